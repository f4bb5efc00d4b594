/** Countries, organisations, institutions and task forces, with their names over time. */
import type { JoinBuilder } from 'kysely';

import type { PersonId } from '#app/domain/shared/ids.ts';
import type { BodyKind } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

import { personsWithEmail } from './person-emails.ts';

/** Joins `body_names` to `bodies`: the name of today in its short form. */
export function shortName(language = 'en') {
  // What else has been joined is the query's own business; only these two tables are named here.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return (join: JoinBuilder<any, any>) =>
    join
      .onRef('body_names.body_id', '=', 'bodies.id')
      .on('body_names.language', '=', language)
      .on('body_names.form', '=', 'short')
      .on('body_names.valid_to', 'is', null);
}

export interface BodyRow {
  id: string;
  kind: BodyKind;
  code: string;
  iso3: string | null;
  parentId: string | null;
  name: string;
}

const COLUMNS = [
  'bodies.id',
  'bodies.kind',
  'bodies.code',
  'bodies.iso3',
  'bodies.parent_id as parentId',
  'body_names.name',
] as const;

/** Bodies with their short name in a language, sorted by the name's fold key. */
export function listBodies(db: Readable, language = 'en'): Promise<BodyRow[]> {
  return db
    .selectFrom('bodies')
    .innerJoin('body_names', shortName(language))
    .select(COLUMNS)
    .orderBy('bodies.sort_key')
    .orderBy('bodies.id')
    .execute();
}

/** Every name that finds a body, folded: in all languages and forms, and its codes. */
export async function bodyKeys(db: Readable): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('body_names')
    .innerJoin('bodies', 'bodies.id', 'body_names.body_id')
    .where('body_names.valid_to', 'is', null)
    .select(['bodies.id as id', 'bodies.code as code', 'bodies.iso3 as iso3', 'body_names.name_key as key'])
    .execute();
  const keys = new Map<string, Set<string>>();
  for (const { id, code, iso3, key } of rows) {
    const known = keys.get(id) ?? new Set([code.toLowerCase(), ...(iso3 ? [iso3.toLowerCase()] : [])]);
    known.add(key);
    keys.set(id, known);
  }
  return new Map([...keys].map(([id, known]) => [id, [...known]]));
}

export async function bodyById(db: Readable, id: string): Promise<{ id: string } | null> {
  return (await db.selectFrom('bodies').select('id').where('id', '=', id).executeTakeFirst()) ?? null;
}

/** One body by its code, upper and lower case alike. */
export async function bodyByCode(db: Readable, code: string): Promise<BodyRow | null> {
  const all = await listBodies(db);
  const wanted = code.trim().toLowerCase();
  return (
    all.find((body) => body.code.toLowerCase() === wanted || body.iso3?.toLowerCase() === wanted) ?? null
  );
}

/** The current affiliations of some people, claimed and confirmed. */
export function affiliationsOf(db: Readable, personIds: readonly PersonId[]) {
  return db
    .selectFrom('affiliations')
    .innerJoin('bodies', 'bodies.id', 'affiliations.body_id')
    .innerJoin('body_names', shortName())
    .where('affiliations.person_id', 'in', personIds)
    .where('affiliations.state', '!=', 'ended')
    .select([
      'affiliations.person_id as personId',
      'affiliations.state as state',
      'bodies.id as id',
      'bodies.kind as kind',
      'bodies.code as code',
      'bodies.parent_id as parentId',
      'body_names.name as name',
    ])
    .orderBy('bodies.sort_key')
    .execute();
}

/** Ids of the bodies for which a person is the national focal point. */
export async function focalBodiesOf(db: Readable, personId: PersonId): Promise<string[]> {
  const found = await db
    .selectFrom('focal_points')
    .select('body_id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  return found.map((entry) => entry.body_id);
}

export interface NewBody {
  kind: BodyKind;
  code: string;
  iso3: string | null;
  parentId: string | null;
  names: { language: string; name: string; nameKey: string }[];
  sortKey: string;
}

export async function isAnyBodyKnown(db: Readable): Promise<boolean> {
  return (await db.selectFrom('bodies').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** @returns the new id */
export async function insertBody(tx: Tx, body: NewBody): Promise<string> {
  const id = newId();
  await tx
    .insertInto('bodies')
    .values({
      id,
      kind: body.kind,
      code: body.code,
      iso3: body.iso3,
      parent_id: body.parentId,
      sort_key: body.sortKey,
    })
    .execute();
  await tx
    .insertInto('body_names')
    .values(
      body.names.map((name) => ({
        id: newId(),
        body_id: id,
        language: name.language,
        form: 'short',
        name: name.name,
        name_key: name.nameKey,
        valid_from: null,
        valid_to: null,
      })),
    )
    .execute();
  return id;
}

/** Makes bodies members of a task force. */
export async function addMembers(tx: Tx, bodyId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await tx
    .insertInto('body_members')
    .values(memberIds.map((memberId) => ({ body_id: bodyId, member_id: memberId })))
    .execute();
}

/** Adds an affiliation unless the person has it already; a confirmed one replaces a claim. */
export async function addAffiliation(
  tx: Tx,
  personId: PersonId,
  bodyId: string,
  state: 'claimed' | 'confirmed',
  now: string,
  confirmedBy: PersonId | null = null,
): Promise<void> {
  const confirmed = state === 'confirmed' ? { confirmed_by: confirmedBy, confirmed_at: now } : {};
  await tx
    .insertInto('affiliations')
    .values({
      id: newId(),
      person_id: personId,
      body_id: bodyId,
      state,
      valid_from: now.slice(0, 10),
      valid_to: null,
      confirmed_by: null,
      confirmed_at: null,
      ...confirmed,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (state === 'claimed') return;
  await tx
    .updateTable('affiliations')
    .set({ state, ...confirmed })
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .where('state', '=', 'claimed')
    .execute();
}

/** What people have claimed and nobody has confirmed, by name. @param bodyIds only of these bodies; null for all */
export function claimsOf(db: Readable, bodyIds: readonly string[] | null) {
  return personsWithEmail(db)
    .innerJoin('affiliations', 'affiliations.person_id', 'persons.id')
    .innerJoin('bodies', 'bodies.id', 'affiliations.body_id')
    .innerJoin('body_names', shortName())
    .where('affiliations.state', '=', 'claimed')
    .where('persons.disabled_at', 'is', null)
    .$if(bodyIds !== null, (query) => query.where('bodies.id', 'in', bodyIds ?? []))
    .select([
      'persons.public_id as personPublicId',
      'persons.name as personName',
      'preferred.email as email',
      'bodies.code as code',
      'body_names.name as bodyName',
    ])
    .orderBy('persons.name_key')
    .orderBy('bodies.sort_key')
    .execute();
}

/** Confirms a claim or ends it. @returns false when there is none that waits */
export async function answerClaim(
  tx: Tx,
  personId: PersonId,
  bodyId: string,
  answer: { confirms: boolean; by: PersonId },
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('affiliations')
    .set(
      answer.confirms
        ? { state: 'confirmed', confirmed_by: answer.by, confirmed_at: now }
        : { state: 'ended', valid_to: now.slice(0, 10) },
    )
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .where('state', '=', 'claimed')
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
