import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { requireInMeeting } from '#app/services/meetings/meeting-head.view.ts';
import { peoplePage } from '#app/services/people/affiliations.view.ts';
import { type PeopleCommand, peopleCommands, runPeopleCommand } from '#app/services/people/commands.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { submittedValues } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextArea, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { Claims } from '#app/components/people/claims.tsx';
import { FocalPoints } from '#app/components/people/focal-points.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('people.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => peoplePage(ctx, args.params.slug ?? ''));
  const { searchParams } = new URL(args.request.url);
  const entered = { added: numberIn(searchParams, 'added'), known: numberIn(searchParams, 'known') };
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  return json({
    ...view,
    entered: searchParams.has('added') ? entered : null,
    offered: searchParams.has('offered'),
    unsent: unsent && submittedValues(unsent),
  });
}

/** What has just been done, as the address says it. */
function numberIn(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? '';
  return handleCommand(args, await readForm(args), {
    commands: peopleCommands,
    run: async (ctx, command) => {
      // A viewer who may not see the page cannot use its forms, whatever they may do elsewhere.
      await requireInMeeting(ctx, slug, 'people');
      return runPeopleCommand(ctx, slug, command);
    },
    to: paths.people(slug),
    guard: (ctx) => requireInMeeting(ctx, slug, 'people'),
  });
}

export default function People() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page
      heading={t('people.title')}
      eyebrow={<a href={paths.setUp(view.meeting.slug)}>{t('setup.title')}</a>}
      meeting={view.meeting}
      tab="setup"
      actsAs="secretariat"
    >
      <FormNotes />
      <h2>{t('people.claims')}</h2>
      <p className="hint">{t('people.claims_hint')}</p>
      <Claims claims={view.claims} />
      <FocalPoints title={t('people.focal_points')} hint={t('people.focal_hint')} {...view} />
      <Participants view={view} />
      <ReadOutCode />
      <OfferAddress isDone={view.offered} />
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Participants({ view }: { view: View }) {
  const t = useTexts();
  const failed = useActionData<FormFailure>();
  return (
    <>
      <h2>{t('people.participants')}</h2>
      <p className="hint">{t('people.participants_hint')}</p>
      {view.entered && !failed ? (
        <p className="note ok" role="status" id="entered">
          {t('people.entered', view.entered)}
        </p>
      ) : null}
      {view.participants.length === 0 ? <p className="empty">{t('people.no_participants')}</p> : null}
      <ul className="plain-list">
        {view.participants.map((participant) => (
          <li key={participant.id} className="row">
            <span>
              {participant.name} <span className="muted">{participant.email}</span>
            </span>
            <CommandForm<PeopleCommand> command="end-participation" about={participant.id}>
              <input type="hidden" name="person" value={participant.id} />
              <button
                className="button plain"
                aria-label={t('people.end_participation', { name: participant.name || participant.email })}
              >
                {t('people.remove')}
              </button>
            </CommandForm>
          </li>
        ))}
      </ul>
      <EnterParticipants />
    </>
  );
}

/** For somebody on the phone whose code does not arrive. */
function ReadOutCode() {
  const t = useTexts();
  const answer = useActionData<FormFailure & { readOut?: { code: string; name: string; minutes: number } }>();
  const { errors, typed } = useCommand<PeopleCommand>('read-out-code');
  return (
    <>
      <h2>{t('people.read_out')}</h2>
      <p className="hint">{t('people.read_out_hint')}</p>
      {answer?.readOut ? (
        <p className="note ok" role="status">
          {t('people.read_out_code', {
            code: `${answer.readOut.code.slice(0, 4)} ${answer.readOut.code.slice(4)}`,
            name: answer.readOut.name,
            minutes: answer.readOut.minutes,
          })}
        </p>
      ) : null}
      <CommandForm<PeopleCommand> command="read-out-code" className="form">
        <TextField name="email" type="email" label={t('setup.email')} value={typed.email} errors={errors} />
        <button className="button second">{t('people.read_out_button')}</button>
      </CommandForm>
    </>
  );
}

/** For somebody whose mailbox is gone. */
function OfferAddress({ isDone }: { isDone: boolean }) {
  const t = useTexts();
  const failed = useActionData<FormFailure>();
  const { errors, typed } = useCommand<PeopleCommand>('offer-address');
  return (
    <>
      <h2 id="offered">{t('people.offer')}</h2>
      <p className="hint">{t('people.offer_hint')}</p>
      {isDone && !failed ? (
        <p className="note ok" role="status">
          {t('people.offered')}
        </p>
      ) : null}
      <CommandForm<PeopleCommand> command="offer-address" className="form">
        <TextField
          name="email"
          type="email"
          label={t('people.offer_old')}
          value={typed.email}
          errors={errors}
        />
        <TextField
          name="newEmail"
          type="email"
          label={t('people.offer_new')}
          value={typed.newEmail}
          errors={errors}
        />
        <button className="button second">{t('people.offer_button')}</button>
      </CommandForm>
    </>
  );
}

function EnterParticipants() {
  const t = useTexts();
  const { errors, typed } = useCommand<PeopleCommand>('participants');
  return (
    <CommandForm<PeopleCommand> command="participants" className="form">
      <TextArea
        name="participants"
        label={t('people.enter_participants')}
        hint={t('people.enter_participants_hint')}
        rows={5}
        value={typed.participants}
        errors={errors}
      />
      <button className="button second">{t('people.enter_button')}</button>
    </CommandForm>
  );
}
