import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http/download.ts';
import { privateFile } from '#app/services/files/open-file.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const found = await runUseCase(args, (ctx) => privateFile(ctx, args.params.id ?? ''));
  return sendFile(args.request, args.context.portal.files, found, 'private');
}
