import type { ActionFunctionArgs } from '@remix-run/node';

import { autosave } from '#app/web/contribution-form-page.ts';

/** There is nothing to see here. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** Keeps the form of a change while somebody types. */
export function action(args: ActionFunctionArgs): Promise<Response> {
  return autosave(args, { publicId: args.params.id ?? '' });
}
