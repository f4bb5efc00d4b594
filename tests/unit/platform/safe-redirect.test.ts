import { describe, expect, test } from 'vitest';

import { safeRedirect } from '#app/platform/http/safe-redirect.ts';

describe('safe redirect', () => {
  test.each([
    '//evil',
    '///evil',
    '/\\evil',
    '\\\\evil',
    '/%09/evil',
    '/\t/evil',
    '/\n/evil',
    '/%0d%0aSet-Cookie:a=b',
    '/%5cevil',
    '/%2fevil',
    '/%2Fevil.example/x',
    '/.//evil',
    '/..//evil',
    '/a/..//evil',
    '/%2e%2e//evil',
    'javascript:',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'https:evil',
    'https://evil',
    'https:/evil',
    'http:///evil',
    '@evil',
    'evil',
    '',
    ' /desk',
    '/%zz',
    `/${'a'.repeat(3000)}`,
    null,
    undefined,
    7,
    ['/desk'],
  ])('refuses %j', (wish) => {
    expect(safeRedirect(wish, '/start')).toBe('/start');
  });

  test.each(['/', '/desk', '/m/migration-2026/papers?q=a%20b&next=//x#top', '/m/%D0%BF', '/a/../b'])(
    'keeps %s',
    (wish) => {
      expect(safeRedirect(wish, '/start')).toBe(wish === '/a/../b' ? '/b' : wish);
    },
  );

  test('goes to the start page when nothing else is said', () => {
    expect(safeRedirect('//evil')).toBe('/');
  });
});
