/** The search: what the viewer may open, and what is published. Nothing else matches, filters or is counted. */
import { documentNumber } from '#app/domain/publication/paper-list.ts';
import { MAX_QUERY, SEARCHED_STATES, termsOf } from '#app/domain/search/search-words.ts';
import { fold } from '#app/domain/shared/fold.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import { paths } from '#app/paths.ts';
import type { Readable } from '#db/core/transaction.ts';
import { meetings } from '#db/meetings/meetings.ts';
import { bodyKeys, listBodies } from '#db/people/bodies.ts';
import { rolesOf } from '#db/people/persons.ts';
import { bodiesOfFound, documentsOfFound, search } from '#db/search/search.ts';
import type { Ctx } from '#app/services/context.ts';
import { mayKnowOf, membershipOf } from '#app/services/meetings/membership.ts';

/** As typed; everything may be empty. */
export interface SearchInput {
  words: string;
  /** Code or name of a country or an organisation. */
  country: string;
  /** Name of an author. */
  person: string;
  /** Number of an item, such as `5 (a)`. */
  item: string;
  state: string;
  /** Slug of a meeting. */
  meeting: string;
  /** From 1. */
  page: number;
}

/** Why nothing stands there. */
export type WhyNothing =
  | 'nothing_asked'
  | 'no_words'
  | 'no_country'
  | 'no_meeting'
  | 'no_more'
  | 'sign_in_for_authors'
  | 'sign_in_for_states'
  | 'none'
  | 'none_public';

const ON_PAGE = 50;
const MAX_PAGES = 200;
/** What is public has one of these, and everybody may ask for them. */
const PUBLIC_STATES: readonly string[] = ['published', 'withdrawn'];

export async function searchPage(ctx: Ctx, given: SearchInput) {
  const db = ctx.database.reader;
  const input = cleaned(given);
  const terms = termsOf(input.words);
  const person = termsOf(input.person).map((term) => term.word);
  const offered = await meetingsFor(ctx);
  const meeting = offered.find((entry) => entry.slug === input.meeting);
  const bodyIds = input.country === '' ? null : await bodiesNamed(db, input.country);
  const item = input.item.toLowerCase().replace(/\s+/g, '');
  const isAsked = [input.words, input.country, input.person, item, input.state, input.meeting].some(
    (word) => word !== '',
  );
  const isReadable =
    (input.words === '' || terms.length > 0) &&
    (input.person === '' || person.length > 0) &&
    (input.meeting === '' || meeting !== undefined) &&
    bodyIds?.length !== 0;
  const found =
    isAsked && isReadable
      ? await search(db, ctx.database.kind, {
          viewer: ctx.actor,
          terms,
          bodyIds,
          person,
          state: input.state || null,
          item: item || null,
          meetingId: meeting?.id ?? null,
          // One more tells whether there is another page.
          limit: ON_PAGE + 1,
          offset: (input.page - 1) * ON_PAGE,
        })
      : [];
  const shown = found.slice(0, ON_PAGE);
  return {
    input,
    isSignedIn: ctx.actor !== null,
    meetings: offered.map((entry) => ({ slug: entry.slug, title: entry.title })),
    hits: await hitsOf(db, shown),
    why: shown.length > 0 ? null : whyNothing(),
    next: found.length > ON_PAGE && input.page < MAX_PAGES ? input.page + 1 : null,
  };

  function whyNothing(): WhyNothing {
    if (!isAsked) return 'nothing_asked';
    if ((input.words !== '' && terms.length === 0) || (input.person !== '' && person.length === 0)) {
      return 'no_words';
    }
    if (bodyIds?.length === 0) return 'no_country';
    if (input.meeting !== '' && !meeting) return 'no_meeting';
    if (input.page > 1) return 'no_more';
    if (ctx.actor) return 'none';
    if (input.person !== '') return 'sign_in_for_authors';
    return input.state !== '' && !PUBLIC_STATES.includes(input.state) ? 'sign_in_for_states' : 'none_public';
  }
}

/** What the page says of each contribution that was found. */
async function hitsOf(db: Readable, found: Awaited<ReturnType<typeof search>>) {
  const ids = found.map((row) => row.id);
  const bodies = groupBy(await bodiesOfFound(db, ids), (entry) => entry.contributionId);
  const documents = groupBy(await documentsOfFound(db, ids), (entry) => entry.contributionId);
  return found.map((row) => {
    const published = documents.get(row.id) ?? [];
    const isOwn = row.isOwn === 1;
    return {
      id: row.publicId,
      title: row.title,
      language: row.language,
      bodies: (bodies.get(row.id) ?? []).map((entry) => entry.name).join(', '),
      meeting: row.meeting,
      item: row.item,
      numbers: published
        .map((entry) =>
          documentNumber(row.numberPrefix, entry.number, entry.designation, entry.designationNo),
        )
        .join(', '),
      /** Null for who knows of the publication alone. */
      state: isOwn ? row.state : null,
      isCancelled: published.length > 0 && published.every((entry) => entry.cancelledAt !== null),
      href: isOwn
        ? paths.contribution(row.publicId)
        : paths.session(row.slug, { publicId: row.itemPublicId, title: row.itemTitle }),
    };
  });
}

function cleaned(given: SearchInput): SearchInput {
  // PostgreSQL refuses NUL, wherever it stands.
  const short = (text: string) => text.slice(0, MAX_QUERY).replaceAll('\0', '').trim();
  const isPage = Number.isSafeInteger(given.page) && given.page >= 1;
  return {
    words: short(given.words),
    country: short(given.country),
    person: short(given.person),
    item: short(given.item),
    state: (SEARCHED_STATES as readonly string[]).includes(given.state) ? given.state : '',
    meeting: short(given.meeting),
    page: isPage ? Math.min(given.page, MAX_PAGES) : 1,
  };
}

/** Meetings that the viewer may know of, the newest first. */
async function meetingsFor(ctx: Ctx) {
  const db = ctx.database.reader;
  const roles = ctx.actor ? await rolesOf(db, ctx.actor.id) : [];
  return (await meetings(db)).filter((meeting) => mayKnowOf(meeting, membershipOf(roles, meeting.id)));
}

/** A country or organisation by any of its names or codes, with the institutions of a country. */
async function bodiesNamed(db: Readable, name: string): Promise<string[]> {
  const wanted = fold(name);
  const named = [...(await bodyKeys(db))].filter(([, keys]) => keys.includes(wanted)).map(([id]) => id);
  const below = (await listBodies(db)).filter(
    (body) => body.parentId !== null && named.includes(body.parentId),
  );
  return [...named, ...below.map((body) => body.id)];
}
