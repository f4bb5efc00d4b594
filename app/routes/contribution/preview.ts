import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendPicture } from '#app/platform/http-download.server.ts';
import { previewPath } from '#app/platform/file-examiner.server.ts';
import { previewOf } from '#app/services/files.server.ts';
import { ask } from '#app/services/request-context.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const sha256 = await ask(asked, (ctx) => previewOf(ctx, asked.params.id ?? ''));
  return sendPicture(previewPath(asked.context.portal.config.dataDir, sha256));
}
