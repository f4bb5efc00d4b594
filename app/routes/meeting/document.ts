import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http-download.server.ts';
import { publishedFile } from '#app/services/public-pages.server.ts';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const file = await orRefuse(request, publishedFile(ctx, params.slug ?? '', params.file ?? ''));
  return sendFile(context.portal.files, { ...file, name: params.name ?? 'paper.pdf' }, true);
}
