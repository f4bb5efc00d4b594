/** What the audit keeps of each event of a contribution: ids, codes, numbers and yes or no, never words. */
import { type AuditEvent, type Facts, record } from '#db/core/audit.ts';
import type { Tx } from '#db/core/transaction.ts';
import type { Ctx } from '#app/services/context.ts';

import type { ContributionChange } from './contribution-change.ts';
import type { ContributionEvent, ContributionEventName, EventNamed } from './contribution-events.ts';

type Kept = Pick<AuditEvent, 'facts' | 'personal'> & {
  /** What the row is about, when it is not the contribution itself. */
  about?: { type: string; id: string };
};
type Keep<Name extends ContributionEventName> = (event: EventNamed<Name>, change: ContributionChange) => Kept;

const sums = (files: readonly { sha256: string }[]) => files.map((file) => file.sha256).join(' ');

const KEEPS: { [Name in ContributionEventName]: Keep<Name> } = {
  contribution_submitted: ({ itemId, late, files }) => ({ facts: { itemId, late, files: sums(files) } }),
  contribution_handed_in: ({ action, submissionId, late, round, files }) => ({
    facts: { action, submissionId, late, round, files: sums(files) },
  }),
  contribution_withdrawn: ({ from, to }) => ({ facts: { from, to } }),
  contribution_restored: ({ from, to }) => ({ facts: { from, to } }),
  document_cancelled: ({ from, to }) => ({ facts: { from, to } }),
  contribution_merged: ({ from, into }) => ({ facts: { from, into: into.contribution.id } }),
  contribution_offered: ({ to }) => ({ facts: { to } }),
  contribution_handed_over: ({ from, to }) => ({ facts: { from, to } }),
  presenters_named: ({ authors, guests, attendance, spoken, change }) => ({
    facts: { authors, guests, attendance: attendance.join(' '), spoken },
    ...(change ? { personal: { was: change.was.join('; '), isNow: change.isNow.join('; ') } } : {}),
  }),
  deadline_extended: ({ stage, from, to }) => ({ facts: { stage, from, to } }),
  move_proposed: ({ moveId, to }, { before }) => ({ facts: { moveId, from: before.item.id, to: to.id } }),
  move_accepted: ({ moveId, to }, { before }) => ({ facts: { moveId, from: before.item.id, to: to.id } }),
  move_declined: ({ moveId, to }, { before }) => ({ facts: { moveId, from: before.item.id, to: to.id } }),
  reviewer_asked: ({ assignmentId, reviewerId, override }) => ({
    facts: { assignmentId, reviewerId, override },
  }),
  review_accepted: ({ assignmentId }, change) => aboutPart('assignment', assignmentId, change),
  review_declined: ({ assignmentId }, change) => aboutPart('assignment', assignmentId, change),
  review_submitted: ({ reviewId, assignmentId, fileVersionId }) => ({
    about: { type: 'review', id: reviewId },
    facts: { assignmentId, fileVersionId },
  }),
  decided: ({ decisionId, outcome }, change) => aboutPart('decision', decisionId, change, { outcome }),
  decision_cancelled: ({ decisionId }, change) => aboutPart('decision', decisionId, change),
  decision_released: ({ decisionId, outcome }, change) =>
    aboutPart('decision', decisionId, change, { outcome }),
  conflict_overridden: ({ overrideId, reason }, change) => ({
    ...aboutPart('conflict_override', overrideId, change),
    personal: { reason },
  }),
  naming_objected: ({ objectionId, reason }, change) => ({
    ...aboutPart('naming_objection', objectionId, change),
    personal: { reason },
  }),
  naming_settled: ({ objectionId, personId, isAuthor, reason }, change) => ({
    ...aboutPart('naming_objection', objectionId, change, { personId, isAuthor }),
    personal: { reason },
  }),
  body_objected: ({ objectionId, body, reason }, change) => ({
    ...aboutPart('body_objection', objectionId, change, { bodyId: body.id }),
    personal: { reason },
  }),
  body_settled: ({ objectionId, body, personIds, isOfBody, reason }, change) => ({
    ...aboutPart('body_objection', objectionId, change, {
      bodyId: body.id,
      people: personIds.join(' '),
      isOfBody,
    }),
    personal: { reason },
  }),
  conflict_ended: ({ personId, kind, isNoAuthor, reason }) => ({
    facts: { personId, kind, isNoAuthor },
    personal: { reason },
  }),
  published: ({ documentId, number, issued, visibility, fileIds }, change) =>
    aboutPart(
      'document',
      documentId,
      change,
      issued === 'base' ? { number, visibility } : { number, as: issued, files: fileIds.join(' ') },
    ),
  visibility_changed: ({ from, to }) => ({ facts: { from, to } }),
  translation_added: ({ language, file }) => ({ facts: { language, file } }),
  translation_answered: ({ language, answer }) => ({ facts: { language, answer } }),
};

/** A row about something that belongs to a contribution names the contribution among its facts. */
function aboutPart(type: string, id: string, { before }: ContributionChange, facts: Facts = {}): Kept {
  return { about: { type, id }, facts: { contributionId: before.contribution.id, ...facts } };
}

export async function writeAudit(
  tx: Tx,
  ctx: Ctx,
  change: ContributionChange,
  event: ContributionEvent,
): Promise<void> {
  const { contribution, meeting } = change.before;
  // The table has an entry for each name; that it fits this very event is what the compiler cannot follow.
  const keep = KEEPS[event.name] as (event: ContributionEvent, change: ContributionChange) => Kept;
  const { about = { type: 'contribution', id: contribution.id }, facts, personal } = keep(event, change);
  await record(tx, {
    actorId: change.actor.id,
    action: event.name,
    meetingId: meeting.id,
    objectType: about.type,
    objectId: about.id,
    requestId: ctx.requestId,
    network: ctx.network,
    facts,
    ...(personal ? { personal } : {}),
    now: ctx.now,
  });
}
