import type { LoaderFunctionArgs } from '@remix-run/node';

import { sendFile } from '#app/platform/http-download.server.ts';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';
import { privateFile } from '#app/services/working-pages.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const file = await orRefuse(request, privateFile(await contextOf(request, context), params.id ?? ''));
  return sendFile(context.portal.files, file, false);
}
