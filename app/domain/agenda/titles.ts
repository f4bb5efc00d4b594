import { readItemNumber } from './item-numbers.ts';
import { isLabelLine } from './labels.ts';
import type { Line, Spacing } from './lines.ts';
import { endsEarly, endsSentence, startsLower } from './lines.ts';
import { endsOpen, isSentence } from './phrases.ts';
import { titleKey } from './prose.ts';
import { isTimetableLine } from './times.ts';

/** A numbered paragraph: its text goes on in the next line as one sentence. */
export function runsOn(lines: readonly Line[], i: number, used: number): boolean {
  const last = lines[i + used - 1]!;
  const next = lines[i + used];
  return next !== undefined && !endsSentence(last.text) && startsLower(next.text) && !next.blankBefore;
}

/** Follows a known title over wrapped lines; case, punctuation and hyphens do not matter. */
export function matchTitle(
  lines: readonly Line[],
  i: number,
  rest: string,
  title: string,
): { used: number; remainder: string } | undefined {
  const target = titleKey(title);
  if (target === '') return undefined;
  let read = '';
  for (let j = i; j < Math.min(i + 8, lines.length); j++) {
    const text = j === i ? rest : lines[j]!.text;
    const key = read + titleKey(text);
    if (key === target) return { used: j - i + 1, remainder: '' };
    if (target.startsWith(key)) {
      read = key;
      continue;
    }
    return key.startsWith(target) && target.length >= 6
      ? cutAfter(text, target.slice(read.length), j - i + 1)
      : undefined;
  }
  return undefined;
}

/** The text runs on behind the title on one line; only a new sentence may. */
function cutAfter(text: string, key: string, used: number): { used: number; remainder: string } | undefined {
  let end = key.length;
  while (end <= text.length && titleKey(text.slice(0, end)) !== key) end++;
  const match = /^(\s*[.:–—-]*\s*)(["“«]?\p{Lu}.*)$/su.exec(text.slice(end));
  if (!match || key === '') return undefined;
  return /^\s*[.:–—-]/.test(match[1]!) || isSentence(match[2]!) ? { used, remainder: match[2]! } : undefined;
}

/** How far a title that nobody knows reaches: until a line ends early, stands apart, or prose begins. */
export function guessTitle(
  lines: readonly Line[],
  i: number,
  rest: string,
  spacing: Spacing,
): { used: number; remainder: string } {
  let used = 1;
  let title = rest;
  while (used < 5) {
    const next = lines[i + used];
    if (!next || isLabelLine(next.text) || isTimetableLine(next.text)) break;
    // "Agenda item 3" alone above its text: there is no title.
    if (title === '' && isProseFrom(lines, i + used)) break;
    const mark = readItemNumber(next.text);
    if (mark && title !== '' && !endsOpen(title)) break;
    const apart = spacing.blanksSeparate && next.blankBefore && !next.pageBreakBefore;
    const open = title === '' || endsOpen(title);
    const lower = startsLower(next.text) && !endsSentence(title);
    const full =
      !apart &&
      !spacing.unwrapped &&
      title.length > 40 &&
      !endsEarly(lines[i + used - 1]!, next, spacing) &&
      !isSentence(next.text) &&
      !endsStopped(next.text) &&
      !endsSentence(title);
    if (!open && !lower && !full) break;
    title = `${title} ${next.text}`.trim();
    used++;
  }
  return { used, remainder: '' };
}

/** "Speakers describe care at home.": ends as sentences do, and not at an abbreviation. */
export const endsStopped = (text: string): boolean => /\p{Ll}{3}["”»)]?\.$/u.test(text) && /\s/.test(text);

/** Whether running text, rather than a title, begins at this line. */
function isProseFrom(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i]!, lines[i + 1]];
  if (isSentence(line.text) || readItemNumber(line.text)) return true;
  const words = line.text.split(/\s+/).length;
  if (/\p{Ll}\.$/u.test(line.text) && words >= 6) return true;
  const goesOn = next && !next.blankBefore && (startsLower(next.text) || endsOpen(line.text));
  return words >= 6 && goesOn === true && isSentence(`${line.text} ${next.text}`);
}
