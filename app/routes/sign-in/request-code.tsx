import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { CODE_MINUTES } from '#app/domain/sign-in/code-limits.ts';
import { paths } from '#app/paths.ts';
import { writeCookie } from '#app/platform/http/cookies.ts';
import { safeRedirect } from '#app/platform/http/safe-redirect.ts';
import { type RequestCodeCommand, requestCodeCommands } from '#app/services/sign-in/commands.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { askingOf, requireCodeLeft } from '#app/web/asking.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sign_in.title'));

export function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return json({ to: safeRedirect(query.get('to'), paths.me()), isJoined: query.has('joined') });
}

export async function action(args: ActionFunctionArgs) {
  const { portal } = args.context;
  return handleCommand(args, await readForm(args), {
    commands: requestCodeCommands,
    async run(ctx, { email, to }) {
      await requireCodeLeft(args, 'email');
      // What this browser waits for is kept when nothing is sent: the code that did come still works.
      const requested = await requestCode(ctx, email, askingOf(args));
      const cookie = writeCookie(portal.config.cookies, 'signIn', requested.browser, CODE_MINUTES * 60);
      const query = new URLSearchParams({ to: safeRedirect(to, paths.me()), sent: email });
      return { to: `${paths.verifyCode()}?${query}`, headers: { 'Set-Cookie': cookie } };
    },
    to: paths.verifyCode(),
    guard: () => undefined,
  });
}

export default function RequestCode() {
  const { to, isJoined } = useLoaderData<typeof loader>();
  const { errors, typed } = useCommand<RequestCodeCommand>('request-code');
  const t = useTexts();
  return (
    <Page heading={t('sign_in.title')} lede={t('sign_in.lede')}>
      <FormNotes />
      {isJoined ? (
        <p className="note ok" role="status">
          {t('join.own_done')}
        </p>
      ) : null}
      <CommandForm<RequestCodeCommand> command="request-code" className="stack">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          label={t('sign_in.email')}
          hint={t('sign_in.email_hint')}
          type="email"
          autoComplete="email"
          value={typed.email}
          errors={errors}
        />
        <button className="button">{t('sign_in.send')}</button>
      </CommandForm>
    </Page>
  );
}
