import { setImmediate as nextTurn } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { inTransaction } from '#db/core/transaction.ts';
import { disablePerson, type PersonRow } from '#db/people/persons.ts';
import { later, NOW } from '#tests/factories/context.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { codesTo } from '#tests/support/sent-secrets.ts';
import { until } from '#tests/support/wait.ts';
import { type Answer, type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let person: PersonRow;
beforeAll(async () => {
  web = await webPortal();
  person = await aPerson(web.database, 'Kari Known', { email: 'kari@office.example', body: 'NO' });
});
afterAll(() => web.stop());
beforeEach(() => web.setNow(NOW));

const cookiesOf = (answer: Answer) =>
  (answer.headers['set-cookie'] ?? []).map((header) => header.split(';')[0]!);
const askCode = (email: string) => web.request('/sign-in', { form: { do: 'request-code', email } });

async function lastCode(address: string): Promise<string> {
  const [newest] = await codesTo(web.database, address);
  return newest!;
}

const enter = (code: string, cookie: string, to = '') =>
  web.request('/sign-in/code', { form: { do: 'verify-code', code, to }, headers: { cookie } });

/** Asks for a code in a browser of its own. */
async function browserWithCode(address: string): Promise<{ cookie: string; code: string }> {
  const [cookie] = cookiesOf(await askCode(address));
  return { cookie: cookie!, code: await lastCode(address) };
}
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');
let addresses = 0;
const somebodyNew = () => `new${addresses++}@office.example`;

describe('a code', () => {
  test('signs in, once', async () => {
    const { cookie, code } = await browserWithCode(person.email);
    const first = await enter(`${code.slice(0, 4)} ${code.slice(4)}`, cookie);
    expect([first.status, first.headers.location]).toEqual([302, '/me']);
    const second = await enter(code, cookie);
    expect(second.status).toBe(422);
    expect(cookiesOf(second)).toEqual([]);
    const session = cookiesOf(first).find((cookie) => cookie.startsWith(web.portal.config.cookies.session))!;
    expect((await web.request('/me', { headers: { cookie: session } })).text).toContain('Kari Known');
  });

  test('sent twice at once signs in once', async () => {
    const { cookie, code } = await browserWithCode(somebodyNew());
    const answers = await Promise.all([enter(code, cookie), enter(code, cookie), enter(code, cookie)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 422, 422]);
  });

  test('wrong five times, all at once, is worth nothing any more', async () => {
    const { cookie, code } = await browserWithCode(somebodyNew());
    const tries = await Promise.all(Array.from({ length: 8 }, () => enter(wrong(code), cookie)));
    expect(tries.map((answer) => answer.status)).toEqual(Array(8).fill(422));
    const looked = await web.database.reader
      .selectFrom('sign_in_codes')
      .select('tries')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    expect(looked[0]?.tries).toBe(5);
    expect((await enter(code, cookie)).status).toBe(422);
  });

  test('works until ten minutes have passed', async () => {
    const early = await browserWithCode(somebodyNew());
    const late = await browserWithCode(somebodyNew());
    web.setNow(later(10 - 1 / 60));
    expect((await enter(early.code, early.cookie)).status).toBe(302);
    web.setNow(later(10));
    expect((await enter(late.code, late.cookie)).status).toBe(422);
  });

  test('is worth nothing in another browser', async () => {
    const mine = await browserWithCode(somebodyNew());
    const theirs = await browserWithCode(somebodyNew());
    expect((await enter(mine.code, theirs.cookie)).status).toBe(422);
    expect((await enter(mine.code, '')).status).toBe(422);
    expect((await enter(mine.code, mine.cookie)).status).toBe(302);
  });

  test('survives programs that open the link in the mail', async () => {
    const { cookie, code } = await browserWithCode(somebodyNew());
    const before = await canonicalExport(web.database);
    const link = `/sign-in/code?code=${code}`;
    for (const method of ['HEAD', 'GET', 'GET'])
      expect((await web.request(link, { method })).status).toBe(200);
    // One that presses the button has no cookie of the browser that asked.
    expect((await web.request(link, { form: { do: 'verify-code', code } })).status).toBe(422);
    expect(await canonicalExport(web.database)).toEqual(before);
    expect((await enter(code, cookie)).status).toBe(302);
  });

  test('is sent five times an hour to one network, and the page says so when it is not sent', async () => {
    const address = somebodyNew();
    const first = await browserWithCode(address);
    const answers = await Promise.all(Array.from({ length: 8 }, () => askCode(address)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 302, 302, 302, 429, 429, 429, 429]);
    const refused = answers.find((answer) => answer.status === 429)!;
    expect(refused.text).toContain('No code was sent');
    // The code that did come still works in its browser.
    expect(cookiesOf(refused)).toEqual([]);
    const codes = () =>
      web.database.reader.selectFrom('outbox').select('id').where('to_address', '=', address).execute();
    expect(await codes()).toHaveLength(5);
    web.setNow(later(61));
    await askCode(address);
    expect(await codes()).toHaveLength(6);
    web.setNow(NOW);
    expect((await enter(first.code, first.cookie)).status).toBe(302);
  });

  test('of two browsers makes one person', async () => {
    const address = somebodyNew();
    const [left, right] = [await browserWithCode(address), await browserWithCode(address)];
    const answers = await Promise.all([enter(left.code, left.cookie), enter(right.code, right.cookie)]);
    expect(answers.map((answer) => answer.status)).toEqual([302, 302]);
    const people = await web.database.reader
      .selectFrom('person_emails')
      .select('person_id')
      .where('email_key', '=', address)
      .execute();
    expect(people).toHaveLength(1);
  });
});

test('a server whose worker is off leaves the mail to another', async () => {
  const off = await webPortal({ WORKER: 'off' });
  try {
    const states = async () =>
      (await off.database.reader.selectFrom('outbox').select('state').execute()).map((row) => row.state);
    await off.request('/sign-in', { form: { do: 'request-code', email: somebodyNew() } });
    // A worker that is on would have been woken before the answer went out, and begin in the next turn of the loop;
    // `stop` waits for what it has begun.
    await nextTurn();
    await off.portal.worker.stop();
    expect(await states()).toEqual(['pending']);
    off.portal.worker.start();
    await until(async () => (await states())[0] === 'sent', 'another worker sends it');
  } finally {
    await off.stop();
  }
});

test('the answer is the same for an address that is known and one that is not', async () => {
  const shape = ({ status, headers, text }: Answer, address: string) => {
    const { date: _, 'x-request-id': _id, 'content-security-policy': _csp, ...others } = headers;
    const said = JSON.stringify(others).replaceAll(encodeURIComponent(address), '');
    return { status, said: said.replace(/=[\w-]{43};/, '=;'), text };
  };
  const unknown = 'nobody@office.example';
  await aPerson(web.database, 'Known', { email: 'knower@office.example' });
  expect(shape(await askCode('knower@office.example'), 'knower@office.example')).toEqual(
    shape(await askCode(unknown), unknown),
  );
});

test('300 people of one room sign in within ten minutes', async () => {
  const room = await webPortal({ REQUESTS_PER_MINUTE: '600' });
  try {
    let statuses = '';
    for (let person = 0; person < 300; person++) {
      const { status } = await room.request('/sign-in', {
        form: { do: 'request-code', email: `room${person}@office.example` },
      });
      statuses += `${status} `;
    }
    expect(statuses).toBe('302 '.repeat(300));
  } finally {
    await room.stop();
  }
});

describe('an address with a line break or a second recipient', () => {
  test.each([
    'kari@office.example\nBcc: all@office.example',
    'kari@office.example\r\nSubject: x',
    'kari@office.example, all@office.example',
    'Kari <kari@office.example>',
    'kari@office.example\u2028x',
    '"kari\\"@office.example',
  ])('%j is refused', async (email) => {
    const before = await canonicalExport(web.database);
    const answer = await askCode(email);
    expect(answer.status).toBe(422);
    expect(cookiesOf(answer)).toEqual([]);
    expect(await canonicalExport(web.database)).toEqual(before);
  });
});

describe('a session', () => {
  const me = (cookie: string) => web.request('/me', { headers: { cookie } }).then((answer) => answer.status);

  test('ends on the server when its person signs out', async () => {
    const cookie = await web.cookieOf(person);
    expect(await me(cookie)).toBe(200);
    const out = await web.request('/sign-out', { form: { do: 'sign-out' }, headers: { cookie } });
    expect(out.status).toBe(302);
    expect(out.headers['clear-site-data']).toBe('"cache"');
    expect(await me(cookie)).toBe(302);
  });

  test('of an expert is forgotten after twelve idle hours, and kept by use', async () => {
    const { cookie: browser, code } = await browserWithCode(somebodyNew());
    const [cookie] = cookiesOf(await enter(code, browser));
    web.setNow(later(11 * 60));
    expect(await me(cookie!)).toBe(200);
    web.setNow(later(22 * 60));
    expect(await me(cookie!)).toBe(200);
    web.setNow(later(34 * 60 + 1));
    expect(await me(cookie!)).toBe(302);
  });

  test('of somebody who is shut out ends with the next request', async () => {
    const gone = await aPerson(web.database, 'Gone', { email: 'gone@office.example' });
    const cookie = await web.cookieOf(gone);
    const waiting = await browserWithCode(gone.email);
    expect(await me(cookie)).toBe(200);
    await inTransaction(web.database, (tx) => disablePerson(tx, gone.id, NOW));
    expect(await me(cookie)).toBe(302);
    expect((await enter(waiting.code, waiting.cookie)).status).toBe(422);
  });

  test.each(['', 'x', 'a'.repeat(4000), '%00', '"quoted"', '../../etc/passwd'])(
    'with the token %j is nobody’s',
    async (token) => {
      expect(await me(`${web.portal.config.cookies.session}=${token}`)).toBe(302);
    },
  );
});

test('the page for the code says that one is on its way where one is, and repeats no other text', async () => {
  const address = somebodyNew();
  const { cookie } = await browserWithCode(address);
  const said = async (sent: string, headers: Record<string, string> = { cookie }) =>
    (await web.request(`/sign-in/code?sent=${encodeURIComponent(sent)}`, { headers })).text;
  expect(await said(address)).toContain(`If ${address} may sign in`);
  expect(await said(address, {})).not.toContain(address);
  expect(await said('somebody.else@office.example')).not.toContain('somebody.else');
  expect(await said('Your account is closed. Call 0800.')).not.toContain('0800');
});

describe('where to go afterwards', () => {
  const HOSTILE = [
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'https:evil.example',
    'https://evil.example',
    '/%5cevil.example',
    '/me\r\nSet-Cookie: x=y',
  ];
  test.each(HOSTILE)('%j leads to nobody else', async (to) => {
    const page = await web.request(`/sign-in?to=${encodeURIComponent(to)}`);
    expect(page.text).toContain('name="to" value="/me"');
    const answer = await web.request('/sign-in', { form: { do: 'request-code', email: somebodyNew(), to } });
    expect(answer.headers.location).toMatch(/^\/sign-in\/code\?to=%2Fme&/);
    const { cookie, code } = await browserWithCode(somebodyNew());
    expect((await enter(code, cookie, to)).headers.location).toBe('/welcome?to=%2Fme');
  });

  test('a path of ours is kept through sign-in', async () => {
    const away = await web.request('/c/abc?x=1&y=2');
    expect(away.headers.location).toBe(`/sign-in?to=${encodeURIComponent('/c/abc?x=1&y=2')}`);
  });
});
