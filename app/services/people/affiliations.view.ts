/** The people of a meeting, and what a country or organisation has submitted. */
import { groupBy } from '#app/domain/shared/group-by.ts';
import { formatShort } from '#app/domain/shared/time.ts';
import { contributionsOfBodies } from '#db/contributions/contributions.ts';
import { bodiesOf } from '#db/contributions/named.ts';
import type { Readable } from '#db/core/transaction.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetings } from '#db/meetings/meetings.ts';
import { bodyByCode, claimsOf, focalBodiesOf, listBodies } from '#db/people/bodies.ts';
import { allFocalPoints } from '#db/people/focal-points.ts';
import { holdersOf } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

import { bodiesBelow } from './affiliations.ts';

/** The page of the secretariat: claims that wait, focal points, participants. */
export async function peoplePage(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head, rights } = await headOf(ctx, slug);
  requireAllowed(rights.people);
  const bodies = await listBodies(db);
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? '';
  return {
    meeting: head,
    claims: await claimsView(db, null),
    focalPoints: (await allFocalPoints(db)).map((focalPoint) => ({
      id: focalPoint.id,
      name: focalPoint.name,
      email: focalPoint.email,
      body: nameOf(focalPoint.bodyId),
    })),
    participants: (await holdersOf(db, 'participant', meeting.id)).map((holder) => ({
      id: holder.public_id,
      name: holder.name,
      email: holder.email,
    })),
    bodies: bodies.map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
  };
}

/** @param bodyIds only claims to these bodies; null for all */
async function claimsView(db: Readable, bodyIds: readonly string[] | null) {
  return (await claimsOf(db, bodyIds)).map((claim) => ({
    person: claim.personPublicId,
    name: claim.personName || claim.email,
    email: claim.email,
    body: claim.bodyName,
    code: claim.code,
  }));
}

/** @returns the body @throws Refused not_found unless the viewer is its focal point */
export async function requireFocalPoint(ctx: Ctx, code: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const body = await bodyByCode(db, code);
  const focal = await focalBodiesOf(db, actor.id);
  if (!body || !focal.includes(body.id)) throw new Refused('not_found');
  return body;
}

/**
 * Everything that a country or organisation has submitted, as its focal point sees it: no drafts, no reviews, no
 * decision before its letter.
 */
export async function bodyPage(ctx: Ctx, code: string) {
  const db = ctx.database.reader;
  const body = await requireFocalPoint(ctx, code);
  const below = (await bodiesBelow(db, [body.id])).map((body) => body.id);
  const rows = await contributionsOfBodies(db, below);
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
    claims: await claimsView(db, below),
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
