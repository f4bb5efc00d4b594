import { describe, expect, test } from 'vitest';

import { charactersOf, checkConservation } from '#app/domain/agenda/conservation.ts';
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import type { AgendaItem, ParsedAgenda } from '#app/domain/agenda/types.ts';
import { sayNumber } from '#app/domain/agenda/warnings.ts';
import { FAMILIES } from '#tests/unit/agenda/corpus/families.ts';
import type { Layout } from '#tests/unit/agenda/corpus/layout.ts';
import { MEETING_PAPERS, NO_AGENDAS } from '#tests/unit/agenda/corpus/no-agendas.ts';

import { outlineOf } from './expect-agenda.ts';

/** Everything a layout states, taken from the answer in the same form, so that one comparison shows all that differs. */
function describeAnswer(agenda: ParsedAgenda, layout: Layout): Omit<Layout, 'name' | 'text'> {
  const byNumber = new Map<string, string>();
  const walk = (items: readonly AgendaItem[], path: string[]): void => {
    for (const item of items) {
      byNumber.set(sayNumber([...path, item.number]), item.annotation);
      walk(item.children, [...path, item.number]);
    }
  };
  walk(agenda.items, []);
  const facts = {
    title: agenda.title ?? null,
    symbol: agenda.symbol ?? null,
    dates: agenda.dates?.map(({ from, to }) => `${from}/${to}`) ?? null,
    place: agenda.place ?? null,
  };
  const pick = <T>(stated: Record<string, T> | undefined, value: (key: string) => T): Record<string, T> =>
    Object.fromEntries(Object.keys(stated ?? {}).map((key) => [key, value(key)]));
  return {
    outline: outlineOf(agenda.items).join('\n'),
    warnings: agenda.warnings.map(({ code, item }) => (item ? `${code} ${item}` : code)),
    facts: pick(layout.facts as Record<string, unknown>, (key) => facts[key as keyof typeof facts]),
    annotations: pick(layout.annotations, (key) => byNumber.get(key) ?? 'no such item'),
    ...(layout.introduction === undefined ? {} : { introduction: agenda.introduction ?? '' }),
  };
}

describe.each(Object.entries(FAMILIES))('whole agendas: %s', (_, layouts) => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (__, layout) => {
    const result = parseAgenda(layout.text);
    if (isRefusal(result)) throw new Error(`refused: ${result.refused.message}`);
    expect(describeAnswer(result, layout)).toEqual({
      outline: layout.outline.replace(/^\n|\n$/g, ''),
      warnings: layout.warnings ?? [],
      facts: layout.facts ?? {},
      annotations: layout.annotations ?? {},
      ...(layout.introduction === undefined ? {} : { introduction: layout.introduction }),
    });
    expect(checkConservation(result)).toBe(charactersOf(layout.text));
  });
});

describe('texts that are no agenda', () => {
  test.each([...NO_AGENDAS, ...MEETING_PAPERS].map(({ name, text }) => [name, text]))('%s', (_, text) => {
    const result = parseAgenda(text);
    expect(isRefusal(result) ? '' : outlineOf(result.items).join('\n')).toBe('');
  });
});
