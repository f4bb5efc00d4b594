/** What a file is, told from its name, its first and last bytes and the directory of its archive together. */
import { normalized } from '#app/domain/shared/normalized.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { isBlank, withoutHiddenLetters } from '#app/domain/shared/visible-text.ts';
import type { FileSlot } from '#app/domain/shared/vocabulary.ts';

import { isMainType, type PackageFacts, packageProblemIn } from './package-rules.ts';

/** What can be wrong with a file; the words are `file_problems.*` in the catalogue. */
export const FILE_PROBLEMS = [
  'empty',
  'kind_not_taken',
  'old_office',
  'macro',
  'active_x',
  'embedded_object',
  'dde',
  'far_template',
  'far_part',
  'not_readable',
  'not_pdf',
  'not_its_kind',
  'truncated',
  'damaged_archive',
  'unsafe_archive',
  'archive_leads_out',
  'encrypted',
  'encrypted_office',
  'too_large',
  'no_room_left',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** More pages than this is no wish but a slip. */
export const MAX_PAGES = 1_000;

/** @returns the limit of pages that was typed; null for none, undefined when it is no number of pages */
export function pageLimitIn(text: string): number | null | undefined {
  if (text === '') return null;
  const pages = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return pages >= 1 && pages <= MAX_PAGES ? pages : undefined;
}

/** Size limit of one file in bytes. */
export const FILE_LIMIT = 25 * 1024 * 1024;

interface Kind {
  /** What we say it is, whatever the browser said. */
  mediaType: string;
  slots: readonly FileSlot[];
  /** Of a package in Open XML: its main part and what [Content_Types].xml calls it. */
  openXml?: { folder: string; main: string };
}

const openXml = (folder: string, main: string, mediaType: string) => ({
  mediaType: `application/vnd.openxmlformats-officedocument.${mediaType}`,
  openXml: { folder, main: `application/vnd.openxmlformats-officedocument.${main}.main+xml` },
});

/** Every kind of file that is taken, by the ending of its name. OpenDocument names itself by its media type. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', slots: ['paper', 'slides', 'annex', 'corrigendum'] },
  docx: {
    ...openXml('word/', 'wordprocessingml.document', 'wordprocessingml.document'),
    slots: ['paper', 'annex', 'corrigendum'],
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    slots: ['paper', 'annex', 'corrigendum'],
  },
  pptx: {
    ...openXml('ppt/', 'presentationml.presentation', 'presentationml.presentation'),
    slots: ['slides'],
  },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', slots: ['slides'] },
  xlsx: { ...openXml('xl/', 'spreadsheetml.sheet', 'spreadsheetml.sheet'), slots: ['annex'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', slots: ['annex'] },
} as const satisfies Record<string, Kind>;
export type FileKind = keyof typeof FILE_KINDS;
export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as FileKind[];

/** Endings of the formats before 2007, and what they are saved as today. */
const OLD: Readonly<Record<string, FileKind>> = {
  doc: 'docx',
  dot: 'docx',
  ppt: 'pptx',
  pps: 'pptx',
  xls: 'xlsx',
};
/** Endings that say by themselves that there are macros inside, and what the same is without. */
const MACRO: Readonly<Record<string, FileKind>> = {
  docm: 'docx',
  dotm: 'docx',
  pptm: 'pptx',
  ppsm: 'pptx',
  potm: 'pptx',
  xlsm: 'xlsx',
  xltm: 'xlsx',
  xlsb: 'xlsx',
};

function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(FILE_KINDS, text);
}

/** Where a file goes: a slot of a contribution, or the paper template of a meeting, which may be of any kind. */
export type FilePlace = FileSlot | 'template';

/** The kinds that a place takes, in the order in which people read them. */
export function kindsOf(place: FilePlace): FileKind[] {
  if (place === 'template') return FILE_KIND_NAMES;
  return FILE_KIND_NAMES.filter((kind) => (FILE_KINDS[kind].slots as readonly FileSlot[]).includes(place));
}

/** `PDF, DOCX, ODT` */
export function kindNames(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => kind.toUpperCase()).join(', ');
}

/** For the `accept` attribute: endings and media types. */
export function acceptOf(place: FilePlace): string {
  return kindsOf(place)
    .flatMap((kind) => [`.${kind}`, FILE_KINDS[kind].mediaType])
    .join(',');
}

/** The kind that a name claims, or null. */
export function kindOfName(name: string): FileKind | null {
  const ending = endingOf(name);
  return isFileKind(ending) ? ending : null;
}

/** @param mediaType as a row has it */
export function kindOfMediaType(mediaType: string): FileKind | null {
  return FILE_KIND_NAMES.find((kind) => FILE_KINDS[kind].mediaType === mediaType) ?? null;
}

/** A name for a download that cannot claim to be anything else than the file is. */
export function nameOfKind(name: string, mediaType: string): string {
  const kind = kindOfMediaType(mediaType);
  if (kind === null) return 'file.bin';
  return kindOfName(name) === kind ? name : `paper.${kind}`;
}

function endingOf(name: string): string {
  return (/\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1] ?? '').toLowerCase();
}

/**
 * Stands in the trailer of an encrypted PDF, which is never compressed; looked for in the whole file. Each letter of a
 * name may be written as `#` and its number (ISO 32000-1, 7.3.5).
 */
export const ENCRYPTED = /\/(?:E|#45)(?:n|#6[eE])(?:c|#63)(?:r|#72)(?:y|#79)(?:p|#70)(?:t|#74)(?![A-Za-z#])/;

/** What is known of a file when it has arrived. */
export interface FileFacts {
  name: string;
  /** In bytes. */
  size: number;
  /** The first 2,048 bytes, one character per byte. */
  head: string;
  /** The last 2,048 bytes, one character per byte. */
  tail: string;
  /** ENCRYPTED stands somewhere in it. */
  isEncrypted: boolean;
  /**
   * Null when it does not begin as an archive; `damaged` when it cannot be read whole, `unsafe` when it unpacks to
   * too much, `leads_out` with links or names that lead out of it, `not_readable` when it has ended its reader.
   */
  archive: PackageFacts | 'damaged' | 'unsafe' | 'leads_out' | 'not_readable' | null;
}

const problem = (key: FileProblem, values?: Record<string, string>): Phrase => ({
  key: `file_problems.${key}`,
  ...(values ? { values } : {}),
});

/** What name and size tell alone, before anything has been sent; null when the place takes such a file. */
export function nameProblem(place: FilePlace, file: Pick<FileFacts, 'name' | 'size'>): Phrase | null {
  if (file.size === 0) return problem('empty');
  if (file.size > FILE_LIMIT) return problem('too_large');
  const ending = endingOf(file.name);
  const instead = (kind: FileKind) => `.${kind}`;
  if (Object.hasOwn(MACRO, ending)) {
    return problem('macro', { instead: instead(MACRO[ending] ?? 'pdf') });
  }
  if (Object.hasOwn(OLD, ending)) {
    return problem('old_office', { ending: `.${ending}`, instead: instead(OLD[ending] ?? 'pdf') });
  }
  const kinds = kindsOf(place);
  if (!isFileKind(ending) || !kinds.includes(ending)) {
    return problem('kind_not_taken', { kinds: kindNames(kinds) });
  }
  return null;
}

/** What the bytes tell of a file whose name is in order; null when it can be read. */
export function contentProblem(file: FileFacts): Phrase | null {
  const kind = kindOfName(file.name);
  if (kind === null) return null;
  return kind === 'pdf' ? pdfProblem(file) : packageProblem(kind, file);
}

function pdfProblem(file: FileFacts): Phrase | null {
  // Readers accept junk before the mark within the first 1,024 bytes.
  if (!file.head.slice(0, 1024).includes('%PDF-')) return problem('not_pdf');
  if (!file.tail.includes('%%EOF')) return problem('truncated');
  return file.isEncrypted ? problem('encrypted') : null;
}

/** Office programs wrap what they encrypt into a file of the old format. */
const OLE = '\u00d0\u00cf\u0011\u00e0';

function packageProblem(kind: FileKind, { head, archive }: FileFacts): Phrase | null {
  if (head.startsWith(OLE)) return problem('encrypted_office');
  if (archive === null) return problem('not_its_kind', { kind: kind.toUpperCase() });
  if (archive === 'damaged') return problem('damaged_archive');
  if (archive === 'unsafe') return problem('unsafe_archive');
  if (archive === 'leads_out') return problem('archive_leads_out');
  if (archive === 'not_readable') return problem('not_readable');
  const found = packageProblemIn(archive);
  if (found) return problem(found, { instead: `.${kind}` });
  return isOfKind(kind, archive) ? null : problem('not_its_kind', { kind: kind.toUpperCase() });
}

function isOfKind(kind: FileKind, archive: PackageFacts): boolean {
  const { mediaType, openXml: parts }: Kind = FILE_KINDS[kind];
  if (!parts) return archive.mimetype === mediaType && archive.names.includes('content.xml');
  return isMainType(archive, parts.main) && archive.names.some((name) => name.startsWith(parts.folder));
}

/** The name of an upload as people may see it: no folders, no letters that nobody sees, not endless. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  const clean = withoutHiddenLetters(normalized(last, 'NFC').replaceAll('"', '')).trim();
  return clean.length <= 150
    ? isBlank(clean)
      ? 'paper.pdf'
      : clean
    : `${clean.slice(0, 140)}${/\.[^.]{1,8}$/.exec(clean)?.[0] ?? ''}`;
}
