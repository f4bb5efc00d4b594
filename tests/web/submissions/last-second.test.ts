/** The last second before a deadline: whoever has begun in it is in time, whatever else the server has to do then. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { rushToDeadline } from '#tests/support/last-second.ts';

// What is in question is the time at which a request came, long before any database is asked.
test.runIf(process.env.TEST_DATABASE !== 'postgres')(
  'twenty submit in the last second, and five when it is over',
  async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'sessional-rush-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const { waits, ...result } = await rushToDeadline(dataDir, {
      rush: 20,
      after: 5,
      slow: 4,
      bytes: 1024 * 1024,
      spreadMs: 700,
    });
    expect(waits).toHaveLength(20);
    expect(result).toEqual({
      inTime: 20,
      after: 5,
      open: 0,
      lost: [],
      wronglyLate: [],
      wronglyInTime: [],
      underWay: 4,
      cutShort: [],
      violations: [],
    });
  },
);
