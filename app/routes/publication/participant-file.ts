import type { LoaderFunctionArgs } from '@remix-run/node';

import { cleanFileName, nameOfKind } from '#app/domain/files/file-kinds.ts';
import { sendFile } from '#app/platform/http/download.ts';
import { participantFile } from '#app/services/publication/participant-files.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', file = '', name = '' } = args.params;
  const found = await runUseCase(args, (ctx) => participantFile(ctx, slug, file));
  const safe = nameOfKind(cleanFileName(name), found.mediaType);
  return sendFile(args.request, args.context.portal.files, { ...found, name: safe }, 'private');
}
