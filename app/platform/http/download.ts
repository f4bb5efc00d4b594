/** Sends a stored file. Its type comes from our table, its name is made harmless, nothing in it can run. */
import { readFile } from 'node:fs/promises';

import { createReadableStreamFromReadable } from '@remix-run/node';
import parseRange from 'range-parser';

import { kindOfMediaType } from '#app/domain/files/file-kinds.ts';
import { normalized } from '#app/domain/shared/normalized.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';

/** Both inclusive, counted from 0. */
interface ByteRange {
  from: number;
  to: number;
}

/** RFC 6266: an ASCII name for old programs, the real one for all others. */
function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = normalized(name, 'NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_');
  const encoded = encodeURIComponent(shortened(name, 200).replace(/\p{Surrogate}/gu, '')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${shortened(ascii, 120) || 'file'}"; filename*=UTF-8''${encoded}`;
}

/** Cut in the middle, so that the ending still says what the file is. */
function shortened(name: string, limit: number): string {
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
  return name.length <= limit ? name : name.slice(0, limit - ending.length) + ending;
}

/**
 * Reads a Range header.
 * @returns null to send everything: no range, several, or one that is not understood (RFC 9110 §14.2)
 */
function rangeOf(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  if (header === null) return null;
  const ranges = parseRange(size, header);
  if (ranges === -1) return 'unsatisfiable';
  const [range, ...others] = ranges === -2 || ranges.type !== 'bytes' ? [] : ranges;
  return range && others.length === 0 ? { from: range.start, to: range.end } : null;
}

/** @param audience published files may be kept by caches, all others by nobody */
export function sendFile(
  request: Request,
  store: FileStore,
  file: { sha256: string; size: number; mediaType: string; name: string },
  audience: 'public' | 'private',
): Response {
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    // A row could say anything; what is not in our table is bytes.
    'Content-Type': kindOfMediaType(file.mediaType) ? file.mediaType : 'application/octet-stream',
    'Content-Disposition': contentDisposition('attachment', file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'Cache-Control': audience === 'public' ? 'public, max-age=3600' : 'private, no-store',
    'Accept-Ranges': 'bytes',
  });
  if (audience === 'public') {
    headers.set('ETag', etag);
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  }
  const range = rangeOf(request.headers.get('range'), file.size);
  // A range of something that has changed since would be of no use; it is then sent whole.
  const condition = request.headers.get('if-range');
  if (range === null || (condition !== null && condition !== etag)) {
    headers.set('Content-Length', String(file.size));
    return new Response(body(store, file.sha256), { headers });
  }
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Range', `bytes ${range.from}-${range.to}/${file.size}`);
  headers.set('Content-Length', String(range.to - range.from + 1));
  return new Response(body(store, file.sha256, range), { status: 206, headers });
}

/**
 * Sends a PNG that we have made; a few hundred KB.
 * @param place of the picture; one that has been lost, as after a restore, is answered as 404
 */
export async function sendPicture(place: string): Promise<Response> {
  const bytes = await readFile(place).catch(() => null);
  return new Response(bytes, {
    status: bytes ? 200 : 404,
    headers: {
      'Content-Type': 'image/png',
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}

function body(store: FileStore, sha256: string, range?: ByteRange): ReadableStream {
  return createReadableStreamFromReadable(store.read(sha256, range));
}
