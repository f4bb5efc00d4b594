/** The pages on which two accounts are put together, over sockets: who gets in, and which cookies go on working. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { codesTo, joinCodesTo } from '#tests/support/sent-secrets.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let admin: PersonRow;
let secretary: PersonRow;
beforeAll(async () => {
  web = await webPortal();
  const [first, second] = [await aMeeting(web.database, 'first'), await aMeeting(web.database, 'second')];
  admin = await aPerson(web.database, 'Ada', { roles: [{ role: 'admin' }] });
  secretary = await aPerson(web.database, 'Nina', {
    roles: [first, second].map(({ id: meetingId }) => ({ role: 'secretariat' as const, meetingId })),
  });
});
afterAll(() => web.stop());

const pair = async (name: string) => ({
  office: await aPerson(web.database, name, { email: `${name}@office.example`.toLowerCase() }),
  home: await aPerson(web.database, `${name} H.`, { email: `${name}@home.example`.toLowerCase() }),
});
const press = (as: PersonRow, form: Record<string, string>) => web.request('/system/accounts', { as, form });

/** Signs in as a person does. @returns the cookies of the browser */
async function signIn({ email }: PersonRow): Promise<string> {
  const given = await web.request('/sign-in', { form: { do: 'request-code', email } });
  const waiting = given.headers['set-cookie']![0]!.split(';')[0]!;
  const [code] = await codesTo(web.database, email);
  const form = { do: 'verify-code', code: code!, to: '' };
  const answer = await web.request('/sign-in/code', { form, headers: { cookie: waiting } });
  return answer.headers['set-cookie']!.map((header) => header.split(';')[0]!).join('; ');
}
const ownerOf = async ({ email_key: key }: PersonRow) => (await personByEmail(web.database.reader, key))!.id;

test('a secretary finds neither page nor button, and a forged form changes nothing', async () => {
  const { office, home } = await pair('Kari');
  // Being signed in is a row of its own.
  const rows = async () => ({
    ...(await canonicalExport(web.database)),
    auth_sessions: [],
    known_browsers: [],
  });
  const before = await rows();
  const both = { kept: office.email, joined: home.email };
  expect((await web.request('/system/accounts', { as: secretary })).status).toBe(404);
  const forged: Record<string, string>[] = [
    { do: 'look-at-accounts', ...both },
    { do: 'join-accounts', ...both, reason: 'They are one.' },
    { do: 'undo-join', join: 'any', reason: 'They are two.' },
    { do: 'make-me-somebody', ...both },
  ];
  for (const form of forged) {
    const answer = await press(secretary, form);
    expect([answer.status, answer.text.includes(home.name)]).toEqual([404, false]);
  }
  expect(await rows()).toEqual(before);
});

test('an administrator sees what would move, and puts them together; a double click does it once', async () => {
  const { office, home } = await pair('Ola');
  const both = { kept: office.email, joined: home.email };
  const seen = await press(admin, { do: 'look-at-accounts', ...both });
  expect([seen.status, seen.text.includes('1 address')]).toEqual([200, true]);
  const form = { do: 'join-accounts', ...both, reason: 'Ola wrote from both.' };
  const answers = await Promise.all([press(admin, form), press(admin, form)]);
  expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
    [302, '/system/accounts?joined=1'],
    [302, '/system/accounts?joined=1'],
  ]);
  const joins = await web.database.reader
    .selectFrom('account_joins')
    .where('kept_id', '=', office.id)
    .select('public_id')
    .execute();
  expect(joins).toHaveLength(1);
  const page = await web.request('/system/accounts', { as: admin });
  expect(page.text).toContain('Ola wrote from both.');
  const id = joins[0]!.public_id;
  const undone = await press(admin, { do: `undo-join.${id}`, join: id, reason: 'They are two.' });
  expect(undone.headers.location).toBe('/system/accounts?undone=1');
  expect(await ownerOf(home)).toBe(home.id);
});

test('what is missing or wrong is said at its field, and what was typed stays', async () => {
  const { office } = await pair('Per');
  const empty = await press(admin, { do: 'look-at-accounts', kept: '', joined: '' });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain('Enter the address of the account that goes on');
  const unknown = await press(admin, { do: 'look-at-accounts', kept: office.email, joined: 'no@x.example' });
  expect(unknown.text).toContain('No account has this address');
  expect(unknown.text).toContain(`value="${office.email}"`);
});

test('no cookie of either account works afterwards, wherever it was signed in', async () => {
  const { office, home } = await pair('Siv');
  const cookies = [await signIn(office), await signIn(home)];
  const open = () =>
    Promise.all(cookies.map(async (cookie) => (await web.request('/me', { headers: { cookie } })).status));
  expect(await open()).toEqual([200, 200]);
  await press(admin, { do: 'join-accounts', kept: office.email, joined: home.email, reason: 'One.' });
  expect(await open()).toEqual([302, 302]);
  expect((await web.request('/me', { headers: { cookie: await signIn(home) } })).status).toBe(200);
});

test('somebody puts two accounts of their own together in the browser, with a code from each mailbox', async () => {
  const { office, home } = await pair('Liv');
  const cookie = await signIn(office);
  const send = (form: Record<string, string>) => web.request('/me/join', { form, headers: { cookie } });
  const page = async () => (await web.request('/me/join', { headers: { cookie } })).text;
  expect((await send({ do: 'join-own' })).status).toBe(422);
  expect((await send({ do: 'ask-join-codes', email: home.email })).status).toBe(302);
  expect(await page()).toContain(`Code that came to ${home.email}`);
  expect(await page()).not.toContain(home.name);
  const [own] = await joinCodesTo(web.database, office.email);
  const [other] = await joinCodesTo(web.database, home.email);
  expect((await send({ do: 'type-join-codes', own: own!, other: own! })).status).toBe(422);
  expect((await send({ do: 'type-join-codes', own: own!, other: other! })).status).toBe(302);
  expect(await page()).toContain(home.name);
  const done = await send({ do: 'join-own' });
  expect(done.headers.location).toBe('/sign-in?joined=1');
  expect((await web.request('/sign-in?joined=1')).text).toContain('Your two accounts are one.');
  expect(await ownerOf(home)).toBe(office.id);
  expect((await web.request('/me', { headers: { cookie } })).status).toBe(302);
});
