/** From an answer of the web platform to one of Node. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { writeReadableStreamToWritable } from '@remix-run/node';
import type { Request as Req, Response as Res } from 'express';

import { bestEncoding } from './encoding.ts';
import { validUntilHeader } from './page-cache.ts';

const gzipAsync = promisify(gzip);

export async function sendWebResponse(req: Req, res: Res, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    if (name === validUntilHeader) continue;
    // Only cookies come in numbers; for all others the route's word replaces ours.
    if (name === 'set-cookie') res.append(name, value);
    else res.setHeader(name, value);
  }
  if (!response.headers.has('cache-control')) {
    res.setHeader('Cache-Control', 'no-store');
    res.vary('Cookie');
  }
  if (!response.body || req.method === 'HEAD') {
    await response.body?.cancel();
    res.end();
  } else if (isWholeText(response)) {
    await sendWholeText(req, res, Buffer.from(await response.arrayBuffer()));
  } else {
    await writeReadableStreamToWritable(response.body, res);
  }
}

/** Pages and data are rendered in one go; downloads and event streams are passed on as they come. */
function isWholeText({ headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return (
    /^(text\/(?!event-stream)|application\/(json|xml|javascript)|image\/svg)/i.test(type) &&
    !headers.has('content-encoding') &&
    !headers.has('content-disposition') &&
    !headers.has('accept-ranges')
  );
}

async function sendWholeText(req: Req, res: Res, body: Buffer): Promise<void> {
  res.vary('Accept-Encoding');
  const encoding = bestEncoding(req.get('accept-encoding'), ['gzip', 'identity']);
  // Below about one network packet compression gains nothing.
  const sent = encoding === 'gzip' && body.length > 1200 ? await gzipAsync(body, { level: 2 }) : body;
  if (sent !== body) res.setHeader('Content-Encoding', 'gzip');
  res.setHeader('Content-Length', sent.length);
  res.end(sent);
}
