import { normalized } from '#app/domain/shared/normalized.ts';

import { SYMBOL } from './furniture.ts';
import { ordinal, readItemNumber } from './item-numbers.ts';
import { BULLET, isDocumentLine, isFieldLine, isLabelLine, startsListEntry } from './labels.ts';
import type { Line, Spacing } from './lines.ts';
import { endsEarly, endsSentence, startsLower } from './lines.ts';
import { endsOpen, isSentence } from './phrases.ts';

/** What is known about the words of the document, for joining "socio-" and "economic". */
export interface Vocabulary {
  words: Set<string>;
}

/** Collects every word of the text, hyphenated ones whole. */
export function collectWords(normalised: string): Vocabulary {
  return { words: new Set(normalised.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []) };
}

/** Receives characters that joining removes, so that they are set aside rather than lost. */
export type Dropped = (text: string) => void;

/**
 * Joins wrapped lines into one. A hyphen at a line end stays (official documents hardly ever split plain
 * words) unless the joined word occurs elsewhere in the text and the hyphenated one does not.
 */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary, dropped: Dropped): string {
  // Kept in pieces: looking at the end of a growing string would copy it every time.
  const pieces: string[] = [];
  let last = '';
  const add = (piece: string): void => {
    pieces.push(piece);
    last = piece;
  };
  for (const line of lines) {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (pieces.length === 0) {
      add(text);
      continue;
    }
    const before = last.endsWith('-')
      ? /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)-$/u.exec(last.slice(-100))?.[1]
      : undefined;
    const after = /^[\p{L}\p{N}]+/u.exec(text)?.[0];
    // "labour- and education-related": a hyphen that stands for a shared ending keeps its space.
    if (before === undefined || after === undefined || /^(?:and|or|et|ou|и|или)$/iu.test(after)) {
      add(` ${text}`);
      continue;
    }
    const whole = (before + after).toLowerCase();
    const hyphenated = `${before}-${after}`.toLowerCase();
    if (vocabulary.words.has(whole) && !vocabulary.words.has(hyphenated)) {
      dropped('-');
      pieces[pieces.length - 1] = last.slice(0, -1);
    }
    add(text);
  }
  return pieces.join('');
}

/** Groups lines into paragraphs: by blank lines where those mean something, else by lines that end early. */
export function toParagraphs(lines: readonly Line[], spacing: Spacing): Line[][] {
  const paragraphs: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const current = paragraphs[paragraphs.length - 1];
    if (!current || !previous || breaksParagraph(previous, line, spacing)) paragraphs.push([line]);
    else current.push(line);
    previous = line;
  }
  return paragraphs;
}

/** A dash with small letters behind it may as well stand inside a sentence. */
const DASH_INSIDE = /^[o–—*-]\s+\P{Lu}/u;

/** "1. Harmonized forms" and "2. Digital maps": two points of an enumeration, each on its line. */
function countsOn(previous: Line, line: Line): boolean {
  const [before, here] = [readItemNumber(previous.text), readItemNumber(line.text)];
  // With a small letter it is the sentence that goes on.
  if (!before || !here || startsLower(before.rest) || startsLower(here.rest)) return false;
  return before.styles.some(
    (style) =>
      here.styles.includes(style) && ordinal(here.number, style) === ordinal(before.number, style) + 1,
  );
}

function breaksParagraph(previous: Line, line: Line, spacing: Spacing): boolean {
  if (isLabelLine(line.text)) return true;
  const midSentence = !endsSentence(previous.text);
  if (isFieldLine(line.text) && (!midSentence || isFieldLine(previous.text) || isLabelLine(previous.text)))
    return true;
  if (isLabelLine(previous.text) && !startsLower(line.text) && endsEarly(previous, line, spacing))
    return true;
  if (
    isLabelLine(previous.text) &&
    midSentence &&
    /^\p{Lu}/u.test(line.text) &&
    isSentence(line.text) &&
    !endsOpen(previous.text)
  )
    return true;
  if (countsOn(previous, line)) return true;
  const sameBullet = previous.text[0] === line.text[0] && BULLET.test(previous.text);
  if (BULLET.test(line.text) && (sameBullet || !(midSentence && DASH_INSIDE.test(line.text)))) return true;
  if (startsListEntry(line.text)) {
    // "…; and" ends a point of an enumeration; a comma may as well stand inside a sentence.
    const endsPoint = !midSentence || /;\s*(?:and|or|et|ou|и|или)$/iu.test(previous.text);
    if (endsPoint || (spacing.blanksSeparate && line.blankBefore) || spacing.unwrapped) return true;
  }
  if (startsLower(line.text) && midSentence) return false;
  if (spacing.blanksSeparate && line.blankBefore) return !(line.pageBreakBefore && midSentence);
  if (spacing.unwrapped) return true;
  // "Note by the secretariat (ESCAP/CST/2018/1)": the symbol ends the name of a document.
  const named = ENDS_WITH_SYMBOL.test(previous.text) || isDocumentLine(previous.text);
  if (named && /^\p{Lu}/u.test(line.text)) return true;
  // So does a heading without a stop, which no line of running text is as short as.
  if (!midSentence && isShortHeading(line, spacing)) return true;
  if (!endsEarly(previous, line, spacing)) return false;
  return !midSentence || standsShort(previous, line, spacing);
}

const ENDS_WITH_SYMBOL = new RegExp(`\\(${SYMBOL.source}\\)$`, 'u');

/** One or two words that stand as a heading inside an annotation: "Documentation", "Expected outcome". */
const LONE_WORDS = /^\p{Lu}\p{L}+(?:\s\p{L}+)?:?$/u;

/** "Expected results" below the last line of a paragraph. */
function isShortHeading({ text }: Line, spacing: Spacing): boolean {
  return text.length < spacing.width / 2 && /^\p{Lu}/u.test(text) && !endsSentence(text) && !endsOpen(text);
}

/** A line without a stop ends a paragraph when it stops long before the edge ("For decision") or a heading follows. */
function standsShort(previous: Line, line: Line, spacing: Spacing): boolean {
  if (endsOpen(previous.text) || !/^["“«]?\p{Lu}/u.test(line.text)) return false;
  return previous.text.length < spacing.width * 0.7 || LONE_WORDS.test(line.text);
}

/** Joins lines into paragraphs with one blank line between them. */
export function toProse(
  lines: readonly Line[],
  spacing: Spacing,
  vocabulary: Vocabulary,
  dropped: Dropped,
): string {
  return toParagraphs(lines, spacing)
    .map((paragraph) =>
      joinLines(
        paragraph.map((line) => line.text),
        vocabulary,
        dropped,
      ),
    )
    .join('\n\n');
}

/** What two spellings of one title have in common: letters and digits, case folded. */
export function titleKey(text: string): string {
  return normalized(text.replace(/[⁰¹²³⁴-⁹]/g, ''), 'NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
