/** A person whom somebody else names: found by the address, or entered. */
import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { hasHiddenLetters, isBlank } from '#app/domain/shared/visible-text.ts';
import { freeBefore } from '#app/domain/sign-in/address-changes.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import type { Tx } from '#db/core/transaction.ts';
import { renamePerson } from '#db/people/former-names.ts';
import { emailByKey, freeEmails } from '#db/people/person-emails.ts';
import { disabledAt, insertPerson, personByEmail } from '#db/people/persons.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

/** What may be wrong with a person, at the fields `email` and `name` of a form. */
const PROBLEMS = {
  email_malformed: ['email', { key: 'problems.email_wrong' }],
  person_disabled: ['email', { key: 'problems.person_disabled' }],
  address_taken_off: ['email', { key: 'problems.address_taken_off' }],
  name_missing: ['name', { key: 'problems.person_name_missing' }],
  name_too_long: ['name', { key: 'problems.too_long', values: { limit: LIMITS.name } }],
  name_hidden_letters: ['name', { key: 'problems.hidden_letters' }],
} as const satisfies Record<string, readonly [field: string, Phrase]>;
export type PersonProblemCode = keyof typeof PROBLEMS;

/** A form shows the problem at its field; a command of the operator has words of its own. */
export class PersonProblem extends Invalid {
  readonly problem: PersonProblemCode;
  /** What is wrong, as it was written. */
  readonly subject: string;
  constructor(problem: PersonProblemCode, subject = '') {
    const [field, phrase] = PROBLEMS[problem];
    super({ [field]: phrase });
    this.problem = problem;
    this.subject = subject;
  }
}

/** A name as it is printed. @throws PersonProblem */
export function printedName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (isBlank(name)) throw new PersonProblem('name_missing');
  if (hasHiddenLetters(name)) throw new PersonProblem('name_hidden_letters');
  if (name.length > LIMITS.name) throw new PersonProblem('name_too_long', String(LIMITS.name));
  return name;
}

/**
 * The person of an address; made when there is none, which needs a name. A name that is there already stays: the
 * person has chosen it.
 * @throws PersonProblem
 */
export async function enterPerson(tx: Tx, ctx: Pick<Ctx, 'now'>, given: { email: string; name: string }) {
  const email = given.email.trim();
  if (!isAddress(email)) throw new PersonProblem('email_malformed', given.email);
  const known = await personByEmail(tx, addressKey(email));
  // A known person need not be named again.
  const isNamed = Boolean(known?.name) && given.name.trim() === '';
  return enterAddress(tx, ctx, { email, name: isNamed ? '' : printedName(given.name) });
}

/**
 * The same where the name may be missing: a person who signs in without a name has to give one.
 * @param given an address and a name that have been checked
 * @throws PersonProblem person_disabled
 */
export async function enterAddress(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  { email, name }: { email: string; name: string },
) {
  await freeEmails(tx, freeBefore(ctx.now));
  const known = await personByEmail(tx, addressKey(email));
  if (!known) {
    const person = await insertPerson(
      tx,
      { email, emailKey: addressKey(email), name, nameKey: fold(name), language: 'en' },
      ctx.now,
    );
    return { person, isNew: true };
  }
  // Whoever is meant may not have the account any more: a role must not go to another mailbox.
  if ((await emailByKey(tx, addressKey(email)))?.removed_at)
    throw new PersonProblem('address_taken_off', email);
  if (await disabledAt(tx, known.id)) throw new PersonProblem('person_disabled', email);
  if (known.name === '' && name !== '') {
    await renamePerson(tx, known, name, { by: null, reason: null }, ctx.now);
  }
  return { person: { ...known, name: known.name || name }, isNew: false };
}
