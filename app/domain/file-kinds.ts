/** What a file is, told from its name and its first and last bytes together. */

/** What can be wrong with a file; the words are `file_problems.*` in the catalogue. */
export type FileProblem = 'empty' | 'not_pdf_name' | 'not_pdf' | 'truncated' | 'encrypted' | 'too_large';

/** Size limit of one file in bytes. */
export const FILE_LIMIT = 25 * 1024 * 1024;

/** Stands in the trailer of an encrypted PDF, which is never compressed; looked for in the whole file. */
export const ENCRYPTED = /\/Encrypt(?![A-Za-z])/;

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
}

/** @returns null when the file is a PDF that can be read */
export function pdfProblem(file: FileFacts): FileProblem | null {
  if (file.size === 0) return 'empty';
  if (!/\.pdf$/i.test(file.name.trim())) return 'not_pdf_name';
  // Readers accept junk before the mark within the first 1,024 bytes.
  if (!file.head.slice(0, 1024).includes('%PDF-')) return 'not_pdf';
  if (!file.tail.includes('%%EOF')) return 'truncated';
  return file.isEncrypted ? 'encrypted' : null;
}

/** The name of an upload as people may see it: no folders, no control or direction characters, not endless. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069"]/g, '')
    .trim();
  return clean.length <= 150
    ? clean || 'paper.pdf'
    : `${clean.slice(0, 140)}${/\.[^.]{1,8}$/.exec(clean)?.[0] ?? ''}`;
}
