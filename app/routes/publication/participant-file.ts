import type { LoaderFunctionArgs } from '@remix-run/node';

import { cleanFileName, nameOfKind } from '#app/domain/files/file-kinds.ts';
import { sendFile } from '#app/platform/http/download.ts';
import { participantFile } from '#app/services/publication/participant-files.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const { slug = '', file = '', name = '' } = asked.params;
  const found = await runUseCase(asked, (ctx) => participantFile(ctx, slug, file));
  const safe = nameOfKind(cleanFileName(name), found.mediaType);
  return sendFile(asked.request, asked.context.portal.files, { ...found, name: safe }, 'private');
}
