import { readHeading } from './headings.ts';
import { isLabelLine } from './labels.ts';
import type { Line } from './lines.ts';
import { cut } from './lines.ts';

const HEADING_INSIDE =
  /(?:^|\s)((?:[IVX]{1,4}[.)]\s+)?(?:(?:Provisional|Annotated|Draft|Preliminary|Annotated provisional)\s+(?:annotated\s+)?agenda|Agenda|AGENDA|PROVISIONAL AGENDA|Annotations|ANNOTATIONS|Ordre du jour provisoire|Предварительная повестка дня|Повестка дня|Аннотации))(?=\s+(?:[IVX]{1,4}[.)]\s|1[.)]\s|(?:Item|Point|Пункт)\s1|The\s|La\s|Le\s))/gu;
const MARK_INSIDE = /(?:^|\s)((?:(?:Item|Point|Пункт)\s+)?(\d{1,2})(?:[.):]|\s[–—-])\s+)(?=["“«]?\p{Lu})/gu;

/**
 * Breaks an agenda that lost its line ends: a line that holds at least three items counted 1, 2, 3 is cut before
 * each of them, before headings inside it, and between a title that is already known and the text after it.
 */
export function splitRunOn(lines: readonly Line[]): Line[] {
  const size = lines.reduce((sum, line) => sum + line.text.length, 0);
  return lines.flatMap((line) => {
    if (line.text.length < 60 || line.text.length < size * 0.5) return [line];
    const cuts = findCuts(line.text);
    if (cuts.length < 3) return [line];
    const edges = [0, ...cuts, line.text.length];
    const pieces = edges
      .slice(0, -1)
      .map((from, i) => line.text.slice(from, edges[i + 1]))
      .filter((piece) => piece.trim() !== '');
    return separateTitles(pieces).map((piece, i) => cut(line, piece, i === 0 && line.blankBefore));
  });
}

const TITLE_BEFORE_PROSE =
  /^(.{0,12}?\d{1,2}\s?[.):–—-]\s+\p{Lu}[^.]{3,100}?)\s+(?=(?:A|An|The|This|These|In|It|Le|La|Les|Ce|Cette|En|Il)\s+\p{Ll})/u;

function findCuts(text: string): number[] {
  const cuts = new Set<number>();
  const headings = [...text.matchAll(HEADING_INSIDE)].map((match) => ({
    from: match.index + match[0].length - match[1]!.length,
    to: match.index + match[0].length,
  }));
  let items = 0;
  let expected = 1;
  for (const match of text.matchAll(MARK_INSIDE)) {
    const at = match.index + match[0].length - match[1]!.length;
    const value = Number(match[2]);
    const follows =
      value === expected ||
      (value === 1 && expected > 2) ||
      (value > expected && value <= expected + 2 && expected > 2);
    if (!follows) continue;
    cuts.add(at);
    items++;
    expected = value + 1;
  }
  if (items < 3) return [];
  for (const heading of headings) {
    cuts.add(heading.from);
    cuts.add(heading.to);
  }
  return [...cuts].sort((a, b) => a - b);
}

const MAX_TITLES = 300;

/** In the annotations the title runs into the text; the title known from the list says where to cut. */
function separateTitles(pieces: readonly string[]): string[] {
  const seen: string[] = [];
  return pieces.flatMap((piece) => {
    const text = piece.trim();
    const known = seen.find(
      (title) => text.startsWith(title) && /^\s+\p{Lu}/u.test(text.slice(title.length)),
    );
    if (known) return [known, text.slice(known.length)];
    // A title that the list lacks: the text behind it most often begins with an article.
    const unknown = text.length > 150 ? TITLE_BEFORE_PROSE.exec(text)?.[1] : undefined;
    if (unknown) return [unknown, text.slice(unknown.length)];
    if (seen.length < MAX_TITLES && readHeading(text) === undefined && !isLabelLine(text)) seen.push(text);
    return [text];
  });
}
