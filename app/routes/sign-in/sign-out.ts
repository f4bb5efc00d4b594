import type { ActionFunctionArgs } from '@remix-run/node';

import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { signOut } from '#app/services/sign-in/sign-out.ts';
import { runUseCase } from '#app/web/run.ts';

export function loader(): never {
  throw new Response(null, { status: 404 });
}

export async function action(args: ActionFunctionArgs) {
  const { cookies } = args.context.portal.config;
  const token = readCookie(args.request.headers.get('cookie'), cookies.session);
  if (token) await runUseCase(args, (ctx) => signOut(ctx, token));
  return new Response(null, {
    status: 302,
    headers: {
      Location: '/',
      'Set-Cookie': writeCookie(cookies, 'session', '', 0),
      'Clear-Site-Data': '"cache"',
    },
  });
}
