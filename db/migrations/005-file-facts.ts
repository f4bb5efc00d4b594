import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createSet, createTable } from './define.ts';

/** What the portal finds out about a file by itself: a look inside as advice, and what the virus scanner says. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createSet(db, kind, 'examination_states', ['pending', 'done', 'failed']);
  await createSet(db, kind, 'scan_states', ['none', 'pending', 'clean', 'infected', 'error']);
  await createTable(
    db,
    kind,
    'file_facts',
    {
      sha256: 'text pk of blobs sha256',
      media_type: 'text null',
      state: 'text in examination_states',
      attempts: 'int',
      lease_until: 'text null',
      examined_at: 'text null',
      failure: 'text null',
      pages: 'int null',
      words: 'int null',
      title: 'text null',
      language: 'text null',
      fonts_missing: 'text null',
      encrypted: 'int null',
      text: 'text null',
      preview: 'flag',
      scan: 'text in scan_states',
      scan_note: 'text null',
      scan_attempts: 'int',
      scan_due_at: 'text null',
      scanned_at: 'text null',
    },
    { index: [['state'], ['scan']] },
  );
  await addColumns(db, kind, 'meetings', { page_limit: 'int null' });
  // What is there already is looked at as if it had just come.
  await sql`insert into file_facts (sha256, state, attempts, preview, scan, scan_attempts)
    select sha256, 'pending', 0, 0, 'none', 0 from blobs`.execute(db);
}
