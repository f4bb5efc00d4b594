/**
 * Who speaks for a country or an organisation: the secretariat of a meeting names focal points for its meeting, an
 * administrator for all meetings.
 */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Tx } from '#db/core/transaction.ts';
import { listBodies } from '#db/people/bodies.ts';
import { endFocalPoint, insertFocalPoint } from '#db/people/focal-points.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { Invalid, Refused, requireAllowed } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';
import { sayAffiliation } from '#app/services/people/say-affiliation.ts';

export interface FocalPointInput {
  email: string;
  name: string;
  bodyId: string;
}

/** @throws Refused not_found unless the actor is of the secretariat of this meeting */
export function nameFocalPoint(ctx: Ctx, slug: string, input: FocalPointInput): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change): Promise<void> => {
    const named = await enterFocalPoint(change.write(), ctx, input, change.meeting.id);
    if (named) change.record({ name: 'focal_point_named', ...named });
  });
}

/** For all meetings. @throws Refused unless the actor is an administrator */
export function nameFocalPointForAll(ctx: Ctx, input: FocalPointInput): Promise<void> {
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    requireAllowed((await installationRights(tx, requireActor(ctx))).nameFocalPoints);
    const named = await enterFocalPoint(tx, ctx, input, null);
    if (named) record({ name: 'focal_point_named', ...named });
  });
}

/** @returns null when the person is that already @throws Invalid */
async function enterFocalPoint(
  tx: Tx,
  ctx: Ctx,
  input: FocalPointInput,
  meetingId: MeetingId | null,
): Promise<{ personId: PersonId; bodyId: string } | null> {
  const actor = requireActor(ctx);
  const body = (await listBodies(tx)).find((known) => known.id === input.bodyId);
  if (!body) throw new Invalid({ body: { key: 'problems.body_missing' } });
  const { person } = await enterPerson(tx, ctx, input);
  // A focal point sees what a country submits: nobody gives that to themselves.
  if (person.id === actor.id) throw new Invalid({ email: { key: 'problems.not_yourself' } });
  // A focal point belongs to the country, and is bound by its conflicts.
  const said = { personId: person.id, bodyId: body.id, by: actor.id, meetingId };
  await sayAffiliation(tx, said, ctx.now);
  const grant = { personId: person.id, bodyId: body.id, meetingId, grantedBy: actor.id };
  return (await insertFocalPoint(tx, grant, ctx.now)) ? { personId: person.id, bodyId: body.id } : null;
}

/** Only one of this meeting alone. @throws Refused not_found */
export function endFocalPointOf(ctx: Ctx, slug: string, id: string): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change) => {
    if (!(await endFocalPoint(change.write(), id, change.meeting.id, ctx.now))) {
      throw new Refused('not_found');
    }
    change.record({ name: 'focal_point_ended', focalPointId: id });
  });
}

/** One for all meetings. @throws Refused not_found; unless the actor is an administrator */
export function endFocalPointForAll(ctx: Ctx, id: string): Promise<void> {
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    requireAllowed((await installationRights(tx, requireActor(ctx))).nameFocalPoints);
    const personId = await endFocalPoint(tx, id, null, ctx.now);
    if (!personId) throw new Refused('not_found');
    record({ name: 'focal_point_ended', personId, focalPointId: id });
  });
}
