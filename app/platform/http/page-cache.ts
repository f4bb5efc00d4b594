import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { bestEncoding, type Encoding } from './encoding.ts';

/** What decides whether a page may be kept, and for how long. */
export interface PageCacheRules {
  /**
   * The slug of the meeting whose version governs a public page (`''` for pages above all meetings), or null
   * when the path is not public.
   */
  slugOf(path: string): string | null;
  /** Query keys that change a public page. A request with any other key is not served from here. */
  queryKeys: readonly string[];
  /** Cheap and synchronous: a value that differs whenever anything at all was committed. */
  dataVersion(): string | number;
  /** The version of what the public sees of a meeting. */
  versionOf(slug: string): Promise<string>;
  now(): Date;
  /** Bytes of all bodies together; 64 MB unless given. */
  maxBytes?: number;
}

/** Renders one address for somebody who is not signed in. `href` is a path with its query. */
export type RenderPage = (href: string) => Promise<Response>;

export interface PageRequest {
  method: string;
  path: string;
  /** With its question mark, or empty. */
  search: string;
  hasSession: boolean;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
}

export interface PageAnswer {
  status: 200 | 304;
  headers: Record<string, string>;
  /** Empty for 304; for HEAD the caller leaves it out. */
  body: Buffer;
  result: 'hit' | 'miss';
}

interface Variant {
  body: Buffer;
  etag: string;
}

interface Entry {
  version: string;
  dataVersion: string | number;
  /** Milliseconds since the epoch. */
  validUntil: number;
  headers: Record<string, string>;
  variants: Record<Encoding, Variant>;
  bytes: number;
}

interface Flight {
  dataVersion: string | number;
  entry: Promise<Entry | null>;
}

/** Set by a route: the next instant (ISO) at which time alone changes its page. Never sent to the browser. */
export const validUntilHeader = 'x-valid-until';

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) };
const MEGABYTE = 1024 * 1024;
/** Long addresses are somebody trying things out; they would only push real pages out. */
const MAX_KEY_LENGTH = 512;
const entryOverhead = 1024;

/**
 * Rendered public pages, kept in memory until what the public may see has changed.
 *
 * The version of an entry is read *before* rendering: a change during rendering makes the entry look older
 * than it is, never newer.
 */
export class PageCache {
  readonly counters = { hits: 0, misses: 0 };
  #entries = new Map<string, Entry>();
  #flights = new Map<string, Flight>();
  #bytes = 0;
  #generation = 0;
  readonly #rules: PageCacheRules;
  readonly #render: RenderPage;

  constructor(rules: PageCacheRules, render: RenderPage) {
    this.#rules = rules;
    this.#render = render;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Forgets everything, also what is being rendered now: after a restore or a reopened connection. */
  clear(): void {
    this.#generation += 1;
    this.#entries.clear();
    this.#flights.clear();
    this.#bytes = 0;
  }

  /** The answer if it is already here; never renders. */
  async hit(request: PageRequest): Promise<PageAnswer | null> {
    const page = this.#pageOf(request);
    const entry = page && (await this.#validEntry(page.key, page.slug));
    if (!entry) return null;
    this.counters.hits += 1;
    return toAnswer(entry, request, 'hit');
  }

  /** The finished answer, rendered if need be, or null when this request must be rendered for itself alone. */
  async answer(request: PageRequest): Promise<PageAnswer | null> {
    const kept = await this.hit(request);
    if (kept) return kept;
    const page = this.#pageOf(request);
    if (!page) return null;
    this.counters.misses += 1;
    const rendered = await this.#renderOnce(page.key, page.slug);
    return rendered && toAnswer(rendered, request, 'miss');
  }

  #pageOf(request: PageRequest): { key: string; slug: string } | null {
    if (request.hasSession || (request.method !== 'GET' && request.method !== 'HEAD')) return null;
    const slug = this.#rules.slugOf(request.path);
    const search = slug === null ? null : this.#canonicalSearch(request.search);
    if (slug === null || search === null) return null;
    const key = request.path + search;
    return key.length > MAX_KEY_LENGTH ? null : { key, slug };
  }

  /** Same keys in another order are the same page; null: a key that no public page reads. */
  #canonicalSearch(search: string): string | null {
    if (search === '' || search === '?') return '';
    const query = new URLSearchParams(search);
    for (const name of query.keys()) {
      if (!this.#rules.queryKeys.includes(name)) return null;
    }
    query.sort();
    return `?${query}`;
  }

  async #validEntry(key: string, slug: string): Promise<Entry | null> {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    if (this.#rules.now().getTime() >= entry.validUntil) {
      this.#drop(key, entry);
      return null;
    }
    const dataVersion = this.#rules.dataVersion();
    if (entry.dataVersion !== dataVersion) {
      const version = await this.#rules.versionOf(slug);
      // While waiting, the entry may have been dropped or replaced: then start over.
      if (this.#entries.get(key) !== entry) return this.#validEntry(key, slug);
      if (version !== entry.version) {
        this.#drop(key, entry);
        return null;
      }
      entry.dataVersion = dataVersion;
    }
    // Taken out and put back: the order of a Map is the order of last use.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  /** One rendering per key at a time; a flight that began before the latest commit is not joined. */
  async #renderOnce(key: string, slug: string): Promise<Entry | null> {
    const dataVersion = this.#rules.dataVersion();
    const running = this.#flights.get(key);
    if (running && running.dataVersion === dataVersion) return running.entry;

    const flight: Flight = { dataVersion, entry: this.#fill(key, slug, dataVersion) };
    this.#flights.set(key, flight);
    try {
      return await flight.entry;
    } finally {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    }
  }

  async #fill(key: string, slug: string, dataVersion: string | number): Promise<Entry | null> {
    const generation = this.#generation;
    const version = await this.#rules.versionOf(slug);
    const response = await this.#render(key);
    const validUntil = validUntilOf(response);
    if (!isKeepable(response) || validUntil === null) {
      // Not awaited: nobody waits for a body that nobody reads.
      void response.body?.cancel();
      return null;
    }
    const identity = Buffer.from(await response.arrayBuffer());
    const [gzipped, brotli] = await Promise.all([
      compress.gzip(identity, { level: 6 }),
      compress.br(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    ]);
    const headers = headersToKeep(response.headers);
    const entry: Entry = {
      version,
      dataVersion,
      validUntil,
      headers,
      variants: {
        identity: variant(identity),
        gzip: variant(gzipped),
        br: variant(brotli),
      },
      bytes: entryOverhead + key.length + identity.length + gzipped.length + brotli.length,
    };
    if (generation === this.#generation) this.#keep(key, entry);
    return entry;
  }

  #keep(key: string, entry: Entry): void {
    const maxBytes = this.#rules.maxBytes ?? 64 * MEGABYTE;
    if (entry.bytes > maxBytes) return;
    const previous = this.#entries.get(key);
    if (previous) this.#drop(key, previous);
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    for (const [oldestKey, oldest] of this.#entries) {
      if (this.#bytes <= maxBytes) break;
      this.#drop(oldestKey, oldest);
    }
  }

  #drop(key: string, entry: Entry): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}

/** A cookie or an explicit `no-store`/`private` means: made for one person. */
function isKeepable(response: Response): boolean {
  const cacheControl = response.headers.get('cache-control') ?? '';
  return (
    response.status === 200 &&
    !response.headers.has('set-cookie') &&
    !response.headers.has('content-encoding') &&
    !/\b(no-store|private)\b/i.test(cacheControl)
  );
}

/** Infinity without the header; null when it cannot be read, because then nobody knows when the page ends. */
function validUntilOf(response: Response): number | null {
  const text = response.headers.get(validUntilHeader);
  if (text === null) return Infinity;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

function headersToKeep(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of headers) {
    if (name !== validUntilHeader && name !== 'content-length' && name !== 'date') kept[name] = value;
  }
  // "no-cache" lets the browser keep the page but ask each time, which the ETag makes cheap.
  kept['cache-control'] ??= 'public, no-cache';
  kept['vary'] = 'Accept-Encoding, Cookie';
  return kept;
}

function variant(body: Buffer): Variant {
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
}

function toAnswer(entry: Entry, request: PageRequest, result: 'hit' | 'miss'): PageAnswer {
  const encoding = bestEncoding(request.acceptEncoding);
  const { body, etag } = entry.variants[encoding];
  const headers: Record<string, string> = { ...entry.headers, etag };
  if (matches(request.ifNoneMatch, etag)) {
    delete headers['content-type'];
    return { status: 304, headers, body: Buffer.alloc(0), result };
  }
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = String(body.length);
  return { status: 200, headers, body, result };
}

/** If-None-Match compares weakly: a proxy that compresses again turns our tag into `W/"…"`. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
