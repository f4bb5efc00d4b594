import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { charactersOf, checkConservation } from '#app/domain/agenda/conservation.ts';
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import { shortOrLong } from '#tests/support/soak.ts';
import { FAMILIES } from '#tests/unit/agenda/corpus/families.ts';
import { MEETING_PAPERS, NO_AGENDAS } from '#tests/unit/agenda/corpus/no-agendas.ts';

import { outlineOf } from './expect-agenda.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const TEXTS = [...Object.values(FAMILIES).flat(), ...NO_AGENDAS, ...MEETING_PAPERS].map(({ text }) => text);
const FURNITURE = [
  'page 3',
  '2/7',
  'GE.19-12345(E)',
  'ECE/CES/2019/1',
  '\f',
  '4',
  '* * *',
  '-----',
  '> x',
  '| a |',
];

/** Small damage as it happens on the way from paper to text. */
type Mutation = (lines: string[], at: number) => string[];
const MUTATIONS: Mutation[] = [
  (lines, at) => lines.filter((_, i) => i !== at),
  (lines, at) => [...lines.slice(0, at), `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`, ...lines.slice(at + 2)],
  (lines, at) => [...lines.slice(0, at), FURNITURE[at % FURNITURE.length]!, ...lines.slice(at)],
  (lines, at) => lines.map((line, i) => (i === at ? line.toUpperCase() : line)),
  (lines, at) => lines.map((line, i) => (i === at ? line.toLowerCase() : line)),
  (lines, at) => lines.map((line, i) => (i === at ? `     ${line.replace(/ /g, '  ')}` : line)),
  (lines, at) => [...lines.slice(0, at), ...lines.slice(0, at), ...lines.slice(at)],
  (lines) => lines.flatMap((line) => [line, '']),
  (lines) => [lines.join(' ')],
  (lines, at) => [...lines.slice(at), ...lines.slice(0, at)],
  (lines) => lines.map((line) => `> ${line}`),
  (lines) => lines.map((line) => `| ${line.replace(/\s{2,}/g, ' | ')} |`),
];

const accounts = (text: string): void => {
  const result = parseAgenda(text);
  if (isRefusal(result)) {
    expect(result.refused.message).not.toBe('');
    return;
  }
  expect(result.items.length).toBeGreaterThan(0);
  expect(checkConservation(result)).toBe(charactersOf(text));
};

const damaged = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(80)), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, steps]) =>
    steps
      .reduce<string[]>(
        (lines, [which, at]) =>
          lines.length > 400 ? lines : MUTATIONS[which]!(lines, at % Math.max(lines.length, 1)),
        text.split('\n'),
      )
      .join('\n'),
  );

describe('agendas that were damaged on the way', () => {
  test('loses, doubles and invents no character', () => {
    fc.assert(fc.property(damaged, accounts), { numRuns: shortOrLong(400, 20_000) });
  });

  test.each(MUTATIONS.map((mutate, kind) => [kind, mutate] as const))(
    'keeps the account of every text of the corpus under damage of kind %i',
    (_, mutate) => {
      for (const text of TEXTS) accounts(mutate(text.split('\n'), 5).join('\n'));
    },
  );

  test('makes nothing of line ends, byte order marks and no-break spaces', () => {
    for (const text of TEXTS) {
      const expected = parseAgenda(text);
      expect(parseAgenda(`\uFEFF${text}`)).toEqual(expected);
      expect(parseAgenda(text.replace(/\n/g, '\r\n'))).toEqual(expected);
      expect(parseAgenda(text.replace(/ /g, '\u00A0'))).toEqual(expected);
      expect(parseAgenda(text.replace(/(\p{L})(\p{L})/gu, '$1\u00AD$2'))).toEqual(expected);
    }
  });

  test('reads the same items from a text with an empty line after every line', () => {
    const doubled = Object.values(FAMILIES)
      .flat()
      .filter(({ name }) => !name.includes('one long line'))
      .map(({ name, text, outline }) => {
        const result = parseAgenda(text.replace(/\n/g, '\n\n'));
        const numbers = (lines: string[]): string => lines.map((line) => /^\s*\S+/.exec(line)![0]).join('\n');
        return {
          name,
          read: isRefusal(result) ? result.refused.code : numbers(outlineOf(result.items)),
          stated: numbers(outline.replace(/^\n|\n$/g, '').split('\n')),
        };
      });
    expect(doubled.filter(({ read, stated }) => read !== stated)).toEqual([]);
  });

  test('nests as deep as the text', () => {
    const depth = 40;
    const mark = (length: number): string => Array.from({ length }, () => '1').join('.');
    const text = `Agenda\n1. Opening\n${Array.from({ length: depth }, (_, i) => `${mark(i + 2)} Part ${i}`).join('\n')}\n2. Closing`;
    const result = parseAgenda(text);
    if (isRefusal(result)) throw new Error(result.refused.message);
    let deepest = 0;
    for (let items = result.items; items.length > 0; items = items[0]!.children) deepest++;
    expect(deepest).toBe(depth + 1);
    expect(checkConservation(result)).toBe(charactersOf(text));
  });
});

describe('a long hostile text is read to its end', () => {
  test.each(Object.entries(HOSTILE_TEXTS))('%s', (_, make) => accounts(make()));
});
