import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { requireActor } from '#app/services/context.ts';
import {
  runSessionsCommand,
  type SessionsCommand,
  sessionsCommands,
} from '#app/services/sign-in/commands.ts';
import { sessionsPage } from '#app/services/sign-in/own-sessions.view.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('sessions.title'));

export async function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.has('ended');
  return json({ ...(await runUseCase(args, sessionsPage)), done });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: sessionsCommands,
    run: runSessionsCommand,
    to: `${paths.sessions()}?ended=1`,
    guard: requireActor,
  });
}

export default function Sessions() {
  const { sessions, done } = useLoaderData<typeof loader>();
  const t = useTexts();
  const nameOf = ({ browser, system }: (typeof sessions)[number]) =>
    browser === '' ? t('sessions.unknown') : t('sessions.browser', { browser, system });
  return (
    <Page heading={t('sessions.title')} lede={t('sessions.lede')}>
      <FormNotes />
      {done ? (
        <p className="note ok" role="status">
          {t('sessions.done')}
        </p>
      ) : null}
      <ul className="plain-list">
        {sessions.map((session) => (
          <li key={session.id} className="row">
            <span>
              <b>{nameOf(session)}</b>
              {session.isThis ? <span className="muted"> · {t('sessions.this')}</span> : null}
              <br />
              <span className="muted small">
                {t('sessions.times', { opened: session.opened, seen: session.seen })}
              </span>
            </span>
            {session.isThis ? null : (
              <CommandForm<SessionsCommand> command="end-session" about={session.id}>
                <input type="hidden" name="session" value={session.id} />
                <button
                  className="button plain"
                  aria-label={t('sessions.end_one', { name: nameOf(session), opened: session.opened })}
                >
                  {t('sessions.end')}
                </button>
              </CommandForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.some((session) => !session.isThis) ? (
        <CommandForm<SessionsCommand> command="end-other-sessions">
          <button className="button second">{t('sessions.end_others')}</button>
        </CommandForm>
      ) : (
        <p className="muted">{t('sessions.only_this')}</p>
      )}
    </Page>
  );
}
