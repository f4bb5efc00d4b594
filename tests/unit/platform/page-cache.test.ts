import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { beforeEach, describe, expect, test } from 'vitest';

import { PageCache, type PageCacheRules, type PageRequest } from '#app/platform/http/page-cache.ts';

const noon = Date.parse('2026-09-07T12:00:00.000Z');

/** The world around the cache, as numbers a test can turn. */
function createWorld(overrides: Partial<PageCacheRules> = {}) {
  const world = {
    now: noon,
    dataVersion: 1,
    versions: { m: '1' } as Record<string, string>,
    versionReads: 0,
    rendered: [] as string[],
    respond: (href: string): Response | Promise<Response> => page(`body of ${href}`),
  };
  const rules: PageCacheRules = {
    slugOf: (path) => (path.startsWith('/m/') ? 'm' : null),
    queryKeys: ['item', 'q'],
    dataVersion: () => world.dataVersion,
    versionOf: (slug) => {
      world.versionReads += 1;
      return Promise.resolve(world.versions[slug] ?? '');
    },
    now: () => new Date(world.now),
    ...overrides,
  };
  const cache = new PageCache(rules, async (href) => {
    world.rendered.push(href);
    return world.respond(href);
  });
  const visit = (path: string, request: Partial<PageRequest> = {}) => {
    const [pathname = '', query] = path.split('?');
    return cache.answer({
      method: 'GET',
      path: pathname,
      search: query === undefined ? '' : `?${query}`,
      hasSession: false,
      acceptEncoding: undefined,
      ifNoneMatch: undefined,
      ...request,
    });
  };
  return { world, cache, visit };
}

function page(body: string, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

/** A promise and the way to settle it. */
function gate<T>() {
  let open!: (value: T) => void;
  const passed = new Promise<T>((resolve) => (open = resolve));
  return { passed, open };
}

let { world, cache, visit } = createWorld();
beforeEach(() => {
  ({ world, cache, visit } = createWorld());
});

describe('what is kept', () => {
  test('renders a public page once and serves the same bytes again', async () => {
    const first = await visit('/m/papers');
    const second = await visit('/m/papers');
    expect(first?.result).toBe('miss');
    expect(second?.result).toBe('hit');
    expect(second?.body.toString()).toBe('body of /m/papers');
    expect(second?.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(world.rendered).toEqual(['/m/papers']);
    expect(cache.counters).toEqual({ hits: 1, misses: 1 });
  });

  test.each([
    ['somebody is signed in', '/m/papers', { hasSession: true }],
    ['it is a POST', '/m/papers', { method: 'POST' }],
    ['the path is not public', '/desk', {}],
    ['a query key is unknown', '/m/papers?_data=routes/home', {}],
    ['one of two query keys is unknown', '/m/papers?q=a&x=1', {}],
    ['the address is very long', `/m/papers?q=${'a'.repeat(600)}`, {}],
  ])('leaves it alone when %s', async (_reason, path, request) => {
    expect(await visit(path, request)).toBeNull();
    expect(world.rendered).toEqual([]);
  });

  test('takes the same query keys in another order for the same page', async () => {
    await visit('/m/papers?q=a&item=4');
    expect((await visit('/m/papers?item=4&q=a'))?.result).toBe('hit');
    expect(world.rendered).toEqual(['/m/papers?item=4&q=a']);
  });

  test.each([
    ['404', page('no', {}, 404)],
    ['a redirect', new Response(null, { status: 302, headers: { location: '/' } })],
    ['a page with a cookie', page('yes', { 'set-cookie': 'sid=1' })],
    ['a page that says no-store', page('yes', { 'cache-control': 'no-store' })],
    ['a page that says private', page('yes', { 'cache-control': 'private, max-age=60' })],
    ['a page whose end cannot be read', page('yes', { 'x-valid-until': 'soon' })],
  ])('never keeps %s', async (_reason, response) => {
    world.respond = () => response.clone();
    expect(await visit('/m/papers')).toBeNull();
    expect(await visit('/m/papers')).toBeNull();
    expect(world.rendered).toHaveLength(2);
    expect(cache.bytes).toBe(0);
  });

  test('passes an error of the renderer on and recovers', async () => {
    world.respond = () => Promise.reject(new Error('no'));
    await expect(visit('/m/papers')).rejects.toThrow('no');
    world.respond = () => page('yes');
    expect((await visit('/m/papers'))?.body.toString()).toBe('yes');
  });
});

describe('a look without rendering', () => {
  test('finds what is there and leaves the rest', async () => {
    const request: PageRequest = {
      method: 'GET',
      path: '/m/papers',
      search: '',
      hasSession: false,
      acceptEncoding: undefined,
      ifNoneMatch: undefined,
    };
    expect(await cache.hit(request)).toBeNull();
    expect(cache.counters).toEqual({ hits: 0, misses: 0 });
    await visit('/m/papers');
    expect((await cache.hit(request))?.result).toBe('hit');
    expect(await cache.hit({ ...request, hasSession: true })).toBeNull();
  });
});

describe('how long it is kept', () => {
  test('does not even ask for the version while nothing was committed', async () => {
    await visit('/m/papers');
    const reads = world.versionReads;
    await visit('/m/papers');
    expect(world.versionReads).toBe(reads);
  });

  test('survives commits that the public does not see, at one look per commit', async () => {
    await visit('/m/papers');
    const reads = world.versionReads;
    world.dataVersion = 2;
    expect((await visit('/m/papers'))?.result).toBe('hit');
    expect((await visit('/m/papers'))?.result).toBe('hit');
    expect(world.versionReads).toBe(reads + 1);
  });

  test('renders anew when the public version has changed', async () => {
    await visit('/m/papers');
    world.dataVersion = 2;
    world.versions.m = '2';
    world.respond = () => page('new');
    expect((await visit('/m/papers'))?.body.toString()).toBe('new');
    expect((await visit('/m/papers'))?.result).toBe('hit');
  });

  test('reads the version before rendering, so that a change meanwhile is not missed', async () => {
    world.respond = () => {
      world.dataVersion = 2;
      world.versions.m = '2';
      return page('rendered from the old data');
    };
    await visit('/m/papers');
    world.respond = () => page('new');
    expect((await visit('/m/papers'))?.body.toString()).toBe('new');
  });

  test.each([
    [-1, 'hit'],
    [0, 'miss'],
    [1, 'miss'],
  ])('%i ms from the instant at which time changes the page: %s', async (offset, result) => {
    world.respond = () => page('open', { 'x-valid-until': new Date(noon + 1000).toISOString() });
    const first = await visit('/m/papers');
    expect(first?.headers).not.toHaveProperty('x-valid-until');
    world.now = noon + 1000 + offset;
    world.respond = () => page('closed');
    expect((await visit('/m/papers'))?.result).toBe(result);
  });

  test('forgets everything on clear, also what is being rendered', async () => {
    await visit('/m/old');
    const door = gate<Response>();
    world.respond = () => door.passed;
    const pending = visit('/m/papers');
    await new Promise((resolve) => setImmediate(resolve));
    cache.clear();
    door.open(page('before'));
    expect((await pending)?.body.toString()).toBe('before');
    expect(cache.bytes).toBe(0);
    world.respond = () => page('after');
    expect((await visit('/m/papers'))?.body.toString()).toBe('after');
    expect((await visit('/m/old'))?.result).toBe('miss');
  });

  test('drops what was used longest ago when memory is short', async () => {
    ({ world, cache, visit } = createWorld({ maxBytes: 9_000 }));
    world.respond = (href) => page(href.repeat(300));
    await visit('/m/1');
    await visit('/m/2');
    await visit('/m/1');
    while (cache.bytes < 6_000) await visit(`/m/${world.rendered.length + 1}`);
    for (const name of ['/m/x', '/m/y']) {
      await visit(name);
      await visit('/m/1');
    }
    expect(cache.bytes).toBeLessThanOrEqual(9_000);
    expect((await visit('/m/1'))?.result).toBe('hit');
    expect((await visit('/m/2'))?.result).toBe('miss');
  });

  test('does not keep a page larger than the whole cache', async () => {
    ({ world, cache, visit } = createWorld({ maxBytes: 2_000 }));
    world.respond = () => page('x'.repeat(5_000));
    expect((await visit('/m/papers'))?.body).toHaveLength(5_000);
    expect(cache.bytes).toBe(0);
  });
});

describe('many at once', () => {
  test('renders a page once for all who wait for it', async () => {
    const door = gate<Response>();
    world.respond = () => door.passed;
    const waiting = [visit('/m/papers'), visit('/m/papers'), visit('/m/papers')];
    door.open(page('once'));
    const bodies = (await Promise.all(waiting)).map((answer) => answer?.body.toString());
    expect(bodies).toEqual(['once', 'once', 'once']);
    expect(world.rendered).toHaveLength(1);
  });

  test('does not hand a rendering to somebody who came after a change', async () => {
    const door = gate<Response>();
    world.respond = () => door.passed;
    const early = visit('/m/papers');
    await new Promise((resolve) => setImmediate(resolve));
    world.dataVersion = 2;
    world.versions.m = '2';
    world.respond = () => page('new');
    const late = await visit('/m/papers');
    door.open(page('old'));
    expect((await early)?.body.toString()).toBe('old');
    expect(late?.body.toString()).toBe('new');
    expect((await visit('/m/papers'))?.body.toString()).toBe('new');
  });

  test('gives nobody a page that was made for one person', async () => {
    world.respond = () => page('mine', { 'set-cookie': 'sid=1' });
    expect(await Promise.all([visit('/m/papers'), visit('/m/papers')])).toEqual([null, null]);
  });
});

describe('what is sent', () => {
  test('has a body and a strong tag of its own for each encoding', async () => {
    const text = 'A list of papers. '.repeat(200);
    world.respond = () => page(text);
    const plain = await visit('/m/papers');
    const gzip = await visit('/m/papers', { acceptEncoding: 'gzip' });
    const br = await visit('/m/papers', { acceptEncoding: 'gzip, deflate, br' });
    expect(plain?.body.toString()).toBe(text);
    expect(gunzipSync(gzip!.body).toString()).toBe(text);
    expect(brotliDecompressSync(br!.body).toString()).toBe(text);
    expect([plain, gzip, br].map((answer) => answer?.headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ]);
    const tags = [plain, gzip, br].map((answer) => answer!.headers.etag!);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{27}"$/);
    for (const answer of [plain, gzip, br]) {
      expect(answer?.headers.vary).toBe('Accept-Encoding, Cookie');
      expect(answer?.headers['content-length']).toBe(String(answer?.body.length));
    }
    expect(world.rendered).toHaveLength(1);
  });

  test('answers 304 to a tag it gave, also when a proxy weakened it, and 200 to any other', async () => {
    const tag = (await visit('/m/papers'))!.headers.etag!;
    for (const ifNoneMatch of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await visit('/m/papers', { ifNoneMatch });
      expect(answer?.status).toBe(304);
      expect(answer?.body).toHaveLength(0);
      expect(answer?.headers.etag).toBe(tag);
      expect(answer?.headers).not.toHaveProperty('content-length');
    }
    expect((await visit('/m/papers', { ifNoneMatch: '"other"' }))?.status).toBe(200);
    expect((await visit('/m/papers', { ifNoneMatch: tag, acceptEncoding: 'gzip' }))?.status).toBe(200);
  });

  test("keeps the route's own Cache-Control and has one otherwise", async () => {
    expect((await visit('/m/a'))?.headers['cache-control']).toBe('public, no-cache');
    world.respond = () => page('b', { 'cache-control': 'public, max-age=60' });
    expect((await visit('/m/b'))?.headers['cache-control']).toBe('public, max-age=60');
  });
});
