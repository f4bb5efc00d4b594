/** Who presents a contribution, as pages show it, and what is kept when it becomes somebody else. */
import { isDeepStrictEqual } from 'node:util';

import { presentsOf } from '#app/domain/contributions/presenters.ts';
import { authorsOf } from '#db/contributions/named.ts';
import { type GuestRow, guestsOf, insertPresenterChange } from '#db/contributions/presenters.ts';
import type { Tx } from '#db/core/transaction.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import type { ContributionContext } from './load.ts';

type People = Pick<ContributionContext, 'authors'>;

/** Everybody who presents, authors first. */
export function presentersOf({ authors }: People, guests: readonly GuestRow[]) {
  return [...authors.filter((author) => author.is_presenter === 1), ...guests].map((author) => ({
    name: author.name,
    affiliation: author.affiliation,
    attendance: author.attendance,
  }));
}

/** The form in which it is said: everybody who could be chosen, with what stands for them. */
export function presentingForm({ authors }: People, guests: readonly GuestRow[]) {
  return {
    authors: authors.map((author) => ({
      name: author.name,
      presents: presentsOf(author.is_presenter === 1, author.attendance),
    })),
    guests: guests.map((guest) => ({ name: guest.name, presents: presentsOf(true, guest.attendance) })),
  };
}

/** A presenter who cannot come does not present. */
const namesOf = (people: People, guests: readonly GuestRow[]) =>
  presentersOf(people, guests)
    .filter((presenter) => presenter.attendance !== 'not')
    .map((presenter) => presenter.name);

/**
 * Writes down that other people present than before, once the letter has said yes.
 * @param before the contribution as it stood, @param guestsBefore its guests then
 * @returns null when the names are the same
 */
export async function notePresenterChange(
  tx: Tx,
  ctx: Ctx,
  before: ContributionContext,
  guestsBefore: readonly GuestRow[],
): Promise<{ id: string; was: string[]; isNow: string[] } | null> {
  const { id } = before.contribution;
  const was = namesOf(before, guestsBefore);
  const isNow = namesOf({ authors: await authorsOf(tx, [id]) }, await guestsOf(tx, id));
  if (isDeepStrictEqual(was, isNow) || !before.rights.present.allowed) return null;
  const changedBy = requireActor(ctx).id;
  const changeId = await insertPresenterChange(tx, { contributionId: id, was, isNow, changedBy }, ctx.now);
  return { id: changeId, was, isNow };
}
