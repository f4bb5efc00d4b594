import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createTable } from './define.ts';

/**
 * What a list of drafts shows stands beside the body, which no list reads any more; and what is handed over is offered,
 * and belongs to somebody else only when they have accepted it.
 */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'drafts', {
    title: 'text null',
    meeting_slug: 'text null',
    files: 'text null',
    offered_to: 'text null -> persons',
  });
  await addColumns(db, kind, 'contributions', { offered_to: 'text null -> persons' });
  for (const table of ['drafts', 'contributions']) {
    await db.schema.createIndex(`${table}_offered_to`).on(table).column('offered_to').execute();
  }
  await addColumns(db, kind, 'meetings', {
    limit_papers: 'int null',
    limit_megabytes: 'int null',
    limit_notices: 'int null',
  });
  await createTable(
    db,
    kind,
    'sent_files',
    { person_id: 'text -> persons', sha256: 'text', size: 'int', sent_at: 'text' },
    { primaryKey: ['person_id', 'sha256'], index: [['sha256']] },
  );
  await createTable(
    db,
    kind,
    'stranger_mails',
    {
      id: 'text pk',
      sender_id: 'text -> persons',
      to_key: 'text',
      meeting_id: 'text null -> meetings',
      sent_at: 'text',
    },
    { index: [['sent_at']] },
  );
  await createTable(db, kind, 'unneeded_files', { sha256: 'text pk', since: 'text' });
  const title = kind === 'postgres' ? sql`body::json ->> 'title'` : sql`json_extract(body, '$.title')`;
  const slug = kind === 'postgres' ? sql`body::json ->> 'meeting'` : sql`json_extract(body, '$.meeting')`;
  const files =
    kind === 'postgres'
      ? sql`(select string_agg(value ->> 'sha256', ' ') from json_each(body::json -> 'files'))`
      : sql`(select group_concat(json_extract(value, '$.sha256'), ' ') from json_each(body, '$.files'))`;
  await sql`update drafts set title = substr(coalesce(${title}, ''), 1, 600), meeting_slug = ${slug}, files = ${files}
    where submitted_as is null and form in ('contribution', 'change')`.execute(db);
}
