import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http/download.ts';
import { templateFile } from '#app/services/files/open-file.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const { slug = '', file = '' } = asked.params;
  const found = await runUseCase(asked, (ctx) => templateFile(ctx, slug, file));
  return sendFile(asked.request, asked.context.portal.files, found, found.isPublic ? 'public' : 'private');
}
