/** Name and affiliation of a person who signs in for the first time. The affiliation is a claim. */
import { fold } from '#app/domain/shared/fold.ts';
import { isBlank, lineProblem } from '#app/domain/shared/visible-text.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { addAffiliation } from '#db/people/affiliations.ts';
import { bodyById } from '#db/people/bodies.ts';
import { renamePerson } from '#db/people/persons.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FieldErrors, requireValid } from '#app/services/outcome.ts';

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
    await renamePerson(tx, actor.id, name, fold(name));
    await addAffiliation(tx, actor.id, input.bodyId, null, ctx.now);
    record({ name: 'profile_completed', personId: actor.id, bodyId: input.bodyId });
  });
}
