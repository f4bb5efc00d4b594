/**
 * Who belongs where: the secretariat and the focal points confirm what people have claimed. A claim gives no right and
 * binds all the same.
 */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { answerClaim } from '#db/people/affiliations.ts';
import { bodyByCode, type BodyRow, listBodies } from '#db/people/bodies.ts';
import { focalPointsOf } from '#db/people/focal-points.ts';
import { personByPublicId } from '#db/people/persons.ts';
import { peopleWithAnyTie, peopleWithTies } from '#db/people/ties.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { meetingRights } from '#app/services/meetings/membership.ts';
import { Refused } from '#app/services/outcome.ts';

/** Every body whose people a focal point of `bodyId` speaks for: itself, and the institutions of a country. */
export async function bodiesBelow(db: Readable, focal: readonly string[]): Promise<BodyRow[]> {
  return (await listBodies(db)).filter(
    (body) => focal.includes(body.id) || (body.parentId !== null && focal.includes(body.parentId)),
  );
}

/** A claim that somebody would answer. */
export interface ClaimAnswer {
  personPublicId: string;
  /** Of the body. */
  code: string;
  confirms: boolean;
  /** Of the meeting on whose page the secretariat answers it; null on the page of the body, for its focal point. */
  slug: string | null;
}

/**
 * What is confirmed counts for the meetings for which it was: all of them, when an administrator has said so, or a focal
 * point for all meetings.
 * @throws Refused not_found unless the actor may answer this claim
 */
export function answerAffiliation(
  ctx: Ctx,
  { personPublicId, code, confirms, slug }: ClaimAnswer,
): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const body = await bodyByCode(tx, code);
    const person = await personByPublicId(tx, personPublicId);
    if (!body || !person) throw new Refused('not_found');
    const places =
      slug === null
        ? await asFocalPoint(tx, actor, body, person)
        : await asSecretariat(tx, actor, slug, person);
    // Nobody confirms themselves.
    if (person.id === actor.id) throw new Refused('not_allowed');
    const answer = { confirms, by: actor.id, places };
    if (!(await answerClaim(tx, person.id, body.id, answer, ctx.now))) {
      throw new Refused('already_answered');
    }
    const name = confirms ? 'affiliation_confirmed' : 'affiliation_ended';
    record({ name, personId: person.id, bodyId: body.id });
  });
}

/** @returns the meetings for which the actor speaks; null for all. @throws Refused not_found where there are none */
async function asFocalPoint(
  db: Readable,
  actor: { id: PersonId },
  body: BodyRow,
  person: { id: PersonId },
): Promise<MeetingId[] | null> {
  const speaksFor = (await focalPointsOf(db, actor.id)).filter(
    ({ bodyId }) => bodyId === body.id || bodyId === body.parentId,
  );
  const places = speaksFor.map(({ meetingId }) => meetingId);
  if (places.includes(null)) return null;
  const own = places.filter((id) => id !== null);
  // Of who has nothing to do with these meetings, the page of the body does not tell either.
  if (!(await peopleWithTies(db, own)).has(person.id)) throw new Refused('not_found');
  return own;
}

/**
 * Whose claims the secretariat of a meeting answers: of whoever has to do with the meeting, or with none. Those of people
 * who have to do with other meetings alone are for the secretariats of these.
 */
export async function claimantsFor(
  db: Readable,
  meetingId: MeetingId,
): Promise<(personId: PersonId) => boolean> {
  const here = await peopleWithTies(db, [meetingId]);
  const anywhere = await peopleWithAnyTie(db);
  return (personId) => here.has(personId) || !anywhere.has(personId);
}

/** The same for somebody of the secretariat of a meeting. */
async function asSecretariat(
  db: Readable,
  actor: { id: PersonId },
  slug: string,
  person: { id: PersonId },
): Promise<MeetingId[] | null> {
  const meeting = await meetingBySlug(db, slug);
  if (!meeting || !(await meetingRights(db, meeting.id, actor)).people.allowed) {
    throw new Refused('not_found');
  }
  if ((await installationRights(db, actor)).nameFocalPoints.allowed) return null;
  if (!(await claimantsFor(db, meeting.id))(person.id)) throw new Refused('not_found');
  return [meeting.id];
}
