/**
 * Who belongs where: the secretariat and the focal points confirm what people have claimed, and the secretariat
 * names the focal points. A claim gives no right and binds all the same; what is confirmed lets a focal point see.
 */
import type { Readable } from '#db/core/transaction.ts';
import { answerClaim, bodyByCode, type BodyRow, focalBodiesOf, listBodies } from '#db/people/bodies.ts';
import { personByPublicId } from '#db/people/persons.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { isSecretariatAnywhere } from '#app/services/meetings/membership.ts';
import { Refused } from '#app/services/outcome.ts';

/** Every body whose people a focal point of `bodyId` speaks for: itself, and the institutions of a country. */
export async function bodiesBelow(db: Readable, focal: readonly string[]): Promise<BodyRow[]> {
  return (await listBodies(db)).filter(
    (body) => focal.includes(body.id) || (body.parentId !== null && focal.includes(body.parentId)),
  );
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
