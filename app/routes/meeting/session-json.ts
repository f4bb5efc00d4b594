import type { LoaderFunctionArgs } from '@remix-run/node';

import { listAsJson } from '#app/services/list-exports.server.ts';
import { sessionPage } from '#app/services/public-pages.server.ts';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, sessionPage(ctx, params.slug ?? '', params.session ?? ''));
  return new Response(listAsJson(view.head, view.rows, ctx.publicUrl), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
    },
  });
}
