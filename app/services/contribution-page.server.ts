/** One contribution, as far as this viewer may know it. */
import { reviewsOf, type ReviewRow } from '#db/assignments.ts';
import { contributionById, submissionsOf, textsOfContributions } from '#db/contributions.ts';
import { documentsOf } from '#db/documents.ts';
import { itemsOf, themesOf } from '#db/meetings.ts';
import { personsById } from '#db/persons.ts';
import { guestsOf } from '#db/presenters.ts';
import type { Readable } from '#db/transaction.ts';
import { translationsOf } from '#db/translations.ts';
import { toldThrough } from '#app/domain/author-list.ts';
import { isConflict, type ConflictCode } from '#app/domain/conflicts.ts';
import { authorAction, firstStage, stagesOf, stepsOf, type Step } from '#app/domain/life.ts';
import { deadlineFor } from '#app/domain/deadlines.ts';
import { documentNumber } from '#app/domain/paper-list.ts';
import { standing } from '#app/domain/published-files.ts';
import { REVIEW_CRITERIA } from '#app/domain/review-form.ts';
import type { RefusalCode } from '#app/domain/refusals.ts';
import { mayTakeOver } from '#app/domain/rights.ts';
import {
  dateIn,
  deadlineState,
  formatDeadline,
  formatReceived,
  formatShort,
  type Instant,
} from '#app/domain/time.ts';
import type {
  AssignmentState,
  ContributionKind,
  ContributionState,
  DecisionOutcome,
  FileSlot,
  MeetingFlow,
  PaperLanguage,
  Recommendation,
  Visibility,
  Wish,
} from '#app/domain/vocabulary.ts';

import type { ReceiptAction } from '#emails/submission-receipt.ts';

import { requireActor, type Ctx } from './context.ts';
import { viewsOfFiles } from './file-facts.server.ts';
import { historyOf } from './history.server.ts';
import { filesToIssue } from './issue-revision.server.ts';
import { alikeTo } from './merge.server.ts';
import { presentersOf, presentingForm } from './presenters.server.ts';
import { isParticipant } from './roles.server.ts';
import { translationsView } from './translations-view.server.ts';
import { insist, loadContribution, tasksOfRound, teamOf, type Loaded } from './viewer.server.ts';

export async function contributionPage(ctx: Ctx, publicId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const loaded = await loadContribution(db, actor, publicId, ctx.now);
  const { rights, it, meeting, item } = loaded;
  insist(rights.see);
  const zone = meeting.time_zone;
  const documents = await documentsOf(db, it.id);
  const submissions = await submissionsOf(db, it.id);
  const translations = await translationsOf(db, it.id);
  const guests = await guestsOf(db, it.id);
  const [document] = standing(documents);
  const state = it.state as ContributionState;
  const ids = new Set([it.submitter_id, ...loaded.files.map((file) => file.uploaded_by)]);
  const senders = await personsById(db, [...ids]);
  const nameOf = (id: string) => senders.find((one) => one.id === id)?.name ?? '';
  const aboutFile = await viewsOfFiles(db, loaded.files, {
    pageLimit: meeting.page_limit,
    areFilesScanned: ctx.areFilesScanned,
  });
  const isTeam = rights.actsAs === 'secretariat' || rights.actsAs === 'organizer';
  return {
    it: {
      id: it.public_id,
      reference: it.reference,
      version: it.version,
      title: it.title,
      language: it.language,
      abstract: it.abstract,
      texts: (await textsOfContributions(db, [it.id])).map((text) => ({
        language: text.language as PaperLanguage,
        title: text.title,
        abstract: text.abstract,
      })),
      theme: it.theme_id
        ? ((await themesOf(db, meeting.id)).find((theme) => theme.id === it.theme_id)?.title ?? null)
        : null,
      wish: it.wish as Wish | null,
      /** Of the files, once it is published. */
      visibility: document && state === 'published' ? (it.visibility as Visibility) : null,
      spoken: it.spoken_language as PaperLanguage | null,
      presenters: presentersOf(loaded, guests),
      state,
      kind: it.kind as ContributionKind,
      late: it.late === 1,
      bodies: loaded.bodies.map((body) => body.printedName ?? body.name),
      authors: loaded.authors.map((author) => ({
        name: author.name,
        affiliation: author.affiliation,
      })),
      number: document
        ? documentNumber(meeting.number_prefix, document.number, document.designation, document.designationNo)
        : null,
    },
    meeting: {
      slug: meeting.slug,
      title: meeting.title,
      contact: meeting.contact,
      viewer: {
        isTeam,
        isSecretariat: rights.actsAs === 'secretariat',
        isParticipant: isTeam || (await isParticipant(db, meeting.id, actor, { roles: [] })),
      },
    },
    zone: meeting.time_zone,
    item: { number: item.full_number, title: item.title },
    actsAs: rights.actsAs,
    steps: stepsOf(state, {
      hasPaperStage: firstStage(meeting.flow as MeetingFlow, it.kind).paperLater,
    }).map((one) => ({ ...one, at: whenTaken(ctx, loaded, { submissions, documents })[one.step] ?? null })),
    isOwn: it.submitter_id === actor.id,
    isDeadlineOver: isOver(ctx, loaded),
    todo: todoOf(ctx, loaded),
    hasPaperStage: firstStage(meeting.flow as MeetingFlow, it.kind).paperLater && !loaded.paper,
    /** What was handed in last: the first submission, or something later. */
    last:
      submissions
        .map((one) => ({
          no: one.no,
          action: one.action as ReceiptAction,
          isLate: one.late === 1,
          received: formatReceived(one.submitted_at, zone, ctx.language),
        }))
        .at(-1) ?? null,
    dates: datesAhead(ctx, loaded, translations.length > 0),
    history: (
      await historyOf(db, actor, loaded, { submissions, documents, translations, guests }, ctx.language)
    ).map((one) => ({
      at: formatShort(one.at, zone, ctx.language),
      what: one.what,
    })),
    /** What the author wrote to the organizers along with a new version. */
    authorLetters: rights.seeLetters.allowed
      ? submissions
          .filter((one) => one.letter !== '')
          .map((one) => ({ sent: formatShort(one.submitted_at, zone, ctx.language), text: one.letter }))
      : [],
    alike: await alikeTo(ctx, db, loaded),
    mergedInto: await mergedInto(db, loaded),
    move: await moveView(ctx, loaded),
    translations: translationsView(ctx, loaded, translations),
    presenting: rights.present.allowed ? presentingForm(loaded, guests) : null,
    /** For the secretariat: what has been added after the publication. */
    toIssue: rights.cancel.allowed
      ? (await filesToIssue(db, loaded)).map((file) => ({
          name: file.original_name,
          slot: file.slot as FileSlot,
          issues: file.issues,
        }))
      : [],
    files: loaded.files.map((file) => ({
      about: aboutFile(file),
      id: file.public_id,
      slot: file.slot as FileSlot,
      language: file.language as PaperLanguage,
      name: file.original_name,
      version: file.version_no,
      size: file.size,
      sha256: file.sha256,
      sent: formatShort(file.uploaded_at, zone, ctx.language),
      by: nameOf(file.uploaded_by),
      isCurrent: loaded.current.includes(file),
      isReviewed: file.id === loaded.paper?.id,
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
      publishOnceFilesCome: !rights.publish.allowed && rights.publish.why === 'no_paper',
      withdraw: rights.withdraw.allowed,
      cancel: rights.cancel.allowed,
      setVisibility: rights.setVisibility.allowed,
      restore: rights.restore.allowed,
      handOver: rights.handOver.allowed,
      present: rights.present.allowed,
      extend: rights.extend.allowed && loaded.deadline !== null,
      move: rights.move.allowed,
      answerMove: rights.answerMove.allowed,
      translate: rights.translate.allowed,
      /** There is a paper that a translation could be of. */
      addTranslation: rights.translate.allowed && loaded.paper?.language === it.language,
      takeOver: rights.takeOver.allowed
        ? mayTakeOver(rights.takeOver, await teamOf(db, loaded)).allowed
        : false,
    },
    /** For the team: authors who have no address, and through whom they are told. */
    toldThrough: isTeam
      ? toldThrough(
          loaded.authors.map(({ name, email, is_contact }) => ({ name, email, isContact: is_contact === 1 })),
          nameOf(it.submitter_id),
        )
      : null,
    /** Why one of the team sees nothing of the reviews. */
    boundBecause: isTeam && !rights.seeReviews.allowed ? conflictIn(rights.seeReviews.why) : null,
  };
}

/** When each step of the timeline was taken: nothing that the states do not tell anyway. */
function whenTaken(
  ctx: Ctx,
  { it, meeting, assignments, decisions }: Loaded,
  past: {
    submissions: readonly { action: string; submitted_at: Instant }[];
    documents: readonly { publishedAt: Instant }[];
  },
): Partial<Record<Step, string>> {
  const zone = meeting.time_zone;
  const short = (instant: Instant | undefined) =>
    instant === undefined ? undefined : formatShort(instant, zone, ctx.language);
  const paper = past.submissions.find((one) => one.action === 'hand_in_paper');
  const asked = assignments.map((one) => one.asked_at).sort()[0];
  const told = decisions.flatMap((one) => one.released_at ?? []).sort()[0];
  const dates: [Step, string | undefined][] = [
    ['submitted', it.submitted_at ? formatReceived(it.submitted_at, zone, ctx.language) : undefined],
    ['review', short(asked)],
    ['decision', short(told)],
    ['paper', short(paper?.submitted_at)],
    ['published', short(past.documents[0]?.publishedAt)],
  ];
  return Object.fromEntries(dates.filter(([, at]) => at !== undefined));
}

/** Where a contribution went that was the same as another one: for those who see that one too. */
async function mergedInto(db: Readable, { it, rights }: Loaded) {
  if (!it.merged_into || !rights.seeLetters.allowed) return null;
  const into = await contributionById(db, it.merged_into);
  return into ? { id: into.public_id, reference: into.reference } : null;
}

/** What the author can do now, until when, and what to do when it is too late. */
function todoOf(ctx: Ctx, loaded: Loaded) {
  const { rights, life, deadline, meeting } = loaded;
  const action = authorAction(life.state);
  const isTooLate = !rights.handIn.allowed && rights.handIn.why === 'deadline_passed';
  if (!action || (!rights.handIn.allowed && !isTooLate)) return null;
  return {
    action,
    mayHandIn: rights.handIn.allowed,
    deadline: deadline ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language) : null,
    isOver: isOver(ctx, loaded),
  };
}

function isOver({ now }: Ctx, { deadline, meeting }: Loaded): boolean {
  return deadlineState(now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
}

/** The deadlines that are still to come for this contribution, in their order. */
function datesAhead(ctx: Ctx, { deadlines, meeting, item, it }: Loaded, isTranslated: boolean) {
  return stagesOf(meeting.flow as MeetingFlow).flatMap((stage) => {
    if (stage === 'translation' && !isTranslated) return [];
    const found = deadlineFor(deadlines, stage, { itemId: item.id, contributionId: it.id });
    if (!found || found.instant < ctx.now) return [];
    return [{ stage, at: formatDeadline(found.instant, meeting.time_zone, ctx.language) }];
  });
}

/** A move to another session: what is proposed, and where it could go. */
async function moveView(ctx: Ctx, loaded: Loaded) {
  const { rights, openMove, meeting, item } = loaded;
  const isTeam = rights.actsAs === 'secretariat' || rights.actsAs === 'organizer';
  if (!isTeam || (!openMove && !rights.move.allowed)) return null;
  const db = ctx.database.reader;
  const items = await itemsOf(db, meeting.id);
  const target = items.find((one) => one.id === openMove?.to_item_id);
  const [by] = openMove ? await personsById(db, [openMove.proposed_by]) : [];
  return {
    open:
      openMove && target
        ? { by: by?.name ?? '', number: target.full_number, title: target.title, reason: openMove.reason }
        : null,
    sessions: rights.move.allowed
      ? items
          .filter((one) => one.id !== item.id && one.policy !== 'closed')
          .map((one) => ({ id: one.public_id, number: one.full_number, title: one.title }))
      : [],
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
  return {
    assignments: tasksOfRound(loaded).map((one) => ({
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
        round: task?.round ?? 1,
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
    /** The deadline that holds now, as a day: what more time is counted from. */
    deadlineDay: loaded.deadline ? dateIn(loaded.deadline.instant, zone) : '',
  };
}

function marksOf(review: ReviewRow) {
  const answers = JSON.parse(review.answers) as Record<string, number>;
  return REVIEW_CRITERIA.map((criterion) => ({ criterion, mark: answers[criterion] ?? null }));
}
