/** The sessions of a meeting as a form offers them, and those that fit what has been written. */
import type { ItemId } from '#app/domain/shared/ids.ts';
import type { ContributionDraft, SessionOption } from '#app/domain/submissions/contribution-draft.ts';
import { mayContribute } from '#app/domain/submissions/open-sessions.ts';
import { suggestSessions } from '#app/domain/suggest/suggest.ts';
import type { Readable } from '#db/core/transaction.ts';
import { invitedItems } from '#db/meetings/invitations.ts';
import { type ItemRow, itemsOf, kindsOfItems, themesOf } from '#db/meetings/items.ts';
import { type MeetingRow } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';

/** Every session of a meeting, with what it takes and why it may not take anything from this person now. */
export async function sessionOptions(
  db: Readable,
  meeting: MeetingRow,
  person: Pick<PersonRow, 'id'>,
): Promise<(SessionOption & { itemId: ItemId })[]> {
  const items = await itemsOf(db, meeting.id);
  const kinds = await kindsOfItems(db, meeting.id);
  const themes = await themesOf(db, meeting.id);
  const invited = await invitedItems(db, meeting.id, person.id);
  return items.map((item) => ({
    id: item.public_id,
    itemId: item.id,
    kinds: kinds.filter((kind) => kind.itemId === item.id).map((kind) => kind.kind),
    themes: themes.filter((theme) => theme.itemId === item.id).map((theme) => theme.publicId),
    verdict: mayContribute(meeting.status, item.policy, invited.has(item.id)),
  }));
}

/** The one session of a contribution that is there: moving it is for the organizers. */
export async function optionOf(
  db: Readable,
  { meeting, item, contribution }: ContributionContext,
): Promise<SessionOption & { itemId: ItemId }> {
  const themes = await themesOf(db, meeting.id);
  const kinds = (await kindsOfItems(db, meeting.id)).filter((kindsOfItem) => kindsOfItem.itemId === item.id);
  return {
    id: item.public_id,
    itemId: item.id,
    // What it is stays possible, whatever the session takes by now.
    kinds: [...new Set([contribution.kind, ...kinds.map((kind) => kind.kind)])],
    themes: themes.filter((theme) => theme.itemId === item.id).map((theme) => theme.publicId),
    verdict: { allowed: true },
  };
}

/** A change stays in its session, wherever that is by now, and with a theme that the session has. */
export function withFixedSession(draft: ContributionDraft, own: SessionOption): ContributionDraft {
  return { ...draft, item: own.id, theme: own.themes.includes(draft.theme) ? draft.theme : '' };
}

/** Sessions that fit what has been written, but for the one that is chosen already; the expert chooses. */
export function suggestionsFor(
  draft: Pick<ContributionDraft, 'title' | 'abstract' | 'item'>,
  options: readonly SessionOption[],
  items: readonly ItemRow[],
): { id: string; number: string; title: string; words: string[] }[] {
  const open = options.filter((option) => option.verdict.allowed);
  const sessions = open.flatMap((option) => {
    const item = items.find((item) => item.public_id === option.id);
    return item ? [{ id: option.id, title: item.title, annotation: item.annotation }] : [];
  });
  return suggestSessions(draft, sessions).flatMap(({ id, words }) => {
    const item = items.find((item) => item.public_id === id);
    if (!item || id === draft.item) return [];
    return [{ id, number: item.full_number, title: item.title, words }];
  });
}

/** The same while somebody is typing. */
export async function suggestSessionsFor(ctx: Ctx, slug: string, draft: ContributionDraft) {
  const db = ctx.database.reader;
  const { meeting } = await headOf(ctx, slug);
  const options = await sessionOptions(db, meeting, requireActor(ctx));
  return suggestionsFor(draft, options, await itemsOf(db, meeting.id));
}
