/** What messages say that are still to be sent, with the codes and links that stand sealed beside them. */
import type { Database } from '#db/core/dialect.ts';
import type { NoticeName } from '#emails/index.ts';
import { contentOf } from '#app/platform/mail/sealed-content.ts';

/** Of every installation that tests make. */
export const TEST_SECRET = 'a-secret-of-more-than-thirty-two-characters';

/** @returns the texts, the newest first */
async function textsTo(database: Database, notice: NoticeName, address?: string): Promise<string[]> {
  const rows = await database.reader
    .selectFrom('outbox')
    .selectAll()
    .where('notice', '=', notice)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows
    .filter((row) => address === undefined || row.to_address === address)
    .map((row) => contentOf(TEST_SECRET, row)!.text);
}

/** The codes that wait for an address, the newest first. */
export async function codesTo(database: Database, address?: string): Promise<string[]> {
  return (await textsTo(database, 'sign-in-code', address)).map((text) => /code=(\d{8})/.exec(text)![1]!);
}

/** The codes that wait for an address to confirm that it is their person who uses a session, the newest first. */
export async function confirmCodesTo(database: Database, address?: string): Promise<string[]> {
  return (await textsTo(database, 'confirm-code', address)).map((text) => /code=(\d{8})/.exec(text)![1]!);
}

/** The codes that wait for an address that is to be added to an account, the newest first. */
export async function addressCodesTo(database: Database, address?: string): Promise<string[]> {
  return (await textsTo(database, 'address-code', address)).map((text) => /code=(\d{8})/.exec(text)![1]!);
}

/** The tokens of the links by which an address undoes changes of an account, the newest first. */
export async function undoTokensTo(database: Database, address: string): Promise<string[]> {
  return (await textsTo(database, 'address-changed', address)).flatMap(
    (text) => /undo\?token=([\w-]+)/.exec(text)?.[1] ?? [],
  );
}

/** The codes that wait for an address to put accounts together, the newest first. */
export async function joinCodesTo(database: Database, address?: string): Promise<string[]> {
  return (await textsTo(database, 'join-code', address)).map((text) =>
    /^\s*(\d{4}) (\d{4})\s*$/m.exec(text)!.slice(1).join(''),
  );
}

/** The tokens of the invitations that wait for an address, the newest first. */
export async function invitationsTo(database: Database, address?: string): Promise<string[]> {
  return (await textsTo(database, 'invitation', address)).map((text) => /invited\/([\w-]+)/.exec(text)![1]!);
}
