/** What people are told when an author has handed something in, taken it back, or restored it. */
import { whoDecides } from '#app/domain/contributions/rights.ts';
import { formatDeadline, formatReceived, type Instant } from '#app/domain/shared/time.ts';
import type { DraftFile } from '#app/domain/submissions/contribution-draft.ts';
import type { Tx } from '#db/core/transaction.ts';
import { personsById } from '#db/people/persons.ts';
import type { AssignmentRow } from '#db/reviews/assignments.ts';
import type { ChangeAction } from '#emails/contribution-changed.ts';
import type { ReceiptAction } from '#emails/submission-receipt.ts';
import { announce } from '#app/services/change/announce.ts';
import type { Ctx } from '#app/services/context.ts';

import { type ContributionContext, tasksOfRound, teamOf } from './load.ts';
import { recipientsOf } from './recipients.ts';

/** What every notice about a contribution says. */
export function sharedFacts(
  ctx: Pick<Ctx, 'publicUrl'>,
  { contribution, item, meeting, bodies }: ContributionContext,
) {
  return {
    title: contribution.title,
    item: { number: item.full_number, title: item.title },
    meeting: meeting.title,
    bodies: bodies.map((body) => body.name),
    link: `${ctx.publicUrl}/c/${contribution.public_id}`,
  };
}

/** The tasks of the round that is going on in which somebody is still concerned. */
export function activeTasks(loaded: ContributionContext): AssignmentRow[] {
  return tasksOfRound(loaded).filter((task) => ['asked', 'accepted', 'reviewed'].includes(task.state));
}

/** To the author and the contact: what was received, when, and what happens next. */
export async function sendReceipt(
  tx: Tx,
  ctx: Ctx,
  loaded: ContributionContext,
  happened: {
    event: string;
    action: ReceiptAction;
    late: boolean;
    files: readonly DraftFile[];
    deadline: { instant: Instant } | null;
  },
): Promise<void> {
  const zone = loaded.meeting.time_zone;
  await announce(
    tx,
    ctx,
    'submission-receipt',
    happened.event,
    await recipientsOf(tx, loaded),
    {
      ...sharedFacts(ctx, loaded),
      action: happened.action,
      late: happened.late,
      reference: loaded.contribution.reference,
      received: formatReceived(ctx.now, zone, ctx.language),
      deadline: happened.deadline ? formatDeadline(happened.deadline.instant, zone, ctx.language) : undefined,
      files: happened.files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    },
    { meetingId: loaded.meeting.id, contributionId: loaded.contribution.id },
  );
}

/**
 * To those who decide, and to the reviewers who are at work: something about the paper is different now.
 * @param it.letter what the author writes to the organizers; reviewers do not get it
 * @param it.tasks whose reviewers are told
 */
export async function notifyOfChange(
  tx: Tx,
  ctx: Ctx,
  loaded: ContributionContext,
  happened: { event: string; action: ChangeAction; letter: string; tasks: readonly AssignmentRow[] },
): Promise<void> {
  const about = { meetingId: loaded.meeting.id, contributionId: loaded.contribution.id };
  const shared = { ...sharedFacts(ctx, loaded), action: happened.action };
  const { deciders } = whoDecides(await teamOf(tx, loaded));
  await announce(
    tx,
    ctx,
    'contribution-changed',
    happened.event,
    deciders,
    { ...shared, isReviewer: false, letter: happened.letter },
    about,
  );
  const { tasks } = happened;
  for (const reviewer of await personsById(
    tx,
    tasks.map((task) => task.reviewer_id),
  )) {
    const task = tasks.find((task) => task.reviewer_id === reviewer.id);
    if (!task || deciders.some((decider) => decider.id === reviewer.id)) continue;
    const link = `${ctx.publicUrl}/r/${task.public_id}`;
    const input = { ...shared, isReviewer: true, letter: '', link };
    await announce(tx, ctx, 'contribution-changed', happened.event, [reviewer], input, about);
  }
}
