/** Nobody can keep another one from signing in, and nobody guesses better for having asked more often. */
import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { type SignedIn, verifyCode } from '#app/services/sign-in/verify-code.ts';
import { aContext, asking, later } from '#tests/factories/context.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf } from '#tests/support/refusal.ts';
import { codesTo } from '#tests/support/sent-secrets.ts';

const KARI = 'kari@office.example';
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

async function askAs(database: Database, from: Parameters<typeof asking>[0] = {}, minutes = 0, email = KARI) {
  const ctx = aContext(database, null, { now: later(minutes) });
  const { browser } = await requestCode(ctx, email, asking(from));
  const [code] = await codesTo(database, email);
  return { browser, code: code! };
}

const enter = (
  database: Database,
  code: string,
  waiting: string,
  browser: string | null = null,
  minutes = 0,
) => verifyCode(aContext(database, null, { now: later(minutes) }), code, asking({ waiting, browser }));

const attack = async (database: Database, networks: readonly string[]) => {
  for (const network of networks) {
    for (let times = 0; times < 5; times += 1) await askAs(database, { network });
  }
};
const NETWORKS = ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4'];
/** Nothing is left for a network that has not asked yet. */
const attackFromEverywhere = async (database: Database) => {
  await attack(database, NETWORKS);
  for (let count = 10; count < 30; count += 1) await askAs(database, { network: `198.51.100.${count}` });
};

test('twenty requests from four networks leave a code to another network', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: KARI, body: 'NO' });
  await attack(database, NETWORKS);
  const { browser, code } = await askAs(database, { network: '192.0.2.7' });
  expect(await enter(database, code, browser)).toMatchObject({ isNew: false });
});

test('five requests from a network leave its owner’s codes to another network', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: KARI, body: 'NO' });
  await attack(database, NETWORKS.slice(0, 1));
  const { browser, code } = await askAs(database, { network: '192.0.2.7' });
  expect(await enter(database, code, browser)).toMatchObject({ isNew: false });
});

test('a request that is not answered says so, sends nothing and keeps what the browser waits for', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: KARI, body: 'NO' });
  const first = await askAs(database);
  for (let times = 0; times < 4; times += 1) await askAs(database);
  const before = await canonicalExport(database);
  const again = requestCode(aContext(database, null), KARI, asking({ waiting: first.browser }));
  expect(await errorsOf(again)).toEqual({
    email: { key: 'problems.codes_used_up', values: { minutes: 60 } },
  });
  expect(await canonicalExport(database)).toEqual(before);
  expect(await enter(database, first.code, first.browser)).toMatchObject({ isNew: false });
});

test('a browser that has signed in before gets its code however many others ask from however many networks', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: KARI, body: 'NO' });
  const first = await askAs(database, {}, -120);
  const { browser } = (await enter(database, first.code, first.browser, null, -120)) as SignedIn;
  await attackFromEverywhere(database);
  const stranger = requestCode(aContext(database, null), KARI, asking({ network: '203.0.113.9' }));
  expect(await errorsOf(stranger)).toMatchObject({ email: { key: 'problems.codes_used_up' } });
  const { browser: waiting, code } = await askAs(database, { network: '203.0.113.9', browser });
  expect(await enter(database, code, waiting, browser)).toMatchObject({ isNew: false, browser });
});

test('a known browser has nothing on top for somebody else’s mailbox', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: KARI, body: 'NO' });
  const own = await askAs(database, {}, -120, 'mallory@office.example');
  const { browser } = (await enter(database, own.code, own.browser, null, -120)) as SignedIn;
  await attackFromEverywhere(database);
  const request = requestCode(aContext(database, null), KARI, asking({ network: '203.0.113.9', browser }));
  expect(await errorsOf(request)).toMatchObject({ email: { key: 'problems.codes_used_up' } });
});

test('who asks again in one browser may type either code', async () => {
  for (const index of [0, 1]) {
    const database = await testDatabase();
    await aPerson(database, 'Kari', { email: KARI, body: 'NO' });
    const first = await askAs(database);
    const second = await askAs(database, { waiting: first.browser }, 1);
    expect(second.browser).toBe(first.browser);
    const { code } = [first, second][index]!;
    expect(await enter(database, code, first.browser, null, 2)).toMatchObject({ isNew: false });
    const other = [first, second][1 - index]!;
    expect(await enter(database, other.code, first.browser, null, 2)).toEqual({ problem: 'used' });
  }
});

test('tries at two codes of one browser count together', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: KARI, body: 'NO' });
  const first = await askAs(database);
  for (let times = 0; times < 3; times += 1) {
    expect(await enter(database, wrong(first.code), first.browser)).toEqual({ problem: 'wrong_code' });
  }
  const second = await askAs(database, { waiting: first.browser }, 1);
  for (let times = 0; times < 2; times += 1) {
    expect(await enter(database, wrong(second.code), second.browser, null, 1)).toEqual({
      problem: 'wrong_code',
    });
  }
  for (const { code } of [first, second]) {
    expect(await enter(database, code, first.browser, null, 1)).toEqual({ problem: 'too_many_tries' });
  }
  // The page says to ask for a new one: it works.
  const third = await askAs(database, { waiting: first.browser }, 2);
  expect(await enter(database, third.code, third.browser, null, 2)).toMatchObject({ isNew: false });
});

test('codes for two mailboxes do not wait under one token', async () => {
  const database = await testDatabase();
  const kari = await askAs(database);
  const ola = await askAs(database, { waiting: kari.browser }, 0, 'ola@office.example');
  expect(ola.browser).not.toBe(kari.browser);
});

test('no network and no browser stands in the database as it is', async () => {
  const database = await testDatabase();
  const { browser, code } = await askAs(database, { network: '198.51.100.77' });
  const opened = (await enter(database, code, browser)) as SignedIn;
  const everything = JSON.stringify(await canonicalExport(database));
  expect(everything).toContain('sign_in_codes');
  for (const secret of ['198.51.100.77', browser, opened.browser, opened.token]) {
    expect(everything).not.toContain(secret);
  }
});
