/**
 * The grammar of agendas, as parse.ts reads it. It is a grammar of lines: each line has one role, and what a line
 * is depends on its mark, its words and its neighbours.
 *
 *     document      = front  [introduction]  [list]  [annotations]  { other-section }
 *     front         = { masthead-line | prose | contents }  prose goes to the introduction
 *     list          = [agenda-heading]  { item }
 *     annotations   = [annotations-heading]  { prose }  { item  { paragraph } }
 *     other-section = heading  { line }                     timetable, practical information, annex: set aside
 *     item          = mark  title  { label-line }  { sub-item }
 *     sub-item      = sub-mark  title  { paragraph }  { sub-item }
 *     mark          = N ["bis"] "." | N ")" | "(" N ")" | N "–" | N ":" | N "/" | "[" N "]" | "№" N | N ".0" | N gap | N
 *                   | ("Item" | "Point" | "Пункт" | "Session" …) (N | ROMAN | LETTER ":" | "(" roman ")") ["of the agenda"]
 *                     ["." | ":" | "–"]
 *                   | ROMAN "." | LETTER "." | roman "." | letter ")"     only when nothing else counts items
 *     sub-mark      = "(" letter ")" | letter ")" | "(" roman ")" | N "." N { "." N } | "(" N ")"
 *     label-line    = ("Session organizers" | "Documentation" | "Chair" …) ":" text  | name-of-few-words ":" text
 *                   | symbol | "Doc." N | "For decision" | "Oral report" …                                       (labels.ts)
 *
 * Before the lines are read:
 *   lines      byte order mark and soft hyphens go, all spaces and line ends become alike        (lines.ts)
 *   decoration "> ", "#", "**", dotted leaders, page numbers behind titles and drawn lines go   (decoration.ts)
 *   furniture  page numbers, symbols, job numbers, running headers, footnotes are set aside      (furniture.ts)
 *   columns    table borders, side columns, times and a second language are set aside            (columns.ts)
 *   unfold     an agenda without line ends is cut before its items                               (unfold.ts)
 * A text in which no items are found is read again with the times in front of titles set aside, with lone figures
 * as items rather than page numbers, and as one line (parse.ts). Whether what was found is an agenda at all is
 * decided by evidence: its heading, the word "item", the titles that meetings have, or a row of topics below the name
 * or the days of a meeting (evidence.ts).
 *
 * Who decides what: marks.ts, headings.ts, labels.ts, times.ts and phrases.ts look at one line; sections.ts and
 * restart.ts divide the document; styles.ts finds how items are counted; list.ts and annotations.ts (with heads.ts,
 * titles.ts, outline.ts) read the two parts; join.ts and warnings.ts compare them; prose.ts and finish.ts write them out.
 *
 * Ambiguities, and how they are decided:
 *   - A number begins an item only in sequence, with a title and not a sentence behind it, and not after a line
 *     that ends open ("of", "and", a comma). "2018." has too many figures.
 *   - In the annotations, number *and* title of the list find the items first; what lies between them and counts
 *     on is an item that the list lacks. Everything else with a number is a numbered paragraph.
 *   - "(b)" continues a sentence when "(a)" stands inside it. "(i)" after "(h)" is a letter, else a roman number.
 *   - In annotations a lettered line is a sub-item when it reads as a title; points of an enumeration (small
 *     initial, or after a colon, or ending in a semicolon) are text.
 *   - A title goes on while it ends open, the next line begins small, or the line was full. "Opening. The Chair
 *     will …" on one line is a title and its text.
 *   - Numbers that begin again below a line ending in a colon are an enumeration; of two lines that could be the
 *     next item the later one is.
 *   - "Background" or "Documents" above a part of one annotation is text: the numbers go on behind it.
 *   - Empty lines separate paragraphs unless they stand inside sentences too: then they are noise, and a paragraph
 *     ends where a sentence does and the next word would still have fitted on the line.
 *   - A heading with a roman number or a capital letter is a section, unless most have no numbers below or the
 *     numbers below begin again.
 *   - A hyphen at a line end stays, unless the text has the joined word elsewhere and not the hyphenated one.
 *   - A sentence below the list that no other item has belongs to the document, not to the last item; so does all that
 *     stands behind an empty line when the list itself has none.
 *   - Annotations below "Introduction" begin where number and title of the first item of the list come again.
 *   - A symbol alone on a line is a document of the item above it when it stands there once and not at a page's edge.
 *   - In annotations a line without a stop that ends long before the edge, and a heading of few words, are paragraphs.
 *   - A bracket behind a title in one part only (documents, speakers) does not make it another title.
 *
 * Accounting: number, title, annotation, introduction and setAside hold every character of the text except spaces,
 * soft hyphens and byte order marks exactly once (account.ts). Marks around numbers (".", "Item") and the stop that
 * ends a title are gathered in one entry of setAside; a title that the annotations repeat is a "repeated title".
 * The title of the list is kept when the two differ. Facts (title, symbol, dates, place) are copies.
 */
export type { AgendaItem, AgendaRefusal, AgendaWarning, ParsedAgenda, SetAside } from './types.ts';
