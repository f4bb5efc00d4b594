/** A list of people, pasted as text out of a mail program or a table. */
import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { lineProblem, withHiddenShown } from '#app/domain/shared/visible-text.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';

export interface Addressee {
  /** Empty when the list has only the address. */
  name: string;
  email: string;
}

/** More than any meeting has; a list that is longer is a slip. */
export const MAX_ADDRESSEES = 500;

/**
 * One in a line, or divided by semicolons: `Name <address>` or the address alone. A person who is named twice counts
 * once.
 * @returns `wrong`: the entries that are neither, with the numbers of letters that nobody sees
 */
export function parseAddressList(text: string): { people: Addressee[]; wrong: string[] } {
  const people = new Map<string, Addressee>();
  const wrong: string[] = [];
  for (const entry of text.split(/[\n;]/).map((name) => name.replace(/\s+/g, ' ').trim())) {
    if (entry === '') continue;
    const found = addresseeIn(entry.replace(/,$/, ''));
    if (!found) wrong.push(withHiddenShown(entry));
    else if (!people.get(addressKey(found.email))?.name) people.set(addressKey(found.email), found);
  }
  return { people: [...people.values()], wrong };
}

function addresseeIn(entry: string): Addressee | null {
  const [, before, within] = /^([^<>]*)<([^<>]*)>$/.exec(entry) ?? [];
  const email = (within ?? entry).trim();
  const name = (before ?? '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return isAddress(email) && !lineProblem(name, LIMITS.name) ? { name, email } : null;
}
