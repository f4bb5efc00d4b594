/** Countries, organisations, institutions and task forces, with their names over time. */
import type { JoinBuilder } from 'kysely';

import type { BodyKind } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

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

/** What the rules need to know of some bodies. */
export function bodiesByIds(db: Readable, ids: readonly string[]) {
  return db
    .selectFrom('bodies')
    .select(['id', 'kind', 'parent_id as parentId'])
    .where('id', 'in', ids)
    .execute();
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
