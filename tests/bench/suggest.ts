/**
 * `node --import tsx tests/bench/suggest.ts [--json]`: how often the right session is suggested first and among three,
 * beside what counting shared words would do, and how long a suggestion takes.
 */
import { type SuggestableSession, suggestSessions } from '#app/domain/suggest/suggest.ts';
import { type Abstract, ABSTRACTS } from '#tests/unit/suggest/abstracts.ts';
import { GENDER_ABSTRACTS, GENDER_SESSIONS } from '#tests/unit/suggest/gender-meeting.ts';
import { LABOUR_ABSTRACTS, LABOUR_SESSIONS } from '#tests/unit/suggest/labour-meeting.ts';
import { baseline, demoSessions, type Finder, ours, ratesOf } from '#tests/unit/suggest/rates.ts';

const WARM = 10;
const RUNS = 50;
const MANY = 500;
const LONG = 10_000;

const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(6);

function rateLine(
  name: string,
  find: Finder,
  texts: readonly Abstract[],
  sessions: readonly SuggestableSession[],
) {
  const { first, amongThree, texts: count } = ratesOf(find, texts, sessions);
  return `  ${name.padEnd(24)} ${String(count).padStart(3)} texts  first ${percent(first)}  among three ${percent(amongThree)}`;
}

function ratesFor(
  name: string,
  texts: readonly Abstract[],
  sessions: readonly SuggestableSession[],
): string[] {
  const sets: [string, readonly Abstract[]][] = [
    ...(['en', 'fr', 'ru'] as const).map((code): [string, readonly Abstract[]] => [
      code,
      texts.filter(({ language }) => language === code),
    ]),
    ['all', texts],
  ];
  return [
    name,
    ...sets.flatMap(([set, some]) => [
      rateLine(`${set}, ours`, ours, some, sessions),
      rateLine(`${set}, shared words`, baseline, some, sessions),
    ]),
  ];
}

/** @returns milliseconds of the median run */
function median(work: () => void): number {
  for (let run = 0; run < WARM; run++) work();
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[RUNS / 2] ?? 0;
}

const demo = demoSessions();
const [abstract] = ABSTRACTS;
const long = ABSTRACTS.map((text) => text.abstract)
  .join(' ')
  .slice(0, LONG);
const many = Array.from({ length: MANY }, (_, at) => {
  const text = (offset: number) => ABSTRACTS[(at + offset) % ABSTRACTS.length] as Abstract;
  return { id: String(at), title: text(0).title, annotation: `${text(0).abstract} ${text(at % 7).abstract}` };
});

const lines = [
  ...ratesFor('The demonstration agenda', ABSTRACTS, demo),
  ...ratesFor('A meeting on gender, from which something was learned', GENDER_ABSTRACTS, GENDER_SESSIONS),
  ...ratesFor('A meeting on labour, for which nothing was made', LABOUR_ABSTRACTS, LABOUR_SESSIONS),
];
const results = [
  {
    name: `a suggestion among ${demo.length} sessions, ms`,
    value: median(() => suggestSessions(abstract as Abstract, demo)),
    limit: 5,
  },
  {
    name: `${LONG} characters among ${MANY} sessions, ms`,
    value: median(() => suggestSessions({ title: 'A long text', abstract: long }, many)),
    limit: 50,
  },
];

if (process.argv.includes('--json')) process.stdout.write(JSON.stringify({ lines, results }));
else {
  const times = results.map(({ name, value, limit }) => `${name}: ${value.toFixed(2)} (limit ${limit})`);
  process.stdout.write(`${[...lines, ...times].join('\n')}\n`);
}
