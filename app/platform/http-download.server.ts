/** Sends a stored file. Its type comes from our table, its name is made harmless, nothing in it can run. */
import { createReadableStreamFromReadable } from '@remix-run/node';

import type { FileStore } from './file-store.server.ts';

/** RFC 6266: an ASCII name for old programs, the real one for all others. */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_')
    .slice(0, 120);
  const encoded = encodeURIComponent(name.slice(0, 200)).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${ascii || 'file'}"; filename*=UTF-8''${encoded}`;
}

/** @param isPublic published files may be kept by caches, all others by nobody */
export function sendFile(
  store: FileStore,
  file: { sha256: string; size: number; mediaType: string; name: string },
  isPublic: boolean,
): Response {
  return new Response(createReadableStreamFromReadable(store.read(file.sha256)), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': contentDisposition('attachment', file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'Cache-Control': isPublic ? 'public, max-age=3600' : 'private, no-store',
      ...(isPublic ? { ETag: `"${file.sha256}"` } : {}),
    },
  });
}
