import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { CODE_MINUTES } from '#app/domain/sign-in/code-limits.ts';
import { paths } from '#app/paths.ts';
import { safeRedirect } from '#app/platform/http/safe-redirect.ts';
import { Invalid } from '#app/services/outcome.ts';
import { type VerifyCodeCommand, verifyCodeCommands } from '#app/services/sign-in/commands.ts';
import { verifyCode, waitingFor } from '#app/services/sign-in/verify-code.ts';
import { askingOf, cookiesOfSession } from '#app/web/asking.ts';
import { handleCommand } from '#app/web/commands.ts';
import { codeIn } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sign_in.code_title'));

/** Opening the link of the mail only fills the code in: programs that check mail open links too. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  // Anybody may write what stands in the address, and our page must not say it for them.
  const waiting = await runUseCase(args, (ctx) =>
    waitingFor(ctx.database.reader, ctx, query.get('sent') ?? '', askingOf(args).waiting),
  );
  return json({
    ...waiting,
    to: safeRedirect(query.get('to'), paths.me()),
    minutes: CODE_MINUTES,
    code: codeIn(query),
  });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: verifyCodeCommands,
    async run(ctx, { code, to }) {
      const signedIn = await verifyCode(ctx, code, askingOf(args));
      if ('problem' in signedIn) throw new Invalid({ code: { key: `sign_in.${signedIn.problem}` } });
      const headers = cookiesOfSession(args, signedIn);
      const target = safeRedirect(to, paths.me());
      const profile = `${paths.completeProfile()}?to=${encodeURIComponent(target)}`;
      return { to: signedIn.isNew ? profile : target, headers };
    },
    to: paths.me(),
    guard: () => undefined,
  });
}

export default function VerifyCode() {
  const { to, sent, minutes, code, isSameBrowser } = useLoaderData<typeof loader>();
  const { errors } = useCommand<VerifyCodeCommand>('verify-code');
  const t = useTexts();
  const again = `${paths.requestCode()}?to=${encodeURIComponent(to)}`;
  return (
    <Page
      heading={t('sign_in.code_title')}
      lede={sent ? t('sign_in.code_sent', { address: sent, minutes }) : t('sign_in.code_lede')}
    >
      <FormNotes />
      {isSameBrowser ? null : (
        <div className="note wait">
          <p>{t('sign_in.other_browser')}</p>
          <p>
            <a href={again}>{t('sign_in.ask_here')}</a>
          </p>
        </div>
      )}
      <CommandForm<VerifyCodeCommand> command="verify-code" className="stack">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          label={t('sign_in.code')}
          hint={t('sign_in.code_hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          errors={errors}
        />
        <p className="row">
          <button className="button">{t('common.sign_in')}</button>
          <a href={again}>{t('sign_in.again')}</a>
        </p>
      </CommandForm>
    </Page>
  );
}
