/** A person sees where they are signed in, and ends it there. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PersonRow } from '#db/people/persons.ts';
import { aPerson } from '#tests/factories/people.ts';
import { codesTo } from '#tests/support/sent-secrets.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
beforeAll(async () => {
  web = await webPortal();
});
afterAll(() => web.stop());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

/** Signs in as a person does. @returns the cookies of the browser */
async function signIn({ email }: PersonRow, userAgent: string): Promise<string> {
  const headers = { 'user-agent': userAgent };
  const given = await web.request('/sign-in', { form: { do: 'request-code', email }, headers });
  const waiting = given.headers['set-cookie']![0]!.split(';')[0]!;
  const [code] = await codesTo(web.database, email);
  const form = { do: 'verify-code', code: code!, to: '' };
  const answer = await web.request('/sign-in/code', { form, headers: { ...headers, cookie: waiting } });
  return answer.headers['set-cookie']!.map((header) => header.split(';')[0]!).join('; ');
}

const page = (cookie: string) => web.request('/me/sessions', { headers: { cookie } });
const press = (cookie: string, form: Record<string, string>) =>
  web.request('/me/sessions', { form, headers: { cookie } });
const idsIn = (text: string) =>
  [...text.matchAll(/name="session" value="([^"]+)"/g)].map((found) => found[1]!);

test('each browser is named, and only others can be ended', async () => {
  const kari = await aPerson(web.database, 'Kari', { email: 'kari@office.example' });
  const firefox = await signIn(kari, FIREFOX);
  await signIn(kari, SAFARI);
  const { text } = await page(firefox);
  expect([...text.matchAll(/<b>([^<]*)<\/b>/g)].map((found) => found[1]).sort()).toEqual([
    'Firefox on Windows',
    'Safari on iOS',
  ]);
  expect(idsIn(text)).toHaveLength(1);
});

test('a session that is ended is over with the next request, and the own one goes on', async () => {
  const ola = await aPerson(web.database, 'Ola', { email: 'ola@office.example' });
  const [mine, forgotten] = [await signIn(ola, FIREFOX), await signIn(ola, SAFARI)];
  const [id] = idsIn((await page(mine)).text);
  expect((await press(mine, { do: `end-session.${id}`, session: id! })).status).toBe(302);
  expect([(await page(mine)).status, (await page(forgotten)).status]).toEqual([200, 302]);
});

test('all others are ended at once', async () => {
  const per = await aPerson(web.database, 'Per', { email: 'per@office.example' });
  const [mine, second, third] = [
    await signIn(per, FIREFOX),
    await signIn(per, SAFARI),
    await signIn(per, SAFARI),
  ];
  expect((await press(mine, { do: 'end-other-sessions' })).status).toBe(302);
  expect(await Promise.all([mine, second, third].map(async (cookie) => (await page(cookie)).status))).toEqual(
    [200, 302, 302],
  );
});

test('nobody ends the session of somebody else', async () => {
  const luc = await aPerson(web.database, 'Luc', { email: 'luc@office.example' });
  const eve = await aPerson(web.database, 'Eve', { email: 'eve@office.example' });
  const [own, other] = [await signIn(luc, FIREFOX), await signIn(luc, SAFARI)];
  const [id] = idsIn((await page(own)).text);
  const answer = await press(await signIn(eve, FIREFOX), { do: `end-session.${id}`, session: id! });
  expect(answer.status).toBe(404);
  expect((await page(other)).status).toBe(200);
});
