/** Everything of one person: drafts, contributions, reviews, meetings in which they have a role. */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { formatDeadline, formatShort } from '#app/domain/shared/time.ts';
import { roomLeft, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { contributionsById, contributionsOfPerson } from '#db/contributions/contributions.ts';
import type { Readable } from '#db/core/transaction.ts';
import { type MeetingRow, meetings } from '#db/meetings/meetings.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { listBodies } from '#db/people/bodies.ts';
import { focalPointsOf } from '#db/people/focal-points.ts';
import { meetingsWithTieOf } from '#db/people/meeting-affiliations.ts';
import { offersOf } from '#db/people/offers.ts';
import { personsById, rolesOf } from '#db/people/persons.ts';
import { assignmentsOfReviewer } from '#db/reviews/assignments.ts';
import { openDrafts } from '#db/submissions/drafts.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { fileRoomLeft } from '#app/services/files/file-room.ts';
import { installationRightsWith } from '#app/services/installation/rights.ts';
import { mayOpenDesk, membershipOf } from '#app/services/meetings/membership.ts';
import { NEW_DRAFT } from '#app/services/submissions/draft.ts';

/** So many people at a time; more come when these are answered. */
const SHOWN_OFFERS = 10;

export async function mePage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const all = await meetings(db);
  const own = await contributionsOfPerson(db, actor.id);
  const roles = await rolesOf(db, actor.id);
  const focal = (await focalPointsOf(db, actor.id)).map((entry) => entry.bodyId);
  const drafts = await openDrafts(db, actor.id, NEW_DRAFT);
  const meetingOf = (id: string) => all.find((entry) => entry.id === id);
  const zoneOf = (id: string) => meetingOf(id)?.time_zone ?? 'UTC';
  return {
    /** There is something that can be handed over. */
    looksAfterSomething:
      drafts.length > 0 ||
      own.some((contribution) => contribution.submitter_id === actor.id && contribution.state !== 'declined'),
    /** What others would hand over, and what the person would: counted, and nothing of it shown. */
    offers: await offersWith(db, actor.id, 'to'),
    offering: await offersWith(db, actor.id, 'from'),
    mayImport: installationRightsWith(roles, true).importAgenda.allowed,
    reviews: await reviewsOf(ctx, actor.id, zoneOf),
    /** Bodies for which the person is the focal point. */
    bodies: (focal.length > 0 ? await listBodies(db) : [])
      .filter((body) => focal.includes(body.id))
      .map((body) => ({ code: body.code, name: body.name })),
    desks: all
      .filter(({ id }) => mayOpenDesk(membershipOf(roles, id)))
      .map((meeting) => ({ slug: meeting.slug, title: meeting.title })),
    drafts: drafts.flatMap((kept) => draftLine(kept, all, ctx.language)),
    /** How many more drafts the person may begin, when that is few. */
    draftsLeft: roomLeft(drafts.length, USAGE_LIMITS.openDrafts),
    fileRoom: await fileRoomLeft(ctx),
    contributions: own.map((contribution) => ({
      id: contribution.public_id,
      title: contribution.title,
      language: contribution.language,
      state: contribution.state,
      reference: contribution.reference,
      meeting: meetingOf(contribution.meeting_id)?.title ?? '',
      submitted: contribution.submitted_at
        ? formatShort(contribution.submitted_at, zoneOf(contribution.meeting_id), ctx.language)
        : null,
    })),
    openMeetings: all
      .filter((entry) => entry.status === 'open')
      .map((entry) => ({ slug: entry.slug, title: entry.title })),
  };
}

async function offersWith(db: Readable, personId: PersonId, side: 'to' | 'from') {
  const offers = await offersOf(db, personId, side, SHOWN_OFFERS);
  if (offers.length === 0) return [];
  const persons = await personsById(
    db,
    offers.map((offer) => offer.personId),
  );
  return persons.flatMap(({ id, public_id: publicId, name, email }) => {
    const offer = offers.find((entry) => entry.personId === id);
    return offer ? [{ publicId, name, email, contributions: offer.contributions, drafts: offer.drafts }] : [];
  });
}

/** Papers that the person is requested to review, has accepted to review, or has reviewed. */
async function reviewsOf(ctx: Ctx, personId: PersonId, zoneOf: (meetingId: MeetingId) => string) {
  const db = ctx.database.reader;
  const tasks = await assignmentsOfReviewer(db, personId);
  const reviewed = await contributionsById(
    db,
    tasks.map((task) => task.contribution_id),
  );
  const places = await meetingsOfReviewers(db, personId);
  return tasks.flatMap((task) => {
    const contribution = reviewed.find((entry) => entry.id === task.contribution_id);
    // A request about an earlier version that was never answered is nobody's task any more.
    const isOver =
      contribution && task.round < contribution.round && ['asked', 'accepted'].includes(task.state);
    // A reviewer who has declined does not follow what becomes of the paper.
    if (!contribution || isOver || task.state === 'withdrawn' || task.state === 'declined') return [];
    return [
      {
        id: task.public_id,
        /** Null before the reviewer has said where they belong. */
        title: places === null || places.includes(contribution.meeting_id) ? contribution.title : null,
        language: contribution.language,
        state: task.state,
        due: formatDeadline(task.due_at, zoneOf(contribution.meeting_id), ctx.language),
      },
    ];
  });
}

/** A draft with its meeting; nothing for a meeting that is gone. */
function draftLine(
  kept: Awaited<ReturnType<typeof openDrafts>>[number],
  all: readonly MeetingRow[],
  language: string,
) {
  const meeting = all.find((entry) => entry.slug === kept.meeting_slug);
  if (!meeting) return [];
  const saved = formatShort(kept.updated_at, meeting.time_zone, language);
  return [{ id: kept.draft_key, slug: meeting.slug, meeting: meeting.title, title: kept.title ?? '', saved }];
}

/** Where it is known where somebody belongs, so that they read by their tasks: null for every meeting. */
async function meetingsOfReviewers(db: Readable, personId: PersonId): Promise<MeetingId[] | null> {
  if ((await affiliationsOf(db, [personId])).length > 0) return null;
  return meetingsWithTieOf(db, personId);
}
