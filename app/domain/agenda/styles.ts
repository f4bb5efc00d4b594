import type { ItemNumber, NumberStyle } from './item-numbers.ts';
import { ordinal, readItemNumber } from './item-numbers.ts';
import type { Line } from './lines.ts';

const TOP_STYLES: NumberStyle[] = [
  'word',
  'number',
  'bare',
  'session',
  'loose',
  'parenthesis',
  'upper-roman',
  'upper-letter',
  'roman',
  'letter',
];

/**
 * How the items of this part are counted: "Item 3" wins over "3.", "Session 3" wins when it comes before any "3.",
 * and letters count items only by themselves.
 */
export function chooseTopStyle(lines: readonly Line[]): NumberStyle | undefined {
  const sectional = chooseSectionalStyle(lines);
  if (sectional) return sectional;
  const count = new Map<NumberStyle, number>();
  let firstNumber: NumberStyle | undefined;
  let loose = 0;
  for (const line of lines) {
    const marker = readItemNumber(line.text);
    if (!marker) continue;
    const style = marker.styles[0]!;
    if (style === 'number' || style === 'bare' || style === 'session') firstNumber ??= style;
    if (style === 'loose' && Number(marker.number) === loose + 1) loose++;
    for (const each of marker.styles) count.set(each, (count.get(each) ?? 0) + 1);
  }
  // A line of prose may well begin with a figure: without a point only an unbroken row of them counts items.
  if (loose < 3) count.delete('loose');
  if (firstNumber === 'session' && (count.get('session') ?? 0) >= 2) {
    count.delete('number');
    count.delete('bare');
  }
  // "(i)" may be a letter or a roman number; more romans than letters means that romans count.
  if ((count.get('roman') ?? 0) <= (count.get('letter') ?? 0)) count.delete('roman');
  const enough = (style: NumberStyle): boolean => (count.get(style) ?? 0) >= 2;
  return TOP_STYLES.find(enough) ?? TOP_STYLES.find((style) => count.has(style));
}

/**
 * "I. … II. …" or "A. … B. …" count the items, rather than name sections, when the arabic numbers below them begin
 * again, or when most of them have no numbers below.
 */
function chooseSectionalStyle(lines: readonly Line[]): NumberStyle | undefined {
  const markers = lines.flatMap((line) => readItemNumber(line.text) ?? []);
  for (const style of ['upper-roman', 'upper-letter'] as const) {
    const own = markers.filter((marker) => marker.styles[0] === style);
    if (own.length < 2 || !own.every((marker, i) => ordinal(marker.number, style) === i + 1)) continue;
    const figures = markers.filter(({ styles }) => styles[0] === 'number' || styles[0] === style);
    if (figures[0]!.styles[0] !== style || markers.some(({ styles }) => styles[0] === 'word')) continue;
    const restarts = figures.filter((marker) => marker.number === '1').length;
    const empty = figures.filter(
      ({ styles }, i) => styles[0] === style && figures[i + 1]?.styles[0] !== 'number',
    ).length;
    if (restarts > 1 || (restarts === 1 && empty > own.length / 2)) return style;
  }
  return undefined;
}

export const hasStyle = (marker: ItemNumber | undefined, top: NumberStyle | undefined): boolean =>
  marker !== undefined &&
  top !== undefined &&
  (marker.styles.includes(top) ||
    (top === 'number' && marker.styles[0] === 'bare') ||
    (top === 'bare' && marker.styles[0] === 'number'));

/** Value of a number in figures, with or without "bis": "4 bis" is 4. */
export const valueOf = (number: string): number => parseInt(number, 10);
