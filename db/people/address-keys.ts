/** Holds the keys by which addresses are found against the rule that makes them. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { Readable } from '#db/core/transaction.ts';

/** @returns ids of rows that are looked for under another key than that of their address */
export async function wrongAddressKeys(db: Readable): Promise<string[]> {
  const columns = ['id', 'email', 'email_key'] as const;
  const rows = [
    ...(await db.selectFrom('person_emails').select(columns).execute()),
    ...(await db.selectFrom('contribution_authors').select(columns).execute()),
    ...(await db.selectFrom('invitations').select(columns).execute()),
  ];
  return rows
    .filter(({ email, email_key: key }) => key !== (email === null ? null : addressKey(email)))
    .map(({ id }) => id);
}
