/** Who has read what: in the audit soon, once an hour, and never lost by a stop. */
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { filesOf } from '#db/files/file-versions.ts';
import { createReadingRecorder, type Reading } from '#app/platform/workers/reading-recorder.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { until } from '#tests/support/wait.ts';

async function recorderOf(database: Database) {
  const person = await aPerson(database, 'Nina Keller');
  const clock = { now: '2026-09-07T12:00:00.000Z' };
  const errors: string[] = [];
  const log = { error: (_fields: object, message: string) => void errors.push(message) };
  const recorder = createReadingRecorder({ database, now: () => clock.now, log });
  onTestFinished(() => recorder.stop().catch(() => {}));
  const refused = (objectId: string): Reading => ({
    action: 'access_refused',
    actorId: person.id,
    meetingId: null,
    objectType: 'contribution',
    objectId,
    network: '192.0.2.0/24',
    facts: { why: 'not_found' },
  });
  const rows = async () =>
    (
      await database.reader
        .selectFrom('audit_events')
        .select(['at', 'actor_id', 'object_id', 'facts'])
        .where('action', '=', 'access_refused')
        .execute()
    )
      // Rows of one millisecond have no order.
      .toSorted((a, b) => (a.at + a.object_id + a.facts < b.at + b.object_id + b.facts ? -1 : 1))
      .map(({ at, actor_id, object_id, facts }) => {
        expect(actor_id).toBe(person.id);
        return [at.slice(11, 16), object_id, (JSON.parse(facts) as { times: number }).times];
      });
  return { recorder, refused, rows, clock, errors };
}

test('what is noted is written by itself, and the same again is counted until the hour is over', async () => {
  const database = await testDatabase();
  const { recorder, refused, rows, clock } = await recorderOf(database);
  recorder.note(refused('a'));
  await until(async () => (await rows()).length === 1, 'the first one is written');
  clock.now = '2026-09-07T12:30:00.000Z';
  for (const object of ['a', 'a', 'b', 'a']) recorder.note(refused(object));
  await recorder.flush();
  expect(await rows()).toEqual([
    ['12:00', 'a', 1],
    ['12:30', 'b', 1],
  ]);
  clock.now = '2026-09-07T13:00:00.000Z';
  recorder.note(refused('a'));
  await recorder.flush();
  expect(await rows()).toEqual([
    ['12:00', 'a', 1],
    ['12:30', 'a', 3],
    ['12:30', 'b', 1],
    ['13:00', 'a', 1],
  ]);
});

test('a stop writes everything, also the counts of the hour that is not over', async () => {
  const database = await testDatabase();
  const { recorder, refused, rows } = await recorderOf(database);
  for (const object of ['a', 'a', 'b']) recorder.note(refused(object));
  await recorder.stop();
  expect(await rows()).toEqual([
    ['12:00', 'a', 1],
    ['12:00', 'a', 1],
    ['12:00', 'b', 1],
  ]);
});

test('who tries addresses out gets few rows, and all are counted', async () => {
  const database = await testDatabase();
  const { recorder, refused, rows } = await recorderOf(database);
  for (let n = 0; n < 1000; n += 1) recorder.note(refused(`made-up-${n}`));
  await recorder.stop();
  const all = await rows();
  expect(all).toHaveLength(202);
  expect(all.reduce((sum, [, , times]) => sum + Number(times), 0)).toBe(1000);
});

test('what the database does not take is written later', async () => {
  const database = await testDatabase();
  const { recorder, refused, rows, errors } = await recorderOf(database);
  await sql`alter table audit_events rename to elsewhere`.execute(database.writer);
  recorder.note(refused('a'));
  await recorder.flush();
  expect(errors).toEqual(['what was read could not be recorded yet']);
  await sql`alter table elsewhere rename to audit_events`.execute(database.writer);
  await recorder.flush();
  expect(await rows()).toEqual([['12:00', 'a', 1]]);
});

test('public downloads are counted by day, and nobody is named', async () => {
  const database = await testDatabase();
  const { recorder, clock } = await recorderOf(database);
  const { row } = await aContribution(database, await aMeeting(database), 'published');
  const [file] = await filesOf(database.reader, [row.id]);
  const events = async () => (await database.reader.selectFrom('audit_events').select('id').execute()).length;
  const before = await events();
  for (let n = 0; n < 3; n += 1) recorder.countDownload(file!.id);
  await recorder.flush();
  recorder.countDownload(file!.id);
  await recorder.flush();
  clock.now = '2026-09-08T00:00:00.000Z';
  recorder.countDownload(file!.id);
  await recorder.flush();
  const counts = await database.reader.selectFrom('public_downloads').selectAll().orderBy('day').execute();
  expect(counts.map(({ day, times }) => [day, times])).toEqual([
    ['2026-09-07', 4],
    ['2026-09-08', 1],
  ]);
  expect(await events()).toBe(before);
});
