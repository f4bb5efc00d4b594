import { plusSeconds } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import type { PersonRow } from '#db/people/persons.ts';
import type { Ctx } from '#app/services/context.ts';
import type { Asking } from '#app/services/sign-in/asking.ts';

/** Noon in UTC on the day on which the tests play. */
export const NOW = '2026-09-07T12:00:00.000Z';

/** What a service gets when this person asks. */
export function aContext(database: Database, actor: PersonRow | null, change: Partial<Ctx> = {}): Ctx {
  return {
    database,
    actor,
    sessionId: null,
    confirmedAt: change.now ?? NOW,
    now: NOW,
    requestId: 'test',
    network: '192.0.2.0/24',
    publicUrl: 'https://papers.example',
    secret: 'a-secret-of-more-than-thirty-two-characters',
    language: 'en',
    wakeWorkers: () => {},
    noteReading: () => {},
    countDownload: () => {},
    areFilesScanned: false,
    ...change,
  };
}

/** Somebody who asks to be signed in, from one browser in which nobody has signed in before. */
export function asking(change: Partial<Asking> = {}): Asking {
  return { network: '192.0.2.1', waiting: null, browser: null, userAgent: 'Mozilla/5.0', ...change };
}

/** Minutes after `NOW`. */
export const later = (minutes: number) => plusSeconds(NOW, minutes * 60);
