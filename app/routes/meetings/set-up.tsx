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
import {
  changeMeeting,
  changeSessions,
  nameOrganizer,
  setupPage,
  typedDeadlines,
} from '#app/services/meetings/set-up.ts';
import { type FormFailure, handleCommand, submittedValues } from '#app/web/commands.ts';
import { readForm, runUseCase, textField, versionIn } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import {
  type Errors,
  ErrorSummary,
  PlainDate,
  PlainSelect,
  Select,
  TextField,
} from '#app/components/form/field.tsx';
import { Grid } from '#app/components/layout/grid.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
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
  const form = await readForm(args);
  const what = textField(form, 'do');
  return handleCommand(
    args,
    form,
    async (ctx) => {
      switch (what) {
        case 'meeting':
          return changeMeeting(ctx, slug, {
            status: textField(form, 'status'),
            flow: textField(form, 'flow'),
            deadlines: typedDeadlines(form),
            contact: textField(form, 'contact'),
            ...(form.has('grace') ? { grace: textField(form, 'grace') } : {}),
            pageLimit: textField(form, 'pageLimit'),
            version: versionIn(form),
          });
        case 'sessions': {
          const ids = form.getAll('session').map(String);
          const typed = ids.map((id) => ({
            id,
            policy: textField(form, `policy.${id}`),
            deadline: textField(form, `deadline.${id}`),
          }));
          return changeSessions(ctx, slug, typed, versionIn(form));
        }
        case 'organizer':
          return nameOrganizer(ctx, slug, {
            email: textField(form, 'email'),
            name: textField(form, 'name'),
            session: textField(form, 'for'),
          });
        default:
          throw new Response(null, { status: 400 });
      }
    },
    `${paths.setUp(slug)}?saved`,
  );
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
    { label: t('setup.status'), mine: statusName(typed.status ?? ''), theirs: statusName(view.status) },
    ...rows.map(([label, name, theirs]) => ({ label, mine: typed[name] ?? '', theirs })),
  ];
}

export default function SetUp() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const { meeting } = view;
  const errors = failed?.errors;
  const typed: Record<string, string> = failed?.typed ?? view.unsent ?? {};
  return (
    <Page heading={t('setup.title')} meeting={meeting} tab="setup" actsAs="secretariat">
      <ErrorSummary errors={errors} refused={failed?.refused} />
      {view.isSaved && !failed ? (
        <p className="note ok" role="status">
          {t('setup.saved')}
        </p>
      ) : null}
      <p>
        <a href={paths.setUpCall(meeting.slug)}>{t('call.set_up')}</a>
        <br />
        <a href={paths.people(meeting.slug)}>{t('people.title')}</a>
      </p>
      {view.unsent && !failed ? (
        <p className="note wait" role="status">
          {t('common.held')}
        </p>
      ) : null}
      <h2>{t('setup.meeting')}</h2>
      {typed.do === 'meeting' && isFromOlderPage(view.version, failed, view.unsent) ? (
        <SavedElsewhere text={t('setup.conflict')} fields={savedFields(t, view, typed)} />
      ) : null}
      <MeetingForm view={view} errors={errors} typed={typed} />
      <h2>{t('setup.sessions')}</h2>
      <p className="hint">{t('setup.sessions_hint')}</p>
      <form method="post" className="form wide">
        <input type="hidden" name="do" value="sessions" />
        <input type="hidden" name="version" value={view.version} />
        <Sessions slug={meeting.slug} sessions={view.sessions} typed={typed} />
        <button className="button second">{t('setup.save_sessions')}</button>
      </form>
      <h2>{t('setup.name_organizer')}</h2>
      <OrganizerForm sessions={view.sessions} errors={errors} typed={typed} />
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

/** What a form shows again after a refusal. */
interface SentBack {
  errors: Errors | undefined;
  typed: Record<string, string>;
}

function MeetingForm({ view, errors, typed }: SentBack & { view: View }) {
  const t = useTexts();
  return (
    <form method="post" className="form">
      <input type="hidden" name="do" value="meeting" />
      <input type="hidden" name="version" value={view.version} />
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
    </form>
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

function OrganizerForm({ sessions, errors, typed }: SentBack & { sessions: View['sessions'] }) {
  const t = useTexts();
  return (
    <form method="post" className="form">
      <input type="hidden" name="do" value="organizer" />
      <TextField
        name="email"
        type="email"
        label={t('setup.email')}
        hint={t('setup.organizer_hint')}
        value={typed.email}
        errors={errors}
      />
      <TextField name="name" label={t('setup.person_name')} value={typed.name} errors={errors} />
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
    </form>
  );
}

function Sessions(props: { slug: string; sessions: View['sessions']; typed: Record<string, string> }) {
  const { slug, sessions, typed } = props;
  const t = useTexts();
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
