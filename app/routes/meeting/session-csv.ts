import type { LoaderFunctionArgs } from '@remix-run/node';

import { listAsCsv } from '#app/services/list-exports.server.ts';
import { sessionPage } from '#app/services/public-pages.server.ts';
import { ask } from '#app/services/request-context.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const csv = await ask(asked, async (ctx) => {
    const { rows } = await sessionPage(ctx, asked.params.slug ?? '', asked.params.session ?? '');
    return listAsCsv(rows, ctx.publicUrl, ctx.language);
  });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="papers.csv"',
    },
  });
}
