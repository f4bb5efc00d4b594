import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

import { json, type ServerBuild } from '@remix-run/node';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createHttpApp, type HttpApp } from '#app/platform/http/app.ts';
import { readConfig } from '#app/platform/runtime/config.ts';

const publicUrl = 'https://meetings.example.org';
const actionsRun: string[] = [];
let http: HttpApp;
let server: Server;

/** A build of three routes without pages: what matters here happens around them. */
const routes = {
  list: {
    id: 'list',
    path: 'm/:slug',
    module: {
      loader: () =>
        new Response('A paper. '.repeat(300), {
          headers: { 'content-type': 'text/html', 'x-valid-until': '2999-01-01T00:00:00Z' },
        }),
    },
  },
  form: {
    id: 'form',
    path: 'form',
    module: {
      loader: ({ request }: { request: Request }) => json({ url: request.url, padding: 'x'.repeat(2000) }),
      action: ({ request }: { request: Request }) => {
        actionsRun.push(request.url);
        return json({ origin: request.headers.get('origin') }, { status: 422 });
      },
    },
  },
  file: {
    id: 'file',
    path: 'file',
    module: {
      loader: () =>
        new Response('a,b\n'.repeat(1000), {
          headers: {
            'content-type': 'text/csv',
            'content-disposition': 'attachment',
            'cache-control': 'private, no-store',
          },
        }),
    },
  },
};

const build = {
  mode: 'production',
  isSpaMode: false,
  future: {},
  publicPath: '/assets/',
  assetsBuildDirectory: '',
  assets: { version: '1', url: '', entry: { module: '', imports: [] }, routes: {} },
  entry: { module: { default: (_request: Request, status: number) => new Response('page', { status }) } },
  routes,
} as unknown as ServerBuild;

/** What the log was told, a line each. */
const lines: string[] = [];

function anApp(env: Record<string, string> = {}): HttpApp {
  const config = readConfig(
    {
      DATA_DIR: '/nonexistent',
      PUBLIC_URL: publicUrl,
      APP_SECRET: 'a'.repeat(32),
      MAIL_FROM: 'a@example.org',
      ...env,
    },
    'production',
  );
  return createHttpApp({
    build,
    config,
    log: pino({ level: 'warn' }, { write: (line) => void lines.push(line) }),
    now: () => '1970-01-01T00:00:00.000Z',
    getLoadContext: (facts) => ({ ...facts, portal: {} as never }),
    readiness: () => Promise.resolve('not ready'),
    personOf: () => Promise.resolve(null),
    isDiskFull: () => false,
    clientDir: 'public',
    pageCache: {
      slugOf: (path) => (path.startsWith('/m/') ? path.slice(3) : null),
      queryKeys: [],
      dataVersion: () => 1,
      versionOf: () => Promise.resolve('1'),
      now: () => new Date(0),
    },
  });
}

beforeAll(async () => {
  http = anApp();
  server = createServer(http.listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function visit(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = { host: 'meetings.example.org', ...options.headers };
    const sent = request(
      { port, host: '127.0.0.1', path, method: options.method ?? 'GET', headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

describe('every answer', () => {
  test.each([
    ['a page', '/form', {}],
    ['a page from the cache', '/m/a', {}],
    ['a missing page', '/nowhere', {}],
    ['a missing asset', '/assets/none.css', {}],
    ['a refused host', '/form', { headers: { host: 'evil.example' } }],
    ['a refused origin', '/form', { method: 'POST', headers: { origin: 'https://evil.example' } }],
    ['a probe', '/healthz', {}],
  ])('carries the headers that protect the browser: %s', async (_name, path, options) => {
    const { headers } = await visit(path, options);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'nonce-[\w-]{22}' 'strict-dynamic'; /,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-request-id']).toMatch(/^[0-9A-F]{12}$/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('x-valid-until');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('has a nonce of its own', async () => {
    const [first, second] = [await visit('/form'), await visit('/form')];
    expect(first.headers['content-security-policy']).not.toBe(second.headers['content-security-policy']);
  });
});

describe('what is asked for', () => {
  test('is always an address under PUBLIC_URL', async () => {
    const forwarded = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '99',
    };
    for (const path of ['/form', '/form?x=1']) {
      const { body } = await visit(path, { headers: forwarded });
      expect((JSON.parse(body.toString()) as { url: string }).url).toBe(publicUrl + path);
    }
  });

  test('is refused with 421 for another host, and for an absolute request target', async () => {
    expect((await visit('/form', { headers: { host: 'evil.example' } })).status).toBe(421);
    expect((await visit('http://evil.example/form')).status).toBe(421);
    expect((await visit('//evil.example/form')).status).toBe(421);
  });

  test.each(['/%zz', '/%', '/m/%ff'])('is refused with 400 when it is damaged: %s', async (path) => {
    expect((await visit(path)).status).toBe(400);
  });

  test('answers probes by address', async () => {
    expect((await visit('/healthz', { headers: { host: '10.0.0.7' } })).status).toBe(200);
    expect((await visit('/readyz', { headers: { host: '10.0.0.7' } })).status).toBe(503);
  });
});

describe('the origin guard', () => {
  test.each(['/form', '/form?_data=form', '/m/a', '/nowhere'])(
    'stands before every route: %s',
    async (path) => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const before = actionsRun.length;
        const { status } = await visit(path, { method, headers: { 'sec-fetch-site': 'cross-site' } });
        expect(status).toBe(403);
        expect(actionsRun).toHaveLength(before);
      }
    },
  );

  test('lets our own forms through with the status the action chose, with and without Sec-Fetch-Site', async () => {
    const ways: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: publicUrl }];
    for (const headers of ways) {
      for (const path of ['/form', '/form?_data=form']) {
        expect((await visit(path, { method: 'POST', headers, body: 'a=b' })).status).toBe(422);
      }
    }
  });

  test('tells the framework our own origin when privacy settings sent "null"', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'null' };
    const { status, body } = await visit('/form', { method: 'POST', headers });
    expect(status).toBe(422);
    expect(JSON.parse(body.toString())).toEqual({ origin: publicUrl });
  });
});

describe('what is sent', () => {
  test('is not stored anywhere unless the route says so', async () => {
    const { headers } = await visit('/form');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.vary).toContain('Cookie');
    expect((await visit('/file')).headers['cache-control']).toBe('private, no-store');
  });

  test('compresses whole texts but not downloads', async () => {
    const accept = { headers: { 'accept-encoding': 'gzip' } };
    const page = await visit('/form', accept);
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.body).toString()).toContain('xxx');
    const file = await visit('/file', accept);
    expect(file.headers).not.toHaveProperty('content-encoding');
    expect(file.body).toHaveLength(4000);
  });

  test('comes from the page cache for the anonymous only', async () => {
    await visit('/m/b');
    const before = { ...http.pageCache!.counters };
    const cached = await visit('/m/b');
    expect(http.pageCache!.counters.hits).toBe(before.hits + 1);
    expect(cached.headers['cache-control']).toBe('public, no-cache');
    const signedIn = await visit('/m/b', { headers: { cookie: '__Host-sid=x' } });
    expect(signedIn.headers['cache-control']).toBe('no-store');
    expect(http.pageCache!.counters.hits).toBe(before.hits + 1);
    const again = await visit('/m/b', { headers: { 'if-none-match': cached.headers.etag! } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await visit('/m/b', { method: 'HEAD' });
    expect([head.status, head.headers['content-length']]).toEqual([200, String(cached.body.length)]);
  });

  test('is final for a missing asset', async () => {
    const { status, headers } = await visit('/assets/none.css');
    expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  });
});

describe('a report about the content security policy', () => {
  const report = (body: string) =>
    visit('/csp-report', { method: 'POST', headers: { 'content-type': 'application/csp-report' }, body });
  const page = (uri: unknown) => JSON.stringify({ 'csp-report': { 'document-uri': uri } });

  /** A server of its own, since what one network has sent counts. */
  async function onItsOwn(env: Record<string, string>, work: () => Promise<void>) {
    const before = server;
    server = createServer(anApp(env).listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    lines.length = 0;
    await work().finally(() => void server.close());
    server = before;
  }

  test('is logged without the query of its page, and what is no text of it is left out', () =>
    onItsOwn({}, async () => {
      expect((await report(page('https://meetings.example.org/me?token=secret'))).status).toBe(204);
      expect((await report(page({ toString: 1 }))).status).toBe(204);
      const logged = lines.map((line) => (JSON.parse(line) as { page: string }).page);
      expect(logged).toEqual(['https://meetings.example.org/me', '']);
    }));

  test('is logged without what opens something', () =>
    onItsOwn({}, async () => {
      const key = 'AbcdefghijklmnopqrstuvwxyzAbcdefghijklmnopq';
      for (const end of ['', '.', '#top']) {
        await report(page(`https://meetings.example.org/invited/${key}${end}`));
      }
      await report(page(`https://meetings.example.org/invited/%41${key.slice(1)}`));
      expect(lines.map((line) => (JSON.parse(line) as { page: string }).page)).toEqual(
        Array(4).fill('https://meetings.example.org/invited/[key]'),
      );
    }));

  test.each(['', '{', 'null', '[1,2]', '"text"', '{}', '{"csp-report":[]}', '{"csp-report":"x"}'])(
    'that is junk is answered quietly: %j',
    (body) =>
      onItsOwn({}, async () => {
        expect((await report(body)).status).toBe(400);
        expect(lines).toEqual([]);
      }),
  );

  test('counts like every other request, and few of one network are logged', () =>
    onItsOwn({ REQUESTS_PER_MINUTE: '40' }, async () => {
      const statuses: number[] = [];
      for (let sent = 0; sent < 45; sent += 1) statuses.push((await report(page('x'))).status);
      expect(statuses.filter((status) => status === 204)).toHaveLength(30);
      expect(statuses.slice(30)).toEqual(Array(15).fill(429));
      expect(lines).toHaveLength(30);
      expect((await visit('/form')).status).toBe(429);
    }));
});

describe('security.txt', () => {
  const fetched = async (env: Record<string, string>) => {
    const before = server;
    server = createServer(anApp(env).listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const answer = await visit('/.well-known/security.txt').finally(() => void server.close());
    server = before;
    return answer;
  };

  test.each([
    ['security@example.org', 'mailto:security@example.org'],
    ['https://example.org/report', 'https://example.org/report'],
  ])('names the contact of the installation: %s', async (given, contact) => {
    const { status, headers, body } = await fetched({ SECURITY_CONTACT: given });
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body.toString().split('\n')).toEqual([
      `Contact: ${contact}`,
      'Expires: 1970-07-02T00:00:00.000Z',
      'Preferred-Languages: en',
      `Canonical: ${publicUrl}/.well-known/security.txt`,
      '',
    ]);
  });

  test('is missing where nobody is named', async () => {
    expect((await fetched({})).status).toBe(404);
  });
});
