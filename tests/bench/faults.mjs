/**
 * What becomes of what people do when the process is killed again and again, and when everybody submits in the last
 * second before a deadline.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { tsImport } from 'tsx/esm/api';

const MB = 1024 * 1024;
/** Experts who work at the same time while the process is killed. */
const EXPERTS = 6;

export async function benchFaults({ say, kills, seed }) {
  return [...(await killed(say, kills, seed)), ...(await rushed(say))];
}

async function inFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sessional-faults-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killed(say, kills, seed) {
  const { killAtRandom } = await tsImport('../support/killed-portal.ts', import.meta.url);
  say(`\nKilling the server ${kills} times while ${EXPERTS} experts work (seed ${seed}) …`);
  const outcome = await inFolder((folder) => killAtRandom(folder, { kills, experts: EXPERTS, seed }));
  for (const [action, count] of Object.entries(outcome.acknowledged))
    say(`${String(count).padStart(7)}  ${action}`);
  say(`${String(outcome.unanswered).padStart(7)}  requests without an answer, sent again`);
  const restarts = outcome.restarts.toSorted((a, b) => a - b);
  say(`restart: median ${at(restarts, 0.5)} ms, longest ${at(restarts, 1)} ms`);
  for (const line of outcome.broken) say(`BROKEN  ${line}`);
  return [
    { name: 'kills', value: outcome.kills, limit: kills, atLeast: true },
    { name: 'promises broken by kills', value: outcome.broken.length, limit: 0 },
    { name: 'longest restart after a kill, s', value: restarts.at(-1) / 1000, limit: 3 },
  ];
}

async function rushed(say) {
  const { rushToDeadline } = await tsImport('../support/last-second.ts', import.meta.url);
  say('\n200 submit a paper of 1 MB in the last second before a deadline, 20 more when it is over …');
  const rush = { rush: 200, after: 20, slow: 20, bytes: MB, spreadMs: 950, marginMs: 0 };
  const outcome = await inFolder((folder) => rushToDeadline(folder, rush));
  const waits = outcome.waits.toSorted((a, b) => a - b);
  say(`answers: p50 ${at(waits, 0.5)} ms, p95 ${at(waits, 0.95)} ms, p99 ${at(waits, 0.99)} ms`);
  const wrong = [
    ...outcome.lost,
    ...outcome.wronglyLate,
    ...outcome.wronglyInTime,
    ...outcome.cutShort,
    ...outcome.violations,
  ];
  for (const line of wrong) say(`WRONG   ${line}`);
  return [
    {
      name: 'submissions that had left in the last second',
      value: outcome.inTime,
      limit: 200,
      atLeast: true,
    },
    { name: 'of these lost', value: outcome.lost.length, limit: 0 },
    { name: 'of these called late', value: outcome.wronglyLate.length, limit: 0 },
    { name: 'begun after the deadline', value: outcome.after, limit: 20, atLeast: true },
    { name: 'of these not called late', value: outcome.wronglyInTime.length, limit: 0 },
    { name: 'changes under way at the deadline', value: outcome.underWay, limit: 20, atLeast: true },
    { name: 'of these refused', value: outcome.cutShort.length, limit: 0 },
    { name: 'invariants broken', value: outcome.violations.length, limit: 0 },
  ];
}

function at(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(0);
}
