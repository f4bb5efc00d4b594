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
  makeAdminLink({ database, now }, URL_OF_PORTAL, who);

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

/** Opens the address, as a browser or a program that checks mail does. */
async function open(portal: Portal, address: string, began = NOW) {
  const args = { request: new Request(address), params: {}, context: contextAt(portal, began) };
  const response = await loader(args);
  return { status: response.status, body: await response.json() };
}

/** Presses the button. @returns the session token of the cookie, or null */
async function press(portal: Portal, address: string, began = NOW) {
  const token = new URL(address).searchParams.get('token') ?? '';
  const request = new Request(address, {
    method: 'POST',
    body: new URLSearchParams({ do: 'use-link', token }),
  });
  const response = await action({ request, params: {}, context: contextAt(portal, began) });
  const cookie = /__Host-sid=([^;]+)/.exec(response.headers.get('Set-Cookie') ?? '');
  return { status: response.status, session: cookie?.[1] ?? null };
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
    expect(await open(portal, address)).toMatchObject({ status: 200, body: { email: NINA.email } });
  }
  expect(await portal.database.reader.selectFrom('sign_in_links').selectAll().execute()).toEqual(before);
  expect(await portal.database.reader.selectFrom('auth_sessions').selectAll().execute()).toEqual([]);
  expect((await press(portal, address)).status).toBe(302);
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
