/** What is said of a change of addresses, to each address that is told of it. */
import { UNDO_HOURS } from '#app/domain/sign-in/address-changes.ts';
import { paths } from '#app/paths.ts';
import { newId } from '#db/core/ids.ts';
import type { Tx } from '#db/core/transaction.ts';
import type { PersonRow } from '#db/people/persons.ts';
import type { NoticeFacts } from '#emails/index.ts';
import type { Ctx } from '#app/services/context.ts';
import type { AddressMail } from '#app/services/sign-in/address-mails.ts';

import { announce } from './announce.ts';

interface Change {
  change: NoticeFacts<'address-changed'>['change'];
  /** The address that it is about. */
  address: string;
  mail: AddressMail;
}

export function addressFacts(
  { publicUrl }: Pick<Ctx, 'publicUrl'>,
  { change, address, mail: { token } }: Change,
): NoticeFacts<'address-changed'> {
  const link = token === null ? paths.addresses() : `${paths.undoAddress()}?token=${token}`;
  return { change, address, undoHours: token === null ? null : UNDO_HOURS, link: `${publicUrl}${link}` };
}

export async function tellOfAddress(tx: Tx, ctx: Ctx, person: PersonRow, change: Change): Promise<void> {
  const to = { ...person, email: change.mail.email };
  // It holds the link by which the change is undone: no limit on mail keeps it back.
  await announce(tx, ctx, 'address-changed', newId(), [to], addressFacts(ctx, change), { isOwed: true });
}
