/** The agenda parser and hostile texts, in a process of its own, since it runs from the sources. */
import { execFileSync } from 'node:child_process';

import { root } from './server.mjs';

export function benchAgenda({ say }) {
  say('\nReading agendas that were made to be slow …');
  const args = ['--import', 'tsx', 'tests/bench/agenda.ts', '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}
