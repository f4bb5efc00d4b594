/**
 * An author hands something in to a contribution that is there: a change before the deadline, the answer to a
 * request for changes, the paper after its abstract, slides and revisions afterwards. Files are only ever added.
 */
import { type AuthorAction, authorAction, changeStepOf } from '#app/domain/contributions/life.ts';
import { deadlineState, type Instant } from '#app/domain/shared/time.ts';
import {
  type ContributionDraft,
  type FormRequirements,
  isOutdated,
  problemsOf,
  requirementsFor,
} from '#app/domain/submissions/contribution-draft.ts';
import { insertSubmission, replaceContent, submissionsOf } from '#db/contributions/content.ts';
import { guestsOf } from '#db/contributions/presenters.ts';
import { lockKey } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import { listBodies } from '#db/people/bodies.ts';
import type { AssignmentRow } from '#db/reviews/assignments.ts';
import { draftOf, dropDraft } from '#db/submissions/drafts.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { ContributionChange } from '#app/services/change/contribution-change.ts';
import type { Ctx } from '#app/services/context.ts';
import { recordChangedConflicts } from '#app/services/contributions/changed-conflicts.ts';
import { activeTasks, type ContributionContext } from '#app/services/contributions/load.ts';
import { notePresenterChange } from '#app/services/contributions/presenters.ts';
import { Refused, requireValid } from '#app/services/outcome.ts';

import { readDraft, UPDATE_DRAFT } from './draft.ts';
import { draftFrom } from './first-draft.ts';
import { contentOf, keepFiles, keepTranslations } from './save-content.ts';
import { optionOf, withFixedSession } from './session-options.ts';
import { requireSubmissionsLeft } from './submission-room.ts';

/**
 * Hands in the draft that the actor has kept for this contribution. Handing in what has been handed in changes nothing.
 * @param version of the draft that the page showed: how often something had been handed in
 * @throws Refused stale_version when something else was handed in since the draft was begun, or nothing is there
 */
export function submitUpdate(ctx: Ctx, publicId: string, version: number): Promise<void> {
  // The version is that of the draft: the number of submissions when it was begun. It is compared below.
  return changeContribution(ctx, publicId, { right: 'see', version: null }, async (c) => {
    const { actor, before } = c;
    const { contribution } = before;
    const kept = await draftOf(c.db, actor.id, UPDATE_DRAFT, publicId);
    const times = (await submissionsOf(c.db, contribution.id)).length;
    if (!kept) {
      if (contribution.submitter_id !== actor.id) throw new Refused('not_allowed');
      // A double click sends two requests: the second finds the draft gone, and the work done.
      if (times > version) return;
      throw new Refused('stale_version');
    }
    const { draft, action, step, requirements, guests } = await checkedUpdate(c, kept.body);
    const isOver =
      deadlineState(ctx.now, before.deadline?.instant ?? null, before.meeting.grace_seconds) === 'passed';
    const late = step.deadline === 'late' && isOver;
    const round = contribution.round + (step.beginsRound ? 1 : 0);
    const tx = c.write();
    // Like what is new: one after the other, so that changes of several papers at once are all counted.
    await lockKey(ctx.database.kind, tx, `submissions ${actor.id}`);
    await requireSubmissionsLeft(tx, before.meeting, actor, 'handIns');
    const of = { action, round, late };
    const { files, submissionId } = await writeUpdate(tx, ctx.now, c, draft, requirements, of);
    await c.take(step, { round, ...(action === 'hand_in_paper' ? { late: late ? 1 : 0 } : {}) });
    await dropDraft(tx, kept.id);
    await recordChangedConflicts(tx, ctx, before, await c.after());
    await notePresenterChange(tx, ctx, before, guests);
    c.record({
      name: 'contribution_handed_in',
      action,
      submissionId,
      late,
      round,
      files,
      deadline: before.deadline?.instant ?? null,
      letter: draft.letter,
      tasks: tasksConcerned(
        before,
        step.beginsRound ?? false,
        () => action === 'revise' && hasNewsForReviewers(before, draft, files.length),
      ),
    });
  });
}

/**
 * The draft, with what handing it in would be now.
 * @throws Refused stale_version when the contribution has changed since, Invalid when something is missing
 */
async function checkedUpdate(c: ContributionChange, body: string) {
  const { before } = c;
  const { contribution } = before;
  c.require('handIn');
  const action = authorAction(before.life.state);
  const step = changeStepOf(before.life);
  if (!action || !step) throw new Refused('wrong_state');
  const option = await optionOf(c.db, before);
  const draft = withFixedSession(readDraft(body), option);
  // A change of the abstract is no addition to what has been accepted meanwhile; and an author who has not seen the
  // people that others have added must not leave them out.
  if (isOutdated(draft, (await draftFrom(c.db, before)).base)) throw new Refused('stale_version');
  const requirements = requirementsFor(
    before.life.state,
    before.meeting.flow,
    action === 'add_files' ? contribution.kind : draft.kind,
  );
  const guests = await guestsOf(c.db, contribution.id);
  const errors = problemsOf(draft, requirements, {
    options: [option],
    bodyIds: new Set((await listBodies(c.db)).map((known) => known.id)),
    hasGuestPresenter: guests.length > 0,
    handedIn: before.current.map((file) => file.sha256),
  });
  requireValid(errors);
  return { draft, action, step, requirements, guests };
}

/** The rows of what is submitted: texts where the form holds them, new files, and the submission itself. */
async function writeUpdate(
  tx: Tx,
  now: Instant,
  { before, actor }: ContributionChange,
  draft: ContributionDraft,
  requirements: FormRequirements,
  { action, round, late }: { action: AuthorAction; round: number; late: boolean },
) {
  const { contribution, meeting, current } = before;
  if (requirements.texts) {
    await replaceContent(tx, contribution.id, await contentOf(tx, meeting.id, draft));
    await keepTranslations(tx, contribution.id, draft, now);
  }
  const by = { id: contribution.id, uploadedBy: actor.id };
  const files = await keepFiles(tx, by, draft, requirements, current, now);
  const { title, abstract } = requirements.texts ? draft : contribution;
  const submissionId = await insertSubmission(
    tx,
    {
      contribution_id: contribution.id,
      action,
      round,
      title,
      abstract,
      texts: JSON.stringify(draft.texts),
      letter: draft.letter,
      late: late ? 1 : 0,
      submitted_by: actor.id,
    },
    now,
  );
  return { files, submissionId };
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
