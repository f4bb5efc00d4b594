import { normalise } from './lines.ts';
import type { AgendaItem, ParsedAgenda } from './types.ts';

/**
 * The promise of the import, as something a test can count: the characters of the source equal those of numbers,
 * titles, annotations, introduction and what was set aside. (Facts are copies of text that stands in one of them.)
 */
export function checkConservation(agenda: ParsedAgenda): string {
  const ofItem = (item: AgendaItem): string[] => [
    item.number,
    item.title,
    item.annotation,
    ...item.children.flatMap(ofItem),
  ];
  return sortCharacters(
    [
      agenda.introduction ?? '',
      ...agenda.items.flatMap(ofItem),
      ...agenda.setAside.map(({ text }) => text),
    ].join(''),
  );
}

/** The characters that have to be accounted for: all but spaces, soft hyphens and byte order marks. */
export function charactersOf(source: string): string {
  return sortCharacters(normalise(source));
}

function sortCharacters(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}
