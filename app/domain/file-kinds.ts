/** What a file is, told from its name and its first and last bytes together. */

export type FileProblem = 'empty' | 'not_pdf_name' | 'not_pdf' | 'truncated' | 'encrypted' | 'too_large';

/** One sentence on what is wrong and what to do. */
export const FILE_PROBLEMS: Record<FileProblem, string> = {
  empty: 'The file is empty. Choose the paper again.',
  not_pdf_name: 'This is not a PDF file. Save the paper as PDF and choose it again.',
  not_pdf: 'The file is called .pdf but is not a PDF. Save the paper as PDF and choose it again.',
  truncated:
    'The end of the PDF is missing. Open it on your computer; if it opens, save it again and choose it.',
  encrypted: 'The PDF is protected by a password. Save it without protection and choose it again.',
  too_large: 'The file is larger than 25 MB. Reduce its pictures, or write to the secretariat.',
};

/** Size limit of one file in bytes. */
export const FILE_LIMIT = 25 * 1024 * 1024;

/**
 * @param head the first 2,048 bytes, one character per byte
 * @param tail the last 2,048 bytes, one character per byte
 * @returns null when the file is a PDF that can be read
 */
export function pdfProblem(name: string, size: number, head: string, tail: string): FileProblem | null {
  if (size === 0) return 'empty';
  if (!/\.pdf$/i.test(name.trim())) return 'not_pdf_name';
  // Readers accept junk before the mark within the first 1,024 bytes.
  if (!head.slice(0, 1024).includes('%PDF-')) return 'not_pdf';
  if (!tail.includes('%%EOF')) return 'truncated';
  if (/\/Encrypt\b/.test(tail) || /\/Encrypt\b/.test(head)) return 'encrypted';
  return null;
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
