import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http/download.ts';
import { privateFile } from '#app/services/files/open-file.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const found = await runUseCase(asked, (ctx) => privateFile(ctx, asked.params.id ?? ''));
  return sendFile(asked.request, asked.context.portal.files, found, 'private');
}
