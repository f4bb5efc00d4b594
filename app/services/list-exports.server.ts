/** The paper list in formats for other programs: the same rows in the same order. */
import { stringify } from 'csv-stringify/sync';

import type { MeetingHead, PublicRow } from './public-pages.server.ts';

/** JSON with absolute addresses. */
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
        item: row.item,
        published: row.publishedAt,
        cancelled: row.isCancelled,
        files: row.files.map((file) => ({ ...file, href: publicUrl + file.href })),
      })),
    },
    null,
    2,
  );
}

/** CSV for spreadsheets: with a mark for UTF-8, and without cells that a spreadsheet would run. */
export function listAsCsv(rows: readonly PublicRow[], publicUrl: string): string {
  return stringify(
    rows.map((row) => [
      row.item.number,
      row.item.title,
      row.number,
      row.title,
      row.bodies.map((body) => body.name).join('; '),
      row.isCancelled ? 'cancelled' : 'published',
      row.files.map((file) => publicUrl + file.href).join(' '),
    ]),
    {
      header: true,
      columns: ['item', 'session', 'number', 'title', 'submitted by', 'state', 'files'],
      bom: true,
      escape_formulas: true,
    },
  );
}
