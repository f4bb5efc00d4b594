/** Who a person is, as they say themselves: their name, and where they belong, which is a claim. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { isBlank, lineProblem } from '#app/domain/shared/visible-text.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { lockKey } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import { addAffiliation, affiliationsOf } from '#db/people/affiliations.ts';
import { bodyById } from '#db/people/bodies.ts';
import { renamePerson } from '#db/people/former-names.ts';
import { type PersonRow, personsById } from '#db/people/persons.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FieldErrors, Refused, requireValid } from '#app/services/outcome.ts';

import { mayRenameThemselves } from './complete-profile.view.ts';

/** A name is given, and changed once; what it was before goes on binding, and is shown where they have reviewed. */
export async function completeProfile(ctx: Ctx, input: { name: string; bodyId: string }): Promise<void> {
  const actor = requireActor(ctx);
  const name = input.name.replace(/\s+/g, ' ').trim();
  const errors: FieldErrors = {};
  const wrong = isBlank(name) ? { key: 'problems.name_missing' as const } : lineProblem(name, LIMITS.name);
  if (wrong) errors.name = wrong;
  const body = input.bodyId ? await bodyById(ctx.database.reader, input.bodyId) : null;
  if (!body) errors.body = { key: 'problems.own_body_missing' };
  requireValid(errors);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const { id, name: was } = await lockedActor(ctx, tx, actor.id);
    if (name !== was) {
      if (!(await mayRenameThemselves(tx, { id, name: was }))) {
        requireValid({ name: { key: 'problems.name_changed_once' } });
      }
      await renamePerson(tx, { id, name: was }, name, { by: id, reason: null }, ctx.now);
    }
    const bodiesBefore = (await affiliationsOf(tx, [id])).map((entry) => entry.id);
    await addAffiliation(tx, id, input.bodyId, null, ctx.now);
    record({ name: 'profile_completed', personId: id, was, isNow: name, bodiesBefore, bodyId: input.bodyId });
  });
}

/** Two forms that are sent at once are read one after the other. */
async function lockedActor(ctx: Ctx, tx: Tx, id: PersonId): Promise<PersonRow> {
  await lockKey(ctx.database.kind, tx, `name ${id}`);
  const [person] = await personsById(tx, [id]);
  if (!person) throw new Refused('not_found');
  return person;
}
