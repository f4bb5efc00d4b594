import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { cookieNames, writeCookie } from '#app/platform/cookies.server.ts';
import { lookAtLink, useLink as signInByLink } from '#app/services/admin-link.server.ts';
import { contextOf, textOf } from '#app/services/request-context.server.ts';

const PROBLEMS = {
  unknown: 'This link does not exist. Perhaps a part of it was lost on the way: copy the whole address.',
  used: 'This link has been used already. It works once.',
  expired: 'This link has expired. It works for thirty minutes, and a newer link ends it.',
} as const;

export const meta: MetaFunction = () => [{ title: 'Sign in by link – Sessional' }];

/** Opening the link changes nothing; the button does. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const link = await lookAtLink(ctx, token);
  const status = !('problem' in link) ? 200 : link.problem === 'unknown' ? 404 : 410;
  return json({ token, ...link }, { status });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const result = await signInByLink(ctx, textOf(await request.formData(), 'token'));
  if ('problem' in result) {
    return json({ problem: result.problem }, { status: result.problem === 'unknown' ? 404 : 410 });
  }
  const names = cookieNames(ctx.publicUrl);
  return new Response(null, {
    status: 302,
    headers: {
      Location: '/me',
      'Set-Cookie': writeCookie(names, names.session, result.token, result.seconds),
    },
  });
}

export default function SignInByLink() {
  const link = useLoaderData<typeof loader>();
  const failed = useActionData<{ problem: keyof typeof PROBLEMS }>();
  const problem = failed?.problem ?? ('problem' in link ? link.problem : null);
  if (problem || !('email' in link)) {
    return (
      <Page heading="This link does not work" person={null} lede={PROBLEMS[problem ?? 'unknown']}>
        <p>
          Ask the operator of this portal for a new one, or <a href="/sign-in">sign in with a code</a>.
        </p>
      </Page>
    );
  }
  return (
    <Page heading="Sign in by link" person={null} lede={`This signs you in as ${link.email}. It works once.`}>
      <form method="post" className="stack">
        <input type="hidden" name="token" value={link.token} />
        <button className="button">Sign in</button>
      </form>
    </Page>
  );
}
