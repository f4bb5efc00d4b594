import type { JoinedItem } from './join.ts';
import type { Line, Spacing } from './lines.ts';
import { endsSentence } from './lines.ts';
import type { Entry } from './outline.ts';
import { isSentence } from './phrases.ts';
import { guessPolicy } from './policy.ts';
import type { Vocabulary } from './prose.ts';
import { joinLines, toParagraphs, toProse } from './prose.ts';
import type { SetAsideText } from './set-aside.ts';
import { isTimetableLine } from './times.ts';
import type { AgendaItem } from './types.ts';

/** Turns the joined parts into the answer and sets the rest aside. */
/** Running text before the items, and the places of its lines in the source. */
export interface Introduction {
  text: string;
  lines: Set<number>;
}

export class ItemAssembler {
  constructor(
    private readonly setAside: SetAsideText,
    private readonly spacing: Spacing,
    private readonly vocabulary: Vocabulary,
    private readonly annotatedList: boolean,
  ) {}

  item({ listed, annotated, children }: JoinedItem): AgendaItem {
    const kept = (listed ?? annotated)!;
    this.setAside.mark(kept.marks);
    const title = this.title(kept);
    if (listed && annotated) {
      this.setAside.add(annotated.at, writeHead(annotated), 'repeated title');
    }
    const annotation = [listed, annotated]
      .map((entry) =>
        entry ? toProse(entry.body, this.spacing, this.vocabulary, this.setAside.dropHyphen) : '',
      )
      .filter((text) => text !== '')
      .join('\n\n');
    const inNotes = annotated !== undefined || (this.annotatedList && annotation !== '');
    return {
      number: kept.number,
      title,
      annotation,
      ...guessPolicy(title, annotation),
      inList: listed !== undefined,
      inAnnotations: inNotes,
      children: children.map((child) => this.item(child)),
    };
  }

  /** Prose before the items is the introduction, everything else there the masthead. */
  introduction(front: Line[], named: Line[], ...leads: Line[][]): Introduction {
    const lines: Line[] = [...named];
    for (const part of [front, ...leads]) {
      for (const paragraph of toParagraphs(part, this.spacing)) {
        const text = paragraph.map((line) => line.text).join(' ');
        const prose =
          (isSentence(text) || text.split(/\s+/).length >= 15) &&
          endsSentence(text) &&
          !isTimetableLine(text);
        if (prose) for (const line of paragraph) lines.push(line);
        else for (const line of paragraph) this.setAside.add(line.at, line.text, 'masthead');
      }
    }
    return {
      text: toProse(lines, this.spacing, this.vocabulary, this.setAside.dropHyphen),
      lines: new Set(lines.map((line) => line.at)),
    };
  }

  /** The title without the stop that ends it in many lists, and without the mark of a footnote. */
  private title(entry: Entry): string {
    let joined = joinLines(entry.title, this.vocabulary, this.setAside.dropHyphen);
    const reference = /\s*(?:\*{1,3}|[⁰¹²³⁴-⁹]+)(?=[.;]?$)/u.exec(joined);
    if (reference && reference.index > 0) {
      this.setAside.mark(reference[0]);
      joined = joined.slice(0, reference.index) + joined.slice(reference.index + reference[0].length);
    }
    const stop = /(?<![.\s]\p{L}|etc|\.)[\s]*[.;,:–—]$/u.exec(joined);
    if (!stop) return joined;
    this.setAside.mark(stop[0]);
    return joined.slice(0, stop.index);
  }
}

/** The head of an annotation as it stood in the text. */
function writeHead(entry: Entry): string {
  if (!entry.numbered) return entry.title.join(' ');
  const marks = entry.marks;
  const behind = /^(.*?)(\([\p{L} ]+)\)$/u.exec(marks);
  if (behind) return `${behind[1]!}${entry.title.join(' ')} ${behind[2]!}${entry.number})`;
  const before = /^\(/.test(marks) ? '(' : (/^\p{L}[\p{L} ]*/u.exec(marks)?.[0].trim() ?? '');
  const after = marks.slice(before.length);
  return `${before}${before.length > 1 ? ' ' : ''}${entry.number}${after} ${entry.title.join(' ')}`;
}
