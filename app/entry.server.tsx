import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';

import { ScriptsOfPage } from './components/layout/page-script.tsx';
import { textsOf } from './domain/shared/texts/texts.ts';

export { openPortal } from './platform/runtime/portal.ts';
export { createWeb } from './platform/http/create-web.ts';
export { ConfigError } from './platform/runtime/config.ts';
export { fillBodies } from './services/installation/add-body.ts';
export { sweepUploads } from './services/files/receive-upload.ts';
export { sweepFiles } from './services/files/sweep-files.ts';
export { loadDemo } from './services/demo/load.ts';

/** Pages are whole when they leave: nothing streams and nothing hydrates. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { cspNonce }: AppLoadContext,
): Response {
  const page = renderToString(
    <ScriptsOfPage nonce={cspNonce}>
      <RemixServer context={context} url={request.url} />
    </ScriptsOfPage>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Remix tells `meta` nothing of what an action has answered, so a form that comes back is marked here.
  const whole = isFormSentBack(request, status)
    ? page.replace('<title>', `<title>${errorMark(context)} `)
    : page;
  return new Response(`<!doctype html>${whole}`, { status, headers });
}

/** Remix would write every address that fits no route to the console, with a stack, whichever client asks for it. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  if (context.portal.diskSpace.isReasonOf(error)) {
    context.reportDiskFull();
    return context.log.error({ err: error }, 'the disk is full');
  }
  context.log.error({ err: error }, 'request failed');
}

function isFormSentBack(request: Request, status: number): boolean {
  return request.method === 'POST' && status >= 400 && status < 500;
}

function errorMark(context: EntryContext): string {
  const root = context.staticHandlerContext.loaderData.root as { language?: string } | undefined;
  return textsOf(root?.language ?? 'en')('common.error_title');
}
