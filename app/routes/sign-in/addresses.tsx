import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { requireActor } from '#app/services/context.ts';
import {
  type AddressesCommand,
  addressesCommands,
  runAddressesCommand,
} from '#app/services/sign-in/commands.ts';
import { addressesPage } from '#app/services/sign-in/own-addresses.view.ts';
import { askingOf, requireCodeLeft } from '#app/web/asking.ts';
import { handleCommand } from '#app/web/commands.ts';
import { codeIn, submittedValues } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('addresses.title'));

/** What has just been done, and is said in one sentence. */
const DONE = ['add-address', 'prefer-address', 'remove-address'] as const;

/** Opening the link of the mail only fills the code in. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const view = await runUseCase(args, addressesPage);
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  const done = DONE.find((entry) => entry === query.get('done')) ?? null;
  return json({ ...view, done, code: codeIn(query), unsent: unsent && submittedValues(unsent) });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: addressesCommands,
    async run(ctx, command) {
      requireActor(ctx);
      if (command.do === 'send-address-code') await requireCodeLeft(args, 'email');
      return runAddressesCommand(ctx, command, askingOf(args));
    },
    to: ({ do: done }) =>
      done === 'send-address-code' ? `${paths.addresses()}#code` : `${paths.addresses()}?done=${done}`,
    guard: requireActor,
  });
}

export default function Addresses() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page heading={t('addresses.title')} lede={t('addresses.lede')}>
      <FormNotes />
      {view.done ? (
        <p className="note ok" role="status">
          {t(`addresses.done.${view.done}`)}
        </p>
      ) : null}
      <ul className="plain-list">
        {view.addresses.map((address) => (
          <Address key={address.id} address={address} />
        ))}
      </ul>
      <p className="hint">{t('addresses.undo_hint')}</p>
      <h2>{t('addresses.add')}</h2>
      {view.sentTo === null ? null : <TypeCode view={view} sentTo={view.sentTo} />}
      <Add />
      <p>
        <a href={paths.joinOwn()}>{t('addresses.join')}</a>
      </p>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Address({
  address: { id, email, isPreferred, isConfirmed },
}: {
  address: View['addresses'][number];
}) {
  const t = useTexts();
  return (
    <li className="row">
      <span>
        <b>{email}</b>
        {isPreferred ? <span className="muted"> · {t('addresses.preferred')}</span> : null}
        {isConfirmed ? null : <span className="muted"> · {t('addresses.unconfirmed')}</span>}
      </span>
      {isPreferred || !isConfirmed ? null : (
        <CommandForm<AddressesCommand> command="prefer-address" about={id}>
          <button className="button plain" aria-label={t('addresses.prefer_whom', { email })}>
            {t('addresses.prefer')}
          </button>
        </CommandForm>
      )}
      {isPreferred ? null : (
        <CommandForm<AddressesCommand> command="remove-address" about={id}>
          <button className="button plain" aria-label={t('addresses.remove_whom', { email })}>
            {t('addresses.remove')}
          </button>
        </CommandForm>
      )}
    </li>
  );
}

function TypeCode({ view, sentTo }: { view: View; sentTo: string }) {
  const { errors } = useCommand<AddressesCommand>('add-address');
  const t = useTexts();
  return (
    <div id="code">
      <CommandForm<AddressesCommand> command="add-address" className="form">
        <p>{t('addresses.sent', { email: sentTo, minutes: view.minutes })}</p>
        <TextField
          name="code"
          label={t('addresses.code')}
          hint={t('sign_in.code_hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={view.code}
          errors={errors}
        />
        <button className="button">{t('addresses.add_button')}</button>
      </CommandForm>
    </div>
  );
}

function Add() {
  const { errors, typed } = useCommand<AddressesCommand>('send-address-code');
  const t = useTexts();
  return (
    <CommandForm<AddressesCommand> command="send-address-code" className="form">
      <TextField
        name="email"
        type="email"
        label={t('addresses.email')}
        hint={t('addresses.add_hint')}
        value={typed.email}
        errors={errors}
      />
      <button className="button second">{t('addresses.send')}</button>
    </CommandForm>
  );
}
