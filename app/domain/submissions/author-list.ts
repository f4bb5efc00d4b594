/** Authors of a contribution: their order, and a list of them pasted as text. */
import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';

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

/**
 * Authors from text: one in a line, or several divided by semicolons. In each the name comes first, then the
 * office after a comma, a tab or in brackets; an e-mail address may stand anywhere. A single line of names
 * divided by commas is a list of names.
 */
function parseAuthors(text: string): DraftAuthor[] {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.replace(/[^\S\t]+/g, ' ').trim())
    .filter((line) => line !== '');
  const [only] = lines;
  const entries = lines.length === 1 && only && isListOfNames(only) ? only.split(/, | and | & /) : lines;
  return entries.flatMap((entry) => {
    const author = parseAuthor(entry.replace(/^(?:\d+[.)]|[-–•*])\s*/, ''));
    return author.name === '' ? [] : [author];
  });
}

function isListOfNames(line: string): boolean {
  const parts = line.split(/, | and | & /);
  // An office seldom has two words that both begin with a capital and nothing else.
  return parts.length > 2 && !/[(@\t]/.test(line) && parts.every((part) => part.split(' ').length <= 3);
}

function parseAuthor(entry: string): DraftAuthor {
  let email = '';
  const rest = entry.replace(/[<(]?([^\s<>(),]+@[^\s<>(),]+)[>)]?/, (whole, address: string) => {
    if (!isAddress(address)) return whole;
    email = address;
    return ' ';
  });
  const [, inFront = '', bracketed = ''] = /^([^(]*)\(([^)]*)\)/.exec(rest) ?? [];
  const [name = '', ...office] = bracketed ? [inFront, bracketed] : rest.split(/\t|,|\s[–—-]\s/);
  const clean = (part: string) =>
    part
      .replace(/\s+/g, ' ')
      .replace(/^[\s,]+|[\s,]+$/g, '')
      .trim();
  return {
    name: clean(name),
    affiliation: clean(office.map(clean).filter(Boolean).join(', ')),
    email,
    isPresenter: false,
    isContact: false,
  };
}

/**
 * A pasted list behind the authors who are there. Nobody comes in twice: who is there already gets what the row lacks,
 * so that an office or an address of the pasted list is not lost.
 */
export function withPasted(authors: readonly DraftAuthor[], text: string): DraftAuthor[] {
  return parseAuthors(text).reduce<DraftAuthor[]>(
    (list, pasted) => {
      const known = list.findIndex((draftAuthor) => isSamePerson(draftAuthor, pasted));
      if (known < 0) return [...list, pasted];
      return list.map((draftAuthor, at) => (at === known ? completed(draftAuthor, pasted) : draftAuthor));
    },
    authors.filter((author) => !isEmptyRow(author)),
  );
}

/** By the address; two people of one name are told apart only where both have one. */
function isSamePerson(draftAuthor: DraftAuthor, other: DraftAuthor): boolean {
  if (draftAuthor.email !== '' && other.email !== '')
    return addressKey(draftAuthor.email) === addressKey(other.email);
  return fold(draftAuthor.name) === fold(other.name);
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
