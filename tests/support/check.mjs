/** `npm run check`: what to run before each commit. Types, lint, import rules and unit tests. */
import { atATime, deadCode, lint, rules, stopSteps, suite, summary, types } from './steps.mjs';

const began = performance.now();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopSteps();
    process.exit(130);
  });
}
const results = await atATime(2, [() => suite('unit tests', 'unit'), types, lint, rules, deadCode]);
process.exitCode = summary(results, began) ? 0 : 1;
