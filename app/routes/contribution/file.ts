import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http-download.server.ts';
import { privateFile } from '#app/services/files.server.ts';
import { ask } from '#app/services/request-context.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const found = await ask(asked, (ctx) => privateFile(ctx, asked.params.id ?? ''));
  return sendFile(asked.request, asked.context.portal.files, found, 'private');
}
