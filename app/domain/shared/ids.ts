/**
 * Ids of rows that other rows name, so that none is taken for another. They are made by `newId` and come out of the
 * database. What stands in addresses are public ids, which are plain text until a row has been found by them. Ids of
 * bodies are plain too: forms send them as they are, and the use case finds out whether there is such a body.
 */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PersonId = Id<'person'>;
export type MeetingId = Id<'meeting'>;
/** Of an item of an agenda, which is a session. */
export type ItemId = Id<'item'>;
export type ContributionId = Id<'contribution'>;
export type ThemeId = Id<'theme'>;
/** Of a hand-in, which has a round and files. */
export type SubmissionId = Id<'submission'>;
export type FileVersionId = Id<'file_version'>;
export type AssignmentId = Id<'assignment'>;
/** Of what has been published under a number. */
export type DocumentId = Id<'document'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id that stands in text, such as in the facts of an audit entry. @throws when the text is no id */
export function idFromText<Id extends string>(text: unknown): Id {
  if (typeof text !== 'string' || !UUID.test(text)) throw new Error('this is no id');
  return text as Id;
}
