import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http-download.server.ts';
import { templateFile } from '#app/services/files.server.ts';
import { ask } from '#app/services/request-context.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const { slug = '', file = '' } = asked.params;
  const found = await ask(asked, (ctx) => templateFile(ctx, slug, file));
  return sendFile(asked.request, asked.context.portal.files, found, found.isPublic ? 'public' : 'private');
}
