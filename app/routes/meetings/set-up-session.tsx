import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { CONTRIBUTION_KINDS } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { runSessionCommand, type SessionCommand, sessionCommands } from '#app/services/meetings/commands.ts';
import { sessionFor } from '#app/services/meetings/meeting-head.view.ts';
import { sessionSetupPage } from '#app/services/meetings/session.view.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { submittedValues } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { CheckboxGroup, type Errors, TextArea, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { isFromOlderPage, SavedElsewhere } from '#app/components/submissions/saved-elsewhere.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => args.data?.session.title ?? t('setup.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', session = '' } = args.params;
  const view = await runUseCase(args, (ctx) => sessionSetupPage(ctx, slug, session));
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  const isSaved = new URL(args.request.url).searchParams.has('saved');
  return json({ ...view, isSaved, unsent: unsent && submittedValues(unsent) });
}

export async function action(args: ActionFunctionArgs) {
  const { slug = '', session = '' } = args.params;
  return handleCommand(args, await readForm(args), {
    commands: sessionCommands,
    run: (ctx, command) => runSessionCommand(ctx, slug, session, command),
    to: `${paths.setUpSession(slug, session)}?saved`,
    guard: (ctx) => sessionFor(ctx, slug, session, 'setUpSession'),
  });
}

export default function SetUpSession() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const { meeting, session, isSecretariat } = view;
  return (
    <Page
      heading={t('common.item', { number: session.number, title: session.title })}
      eyebrow={isSecretariat ? <a href={paths.setUp(meeting.slug)}>{t('setup.title')}</a> : t('setup.title')}
      meeting={meeting}
      tab="setup"
      actsAs={isSecretariat ? 'secretariat' : 'organizer'}
    >
      {view.isSaved && !failed ? (
        <p className="note ok" role="status">
          {t('setup.saved')}
        </p>
      ) : null}
      <FormNotes />
      <SessionForm view={view} />
      <h2>{t('setup.invitations')}</h2>
      <Invitations invitations={view.invitations} />
      <h3>{t('setup.invite')}</h3>
      <InviteForm view={view} />
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

/** What a form shows again after a refusal. */
interface SentBack {
  errors: Errors | undefined;
  typed: Record<string, string>;
}

/** The long texts of the session, as typed and as saved. */
function savedFields(t: Texts, { session, isSecretariat }: View, typed: Record<string, string>) {
  return [
    {
      label: t('setup.themes'),
      local: typed.themes ?? '',
      server: session.themes.join('\n'),
    },
    ...(isSecretariat
      ? [{ label: t('call.guidance'), local: typed.guidance ?? '', server: session.guidance }]
      : []),
  ];
}

function SessionForm({ view }: { view: View }) {
  const t = useTexts();
  const failed = useActionData<FormFailure>();
  const { errors, isSentBack, typed } = useCommand<SessionCommand>('session');
  const { session } = view;
  return (
    <>
      <h2>{t('setup.session')}</h2>
      {isSentBack && isFromOlderPage(session.version, failed, view.unsent) ? (
        <SavedElsewhere text={t('setup.conflict')} fields={savedFields(t, view, typed)} />
      ) : null}
      <CommandForm<SessionCommand> command="session" version={session.version} className="form">
        <TextArea
          name="themes"
          label={t('setup.themes')}
          hint={t('setup.themes_hint')}
          isOptional
          rows={5}
          value={typed.themes ?? session.themes.join('\n')}
          errors={errors}
        />
        {view.isSecretariat ? <SecretariatFields view={view} errors={errors} typed={typed} /> : null}
        <button className="button">{t('setup.save')}</button>
      </CommandForm>
    </>
  );
}

/** What organizers do not decide. */
function SecretariatFields({ view, errors, typed }: SentBack & { view: View }) {
  const t = useTexts();
  const { meeting, session } = view;
  return (
    <>
      <TextArea
        name="guidance"
        label={t('call.guidance')}
        hint={t('call.session_guidance_hint')}
        isOptional
        rows={6}
        value={typed.guidance ?? session.guidance}
        errors={errors}
      />
      <CheckboxGroup
        name="kinds"
        label={t('setup.kinds')}
        values={session.kinds}
        errors={errors}
        options={CONTRIBUTION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {session.deadlines.map(({ stage, day }) => (
        <TextField
          key={stage}
          name={`deadline.${stage}`}
          type="date"
          label={t(`setup.deadlines.${stage}`)}
          hint={t('setup.own_deadline_hint', { zone: meeting.timeZone })}
          isOptional
          value={typed[`deadline.${stage}`] ?? day}
          errors={errors}
        />
      ))}
    </>
  );
}

function Invitations({ invitations }: Pick<View, 'invitations'>) {
  const t = useTexts();
  if (invitations.length === 0) return <p className="empty">{t('setup.nobody_invited')}</p>;
  return (
    <ul className="plain-list">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="row">
          <span>
            {invitation.name} <span className="muted">{invitation.email}</span>
            <br />
            <span className="muted small">{t('setup.invited_at', { at: invitation.invited })}</span>
          </span>
          <CommandForm<SessionCommand> command="invite-again" about={invitation.id}>
            <input type="hidden" name="invitation" value={invitation.id} />
            <button
              className="button plain"
              aria-label={t('setup.invite_again_of', { name: invitation.name })}
            >
              {t('setup.invite_again')}
            </button>
          </CommandForm>
          <CommandForm<SessionCommand> command="end-invitation" about={invitation.id}>
            <input type="hidden" name="invitation" value={invitation.id} />
            <button
              className="button plain"
              aria-label={t('setup.end_invitation_of', { name: invitation.name })}
            >
              {t('setup.end_invitation')}
            </button>
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}

function InviteForm({ view }: { view: View }) {
  const t = useTexts();
  const { errors, typed } = useCommand<SessionCommand>('invite');
  return (
    <CommandForm<SessionCommand> command="invite" className="form">
      <TextField name="name" label={t('setup.person_name')} value={typed.name} errors={errors} />
      <TextField name="email" type="email" label={t('setup.email')} value={typed.email} errors={errors} />
      <BodySelect
        label={t('setup.invite_body')}
        isOptional
        hint={t(view.isSecretariat ? 'setup.invite_body_confirmed' : 'setup.invite_body_claimed')}
        value={typed.body}
        errors={errors}
        bodies={view.bodies}
      />
      <button className="button second">{t('setup.invite_button')}</button>
    </CommandForm>
  );
}
