import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendPicture } from '#app/platform/http/download.ts';
import { previewPath } from '#app/platform/workers/file-examiner.ts';
import { previewOf } from '#app/services/files/open-file.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const sha256 = await runUseCase(asked, (ctx) => previewOf(ctx, asked.params.id ?? ''));
  return sendPicture(previewPath(asked.context.portal.config.dataDir, sha256));
}
