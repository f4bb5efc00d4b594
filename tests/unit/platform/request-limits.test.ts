/** How many requests a network and a person may make in a minute, and how many of them to expensive pages. */
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';
import { afterEach, expect, test } from 'vitest';

import { generalRateLimit, limitsPerMinute } from '#app/platform/http/rate-limit.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

const PER_MINUTE = 200;
const limits = limitsPerMinute(PER_MINUTE);

/** A server behind the limits; who is signed in stands in the cookie itself. */
async function aServer() {
  const app = express();
  app.use(
    generalRateLimit({
      requestsPerMinute: PER_MINUTE,
      personOf: (cookies) => Promise.resolve(cookies?.replace('who=', '') ?? null),
    }),
  );
  app.use((_req, res) => void res.status(200).end());
  server = app.listen(0);
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  /** How many of these requests were answered. */
  return async (times: number, path: string, who?: string): Promise<number> => {
    let answered = 0;
    for (let count = 0; count < times; count++) {
      const headers: Record<string, string> = who === undefined ? {} : { cookie: `who=${who}` };
      const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      if (status === 200) answered += 1;
    }
    return answered;
  };
}

/** The status of a request whose address is sent as it stands: `fetch` would write it anew. */
function requestAsIs(path: string, who: string): Promise<number> {
  const { port } = server!.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { cookie: `who=${who}` } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject);
  });
}

test('the parts of the limit of a network follow the setting', () => {
  expect(limitsPerMinute(6_000)).toEqual({
    network: 6_000,
    expensiveOfNetwork: 1_200,
    person: 600,
    expensiveOfPerson: 60,
  });
});

test('one person uses up their own searches, and nobody else’s behind the same address', async () => {
  const request = await aServer();
  expect(await request(5, '/search?words=arrivals', 'kari')).toBe(limits.expensiveOfPerson);
  expect(await request(1, '/me', 'kari')).toBe(1);
  expect(await request(1, '/search?words=arrivals', 'ola')).toBe(1);
});

test.each([
  ['/search/', '/SEARCH', '/%73earch', '/x/../search', '/x/%2e%2e/search'],
  ['/M/migration/desk', '/m/migration/desk//', '/m/migration/%64esk?part=2', '/m/%6digration/desk'],
  ['/m/migration/s/abc/papers.csv', '/m/migration/s/abc/papers%2ejson', '/m/a/PAPERS', '/c/abc/reviewers/'],
])('an expensive page is expensive however its address is written: %s', async (...addresses) => {
  const request = await aServer();
  for (let count = 0; count < limits.expensiveOfPerson; count++) await requestAsIs('/search', 'kari');
  for (const address of addresses) expect(await requestAsIs(address, 'kari')).toBe(429);
  expect(await request(1, '/m/migration/desks', 'kari')).toBe(1);
});

test('visitors who are not signed in share the searches of their network, and read on', async () => {
  const request = await aServer();
  expect(await request(limits.expensiveOfNetwork + 3, '/search?words=arrivals')).toBe(
    limits.expensiveOfNetwork,
  );
  expect(await request(2, '/m/migration')).toBe(2);
});

test('one person makes only so many requests of any kind', async () => {
  const request = await aServer();
  expect(await request(limits.person + 3, '/me', 'kari')).toBe(limits.person);
  expect(await request(1, '/me', 'ola')).toBe(1);
});
