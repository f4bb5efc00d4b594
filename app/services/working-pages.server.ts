/** What a signed-in person sees: own contributions and reviews, the desk of a meeting, one contribution. */
import { affiliationsOf } from '#db/bodies.ts';
import {
  assignmentByPublicId,
  assignmentsOf,
  assignmentsOfReviewer,
  bodiesOf,
  contributionById,
  contributionsOfMeeting,
  contributionsOfPerson,
  decisionsOf,
  fileByPublicId,
  reviewsOf,
} from '#db/contributions.ts';
import { openDrafts } from '#db/drafts.ts';
import { itemsOf, meetingBySlug, meetings } from '#db/meetings.ts';
import { noticesAbout } from '#db/outbox.ts';
import { allPersons, personsById, rolesOf } from '#db/persons.ts';
import { stepsDone } from '#app/domain/life.ts';
import { REFUSALS } from '#app/domain/refusals.ts';
import { formatDeadline, formatReceived, formatShort } from '#app/domain/time.ts';
import type { ContributionState } from '#app/domain/vocabulary.ts';

import { Refused, requireActor, type Ctx } from './context.ts';
import { previewLetters } from './decision-work.server.ts';
import { REVIEW_FORM, type ReviewInput } from './review-work.server.ts';
import { conflictsFrom, insist, loadContribution } from './viewer.server.ts';

/** Everything of one person: drafts, contributions, reviews, meetings in which they have a role. */
export async function ownPage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const all = await meetings(db);
  const own = await contributionsOfPerson(db, actor.id, actor.email_key);
  const assignments = await assignmentsOfReviewer(db, actor.id);
  const roles = await rolesOf(db, actor.id);
  const zone = (meetingId: string) => all.find((one) => one.id === meetingId)?.time_zone ?? 'UTC';
  const reviewing = await Promise.all(
    assignments.map(async (one) => {
      const it = await contributionById(db, one.contribution_id);
      return {
        id: one.public_id,
        title: it?.title ?? '',
        state: one.state,
        due: formatDeadline(one.due_at, zone(it?.meeting_id ?? '')),
      };
    }),
  );
  return {
    person: { name: actor.name, email: actor.email },
    isAdmin: roles.some((role) => role.role === 'admin'),
    desks: all
      .filter((meeting) =>
        roles.some(
          (role) => role.meetingId === meeting.id && ['secretariat', 'organizer'].includes(role.role),
        ),
      )
      .map((meeting) => ({ slug: meeting.slug, title: meeting.title })),
    contributions: own.map((it) => ({
      id: it.public_id,
      title: it.title,
      state: it.state,
      reference: it.reference,
      meeting: all.find((one) => one.id === it.meeting_id)?.title ?? '',
      submitted: it.submitted_at ? formatShort(it.submitted_at, zone(it.meeting_id)) : null,
    })),
    drafts: (await openDrafts(db, actor.id, 'contribution')).map((draft) => {
      const body = JSON.parse(draft.body) as { title?: string; meeting?: string };
      return { id: draft.object, title: body.title ?? '', meeting: body.meeting ?? '' };
    }),
    reviews: reviewing,
    openMeetings: all
      .filter((one) => one.status === 'open')
      .map((one) => ({ slug: one.slug, title: one.title })),
  };
}

/** The list of an organizer or the secretariat: their sessions only, what needs them first. */
export async function deskPage(ctx: Ctx, slug: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const meeting = await meetingBySlug(db, slug);
  if (!meeting) throw new Refused('not_found');
  const roles = (await rolesOf(db, actor.id)).filter((role) => role.meetingId === meeting.id);
  const isSecretariat = roles.some((role) => role.role === 'secretariat');
  const organized = roles.filter((role) => role.role === 'organizer');
  if (!isSecretariat && organized.length === 0) throw new Refused('not_found');
  const items = await itemsOf(db, meeting.id);
  const sees = (itemId: string) =>
    isSecretariat || organized.some((role) => role.itemId === null || role.itemId === itemId);
  const shown = (await contributionsOfMeeting(db, meeting.id)).filter((it) => sees(it.item_id));
  const ids = shown.map((it) => it.id);
  const bodies = await bodiesOf(db, ids);
  const assignments = await assignmentsOf(db, ids);
  const decisions = await decisionsOf(db, ids);
  const authors = await db
    .selectFrom('contribution_authors')
    .select(['contribution_id', 'email_key'])
    .where('contribution_id', 'in', ids.length > 0 ? ids : [''])
    .execute();
  const conflictsRecorded = await db
    .selectFrom('conflicts')
    .select(['contribution_id', 'person_id as personId', 'kind'])
    .where('person_id', '=', actor.id)
    .execute();
  const affiliations = await affiliationsOf(db, [actor.id]);
  const bodiesBy = groupBy(bodies, (body) => body.contributionId);
  const authorsBy = groupBy(authors, (author) => author.contribution_id);
  const assignmentsBy = groupBy(assignments, (one) => one.contribution_id);
  const itemById = new Map(items.map((item) => [item.id, item]));
  const pending = new Set(
    decisions.filter((one) => one.released_at === null).map((one) => one.contribution_id),
  );
  const rows = shown.map((it) => {
    const own = assignmentsBy.get(it.id) ?? [];
    const by = bodiesBy.get(it.id) ?? [];
    const found = conflictsFrom(actor, affiliations, {
      it,
      meeting,
      bodies: by,
      authors: (authorsBy.get(it.id) ?? []) as never,
      recorded: conflictsRecorded.filter((one) => one.contribution_id === it.id),
    });
    const conflict = found.find((one) => one.effect === 'block');
    const active = own.filter((one) => one.state !== 'declined' && one.state !== 'withdrawn');
    return {
      id: it.public_id,
      title: it.title,
      bodies: by.map((body) => body.name).join(', '),
      state: it.state,
      late: it.late === 1,
      item: itemById.get(it.item_id)?.number ?? '',
      // A conflicted organizer sees the row and nothing of its reviews.
      conflict: conflict ? REFUSALS[conflict.why] : null,
      reviews: conflict
        ? null
        : { done: active.filter((one) => one.state === 'reviewed').length, asked: active.length },
      hasOpenDecision: conflict ? false : pending.has(it.id),
    };
  });
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  return {
    meeting: { slug: meeting.slug, title: meeting.title },
    role: isSecretariat ? ('secretariat' as const) : ('organizer' as const),
    sessions: items
      .filter((item) => organized.some((role) => role.itemId === item.id))
      .map((item) => ({ number: item.number, title: item.title })),
    rows,
    now: {
      withoutReviewer: count((row) => row.state === 'submitted' && row.conflict === null),
      toDecide: count(
        (row) =>
          row.state === 'in_review' &&
          row.reviews !== null &&
          row.reviews.asked > 0 &&
          row.reviews.done === row.reviews.asked,
      ),
      toSend: count((row) => row.hasOpenDecision),
      toPublish: isSecretariat ? count((row) => row.state === 'accepted') : 0,
    },
  };
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** One contribution, as far as this viewer may know it. */
export async function contributionPage(ctx: Ctx, publicId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const loaded = await loadContribution(db, actor, publicId);
  const { rights, it, meeting, item } = loaded;
  insist(rights.see);
  const zone = meeting.time_zone;
  const isTeam = rights.seeReviews.allowed;
  const isAuthorView = rights.actsAs === 'author';
  const people = new Map(
    (await personsById(db, [...loaded.assignments.map((one) => one.reviewer_id)])).map((one) => [
      one.id,
      one,
    ]),
  );
  const reviews = isTeam ? await reviewsOf(db, it.id) : [];
  const notices = isTeam ? await noticesAbout(db, it.id) : [];
  const released = loaded.decisions.filter((one) => one.released_at !== null);
  const document = await db
    .selectFrom('documents')
    .select(['number', 'published_at'])
    .where('contribution_id', '=', it.id)
    .executeTakeFirst();
  const candidates = rights.assign.allowed ? await reviewerCandidates(ctx, loaded) : [];
  return {
    it: {
      id: it.public_id,
      reference: it.reference,
      version: it.version,
      title: it.title,
      abstract: it.abstract,
      state: it.state,
      kind: it.kind,
      late: it.late === 1,
      received: it.submitted_at ? formatReceived(it.submitted_at, zone) : null,
      bodies: loaded.bodies.map((body) => body.name),
      authors: loaded.authors.map((author) => ({
        name: author.name,
        affiliation: author.affiliation,
        isPresenter: author.is_presenter === 1,
      })),
      stepsDone: stepsDone(it.state as ContributionState),
      number: document ? `${meeting.number_prefix}${document.number}` : null,
    },
    meeting: { slug: meeting.slug, title: meeting.title },
    item: { number: item.number, title: item.title },
    actsAs: rights.actsAs,
    files: loaded.files.map((file) => ({
      href: `/f/${file.public_id}`,
      slot: file.slot,
      name: file.original_name,
      version: file.version_no,
      size: file.size,
      sha256: file.sha256,
      sent: formatShort(file.uploaded_at, zone),
      isCurrent: file.id === loaded.paper?.id,
    })),
    letters:
      rights.actsAs !== 'reviewer'
        ? released.map((one) => ({
            sent: formatShort(one.released_at ?? '', zone),
            outcome: one.outcome,
            text: one.letter,
          }))
        : [],
    team: isTeam
      ? {
          assignments: loaded.assignments.map((one) => ({
            reviewer: people.get(one.reviewer_id)?.name || (people.get(one.reviewer_id)?.email ?? ''),
            state: one.state,
            due: formatDeadline(one.due_at, zone),
            reason: one.decline_reason,
          })),
          reviews: reviews.map((review) => {
            const assignment = loaded.assignments.find((one) => one.id === review.assignment_id);
            const answers = JSON.parse(review.answers) as Record<string, number>;
            return {
              reviewer: people.get(assignment?.reviewer_id ?? '')?.name ?? '',
              marks: REVIEW_FORM.criteria.map(({ key, label }) => ({ label, mark: answers[key] ?? null })),
              recommendation: review.recommendation,
              commentsToAuthors: review.comments_to_authors,
              commentsToOrganizers: review.comments_to_organizers,
              submitted: formatShort(review.submitted_at, zone),
              fileVersion:
                loaded.files.find((file) => file.id === review.file_version_id)?.version_no ?? null,
            };
          }),
          openDecision: loaded.openDecision
            ? { outcome: loaded.openDecision.outcome, letter: loaded.openDecision.letter }
            : null,
          notices: notices.map((one) => ({
            subject: one.subject,
            to: one.to_name || one.to_address,
            state: one.state,
            at: formatShort(one.created_at, zone),
          })),
        }
      : null,
    candidates,
    can: {
      assign: rights.assign.allowed,
      decide: rights.decide.allowed,
      release: rights.release.allowed,
      publish: rights.publish.allowed,
    },
    whyNot:
      !isAuthorView && rights.actsAs !== 'reviewer' && !rights.seeReviews.allowed
        ? REFUSALS[rights.seeReviews.why]
        : null,
  };
}

/** People who can be asked, each with conflicts and load, before anything is chosen. */
async function reviewerCandidates(ctx: Ctx, loaded: Awaited<ReturnType<typeof loadContribution>>) {
  const db = ctx.database.reader;
  const people = await allPersons(db);
  const affiliations = await affiliationsOf(
    db,
    people.map((person) => person.id),
  );
  const loads = await db
    .selectFrom('assignments')
    .select((eb) => ['reviewer_id as reviewerId', eb.fn.countAll<number>().as('papers')])
    .where('state', 'in', ['asked', 'accepted'])
    .groupBy('reviewer_id')
    .execute();
  return people
    .filter((person) => person.name !== '')
    .filter((person) => !loaded.assignments.some((one) => one.reviewer_id === person.id))
    .map((person) => {
      const blocking = conflictsFrom(person, affiliations, loaded).find((one) => one.effect === 'block');
      return {
        id: person.public_id,
        name: person.name,
        bodies: affiliations
          .filter((one) => one.personId === person.id)
          .map((one) => one.name)
          .join(', '),
        load: loads.find((one) => one.reviewerId === person.id)?.papers ?? 0,
        conflict: blocking ? REFUSALS[blocking.why] : null,
      };
    });
}

/** The letter page: exactly what will go out, to whom. */
export async function letterPage(ctx: Ctx, publicId: string) {
  const actor = requireActor(ctx);
  const loaded = await loadContribution(ctx.database.reader, actor, publicId);
  insist(loaded.rights.release);
  return {
    it: { id: loaded.it.public_id, title: loaded.it.title, version: loaded.it.version },
    meeting: { slug: loaded.meeting.slug, title: loaded.meeting.title },
    outcome: loaded.openDecision?.outcome ?? '',
    actsAs: loaded.rights.actsAs,
    letters: await previewLetters(ctx, loaded),
  };
}

/** The reviewer's page of one task. */
export async function reviewPage(ctx: Ctx, assignmentPublicId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const assignment = await assignmentByPublicId(db, assignmentPublicId);
  if (!assignment || assignment.reviewer_id !== actor.id) throw new Refused('not_found');
  const it = await contributionById(db, assignment.contribution_id);
  if (!it) throw new Refused('not_found');
  const loaded = await loadContribution(db, actor, it.public_id);
  const review = (await reviewsOf(db, it.id)).find((one) => one.assignment_id === assignment.id);
  const given: ReviewInput | null = review
    ? {
        answers: JSON.parse(review.answers) as Record<string, string>,
        recommendation: review.recommendation,
        commentsToAuthors: review.comments_to_authors,
        commentsToOrganizers: review.comments_to_organizers,
      }
    : null;
  return {
    id: assignment.public_id,
    state: assignment.state,
    due: formatDeadline(assignment.due_at, loaded.meeting.time_zone),
    meeting: { slug: loaded.meeting.slug, title: loaded.meeting.title },
    item: { number: loaded.item.number, title: loaded.item.title },
    title: it.title,
    abstract: it.abstract,
    bodies: loaded.bodies.map((body) => body.name),
    paper:
      loaded.paper && assignment.state !== 'declined'
        ? {
            href: `/f/${loaded.paper.public_id}`,
            name: loaded.paper.original_name,
            version: loaded.paper.version_no,
          }
        : null,
    form: REVIEW_FORM,
    given,
    whyNot: loaded.rights.review.allowed ? null : REFUSALS[loaded.rights.review.why],
  };
}

/** A file for somebody who may see its contribution. @throws Refused */
export async function privateFile(ctx: Ctx, filePublicId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const file = await fileByPublicId(db, filePublicId);
  const it = file ? await contributionById(db, file.contribution_id) : null;
  if (!file || !it) throw new Refused('not_found');
  const loaded = await loadContribution(db, actor, it.public_id);
  insist(loaded.rights.see);
  return { sha256: file.sha256, size: file.size, mediaType: file.media_type, name: file.original_name };
}
