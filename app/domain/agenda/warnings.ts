import { keyOf, textsOf, type TextValues } from '#app/domain/shared/texts/texts.ts';

import type { AgendaItem, AgendaWarning, WarningCode } from './types.ts';

/** Every warning the parser can give, with its meaning; the preview asks the secretariat to confirm each. */
export const WARNING_MEANINGS: Record<WarningCode, string> = {
  'missing-from-list': 'The item has an annotation but does not stand in the list of items.',
  'missing-from-annotations': 'The item stands in the list, others have annotations, this one has none.',
  'title-differs': 'List and annotation give the same number another title; the title of the list is kept.',
  'number-differs': 'List and annotation give the same title another number; the number of the list is kept.',
  'duplicate-number': 'Two items on one level have the same number; both are kept.',
  'numbering-gap': 'A number is skipped between two items of one level.',
  'empty-title': 'The item has a number but no title.',
  'impossible-time': 'A time that cannot be meant, such as a meeting that begins at 9.30 p.m.',
  'second-language': 'The agenda stands in two languages; only the first was taken, the second is set aside.',
};

/** A warning in the words of the catalogue. @param item as people say it; null when it is about no item */
export function warning(code: WarningCode, item: string | null, values: TextValues = {}): AgendaWarning {
  const key = `agenda_warnings.${keyOf(code)}` as const;
  return item === null
    ? { code, message: textsOf('en')(key, values) }
    : { code, item, message: textsOf('en')(key, { item, ...values }) };
}

const CLOCK = /(\d{1,2})(?:[.:](\d{2}))?\s*(?:([ap])\.?\s?m\b\.?)/giu;
const RANGE =
  /(\d{1,2})[.:h](\d{2})\s*(?:([ap])\.?\s?m\b\.?)?\s*(?:[–—-]|to|à|до)\s*(\d{1,2})[.:h](\d{2})\s*(?:([ap])\.?\s?m\b\.?)?/giu;

/**
 * Times no meeting has: after eight in the evening or before six in the morning when written with a.m. or p.m.,
 * hours above 24, and ranges that end before they begin.
 */
export function findImpossibleTimes(text: string): AgendaWarning[] {
  const found = new Set<string>();
  for (const [written, hour, minute, half] of text.matchAll(CLOCK)) {
    const h = Number(hour);
    const late = half!.toLowerCase() === 'p' && h >= 8 && h <= 11;
    const early = half!.toLowerCase() === 'a' && (h < 6 || h === 12);
    if (late || early || h > 12 || Number(minute ?? 0) > 59) found.add(written.trim());
  }
  for (const [written, h1, m1, half1, h2, m2, half2] of text.matchAll(RANGE)) {
    const from = minutes(h1!, m1!, half1 ?? (Number(h1) > Number(h2) && Number(h1) < 12 ? 'a' : half2));
    const to = minutes(h2!, m2!, half2);
    const known = [...found].some((time) => written.includes(time));
    if (known) continue;
    if (Number(m1) > 59 || Number(m2) > 59 || Number(h1) > 24 || Number(h2) > 24) found.add(written.trim());
    // "9.30–1.00" without a.m. and p.m. is sloppy but clear, and "9.30 a.m. to 12.30" is too.
    else if (to <= from && (Number(h2) > 7 || half1 || half2)) found.add(written.trim());
  }
  return [...found].map((time) => warning('impossible-time', null, { time }));
}

function minutes(hour: string, minute: string, half: string | undefined): number {
  const h = Number(hour) % (half ? 12 : 25);
  return (h + (half?.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute);
}

/** Number of an item as people say it: "5", "5 (a)", "5 (a) (ii)", "2.1". */
export function sayNumber(path: readonly string[]): string {
  return path.reduce((said, number) => {
    if (said === '' || number.startsWith(`${said.replace(/\.0$/, '')}.`)) return number;
    return `${said} (${number})`;
  }, '');
}

/** Duplicates, gaps and empty titles, on every level. */
export function findNumberingWarnings(
  items: readonly AgendaItem[],
  path: readonly string[] = [],
): AgendaWarning[] {
  const warnings: AgendaWarning[] = [];
  const seen = new Set<string>();
  let previous: number | undefined;
  for (const item of items) {
    const said = sayNumber([...path, item.number]);
    if (seen.has(item.number)) warnings.push(warning('duplicate-number', said));
    seen.add(item.number);
    const value = /^\d+(?: ?(?:bis|ter))?$/.test(item.number)
      ? parseInt(item.number, 10)
      : (decimalTail(item.number) ?? letterValue(item.number, previous));
    if (value !== undefined && value > (previous ?? (path.length === 0 && value > 1 ? 0 : value - 1)) + 1) {
      warnings.push(warning('numbering-gap', said));
    }
    previous = value ?? previous;
    if (item.title === '') warnings.push(warning('empty-title', said));
    warnings.push(...findNumberingWarnings(item.children, [...path, item.number]));
  }
  return warnings;
}

function decimalTail(number: string): number | undefined {
  return /^\d+(?:\.\d+)+$/.test(number) ? Number(number.split('.').pop()) : undefined;
}

/** Latin letters only: "i" counts as a letter when it follows "h"; roman numerals are not checked for gaps. */
function letterValue(number: string, previous: number | undefined): number | undefined {
  if (!/^[a-z]$/.test(number)) return undefined;
  const value = number.charCodeAt(0) - 96;
  return /[ivx]/.test(number) && value !== (previous ?? 0) + 1 ? undefined : value;
}
