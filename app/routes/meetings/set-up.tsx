import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  type SerializeFrom,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { ITEM_POLICIES, MEETING_FLOWS, MEETING_STATUSES } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { runSetUpCommand, type SetUpCommand, setUpCommands } from '#app/services/meetings/commands.ts';
import { requireInMeeting } from '#app/services/meetings/meeting-head.view.ts';
import { setupPage } from '#app/services/meetings/set-up.view.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { submittedValues } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { type Errors, PlainDate, PlainSelect, Select, TextField } from '#app/components/form/field.tsx';
import { Grid } from '#app/components/layout/grid.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { Places } from '#app/components/people/places.tsx';
import { isFromOlderPage, SavedElsewhere } from '#app/components/submissions/saved-elsewhere.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('setup.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => setupPage(ctx, args.params.slug ?? ''));
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  const isSaved = new URL(args.request.url).searchParams.has('saved');
  return json({ ...view, isSaved, unsent: unsent && submittedValues(unsent) });
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? '';
  return handleCommand(args, await readForm(args), {
    commands: setUpCommands,
    run: (ctx, command) => runSetUpCommand(ctx, slug, command),
    to: `${paths.setUp(slug)}?saved`,
    guard: (ctx) => requireInMeeting(ctx, slug, 'setUp'),
  });
}

/** What the form of the meeting asks, as typed and as saved. */
function savedFields(t: Texts, view: SerializeFrom<typeof loader>, typed: Record<string, string>) {
  const statusName = (value: string) =>
    MEETING_STATUSES.flatMap((entry) => (entry === value ? [t(`meeting_statuses.${entry}`)] : [])).join();
  const rows: [label: string, name: string, saved: string][] = [
    ...view.deadlines.map(({ stage, day }): [string, string, string] => [
      t(`setup.deadlines.${stage}`),
      `deadline.${stage}`,
      day,
    ]),
    [t('setup.grace'), 'grace', view.grace],
    [t('setup.contact'), 'contact', view.contact],
    [t('files.page_limit'), 'pageLimit', view.pageLimit],
  ];
  return [
    { label: t('setup.status'), local: statusName(typed.status ?? ''), server: statusName(view.status) },
    ...rows.map(([label, name, server]) => ({ label, local: typed[name] ?? '', server })),
  ];
}

export default function SetUp() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const { meeting } = view;
  return (
    <Page heading={t('setup.title')} meeting={meeting} tab="setup" actsAs="secretariat">
      {view.isSaved && !failed ? (
        <p className="note ok" role="status">
          {t('setup.saved')}
        </p>
      ) : null}
      <FormNotes />
      <p>
        <a href={paths.setUpCall(meeting.slug)}>{t('call.set_up')}</a>
        <br />
        <a href={paths.people(meeting.slug)}>{t('people.title')}</a>
      </p>
      <MeetingForm view={view} />
      <h2>{t('setup.sessions')}</h2>
      <p className="hint">{t('setup.sessions_hint')}</p>
      <CommandForm<SetUpCommand> command="sessions" version={view.version} className="form wide">
        <Sessions slug={meeting.slug} sessions={view.sessions} />
        <button className="button second">{t('setup.save_sessions')}</button>
      </CommandForm>
      <h2>{t('setup.team')}</h2>
      <Team team={view.team} />
      <h2>{t('setup.name_organizer')}</h2>
      <OrganizerForm sessions={view.sessions} bodies={view.bodies} />
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

/** What a form shows again after a refusal. */
interface SentBack {
  errors: Errors | undefined;
  typed: Record<string, string>;
}

function MeetingForm({ view }: { view: View }) {
  const t = useTexts();
  const failed = useActionData<FormFailure>();
  const { errors, isSentBack, typed } = useCommand<SetUpCommand>('meeting');
  return (
    <>
      <h2>{t('setup.meeting')}</h2>
      {isSentBack && isFromOlderPage(view.version, failed, view.unsent) ? (
        <SavedElsewhere text={t('setup.conflict')} fields={savedFields(t, view, typed)} />
      ) : null}
      <CommandForm<SetUpCommand> command="meeting" version={view.version} className="form">
        <Select
          name="status"
          label={t('setup.status')}
          value={typed.status ?? view.status}
          errors={errors}
          groups={[
            {
              options: MEETING_STATUSES.map((status) => ({
                value: status,
                label: t(`meeting_statuses.${status}`),
              })),
            },
          ]}
        />
        <FlowField view={view} errors={errors} typed={typed} />
        {view.deadlines.map(({ stage, day }) => (
          <TextField
            key={stage}
            name={`deadline.${stage}`}
            type="date"
            label={t(`setup.deadlines.${stage}`)}
            hint={t('setup.deadline_hint', { zone: view.meeting.timeZone })}
            value={typed[`deadline.${stage}`] ?? day}
            errors={errors}
          />
        ))}
        <Rules view={view} errors={errors} typed={typed} />
        <button className="button">{t('setup.save')}</button>
      </CommandForm>
    </>
  );
}

/** The flow can be chosen until the first paper is in. */
function FlowField({ view, errors, typed }: SentBack & { view: View }) {
  const t = useTexts();
  return view.isFlowFixed ? (
    <p>
      <input type="hidden" name="flow" value={view.flow} />
      {t('setup.flow_is', { flow: t(`flows.${view.flow}`) })}
    </p>
  ) : (
    <Select
      name="flow"
      label={t('setup.flow')}
      hint={t('setup.flow_hint')}
      value={typed.flow ?? view.flow}
      errors={errors}
      groups={[{ options: MEETING_FLOWS.map((flow) => ({ value: flow, label: t(`flows.${flow}`) })) }]}
    />
  );
}

/** What holds for every paper: days of grace, whom to ask, how long it may be. */
function Rules({ view, errors, typed }: SentBack & { view: View }) {
  const t = useTexts();
  return (
    <>
      <TextField
        name="grace"
        label={t('setup.grace')}
        hint={t('setup.grace_hint')}
        inputMode="numeric"
        value={typed.grace ?? view.grace}
        errors={errors}
      />
      <TextField
        name="contact"
        type="email"
        label={t('setup.contact')}
        hint={t('setup.contact_hint')}
        isOptional
        value={typed.contact ?? view.contact}
        errors={errors}
      />
      <TextField
        name="pageLimit"
        label={t('files.page_limit')}
        hint={t('files.page_limit_hint')}
        value={typed.pageLimit ?? view.pageLimit}
        errors={errors}
        isOptional
      />
    </>
  );
}

/** Who works for the meeting, and why somebody of them cannot decide yet. */
function Team({ team }: Pick<View, 'team'>) {
  const t = useTexts();
  return (
    <ul className="plain-list">
      {team.map((member) => (
        <li key={member.email}>
          {member.name} <span className="muted">{member.email}</span>
          <br />
          <span className="muted small">
            {[
              member.isSecretariat ? t('setup.of_secretariat') : '',
              member.sessions === null ? t('setup.organizes_all') : '',
              member.sessions?.length
                ? t('setup.organizes', { count: member.sessions.length, numbers: member.sessions.join(', ') })
                : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {member.places.length === 0 ? (
            <p className="note wait">{t('setup.cannot_decide_yet')}</p>
          ) : (
            <Places places={member.places} />
          )}
          {member.areSeveralSaid ? <p className="muted">{t('setup.several_said')}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function OrganizerForm({ sessions, bodies }: Pick<View, 'sessions' | 'bodies'>) {
  const t = useTexts();
  const { errors, typed } = useCommand<SetUpCommand>('organizer');
  return (
    <CommandForm<SetUpCommand> command="organizer" className="form">
      <TextField
        name="email"
        type="email"
        label={t('setup.email')}
        hint={t('setup.organizer_hint')}
        value={typed.email}
        errors={errors}
      />
      <TextField name="name" label={t('setup.person_name')} value={typed.name} errors={errors} />
      <BodySelect
        label={t('setup.invite_body')}
        isOptional
        hint={t('setup.organizer_body_hint')}
        value={typed.body}
        errors={errors}
        bodies={bodies}
      />
      <Select
        name="for"
        label={t('setup.for_session')}
        empty={t('setup.all_sessions')}
        value={typed.for}
        errors={errors}
        groups={[
          {
            options: sessions.map((session) => ({
              value: session.id,
              label: t('common.item', { number: session.number, title: session.title }),
            })),
          },
        ]}
      />
      <button className="button second">{t('setup.name_button')}</button>
    </CommandForm>
  );
}

function Sessions({ slug, sessions }: { slug: string; sessions: View['sessions'] }) {
  const t = useTexts();
  const { typed } = useCommand<SetUpCommand>('sessions');
  return (
    <Grid
      label={t('setup.sessions')}
      columns={[t('setup.session'), t('setup.policy'), t('setup.own_deadline'), t('setup.organizers')]}
    >
      {sessions.map((session) => (
        <tr key={session.id}>
          <td>
            <input type="hidden" name="session" value={session.id} />
            <a className="title" href={paths.setUpSession(slug, session.id)}>
              {t('common.item', { number: session.number, title: session.title })}
            </a>
          </td>
          <td>
            <PlainSelect
              name={`policy.${session.id}`}
              label={t('setup.policy_for', { number: session.number })}
              value={typed[`policy.${session.id}`] ?? session.policy}
              options={ITEM_POLICIES.map((policy) => ({ value: policy, label: t(`policies.${policy}`) }))}
            />
          </td>
          <td data-label={t('setup.own_deadline')}>
            <PlainDate
              name={`deadline.${session.id}`}
              label={t('setup.own_deadline_for', { number: session.number })}
              value={typed[`deadline.${session.id}`] ?? session.deadline}
            />
          </td>
          <td data-label={t('setup.organizers')}>
            {session.organizers.length > 0 ? (
              session.organizers.join(', ')
            ) : (
              <span className="muted">{t('setup.nobody')}</span>
            )}
          </td>
        </tr>
      ))}
    </Grid>
  );
}
