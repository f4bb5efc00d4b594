/** A person puts two accounts together: by a code from each of both mailboxes, asked for to that end. */
import { expect, test } from 'vitest';

import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { personByEmail, personOfSession, type PersonRow } from '#db/people/persons.ts';
import { grantRole } from '#db/people/persons.ts';
import type { Ctx } from '#app/services/context.ts';
import {
  forgetJoinCodes,
  joinByCodes,
  requestJoinCodes,
  typeJoinCodes,
} from '#app/services/people/join-codes.ts';
import { joinOwnPage } from '#app/services/people/joins.view.ts';
import { readOutCode } from '#app/services/sign-in/read-out-code.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { type SignedIn, verifyCode } from '#app/services/sign-in/verify-code.ts';
import { aContext, asking, later, NOW } from '#tests/factories/context.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf } from '#tests/support/refusal.ts';
import { codesTo, joinCodesTo } from '#tests/support/sent-secrets.ts';

import { type TwoAccounts, twoAccounts, undo } from './two-accounts.ts';

/** Signs somebody in. @returns contexts of this session, by the minute */
async function sessionOf({ database }: TwoAccounts, person: PersonRow) {
  const anybody = aContext(database, null);
  const { browser } = await requestCode(anybody, person.email, asking());
  const [code] = await codesTo(database, person.email);
  const { token } = (await verifyCode(anybody, code!, asking({ waiting: browser }))) as SignedIn;
  const session = (await personOfSession(database.reader, sha256(token), NOW))!;
  return (minutes = 1): Ctx =>
    aContext(database, person, { sessionId: session.sessionId, now: later(minutes) });
}

const codes = async ({ database, office, home }: TwoAccounts) => ({
  own: (await joinCodesTo(database, office.email))[0]!,
  other: (await joinCodesTo(database, home.email))[0]!,
});
const NOT_PROVEN = { joined: { key: 'join.problems.not_proven' } };
const wrong = (email: string) => ({ key: 'join.problems.wrong_code', values: { email } });
const [WRONG_OWN, WRONG_OTHER] = [wrong('kari@office.example'), wrong('kari@home.example')];

test('a code from each mailbox, typed in the session that has asked, puts them together', async () => {
  const world = await twoAccounts();
  const { database, office, home } = world;
  const session = await sessionOf(world, office);
  expect(await toldBy(database, () => requestJoinCodes(session(), home.email, asking()))).toEqual([
    ['join-code', home.email],
    ['join-code', office.email],
  ]);
  expect(await errorsOf(joinByCodes(session()))).toEqual(NOT_PROVEN);
  const sent = await codes(world);
  expect(await typeJoinCodes(session(2), sent)).toBeNull();
  const { preview } = await joinOwnPage(session(3));
  expect(preview).toMatchObject({
    problem: null,
    kept: { email: office.email },
    joined: { email: home.email },
  });
  expect(await toldBy(database, () => joinByCodes(session(4)))).toEqual([
    ['accounts-joined', home.email],
    ['accounts-joined', office.email],
  ]);
  expect((await personByEmail(database.reader, home.email_key))!.id).toBe(office.id);
  const all = JSON.stringify(await canonicalExport(database));
  expect([all.includes(sent.own), all.includes(sent.other)]).toEqual([false, false]);
  await undo(world);
  expect((await personByEmail(database.reader, home.email_key))!.id).toBe(home.id);
});

test('neither code alone is enough, and five wrong tries are', async () => {
  const world = await twoAccounts();
  const { office, home } = world;
  const session = await sessionOf(world, office);
  await requestJoinCodes(session(), home.email, asking());
  const { own, other } = await codes(world);
  expect(await typeJoinCodes(session(), { own, other: '' })).toEqual({ other: WRONG_OTHER });
  expect(await typeJoinCodes(session(), { own: '', other })).toEqual({ own: WRONG_OWN });
  expect(await typeJoinCodes(session(), { own: other, other: own })).toEqual({
    own: WRONG_OWN,
    other: WRONG_OTHER,
  });
  expect(await typeJoinCodes(session(), { own: '1', other: '2' })).toEqual({
    own: WRONG_OWN,
    other: WRONG_OTHER,
  });
  expect(await typeJoinCodes(session(), { own: '1', other: '2' })).toEqual({
    own: WRONG_OWN,
    other: WRONG_OTHER,
  });
  expect(await typeJoinCodes(session(), { own, other })).toEqual({
    own: { key: 'join.problems.too_many_tries' },
  });
  expect(await errorsOf(joinByCodes(session()))).toEqual(NOT_PROVEN);
});

test('codes that were asked for from another browser do not count, nor what was typed there', async () => {
  const world = await twoAccounts();
  const { office, home } = world;
  const [here, there] = [await sessionOf(world, office), await sessionOf(world, office)];
  await requestJoinCodes(there(), home.email, asking());
  const sent = await codes(world);
  expect(await typeJoinCodes(here(), sent)).toEqual({ own: { key: 'join.problems.expired' } });
  expect(await typeJoinCodes(there(), sent)).toBeNull();
  expect(await errorsOf(joinByCodes(here()))).toEqual(NOT_PROVEN);
});

test('somebody else who has both codes puts nothing together', async () => {
  const world = await twoAccounts();
  const { office, home, nina } = world;
  const [kari, attacker] = [await sessionOf(world, office), await sessionOf(world, nina)];
  await requestJoinCodes(kari(), home.email, asking());
  const sent = await codes(world);
  expect(await typeJoinCodes(attacker(), sent)).toEqual({ own: { key: 'join.problems.expired' } });
  await typeJoinCodes(kari(), sent);
  expect(await errorsOf(joinByCodes(attacker()))).toEqual(NOT_PROVEN);
});

test('a code for signing in is no consent, and a code for this signs nobody in', async () => {
  const world = await twoAccounts();
  const { database, office, home } = world;
  const session = await sessionOf(world, office);
  await requestJoinCodes(session(), home.email, asking());
  const { own, other } = await codes(world);
  const anybody = aContext(database, null, { now: later(1) });
  const { browser } = await requestCode(anybody, home.email, asking());
  const [forSigningIn] = await codesTo(database, home.email);
  expect(await typeJoinCodes(session(), { own, other: forSigningIn! })).toEqual({ other: WRONG_OTHER });
  expect(await verifyCode(anybody, other, asking({ waiting: browser }))).toEqual({ problem: 'wrong_code' });
});

test('nobody of a secretariat reads out a code for this', async () => {
  const world = await twoAccounts();
  const { database, first, nina, office, home } = world;
  await inTransaction(database, (tx) =>
    grantRole(
      tx,
      { personId: home.id, role: 'participant', meetingId: first.id, itemId: null, grantedBy: null },
      NOW,
    ),
  );
  const session = await sessionOf(world, office);
  await requestJoinCodes(session(), home.email, asking());
  const read = readOutCode(aContext(database, nina, { now: later(2) }), first.slug, home.email);
  expect(await errorsOf(read)).toEqual({ email: { key: 'problems.not_read_out' } });
});

test('what was typed holds for ten minutes, and not once another address is asked about', async () => {
  const world = await twoAccounts();
  const { office, home } = world;
  const session = await sessionOf(world, office);
  const prove = async (minutes: number) => {
    await requestJoinCodes(session(minutes), home.email, asking());
    expect(await typeJoinCodes(session(minutes), await codes(world))).toBeNull();
  };
  await prove(1);
  expect(await errorsOf(joinByCodes(session(11)))).toEqual(NOT_PROVEN);
  await prove(20);
  await requestJoinCodes(session(21), 'somebody@else.example', asking());
  expect(await errorsOf(joinByCodes(session(21)))).toEqual(NOT_PROVEN);
  await prove(80);
  await forgetJoinCodes(session(81));
  expect(await errorsOf(joinByCodes(session(81)))).toEqual(NOT_PROVEN);
});

test('codes for this and for signing in count together', async () => {
  const world = await twoAccounts();
  const { database, office, home } = world;
  const session = await sessionOf(world, office);
  for (let count = 0; count < 5; count++) await requestCode(aContext(database, null), home.email, asking());
  const refused = await errorsOf(requestJoinCodes(session(), home.email, asking()));
  expect(refused.email?.key).toBe('problems.codes_used_up');
});

test('an address without an account gets its code like any other, and only its reader learns that it has none', async () => {
  const world = await twoAccounts();
  const { database, office } = world;
  const session = await sessionOf(world, office);
  expect(await toldBy(database, () => requestJoinCodes(session(), 'none@x.example', asking()))).toEqual([
    ['join-code', 'kari@office.example'],
    ['join-code', 'none@x.example'],
  ]);
  const [own] = await joinCodesTo(database, office.email);
  const [other] = await joinCodesTo(database, 'none@x.example');
  expect(await typeJoinCodes(session(), { own: own!, other: other! })).toBeNull();
  expect((await joinOwnPage(session())).preview).toEqual({ problem: { key: 'join.problems.unknown' } });
  expect(await errorsOf(joinByCodes(session()))).toEqual({ joined: { key: 'join.problems.unknown' } });
});

test('an account that is locked out is put together with none by its owner', async () => {
  const world = await twoAccounts();
  const { database, office, home } = world;
  await database.writer.updateTable('persons').set({ disabled_at: NOW }).where('id', '=', home.id).execute();
  const session = await sessionOf(world, office);
  await requestJoinCodes(session(), home.email, asking());
  const [own] = await joinCodesTo(database, office.email);
  // Whoever is locked out gets no mail, so that there is no code to type.
  expect(await joinCodesTo(database, home.email)).toEqual([]);
  expect(await typeJoinCodes(session(), { own: own!, other: '' })).toEqual({ other: WRONG_OTHER });
});
