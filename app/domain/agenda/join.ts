import type { Entry } from './outline.ts';
import { titleKey } from './prose.ts';
import type { AgendaWarning } from './types.ts';
import { sayNumber, warning } from './warnings.ts';

/** An item as both parts of the document show it. */
export interface JoinedItem {
  listed?: Entry;
  annotated?: Entry;
  children: JoinedItem[];
}

/**
 * Joins list and annotations. The order and the numbers of the list hold; what only the annotations have is put
 * where its number belongs. Each disagreement becomes a warning.
 */
export function joinParts(
  listed: readonly Entry[],
  annotated: readonly Entry[],
  options: { bothParts: boolean; top: boolean },
  path: readonly string[] = [],
): { items: JoinedItem[]; warnings: AgendaWarning[] } {
  const warnings: AgendaWarning[] = [];
  const taken = new Set<Entry>();
  const byPlace = new Map<number | string, Entry>();
  for (const entry of annotated) {
    const key = options.top ? entry.known : entry.number;
    if (key !== undefined && !byPlace.has(key)) byPlace.set(key, entry);
  }
  const items: JoinedItem[] = listed.map((entry, index) => {
    const key = options.top ? index : entry.number;
    const partner = byPlace.get(key);
    byPlace.delete(key);
    if (partner) taken.add(partner);
    return { listed: entry, annotated: partner, children: [] };
  });
  for (const entry of annotated) {
    if (taken.has(entry)) continue;
    const item: JoinedItem = { annotated: entry, children: [] };
    // Without a list the order of the text holds, whatever the numbers say.
    items.splice(listed.length === 0 ? items.length : placeFor(entry, items), 0, item);
  }
  const anyAnnotated = items.some((item) => item.annotated);
  for (const item of items) {
    const { listed: inList, annotated: inNotes } = item;
    const entry = (inList ?? inNotes)!;
    const said = sayNumber([...path, entry.number]);
    warnings.push(...compare(item, said, options.bothParts, anyAnnotated));
    const children = joinParts(
      inList?.children ?? [],
      inNotes?.children ?? [],
      { bothParts: options.bothParts && inList !== undefined && inNotes !== undefined, top: false },
      [...path, entry.number],
    );
    item.children = children.items;
    warnings.push(...children.warnings);
  }
  return { items, warnings };
}

/** How the two parts disagree about one item. */
function compare(item: JoinedItem, said: string, bothParts: boolean, anyAnnotated: boolean): AgendaWarning[] {
  const { listed: inList, annotated: inNotes } = item;
  const warnings: AgendaWarning[] = [];
  if (bothParts && !inList) {
    warnings.push(warning('missing-from-list', said, { title: inNotes!.title.join(' ') }));
  }
  if (bothParts && !inNotes && anyAnnotated) {
    warnings.push(warning('missing-from-annotations', said, { title: inList!.title.join(' ') }));
  }
  if (inList && inNotes) {
    const from = inList.title.join(' ');
    const to = inNotes.title.join(' ');
    // "Items 2 and 3: …" names both.
    const joint = /\d/.test(inNotes.marks) && titleKey(to).startsWith(titleKey(from));
    if (to !== '' && !joint && !isSameTitle(from, to)) {
      warnings.push(warning('title-differs', said, { listed: from, annotated: to }));
    }
    if (inList.number !== inNotes.number) {
      const numbers = { listed: inList.number, annotated: inNotes.number };
      warnings.push(warning('number-differs', said, { title: from, ...numbers }));
    }
  }
  return warnings;
}

/** Case, punctuation and a bracket behind the title (documents, speakers) do not make another title. */
function isSameTitle(from: string, to: string): boolean {
  const withoutBracket = (title: string): string =>
    titleKey(title.replace(/\s*[([][^()[\]]*[)\]][.;:]?\s*$/, ''));
  return (
    titleKey(from) === titleKey(to) ||
    (withoutBracket(from) === withoutBracket(to) && /[)\]]/.test(from) !== /[)\]]/.test(to))
  );
}

function placeFor(entry: Entry, items: readonly JoinedItem[]): number {
  const value = (item: JoinedItem): string => (item.listed ?? item.annotated)!.number;
  for (let place = items.length; place > 0; place--) {
    if (compareNumbers(value(items[place - 1]!), entry.number) <= 0) return place;
  }
  return 0;
}

function compareNumbers(a: string, b: string): number {
  const left = Number(a.split('.').pop());
  const right = Number(b.split('.').pop());
  return Number.isNaN(left) || Number.isNaN(right) ? (a < b ? -1 : a > b ? 1 : 0) : left - right;
}
