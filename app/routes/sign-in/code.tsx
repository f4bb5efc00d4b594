import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ErrorSummary, TextField } from '#app/components/field.tsx';
import { Page } from '#app/components/page.tsx';
import { cookieNames, readCookie, writeCookie } from '#app/platform/cookies.server.ts';
import { safeRedirect } from '#app/platform/safe-redirect.ts';
import { contextOf, textOf } from '#app/services/request-context.server.ts';
import { enterCode } from '#app/services/sign-in.server.ts';

const PROBLEMS = {
  wrong_browser: 'Type the code in the browser in which you asked for it, or ask for a new one here',
  wrong_code: 'This is not the code. Check the newest message from us',
  expired: 'The code is older than ten minutes. Ask for a new one',
  too_many_tries: 'The code was typed wrongly five times and does not work any more. Ask for a new one',
  used: 'The code has been used already. Ask for a new one',
} as const;

export const meta: MetaFunction = () => [{ title: 'Enter the code – Sessional' }];

/** Opening the link of the mail only fills the code in: programs that check mail open links too. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const names = cookieNames(context.portal.config.publicUrl.origin);
  return json({
    to: safeRedirect(query.get('to'), '/me'),
    sent: query.get('sent') ?? '',
    code: (query.get('code') ?? '').replace(/\D/g, '').slice(0, 8),
    isSameBrowser: readCookie(request.headers.get('cookie'), names.browser) !== null,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const form = await request.formData();
  const names = cookieNames(ctx.publicUrl);
  const to = safeRedirect(textOf(form, 'to'), '/me');
  const result = await enterCode(
    ctx,
    textOf(form, 'code'),
    readCookie(request.headers.get('cookie'), names.browser),
  );
  if ('problem' in result) {
    return json({ errors: { code: PROBLEMS[result.problem] } }, { status: 422 });
  }
  const headers = new Headers({ Location: result.isNew ? `/welcome?to=${encodeURIComponent(to)}` : to });
  headers.append('Set-Cookie', writeCookie(names, names.session, result.token, result.seconds));
  headers.append('Set-Cookie', writeCookie(names, names.browser, '', 0));
  return new Response(null, { status: 302, headers });
}

export default function EnterCode() {
  const { to, sent, code, isSameBrowser } = useLoaderData<typeof loader>();
  const failed = useActionData<{ errors: Record<string, string> }>();
  return (
    <Page
      heading="Enter the code"
      person={null}
      lede={
        sent
          ? `If ${sent} can receive mail, a code is on its way. It works for ten minutes, in this browser.`
          : 'Type the code from the newest message.'
      }
    >
      <ErrorSummary errors={failed?.errors} />
      {!isSameBrowser ? (
        <div className="note wait">
          <p>
            This is not the browser in which you asked for the code. Type the code there, or{' '}
            <a href="/sign-in">ask for a new one here</a>.
          </p>
        </div>
      ) : null}
      <form method="post" className="stack">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          label="Code from the message"
          hint="Eight digits; blanks do not matter."
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          errors={failed?.errors}
        />
        <p className="row">
          <button className="button">Sign in</button>
          <a href={`/sign-in?to=${encodeURIComponent(to)}`}>No message? Ask for a new code</a>
        </p>
      </form>
    </Page>
  );
}
