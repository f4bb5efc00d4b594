/** Who is told of each event of a contribution, and with which facts. The words are those of the notice (`emails/`). */
import { releaseAction, stepOf } from '#app/domain/contributions/life.ts';
import { whoDecides, whoMayLearn } from '#app/domain/contributions/rights.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { addressKey } from '#app/domain/shared/addresses.ts';
import { deadlineState, type Instant } from '#app/domain/shared/time.ts';
import type { DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import type { DecisionOutcome } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { newId } from '#db/core/ids.ts';
import type { Tx } from '#db/core/transaction.ts';
import { holdersOf, personsById } from '#db/people/persons.ts';
import type { AssignmentRow } from '#db/reviews/assignments.ts';
import type { ChangeAction } from '#emails/contribution-changed.ts';
import type { ReceiptAction } from '#emails/submission-receipt.ts';
import type { Ctx } from '#app/services/context.ts';
import { activeTasks, type ContributionContext, teamOf } from '#app/services/contributions/load.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';
import { Refused } from '#app/services/outcome.ts';
import { shownName } from '#app/services/people/shown-names.ts';

import { announce, type Recipient } from './announce.ts';
import type { ContributionChange } from './contribution-change.ts';
import type { ContributionEvent, ContributionEventName, EventNamed } from './contribution-events.ts';
import {
  tellBodyObjection,
  tellBodySettlement,
  tellNamed,
  tellObjection,
  tellSettlement,
} from './notices-of-naming.ts';
import { inMeeting, sharedFacts, type Telling } from './telling.ts';

type Tell<Name extends ContributionEventName> = (event: EventNamed<Name>, telling: Telling) => Promise<void>;

/** For what happens inside the team, and is seen on its pages. */
const nobody = () => Promise.resolve();

const TELLS: { [Name in ContributionEventName]: Tell<Name> } = {
  async contribution_submitted(event, telling) {
    const { ctx, before, tx } = telling;
    await tellReceipt(telling, before, { ...event, action: 'submit' });
    const { deciders } = whoDecides(await teamOf(tx, before));
    await telling.tell('contribution-arrived', event.submissionId, deciders, {
      ...sharedFacts(ctx, before),
      late: event.late,
    });
    await tellNamed(telling, event.submissionId, null, before);
  },
  async contribution_handed_in(event, telling) {
    const after = await telling.change.after();
    await tellNamed(telling, event.submissionId, telling.before, after);
    await tellReceipt(telling, after, event);
    await notifyOfChange(telling, after, { ...event, id: event.submissionId });
  },
  async contribution_withdrawn(_event, telling) {
    const id = newId();
    await tellWithdrawal(telling, id, 'withdraw');
    await notifyOfChange(telling, telling.before, {
      id,
      action: 'withdraw',
      letter: '',
      tasks: activeTasks(telling.before),
    });
  },
  async contribution_restored(_event, telling) {
    const id = newId();
    await tellWithdrawal(telling, id, 'restore');
    await notifyOfChange(telling, telling.before, {
      id,
      action: 'restore',
      letter: '',
      tasks: activeTasks(telling.before),
    });
  },
  document_cancelled: (_event, telling) => tellWithdrawal(telling, newId(), 'cancel'),
  contribution_merged: tellOfMerge,
  // One notice to the person tells of everything that is offered.
  contribution_offered: nobody,
  async contribution_handed_over({ from, to, isOneOfMany }, telling) {
    if (isOneOfMany) return;
    const { ctx, before, change, tx } = telling;
    const [receiver] = await personsById(tx, [to]);
    if (!receiver) throw new Refused('not_found');
    const shared = { ...sharedFacts(ctx, before), from: change.actor.name };
    await telling.tell('handed-over', newId(), [receiver], { ...shared, receiver: null });
    if (from === change.actor.id) return;
    await telling.tell('handed-over', newId(), await personsById(tx, [from]), {
      ...shared,
      receiver: receiver.name,
    });
  },
  async presenters_named({ change: changed }, telling) {
    if (!changed) return;
    const { ctx, before, change, tx } = telling;
    const { deciders } = whoDecides(await teamOf(tx, before));
    const concerned: Recipient[] = [...deciders, ...(await recipientsOf(tx, before))];
    await telling.tell(
      'presenter-changed',
      changed.id,
      concerned.filter((person) => person.id !== change.actor.id),
      { ...sharedFacts(ctx, before), was: changed.was, isNow: changed.isNow, by: change.actor.name },
    );
  },
  async deadline_extended({ to }, telling) {
    const { ctx, before, tx } = telling;
    await telling.tell('deadline-extended', newId(), await recipientsOf(tx, before), {
      ...sharedFacts(ctx, before),
      deadline: inMeeting(before, to),
    });
  },
  async move_proposed({ moveId, to, reason }, telling) {
    const { ctx, before, change, tx } = telling;
    // Whoever is bound by the paper does not learn who wants to be rid of it, and why.
    const answerers = whoMayLearn(await teamOf(tx, before, to.id));
    await telling.tell('move-proposed', moveId, answerers, {
      ...sharedFacts(ctx, before),
      target: { number: to.number, title: to.title },
      from: change.actor.name,
      reason,
    });
  },
  async move_accepted(event, telling) {
    const { ctx, before, tx } = telling;
    const { id, ...target } = event.to;
    await telling.tell('item-moved', event.moveId, await recipientsOf(tx, before), {
      ...sharedFacts(ctx, before),
      target,
    });
    await tellMoveAnswer(telling, event, true, await holdersOf(tx, 'organizer', before.meeting.id, id));
  },
  move_declined: (event, telling) => tellMoveAnswer(telling, event, false, []),
  async reviewer_asked({ assignmentId, assignmentPublicId, reviewerId, due }, telling) {
    const { ctx, before, change, tx } = telling;
    await telling.tell('review-asked', assignmentId, await personsById(tx, [reviewerId]), {
      ...sharedFacts(ctx, before),
      due: inMeeting(before, due),
      from: change.actor.name,
      link: `${ctx.publicUrl}${paths.review(assignmentPublicId)}`,
    });
  },
  review_accepted: (event, telling) => tellReviewAnswer(telling, event, true),
  review_declined: (event, telling) => tellReviewAnswer(telling, event, false),
  async review_submitted({ reviewId }, telling) {
    const { ctx, before, change, tx } = telling;
    const { bodies: _, ...shared } = sharedFacts(ctx, before);
    await telling.tell('review-in', reviewId, whoMayLearn(await teamOf(tx, before)), {
      ...shared,
      reviewer: await shownName(tx, change.actor, ctx.language),
    });
  },
  decided: nobody,
  decision_cancelled: nobody,
  async decision_released({ decisionId }, telling) {
    const { ctx, before, tx } = telling;
    await telling.tell('decision-letter', decisionId, await recipientsOf(tx, before), letterOf(ctx, before));
  },
  conflict_overridden: nobody,
  naming_objected: tellObjection,
  naming_settled: tellSettlement,
  body_objected: tellBodyObjection,
  body_settled: tellBodySettlement,
  conflict_ended: nobody,
  async published(event, telling) {
    const { ctx, before, tx } = telling;
    const { contribution, item, meeting } = before;
    const id = event.issued === 'base' ? event.documentId : (event.fileIds[0] ?? event.documentId);
    await telling.tell('paper-published', id, await recipientsOf(tx, before), {
      title: contribution.title,
      item: { number: item.full_number, title: item.title },
      meeting: meeting.title,
      number: event.printedNumber,
      issued: event.issued,
      files: event.joined,
      language: contribution.language,
      isForParticipants: event.visibility === 'participants',
      link: ctx.publicUrl + paths.session(meeting.slug, { publicId: item.public_id, title: item.title }),
    });
  },
  visibility_changed: nobody,
  translation_added: nobody,
  async translation_answered({ language, answer, reason }, telling) {
    const { ctx, before, tx } = telling;
    const due = answer === 'refuse' ? null : deadlineOf(before, 'translation');
    await telling.tell('translation-answered', newId(), await recipientsOf(tx, before), {
      ...sharedFacts(ctx, before),
      language,
      answer,
      reason,
      due: due === null ? null : inMeeting(before, due),
    });
  },
};

/** What an author can do and undo without end. */
const REPEATING: ReadonlySet<ContributionEventName> = new Set([
  'contribution_withdrawn',
  'contribution_restored',
  'presenters_named',
]);

/** Puts what an event has to tell into the outbox, in the transaction of the change. */
export async function notify(
  tx: Tx,
  ctx: Ctx,
  change: ContributionChange,
  event: ContributionEvent,
): Promise<void> {
  const { before } = change;
  // As in the audit: the entry belongs to the name of this event.
  const tell = TELLS[event.name] as (event: ContributionEvent, telling: Telling) => Promise<void>;
  await tell(event, {
    tx,
    ctx,
    change,
    before,
    tell: (name, id, recipients, facts, about = before) =>
      announce(tx, ctx, name, id, recipients, facts, {
        meetingId: about.meeting.id,
        contributionId: about.contribution.id,
        ...(REPEATING.has(event.name) ? { repeats: { contribution: about.contribution.id } } : {}),
      }),
  });
}

function deadlineOf(
  { deadlines, item, contribution }: ContributionContext,
  stage: DeadlineStage,
): Instant | null {
  const of = { itemId: item.id, contributionId: contribution.id };
  return deadlineFor(deadlines, stage, of)?.instant ?? null;
}

/** To the author and the contact: what was received, when, and what happens next. */
async function tellReceipt(
  { ctx, tx, tell }: Telling,
  about: ContributionContext,
  event: Pick<EventNamed<'contribution_submitted'>, 'submissionId' | 'late' | 'files' | 'deadline'> & {
    action: ReceiptAction;
  },
): Promise<void> {
  await tell(
    'submission-receipt',
    event.submissionId,
    await recipientsOf(tx, about),
    {
      ...sharedFacts(ctx, about),
      action: event.action,
      late: event.late,
      reference: about.contribution.reference,
      received: inMeeting(about, ctx.now),
      deadline: event.deadline === null ? null : inMeeting(about, event.deadline),
      files: event.files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    },
    about,
  );
}

/**
 * To those who decide, and to the reviewers who are at work: something about the paper is different now.
 * @param happened.letter what the author writes to the organizers; reviewers do not get it
 * @param happened.tasks whose reviewers are told
 */
async function notifyOfChange(
  { ctx, tx, tell }: Telling,
  about: ContributionContext,
  happened: { id: string; action: ChangeAction; letter: string; tasks: readonly AssignmentRow[] },
): Promise<void> {
  const { id, action, letter, tasks } = happened;
  const shared = { ...sharedFacts(ctx, about), action };
  const { deciders } = whoDecides(await teamOf(tx, about));
  await tell('contribution-changed', id, deciders, { ...shared, isReviewer: false, letter }, about);
  const reviewers = await personsById(
    tx,
    tasks.map((task) => task.reviewer_id),
  );
  for (const reviewer of reviewers) {
    const task = tasks.find((own) => own.reviewer_id === reviewer.id);
    if (!task || deciders.some((decider) => decider.id === reviewer.id)) continue;
    const facts = {
      ...shared,
      isReviewer: true,
      letter: '',
      link: `${ctx.publicUrl}${paths.review(task.public_id)}`,
    };
    await tell('contribution-changed', id, [reviewer], facts, about);
  }
}

/** To the author and the contact: taken back, brought back, or struck out. */
async function tellWithdrawal(
  { ctx, tx, before, tell }: Telling,
  id: string,
  action: 'withdraw' | 'restore' | 'cancel',
): Promise<void> {
  const { contribution, deadline, meeting } = before;
  const state = deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds);
  await tell('withdrawal-receipt', id, await recipientsOf(tx, before), {
    ...sharedFacts(ctx, before),
    action,
    reference: contribution.reference,
    at: inMeeting(before, ctx.now),
    canRestore: state !== 'passed',
    until: deadline ? inMeeting(before, deadline.instant) : null,
  });
}

/** Authors of both are told, each once; the team and the reviewers of the one that ends. */
async function tellOfMerge({ into }: EventNamed<'contribution_merged'>, telling: Telling): Promise<void> {
  const { ctx, before: from, tx, tell } = telling;
  const id = newId();
  const facts = {
    ...sharedFacts(ctx, into),
    reference: into.contribution.reference,
    at: inMeeting(into, ctx.now),
    canRestore: false,
    until: null,
  };
  const readers = await recipientsOf(tx, from);
  await tell('withdrawal-receipt', id, readers, { ...facts, action: 'merge' });
  // A recipient of the one notice learns of both.
  const told = new Set(readers.map((reader) => addressKey(reader.email)));
  const others = (await recipientsOf(tx, into)).filter(({ email }) => !told.has(addressKey(email)));
  await tell('withdrawal-receipt', id, others, { ...facts, action: 'absorb' }, into);
  await notifyOfChange(telling, from, { id, action: 'merge', letter: '', tasks: activeTasks(from) });
}

/** To the person who proposed the move and, when it is accepted, to those whose session it is now; not to who has answered. */
async function tellMoveAnswer(
  { ctx, tx, before, change, tell }: Telling,
  { moveId, proposedBy, to }: EventNamed<'move_accepted' | 'move_declined'>,
  accepts: boolean,
  hosts: readonly PersonToTell[],
): Promise<void> {
  const others = [...(await personsById(tx, [proposedBy])), ...hosts];
  await tell(
    'move-answered',
    moveId,
    others.filter((person) => person.id !== change.actor.id),
    {
      ...sharedFacts(ctx, before),
      target: { number: to.number, title: to.title },
      accepts,
      by: change.actor.name,
    },
  );
}
type PersonToTell = Awaited<ReturnType<typeof holdersOf>>[number];

async function tellReviewAnswer(
  { ctx, tx, before, change, tell }: Telling,
  { assignmentId, reason }: EventNamed<'review_accepted' | 'review_declined'>,
  accepted: boolean,
): Promise<void> {
  const { bodies: _, ...shared } = sharedFacts(ctx, before);
  await tell('review-answered', assignmentId, whoMayLearn(await teamOf(tx, before)), {
    ...shared,
    reviewer: await shownName(tx, change.actor, ctx.language),
    accepted,
    reason,
  });
}

/** The letter about the open decision, as it goes out. @throws Refused wrong_state when there is none */
export function letterOf(ctx: Pick<Ctx, 'publicUrl'>, loaded: ContributionContext) {
  const decision = loaded.openDecision;
  if (!decision) throw new Refused('wrong_state');
  const { bodies: _, ...shared } = sharedFacts(ctx, loaded);
  const outcome = decision.outcome;
  return {
    ...shared,
    reference: loaded.contribution.reference,
    outcome,
    ...nextAfter(loaded, outcome),
    letter: decision.letter,
  };
}

/** What the author has to do when the letter has come, and until when. */
function nextAfter(loaded: ContributionContext, outcome: DecisionOutcome) {
  if (stepOf(releaseAction(outcome), loaded.life)?.to !== 'awaiting_paper') {
    return { next: 'nothing' as const, due: null };
  }
  const due = deadlineOf(loaded, 'paper');
  return { next: 'paper' as const, due: due === null ? null : inMeeting(loaded, due) };
}
