import type { ActionFunctionArgs } from '@remix-run/node';

import { cookieNames, readCookie, writeCookie } from '#app/platform/cookies.server.ts';
import { contextOf } from '#app/services/request-context.server.ts';
import { signOut } from '#app/services/sign-in.server.ts';

export function loader(): never {
  throw new Response(null, { status: 404 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const names = cookieNames(ctx.publicUrl);
  const token = readCookie(request.headers.get('cookie'), names.session);
  if (token) await signOut(ctx, token);
  return new Response(null, {
    status: 302,
    headers: {
      Location: '/',
      'Set-Cookie': writeCookie(names, names.session, '', 0),
      'Clear-Site-Data': '"cache"',
    },
  });
}
