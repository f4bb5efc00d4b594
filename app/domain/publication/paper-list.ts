/**
 * The list of papers of a session: one order, many renderings. Task-force reports come first, then the
 * order that the organizers set, then the number; papers that are promised stand where they will stand.
 */
import { normalized } from '#app/domain/shared/normalized.ts';
import type { Designation } from '#app/domain/shared/vocabulary.ts';
export interface ListEntry {
  publicId: string;
  kind: string;
  position: number;
  number: number | null;
  title: string;
}

/** A copy of the entries in the order of the list. */
export function inListOrder<T extends ListEntry>(entries: readonly T[]): T[] {
  const rank = (entry: T) => (entry.kind === 'task_force_report' ? 0 : 1);
  return [...entries].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.position - b.position ||
      (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
      (a.publicId < b.publicId ? -1 : a.publicId > b.publicId ? 1 : 0),
  );
}

/** `WP.5`, `WP.5/Rev.1`. @param prefix of the meeting, such as `WP.` or `Working paper ` */
export function documentNumber(prefix: string, number: number, designation = 'base', no = 0): string {
  const names: Record<string, string> = { rev: 'Rev.', add: 'Add.', corr: 'Corr.' };
  const suffix = names[designation];
  return `${prefix}${number}${suffix ? `/${suffix}${no}` : ''}`;
}

/** `WP05_3_NLD_E.pdf`: the rule for names of downloads. Only letters that every file system takes. */
export function downloadName(parts: {
  number: number;
  item: string;
  bodyCodes: readonly string[];
  language: string;
  /** Of what is published later: `rev` 1. */
  designation?: string;
  designationNo?: number;
  /** Anything but the paper itself. */
  slot?: string;
  extension: string;
}): string {
  const clean = (text: string) => normalized(text, 'NFKD').replace(/[^A-Za-z0-9]+/g, '');
  const bodies = parts.bodyCodes.map(clean).filter(Boolean).join('-') || 'XXX';
  const language = clean(parts.language).slice(0, 1).toUpperCase() || 'X';
  const words: Record<string, string> = { rev: 'Rev', add: 'Add', corr: 'Corr' };
  const kind = words[parts.designation ?? ''];
  const later = kind ? `_${kind}${parts.designationNo ?? ''}` : '';
  // A corrigendum is told by its designation.
  const slot = parts.slot && !['paper', 'corrigendum'].includes(parts.slot) ? `_${clean(parts.slot)}` : '';
  return `WP${String(parts.number).padStart(2, '0')}_${clean(parts.item)}_${bodies}_${language}${later}${slot}.${clean(parts.extension)}`;
}

/** What a list holds, in numbers: what was struck out counts no more, and an addendum is no paper. */
export function countDocuments(rows: readonly { designation: Designation; isCancelled: boolean }[]) {
  const inForce = rows.filter((row) => !row.isCancelled);
  const of = (...kinds: Designation[]) => inForce.filter((row) => kinds.includes(row.designation)).length;
  return { count: of('base', 'rev'), addenda: of('add'), corrigenda: of('corr') };
}
