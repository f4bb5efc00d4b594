/** The suggestion of sessions, in a process of its own, since it runs from the sources. */
import { execFileSync } from 'node:child_process';

import { root } from './server.mjs';

export function benchSuggest({ say }) {
  const args = ['--import', 'tsx', 'tests/bench/suggest.ts', '--json'];
  const { lines, results } = JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }),
  );
  say(`\n${lines.join('\n')}`);
  return results;
}
