/** Author or organizers say who presents, and how each takes part: decided, told and confirmed are three things. */
import {
  attendanceIn,
  isAdding,
  isPresents,
  presenterProblems,
  type Presents,
  presentsOf,
  type TypedPresenters,
} from '#app/domain/contributions/presenters.ts';
import { memberOf, PAPER_LANGUAGES } from '#app/domain/shared/vocabulary.ts';
import { type GuestRow, guestsOf, setPresenters } from '#db/contributions/presenters.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { requireValid } from '#app/services/outcome.ts';

import type { ContributionContext } from './load.ts';
import { notePresenterChange } from './presenters.ts';

/**
 * What stands there already, said again, changes nothing. Everybody else concerned is told when other people present.
 * @param version of the contribution that the page showed: the people are told by their places in the list
 */
export function namePresenters(
  ctx: Ctx,
  publicId: string,
  typed: TypedPresenters,
  version: number,
): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'present', version }, async (c) => {
    const { contribution, authors } = c.before;
    const guests = await guestsOf(c.db, contribution.id);
    if (isAsBefore(typed, c.before, guests)) return;
    // Judged before the people are: they are told by their places, which an older page has in another order.
    const tx = c.write();
    const errors = presenterProblems(typed, {
      authors: authors.map((author) => author.name),
      guests: guests.map((guest) => guest.name),
    });
    requireValid(errors);

    const next = nextPresenters(typed, authors, guests);
    await c.touch();
    await setPresenters(tx, contribution.id, next, ctx.now);
    const change = await notePresenterChange(tx, ctx, c.before, guests);
    c.record({
      name: 'presenters_named',
      authors: next.authors.filter((author) => author.presents).length,
      guests: next.guests.length,
      attendance: [...next.authors, ...next.guests].flatMap((person) => person.attendance ?? []),
      spoken: next.spokenLanguage,
      change,
    });
  });
}

function isAsBefore(
  typed: TypedPresenters,
  { authors, contribution }: ContributionContext,
  guests: readonly GuestRow[],
): boolean {
  return (
    !isAdding(typed) &&
    authors.every(
      (author, at) => presentsOf(author.is_presenter === 1, author.attendance) === typed.authors[at],
    ) &&
    guests.every((guest, at) => presentsOf(true, guest.attendance) === typed.guests[at]) &&
    contribution.spoken_language === (typed.spoken || null)
  );
}

/** What is to stand in the rows. @param typed has been checked */
function nextPresenters(
  typed: TypedPresenters,
  authors: ContributionContext['authors'],
  guests: readonly GuestRow[],
) {
  const chosen = (choice: string | undefined): Presents =>
    choice !== undefined && isPresents(choice) ? choice : 'no';
  const { presents, ...added } = typed.added;
  return {
    authors: authors.map(({ id }, index) => {
      const choice = chosen(typed.authors[index]);
      return { id, presents: choice !== 'no', attendance: attendanceIn(choice) };
    }),
    guests: [
      ...guests.flatMap((guest, index) => {
        const choice = chosen(typed.guests[index]);
        return choice === 'no' ? [] : [{ ...guest, attendance: attendanceIn(choice) }];
      }),
      ...(isAdding(typed)
        ? [{ ...added, email: added.email || null, attendance: attendanceIn(chosen(presents)) }]
        : []),
    ],
    spokenLanguage: memberOf(PAPER_LANGUAGES, typed.spoken) ?? null,
  };
}
