/** Before a role, an address or an account changes, a code shows that the person is still there. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { plusSeconds } from '#app/domain/shared/time.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { adds, rowOf } from '#tests/factories/addresses.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, asking, NOW } from '#tests/factories/context.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { addressCodesTo, codesTo, confirmCodesTo } from '#tests/support/sent-secrets.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

import { COMMANDS } from '../permissions/permission-commands.ts';

const HOUR = 3600;
let web: WebPortal;
let meeting: TestMeeting;
let nina: PersonRow;
let kari: PersonRow;
let hours = 0;
/** Cookies of Nina of the secretariat, who has signed in when the test began. */
let cookie: string;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration');
  kari = await aPerson(web.database, 'Kari', { roles: [{ role: 'participant', meetingId: meeting.id }] });
});
afterAll(() => web.stop());
beforeEach(async () => {
  hours += 100;
  web.setNow(at(0));
  const email = `nina.${hours}@office.example`;
  nina = await aPerson(web.database, 'Nina', {
    email,
    roles: [{ role: 'admin' }, { role: 'secretariat', meetingId: meeting.id }],
  });
  cookie = await web.cookieOf(nina);
});
const at = (seconds: number) => plusSeconds(NOW, hours * HOUR + seconds);

const send = (address: string, form: Record<string, string>) =>
  web.request(address, { form, headers: { cookie } });
const page = async (address: string) => (await web.request(address, { headers: { cookie } })).text;
const PEOPLE = '/m/migration/people';
const ADDRESSES = '/me/addresses';
const CONFIRM = `/me/confirm?to=${encodeURIComponent(PEOPLE)}`;
const everything = async () => {
  const { auth_sessions: _, unsent_forms: __, ...rest } = await canonicalExport(web.database);
  return rest;
};

async function ownAddress(command: string, email: string): Promise<[string, Record<string, string>]> {
  await adds(web.database, nina, email, at(0));
  const { id } = await rowOf(web.database, nina, email);
  return [ADDRESSES, { do: `${command}.${id}` }];
}

let pairs = 0;
async function twoAccounts(command: string): Promise<Record<string, string>> {
  pairs += 1;
  const [kept, joined] = [`olga${pairs}@office.example`, `olga${pairs}@home.example`];
  for (const email of [kept, joined]) await aPerson(web.database, 'Olga', { email, body: 'FR' });
  return { do: command, kept, joined, reason: 'They are one person.' };
}

/** Each command that needs a fresh code: where it is sent, and a form that works. */
const NEEDED: Record<string, () => Promise<[address: string, form: Record<string, string>]>> = {
  'routes/meetings/set-up organizer': () =>
    Promise.resolve([
      '/m/migration/setup',
      { do: 'organizer', email: 'olaf@office.example', name: 'Olaf', for: '' },
    ]),
  'routes/people/affiliations focal-point': async () => [
    PEOPLE,
    {
      do: 'focal-point',
      email: 'fina@office.example',
      name: 'Fina',
      body: (await aBody(web.database, 'NO')).id,
    },
  ],
  'routes/people/affiliations end-focal-point': async () => {
    const { id: bodyId } = await aBody(web.database, 'SE');
    const grant = { personId: nina.id, bodyId, meetingId: meeting.id, grantedBy: null };
    await inTransaction(web.database, (tx) => insertFocalPoint(tx, grant, NOW));
    const { id } = await web.database.reader
      .selectFrom('focal_points')
      .select('id')
      .where('body_id', '=', bodyId)
      .executeTakeFirstOrThrow();
    return [PEOPLE, { 'do': `end-focal-point.${id}`, 'focal-point': id }];
  },
  'routes/people/affiliations read-out-code': async () => {
    await requestCode(aContext(web.database, null, { now: at(HOUR) }), kari.email, asking());
    return [PEOPLE, { do: 'read-out-code', email: kari.email }];
  },
  'routes/people/affiliations offer-address': () =>
    Promise.resolve([PEOPLE, { do: 'offer-address', email: kari.email, newEmail: 'kari@new.example' }]),
  'routes/installation/page focal-point': async () => [
    '/system',
    {
      do: 'focal-point',
      email: 'fabio@office.example',
      name: 'Fabio',
      body: (await aBody(web.database, 'IT')).id,
    },
  ],
  'routes/installation/page end-focal-point': async () => {
    const { id: bodyId } = await aBody(web.database, 'FI');
    const grant = { personId: kari.id, bodyId, meetingId: null, grantedBy: null };
    await inTransaction(web.database, (tx) => insertFocalPoint(tx, grant, NOW));
    const { id } = await web.database.reader
      .selectFrom('focal_points')
      .select('id')
      .where('body_id', '=', bodyId)
      .executeTakeFirstOrThrow();
    return ['/system', { 'do': `end-focal-point.${id}`, 'focal-point': id }];
  },
  'routes/people/join join-accounts': async () => ['/system/accounts', await twoAccounts('join-accounts')],
  'routes/people/join undo-join': async () => {
    const accounts = await twoAccounts('join-accounts');
    await send('/system/accounts', accounts);
    const { public_id: id } = await web.database.reader
      .selectFrom('account_joins')
      .select('public_id')
      .where('undone_at', 'is', null)
      .orderBy('joined_at', 'desc')
      .executeTakeFirstOrThrow();
    return ['/system/accounts', { do: `undo-join.${id}`, join: id, reason: 'They are two people.' }];
  },
  'routes/sign-in/addresses send-address-code': () =>
    Promise.resolve([ADDRESSES, { do: 'send-address-code', email: 'nina@new.example' }]),
  'routes/sign-in/addresses add-address': async () => {
    await send(ADDRESSES, { do: 'send-address-code', email: 'nina2@new.example' });
    const [code] = await addressCodesTo(web.database, 'nina2@new.example');
    // It holds for ten minutes only: as if it had been sent just before the hour was over.
    await web.database.writer
      .updateTable('sign_in_codes')
      .set({ expires_at: at(2 * HOUR) })
      .where('purpose', '=', 'address')
      .execute();
    return [ADDRESSES, { do: 'add-address', code: code! }];
  },
  'routes/sign-in/addresses prefer-address': () => ownAddress('prefer-address', 'nina3@new.example'),
  'routes/sign-in/addresses remove-address': () => ownAddress('remove-address', 'nina4@new.example'),
};

/** All others: no role, no address and no account changes by them. */
const NOT_NEEDED: Record<string, readonly string[]> = {
  'routes/contributions/page': [
    'decide',
    'override-conflict',
    'object-to-naming',
    'settle-naming',
    'object-to-body',
    'settle-body',
    'end-conflict',
    'cancel-decision',
    'publish',
    'visibility',
    'issue',
    'withdraw',
    'cancel',
    'restore',
    'hand-over',
    'merge',
    'present',
    'translation',
    'extend',
    'move',
    'answer-move',
  ],
  'routes/decisions/letter': ['release'],
  'routes/installation/limits': ['set-limits'],
  'routes/meetings/import': ['read-agenda'],
  'routes/meetings/import-preview': ['create-meeting'],
  'routes/meetings/set-up': ['meeting', 'sessions'],
  'routes/meetings/set-up-call': ['texts', 'template', 'remove-template'],
  'routes/meetings/set-up-session': ['session', 'invite', 'invite-again', 'end-invitation'],
  'routes/people/affiliations': ['claim', 'participants', 'end-participation'],
  'routes/people/body': ['claim'],
  'routes/people/join': ['look-at-accounts'],
  // Both codes have just been typed, one of them from the own mailbox.
  'routes/people/join-own': ['ask-join-codes', 'type-join-codes', 'another-address', 'join-own'],
  'routes/people/me': ['discard', 'hand-over-everything', 'accept-offer', 'decline-offer', 'withdraw-offer'],
  'routes/publication/translation': ['add-translation'],
  'routes/reviews/candidates': ['request-review'],
  'routes/reviews/page': ['accept', 'decline', 'review'],
  'routes/sign-in/complete-profile': ['complete-profile'],
  'routes/sign-in/confirm': ['send-confirm-code', 'confirm'],
  'routes/sign-in/undo-address': ['undo-address'],
  'routes/sign-in/link': ['use-link'],
  'routes/sign-in/sessions': ['end-session', 'end-other-sessions'],
  'routes/sign-in/request-code': ['request-code'],
  'routes/sign-in/sign-out': ['sign-out'],
  'routes/sign-in/verify-code': ['verify-code'],
  'routes/submissions/check': ['submit'],
  'routes/submissions/edit': [
    'check',
    'later',
    'keep-local',
    'keep-server',
    'more',
    'up',
    'paste',
    'session',
    'discard',
  ],
  'routes/submissions/edit-check': ['submit-update'],
  'routes/submissions/form': [
    'check',
    'later',
    'keep-local',
    'keep-server',
    'more',
    'up',
    'paste',
    'session',
  ],
};

test('each command says whether it needs a fresh code', () => {
  const all = Object.entries(COMMANDS).flatMap(([route, names]) => names.map((name) => `${route} ${name}`));
  const others = Object.entries(NOT_NEEDED).flatMap(([route, names]) =>
    names.map((name) => `${route} ${name}`),
  );
  expect([...Object.keys(NEEDED), ...others].sort()).toEqual(all.sort());
});

test.each(Object.keys(NEEDED))(
  '%s asks for a code after an hour, and changes nothing before',
  async (name) => {
    const [address, form] = await NEEDED[name]!();
    web.setNow(at(HOUR));
    const before = await everything();
    const answer = await send(address, form);
    expect([answer.status, answer.headers.location]).toEqual([
      302,
      `/me/confirm?to=${encodeURIComponent(address)}`,
    ]);
    expect(await everything()).toEqual(before);
    web.setNow(at(HOUR - 1));
    const done = await send(address, form);
    expect([200, 302]).toContain(done.status);
    expect(done.headers.location ?? '').not.toContain('/me/confirm');
    expect(await everything()).not.toEqual(before);
  },
);

test('a code to the preferred address confirms, what was typed is there again, and then it is done', async () => {
  web.setNow(at(HOUR));
  const form = { do: 'organizer', email: 'typed@office.example', name: 'Typed Once', for: '' };
  await send('/m/migration/setup', form);
  const requested = await send('/me/confirm', { do: 'send-confirm-code', to: '/m/migration/setup' });
  expect(requested.headers.location).toBe('/me/confirm?to=%2Fm%2Fmigration%2Fsetup');
  expect(await page(requested.headers.location!)).toContain(`A code is on its way to ${nina.email}`);
  const [code] = await confirmCodesTo(web.database, nina.email);
  const confirmed = await send('/me/confirm', { do: 'confirm', code: code!, to: '/m/migration/setup' });
  expect(confirmed.headers.location).toBe('/m/migration/setup');
  const back = await page('/m/migration/setup');
  expect(back).toContain('value="typed@office.example"');
  expect(back).toContain('nothing was changed');
  expect((await send('/m/migration/setup', form)).headers.location).not.toContain('confirm');
  expect(await page('/m/migration/setup')).toContain('Typed Once');
  // For an hour nothing is requested for again.
  web.setNow(at(2 * HOUR - 1));
  const next = await send('/m/migration/setup', { ...form, email: 'second@office.example', name: 'Second' });
  expect(next.headers.location).not.toContain('confirm');
});

test('a code for signing in does not confirm, and a code that confirms does not sign in', async () => {
  web.setNow(at(HOUR));
  const requested = await web.request('/sign-in', { form: { do: 'request-code', email: nina.email } });
  const waiting = requested.headers['set-cookie']![0]!.split(';')[0]!;
  const [forSignIn] = await codesTo(web.database, nina.email);
  await send('/me/confirm', { do: 'send-confirm-code', to: PEOPLE });
  const [forConfirming] = await confirmCodesTo(web.database, nina.email);
  const wrong = await send('/me/confirm', { do: 'confirm', code: forSignIn!, to: PEOPLE });
  expect([wrong.status, wrong.text.includes('This is not the code.')]).toEqual([422, true]);
  const { session_id: sessionId } = await web.database.reader
    .selectFrom('auth_sessions')
    .select('id as session_id')
    .where('person_id', '=', nina.id)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  // Also with what the code waits under in the place of a browser.
  for (const cookieOfCode of [waiting, `signin=${encodeURIComponent(`confirm ${sessionId}`)}`]) {
    const { status } = await web.request('/sign-in/code', {
      form: { do: 'verify-code', code: forConfirming!, to: '' },
      headers: { cookie: cookieOfCode },
    });
    expect(status).toBe(422);
  }
  expect((await send('/me/confirm', { do: 'confirm', code: forConfirming!, to: PEOPLE })).status).toBe(302);
});

test('a code confirms the session in which it was asked for, and no other of the same person', async () => {
  web.setNow(at(HOUR));
  await send('/me/confirm', { do: 'send-confirm-code', to: PEOPLE });
  const [code] = await confirmCodesTo(web.database, nina.email);
  const other = await web.cookieOf(nina);
  const { status } = await web.request('/me/confirm', {
    form: { do: 'confirm', code: code!, to: PEOPLE },
    headers: { cookie: other },
  });
  expect(status).toBe(422);
});

test('five wrong tries end a code, and each code is counted among all that the mailbox gets', async () => {
  web.setNow(at(HOUR));
  await send('/me/confirm', { do: 'send-confirm-code', to: PEOPLE });
  const [code] = await confirmCodesTo(web.database, nina.email);
  const type = (typed: string) => send('/me/confirm', { do: 'confirm', code: typed, to: PEOPLE });
  const wrong = String((Number(code) + 1) % 1e8).padStart(8, '0');
  for (let tries = 0; tries < 5; tries += 1) await type(wrong);
  expect((await type(code!)).text).toContain('typed wrongly five times');
  for (let more = 0; more < 4; more += 1) {
    expect((await send('/me/confirm', { do: 'send-confirm-code', to: PEOPLE })).status).toBe(302);
  }
  expect((await send('/me/confirm', { do: 'send-confirm-code', to: PEOPLE })).status).toBe(429);
  const [newest] = await confirmCodesTo(web.database, nina.email);
  expect((await type(newest!)).status).toBe(302);
});

test('a session that was copied into another browser is never fresh there, and cannot be made so', async () => {
  const [session] = cookie.split('; ');
  const [, foreign] = (await web.cookieOf(kari)).split('; ');
  for (const copied of [session!, `${session}; ${foreign}`]) {
    cookie = copied;
    const answer = await send('/m/migration/setup', {
      do: 'organizer',
      email: 'thief@evil.example',
      name: 'Thief',
      for: '',
    });
    expect(answer.headers.location).toBe('/me/confirm?to=%2Fm%2Fmigration%2Fsetup');
    expect(await page(CONFIRM)).toContain('You have not signed in in this browser');
    expect((await send('/me/confirm', { do: 'send-confirm-code', to: PEOPLE })).status).toBe(403);
  }
});

test('a session that was opened by a code that was read out cannot confirm anything, and says so', async () => {
  const given = await web.request('/sign-in', { form: { do: 'request-code', email: kari.email } });
  const waiting = given.headers['set-cookie']![0]!.split(';')[0]!;
  const read = await send(PEOPLE, { do: 'read-out-code', email: kari.email });
  const code = /(\d{4} \d{4}) is the code for Kari/.exec(read.text)![1]!;
  const signedIn = await web.request('/sign-in/code', {
    form: { do: 'verify-code', code, to: '' },
    headers: { cookie: waiting },
  });
  cookie = signedIn.headers['set-cookie']!.map((header) => header.split(';')[0]!).join('; ');
  const before = await everything();
  const add = await send(ADDRESSES, { do: 'send-address-code', email: 'thief@evil.example' });
  expect(add.headers.location).toBe('/me/confirm?to=%2Fme%2Faddresses');
  expect(await page(CONFIRM)).toContain('a code that was read out on the phone');
  const wish = await send('/me/confirm', { do: 'send-confirm-code', to: ADDRESSES });
  expect([wish.status, wish.text.includes('a code that was read out on the phone')]).toEqual([403, true]);
  expect(await everything()).toEqual(before);
});
