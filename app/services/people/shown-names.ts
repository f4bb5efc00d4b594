/** What people are called where somebody reads who has reviewed or decided: with what they were called before. */
import { textsOf } from '#app/domain/shared/texts/texts.ts';
import type { Readable } from '#db/core/transaction.ts';
import { formerNamesOf } from '#db/people/former-names.ts';
import type { PersonRow } from '#db/people/persons.ts';

/** @returns the name of each of them by id: "Marco Rossi, formerly Nina Keller"; the address of who has none */
export async function shownNames(
  db: Readable,
  people: readonly Pick<PersonRow, 'id' | 'name' | 'email'>[],
  language: string,
): Promise<(id: string | undefined) => string> {
  const t = textsOf(language);
  const former = await formerNamesOf(
    db,
    people.map((person) => person.id),
  );
  return (id) => {
    const person = people.find((entry) => entry.id === id);
    if (!person) return '';
    const name = person.name || person.email;
    const before = former.filter((entry) => entry.personId === id).map((entry) => entry.name);
    return before.length === 0 ? name : t('people.formerly', { name, former: before.join(', ') });
  };
}

/** The same for one person. */
export async function shownName(
  db: Readable,
  person: Pick<PersonRow, 'id' | 'name' | 'email'>,
  language: string,
): Promise<string> {
  return (await shownNames(db, [person], language))(person.id);
}
