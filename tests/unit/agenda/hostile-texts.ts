import { MAX_CHARACTERS } from '#app/domain/agenda/parse.ts';

/** A text of one pattern, as long as is read at all. */
const fill = (pattern: (i: number) => string, head = 'Provisional agenda\n'): string => {
  const parts = [head];
  for (let i = 0, size = head.length; size < MAX_CHARACTERS - 4_000; i++) {
    const part = pattern(i);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
};

/** Texts that a careless expression would read for minutes; `npm run bench -- agenda` measures what they take. */
export const HOSTILE_TEXTS: Record<string, () => string> = {
  'long runs of spaces': () => fill(() => `a${' '.repeat(3000)}b\n`),
  'dots that lead nowhere': () => `${fill(() => '.', 'Agenda\n1. Opening ')}x`,
  'lines with a star': () => fill(() => '* note\n', 'Agenda*\n1. Opening\n2. Closing\n'),
  'one row of pipes': () => fill(() => '| 1 ', 'Agenda\n'),
  'items without end': () => fill((i) => `${(i % 30) + 1}. Data on borders ${i}\n`),
  'parts without end': () =>
    fill((i) => (i % 900 === 0 ? 'Annotations\n' : `${i % 900}. Title ${i % 900}\n`)),
  'decimals without end': () => fill((i) => `1.${i}.${i} Part ${i}\n`, 'Agenda\n1. Opening\n'),
  'headings without end': () => fill(() => 'Background\n', 'Agenda\n1. Opening\n2. Closing\n'),
  'page numbers without end': () => fill((i) => `page ${i}\n`, 'Agenda\n1. Opening\n2. Closing\n'),
  'a title without end': () => fill(() => 'and of the\n', 'Agenda\n1. Opening of\n'),
  'enumerations without end': () =>
    fill((i) => `${(i % 7) + 1}) What?\n`, 'Agenda\n1. Opening\n2. Questions:\n'),
  'two columns without end': () =>
    fill((i) => `${i % 50}. Aaaaaaaa     ${i % 50}. Bbbbb\n`, 'Agenda\n1. Opening\n2. Closing\n'),
  'roman parts without end': () => fill(() => 'II. Part\n', 'Agenda\n1. Opening\n2. Closing\n'),
  'broken words without end': () => fill((i) => `a${i}-\nb\n`, 'Agenda\n1. Opening\n2. Closing\n'),
  'labels without end': () => fill(() => 'Aa: b\n', 'Agenda\n1. Opening\n2. Closing\n'),
  'letters without end': () => fill(() => '(a) Part\n', 'Agenda\n1. Opening\n2. Closing\n'),
  'items on one line': () => fill((i) => `${(i % 90) + 1}. Opening of part ${i} `, ''),
};

/** A list of 5,000 items with a sentence each. */
export const LONG_LIST = `Agenda\n${Array.from({ length: 5000 }, (_, i) => `${i % 60}. Data on borders (a) and (b) of ${i}\nThe countries will report.`).join('\n')}`;
