import type { LoaderFunctionArgs } from '@remix-run/node';

import { cleanFileName, nameOfKind } from '#app/domain/file-kinds.ts';
import { sendFile } from '#app/platform/http-download.server.ts';
import { materialFile } from '#app/services/material.server.ts';
import { ask } from '#app/services/request-context.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const { slug = '', file = '', name = '' } = asked.params;
  const found = await ask(asked, (ctx) => materialFile(ctx, slug, file));
  const safe = nameOfKind(cleanFileName(name), found.mediaType);
  return sendFile(asked.request, asked.context.portal.files, { ...found, name: safe }, 'private');
}
