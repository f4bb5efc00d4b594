import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { safeRedirect } from '#app/platform/http/safe-redirect.ts';
import { requireActor } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';
import { type ConfirmCommand, confirmCommands } from '#app/services/sign-in/commands.ts';
import { confirmByCode, requestConfirmCode } from '#app/services/sign-in/confirm.ts';
import { confirmPage } from '#app/services/sign-in/confirm.view.ts';
import { askingOf, requireCodeLeft } from '#app/web/asking.ts';
import { handleCommand } from '#app/web/commands.ts';
import { codeIn } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('confirm.title'));

/** Opening the link of the mail only fills the code in. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const view = await runUseCase(args, (ctx) => confirmPage(ctx, askingOf(args).browser));
  return json({ ...view, to: safeRedirect(query.get('to'), paths.me()), code: codeIn(query) });
}

const toPage = (to: string) =>
  `${paths.confirm()}?${new URLSearchParams({ to: safeRedirect(to, paths.me()) })}`;

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: confirmCommands,
    async run(ctx, command) {
      requireActor(ctx);
      if (command.do === 'send-confirm-code') {
        await requireCodeLeft(args, 'code');
        return requestConfirmCode(ctx, askingOf(args));
      }
      const wrong = await confirmByCode(ctx, command.code, askingOf(args));
      if (wrong) throw new Invalid({ code: { key: `sign_in.${wrong.problem}` } });
    },
    to: (command) => (command.do === 'confirm' ? safeRedirect(command.to, paths.me()) : toPage(command.to)),
    guard: requireActor,
  });
}

export default function Confirm() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  if (view.isFresh) {
    return (
      <Page heading={t('confirm.title')} lede={t('confirm.done')}>
        <p>
          <a className="button" href={view.to}>
            {t('confirm.go_on')}
          </a>
        </p>
      </Page>
    );
  }
  return (
    <Page heading={t('confirm.title')} lede={t('confirm.lede')}>
      <FormNotes />
      {view.whyNot ? <p className="note wait">{t(`confirm.${view.whyNot}`)}</p> : <Code view={view} />}
    </Page>
  );
}

function Code({ view }: { view: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { errors } = useCommand<ConfirmCommand>('confirm');
  const t = useTexts();
  return (
    <>
      {view.isSent ? (
        <CommandForm<ConfirmCommand> command="confirm" className="stack">
          <p>{t('confirm.sent', { email: view.email, minutes: view.minutes })}</p>
          <input type="hidden" name="to" value={view.to} />
          <TextField
            name="code"
            label={t('confirm.code')}
            hint={t('sign_in.code_hint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={view.code}
            errors={errors}
          />
          <p>
            <button className="button">{t('confirm.confirm')}</button>
          </p>
        </CommandForm>
      ) : null}
      <CommandForm<ConfirmCommand> command="send-confirm-code">
        <input type="hidden" name="to" value={view.to} />
        <button className={view.isSent ? 'button plain' : 'button'}>
          {view.isSent ? t('confirm.again') : t('confirm.send', { email: view.email })}
        </button>
      </CommandForm>
    </>
  );
}
