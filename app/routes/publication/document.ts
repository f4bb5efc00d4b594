import type { LoaderFunctionArgs } from '@remix-run/node';

import { cleanFileName, nameOfKind } from '#app/domain/files/file-kinds.ts';
import { sendFile } from '#app/platform/http/download.ts';
import { publishedFile } from '#app/services/files/open-file.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', file = '', name = '' } = args.params;
  const found = await runUseCase(args, (ctx) => publishedFile(ctx, slug, file));
  // The name stands in the address, which anybody may write: it must not turn a paper into a program.
  const safe = nameOfKind(cleanFileName(name), found.mediaType);
  return sendFile(args.request, args.context.portal.files, { ...found, name: safe }, 'public');
}
