import { withoutHiddenLetters } from '#app/domain/shared/visible-text.ts';

/**
 * The line model. Every later step hands whole lines (or cut pieces of lines) on, never edited text: that is
 * what makes it possible to prove that nothing was lost.
 */
export interface Line {
  /** Trimmed; inner runs of spaces are kept because columns are recognised by them. */
  text: string;
  /** Column of the first character. */
  indent: number;
  /** An empty line, or a page break, stood before this one. */
  blankBefore: boolean;
  pageBreakBefore: boolean;
  /** A page number stood behind it, so that it may be a line of a table of contents. */
  inContents?: true;
  /** Source order; pieces cut from one line share it. */
  at: number;
}

/** How the document uses empty lines and line ends; decides what separates paragraphs. */
export interface Spacing {
  /** Empty lines mean something (they are noise when they stand between the lines of one sentence). */
  blanksSeparate: boolean;
  /** Lines are whole paragraphs (word processor) rather than wrapped at a width (PDF, plain text). */
  unwrapped: boolean;
  /** Usual length of a full line, in characters. */
  width: number;
}

/**
 * Makes the variants of one document equal: letters that nobody sees vanish, every kind of line end
 * becomes LF and every kind of space a space. Form feeds stay, as page breaks.
 */
export function normalise(text: string): string {
  return text
    .replace(/\uFEFF/g, '')
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\S\n\f]/g, ' ')
    .replace(/[^\n\f]+/g, withoutHiddenLetters);
}

/** Cuts a normalised text into its non-empty lines. */
export function toLines(normalised: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  let pageBreakBefore = false;
  for (const raw of normalised.replace(/\f/g, '\n\f').split('\n')) {
    if (raw.startsWith('\f')) pageBreakBefore = true;
    const text = raw.trim();
    if (text === '') {
      blankBefore = true;
      continue;
    }
    const indent = raw.replace(/\f/g, '').search(/\S/);
    lines.push({
      text,
      indent,
      blankBefore: blankBefore || pageBreakBefore,
      pageBreakBefore,
      at: lines.length,
    });
    blankBefore = false;
    pageBreakBefore = false;
  }
  return lines;
}

/** A piece of a line as a line of its own, at the same place of the source. */
export function cut(line: Line, text: string, blankBefore = line.blankBefore): Line {
  return { ...line, text: text.trim(), blankBefore };
}

export const startsLower = (text: string): boolean => /^["“«(]?\p{Ll}/u.test(text);
export const endsSentence = (text: string): boolean => /[.!?:;…]["”»)]?\*?$/u.test(text.slice(-4));

/** Measures how the document breaks lines and paragraphs. */
export function measureSpacing(lines: Line[]): Spacing {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const longest = lengths[lengths.length - 1] ?? 0;
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? longest;
  let continued = 0;
  let continuedAcrossBlank = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    // Page breaks put blanks into sentences in every document, and "(a)" may begin a sub-item: no evidence.
    if (/^\(?\p{L}{1,3}\)/u.test(line.text)) continue;
    if (line.pageBreakBefore || !startsLower(line.text) || endsSentence(lines[i - 1]!.text)) continue;
    continued++;
    if (line.blankBefore) continuedAcrossBlank++;
  }
  const noise = continuedAcrossBlank >= 3 && continuedAcrossBlank > continued * 0.5;
  return { blanksSeparate: !noise, unwrapped: longest > 160 && continued < lines.length * 0.15, width };
}

/** The next word would have fitted on this line, so its end was meant. */
export function endsEarly(line: Line, next: Line, spacing: Spacing): boolean {
  const firstWord = next.text.split(/\s/, 1)[0] ?? '';
  return line.text.length + 1 + firstWord.length <= spacing.width;
}
