/**
 * Who belongs where: the secretariat and the focal points confirm what people have claimed, and the secretariat
 * names the focal points. A claim gives no right and binds all the same; what is confirmed lets a focal point see.
 */
import { groupBy } from '#app/domain/shared/group-by.ts';
import { formatShort } from '#app/domain/shared/time.ts';
import { contributionsOfBodies } from '#db/contributions/contributions.ts';
import { bodiesOf } from '#db/contributions/named.ts';
import type { Readable } from '#db/core/transaction.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetings } from '#db/meetings/meetings.ts';
import {
  answerClaim,
  bodyByCode,
  type BodyRow,
  claimsOf,
  focalBodiesOf,
  listBodies,
} from '#db/people/bodies.ts';
import { allFocalPoints } from '#db/people/focal-points.ts';
import { holdersOf, personByPublicId } from '#db/people/persons.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { isSecretariatAnywhere } from '#app/services/meetings/membership.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

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

/** Every body whose people a focal point of `bodyId` speaks for: itself, and the institutions of a country. */
async function bodiesBelow(db: Readable, focal: readonly string[]): Promise<BodyRow[]> {
  return (await listBodies(db)).filter(
    (body) => focal.includes(body.id) || (body.parentId !== null && focal.includes(body.parentId)),
  );
}

/**
 * Everything that a country or organisation has submitted, as its focal point sees it: no drafts, no reviews, no
 * decision before its letter.
 */
export async function bodyPage(ctx: Ctx, code: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const body = await bodyByCode(db, code);
  const focal = await focalBodiesOf(db, actor.id);
  if (!body || !focal.includes(body.id)) throw new Refused('not_found');
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

/** A claim is confirmed or ended by the secretariat of any meeting, or by a focal point of that body. */
export function answerAffiliation(
  ctx: Ctx,
  personPublicId: string,
  code: string,
  confirms: boolean,
): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const body = await bodyByCode(tx, code);
    const person = await personByPublicId(tx, personPublicId);
    const below = await bodiesBelow(tx, await focalBodiesOf(tx, actor.id));
    const may =
      (body !== null && below.some((bodyRow) => bodyRow.id === body.id)) ||
      (await isSecretariatAnywhere(tx, actor.id));
    if (!body || !person || !may) throw new Refused('not_found');
    // Nobody confirms themselves.
    if (person.id === actor.id) throw new Refused('not_allowed');
    if (!(await answerClaim(tx, person.id, body.id, { confirms, by: actor.id }, ctx.now))) {
      throw new Refused('already_answered');
    }
    const name = confirms ? 'affiliation_confirmed' : 'affiliation_ended';
    record({ name, personId: person.id, bodyId: body.id });
  });
}
