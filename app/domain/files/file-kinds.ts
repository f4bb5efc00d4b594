/** What a file is, told from its name, its first and last bytes and the directory of its archive together. */
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { isBlank, withoutHiddenLetters } from '#app/domain/shared/visible-text.ts';
import type { FileSlot } from '#app/domain/shared/vocabulary.ts';

/** What can be wrong with a file; the words are `file_problems.*` in the catalogue. */
export const FILE_PROBLEMS = [
  'empty',
  'kind_not_taken',
  'old_office',
  'macro',
  'not_pdf',
  'not_its_kind',
  'truncated',
  'damaged_archive',
  'unsafe_archive',
  'encrypted',
  'encrypted_office',
  'too_large',
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

/** Stands in the trailer of an encrypted PDF, which is never compressed; looked for in the whole file. */
export const ENCRYPTED = /\/Encrypt(?![A-Za-z])/;

/** What the directory of an archive says, read without unpacking what it lists. */
export interface ArchiveFacts {
  names: readonly string[];
  /** Some entry is encrypted. */
  isEncrypted: boolean;
  /** [Content_Types].xml of Open XML, or empty. */
  contentTypes: string;
  /** The entry `mimetype` of OpenDocument, or empty. */
  mimetype: string;
  /** META-INF/manifest.xml of OpenDocument, or empty. */
  manifest: string;
}

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
  /** Null when it does not begin as an archive; `damaged` without a whole directory, `unsafe` when it is a bomb. */
  archive: ArchiveFacts | 'damaged' | 'unsafe' | null;
}

const problem = (key: FileProblem, values?: Record<string, string>): Phrase => ({
  key: `file_problems.${key}`,
  ...(values ? { values } : {}),
});

/** @returns null when the place takes the file and it can be read; else what is wrong and what to do */
export function fileProblem(place: FilePlace, file: FileFacts): Phrase | null {
  return nameProblem(place, file) ?? contentProblem(file);
}

/** What name and size tell alone, before anything has been sent. */
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

/** What the bytes tell of a file whose name is in order. */
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
  if (archive.isEncrypted || archive.manifest.includes('encryption-data')) return problem('encrypted_office');
  if (hasMacros(archive)) return problem('macro', { instead: `.${kind}` });
  return isOfKind(kind, archive) ? null : problem('not_its_kind', { kind: kind.toUpperCase() });
}

/** A name can be chosen freely, so the parts are looked at, and what the package declares them to be. */
function hasMacros({ names, contentTypes }: ArchiveFacts): boolean {
  return (
    /macroEnabled|vbaProject/i.test(contentTypes) ||
    names.some(
      (name) =>
        /(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$/i.test(name) ||
        /^Scripts\/./i.test(name) ||
        // The two lists of a library stand there without any macro in it.
        (/^Basic\/[^/]+\/[^/]+/i.test(name) && !/\/(script|dialog)-l[bc]\.xml$/i.test(name)),
    )
  );
}

function isOfKind(kind: FileKind, archive: ArchiveFacts): boolean {
  const { mediaType, openXml: parts }: Kind = FILE_KINDS[kind];
  if (!parts) return archive.mimetype === mediaType && archive.names.includes('content.xml');
  return (
    archive.contentTypes.includes(`"${parts.main}"`) &&
    archive.names.some((name) => name.startsWith(parts.folder))
  );
}

/** The name of an upload as people may see it: no folders, no letters that nobody sees, not endless. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  const clean = withoutHiddenLetters(last.normalize('NFC').replaceAll('"', '')).trim();
  return clean.length <= 150
    ? isBlank(clean)
      ? 'paper.pdf'
      : clean
    : `${clean.slice(0, 140)}${/\.[^.]{1,8}$/.exec(clean)?.[0] ?? ''}`;
}
