/** `node --import tsx tests/bench/agenda.ts [--json]`: how long the parser takes for texts of the greatest length. */
import { parseAgenda } from '#app/domain/agenda/parse.ts';
import { HOSTILE_TEXTS, LONG_LIST } from '#tests/unit/agenda/hostile-texts.ts';

const texts = [...Object.entries(HOSTILE_TEXTS), ['a list of 5,000 items', () => LONG_LIST] as const];
const results = texts.map(([name, make]) => {
  const text = make();
  const began = performance.now();
  parseAgenda(text);
  return { name: `agenda, ${name}, s`, value: (performance.now() - began) / 1000, limit: 4 };
});
if (process.argv.includes('--json')) process.stdout.write(JSON.stringify(results));
else for (const { name, value } of results) process.stdout.write(`${name}: ${value.toFixed(2)}\n`);
