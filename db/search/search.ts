/**
 * The search, in one query: which contributions a viewer may find, by which of their words. What somebody may not see
 * can neither match nor filter nor sort. The rule is that of `rightsOn` for `see`; a test holds the two against
 * each other.
 */
import { type RawBuilder, sql, type SqlBool } from 'kysely';

import type { SearchTerm } from '#app/domain/search/search-words.ts';
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { mayOpen } from '#db/contributions/known.ts';
import type { DatabaseKind } from '#db/core/dialect.ts';
import type { Readable } from '#db/core/transaction.ts';
import { shortName } from '#db/people/bodies.ts';

export interface SearchQuery {
  /** Null for who is not signed in. */
  viewer: { id: PersonId } | null;
  /** All of them have to be found; none is no condition. */
  terms: readonly SearchTerm[];
  /** Submitted by one of these. */
  bodyIds: readonly string[] | null;
  /** Parts of the name of one author, folded. */
  person: readonly string[];
  state: string | null;
  /** Number of an item without spaces, in small letters. */
  item: string | null;
  meetingId: MeetingId | null;
  limit: number;
  offset: number;
}

type Condition = RawBuilder<SqlBool>;
const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` and `)})`;

/**
 * Contributions in an order that everybody may know: the newest meeting first, then by item, then by title.
 * `isOwn`: the viewer may open it; otherwise it is found as what is published of it.
 */
export function search(db: Readable, kind: DatabaseKind, query: SearchQuery) {
  const own = query.viewer === null ? null : mayOpen(query.viewer);
  const asOwn =
    own === null
      ? null
      : all([own, ...found(kind, 'own', query.terms), ...byAuthor(query.person), ...inState(query.state)]);
  const asPublic =
    query.person.length > 0
      ? null
      : all([IS_PUBLIC, ...found(kind, 'public', query.terms), ...publiclyInState(query.state)]);
  const ways = [asOwn, asPublic].filter((way) => way !== null);
  return db
    .selectFrom('contributions')
    .innerJoin('search_texts', 'search_texts.contribution_id', 'contributions.id')
    .innerJoin('meetings', 'meetings.id', 'contributions.meeting_id')
    .innerJoin('agenda_items', 'agenda_items.id', 'contributions.item_id')
    .where(ways.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`(${sql.join(ways, sql` or `)})`)
    .$if(query.bodyIds !== null, (q) =>
      q.where('contributions.id', 'in', (eb) =>
        eb
          .selectFrom('contribution_bodies')
          .select('contribution_bodies.contribution_id')
          .where('contribution_bodies.body_id', 'in', [...(query.bodyIds ?? []), '']),
      ),
    )
    .$if(query.item !== null, (q) =>
      q.where(sql`replace(lower(agenda_items.full_number), ' ', '')`, '=', query.item ?? ''),
    )
    .$call((q) => (query.meetingId === null ? q : q.where('contributions.meeting_id', '=', query.meetingId)))
    .select([
      'contributions.id',
      'contributions.public_id as publicId',
      'contributions.title',
      'contributions.language',
      'contributions.state',
      'meetings.slug as slug',
      'meetings.title as meeting',
      'meetings.number_prefix as numberPrefix',
      'agenda_items.public_id as itemPublicId',
      'agenda_items.full_number as item',
      'agenda_items.title as itemTitle',
      sql<number>`case when ${own ?? sql`1 = 0`} then 1 else 0 end`.as('isOwn'),
    ])
    .orderBy('contributions.meeting_id', 'desc')
    .orderBy('agenda_items.position')
    .orderBy('contributions.title_key')
    .orderBy('contributions.id')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
}

/** In the public list, if only by its row: see `publicDocuments`. What the files say is for `searchRowsOf` to leave out. */
const IS_PUBLIC: Condition = sql`(meetings.status <> 'draft' and exists (
  select 1 from documents d where d.contribution_id = contributions.id and d.meeting_id = contributions.meeting_id))`;
const HAS_VALID_DOCUMENT: Condition = sql`exists (
  select 1 from documents d where d.contribution_id = contributions.id and d.cancelled_at is null)`;

function found(kind: DatabaseKind, words: 'own' | 'public', terms: readonly SearchTerm[]): Condition[] {
  if (terms.length === 0) return [];
  if (kind === 'sqlite') {
    const phrases = terms.map(({ word, isPrefix }) => `"${word}"${isPrefix ? ' *' : ''}`).join(' AND ');
    return [
      sql`search_texts.no in (select rowid from search_words
        where search_words match ${`{${words}_words} : (${phrases})`})`,
    ];
  }
  const lexemes = terms.map(({ word, isPrefix }) => `'${word}'${isPrefix ? ':*' : ''}`).join(' & ');
  return [sql`${sql.ref(`search_texts.${words}_lexemes`)} @@ cast(${lexemes} as tsquery)`];
}

/** All parts stand in the name of the same author. */
function byAuthor(parts: readonly string[]): Condition[] {
  if (parts.length === 0) return [];
  const inName = parts.map((part): Condition => sql`au.name_key like ${`%${part}%`}`);
  return [
    sql`exists (select 1 from contribution_authors au where au.contribution_id = contributions.id and ${all(inName)})`,
  ];
}

function inState(state: string | null): Condition[] {
  return state === null ? [] : [sql`contributions.state = ${state}`];
}

/** The public knows two states, and knows them by the documents. */
function publiclyInState(state: string | null): Condition[] {
  if (state === null) return [];
  if (state === 'published') return [HAS_VALID_DOCUMENT];
  return state === 'withdrawn' ? [sql`not ${HAS_VALID_DOCUMENT}`] : [sql`1 = 0`];
}

/** Submitting bodies of what was found, in their order, with the name of today or as printed. */
export function bodiesOfFound(db: Readable, ids: readonly ContributionId[]) {
  return db
    .selectFrom('contribution_bodies')
    .innerJoin('bodies', 'bodies.id', 'contribution_bodies.body_id')
    .innerJoin('body_names', shortName())
    .where('contribution_bodies.contribution_id', 'in', ids)
    .select((eb) => [
      'contribution_bodies.contribution_id as contributionId',
      eb.fn.coalesce('contribution_bodies.printed_name', 'body_names.name').as('name'),
    ])
    .orderBy('contribution_bodies.position')
    .execute();
}

/** First documents of what was found: their numbers, and whether they still stand. */
export function documentsOfFound(db: Readable, ids: readonly ContributionId[]) {
  return db
    .selectFrom('documents')
    .where('contribution_id', 'in', ids)
    .select([
      'contribution_id as contributionId',
      'number',
      'designation',
      'designation_no as designationNo',
      'cancelled_at as cancelledAt',
    ])
    .orderBy('published_at')
    .orderBy('id')
    .execute();
}
