/**
 * `npm run bench [-- --seconds 3] [--kbit 400] [pages cpu hidden autosave upload slow-upload agenda suggest]`: speed and memory of
 * the production build on this machine; `--kbit` slows the line of the upload of 20 MB. Ratios and CPU time are
 * comparable between machines, rates are not. `npm run bench -- faults [--kills 100] [--seed 1]`, which runs only when
 * it is asked for: what is left when the process is killed and when everybody comes in the last second. Exit code 1 when a limit is missed;
 * an aim that is missed is only said.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { benchAgenda } from './agenda.mjs';
import { benchAutosave } from './autosave.mjs';
import { benchCpu } from './cpu.mjs';
import { benchFaults } from './faults.mjs';
import { benchHidden } from './hidden.mjs';
import { benchPages } from './pages.mjs';
import { seed, startServer } from './server.mjs';
import { benchSlowUpload } from './slow-upload.mjs';
import { benchSuggest } from './suggest.mjs';
import { benchUpload } from './upload.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    kbit: { type: 'string', default: '0' },
    kills: { type: 'string', default: '100' },
    seed: { type: 'string' },
  },
});
const wanted = (name) => positionals.length === 0 || positionals.includes(name);
const say = (text) => process.stdout.write(`${text}\n`);
const options = { seconds: Number(values.seconds), kbit: Number(values.kbit), say };

say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
const results = [];
if (positionals.includes('faults')) {
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  results.push(...(await benchFaults({ say, kills: Number(values.kills), seed })));
}
const WITHOUT_PORTAL = ['faults', 'agenda', 'suggest'];
const isMore = positionals.length === 0 || positionals.some((name) => !WITHOUT_PORTAL.includes(name));
if (isMore) say('Filling a database: meetings with 200 and 2,000 published papers in 8 sessions …');
const { folder, data } = isMore ? seed() : {};
const withServer = async (bench) => {
  const server = await startServer(folder);
  try {
    results.push(...(await bench(server, data, options)));
  } finally {
    await server.stop();
  }
};
if (wanted('pages')) await withServer(benchPages);
if (wanted('cpu')) results.push(...(await benchCpu(folder, data, options)));
if (wanted('hidden')) await withServer(benchHidden);
if (wanted('autosave')) await withServer(benchAutosave);
if (wanted('upload')) await withServer(benchUpload);
if (wanted('slow-upload')) await withServer(benchSlowUpload);
if (wanted('agenda')) results.push(...benchAgenda(options));
if (wanted('suggest')) results.push(...benchSuggest(options));

say('');
for (const { name, value, limit, atLeast, isAim } of results) {
  const holds = atLeast ? value >= limit : value <= limit;
  const word = holds ? 'ok    ' : isAim ? 'missed' : 'FAILED';
  say(`${word}  ${name}: ${value.toFixed(2)} (${isAim ? 'aim' : 'limit'} ${atLeast ? '≥' : '≤'} ${limit})`);
  if (!holds && !isAim) process.exitCode = 1;
}
