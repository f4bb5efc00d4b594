import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { say } from '#app/domain/shared/texts/texts.ts';
import { paths } from '#app/paths.ts';
import { networkOf } from '#app/platform/http/client-network.ts';
import { requireActor } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';
import { type JoinOwnCommand, joinOwnCommands, runJoinOwnCommand } from '#app/services/people/commands.ts';
import { joinOwnPage } from '#app/services/people/joins.view.ts';
import { askingOf } from '#app/web/asking.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { JoinPreviewTable } from '#app/components/people/join-preview.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('join.own_title'));

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, joinOwnPage));
}

export async function action(args: ActionFunctionArgs) {
  const { clientAddress, portal } = args.context;
  return handleCommand(args, await readForm(args), {
    commands: joinOwnCommands,
    async run(ctx, command) {
      requireActor(ctx);
      const isAsking = command.do === 'ask-join-codes';
      if (isAsking && !(await portal.codeLimit.take(networkOf(clientAddress))).isAllowed) {
        throw new Invalid({ email: { key: 'problems.too_many_codes' } }, 429);
      }
      return runJoinOwnCommand(ctx, command, askingOf(args));
    },
    to: paths.joinOwn(),
    guard: requireActor,
  });
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function JoinOwn() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page
      heading={t('join.own_title')}
      lede={t('join.own_lede', { email: view.email })}
      eyebrow={<a href={paths.me()}>{t('me.title')}</a>}
    >
      <FormNotes />
      {view.preview ? <Confirm preview={view.preview} /> : view.waiting ? <TypeCodes view={view} /> : <Ask />}
      {view.waiting ? (
        <CommandForm<JoinOwnCommand> command="another-address">
          <button className="button plain">{t('join.own_again')}</button>
        </CommandForm>
      ) : null}
    </Page>
  );
}

function Ask() {
  const t = useTexts();
  const { errors, typed } = useCommand<JoinOwnCommand>('ask-join-codes');
  return (
    <CommandForm<JoinOwnCommand> command="ask-join-codes" className="form">
      <TextField name="email" type="email" label={t('join.own_email')} value={typed.email} errors={errors} />
      <button className="button">{t('join.own_send')}</button>
    </CommandForm>
  );
}

function TypeCodes({ view: { waiting, minutes } }: { view: View }) {
  const t = useTexts();
  const { errors } = useCommand<JoinOwnCommand>('type-join-codes');
  if (!waiting) return null;
  return (
    <>
      <p className="note">{t('join.own_sent', { ...waiting, minutes })}</p>
      <CommandForm<JoinOwnCommand> command="type-join-codes" className="form">
        {(['own', 'other'] as const).map((which) => (
          <TextField
            key={which}
            name={which}
            label={t('join.own_code', { email: waiting[which] })}
            hint={t('join.own_code_hint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            errors={errors}
          />
        ))}
        <button className="button">{t('join.own_look')}</button>
      </CommandForm>
    </>
  );
}

function Confirm({ preview }: { preview: NonNullable<View['preview']> }) {
  const t = useTexts();
  if (!('kept' in preview) || preview.problem) {
    return preview.problem ? (
      <p className="note bad" role="status">
        {say(t, preview.problem)}
      </p>
    ) : null;
  }
  return (
    <>
      <h2>{t('join.preview')}</h2>
      <JoinPreviewTable preview={preview} />
      <p className="hint">{t('join.binds')}</p>
      <CommandForm<JoinOwnCommand> command="join-own" className="form">
        <p>{t('join.own_after')}</p>
        <button className="button">{t('join.own_confirm')}</button>
      </CommandForm>
    </>
  );
}
