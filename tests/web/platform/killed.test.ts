/** The process dies at any moment: what was acknowledged is there afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { killAtRandom } from '#tests/support/killed-portal.ts';
import { shortOrLong } from '#tests/support/soak.ts';

const KILLS = shortOrLong(5, 100);

// The files and their order against the rows are the same on both databases, and PostgreSQL does not die with the
// portal: there the process leaves nothing behind but transactions that end with its connections.
test.runIf(process.env.TEST_DATABASE !== 'postgres')(
  `a server that is killed ${KILLS} times keeps everything that it has acknowledged`,
  async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'sessional-killed-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const seed = Math.floor(Math.random() * 2 ** 31);
    const { restarts, broken, acknowledged } = await killAtRandom(dataDir, {
      kills: KILLS,
      experts: 4,
      seed,
    });
    expect(broken, `seed ${seed}`).toEqual([]);
    expect(restarts).toHaveLength(KILLS);
    const idle = Object.entries(acknowledged).filter(([, count]) => count === 0);
    expect(idle, `seed ${seed}: these did not happen`).toEqual([]);
  },
);
