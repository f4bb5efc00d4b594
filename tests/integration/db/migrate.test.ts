import { expect, onTestFinished, test } from 'vitest';

import { type Database, openPostgresDatabase } from '#db/core/dialect.ts';
import { isEmpty, migrate, NewerSchemaError, pendingMigrations } from '#db/core/migrate.ts';
import * as foundation from '#db/migrations/001-foundation.ts';
import * as signInLinks from '#db/migrations/002-sign-in-links.ts';
import * as uploads from '#db/migrations/003-uploads.ts';
import * as contributionsInFull from '#db/migrations/004-contributions-in-full.ts';
import * as fileFacts from '#db/migrations/005-file-facts.ts';
import * as callAndParticipants from '#db/migrations/007-call-and-participants.ts';
import { compareAddressesAnew } from '#db/migrations/011-sign-in.ts';
import * as wordsOfFiles from '#db/migrations/019-words-of-files.ts';
import { compareNamesAnew } from '#db/migrations/021-names-and-bodies.ts';
import type { AnyDb } from '#db/migrations/define.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { aCase } from '#tests/factories/cases.ts';
import { anAuthor } from '#tests/factories/drafts.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { testInstallation } from '#tests/support/installation.ts';
import { freshPostgres, onServer } from '#tests/support/postgres-database.ts';

test('a migrated database has nothing to come', async () => {
  const database = await testDatabase();
  expect(await pendingMigrations(database)).toEqual([]);
  expect(await migrate(database)).toEqual([]);
  expect(await isEmpty(database)).toBe(false);
});

test('two installations in one database do not see each other', async () => {
  const [first, second] = await twoInstallations();
  await first.writer.insertInto('installation').values({ key: 'name', value: 'first' }).execute();
  expect(await second.reader.selectFrom('installation').selectAll().execute()).toEqual([]);
});

/** On PostgreSQL each is a schema of its own in the same database, and the second is made while the first is there. */
async function twoInstallations(): Promise<[Database, Database]> {
  if (process.env.TEST_DATABASE !== 'postgres') return [await testDatabase(), await testDatabase()];
  const { url, remove } = await freshPostgres('nothing');
  onTestFinished(remove);
  const inSchema = async (schema: string) => {
    await onServer(url, `create schema ${schema}`);
    const database = openPostgresDatabase(url, schema);
    onTestFinished(() => database.close());
    await migrate(database);
    return database;
  };
  return [await inSchema('first'), await inSchema('second')];
}

test('a database of a newer program is refused by name', async () => {
  const database = await testDatabase();
  await (database.writer as AnyDb)
    .insertInto('kysely_migration')
    .values({ name: '999-later', timestamp: '2030-01-01' })
    .execute();
  const refusal = pendingMigrations(database);
  await expect(refusal).rejects.toThrow(NewerSchemaError);
  await expect(refusal).rejects.toThrow('999-later');
});

test('files that were there before the portal looked into any are looked into as if they had just come', async () => {
  // Half-way through the migrations, the tables that the invariants speak of are not all there.
  const database = (await testInstallation('broken')).open();
  const db = database.writer;
  for (const before of [foundation, signInLinks, uploads, contributionsInFull])
    await before.up(db, database.kind);
  await db
    .insertInto('blobs')
    .values({ sha256: 'abc', size: 1, created_at: '2026-09-07T12:00:00.000Z' })
    .execute();
  await fileFacts.up(db, database.kind);
  const rows = await db.selectFrom('file_facts').select(['sha256', 'state', 'attempts', 'scan']).execute();
  expect(rows).toEqual([{ sha256: 'abc', state: 'pending', attempts: 0, scan: 'none' }]);
  // What always holds is asked of the whole schema.
  await callAndParticipants.up(db, database.kind);
});

test('files whose text was kept as it stands are looked into once more, for their words', async () => {
  const database = await testDatabase('broken');
  const db = database.writer as AnyDb;
  const look = {
    preview: 0,
    scan: 'none',
    scan_attempts: 0,
    attempts: 2,
    examined_at: '2026-09-07T12:00:00.000Z',
  };
  const rows = [
    { ...look, sha256: 'read', state: 'done', text: 'Données d’enquête' },
    { ...look, sha256: 'damaged', state: 'failed', failure: 'damaged' },
  ];
  for (const row of rows) {
    await db
      .insertInto('blobs')
      .values({ sha256: row.sha256, size: 1, created_at: look.examined_at })
      .execute();
    await db.insertInto('file_facts').values(row).execute();
  }
  await db.schema.alterTable('file_facts').dropColumn('text_bytes').execute();
  await wordsOfFiles.up(db, database.kind);
  const after = await db
    .selectFrom('file_facts')
    .select(['sha256', 'state', 'attempts', 'examined_at', 'text', 'text_bytes'])
    .orderBy('sha256')
    .execute();
  const { examined_at } = look;
  expect(after).toEqual([
    { sha256: 'damaged', state: 'failed', attempts: 2, examined_at, text: null, text_bytes: null },
    { sha256: 'read', state: 'pending', attempts: 0, examined_at: null, text: null, text_bytes: null },
  ]);
});

test('addresses that were compared by an older rule are compared by that of today, and no account is lost', async () => {
  const database = await testDatabase('broken');
  const people = [
    await aPerson(database, 'Alone', { email: 'x@bücher.example' }),
    await aPerson(database, 'First', { email: 'y@bücher.example' }),
    await aPerson(database, 'Second', { email: 'y@other.example' }),
  ];
  const db = database.writer;
  const set = (person: number, email: string, key: string) =>
    db
      .updateTable('person_emails')
      .set({ email, email_key: key })
      .where('person_id', '=', people[person]!.id)
      .execute();
  await set(0, 'X@bücher.example', 'x@bücher.example');
  await set(2, 'y@xn--bcher-kva.example', 'Y@XN--BCHER-KVA.EXAMPLE');
  await compareAddressesAnew(db as AnyDb, database.kind);
  const keys = await db
    .selectFrom('person_emails')
    .innerJoin('persons', 'persons.id', 'person_emails.person_id')
    .select(['name', 'email_key'])
    .orderBy('name')
    .execute();
  expect(keys).toEqual([
    { name: 'Alone', email_key: 'x@xn--bcher-kva.example' },
    { name: 'First', email_key: 'y@xn--bcher-kva.example' },
    { name: 'Second', email_key: 'Y@XN--BCHER-KVA.EXAMPLE' },
  ]);
});

test('authors whose names were kept by an older rule are compared by that of today', async () => {
  const world = await aCase();
  await world.hand({ authors: [anAuthor('Olga Organizer MSc')] }, 10);
  const { database, meeting } = world;
  const olga = await aPerson(database, 'Olga Organizer', {
    body: 'IT',
    roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
  });
  const conflictsOf = async () =>
    (await deskPage(world.ctx(olga, 20), meeting.slug, null)).rows.map((row) => row.conflict);
  await database.writer
    .updateTable('contribution_authors')
    .set({ full_name_key: 'msc olga organizer' })
    .execute();
  await compareNamesAnew(database.writer as AnyDb);
  expect(await conflictsOf()).toEqual(['conflict_namesake']);
});
