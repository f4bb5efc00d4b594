import type { ActionFunctionArgs } from '@remix-run/node';

import { paths } from '#app/paths.ts';
import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { signOutCommands } from '#app/services/sign-in/commands.ts';
import { signOut } from '#app/services/sign-in/sign-out.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm } from '#app/web/run.ts';

export function loader(): never {
  throw new Response(null, { status: 404 });
}

export async function action(args: ActionFunctionArgs) {
  const { cookies } = args.context.portal.config;
  const token = readCookie(args.request.headers.get('cookie'), cookies.session);
  return handleCommand(args, await readForm(args), {
    commands: signOutCommands,
    async run(ctx) {
      if (token) await signOut(ctx, token);
      const headers = { 'Set-Cookie': writeCookie(cookies, 'session', '', 0), 'Clear-Site-Data': '"cache"' };
      return { headers };
    },
    to: paths.home(),
    guard: () => undefined,
  });
}
