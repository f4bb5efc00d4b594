import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { safeRedirect } from '#app/platform/http/safe-redirect.ts';
import { requireActor } from '#app/services/context.ts';
import { type ProfileCommand, profileCommands } from '#app/services/sign-in/commands.ts';
import { completeProfile } from '#app/services/sign-in/complete-profile.ts';
import { welcomePage } from '#app/services/sign-in/complete-profile.view.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sign_in.welcome_title'));

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, welcomePage);
  return json({ ...view, to: safeRedirect(new URL(args.request.url).searchParams.get('to'), paths.me()) });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: profileCommands,
    run: (ctx, { name, body }) => completeProfile(ctx, { name, bodyId: body }),
    to: ({ to }) => safeRedirect(to, paths.me()),
    guard: requireActor,
  });
}

export default function Welcome() {
  const { to, name, bodies, mayRename, isNamed, known } = useLoaderData<typeof loader>();
  const { errors, typed } = useCommand<ProfileCommand>('complete-profile');
  const t = useTexts();
  return (
    <Page heading={t('sign_in.welcome_title')} lede={t('sign_in.welcome_lede')}>
      <FormNotes />
      <CommandForm<ProfileCommand> command="complete-profile" className="stack">
        <input type="hidden" name="to" value={to} />
        {mayRename ? (
          <TextField
            name="name"
            label={t('sign_in.name')}
            hint={t(isNamed ? 'sign_in.name_hint_change' : 'sign_in.name_hint')}
            autoComplete="name"
            value={typed.name ?? name}
            errors={errors}
          />
        ) : (
          <p>
            <input type="hidden" name="name" value={name} />
            {t('sign_in.name_fixed', { name })}
          </p>
        )}
        <BodySelect
          label={t('sign_in.body')}
          hint={
            <>
              {t('sign_in.body_hint')}
              {known.length > 0 ? ` ${t('sign_in.body_known', { bodies: known.join(', ') })}` : ''}
            </>
          }
          value={typed.body}
          errors={errors}
          bodies={bodies}
        />
        <button className="button">{t('sign_in.save')}</button>
      </CommandForm>
    </Page>
  );
}
