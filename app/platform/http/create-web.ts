/** The web side of an open portal: which pages may be kept, and what each request gets. */
import type { RequestListener } from 'node:http';

import { sha256 } from '#db/core/ids.ts';
import { canConnect } from '#db/installation/facts.ts';
import { publicVersion } from '#db/meetings/meetings.ts';
import { personOfSession } from '#db/people/persons.ts';
import type { Portal } from '#app/platform/runtime/portal.ts';

import { createHttpApp, type HttpAppOptions } from './app.ts';
import { readCookie } from './cookies.ts';
import type { PageCacheRules } from './page-cache.ts';
import { sharedAnswer } from './shared-answer.ts';

/**
 * Public pages that may be kept: the agenda, a session, the list of papers, and the lists in other formats. A slug
 * that is written with escapes is the same page to the router, but names no meeting whose version could be asked. An
 * address that is written in another way than our links is not kept: the session redirects, the others do not fit.
 */
const PUBLIC_PAGE =
  /^\/m\/([a-z0-9-]+)(?:\/papers(?:\.json|\.csv)?|\/s\/[A-Za-z0-9]+(?:\/papers\.(?:json|csv)|\/[^/.]+)?)?$/;

/**
 * The web side of an open portal.
 * @param assets the folder of the built browser files, or what serves them in development
 */
export function createWeb(
  portal: Portal,
  build: HttpAppOptions['build'],
  assets: string | NonNullable<HttpAppOptions['devAssets']>,
): RequestListener {
  const { database, config, log } = portal;
  let checkedAt = 0;
  const pageCache: PageCacheRules = {
    slugOf: (address) => PUBLIC_PAGE.exec(address)?.[1] ?? null,
    queryKeys: [],
    // PostgreSQL cannot tell cheaply whether anything changed: then the version is asked each time.
    dataVersion: () => database.dataVersion() ?? (checkedAt += 1),
    versionOf: async (slug) => String(await publicVersion(database.reader, slug)),
    now: () => new Date(portal.now()),
  };
  return createHttpApp({
    build,
    config,
    log,
    ...(typeof assets === 'string' ? { clientDir: assets, pageCache } : { devAssets: assets }),
    now: () => portal.now(),
    getLoadContext: (facts) => ({ ...facts, portal }),
    readiness: sharedAnswer(async () => {
      if (!(await canConnect(database.reader))) return 'not ready';
      return (await portal.diskSpace.isLow()) ? 'low on disk space' : 'ready';
    }),
    personOf: async (cookies) => {
      const token = readCookie(cookies, config.cookies.session);
      if (token === null) return null;
      return (await personOfSession(database.reader, sha256(token), portal.now()))?.id ?? null;
    },
    isDiskFull: (error) => portal.diskSpace.isReasonOf(error),
  }).listener;
}
