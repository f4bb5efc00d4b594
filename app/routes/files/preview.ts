import type { LoaderFunctionArgs } from '@remix-run/node';

import { previewPath } from '#app/platform/files/previews.ts';
import { sendPicture } from '#app/platform/http/download.ts';
import { previewOf } from '#app/services/files/open-file.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const sha256 = await runUseCase(args, (ctx) => previewOf(ctx, args.params.id ?? ''));
  return sendPicture(previewPath(args.context.portal.config.dataDir, sha256));
}
