import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { safeRedirect } from '#app/platform/http/safe-redirect.ts';
import { completeProfile, welcomePage } from '#app/services/sign-in/complete-profile.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase, textField } from '#app/web/run.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { ErrorSummary, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sign_in.welcome_title'));

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, welcomePage);
  return json({ ...view, to: safeRedirect(new URL(args.request.url).searchParams.get('to'), paths.me()) });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  const input = { name: textField(form, 'name'), bodyId: textField(form, 'body') };
  const to = safeRedirect(textField(form, 'to'), paths.me());
  return handleCommand(args, form, (ctx) => completeProfile(ctx, input), to);
}

export default function Welcome() {
  const { to, name, bodies } = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  return (
    <Page heading={t('sign_in.welcome_title')} lede={t('sign_in.welcome_lede')}>
      <ErrorSummary errors={failed?.errors} refused={failed?.refused} />
      <form method="post" className="stack">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="name"
          label={t('sign_in.name')}
          hint={t('sign_in.name_hint')}
          autoComplete="name"
          value={failed?.typed.name ?? name}
          errors={failed?.errors}
        />
        <BodySelect
          label={t('sign_in.body')}
          hint={t('sign_in.body_hint')}
          value={failed?.typed.body}
          errors={failed?.errors}
          bodies={bodies}
        />
        <button className="button">{t('sign_in.save')}</button>
      </form>
    </Page>
  );
}
