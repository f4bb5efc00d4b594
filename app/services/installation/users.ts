/** The operator enters a person, with affiliations that need no confirmation any more; or locks one out. */
import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { addAffiliation, bodyByCode, type BodyRow } from '#db/people/bodies.ts';
import { disabledAt, disablePerson, insertPerson, personByEmail, renamePerson } from '#db/people/persons.ts';
import { endLinks } from '#db/sign-in/links.ts';
import type { Done } from '#app/services/change/contribution-change.ts';
import { recordOperator } from '#app/services/change/operator.ts';
import type { FieldErrors } from '#app/services/context.ts';

import { NotPossible, type OperatorCtx, type OperatorProblem } from './operator.ts';

/** What may be wrong with a person whom a form names, at its fields `email` and `name`. */
const personProblems: Partial<Record<OperatorProblem, FieldErrors>> = {
  email_malformed: { email: { key: 'problems.email_wrong' } },
  person_disabled: { email: { key: 'problems.person_disabled' } },
  name_missing: { name: { key: 'problems.person_name_missing' } },
  name_too_long: { name: { key: 'problems.too_long', values: { limit: LIMITS.name } } },
};

/** Runs a change that enters a person, and turns what is wrong with the person into errors at the fields. */
export async function withPersonErrors(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    const errors = error instanceof NotPossible ? personProblems[error.problem] : undefined;
    if (!errors) throw error;
    return { errors };
  }
}

/** A name as it is printed. @throws NotPossible */
function printedName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name === '') throw new NotPossible('name_missing');
  if (name.length > LIMITS.name) throw new NotPossible('name_too_long', String(LIMITS.name));
  return name;
}

/**
 * The person of an address; made when there is none, which needs a name. A name that is there already stays: the
 * person has chosen it.
 * @throws NotPossible
 */
export async function enterPerson(tx: Tx, ctx: OperatorCtx, given: { email: string; name: string }) {
  const email = given.email.trim();
  if (!isAddress(email)) throw new NotPossible('email_malformed', given.email);
  const known = await personByEmail(tx, addressKey(email));
  // Whoever is known need not be named again.
  const isNamed = Boolean(known?.name) && given.name.trim() === '';
  return enterAddress(tx, ctx, { email, name: isNamed ? '' : printedName(given.name) });
}

/**
 * The same where the name may be missing: whoever signs in without one is asked for it.
 * @param given an address and a name that have been checked
 * @throws NotPossible person_disabled
 */
export async function enterAddress(
  tx: Tx,
  ctx: Pick<OperatorCtx, 'now'>,
  { email, name }: { email: string; name: string },
) {
  const known = await personByEmail(tx, addressKey(email));
  if (!known) {
    const person = await insertPerson(
      tx,
      { email, emailKey: addressKey(email), name, nameKey: fold(name), language: 'en' },
      ctx.now,
    );
    return { person, isNew: true };
  }
  if (await disabledAt(tx, known.id)) throw new NotPossible('person_disabled', email);
  if (known.name === '' && name !== '') await renamePerson(tx, known.id, name, fold(name));
  return { person: { ...known, name: known.name || name }, isNew: false };
}

/** Adds a person with confirmed affiliations; what is there already stays. @throws NotPossible */
export async function addUser(
  ctx: OperatorCtx,
  input: { email: string; name: string; bodies: readonly string[] },
): Promise<{ email: string; name: string; isNew: boolean; bodies: Pick<BodyRow, 'code' | 'name'>[] }> {
  if (input.bodies.length === 0) throw new NotPossible('body_missing');
  return inTransaction(ctx.database, async (tx) => {
    const { person, isNew } = await enterPerson(tx, ctx, input);
    const bodies = new Map<string, BodyRow>();
    for (const code of input.bodies) {
      const body = await bodyByCode(tx, code);
      if (!body) throw new NotPossible('body_unknown', code);
      bodies.set(body.id, body);
    }
    for (const id of bodies.keys()) await addAffiliation(tx, person.id, id, 'confirmed', ctx.now);
    await recordOperator(tx, ctx, {
      action: 'person_entered',
      objectType: 'person',
      objectId: person.id,
      facts: { isNew, confirmed: [...bodies.keys()].join(' ') },
    });
    return {
      email: person.email,
      name: person.name,
      isNew,
      bodies: [...bodies.values()].map(({ code, name }) => ({ code, name })),
    };
  });
}

/** Locks a person out: sessions end, links for signing in end. @throws NotPossible person_unknown */
export async function disableUser(
  ctx: OperatorCtx,
  email: string,
): Promise<{ email: string; wasDisabled: boolean; sessionsEnded: number }> {
  return inTransaction(ctx.database, async (tx) => {
    const person = await personByEmail(tx, addressKey(email));
    if (!person) throw new NotPossible('person_unknown', email);
    if (await disabledAt(tx, person.id)) return { email: person.email, wasDisabled: true, sessionsEnded: 0 };
    const { sessionsEnded } = await disablePerson(tx, person.id, ctx.now);
    await endLinks(tx, person.id, ctx.now);
    await recordOperator(tx, ctx, {
      action: 'person_disabled',
      objectType: 'person',
      objectId: person.id,
      facts: { sessionsEnded },
    });
    return { email: person.email, wasDisabled: false, sessionsEnded };
  });
}
