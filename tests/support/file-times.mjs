/**
 * How long each file of tests took: a reporter for vitest and one for Playwright, which append to the file named by
 * FILE_TIMES, and what `npm test` prints of it.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const note = (path, seconds) => {
  const { FILE_TIMES, STEP } = process.env;
  const file = relative(process.cwd(), path);
  if (FILE_TIMES) appendFileSync(FILE_TIMES, `${JSON.stringify({ step: STEP ?? '', file, seconds })}\n`);
};

/** The slowest files of all steps, as lines. */
export function slowest(fileTimes, count) {
  if (!existsSync(fileTimes)) return [];
  return readFileSync(fileTimes, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ step, file, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${file} (${step})`);
}

/** One class serves both programs: the names of what they call differ. */
export default class FileTimes {
  #seconds = new Map();

  /** vitest */
  onTestRunEnd(modules) {
    for (const module of modules) {
      const { setupDuration, collectDuration, duration } = module.diagnostic();
      note(module.moduleId, (setupDuration + collectDuration + duration) / 1000);
    }
  }

  /** Playwright */
  onTestEnd(test, result) {
    const { file } = test.location;
    this.#seconds.set(file, (this.#seconds.get(file) ?? 0) + result.duration / 1000);
  }

  /** Playwright */
  onEnd() {
    for (const [file, seconds] of this.#seconds) note(file, seconds);
  }

  printsToStdio() {
    return false;
  }
}
