import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { say } from '#app/domain/shared/texts/texts.ts';
import { paths } from '#app/paths.ts';
import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { Invalid } from '#app/services/outcome.ts';
import {
  LINK_MINUTES,
  type LinkProblem,
  lookAtLink,
  useLink as signInByLink,
} from '#app/services/sign-in/admin-link.ts';
import { type LinkCommand, linkCommands } from '#app/services/sign-in/commands.ts';
import { newToken } from '#app/services/sign-in/open-session.ts';
import { askingOf, cookiesOfSession } from '#app/web/asking.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sign_in.link_title'));

function statusOf(problem: LinkProblem): number {
  return problem === 'unknown' ? 404 : 410;
}

const LINK_SECONDS = LINK_MINUTES * 60;

/** Opening the link changes nothing but this browser, which gets a cookie; the form does. */
export async function loader(args: LoaderFunctionArgs) {
  const { cookies } = args.context.portal.config;
  const token = new URL(args.request.url).searchParams.get('token') ?? '';
  const nonce = readCookie(args.request.headers.get('cookie'), cookies.link) ?? newToken();
  const link = await runUseCase(args, (ctx) => lookAtLink(ctx, token, nonce));
  if ('problem' in link) return json({ token, ...link }, { status: statusOf(link.problem) });
  return json(
    { token, ...link },
    { headers: { 'Set-Cookie': writeCookie(cookies, 'link', nonce, LINK_SECONDS) } },
  );
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: linkCommands,
    async run(ctx, { token, proof, email }) {
      const nonce = readCookie(args.request.headers.get('cookie'), args.context.portal.config.cookies.link);
      const link = await signInByLink(ctx, { token, proof, email, nonce }, askingOf(args));
      if ('problem' in link) {
        throw new Invalid({ token: { key: `sign_in.link_${link.problem}` } }, statusOf(link.problem));
      }
      return { to: link.isNew ? paths.completeProfile() : paths.me(), headers: cookiesOfSession(args, link) };
    },
    to: paths.me(),
    guard: () => undefined,
  });
}

export default function SignInByLink() {
  const link = useLoaderData<typeof loader>();
  const { errors, typed } = useCommand<LinkCommand>('use-link');
  const t = useTexts();
  if (errors?.token || !('proof' in link)) {
    const problem =
      errors?.token ?? ({ key: `sign_in.link_${'problem' in link ? link.problem : 'unknown'}` } as const);
    return (
      <Page heading={t('sign_in.link_broken')} lede={say(t, problem)}>
        <p>{t('sign_in.link_ask')}</p>
        <p>
          <a href={paths.requestCode()}>{t('sign_in.with_code')}</a>
        </p>
      </Page>
    );
  }
  return (
    <Page heading={t('sign_in.link_title')} lede={t('sign_in.link_lede')}>
      <FormNotes />
      <CommandForm<LinkCommand> command="use-link" className="stack">
        <input type="hidden" name="token" value={link.token} />
        <input type="hidden" name="proof" value={link.proof} />
        <TextField
          name="email"
          label={t('sign_in.email')}
          hint={t('sign_in.link_email_hint')}
          type="email"
          autoComplete="email"
          value={typed.email}
          errors={errors}
        />
        <button className="button">{t('common.sign_in')}</button>
      </CommandForm>
    </Page>
  );
}
