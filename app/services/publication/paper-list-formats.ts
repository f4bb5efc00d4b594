/** The paper list in formats for other programs: the same rows in the same order. */
import { stringify } from 'csv-stringify/sync';

import { withoutFormulas } from '#app/domain/publication/spreadsheet-text.ts';
import { textsOf } from '#app/domain/shared/texts/texts.ts';
import type { MeetingHead } from '#app/services/meetings/meeting-head.view.ts';

import type { PublicRow } from './public-pages.view.ts';

/** JSON with absolute addresses; its keys are English whatever the language of the page. */
export function listAsJson(head: MeetingHead, rows: readonly PublicRow[], publicUrl: string): string {
  return JSON.stringify(
    {
      meeting: { slug: head.slug, title: head.title, symbol: head.symbol, place: head.place },
      papers: rows.map((row) => ({
        number: row.number,
        title: row.title,
        language: row.language,
        kind: row.kind,
        bodies: row.bodies,
        session: row.session,
        published: row.publishedAt,
        cancelled: row.isCancelled,
        visibility: row.isForParticipants ? 'participants' : 'public',
        files: row.files.map((file) => ({ ...file, href: publicUrl + file.href })),
      })),
    },
    null,
    2,
  );
}

/** What a row says of itself. */
function stateOf(row: PublicRow) {
  if (row.isCancelled) return 'papers.cancelled';
  return row.isForParticipants ? 'papers.published_for_participants' : 'papers.published';
}

/** Every table that leaves as CSV: all cells quoted, none that a spreadsheet would run, and a mark for UTF-8. */
function asCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [columns, ...rows].map((row) => row.map(withoutFormulas));
  return stringify(cells, { bom: true, quoted: true });
}

/** The list as CSV, its headings in the language of the page. */
export function listAsCsv(rows: readonly PublicRow[], publicUrl: string, language: string): string {
  const t = textsOf(language);
  const columns = ['item', 'session', 'number', 'title', 'bodies', 'state', 'files'] as const;
  return asCsv(
    columns.map((column) => t(`papers.csv.${column}`)),
    rows.map((row) => [
      row.session.number,
      row.session.title,
      row.number,
      row.title,
      row.bodies.map((body) => body.name).join('; '),
      t(stateOf(row)),
      row.files.map((file) => publicUrl + file.href).join(' '),
    ]),
  );
}
