import type { LoaderFunctionArgs } from '@remix-run/node';

import { listAsCsv } from '#app/services/publication/paper-list-formats.ts';
import { paperList } from '#app/services/publication/public-pages.view.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const csv = await runUseCase(args, async (ctx) => {
    const { rows } = await paperList(ctx, args.params.slug ?? '');
    return listAsCsv(rows, ctx.publicUrl, ctx.language);
  });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="papers.csv"',
    },
  });
}
