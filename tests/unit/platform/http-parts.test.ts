import { Writable } from 'node:stream';

import { describe, expect, test } from 'vitest';

import { networkOf, prefixOf, siteOf } from '#app/platform/http/client-network.ts';
import { cookiesFor, hasCookie } from '#app/platform/http/cookies.ts';
import { bestEncoding } from '#app/platform/http/encoding.ts';
import { createRateLimit } from '#app/platform/http/rate-limit.ts';
import { sharedAnswer } from '#app/platform/http/shared-answer.ts';
import { createLog, loggablePath } from '#app/platform/runtime/log.ts';

describe('cookie names', () => {
  test('carry the __Host- prefix exactly over https', () => {
    expect(cookiesFor(new URL('https://a.example'))).toEqual({
      session: '__Host-sid',
      signIn: '__Host-signin',
      browser: '__Host-browser',
      link: '__Host-link',
      isSecure: true,
    });
    expect(cookiesFor(new URL('http://127.0.0.1:3000'))).toEqual({
      session: 'sid',
      signIn: 'signin',
      browser: 'browser',
      link: 'link',
      isSecure: false,
    });
  });

  test.each([
    ['sid=1', true],
    ['a=b; sid=1', true],
    ['a=b;sid=', true],
    ['xsid=1', false],
    ['a=sid', false],
    ['sid', false],
    ['', false],
    [undefined, false],
  ])('are found in %j: %s', (header, found) => {
    expect(hasCookie(header, 'sid')).toBe(found);
  });
});

describe('encoding', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['*', 'br'],
    ['identity, gzip;q=0.5', 'identity'],
    ['deflate', 'identity'],
    ['gzip;q=nonsense', 'identity'],
  ] as const)('%j: %s', (accept, encoding) => {
    expect(bestEncoding(accept)).toBe(encoding);
  });
});

describe('network', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['no address', ''],
  ])('the audit keeps of %s: %s', (address, prefix) => {
    expect(prefixOf(address)).toBe(prefix);
  });
});

test('an answer is shared for a second, also while it is being found', async () => {
  let looks = 0;
  let now = 0;
  const answer = sharedAnswer(
    () => Promise.resolve((looks += 1)),
    () => now,
  );
  expect(await Promise.all([answer(), answer()])).toEqual([1, 1]);
  now = 999;
  expect(await answer()).toBe(1);
  now = 1000;
  expect(await answer()).toBe(2);
});

describe('rate limit', () => {
  test('refuses what goes beyond it and says for how long, per key', async () => {
    const limit = createRateLimit({ points: 2, seconds: 60 });
    expect(await limit.take('a')).toEqual({ isAllowed: true, retryAfter: 0 });
    expect(await limit.take('a')).toEqual({ isAllowed: true, retryAfter: 0 });
    const refused = await limit.take('a');
    expect(refused.isAllowed).toBe(false);
    expect(refused.retryAfter).toBeGreaterThan(50);
    expect(await limit.take('b')).toEqual({ isAllowed: true, retryAfter: 0 });
  });
});

describe('log', () => {
  test('leaves out queries and keys in addresses', () => {
    expect(loggablePath('/sign-in?code=12345678')).toBe('/sign-in');
    expect(loggablePath('/files/c29tZS1rZXktdG8tc29tZXRoaW5nMQ/paper.pdf')).toBe('/files/[key]/paper.pdf');
    // One token in some thousand holds no digit.
    expect(loggablePath('/invited/AbcdefghijklmnopqrstuvwxyzAbcdefghijklmnopq')).toBe('/invited/[key]');
    expect(loggablePath('/m/migration-2026/papers')).toBe('/m/migration-2026/papers');
  });

  test('blackens secrets, at the top and one level down', () => {
    const lines: string[] = [];
    const destination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const log = createLog({ level: 'info', destination });
    log.info(
      { code: 'canary-1', token: 'canary-2', headers: { cookie: 'canary-3', 'set-cookie': 'canary-4' } },
      'x',
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('canary');
    expect(lines[0]).toContain('[redacted]');
  });
});

test('whoever holds a /48 of IPv6 is one place to ask for codes from', () => {
  expect(['2001:db8:1:1::5', '2001:db8:1:2::5', '2001:DB8:1:ffff::'].map(siteOf)).toEqual(
    Array.from({ length: 3 }, () => '2001:db8:1::/48'),
  );
  expect(['2001:db8:2:1::5', '192.0.2.7', '::ffff:192.0.2.7', ''].map(siteOf)).toEqual([
    '2001:db8:2::/48',
    '192.0.2.7',
    '192.0.2.7',
    '',
  ]);
});
