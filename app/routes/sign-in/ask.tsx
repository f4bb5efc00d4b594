import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ErrorSummary, TextField } from '#app/components/field.tsx';
import { Page } from '#app/components/page.tsx';
import { cookieNames, writeCookie } from '#app/platform/cookies.server.ts';
import { safeRedirect } from '#app/platform/safe-redirect.ts';
import { contextOf, textOf } from '#app/services/request-context.server.ts';
import { askForCode } from '#app/services/sign-in.server.ts';

export const meta: MetaFunction<typeof loader> = ({ error }) => [
  { title: `${error ? 'Error: ' : ''}Sign in – Sessional` },
];

export function loader({ request }: LoaderFunctionArgs) {
  return json({ to: safeRedirect(new URL(request.url).searchParams.get('to'), '/me') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const form = await request.formData();
  const email = textOf(form, 'email');
  const to = safeRedirect(textOf(form, 'to'), '/me');
  const result = await askForCode(ctx, email);
  if ('errors' in result) return json({ errors: result.errors, email }, { status: 422 });
  const names = cookieNames(ctx.publicUrl);
  const query = new URLSearchParams({ to, sent: email });
  return new Response(null, {
    status: 302,
    headers: {
      Location: `/sign-in/code?${query}`,
      'Set-Cookie': writeCookie(names, names.browser, result.browser, 600),
    },
  });
}

export default function AskForCode() {
  const { to } = useLoaderData<typeof loader>();
  const failed = useActionData<{ errors: Record<string, string>; email: string }>();
  return (
    <Page
      heading="Sign in"
      person={null}
      lede="We send a code to your e-mail address. There is no password, and no account to set up first."
    >
      <ErrorSummary errors={failed?.errors} />
      <form method="post" className="stack">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          label="Your e-mail address"
          hint="The address of your office, if you have one."
          type="email"
          autoComplete="email"
          value={failed?.email}
          errors={failed?.errors}
        />
        <button className="button">Send the code</button>
      </form>
    </Page>
  );
}
