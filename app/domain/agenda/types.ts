import type { ContributionKind, ItemPolicy } from '#app/domain/shared/vocabulary.ts';

/** One agenda item or sub-item, as deep as the text nests. */
export interface AgendaItem {
  /** As written, without the marks around it: "4", "a", "ii", "2.1". */
  number: string;
  title: string;
  /** Paragraphs separated by one blank line. */
  annotation: string;
  policy: ItemPolicy;
  kinds: ContributionKind[];
  inList: boolean;
  inAnnotations: boolean;
  children: AgendaItem[];
}

/** Why a piece of the text is neither number, title, annotation nor introduction. */
export type SetAsideReason =
  | 'page furniture'
  | 'masthead'
  | 'heading'
  | 'repeated title'
  | 'repeated number'
  | 'timetable'
  | 'side column'
  | 'second language'
  | 'table border'
  | 'footnote'
  | 'after the agenda'
  | 'marks around numbers and titles'
  | 'hyphen at a line end';

export interface SetAside {
  text: string;
  reason: SetAsideReason;
}

export interface DateRange {
  /** ISO dates, both inclusive. */
  from: string;
  to: string;
}

export interface AgendaWarning {
  code: WarningCode;
  /** Number of the item, sub-items as "5 (a)". */
  item?: string;
  message: string;
}

/** The closed list; what each one means stands in warnings.ts. */
export type WarningCode =
  | 'missing-from-list'
  | 'missing-from-annotations'
  | 'title-differs'
  | 'number-differs'
  | 'duplicate-number'
  | 'numbering-gap'
  | 'empty-title'
  | 'impossible-time'
  | 'second-language';

/** Facts (title, symbol, dates, place) are copies: their source stays in introduction or setAside. */
export interface ParsedAgenda {
  title?: string;
  symbol?: string;
  dates?: DateRange[];
  place?: string;
  introduction?: string;
  items: AgendaItem[];
  setAside: SetAside[];
  warnings: AgendaWarning[];
}

export type RefusalCode = 'empty' | 'no-items' | 'not-an-agenda' | 'too-long';

export interface AgendaRefusal {
  refused: { code: RefusalCode; message: string };
}
