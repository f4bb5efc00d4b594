import type { LoaderFunctionArgs } from '@remix-run/node';

import { exportedList } from '#app/services/publication/exported-lists.ts';
import { listAsJson } from '#app/services/publication/paper-list-formats.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const text = await runUseCase(args, async (ctx) => {
    const { head, rows } = await exportedList(ctx, args.params.slug ?? '', args.params.session ?? '', 'json');
    return listAsJson(head, rows, ctx.publicUrl);
  });
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
