import type { NumberStyle } from './item-numbers.ts';
import { readItemNumber } from './item-numbers.ts';
import type { Line } from './lines.ts';
import { isSentence, splitRunIn } from './phrases.ts';
import { titleKey } from './prose.ts';
import { chooseTopStyle, hasStyle } from './styles.ts';
import { isTimetableLine } from './times.ts';

/** Whether numbered titles stand among the lines. */
export function hasItems(lines: readonly Line[]): boolean {
  const top = chooseTopStyle(lines);
  return lines.some((line, i) => {
    const marker = readItemNumber(line.text);
    if (!hasStyle(marker, top)) return false;
    const text = marker!.rest || (lines[i + 1]?.text ?? '');
    return (!isSentence(text) || splitRunIn(text) !== undefined) && !isTimetableLine(line.text);
  });
}

export const OPENING_STYLES = new Set<NumberStyle>([
  'word',
  'session',
  'number',
  'bare',
  'loose',
  'upper-roman',
  'letter',
  'roman',
]);

interface Opening {
  number: string;
  /** Letters of the title. */
  key: string;
  style: NumberStyle;
}

/** The first item of a part, unless the line is no item. */
function readOpening(lines: readonly Line[], i: number): Opening | undefined {
  const marker = readItemNumber(lines[i]!.text);
  if (!marker || !OPENING_STYLES.has(marker.styles[0]!) || isTimetableLine(lines[i]!.text)) return undefined;
  const key = titleKey(marker.rest || (lines[i + 1]?.text ?? ''));
  return key === '' ? undefined : { number: marker.number, key, style: marker.styles[0]! };
}

const isAgain = (opening: Opening, other: Opening): boolean =>
  other.number === opening.number && (other.key.startsWith(opening.key) || opening.key.startsWith(other.key));

interface Halves {
  first: Line[];
  second: Line[];
}

/** Cuts where the number of the first item comes again with the same title: the annotations had no heading. */
export function splitAtRestart(lines: readonly Line[]): Halves {
  let opening: Opening | undefined;
  let seen = 0;
  for (let i = 0; i < lines.length; i++) {
    const here = readOpening(lines, i);
    if (!here) continue;
    // "1. … 2. … 3. …" and then "Item 1 – The session will be opened …": another way of counting begins again.
    const anew = opening?.style === 'number' && here.style === 'word' && here.number === opening.number;
    if (opening && seen >= 2 && (anew || isAgain(opening, here)))
      return { first: lines.slice(0, i), second: lines.slice(i) };
    opening ??= here;
    if (hasStyle(readItemNumber(lines[i]!.text), opening.style)) seen++;
  }
  return { first: [...lines], second: [] };
}

/** Cuts a section where the first item of the list comes again; once annotations have begun there is nothing to cut. */
export function splitAtOpening(
  lines: readonly Line[],
  { list, annotations }: { list: readonly Line[]; annotations: readonly Line[] },
): Halves {
  const whole = { first: [...lines], second: [] };
  if (annotations.length > 0) return whole;
  const at = list.findIndex((_, i) => readOpening(list, i) !== undefined);
  const opening = at < 0 ? undefined : readOpening(list, at);
  const cutAt = lines.findIndex((_, i) => {
    const here = readOpening(lines, i);
    return opening && here && isAgain(opening, here);
  });
  return cutAt < 0 ? whole : { first: lines.slice(0, cutAt), second: lines.slice(cutAt) };
}
