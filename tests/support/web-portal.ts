/**
 * The production build as a server in this process, on a database and a clock of the test's own. What answers is
 * what people get: the same bundle, the same middleware, real sockets.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import {
  createServer,
  globalAgent,
  type IncomingHttpHeaders,
  request as httpRequest,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertSession, type PersonRow } from '#db/people/persons.ts';
import { type Portal, SQLITE_FILE } from '#app/platform/runtime/portal.ts';
import { NOW } from '#tests/factories/context.ts';

import { requireBuild } from './build.ts';
import { copyMigratedFile, expectSound } from './database.ts';
import { freshPostgres } from './postgres-database.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface WebRequest {
  method?: string;
  headers?: Record<string, string>;
  /** A form is sent as a browser without files sends it. */
  form?: Record<string, string> | readonly (readonly [string, string])[];
  body?: Buffer | string;
  /** Whose session goes along. */
  as?: PersonRow | null;
}

export interface WebPortal {
  url: string;
  portal: Portal;
  database: Database;
  server: Server;
  /** Sends one request and follows no redirect. Unsafe methods carry our own origin unless the test says otherwise. */
  request(target: string, what?: WebRequest): Promise<Answer>;
  /** The Cookie header of somebody who is signed in. */
  cookieOf(person: PersonRow): Promise<string>;
  /** Stops the portal in the middle of everything, and opens another one on the same data and address. */
  restart(): Promise<void>;
  /** Moves the clock. */
  setNow(now: Instant): void;
  /** Call it when the test or the file of tests has finished. @throws when an invariant does not hold */
  stop(): Promise<void>;
}

/** @param env settings besides those of a small installation over http */
export async function webPortal(
  env: Record<string, string> = {},
  mode: 'production' | 'demo' = 'production',
): Promise<WebPortal> {
  const folder = requireBuild();
  const build = await import(pathToFileURL(path.join(folder, 'server/index.js')).href);
  const { openPortal, createWeb } = build.entry.module as {
    openPortal: typeof import('#app/platform/runtime/portal.ts').openPortal;
    createWeb: typeof import('#app/platform/http/create-web.ts').createWeb;
  };
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sessional-web-'));
  const isOnPostgres = process.env.TEST_DATABASE === 'postgres';
  const postgres = isOnPostgres ? await freshPostgres('schema') : null;
  // Where nobody has made a template, as for the crawler, the portal migrates by itself.
  if (!isOnPostgres && process.env.TEST_TEMPLATE) await copyMigratedFile(path.join(dataDir, SQLITE_FILE));
  const clock = { now: NOW };
  // The port is known when the server listens; the settings want it before.
  let listener: ReturnType<typeof createWeb> = (_req, res) => res.end();
  const server = createServer((req, res) => listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open = () => openPortal(mode, settings, { now: () => clock.now });
  const settings: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    ALLOW_HTTP: '1',
    APP_SECRET: 'a-secret-of-more-than-thirty-two-characters',
    MAIL_FROM: 'Meetings <no-reply@papers.example>',
    LOG_LEVEL: 'silent',
    WORKER: 'off',
    REQUESTS_PER_MINUTE: '0',
    ...(postgres ? { DATABASE_URL: postgres.url } : {}),
    ...env,
  };
  let portal = await open();
  const serve = () => (listener = createWeb(portal, build, path.join(folder, 'client')));
  serve();

  async function cookieOf(person: PersonRow): Promise<string> {
    const token = randomBytes(16).toString('base64url');
    const browser = randomBytes(16).toString('base64url');
    await inTransaction(portal.database, (tx) =>
      insertSession(
        tx,
        {
          tokenHash: sha256(token),
          personId: person.id,
          idleSeconds: 1e9,
          expiresAt: plusSeconds(clock.now, 1e8),
          browserHash: sha256(browser),
        },
        clock.now,
      ),
    );
    const { cookies } = portal.config;
    return `${cookies.session}=${token}; ${cookies.browser}=${browser}`;
  }

  async function send(target: string, what: WebRequest = {}): Promise<Answer> {
    const { method = what.form || what.body !== undefined ? 'POST' : 'GET', as } = what;
    const isSafe = ['GET', 'HEAD', 'OPTIONS'].includes(method);
    const body = what.form ? new URLSearchParams(what.form as Record<string, string>).toString() : what.body;
    const headers = {
      ...(isSafe ? {} : { origin: url }),
      ...(what.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...(as ? { cookie: await cookieOf(as) } : {}),
      ...what.headers,
    };
    return new Promise((resolve, reject) => {
      const sent = httpRequest(url + target, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const whole = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: whole,
            text: whole.toString('utf8'),
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  return {
    url,
    get portal() {
      return portal;
    },
    get database() {
      return portal.database;
    },
    server,
    request: send,
    cookieOf,
    async restart() {
      server.closeAllConnections();
      // The agent still holds sockets that the server has closed.
      globalAgent.destroy();
      await portal.stop();
      portal = await open();
      serve();
    },
    setNow: (now) => (clock.now = now),
    async stop() {
      try {
        await expectSound(portal.database);
      } finally {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await portal.stop();
        await postgres?.remove();
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  };
}
