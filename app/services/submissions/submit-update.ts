/**
 * An author hands something in to a contribution that is there: a change before the deadline, the answer to a
 * request for changes, the paper after its abstract, slides and revisions afterwards. Files are only ever added.
 */
import { authorAction, stepOf } from '#app/domain/contributions/life.ts';
import { deadlineState } from '#app/domain/shared/time.ts';
import type { MeetingFlow } from '#app/domain/shared/vocabulary.ts';
import {
  type ContributionDraft,
  isOutdated,
  problemsOf,
  requirementsFor,
} from '#app/domain/submissions/contribution-draft.ts';
import { insertSubmission, moveTo, replaceContent, submissionsOf } from '#db/contributions/contributions.ts';
import { guestsOf } from '#db/contributions/presenters.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { listBodies } from '#db/people/bodies.ts';
import type { AssignmentRow } from '#db/reviews/assignments.ts';
import { draftOf, dropDraft } from '#db/submissions/drafts.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { recordChangedConflicts } from '#app/services/contributions/changed-conflicts.ts';
import { type ContributionContext, loadForUpdate,requireAllowed } from '#app/services/contributions/load.ts';
import { activeTasks, notifyOfChange,sendReceipt } from '#app/services/contributions/notify.ts';
import { notePresenterChange } from '#app/services/contributions/presenters.ts';

import { choiceOf, draftFrom, readDraft, UPDATE_DRAFT, withFixedSession } from './draft.ts';
import { contentOf, keepFiles, keepTranslations } from './save-content.ts';

/**
 * Hands in the draft that the actor has kept for this contribution.
 * @param version of the draft that the page showed: how often something had been handed in
 * @returns what must be mended first, or that it is done; handing in what has been handed in changes nothing
 * @throws Refused stale_version when something else was handed in since the draft was begun, or nothing is there
 */
export async function submitUpdate(
  ctx: Ctx,
  publicId: string,
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    const kept = await draftOf(tx, actor.id, UPDATE_DRAFT, publicId);
    const times = (await submissionsOf(tx, loaded.contribution.id)).length;
    if (!kept) {
      if (loaded.contribution.submitter_id !== actor.id) throw new Refused('not_allowed');
      // A double click sends two requests: the second finds the draft gone, and the work done.
      if (times > version) return { done: true as const };
      throw new Refused('stale_version');
    }
    requireAllowed(loaded.rights.handIn);
    const state = loaded.life.state;
    const action = authorAction(state);
    const step = action && stepOf(action, loaded.life);
    if (!action || !step) throw new Refused('wrong_state');
    const choice = await choiceOf(tx, loaded);
    const draft = withFixedSession(readDraft(kept.body), choice);
    // What was begun as a change of the abstract is no addition to what has been accepted meanwhile, and people whom
    // others have added are not left out by who has not seen them.
    if (isOutdated(draft, (await draftFrom(tx, loaded)).base)) throw new Refused('stale_version');
    const asks = requirementsFor(
      state,
      loaded.meeting.flow as MeetingFlow,
      action === 'add_files' ? loaded.contribution.kind : draft.kind,
    );
    const bodyIds = new Set((await listBodies(tx)).map((body) => body.id));
    const guests = await guestsOf(tx, loaded.contribution.id);
    const errors = problemsOf(draft, asks, {
      choices: [choice],
      bodyIds,
      hasGuestPresenter: guests.length > 0,
      handedIn: loaded.current.map((entry) => entry.sha256),
    });
    if (Object.keys(errors).length > 0) return { errors };

    const isOver =
      deadlineState(ctx.now, loaded.deadline?.instant ?? null, loaded.meeting.grace_seconds) === 'passed';
    const late = step.deadline === 'late' && isOver;
    const round = loaded.contribution.round + (step.beginsRound ? 1 : 0);
    if (asks.texts) {
      await replaceContent(tx, loaded.contribution.id, await contentOf(tx, loaded.meeting.id, draft));
      await keepTranslations(tx, loaded.contribution.id, draft, ctx.now);
    }
    const by = { id: loaded.contribution.id, uploadedBy: actor.id };
    const files = await keepFiles(tx, by, draft, asks, loaded.current, ctx.now);
    const submissionId = await insertSubmission(
      tx,
      {
        contribution_id: loaded.contribution.id,
        action,
        round,
        title: asks.texts ? draft.title : loaded.contribution.title,
        abstract: asks.texts ? draft.abstract : loaded.contribution.abstract,
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
    if (!(await moveTo(tx, loaded.contribution, step.to, ctx.now, change)))
      throw new Refused('stale_version');
    await dropDraft(tx, kept.id);
    await record(tx, {
      actorId: actor.id,
      action: 'contribution_handed_in',
      meetingId: loaded.meeting.id,
      objectType: 'contribution',
      objectId: loaded.contribution.id,
      requestId: ctx.requestId,
      facts: { action, submissionId, late, round, files: files.map((file) => file.sha256).join(' ') },
      now: ctx.now,
    });

    const after = await loadForUpdate(ctx, tx, publicId);
    await recordChangedConflicts(tx, ctx, loaded, after);
    await notePresenterChange(tx, ctx, loaded, guests);
    await sendReceipt(tx, ctx, after, {
      event: submissionId,
      action,
      late,
      files,
      deadline: loaded.deadline,
    });
    await notifyOfChange(tx, ctx, after, {
      event: submissionId,
      action,
      letter: draft.letter,
      tasks: tasksConcerned(
        loaded,
        step.beginsRound ?? false,
        () => action === 'revise' && hasNewsForReviewers(loaded, draft, files.length),
      ),
    });
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}

/**
 * Those who read the earlier version are told of a newer one; when a new round begins, those who had not finished
 * are told that they need not.
 */
function tasksConcerned(
  before: ContributionContext,
  beginsRound: boolean,
  hasNews: () => boolean,
): AssignmentRow[] {
  const tasks = activeTasks(before);
  if (beginsRound) return tasks.filter((task) => task.state !== 'reviewed');
  return hasNews() ? tasks : [];
}

function hasNewsForReviewers(
  { contribution }: ContributionContext,
  draft: ContributionDraft,
  files: number,
): boolean {
  return files > 0 || draft.title !== contribution.title || draft.abstract !== contribution.abstract;
}
