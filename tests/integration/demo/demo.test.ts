import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { itemsOf, kindsOfItems } from '#db/meetings/items.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { personByEmail } from '#db/people/persons.ts';
import { openPortal, type Portal } from '#app/platform/runtime/portal.ts';
import { DEMO_PEOPLE, loadDemo } from '#app/services/demo/load.ts';
import { bodyPage } from '#app/services/people/affiliations.view.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { aContext } from '#tests/factories/context.ts';
import { expectSound } from '#tests/support/database.ts';

/** The demonstration lives in its own SQLite file, whatever the other tests use. */
async function loadedDemo(): Promise<Portal> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sessional-demo-'));
  const env = { DATA_DIR: dataDir, WORKER: 'off', LOG_LEVEL: 'silent', NODE_ENV: 'test' as const };
  const portal = await openPortal('demo', env);
  onTestFinished(async () => {
    await expectSound(portal.database);
    await portal.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  await loadDemo(portal);
  return portal;
}

test('the demonstration is imported from a text, with who may contribute what', async () => {
  const { database } = await loadedDemo();
  const meeting = (await meetingBySlug(database.reader, 'migration-statistics'))!;
  const items = await itemsOf(database.reader, meeting.id);
  const kinds = await kindsOfItems(database.reader, meeting.id);
  const papers = ['country_paper', 'organisation_paper'];
  expect(
    items.map((item) => [
      item.number,
      item.policy,
      kinds.filter((kind) => kind.itemId === item.id).map((kind) => kind.kind),
    ]),
  ).toEqual([
    ['1', 'closed', []],
    ['2', 'invitation', ['organisation_paper', 'presentation']],
    ['3', 'open', [...papers, 'task_force_report']],
    ['4', 'open', papers],
    ['5', 'open', papers],
    ['6', 'open', ['short_update']],
    ['7', 'open', papers],
    ['8', 'open', [...papers, 'task_force_report']],
    ['9', 'open', [...papers, 'task_force_report']],
    ['10', 'proposals', ['proposal']],
    ['11', 'closed', []],
  ]);
  const [kept] = await database.reader.selectFrom('agenda_imports').select('result').execute();
  const { warnings } = JSON.parse(kept!.result) as { warnings: { code: string; item: string }[] };
  expect(warnings.map(({ code, item }) => [code, item])).toEqual([['missing-from-list', '4']]);
});

test('the demonstration mends what the page breaks did to the text', async () => {
  const { database } = await loadedDemo();
  const meeting = (await meetingBySlug(database.reader, 'migration-statistics'))!;
  const items = await itemsOf(database.reader, meeting.id);
  const text = (number: string) => items.find((item) => item.number === number)?.annotation;
  expect(text('3')).toContain('regional and geo-referenced data');
  expect(text('3')).toContain('(a) linking administrative registers with one another, (b)');
  expect(text('2')).toContain('the conference that adopted it in 2018. In this session');
  expect(text('4')?.split('\n\n')).toHaveLength(2);
});

test('one session of the demonstration is past its deadline', async () => {
  const portal = await loadedDemo();
  const meeting = (await meetingBySlug(portal.database.reader, 'migration-statistics'))!;
  const items = await itemsOf(portal.database.reader, meeting.id);
  const deadlines = await deadlinesOf(portal.database.reader, meeting.id);
  const state = deadlines
    .filter((deadline) => deadline.stage === 'paper')
    .map((deadline) => [
      items.find((item) => item.id === deadline.itemId)?.number ?? 'meeting',
      deadline.instant > portal.now() ? 'open' : 'passed',
    ]);
  expect(state.toSorted()).toEqual([
    ['7', 'passed'],
    ['meeting', 'open'],
  ]);
});

test('the demonstration says whom to ask, and until when slides and translations come', async () => {
  const portal = await loadedDemo();
  const db = portal.database.reader;
  const meeting = (await meetingBySlug(db, 'migration-statistics'))!;
  expect(meeting.contact).toBe('migration.statistics@unece.example');
  // The wording of every new meeting: authors are asked for a country or organisation, and not for an office.
  expect(meeting.declaration).toContain('for the country or organisation named above');
  const stages = (await deadlinesOf(db, meeting.id)).filter((deadline) => deadline.instant > portal.now());
  expect(stages.map((stage) => stage.stage).sort()).toEqual(['paper', 'slides', 'translation']);
});

test('a national focal point and a co-author of the demonstration see a paper that neither has submitted', async () => {
  const portal = await loadedDemo();
  const as = async (email: string) =>
    aContext(portal.database, await personByEmail(portal.database.reader, email), { now: portal.now() });
  const title = 'Following arrivals of one decade through linked registers';
  const { contributions } = await bodyPage(await as('ingrid@ssb.example'), 'NO');
  expect(contributions.map((paper) => paper.title)).toEqual([title]);
  const { contributions: own } = await mePage(await as('ola@ssb.example'));
  expect(own.map((paper) => paper.title)).toEqual([title]);
});

test('everybody whom the demonstration names can sign in', async () => {
  const portal = await loadedDemo();
  for (const { email } of DEMO_PEOPLE) {
    expect(await personByEmail(portal.database.reader, email)).toMatchObject({ email });
  }
});

test('loading the demonstration again changes nothing', async () => {
  const portal = await loadedDemo();
  const before = portal.database.dataVersion();
  await loadDemo(portal);
  expect(portal.database.dataVersion()).toBe(before);
});
