import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { requireActor } from '#app/services/context.ts';
import { type MeCommand, meCommands, runMeCommand } from '#app/services/people/commands.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { HandOverEverything } from '#app/components/contributions/hand-over.tsx';
import { CommandDisclosure, CommandForm, FormNotes } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Status, TaskStatus } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('me.title'));

/** What has just been done, and is said in one sentence. */
const DONE = [
  'hand-over',
  'hand-over-everything',
  'accept-offer',
  'decline-offer',
  'withdraw-offer',
] as const;

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, mePage);
  const done = new URL(args.request.url).searchParams.get('done');
  return json({ ...view, done: DONE.find((entry) => entry === done) ?? null });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: meCommands,
    run: runMeCommand,
    to: (command) => (command.do === 'discard' ? paths.me() : `${paths.me()}?done=${command.do}`),
    guard: requireActor,
  });
}

export default function Me() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page heading={t('me.title')}>
      <FormNotes />
      {view.done ? (
        <p className="note ok" role="status">
          {t(`me.done.${view.done}`)}
        </p>
      ) : null}
      <Offers view={view} />
      <Reviews view={view} />
      <Desks view={view} />
      <Bodies view={view} />
      {view.fileRoom ? <p className="note wait">{t('me.room_left', view.fileRoom)}</p> : null}
      <Drafts view={view} />
      <Submitted view={view} />
      {view.looksAfterSomething ? (
        <section className="available-actions">
          <HandOverEverything />
        </section>
      ) : null}
      <OpenMeetings view={view} />
      <p>
        <a href={paths.addresses()}>{t('addresses.link')}</a>
      </p>
      <p>
        <a href={paths.sessions()}>{t('sessions.link')}</a>
      </p>
      <p>
        <a href={paths.joinOwn()}>{t('join.own_link')}</a>
      </p>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Reviews({ view }: { view: View }) {
  const t = useTexts();
  if (view.reviews.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('me.reviews')}</h2>
      <ul className="plain-list">
        {view.reviews.map((task) => (
          <li key={task.id}>
            <a
              className="title"
              href={paths.review(task.id)}
              lang={task.title === null ? undefined : task.language}
            >
              {task.title ?? t('me.review_hidden')}
            </a>{' '}
            <TaskStatus state={task.state} />
            <br />
            <span className="muted">{t('me.due', { due: task.due })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offers({ view }: { view: View }) {
  const t = useTexts();
  if (view.offers.length + view.offering.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('me.offers')}</h2>
      {view.offers.map((offer) => (
        <div key={offer.publicId} className="note stack">
          <p>{t('me.offer', offer)}</p>
          <div className="row">
            <CommandForm<MeCommand> command="accept-offer" about={offer.publicId}>
              <button className="button">{t('me.accept_offer')}</button>
            </CommandForm>
            <CommandForm<MeCommand> command="decline-offer" about={offer.publicId}>
              <button className="button plain">{t('me.decline_offer')}</button>
            </CommandForm>
          </div>
        </div>
      ))}
      {view.offering.map((offer) => (
        <div key={offer.publicId} className="row">
          <p className="muted">{t('me.offering', offer)}</p>
          <CommandForm<MeCommand> command="withdraw-offer" about={offer.publicId}>
            <button className="button plain">{t('me.withdraw_offer')}</button>
          </CommandForm>
        </div>
      ))}
    </section>
  );
}

function Desks({ view }: { view: View }) {
  const t = useTexts();
  if (view.desks.length === 0 && !view.mayImport) return null;
  return (
    <section className="stack">
      <h2>{t('me.desks')}</h2>
      <ul className="plain-list">
        {view.desks.map((desk) => (
          <li key={desk.slug}>
            <a href={paths.desk(desk.slug)}>{desk.title}</a>
          </li>
        ))}
        {view.mayImport ? (
          <li>
            <a href={paths.importAgenda()}>{t('home.import')}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Bodies({ view }: { view: View }) {
  const t = useTexts();
  if (view.bodies.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('me.bodies')}</h2>
      <ul className="plain-list">
        {view.bodies.map((body) => (
          <li key={body.code}>
            <a href={paths.body(body.code)}>{t('me.body_link', { body: body.name })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ view }: { view: View }) {
  const t = useTexts();
  if (view.drafts.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('me.drafts')}</h2>
      {view.draftsLeft ? <p className="note wait">{t('me.drafts_left', view.draftsLeft)}</p> : null}
      <ul className="plain-list">
        {view.drafts.map((draft) => (
          <li key={draft.id}>
            <a className="title" href={`${paths.submit(draft.slug)}?draft=${draft.id}`}>
              {draft.title || t('me.draft_untitled')}
            </a>{' '}
            <Status state="draft" />
            <br />
            <span className="muted">
              {t('me.draft_saved', { meeting: draft.meeting, saved: draft.saved })}
            </span>
            <CommandDisclosure<MeCommand>
              command="discard"
              about={draft.id}
              summary={t('me.discard', { title: draft.title || t('me.draft_untitled') })}
              text={t('me.discard_text')}
              button={t('me.discard_button')}
              isBad
            >
              <input type="hidden" name="slug" value={draft.slug} />
              <input type="hidden" name="draft" value={draft.id} />
            </CommandDisclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Submitted({ view }: { view: View }) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('me.submitted')}</h2>
      {view.contributions.length === 0 ? (
        <p className="empty">{t(view.openMeetings.length > 0 ? 'me.none' : 'me.none_closed')}</p>
      ) : (
        <ul className="plain-list">
          {view.contributions.map((contribution) => (
            <li key={contribution.id}>
              <a className="title" href={paths.contribution(contribution.id)} lang={contribution.language}>
                {contribution.title}
              </a>{' '}
              <Status state={contribution.state} />
              <br />
              <span className="muted">
                {t('me.line', {
                  meeting: contribution.meeting,
                  reference: contribution.reference,
                  submitted: contribution.submitted ?? '',
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OpenMeetings({ view }: { view: View }) {
  const t = useTexts();
  if (view.openMeetings.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('me.open')}</h2>
      <ul className="plain-list">
        {view.openMeetings.map((meeting) => (
          <li key={meeting.slug}>
            <a href={paths.submit(meeting.slug)}>{t('me.submit_to', { meeting: meeting.title })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
