import type { LoaderFunctionArgs } from '@remix-run/node';

import { listAsJson } from '#app/services/publication/paper-list-formats.ts';
import { paperList } from '#app/services/publication/public-pages.view.ts';
import { runUseCase } from '#app/web/run.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const text = await runUseCase(asked, async (ctx) => {
    const { head, rows } = await paperList(ctx, asked.params.slug ?? '');
    return listAsJson(head, rows, ctx.publicUrl);
  });
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
