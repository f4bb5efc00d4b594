/** The last second before a deadline: a request that began in it counts as in time, however busy the server is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { rushToDeadline } from '#tests/support/last-second.ts';
import { shortOrLong } from '#tests/support/soak.ts';

// The test is about the arrival time of a request, which the server notes before it uses a database.
test.runIf(process.env.TEST_DATABASE !== 'postgres')(
  'many submit in the last second, and five when it is over',
  async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'sessional-rush-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const result = await rushToDeadline(dataDir, {
      rush: shortOrLong(20, 200),
      after: 5,
      slow: 4,
      bytes: 1024 * 1024,
      spreadMs: 400,
      marginMs: 500,
    });
    // How many were in time depends on how busy this machine is with other things; none of them may be called late.
    expect(result).toMatchObject({
      lost: [],
      wronglyLate: [],
      wronglyInTime: [],
      cutShort: [],
      violations: [],
    });
    expect(result.inTime + result.open + result.after).toBe(result.waits.length + 5);
  },
);
