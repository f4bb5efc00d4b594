import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb } from './define.ts';

/** What a list of drafts shows stands beside the body, which no list reads any more. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'drafts', {
    title: 'text null',
    meeting_slug: 'text null',
    files: 'text null',
  });
  const title = kind === 'postgres' ? sql`body::json ->> 'title'` : sql`json_extract(body, '$.title')`;
  const slug = kind === 'postgres' ? sql`body::json ->> 'meeting'` : sql`json_extract(body, '$.meeting')`;
  // The hashes are found when the draft is kept the next time, or when the files are swept.
  await sql`update drafts set title = substr(coalesce(${title}, ''), 1, 600), meeting_slug = ${slug}
    where submitted_as is null and form in ('contribution', 'change')`.execute(db);
}
