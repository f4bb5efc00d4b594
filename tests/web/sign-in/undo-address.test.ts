/** The page behind the link by which a former address undoes a change, and the page of one's own addresses. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addressesOf, adds, prefers } from '#tests/factories/addresses.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { addressCodesTo, undoTokensTo } from '#tests/support/sent-secrets.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
beforeAll(async () => {
  web = await webPortal();
});
afterAll(() => web.stop());

/** Somebody whose messages go to another address since a moment ago. @returns the link that the former one has got */
async function moved(name: string) {
  const person = await aPerson(web.database, name);
  const newEmail = person.email.replace('office', 'new');
  await adds(web.database, person, newEmail);
  await prefers(web.database, person, newEmail);
  const [token] = await undoTokensTo(web.database, person.email);
  return { person, newEmail, address: `/sign-in/undo?token=${token}` };
}
const field = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;

test('the page changes nothing, names nobody, is kept nowhere and sends its address nowhere', async () => {
  const { person, newEmail, address } = await moved('Anna');
  const before = await canonicalExport(web.database);
  for (const method of ['GET', 'HEAD']) {
    const { status, headers, text } = await web.request(address, { method });
    expect([status, headers['cache-control'], headers['referrer-policy']]).toEqual([
      200,
      'no-store',
      'strict-origin',
    ]);
    for (const hidden of [person.email, newEmail, person.name]) expect(text).not.toContain(hidden);
  }
  expect(await canonicalExport(web.database)).toEqual(before);
});

test('its button undoes the change, once, and in the browser that has opened it', async () => {
  const { person, newEmail, address } = await moved('Berta');
  const cookie = await web.cookieOf(person);
  const opened = await web.request(address);
  const nonce = opened.headers['set-cookie']![0]!.split(';')[0]!;
  const form = {
    do: 'undo-address',
    token: field(opened.text, 'token'),
    proof: field(opened.text, 'proof'),
  };
  const press = (headers: Record<string, string>) => web.request('/sign-in/undo', { form, headers });
  const elsewhere = await press({});
  expect([elsewhere.status, elsewhere.text.includes('opened in another browser')]).toEqual([422, true]);
  expect(await addressesOf(web.database, person)).toEqual([newEmail, person.email]);
  const done = await press({ cookie: nonce });
  expect([done.status, done.headers.location]).toEqual([302, '/sign-in/undo?done=1']);
  expect((await web.request('/sign-in/undo?done=1')).text).toContain('has its former address again');
  expect(await addressesOf(web.database, person)).toEqual([person.email]);
  expect((await web.request('/me', { headers: { cookie } })).status).toBe(302);
  expect((await press({ cookie: nonce })).status).toBe(410);
  expect((await web.request(address)).status).toBe(410);
  expect((await web.request('/sign-in/undo?token=invented')).status).toBe(404);
});

test('an address is added on the own page by the code that came, and then preferred and removed', async () => {
  const person = await aPerson(web.database, 'Clara');
  const cookie = await web.cookieOf(person);
  const send = (form: Record<string, string>) => web.request('/me/addresses', { form, headers: { cookie } });
  const page = async () => (await web.request('/me/addresses', { headers: { cookie } })).text;
  expect((await send({ do: 'send-address-code', email: 'clara@new.example' })).status).toBe(302);
  expect(await page()).toContain('If clara@new.example can receive mail, a code is on its way.');
  expect((await send({ do: 'add-address', code: '00000000' })).text).toContain('This is not the code.');
  const [code] = await addressCodesTo(web.database, 'clara@new.example');
  expect((await send({ do: 'add-address', code: code! })).headers.location).toBe(
    '/me/addresses?done=add-address',
  );
  const idIn = (text: string, command: string) => new RegExp(`value="(${command}\\.[^"]+)"`).exec(text)![1]!;
  await send({ do: idIn(await page(), 'prefer-address') });
  expect(await addressesOf(web.database, person)).toEqual(['clara@new.example', person.email]);
  await send({ do: idIn(await page(), 'remove-address') });
  expect(await addressesOf(web.database, person)).toEqual(['clara@new.example']);
  const after = await page();
  expect([after.includes('<b>clara@new.example</b>'), after.includes(`<b>${person.email}</b>`)]).toEqual([
    true,
    false,
  ]);
});
