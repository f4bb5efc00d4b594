import type { LoaderFunctionArgs } from '@remix-run/node';

import { listAsJson } from '#app/services/publication/paper-list-formats.ts';
import { paperList } from '#app/services/publication/public-pages.view.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(args: LoaderFunctionArgs) {
  const text = await runUseCase(args, async (ctx) => {
    const { head, rows } = await paperList(ctx, args.params.slug ?? '');
    return listAsJson(head, rows, ctx.publicUrl);
  });
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
