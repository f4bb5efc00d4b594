/** Requests that no page of ours has made: foreign origins, foreign hosts, odd targets and methods. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { canonicalExport } from '#tests/support/canonical-export.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';
import { type LeakWorld, leakWorld } from '#tests/web/permissions/leak-world.ts';
import { MATRIX } from '#tests/web/permissions/permission-matrix.ts';

let web: WebPortal;
let world: LeakWorld;
let host: string;
beforeAll(async () => {
  web = await webPortal();
  world = await leakWorld(web);
  host = new URL(web.url).host;
});
afterAll(() => web.stop());

const FOREIGN: Record<string, Record<string, string>> = {
  'cross-site': { 'sec-fetch-site': 'cross-site' },
  'a neighbour on the same domain': { 'sec-fetch-site': 'same-site' },
  'cross-site with our origin': { 'sec-fetch-site': 'cross-site', origin: 'ours' },
  'another origin': { origin: 'https://evil.example' },
  'another port': { origin: 'http://127.0.0.1:1' },
  'no origin at all': { origin: 'null' },
  'nothing but our cookie': {},
};

/** One address of each route, and the same as data. */
function everyAddress(): string[] {
  const first = [...new Map(MATRIX.toReversed().map((row) => [row.route, row])).values()];
  return first.flatMap(({ route, of }) => {
    const address = world.addressOf(route, of);
    return [address, `${address}${address.includes('?') ? '&' : '?'}_data=${encodeURIComponent(route)}`];
  });
}

const raw = (request: string): Promise<string> => {
  const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
  socket.write(request.replaceAll('\n', '\r\n'));
  return text(socket);
};
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

describe('a foreign page', () => {
  test.each(Object.entries(FOREIGN))('%s: refused everywhere, and nothing changes', async (_, headers) => {
    const before = await canonicalExport(web.database);
    const { secretariat: cookie } = world.cookies;
    const accepted: string[] = [];
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const address of everyAddress()) {
        const { origin, ...others } = headers;
        const sent = { ...others, ...(origin ? { origin: origin === 'ours' ? web.url : origin } : {}) };
        const { status } = await bare(method, address, { ...sent, cookie });
        if (status !== 403) accepted.push(`${method} ${address}: ${status}`);
      }
    }
    expect(accepted).toEqual([]);
    expect(await canonicalExport(web.database)).toEqual(before);
  });

  test('every cookie that binds something to a browser counts as ours', async () => {
    const { signIn, link, browser } = web.portal.config.cookies;
    for (const name of [signIn, link, browser]) {
      expect((await bare('POST', '/sign-in/code', { cookie: `${name}=anything` })).status).toBe(403);
      expect((await bare('POST', '/sign-in/link', { cookie: `${name}=anything` })).status).toBe(403);
    }
  });
});

/** A request with these headers and no others. */
async function bare(method: string, address: string, headers: Record<string, string>) {
  const { origin: _ours, ...sent } = { origin: '', ...headers };
  const all = headers.origin === undefined ? sent : { ...sent, origin: headers.origin };
  const lines = Object.entries({ host, 'content-length': '4', ...all }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const type = 'content-type: application/x-www-form-urlencoded';
  const answer = await raw(
    `${method} ${address} HTTP/1.1\n${lines.join('\n')}\n${type}\nconnection: close\n\na=bc`,
  );
  return { status: statusOf(answer), answer };
}

describe('our own page', () => {
  test.each([
    ['the same origin', { 'sec-fetch-site': 'same-origin' }],
    ['typed by hand', { 'sec-fetch-site': 'none' }],
    ['an old browser', { origin: 'ours' }],
    ['a form without JavaScript whose origin is hidden', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ])('%s: reaches the form', async (_, headers: Record<string, string>) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'ours' ? web.url : value]),
    );
    const { cookie } = { cookie: world.cookies.stranger };
    expect((await bare('POST', '/welcome', { ...sent, cookie })).status).toBe(400);
  });

  test('a program without any cookie needs no origin', async () => {
    expect((await bare('POST', '/sign-in', {})).status).toBe(400);
  });
});

describe('methods', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s runs no action', async (method) => {
    const paper = world.papers.accepted;
    const before = await canonicalExport(web.database);
    const sent = { 'sec-fetch-site': 'same-origin', cookie: world.cookies.secretariat };
    const { status, answer } = await bare(method, `/c/${paper.public_id}`, sent);
    expect(status).toBe(405);
    expect(answer.toLowerCase()).toContain('\nallow: get, head, post');
    expect(await canonicalExport(web.database)).toEqual(before);
  });
});

describe('hosts', () => {
  const get = (target: string, hosts: string, more = '') =>
    raw(`GET ${target} HTTP/1.1\n${hosts}${more}connection: close\n\n`);

  test.each([
    ['another host', (own: string) => get('/m/alpha', `host: evil.example\n`, `x-forwarded-host: ${own}\n`)],
    ['two hosts, ours first', (own: string) => get('/m/alpha', `host: ${own}\nhost: evil.example\n`)],
    ['two hosts, ours last', (own: string) => get('/m/alpha', `host: evil.example\nhost: ${own}\n`)],
    [
      'a target with a host of its own',
      (own: string) => get('http://evil.example/m/alpha', `host: ${own}\n`),
    ],
    ['a target with our own host', (own: string) => get(`http://${own}/m/alpha`, `host: ${own}\n`)],
    [
      'a target that begins with two slashes',
      (own: string) => get('//evil.example/m/alpha', `host: ${own}\n`),
    ],
  ])('%s: 421', async (_, request) => {
    // The page is ready in the cache, which answers before anything else does.
    await web.request('/m/alpha');
    const answer = await request(host);
    expect(statusOf(answer)).toBe(421);
    expect(answer).not.toContain('Work Session');
  });

  test('what is said to have been forwarded changes no address', async () => {
    const answer = await web.request('/m/alpha/papers.json', {
      headers: {
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
        'x-forwarded-proto': 'https',
      },
    });
    expect(answer.text).toContain(`${web.url}/m/alpha/d/`);
    expect(answer.text).not.toContain('evil.example');
  });
});

describe('addresses that cannot be', () => {
  test.each([
    '/m/%00',
    '/c/%00',
    '/f/a%00b',
    '/r/%00',
    '/m/alpha/submit?draft=%00',
    '/%E0%A4%A',
    '/m/alpha/d/%00/x.pdf',
  ])('%s: 400', async (address) => {
    const cookie = world.cookies.secretariat;
    expect((await web.request(address, { headers: { cookie } })).status).toBe(400);
  });

  test('more headers than a browser sends are refused by the server itself', async () => {
    // Node takes 16 kB. No more than it reads at once: what is left unread at the end resets the line.
    const many = Array.from({ length: 1000 }, (_, index) => `x-${index}: ${'y'.repeat(20)}`).join('\n');
    const answer = await raw(`GET /m/alpha HTTP/1.1\nhost: ${host}\n${many}\nconnection: close\n\n`);
    expect(statusOf(answer)).toBe(431);
  });
});
