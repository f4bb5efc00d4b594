/** The people of a meeting, and what a country or organisation has submitted. */
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { MeetingId } from '#app/domain/shared/ids.ts';
import { formatShort } from '#app/domain/shared/time.ts';
import { contributionsOfBodies } from '#db/contributions/contributions.ts';
import { bodiesOf } from '#db/contributions/named.ts';
import type { Readable } from '#db/core/transaction.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetings } from '#db/meetings/meetings.ts';
import { claimsOf, confirmedElsewhere } from '#db/people/affiliations.ts';
import { bodyByCode, listBodies } from '#db/people/bodies.ts';
import { focalPointsFor, focalPointsOf } from '#db/people/focal-points.ts';
import { holdersOf } from '#db/people/persons.ts';
import { peopleWithTies } from '#db/people/ties.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

import { bodiesBelow, claimantsFor } from './affiliations.ts';

/** The page of the secretariat: claims that wait, focal points, participants. */
export async function peoplePage(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head, rights } = await headOf(ctx, slug);
  requireAllowed(rights.people);
  return {
    meeting: head,
    claims: [...(await claimsHere(ctx, db, meeting.id)), ...(await elsewhereView(db, meeting.id))],
    ...(await focalPointsView(db, meeting.id)),
    /** Those of all meetings, whom an administrator names. */
    focalPointsForAll: (await focalPointsView(db, null)).focalPoints,
    participants: (await holdersOf(db, 'participant', meeting.id)).map((holder) => ({
      id: holder.public_id,
      name: holder.name,
      email: holder.email,
    })),
  };
}

/** @param meetingId whose focal points; null for those of all meetings. With every body that somebody can speak for */
export async function focalPointsView(db: Readable, meetingId: MeetingId | null) {
  const bodies = await listBodies(db);
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? '';
  return {
    focalPoints: (await focalPointsFor(db, meetingId)).map((focalPoint) => ({
      id: focalPoint.id,
      name: focalPoint.name,
      email: focalPoint.email,
      body: nameOf(focalPoint.bodyId),
    })),
    bodies: bodies.map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
  };
}

/**
 * @param bodyIds only claims to these bodies; null for all
 * @param meetingIds only of people who have to do with these meetings; null for everybody
 */
async function claimsView(
  db: Readable,
  bodyIds: readonly string[] | null,
  meetingIds: readonly MeetingId[] | null = null,
) {
  const claims = await claimsOf(db, bodyIds);
  const ofMeetings = meetingIds && (await peopleWithTies(db, meetingIds));
  const shown = ofMeetings ? claims.filter((claim) => ofMeetings.has(claim.personId)) : claims;
  return shown.map(claimLine(false));
}

/** What the secretariat of a meeting may answer; an administrator answers everybody. */
async function claimsHere(ctx: Ctx, db: Readable, meetingId: MeetingId) {
  const isAdmin = (await installationRights(db, requireActor(ctx))).nameFocalPoints.allowed;
  const isFor = isAdmin ? () => true : await claimantsFor(db, meetingId);
  return (await claimsOf(db, null)).filter((claim) => isFor(claim.personId)).map(claimLine(false));
}

/** Of people who have to do with this meeting: what is confirmed for another one, and may be confirmed for this one. */
async function elsewhereView(db: Readable, meetingId: MeetingId) {
  const here = await peopleWithTies(db, [meetingId]);
  const confirmed = await confirmedElsewhere(db, meetingId);
  return confirmed.filter((entry) => here.has(entry.personId)).map(claimLine(true));
}

const claimLine =
  (isConfirmedElsewhere: boolean) => (claim: Awaited<ReturnType<typeof claimsOf>>[number]) => ({
    person: claim.personPublicId,
    name: claim.personName || claim.email,
    email: claim.email,
    body: claim.bodyName,
    code: claim.code,
    isConfirmedElsewhere,
  });

/**
 * @returns the body, and the meetings in which the viewer is its focal point: null for all
 * @throws Refused not_found where there are none
 */
export async function requireFocalPoint(ctx: Ctx, code: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const body = await bodyByCode(db, code);
  const focal = (await focalPointsOf(db, actor.id)).filter((entry) => entry.bodyId === body?.id);
  if (!body || focal.length === 0) throw new Refused('not_found');
  const meetingIds = focal.map((entry) => entry.meetingId);
  return { body, meetingIds: meetingIds.includes(null) ? null : meetingIds.filter((id) => id !== null) };
}

/**
 * Everything that a country or organisation has submitted to the meetings of its focal point, as that sees it: no
 * drafts, no reviews, no decision before its letter.
 */
export async function bodyPage(ctx: Ctx, code: string) {
  const db = ctx.database.reader;
  const { body, meetingIds } = await requireFocalPoint(ctx, code);
  const below = (await bodiesBelow(db, [body.id])).map((body) => body.id);
  const rows = await contributionsOfBodies(db, below, meetingIds);
  const all = await meetings(db);
  const named = groupBy(
    await bodiesOf(
      db,
      rows.map((row) => row.id),
    ),
    (body) => body.contributionId,
  );
  const items = new Map<string, string>();
  for (const meetingId of new Set(rows.map((row) => row.meeting_id))) {
    for (const item of await itemsOf(db, meetingId)) items.set(item.id, item.full_number);
  }
  return {
    body: { name: body.name, code: body.code },
    /** Titles of the meetings for which the viewer was named; null for all. */
    meetings: meetingIds && all.filter(({ id }) => meetingIds.includes(id)).map(({ title }) => title),
    claims: await claimsView(db, below, meetingIds),
    contributions: rows.map((row) => {
      const meeting = all.find((entry) => entry.id === row.meeting_id);
      return {
        id: row.public_id,
        title: row.title,
        language: row.language,
        state: row.state,
        late: row.late === 1,
        meeting: meeting?.title ?? '',
        item: items.get(row.item_id) ?? '',
        bodies: (named.get(row.id) ?? []).map((entry) => entry.name).join(', '),
        submitted: row.submitted_at
          ? formatShort(row.submitted_at, meeting?.time_zone ?? 'UTC', ctx.language)
          : '',
      };
    }),
  };
}
