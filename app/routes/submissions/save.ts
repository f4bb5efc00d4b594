import type { ActionFunctionArgs } from '@remix-run/node';

import { autosave } from '#app/web/contribution-form-page.ts';

/** There is nothing to see here. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** Keeps the form of a new contribution while somebody types. */
export function action(args: ActionFunctionArgs): Promise<Response> {
  const draftId = new URL(args.request.url).searchParams.get('draft') ?? '';
  if (!/^[A-Za-z0-9]{13}$/.test(draftId)) throw new Response(null, { status: 404 });
  return autosave(args, { slug: args.params.slug ?? '', draftId });
}
