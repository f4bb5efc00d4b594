/** One contribution, as far as this viewer may know it. */
import { type ConflictCode, isConflict } from '#app/domain/contributions/conflicts.ts';
import { authorAction, firstStage } from '#app/domain/contributions/life.ts';
import { mayOverrideConflict } from '#app/domain/contributions/rights.ts';
import { openPages } from '#app/domain/meetings/meeting-rights.ts';
import { documentNumber } from '#app/domain/publication/paper-list.ts';
import { documentsInForce } from '#app/domain/publication/published-files.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import {
  deadlineState,
  formatDeadline,
  formatReceived,
  formatShort,
  zoneCity,
} from '#app/domain/shared/time.ts';
import { contactedVia } from '#app/domain/submissions/author-list.ts';
import { submissionsOf, textsOfContributions } from '#db/contributions/content.ts';
import { contributionById } from '#db/contributions/contributions.ts';
import { guestsOf } from '#db/contributions/presenters.ts';
import type { Readable } from '#db/core/transaction.ts';
import { themesOf } from '#db/meetings/items.ts';
import { type PersonRow, personsById } from '#db/people/persons.ts';
import { documentsOf } from '#db/publication/documents.ts';
import { translationsOf } from '#db/publication/translations.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import type { TimelineSources } from '#app/services/contributions/contribution-timeline/events.ts';
import { timelineOf } from '#app/services/contributions/contribution-timeline/steps.ts';
import { viewsOfFiles } from '#app/services/files/file.view.ts';
import { isParticipant, rightsOfMember } from '#app/services/meetings/membership.ts';
import { requireAllowed } from '#app/services/outcome.ts';
import { filesToIssue } from '#app/services/publication/issue.ts';
import { translationsView } from '#app/services/publication/translations.view.ts';

import { bodyObjectionsView } from './body-objections.view.ts';
import { type ContributionContext, loadContribution, teamOf } from './load.ts';
import { findDuplicates } from './merge.ts';
import { namingView } from './naming.view.ts';
import { presentersOf, presentingForm } from './presenters.ts';
import { noteSight } from './sights.ts';
import { moveView, teamView } from './team.view.ts';

export async function contributionPage(ctx: Ctx, publicId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const loaded = await loadContribution(db, actor, publicId, ctx.now);
  const { rights, contribution, meeting, item } = loaded;
  requireAllowed(rights.see);
  await noteSight(ctx, loaded);
  const zone = meeting.time_zone;
  const past: TimelineSources = {
    documents: await documentsOf(db, contribution.id),
    submissions: await submissionsOf(db, contribution.id),
    translations: await translationsOf(db, contribution.id),
    guests: await guestsOf(db, contribution.id),
  };
  const ids = new Set([contribution.submitter_id, ...loaded.files.map((file) => file.uploaded_by)]);
  const senders = await personsById(db, [...ids]);
  const nameOf = (id: string) => senders.find((sender) => sender.id === id)?.name ?? '';
  const isHandler = rights.handle.allowed;
  const isOwn = contribution.submitter_id === actor.id;
  return {
    contribution: await factsOf(ctx, loaded, past),
    meeting: await meetingOf(db, loaded, actor),
    /** The city of the time zone of the meeting, in which all times of the page are. */
    zone: zoneCity(zone),
    item: { number: item.full_number, title: item.title },
    actsAs: rights.actsAs,
    isHandler,
    ...(await timelineOf(ctx, loaded, past)),
    isOwn,
    isDeadlineOver: isOver(ctx, loaded),
    todo: todoOf(ctx, loaded),
    /** Until when the author can bring back what is withdrawn; the team always can, except what is their own. */
    restoreUntil:
      contribution.state === 'withdrawn' && rights.restore.allowed && (isOwn || !isHandler) && loaded.deadline
        ? formatDeadline(loaded.deadline.instant, zone, ctx.language)
        : null,
    hasPaperStage: firstStage(meeting.flow, contribution.kind).paperLater && !loaded.paper,
    last: lastSubmission(past, zone, ctx.language),
    alike: await findDuplicates(ctx, db, loaded),
    mergedInto: await mergedInto(db, loaded),
    move: await moveView(ctx, loaded),
    translations: translationsView(ctx, loaded, past.translations),
    presenting: rights.present.allowed ? presentingForm(loaded, past.guests) : null,
    toIssue: await issuesOf(db, loaded),
    files: await filesOf(ctx, loaded, nameOf),
    ...lettersOf(loaded, past, ctx.language),
    isPaperReplaced: isPaperReplaced(loaded),
    team: rights.seeReviews.allowed ? await teamView(ctx, loaded) : null,
    naming: await namingView(ctx, loaded),
    bodyObjections: await bodyObjectionsView(ctx, loaded),
    can: await availableActions(db, loaded),
    /** For the team: authors who have no address, and through whom they are told. */
    contactedVia: isHandler ? contactedVia(addressesOf(loaded), nameOf(contribution.submitter_id)) : null,
    /** Why one of the team sees nothing of the reviews. */
    boundBecause: isHandler && !rights.seeReviews.allowed ? conflictIn(rights.seeReviews.why) : null,
  };
}

/** The meeting, with the pages of it that this viewer may open. */
async function meetingOf(db: Readable, { meeting, membership }: ContributionContext, actor: PersonRow) {
  const rights = rightsOfMember(membership, {
    isSignedIn: true,
    isParticipant: await isParticipant(db, meeting.id, actor, membership),
  });
  return { slug: meeting.slug, title: meeting.title, contact: meeting.contact, pages: openPages(rights) };
}

function addressesOf({ authors }: ContributionContext) {
  return authors.map(({ name, email, is_contact }) => ({ name, email, isContact: is_contact === 1 }));
}

/** What was handed in last: the first submission, or something later. */
function lastSubmission({ submissions }: TimelineSources, zone: string, language: string) {
  const last = submissions.at(-1);
  if (!last) return null;
  const received = formatReceived(last.submitted_at, zone, language);
  return { no: last.no, action: last.action, isLate: last.late === 1, received };
}

/** Letters to the authors that have been sent, and what authors wrote along with a new version. */
function lettersOf(loaded: ContributionContext, { submissions }: TimelineSources, language: string) {
  if (!loaded.rights.seeLetters.allowed) return { letters: [], authorLetters: [] };
  const short = (at: string) => formatShort(at, loaded.meeting.time_zone, language);
  return {
    letters: loaded.decisions.flatMap(({ released_at: at, outcome, letter }) =>
      at === null ? [] : [{ sent: short(at), outcome, text: letter }],
    ),
    authorLetters: submissions.flatMap(({ letter, submitted_at: at }) =>
      letter === '' ? [] : [{ sent: short(at), text: letter }],
    ),
  };
}

/** True when the paper came in after the decision on it was sent. */
function isPaperReplaced({ decisions, paper }: ContributionContext): boolean {
  return decisions.some(
    ({ outcome, released_at: at }) => outcome === 'accept' && at !== null && at < (paper?.uploaded_at ?? ''),
  );
}

/** For the secretariat: what has been added after the publication. */
async function issuesOf(db: Readable, loaded: ContributionContext) {
  if (!loaded.rights.cancel.allowed) return [];
  const files = await filesToIssue(db, loaded);
  return files.map((file) => ({ name: file.original_name, slot: file.slot, issues: file.issues }));
}

/** The contribution itself, as it stands. */
async function factsOf(ctx: Ctx, loaded: ContributionContext, { documents, guests }: TimelineSources) {
  const db = ctx.database.reader;
  const { contribution, meeting, bodies, authors, life } = loaded;
  const [document] = documentsInForce(documents);
  const themes = contribution.theme_id ? await themesOf(db, meeting.id) : [];
  return {
    id: contribution.public_id,
    reference: contribution.reference,
    version: contribution.version,
    title: contribution.title,
    language: contribution.language,
    abstract: contribution.abstract,
    texts: (await textsOfContributions(db, [contribution.id])).map((text) => ({
      language: text.language,
      title: text.title,
      abstract: text.abstract,
    })),
    theme: themes.find((theme) => theme.id === contribution.theme_id)?.title ?? null,
    wish: contribution.wish,
    /** Of the files, once it is published. */
    visibility: document && life.state === 'published' ? contribution.visibility : null,
    spoken: contribution.spoken_language,
    presenters: presentersOf(loaded, guests),
    state: life.state,
    kind: contribution.kind,
    late: contribution.late === 1,
    bodies: bodies.map((body) => body.printedName ?? body.name),
    authors: authors.map(({ name, affiliation }) => ({ name, affiliation })),
    number: document
      ? documentNumber(meeting.number_prefix, document.number, document.designation, document.designationNo)
      : null,
  };
}

/** Every version of every file, the newest first. */
async function filesOf(ctx: Ctx, loaded: ContributionContext, nameOf: (personId: PersonId) => string) {
  const { files, current, paper, meeting } = loaded;
  const about = await viewsOfFiles(ctx.database.reader, files, {
    pageLimit: meeting.page_limit,
    areFilesScanned: ctx.areFilesScanned,
  });
  return files.map((file) => ({
    about: about(file),
    id: file.public_id,
    slot: file.slot,
    language: file.language,
    name: file.original_name,
    version: file.version_no,
    size: file.size,
    sha256: file.sha256,
    sent: formatShort(file.uploaded_at, meeting.time_zone, ctx.language),
    by: nameOf(file.uploaded_by),
    isCurrent: current.includes(file),
    isReviewed: file.id === paper?.id,
  }));
}

/** What the page offers to do: no more than the rights allow, and only where there is something to do it with. */
async function availableActions(db: Readable, loaded: ContributionContext) {
  const { rights, contribution } = loaded;
  return {
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
    merge: rights.merge.allowed,
    present: rights.present.allowed,
    extend: rights.extend.allowed && loaded.deadline !== null,
    move: rights.move.allowed,
    answerMove: rights.answerMove.allowed,
    translate: rights.translate.allowed,
    /** There is a paper that a translation could be of. */
    addTranslation: rights.translate.allowed && loaded.paper?.language === contribution.language,
    overrideConflict: rights.overrideConflict.allowed
      ? mayOverrideConflict(rights.overrideConflict, await teamOf(db, loaded)).allowed
      : false,
  };
}

/** Where a contribution went that was the same as another one: for those who see that one too. */
async function mergedInto(db: Readable, { contribution, rights }: ContributionContext) {
  if (!contribution.merged_into || !rights.seeLetters.allowed) return null;
  const into = await contributionById(db, contribution.merged_into);
  return into ? { id: into.public_id, reference: into.reference } : null;
}

/** What the author can do now, until when, and what to do when it is too late. */
function todoOf(ctx: Ctx, loaded: ContributionContext) {
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

function isOver({ now }: Ctx, { deadline, meeting }: ContributionContext): boolean {
  return deadlineState(now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
}

function conflictIn(why: RefusalCode): ConflictCode | null {
  return isConflict(why) ? why : null;
}
