/** One contribution, as far as this viewer may know it. */
import { reviewsOf, type ReviewRow } from '#db/assignments.ts';
import { documentOf } from '#db/documents.ts';
import { noticesAbout } from '#db/outbox.ts';
import { personsById } from '#db/persons.ts';
import { isConflict, type ConflictCode } from '#app/domain/conflicts.ts';
import { stepsOf } from '#app/domain/life.ts';
import { documentNumber } from '#app/domain/paper-list.ts';
import { REVIEW_CRITERIA } from '#app/domain/review-form.ts';
import type { RefusalCode } from '#app/domain/refusals.ts';
import { mayTakeOver } from '#app/domain/rights.ts';
import { formatDeadline, formatReceived, formatShort } from '#app/domain/time.ts';
import type {
  AssignmentState,
  ContributionKind,
  ContributionState,
  DecisionOutcome,
  FileSlot,
  OutboxState,
  Recommendation,
} from '#app/domain/vocabulary.ts';

import { requireActor, type Ctx } from './context.ts';
import { insist, loadContribution, teamOf, type Loaded } from './viewer.server.ts';

export async function contributionPage(ctx: Ctx, publicId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const loaded = await loadContribution(db, actor, publicId);
  const { rights, it, meeting, item } = loaded;
  insist(rights.see);
  const zone = meeting.time_zone;
  const document = await documentOf(db, it.id);
  const state = it.state as ContributionState;
  const isTeam = rights.actsAs === 'secretariat' || rights.actsAs === 'organizer';
  return {
    it: {
      id: it.public_id,
      reference: it.reference,
      version: it.version,
      title: it.title,
      language: it.language,
      abstract: it.abstract,
      state,
      kind: it.kind as ContributionKind,
      late: it.late === 1,
      received: it.submitted_at ? formatReceived(it.submitted_at, zone, ctx.language) : null,
      bodies: loaded.bodies.map((body) => body.printedName ?? body.name),
      authors: loaded.authors.map((author) => ({
        name: author.name,
        affiliation: author.affiliation,
        isPresenter: author.is_presenter === 1,
      })),
      number: document
        ? documentNumber(meeting.number_prefix, document.number, document.designation, document.designationNo)
        : null,
    },
    meeting: {
      slug: meeting.slug,
      title: meeting.title,
      viewer: { isTeam, isSecretariat: rights.actsAs === 'secretariat' },
    },
    item: { number: item.full_number, title: item.title },
    actsAs: rights.actsAs,
    steps: stepsOf(state),
    files: loaded.files.map((file) => ({
      id: file.public_id,
      slot: file.slot as FileSlot,
      name: file.original_name,
      version: file.version_no,
      size: file.size,
      sha256: file.sha256,
      sent: formatShort(file.uploaded_at, zone, ctx.language),
      isCurrent: file.id === loaded.paper?.id,
    })),
    letters: rights.seeLetters.allowed
      ? loaded.decisions
          .filter((one) => one.released_at !== null)
          .map((one) => ({
            sent: formatShort(one.released_at ?? '', zone, ctx.language),
            outcome: one.outcome as DecisionOutcome,
            text: one.letter,
          }))
      : [],
    team: rights.seeReviews.allowed ? await teamView(ctx, loaded) : null,
    can: {
      assign: rights.assign.allowed,
      decide: rights.decide.allowed,
      release: rights.release.allowed,
      publish: rights.publish.allowed,
      takeOver: rights.takeOver.allowed
        ? mayTakeOver(rights.takeOver, await teamOf(db, loaded)).allowed
        : false,
    },
    /** Why one of the team sees nothing of the reviews. */
    boundBecause: isTeam && !rights.seeReviews.allowed ? conflictIn(rights.seeReviews.why) : null,
  };
}

function conflictIn(why: RefusalCode): ConflictCode | null {
  return isConflict(why) ? why : null;
}

/** What only the team may know: reviewers, reviews, what is decided and not sent, mail. */
async function teamView(ctx: Ctx, loaded: Loaded) {
  const db = ctx.database.reader;
  const zone = loaded.meeting.time_zone;
  const people = await personsById(db, [
    ...loaded.assignments.map((one) => one.reviewer_id),
    ...loaded.overrides.map((one) => one.personId),
  ]);
  const nameOf = (id: string | undefined) => {
    const person = people.find((one) => one.id === id);
    return person?.name || (person?.email ?? '');
  };
  const reviews = await reviewsOf(db, loaded.it.id);
  const notices = await noticesAbout(db, loaded.it.id);
  return {
    assignments: loaded.assignments.map((one) => ({
      reviewer: nameOf(one.reviewer_id),
      state: one.state as AssignmentState,
      due: formatDeadline(one.due_at, zone, ctx.language),
      declineReason: one.decline_reason,
      overrideReason: one.override_reason,
    })),
    reviews: reviews.map((review) => {
      const task = loaded.assignments.find((one) => one.id === review.assignment_id);
      return {
        reviewer: nameOf(task?.reviewer_id),
        marks: marksOf(review),
        recommendation: review.recommendation as Recommendation,
        commentsToAuthors: review.comments_to_authors,
        commentsToOrganizers: review.comments_to_organizers,
        submitted: formatShort(review.submitted_at, zone, ctx.language),
        fileVersion: loaded.files.find((file) => file.id === review.file_version_id)?.version_no ?? null,
      };
    }),
    openDecision: loaded.openDecision
      ? { outcome: loaded.openDecision.outcome as DecisionOutcome, letter: loaded.openDecision.letter }
      : null,
    overrides: loaded.overrides.map((one) => ({ by: nameOf(one.personId), reason: one.reason })),
    notices: notices.map((one) => ({
      subject: one.subject,
      to: one.to_name || one.to_address,
      state: one.state as OutboxState,
      at: formatShort(one.created_at, zone, ctx.language),
    })),
  };
}

function marksOf(review: ReviewRow) {
  const answers = JSON.parse(review.answers) as Record<string, number>;
  return REVIEW_CRITERIA.map((criterion) => ({ criterion, mark: answers[criterion] ?? null }));
}
