import type { AppLoadContext } from '@remix-run/node';
import { expect, onTestFinished, test } from 'vitest';

import { plusSeconds } from '#app/domain/shared/time.ts';
import { sha256 } from '#db/core/ids.ts';
import { personByEmail, personOfSession, rolesOf } from '#db/people/persons.ts';
import type { RequestContext } from '#app/platform/http/load-context.ts';
import { openPortal, type Portal } from '#app/platform/runtime/portal.ts';
import { disableUser } from '#app/services/installation/users.ts';
import { makeAdminLink } from '#app/services/sign-in/admin-link.ts';
import { action, loader } from '#app/routes/sign-in/link.tsx';
import { NOW } from '#tests/factories/context.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testInstallation } from '#tests/support/installation.ts';

const URL_OF_PORTAL = 'https://papers.example';

async function aPortal(): Promise<Portal> {
  const { env } = await testInstallation();
  const portal = await openPortal('production', {
    ...env,
    NODE_ENV: 'test',
    PUBLIC_URL: URL_OF_PORTAL,
    APP_SECRET: 'a-secret-of-more-than-thirty-two-characters',
    MAIL_FROM: 'no-reply@papers.example',
    WORKER: 'off',
    LOG_LEVEL: 'silent',
  });
  onTestFinished(() => portal.stop());
  return portal;
}

const NINA = { email: 'nina@unece.example', name: 'Nina Keller' };
const makeLink = ({ database }: Portal, who = NINA, now = NOW) =>
  makeAdminLink({ database, now }, URL_OF_PORTAL, { ...who, body: null });

function contextAt(portal: Portal, began: string): AppLoadContext {
  const facts: RequestContext = {
    portal,
    began,
    cspNonce: '',
    requestId: 'r1',
    clientAddress: '127.0.0.1',
    isForwarded: false,
    log: portal.log,
    reportDiskFull: () => {},
  };
  return { ...facts };
}

interface Opened {
  status: number;
  body: { proof?: string; problem?: string };
  /** The Cookie header that the browser sends from now on. */
  cookie: string;
}

/** Opens the address, as a browser or a program that checks mail does. */
async function open(portal: Portal, address: string, began = NOW, cookie = ''): Promise<Opened> {
  const request = new Request(address, { headers: { cookie } });
  const response = await loader({ request, params: {}, context: contextAt(portal, began) });
  const set = response.headers.get('Set-Cookie')?.split(';')[0];
  return { status: response.status, body: await response.json(), cookie: set ?? cookie };
}

interface Sent {
  proof?: string;
  cookie?: string;
  email?: string;
}

/** Sends a form. @returns the session token of the cookie, or null */
async function send(
  portal: Portal,
  address: string,
  began: string,
  { proof = '', cookie = '', email = NINA.email }: Sent,
) {
  const token = new URL(address).searchParams.get('token') ?? '';
  const request = new Request(address, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ do: 'use-link', token, proof, email }),
  });
  const response = await action({ request, params: {}, context: contextAt(portal, began) });
  const session = /__Host-sid=([^;]+)/.exec(response.headers.get('Set-Cookie') ?? '');
  return { status: response.status, session: session?.[1] ?? null };
}

/** Opens the page and sends its form, as a person does. */
async function press(portal: Portal, address: string, began = NOW) {
  const { body, cookie } = await open(portal, address, began);
  return send(portal, address, began, { ...(body.proof === undefined ? {} : { proof: body.proof }), cookie });
}

test('the link makes the administrator and signs in once', async () => {
  const portal = await aPortal();
  const { address, expiresAt } = await makeLink(portal);
  expect(address).toMatch(/^https:\/\/papers\.example\/sign-in\/link\?token=[\w-]{43}$/);
  expect(expiresAt).toBe(plusSeconds(NOW, 1800));
  const person = (await personByEmail(portal.database.reader, NINA.email))!;
  expect(await rolesOf(portal.database.reader, person.id)).toEqual([
    { role: 'admin', meetingId: null, itemId: null },
  ]);
  const { status, session } = await press(portal, address);
  expect(status).toBe(302);
  expect((await personOfSession(portal.database.reader, sha256(session ?? ''), NOW))?.id).toBe(person.id);
  expect(await press(portal, address)).toEqual({ status: 410, session: null });
  expect(await open(portal, address)).toMatchObject({ status: 410, body: { problem: 'used' } });
});

test('opening the link changes nothing', async () => {
  const portal = await aPortal();
  const { address } = await makeLink(portal);
  const before = await portal.database.reader.selectFrom('sign_in_links').selectAll().execute();
  for (let times = 0; times < 3; times += 1) {
    expect(await open(portal, address)).toMatchObject({
      status: 200,
      body: { proof: expect.any(String) as string },
    });
  }
  expect(await portal.database.reader.selectFrom('sign_in_links').selectAll().execute()).toEqual(before);
  expect(await portal.database.reader.selectFrom('auth_sessions').selectAll().execute()).toEqual([]);
  expect((await press(portal, address)).status).toBe(302);
});

test('the page does not say whom the link is for', async () => {
  const portal = await aPortal();
  const { body } = await open(portal, (await makeLink(portal)).address);
  expect(Object.keys(body).sort()).toEqual(['proof', 'token']);
});

test('nothing but the form of the page, sent in the browser that opened it, with the address, spends the link', async () => {
  const portal = await aPortal();
  const { address } = await makeLink(portal);
  const mine = await open(portal, address);
  const theirs = await open(portal, address);
  const before = await canonicalExport(portal.database);
  const proof = mine.body.proof!;
  const attempts: Sent[] = [
    {},
    { cookie: mine.cookie },
    { proof },
    { proof, cookie: theirs.cookie },
    { proof: 'made-up', cookie: mine.cookie },
    // A scanner that runs a browser and presses every button types no address, or one that it has found somewhere.
    { proof, cookie: mine.cookie, email: '' },
    { proof, cookie: mine.cookie, email: 'scanner@office.example' },
  ];
  for (const sent of attempts) {
    expect(await send(portal, address, NOW, sent)).toEqual({ status: 422, session: null });
  }
  expect(await canonicalExport(portal.database)).toEqual(before);
  const typed = { proof, cookie: mine.cookie, email: ' Nina@UNECE.example' };
  expect((await send(portal, address, NOW, typed)).status).toBe(302);
});

test('a link that is opened twice in one browser works from either page', async () => {
  const portal = await aPortal();
  const { address } = await makeLink(portal);
  const first = await open(portal, address);
  const second = await open(portal, address, NOW, first.cookie);
  expect(second.body.proof).toBe(first.body.proof);
});

test('the link works until the last millisecond of its half hour', async () => {
  const portal = await aPortal();
  const { address, expiresAt } = await makeLink(portal);
  expect(await press(portal, address, expiresAt)).toEqual({ status: 410, session: null });
  expect(await open(portal, address, expiresAt)).toMatchObject({ body: { problem: 'expired' } });
  const justBefore = new Date(Date.parse(expiresAt) - 1).toISOString();
  expect((await press(portal, address, justBefore)).status).toBe(302);
});

test('a newer link ends the older one', async () => {
  const portal = await aPortal();
  const older = await makeLink(portal);
  const newer = await makeLink(portal, NINA, plusSeconds(NOW, 60));
  const then = plusSeconds(NOW, 60);
  expect((await press(portal, older.address, then)).status).toBe(410);
  expect((await press(portal, newer.address, then)).status).toBe(302);
  expect(await portal.database.reader.selectFrom('role_grants').select('role').execute()).toHaveLength(1);
});

test('of two presses at the same time, one signs in', async () => {
  const portal = await aPortal();
  const { address } = await makeLink(portal);
  const both = await Promise.all([press(portal, address), press(portal, address)]);
  expect(both.map((entry) => entry.status).toSorted()).toEqual([302, 410]);
});

test('neither the token nor anything else that opens a session is in the database', async () => {
  const portal = await aPortal();
  const { address } = await makeLink(portal);
  const token = new URL(address).searchParams.get('token') ?? 'none';
  const { session } = await press(portal, address);
  const everything = JSON.stringify([
    await portal.database.reader.selectFrom('sign_in_links').selectAll().execute(),
    await portal.database.reader.selectFrom('auth_sessions').selectAll().execute(),
    await portal.database.reader.selectFrom('audit_events').selectAll().execute(),
  ]);
  expect(everything).toContain(sha256(token));
  expect(everything).not.toContain(token);
  expect(everything).not.toContain(session);
});

test('a made-up token and the link of a disabled person are unknown', async () => {
  const portal = await aPortal();
  const { address } = await makeLink(portal);
  await disableUser({ database: portal.database, now: NOW }, NINA.email);
  for (const name of [address, `${URL_OF_PORTAL}/sign-in/link?token=x`, `${URL_OF_PORTAL}/sign-in/link`]) {
    expect(await open(portal, name)).toMatchObject({ status: 404, body: { problem: 'unknown' } });
    expect(await press(portal, name)).toEqual({ status: 404, session: null });
  }
});
