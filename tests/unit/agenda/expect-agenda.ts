import { expect } from 'vitest';

import { charactersOf, checkConservation } from '#app/domain/agenda/conservation.ts';
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import type { AgendaItem, ParsedAgenda } from '#app/domain/agenda/types.ts';

/** One layout: what the outline must be, which warnings come, and what else is to be looked at. */
export interface AgendaCase {
  name: string;
  text: string;
  /** One line per item, indented by two spaces per level: "3 Data integration". */
  outline: string[];
  /** "code" or "code item"; none when left out. */
  warnings?: string[];
  check?: (agenda: ParsedAgenda) => void;
}

/** Parses and makes sure that no character was lost, doubled or invented. */
export function read(text: string): ParsedAgenda {
  const result = parseAgenda(text);
  if (isRefusal(result)) throw new Error(`refused: ${result.refused.code}`);
  expect(checkConservation(result)).toBe(charactersOf(text));
  return result;
}

export function outlineOf(items: readonly AgendaItem[], depth = 0): string[] {
  return items.flatMap((item) => [
    `${'  '.repeat(depth)}${item.number} ${item.title}`,
    ...outlineOf(item.children, depth + 1),
  ]);
}

/** Runs one case of a table. */
export function checkCase({ text, outline, warnings, check }: AgendaCase): void {
  const agenda = read(text);
  expect(outlineOf(agenda.items)).toEqual(outline);
  expect(agenda.warnings.map(({ code, item }) => (item ? `${code} ${item}` : code))).toEqual(warnings ?? []);
  check?.(agenda);
}

/** The text that was set aside for one reason. */
export function setAside(agenda: ParsedAgenda, reason: string): string {
  return agenda.setAside
    .filter((piece) => piece.reason === reason)
    .map((piece) => piece.text)
    .join('\n');
}
