/**
 * An author hands something in to a contribution that is there: a change before the deadline, the answer to a
 * request for changes, the paper after its abstract, slides and revisions afterwards. Files are only ever added.
 */
import { affiliationsOf, listBodies } from '#db/bodies.ts';
import { record } from '#db/audit.ts';
import {
  insertSubmission,
  moveTo,
  recordConflict,
  replaceContent,
  submissionsOf,
} from '#db/contributions.ts';
import { draftOf, dropDraft } from '#db/drafts.ts';
import { personsById } from '#db/persons.ts';
import { guestsOf } from '#db/presenters.ts';
import { inTransaction, type Tx } from '#db/transaction.ts';
import { asksFor, problemsOf, type ContributionDraft } from '#app/domain/contribution-draft.ts';
import { blockingConflict } from '#app/domain/conflicts.ts';
import { authorAction, stepOf } from '#app/domain/life.ts';
import { deadlineState } from '#app/domain/time.ts';
import type { MeetingFlow } from '#app/domain/vocabulary.ts';

import { contentOf, keepFiles, keepTranslations } from './content.server.ts';
import { CHANGE_FORM, choiceOf, readDraft } from './contribution-draft.server.ts';
import { Refused, requireActor, type Ctx, type FieldErrors } from './context.ts';
import { notePresenterChange } from './presenters.server.ts';
import { sendReceipt, tellOfChange } from './receipts.server.ts';
import { conflictsAsReviewer, insist, loadForChange, type Loaded } from './viewer.server.ts';

/**
 * Hands in the draft that the actor has kept for this contribution.
 * @returns what must be mended first, or that it is done; handing in what has been handed in changes nothing
 * @throws Refused stale_version when something else was handed in since the draft was begun
 */
export async function handIn(ctx: Ctx, publicId: string): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForChange(ctx, tx, publicId);
    insist(loaded.rights.see);
    const kept = await draftOf(tx, actor.id, CHANGE_FORM, publicId);
    // A double click sends two requests: the second finds the draft gone, and the work done.
    if (!kept) return { done: true as const };
    insist(loaded.rights.handIn);
    const state = loaded.life.state;
    const action = authorAction(state);
    const step = action && stepOf(action, loaded.life);
    if (!action || !step) throw new Refused('wrong_state');
    const draft = readDraft(kept.body);
    if (draft.version !== (await submissionsOf(tx, loaded.it.id)).length) throw new Refused('stale_version');
    const asks = asksFor(state, loaded.meeting.flow as MeetingFlow, draft.kind);
    const bodyIds = new Set((await listBodies(tx)).map((body) => body.id));
    const guests = await guestsOf(tx, loaded.it.id);
    const errors = problemsOf(draft, asks, {
      choices: [await choiceOf(tx, loaded)],
      bodyIds,
      hasGuestPresenter: guests.length > 0,
    });
    if (Object.keys(errors).length > 0) return { errors };

    const isOver =
      deadlineState(ctx.now, loaded.deadline?.instant ?? null, loaded.meeting.grace_seconds) === 'passed';
    const late = step.deadline === 'late' && isOver;
    const round = loaded.it.round + (step.beginsRound ? 1 : 0);
    if (asks.texts) {
      await replaceContent(tx, loaded.it.id, await contentOf(tx, loaded.meeting.id, draft));
      await keepTranslations(tx, loaded.it.id, draft, ctx.now);
    }
    const by = { id: loaded.it.id, uploadedBy: actor.id };
    const files = await keepFiles(tx, by, draft, asks, loaded.current, ctx.now);
    const submissionId = await insertSubmission(
      tx,
      {
        contribution_id: loaded.it.id,
        action,
        round,
        title: asks.texts ? draft.title : loaded.it.title,
        abstract: asks.texts ? draft.abstract : loaded.it.abstract,
        texts: JSON.stringify(draft.texts),
        letter: draft.letter,
        late: late ? 1 : 0,
        submitted_by: actor.id,
      },
      ctx.now,
    );
    const change = {
      round,
      ...(action === 'hand_in_paper' ? { late: late ? (1 as const) : (0 as const) } : {}),
    };
    if (!(await moveTo(tx, loaded.it, step.to, ctx.now, change))) throw new Refused('stale_version');
    await dropDraft(tx, kept.id);
    await record(tx, {
      actorId: actor.id,
      action: 'contribution_handed_in',
      meetingId: loaded.meeting.id,
      objectType: 'contribution',
      objectId: loaded.it.id,
      requestId: ctx.requestId,
      facts: { action, submissionId, late, round, files: files.map((file) => file.sha256).join(' ') },
      now: ctx.now,
    });

    const after = await loadForChange(ctx, tx, publicId);
    await noteNewConflicts(tx, ctx, loaded, after);
    await notePresenterChange(tx, ctx, loaded, guests);
    await sendReceipt(tx, ctx, after, {
      event: submissionId,
      action,
      late,
      files,
      deadline: loaded.deadline,
    });
    await tellOfChange(tx, ctx, after, {
      event: submissionId,
      action,
      letter: draft.letter,
      // Those who read the earlier version are told; a new round asks its reviewers itself.
      tellsReviewers: action === 'revise' && hasNewsForReviewers(loaded, draft, files.length),
    });
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}

function hasNewsForReviewers({ it }: Loaded, draft: ContributionDraft, files: number): boolean {
  return files > 0 || draft.title !== it.title || draft.abstract !== it.abstract;
}

/**
 * A change can bring a reviewer or decider into conflict: an author or a body was added. What they have written in
 * good faith stands; the conflict is recorded, and they go no further.
 */
async function noteNewConflicts(tx: Tx, ctx: Ctx, before: Loaded, loaded: Loaded): Promise<void> {
  const actor = requireActor(ctx);
  const ids = [
    ...loaded.assignments.map((one) => one.reviewer_id),
    ...loaded.decisions.map((one) => one.decided_by),
  ];
  const people = await personsById(tx, [...new Set(ids)]);
  const affiliations = await affiliationsOf(
    tx,
    people.map((one) => one.id),
  );
  for (const person of people) {
    const conflict = blockingConflict(conflictsAsReviewer(person, affiliations, loaded));
    const had = blockingConflict(conflictsAsReviewer(person, affiliations, before));
    if (!conflict || had) continue;
    await recordConflict(
      tx,
      { personId: person.id, contributionId: loaded.it.id, kind: conflict.kind, setBy: actor.id },
      ctx.now,
    );
  }
}
