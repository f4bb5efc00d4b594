/** Addresses are built in one file and matched in another: each that is built leads to a route, and each route is built. */
import { expect, test } from 'vitest';

import { objectOf, paths } from '#app/paths.ts';
import { EXPENSIVE } from '#app/platform/http/rate-limit.ts';
import routes from '#app/routes.ts';

const patterns = routes.map(({ path = '', index }) => (index ? '' : path));

/** The pattern of a route that matches an address, the most specific one first, as Remix takes it. */
function matching(address: string): string | undefined {
  const parts = address.split('/').slice(1).map(decodeURIComponent);
  const fits = (pattern: string) => {
    const own = pattern.split('/');
    return (
      parts.length <= own.length &&
      own.every((part, at) => (part.startsWith(':') ? part.endsWith('?') || parts[at] : part === parts[at]))
    );
  };
  const weight = (pattern: string) => pattern.split('/').filter((part) => !part.startsWith(':')).length;
  return patterns.filter(fits).sort((a, b) => weight(b) - weight(a))[0];
}

/** Behind `sessionPapers` comes the ending of a format: alone it is no address. */
const { sessionPapers: _, ...pages } = paths;
const built = Object.entries(pages).map(([name, path]) => {
  const args = [
    'first',
    name === 'session' ? { publicId: 'second', title: 'Some words' } : 'second',
    'third',
  ];
  return [name, (path as (...given: unknown[]) => string)(...args)] as const;
});

/** Of formats and of programs: built from another address by its ending, or by a client on its own. */
const BUILT_FROM_OTHERS = [
  '*',
  'c/:id/edit/save',
  'm/:slug/papers.csv',
  'm/:slug/papers.json',
  'm/:slug/s/:session/papers.csv',
  'm/:slug/s/:session/papers.json',
  'm/:slug/submit/save',
];

test('every address that is built is matched by a route, and no two by the same', () => {
  const found = built.map(([name, address]) => [name, matching(address)]);
  expect(found.filter(([, pattern]) => pattern === undefined)).toEqual([]);
  const taken = found.map(([, pattern]) => pattern);
  expect(taken.length).toBe(new Set(taken).size);
});

test('every route is built by an address', () => {
  const taken = new Set(built.map(([, address]) => matching(address)));
  expect(patterns.filter((pattern) => !taken.has(pattern)).sort()).toEqual(BUILT_FROM_OTHERS);
});

test('what is typed by people is escaped', () => {
  expect(paths.body('X Y/Z')).toBe('/b/X%20Y%2FZ');
  expect(paths.document('m', 'id', 'ä b.pdf')).toBe('/m/m/d/id/%C3%A4%20b.pdf');
  expect(paths.session('m', { publicId: 'id', title: '…' })).toBe('/m/m/s/id/session');
});

test('what counts as expensive are addresses of pages', () => {
  expect(EXPENSIVE.map(({ path }) => path).filter((path) => !patterns.includes(path))).toEqual([]);
});

test('an address is about the same object however it is written', () => {
  for (const address of ['/c/abc', '/C/abc', '/%63/%61bc', '/c/abc/reviewers/']) {
    expect(objectOf(address)).toEqual({ objectType: 'contribution', objectId: 'abc' });
  }
});
