import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { CONTRIBUTION_KINDS } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { changeSession, endInvitationTo, invite, sessionSetupPage } from '#app/services/meetings/session.ts';
import { typedDeadlines } from '#app/services/meetings/set-up.ts';
import { type FormFailure, handleCommand, submittedValues } from '#app/web/commands.ts';
import { readForm, runUseCase, textField, versionIn } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import {
  CheckboxGroup,
  type Errors,
  ErrorSummary,
  TextArea,
  TextField,
} from '#app/components/form/field.tsx';
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
  const form = await readForm(args);
  const text = (name: string) => textField(form, name);
  return handleCommand(
    args,
    form,
    async (ctx) => {
      switch (text('do')) {
        case 'session':
          return changeSession(ctx, slug, session, {
            themes: text('themes'),
            guidance: text('guidance'),
            kinds: form.getAll('kinds'),
            deadlines: typedDeadlines(form),
            version: versionIn(form),
          });
        case 'invite':
          return invite(ctx, slug, session, {
            email: text('email'),
            name: text('name'),
            bodyId: text('body'),
          });
        case 'end-invitation':
          return endInvitationTo(ctx, slug, session, text('invitation'));
        default:
          throw new Response(null, { status: 400 });
      }
    },
    `${paths.setUpSession(slug, session)}?saved`,
  );
}

export default function SetUpSession() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const { meeting, session, isSecretariat } = view;
  const errors = failed?.errors;
  const typed: Record<string, string> = failed?.typed ?? view.unsent ?? {};
  return (
    <Page
      heading={t('common.item', { number: session.number, title: session.title })}
      eyebrow={isSecretariat ? <a href={paths.setUp(meeting.slug)}>{t('setup.title')}</a> : t('setup.title')}
      meeting={meeting}
      tab="setup"
      actsAs={isSecretariat ? 'secretariat' : 'organizer'}
    >
      <ErrorSummary errors={errors} refused={failed?.refused} />
      {view.isSaved && !failed ? (
        <p className="note ok" role="status">
          {t('setup.saved')}
        </p>
      ) : null}
      {view.unsent && !failed ? (
        <p className="note wait" role="status">
          {t('common.held')}
        </p>
      ) : null}
      <h2>{t('setup.session')}</h2>
      {typed.do === 'session' && isFromOlderPage(session.version, failed, view.unsent) ? (
        <SavedElsewhere text={t('setup.conflict')} fields={savedFields(t, view, typed)} />
      ) : null}
      <SessionForm view={view} errors={errors} typed={typed} />
      <h2>{t('setup.invitations')}</h2>
      <Invitations invitations={view.invitations} />
      <h3>{t('setup.invite')}</h3>
      <InviteForm view={view} errors={errors} typed={typed} />
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
      mine: typed.themes ?? '',
      theirs: session.themes.join('\n'),
    },
    ...(isSecretariat
      ? [{ label: t('call.guidance'), mine: typed.guidance ?? '', theirs: session.guidance }]
      : []),
  ];
}

function SessionForm({ view, errors, typed }: SentBack & { view: View }) {
  const t = useTexts();
  const { session } = view;
  return (
    <form method="post" className="form">
      <input type="hidden" name="do" value="session" />
      <input type="hidden" name="version" value={session.version} />
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
    </form>
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
          <form method="post">
            <input type="hidden" name="do" value="end-invitation" />
            <input type="hidden" name="invitation" value={invitation.id} />
            <button
              className="button plain"
              aria-label={t('setup.end_invitation_of', { name: invitation.name })}
            >
              {t('setup.end_invitation')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function InviteForm({ view, errors, typed }: SentBack & { view: View }) {
  const t = useTexts();
  return (
    <form method="post" className="form">
      <input type="hidden" name="do" value="invite" />
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
    </form>
  );
}
