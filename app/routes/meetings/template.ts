import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http/download.ts';
import { templateFile } from '#app/services/files/open-file.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', file = '' } = args.params;
  const found = await runUseCase(args, (ctx) => templateFile(ctx, slug, file));
  return sendFile(args.request, args.context.portal.files, found, found.isPublic ? 'public' : 'private');
}
