import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { writeCookie } from '#app/platform/http/cookies.ts';
import { networkOf } from '#app/platform/http/rate-limit.ts';
import { safeRedirect } from '#app/platform/http/safe-redirect.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { readForm, runUseCase, textField } from '#app/web/run.ts';
import { type Errors, ErrorSummary, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sign_in.title'));

export function loader({ request }: LoaderFunctionArgs) {
  return json({ to: safeRedirect(new URL(request.url).searchParams.get('to'), paths.me()) });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  const email = textField(form, 'email');
  const to = safeRedirect(textField(form, 'to'), paths.me());
  const { clientAddress, portal } = args.context;
  if (!(await portal.codeLimit.take(networkOf(clientAddress))).isAllowed) {
    const errors: Errors = { email: { key: 'problems.too_many_codes' } };
    return json({ errors, email }, { status: 429 });
  }
  const result = await runUseCase(args, (ctx) => requestCode(ctx, email));
  if ('errors' in result) return json({ errors: result.errors, email }, { status: 422 });
  return new Response(null, {
    status: 302,
    headers: {
      Location: `${paths.verifyCode()}?${new URLSearchParams({ to, sent: email })}`,
      'Set-Cookie': writeCookie(portal.config.cookies, 'signIn', result.browser, 600),
    },
  });
}

export default function AskForCode() {
  const { to } = useLoaderData<typeof loader>();
  const failed = useActionData<{ errors: Errors; email: string }>();
  const t = useTexts();
  return (
    <Page heading={t('sign_in.title')} lede={t('sign_in.lede')}>
      <ErrorSummary errors={failed?.errors} />
      <form method="post" className="stack">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          label={t('sign_in.email')}
          hint={t('sign_in.email_hint')}
          type="email"
          autoComplete="email"
          value={failed?.email}
          errors={failed?.errors}
        />
        <button className="button">{t('sign_in.send')}</button>
      </form>
    </Page>
  );
}
