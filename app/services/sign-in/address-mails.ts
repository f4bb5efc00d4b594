/** Who is told that the addresses of an account have changed, and gets a link by which that is undone. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import { mayUndo, undoneUntil } from '#app/domain/sign-in/address-changes.ts';
import { lockKey } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Tx } from '#db/core/transaction.ts';
import { emailsOf, type PersonEmailRow } from '#db/people/person-emails.ts';
import { insertRevert, openReverts, type Revert } from '#db/sign-in/address-reverts.ts';
import type { Ctx } from '#app/services/context.ts';

import { newToken } from './open-session.ts';

/** The addresses of an account before a change. */
export interface AddressesBefore {
  /** Those that are on it. */
  current: PersonEmailRow[];
  preferred: PersonEmailRow;
  /** Those that were taken off lately. */
  removed: PersonEmailRow[];
  open: Revert[];
}

/** A message about a change. */
export interface AddressMail {
  email: string;
  /** Of the link that undoes it; null where nothing can be undone from this address. */
  token: string | null;
}

/** Reads the addresses of an account that is about to change; one change of it comes after the other. */
export async function lockAddresses(
  tx: Tx,
  ctx: Pick<Ctx, 'database' | 'now'>,
  personId: PersonId,
): Promise<AddressesBefore> {
  await lockKey(ctx.database.kind, tx, `addresses ${personId}`);
  const all = await emailsOf(tx, personId);
  const preferred = all.find((address) => address.is_preferred === 1);
  if (!preferred) throw new Error('an account has no preferred address');
  return {
    current: all.filter((address) => address.removed_at === null),
    preferred,
    removed: all.filter((address) => address.removed_at !== null),
    open: await openReverts(tx, personId, ctx.now),
  };
}

/** @param undo what a link does besides, and until when it holds; 72 hours unless given */
export async function mailWithUndo(
  tx: Tx,
  { now }: Pick<Ctx, 'now'>,
  before: AddressesBefore,
  to: PersonEmailRow,
  undo: { takesOff?: string; offerId?: string; until?: Instant } = {},
): Promise<AddressMail> {
  const members = before.current.map(({ id }) => id);
  if (!mayUndo(to.id, members, before.open)) return { email: to.email, token: null };
  const token = newToken();
  await insertRevert(
    tx,
    {
      person_id: to.person_id,
      email_id: to.id,
      preferred_id: before.preferred.id,
      takes_off: undo.takesOff ?? null,
      offer_id: undo.offerId ?? null,
      token_hash: sha256(token),
      expires_at: undo.until ?? undoneUntil(now),
    },
    members,
    now,
  );
  return { email: to.email, token };
}
