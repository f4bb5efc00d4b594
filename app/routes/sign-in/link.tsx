import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { writeCookie } from '#app/platform/http/cookies.ts';
import { type LinkProblem, lookAtLink, useLink as signInByLink } from '#app/services/sign-in/admin-link.ts';
import { readForm, runUseCase, textField } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sign_in.link_title'));

function statusOf(problem: LinkProblem): number {
  return problem === 'unknown' ? 404 : 410;
}

/** Opening the link changes nothing; the button does. */
export async function loader(args: LoaderFunctionArgs) {
  const token = new URL(args.request.url).searchParams.get('token') ?? '';
  const link = await runUseCase(args, (ctx) => lookAtLink(ctx, token));
  return json({ token, ...link }, { status: 'problem' in link ? statusOf(link.problem) : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const token = textField(await readForm(args), 'token');
  const result = await runUseCase(args, (ctx) => signInByLink(ctx, token));
  if ('problem' in result) return json({ problem: result.problem }, { status: statusOf(result.problem) });
  const { cookies } = args.context.portal.config;
  return new Response(null, {
    status: 302,
    headers: {
      Location: paths.me(),
      'Set-Cookie': writeCookie(cookies, 'session', result.token, result.seconds),
    },
  });
}

export default function SignInByLink() {
  const link = useLoaderData<typeof loader>();
  const failed = useActionData<{ problem: LinkProblem }>();
  const t = useTexts();
  const problem = failed?.problem ?? ('problem' in link ? link.problem : null);
  if (problem || !('email' in link)) {
    return (
      <Page heading={t('sign_in.link_broken')} lede={t(`sign_in.link_${problem ?? 'unknown'}`)}>
        <p>{t('sign_in.link_ask')}</p>
        <p>
          <a href={paths.requestCode()}>{t('sign_in.with_code')}</a>
        </p>
      </Page>
    );
  }
  return (
    <Page heading={t('sign_in.link_title')} lede={t('sign_in.link_lede', { address: link.email })}>
      <form method="post" className="stack">
        <input type="hidden" name="token" value={link.token} />
        <button className="button">{t('common.sign_in')}</button>
      </form>
    </Page>
  );
}
