/** The secretariat names who speaks for a country or an organisation, and ends it. */
import { addAffiliation, listBodies } from '#db/people/bodies.ts';
import { endFocalPoint, insertFocalPoint } from '#db/people/focal-points.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';

/** @throws Refused not_found unless the actor is of the secretariat of this meeting */
export function nameFocalPoint(
  ctx: Ctx,
  slug: string,
  input: { email: string; name: string; bodyId: string },
): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change): Promise<void> => {
    const { actor } = change;
    const body = (await listBodies(change.db)).find((known) => known.id === input.bodyId);
    if (!body) throw new Invalid({ body: { key: 'problems.body_missing' } });
    const tx = change.write();
    const { person } = await enterPerson(tx, ctx, input);
    // A focal point sees the papers of a country in every meeting: nobody gives that to themselves.
    if (person.id === actor.id) throw new Invalid({ email: { key: 'problems.not_yourself' } });
    // A focal point belongs to the country, and is bound by its conflicts.
    await addAffiliation(tx, person.id, body.id, 'confirmed', ctx.now, actor.id);
    const grant = { personId: person.id, bodyId: body.id, grantedBy: actor.id };
    if (await insertFocalPoint(tx, grant, ctx.now)) {
      change.record({ name: 'focal_point_named', personId: person.id, bodyId: body.id });
    }
  });
}

export function endFocalPointOf(ctx: Ctx, slug: string, id: string): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change) => {
    if (!(await endFocalPoint(change.write(), id, ctx.now))) throw new Refused('not_found');
    change.record({ name: 'focal_point_ended', focalPointId: id });
  });
}
