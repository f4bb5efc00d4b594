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
import { whoDecides } from '#app/domain/contributions/rights.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { type GuestRow, guestsOf, setPresenters } from '#db/contributions/presenters.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';

import { type ContributionContext, loadForUpdate, requireAllowed, teamOf } from './load.ts';
import { sharedFacts } from './notify.ts';
import { notePresenterChange } from './presenters.ts';
import { recipientsOf } from './recipients.ts';

/**
 * What stands there already, said again, changes nothing. Everybody else concerned is told when other people present.
 * @param version of the contribution that the page showed: the people are told by their places in the list
 */
export async function namePresenters(
  ctx: Ctx,
  publicId: string,
  typed: TypedPresenters,
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    requireAllowed(loaded.rights.present);
    const { contribution, authors, meeting } = loaded;
    const guests = await guestsOf(tx, contribution.id);
    const isSame =
      !isAdding(typed) &&
      authors.every(
        (author, at) => presentsOf(author.is_presenter === 1, author.attendance) === typed.authors[at],
      ) &&
      guests.every((guest, at) => presentsOf(true, guest.attendance) === typed.guests[at]) &&
      contribution.spoken_language === (typed.spoken || null);
    if (isSame) return { done: true as const };
    if (contribution.version !== version) throw new Refused('stale_version');
    const errors = presenterProblems(typed, {
      authors: authors.map((author) => author.name),
      guests: guests.map((guest) => guest.name),
    });
    if (Object.keys(errors).length > 0) return { errors };

    const next = nextPresenters(typed, authors, guests);
    if (!(await moveTo(tx, contribution, contribution.state, ctx.now))) throw new Refused('stale_version');
    await setPresenters(tx, contribution.id, next, ctx.now);
    const change = await notePresenterChange(tx, ctx, loaded, guests);
    await record(tx, {
      actorId: actor.id,
      action: 'presenters_named',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: {
        authors: next.authors.filter((author) => author.presents).length,
        guests: next.guests.length,
        attendance: [...next.authors, ...next.guests].flatMap((author) => author.attendance ?? []).join(' '),
        spoken: next.spokenLanguage,
      },
      ...(change ? { personal: { was: change.was, isNow: change.isNow } } : {}),
      now: ctx.now,
    });
    if (change) {
      const { deciders } = whoDecides(await teamOf(tx, loaded));
      const told = [...deciders, ...(await recipientsOf(tx, loaded))].filter(
        (decider) => decider.id !== actor.id,
      );
      await announce(
        tx,
        ctx,
        'presenter-changed',
        change.id,
        told,
        { ...sharedFacts(ctx, loaded), was: change.was, isNow: change.isNow, by: actor.name },
        { meetingId: meeting.id, contributionId: contribution.id },
      );
    }
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
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
    spokenLanguage: typed.spoken || null,
  };
}
