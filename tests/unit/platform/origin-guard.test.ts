import { describe, expect, test } from 'vitest';

import { isFromPortal, type OriginFacts } from '#app/platform/http/origin-guard.ts';

const ours = 'https://meetings.example.org';
const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];

// [Sec-Fetch-Site, Origin, cookie of ours, accepted]
const table: [string | undefined, string | undefined, boolean, boolean][] = [
  ['same-origin', ours, true, true],
  ['same-origin', undefined, true, true],
  ['same-origin', 'null', true, true],
  ['none', undefined, true, true],
  ['same-site', ours, true, false],
  ['same-site', ours, false, false],
  ['cross-site', ours, true, false],
  ['cross-site', 'https://evil.example', false, false],
  ['cross-site', undefined, false, false],
  ['', ours, true, false],
  ['Same-Origin', ours, true, false],
  ['same-origin, cross-site', ours, true, false],
  [undefined, ours, true, true],
  [undefined, ours, false, true],
  [undefined, 'https://evil.example', true, false],
  [undefined, 'https://evil.example', false, false],
  [undefined, 'http://meetings.example.org', true, false],
  [undefined, 'https://meetings.example.org:8443', true, false],
  [undefined, 'https://meetings.example.org.evil.example', true, false],
  [undefined, 'https://sub.meetings.example.org', true, false],
  [undefined, 'null', true, false],
  [undefined, 'null', false, false],
  [undefined, '', false, false],
  [undefined, undefined, true, false],
  [undefined, undefined, false, true],
];

describe('origin guard', () => {
  const cases = unsafe.flatMap((method) => table.map((row) => [method, ...row] as const));
  test.each(cases)(
    '%s, Sec-Fetch-Site %s, Origin %s, cookie %s: %s',
    (method, site, origin, hasOurCookie, accepted) => {
      const facts: OriginFacts = { method, secFetchSite: site, origin, hasOurCookie };
      expect(isFromPortal(facts, ours)).toBe(accepted);
    },
  );

  test.each(['GET', 'HEAD', 'OPTIONS'])('lets %s pass from anywhere', (method) => {
    const facts = { method, secFetchSite: 'cross-site', origin: 'https://evil.example', hasOurCookie: true };
    expect(isFromPortal(facts, ours)).toBe(true);
  });

  test('does not take a method in lower case for a safe one', () => {
    const facts = { method: 'get', secFetchSite: 'cross-site', origin: undefined, hasOurCookie: true };
    expect(isFromPortal(facts, ours)).toBe(false);
  });
});
