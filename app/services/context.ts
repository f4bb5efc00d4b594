/** What every use case gets, built once per request and passed on explicitly. */
import type { FileVersionId } from '#app/domain/shared/ids.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import type { PersonRow } from '#db/people/persons.ts';
import type { Reading } from '#app/platform/workers/reading-recorder.ts';

import { Refused } from './outcome.ts';

export interface Ctx {
  database: Database;
  /** The person who is signed in, or null. */
  actor: PersonRow | null;
  /** Of the session in which they are signed in; null where there is none. */
  sessionId: string | null;
  /**
   * When they have last shown in this browser, by a code or a link, who they are; null when never. Before a role, an
   * address or an account changes, that is no longer ago than an hour.
   */
  confirmedAt: Instant | null;
  /** When the request began. */
  now: Instant;
  requestId: string;
  /** The part of the client's address that the audit keeps, such as 192.0.2.0/24; null where nobody sent a request. */
  network: string | null;
  /** Origin for links in notices, without a slash at the end. */
  publicUrl: string;
  /** Key for hashing codes; never in the database. */
  secret: string;
  /** In which language pages are written for this person. */
  language: string;
  /** Called after a commit that put something into the outbox; what looks into new files is woken with it. */
  wakeWorkers(): void;
  /** What somebody has read, for the audit: it is written beside the request. */
  noteReading(reading: Omit<Reading, 'network'>): void;
  /** Somebody has fetched a public file. @param fileId of its version */
  countDownload(fileId: FileVersionId): void;
  /** Files have to pass the virus scanner before anybody but their uploader gets them. */
  areFilesScanned: boolean;
}

/** @throws Refused when nobody is signed in */
export function requireActor(ctx: Ctx): PersonRow {
  if (!ctx.actor) throw new Refused('sign_in_first');
  return ctx.actor;
}
