import type { LoaderFunctionArgs } from '@remix-run/node';

import { exportedList } from '#app/services/publication/exported-lists.ts';
import { listAsCsv } from '#app/services/publication/paper-list-formats.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const csv = await runUseCase(args, async (ctx) => {
    const { rows } = await exportedList(ctx, args.params.slug ?? '', args.params.session ?? '', 'csv');
    return listAsCsv(rows, ctx.publicUrl, ctx.language);
  });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="papers.csv"',
    },
  });
}
