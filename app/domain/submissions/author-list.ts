/** Authors of a contribution: their order, and a list of them pasted as text. */
import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';

/** Of one contribution. */
export const MAX_AUTHORS = 40;

export interface DraftAuthor {
  name: string;
  affiliation: string;
  email: string;
  isPresenter: boolean;
  /** Gets mail, besides the submitter. */
  isContact: boolean;
}

/** True for a row in which nothing has been typed. */
export function isEmptyRow(author: DraftAuthor): boolean {
  return author.name === '' && author.affiliation === '' && author.email === '';
}

/** An entry of a pasted list, in characters: more than name, office and address together may have. */
const MAX_ENTRY = 1_000;

/**
 * The entries of a list: one in a line, or several divided by semicolons. A single line of names divided by commas is a
 * list of names.
 */
function entriesOf(text: string): string[] {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.replace(/[^\S\t]+/g, ' ').trim())
    .filter((line) => line !== '');
  const [only] = lines;
  const entries = lines.length === 1 && only && isListOfNames(only) ? only.split(/, | and | & /) : lines;
  return entries.map((entry) => entry.replace(/^(?:\d+[.)]|[-–•*])\s*/, ''));
}

function isListOfNames(line: string): boolean {
  const parts = line.split(/, | and | & /);
  // An office seldom has two words that both begin with a capital and nothing else.
  return parts.length > 2 && !/[(@\t]/.test(line) && parts.every((part) => part.split(' ').length <= 3);
}

/**
 * In an entry the name comes first, then the office after a comma, a tab or in brackets; an e-mail address may stand
 * anywhere.
 */
function parseAuthor(entry: string): DraftAuthor {
  const { email, rest } = withoutAddress(entry);
  const [, inFront = '', bracketed = ''] = /^([^(]*)\(([^)]*)\)/.exec(rest) ?? [];
  const [name = '', ...office] = bracketed ? [inFront, bracketed] : rest.split(/\t|,|\s[–—-]\s/);
  return {
    name: joined([name]),
    affiliation: joined(office),
    email,
    isPresenter: false,
    isContact: false,
  };
}

/** The first address of an entry, and what stands around it, without the brackets that held it. */
function withoutAddress(entry: string): { email: string; rest: string } {
  // Words stand at even places, what divides them at odd ones.
  const parts = entry.split(/([\s<>(),]+)/);
  const at = parts.findIndex((part, index) => index % 2 === 0 && part.includes('@') && isAddress(part));
  const email = parts[at] ?? '';
  if (email === '') return { email, rest: entry };
  const before = parts.slice(0, at).join('').replace(/[<(]$/, '');
  const behind = parts
    .slice(at + 1)
    .join('')
    .replace(/^[>)]/, '');
  return { email, rest: `${before} ${behind}` };
}

/** Single blanks, and no commas but between words. */
function joined(parts: readonly string[]): string {
  return parts
    .flatMap((part) => part.split(','))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(', ');
}

/**
 * A pasted list behind the authors who are there. Nobody comes in twice: who is there already gets what the row lacks,
 * so that an office or an address of the pasted list is not lost. The list is taken over whole or, where it would make
 * too many authors or holds a line that is no author, not at all, so that nothing of it gets lost unseen. Reading ends
 * as soon as that is known.
 */
export function withPasted(
  authors: readonly DraftAuthor[],
  text: string,
): { authors: DraftAuthor[] } | { wrong: Phrase } {
  const rows = authors.filter((author) => !isEmptyRow(author)).map(keyed);
  for (const entry of entriesOf(text)) {
    if (entry.length > MAX_ENTRY) {
      return { wrong: { key: 'problems.pasted_line_too_long', values: { limit: MAX_ENTRY } } };
    }
    const pasted = keyed(parseAuthor(entry));
    if (pasted.author.name === '') continue;
    const at = rows.findIndex((row) => isSamePerson(row, pasted));
    const known = rows[at];
    if (known) rows[at] = keyed(completed(known.author, pasted.author));
    else rows.push(pasted);
    if (rows.length > MAX_AUTHORS) {
      return { wrong: { key: 'problems.too_many_authors', values: { limit: MAX_AUTHORS } } };
    }
  }
  return { authors: rows.map(({ author }) => author) };
}

/** An author with what others are compared with, which is worked out once. */
interface Keyed {
  author: DraftAuthor;
  /** Empty where there is no address. */
  address: string;
  name: string;
}

function keyed(author: DraftAuthor): Keyed {
  const address = author.email === '' ? '' : addressKey(author.email);
  return { author, address, name: fold(author.name) };
}

/** By the address; two people of one name are told apart only where both have one. */
function isSamePerson(row: Keyed, other: Keyed): boolean {
  if (row.address !== '' && other.address !== '') return row.address === other.address;
  return row.name === other.name;
}

function completed(author: DraftAuthor, { name, affiliation, email }: DraftAuthor): DraftAuthor {
  return {
    ...author,
    name: author.name || name,
    affiliation: author.affiliation || affiliation,
    email: author.email || email,
  };
}

/** Moves a row one place up; the first stays. */
export function movedUp(authors: readonly DraftAuthor[], index: number): DraftAuthor[] {
  const row = authors[index];
  const above = authors[index - 1];
  if (!row || !above) return [...authors];
  return authors.map((author, at) => (at === index - 1 ? row : at === index ? above : author));
}

/**
 * Authors to whom nothing can be written, and who gets the mail for them: the contact, else the submitter.
 * @returns null when everybody can be written to
 */
export function contactedVia(
  authors: readonly { name: string; email: string | null; isContact: boolean }[],
  submitter: string,
): { names: string[]; through: string } | null {
  const names = authors
    // Who submitted it has an address, wherever else the name stands.
    .filter((author) => author.email === null && fold(author.name) !== fold(submitter))
    .map((author) => author.name);
  const contact = authors.find((author) => author.isContact && author.email !== null);
  return names.length > 0 ? { names, through: contact?.name ?? submitter } : null;
}
