/**
 * Reads what the mailer has captured instead of sending, for the mail page of the demo. It reads our own
 * messages only: one text part, one HTML part, quoted-printable or base64, UTF-8.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface CapturedMail {
  id: string;
  /** `Kari Example <kari@office.example>` */
  to: string;
  subject: string;
  /** ISO instant */
  date: string;
  text: string;
}

/** The newest first; at most `limit`. A folder that is not there yet holds no mail. */
export async function listCapturedMail(folder: string, limit = 200): Promise<CapturedMail[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
  const mails = await Promise.all(ids.map((id) => readCapturedMail(folder, id)));
  return mails
    .filter((mail) => mail !== null)
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? 1 : -1))
    .slice(0, limit);
}

/** @returns null when there is no such message, or the id could be a path */
export async function readCapturedMail(folder: string, id: string): Promise<CapturedMail | null> {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) return null;
  try {
    return { id, ...parse(await readFile(path.join(folder, `${id}.eml`), 'latin1')) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** @param source one letter per byte */
function parse(source: string): Omit<CapturedMail, 'id'> {
  const { headers, body } = split(source);
  const date = new Date(headers.get('date') ?? '');
  return {
    to: decodeWords(headers.get('to') ?? ''),
    subject: decodeWords(headers.get('subject') ?? ''),
    date: Number.isNaN(date.getTime()) ? '' : date.toISOString(),
    text: plainText(headers, body).replaceAll('\r\n', '\n'),
  };
}

function split(source: string): { headers: Map<string, string>; body: string } {
  const end = source.indexOf('\r\n\r\n');
  const head = end < 0 ? source : source.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : source.slice(end + 4) };
}

function plainText(headers: Map<string, string>, body: string): string {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) {
    // The first part is what stands before the first boundary, the last what stands after the end.
    const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
    const texts = parts.map((part) => split(part.replace(/^\r\n/, '')));
    const plain = texts.find((part) => /^text\/plain/i.test(part.headers.get('content-type') ?? ''));
    return plain ? plainText(plain.headers, plain.body) : '';
  }
  return decodeBody(body, headers.get('content-transfer-encoding') ?? '7bit');
}

function decodeBody(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return utf8(decodeBytes(body.replace(/[ \t]+(?=\r\n)/g, '').replace(/=\r\n/g, '')));
    default:
      return utf8(body);
  }
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` (RFC 2047). A letter may be cut in two by two words, so bytes are joined first. */
function decodeWords(text: string): string {
  const bytes = text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_word, kind: string, value: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(value, 'base64').toString('latin1')
        : decodeBytes(value.replaceAll('_', ' ')),
    );
  return utf8(bytes);
}

/** `=C3=A9` to one letter per byte. */
function decodeBytes(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
