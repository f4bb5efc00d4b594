import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';

export { openPortal } from './platform/portal.server.ts';
export { createWeb } from './platform/web.server.ts';
export { ConfigError } from './platform/config.server.ts';
export { loadDemo } from './services/demo.server.ts';

/** Pages are whole when they leave: nothing streams and nothing hydrates. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const page = renderToString(<RemixServer context={context} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!doctype html>${page}`, { status, headers });
}
