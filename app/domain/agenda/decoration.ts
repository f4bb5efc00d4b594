import type { Line } from './lines.ts';
import { cut } from './lines.ts';
import type { SetAsideText } from './set-aside.ts';

const QUOTED = /^(?:>\s*)+/;
const HASHES = /^#{1,6}\s+(?=\S)/;
const LEADER = /(?<![.…_·])(?:\.{4}|\.?(?:\s\.){3}|…{2}|_{4}|·{4})[\s.…_·]*(?:\d{1,3})?$/u;
/** A line drawn with signs. */
const RULE = /^(?:[-–—=_~*#.+]\s?){3,}$/u;
const PAGE_COLUMN = /^(.*\S)\s{3,}(\d{1,3})$/u;

/**
 * Takes away what mails, editors and tables of contents put around lines: "> ", "# ", "**", dotted leaders and the
 * page numbers behind them. A line that had a page number is marked as one of a table of contents.
 */
export function stripDecoration(lines: readonly Line[], setAside: SetAsideText): Line[] {
  const quoted = lines.filter((line) => QUOTED.test(line.text)).length > lines.length / 2;
  const paged = hasPageColumn(lines);
  const result: Line[] = [];
  let blank = false;
  const take = (line: Line, pattern: RegExp): Line => {
    const found = pattern.exec(line.text)?.[0];
    if (found === undefined) return line;
    setAside.add(line.at, found, 'page furniture');
    return cut(line, line.text.slice(found.length));
  };
  for (const source of lines) {
    let line = quoted ? take(source, QUOTED) : source;
    line = withoutStars(take(line, HASHES), setAside);
    const leader = LEADER.exec(line.text) ?? (paged ? /(?<=\S)\s{3,}\d{1,3}$/.exec(line.text) : null);
    if (leader && leader.index > 0) {
      setAside.add(line.at, leader[0], 'page furniture');
      line = { ...cut(line, line.text.slice(0, leader.index)), inContents: true };
    }
    if (line.text === '') {
      blank = true;
      continue;
    }
    if (RULE.test(line.text)) {
      setAside.add(line.at, line.text, 'page furniture');
      continue;
    }
    result.push(blank ? { ...line, blankBefore: true } : line);
    blank = false;
  }
  return result;
}

/** "**1. Opening**": stars and underscores that stand in pairs around words. */
function withoutStars(line: Line, setAside: SetAsideText): Line {
  const match = /^(.{0,12}?)(\*\*|__)(\S(?:.*?\S)?)\2(.*)$/u.exec(line.text);
  if (!match) return line;
  const [, before, stars, inside, after] = match;
  setAside.mark(stars! + stars!);
  return cut(line, `${before!}${inside!}${after!}`);
}

/** At least three lines end with a page number behind a gap, and the numbers never fall. */
function hasPageColumn(lines: readonly Line[]): boolean {
  const pages = lines.flatMap((line) => {
    const match = PAGE_COLUMN.exec(line.text);
    return match && /\p{L}{3}/u.test(match[1]!) ? [Number(match[2])] : [];
  });
  return pages.length >= 3 && pages.every((page, i) => i === 0 || page >= pages[i - 1]!);
}
