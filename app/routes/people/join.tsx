import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { say, type Texts } from '#app/domain/shared/texts/texts.ts';
import { paths } from '#app/paths.ts';
import { type JoinCommand, joinCommands, runJoinCommand } from '#app/services/people/commands.ts';
import { type JoinPreview, joinsPage } from '#app/services/people/joins.view.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandDisclosure, CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextArea, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { JoinPreviewTable } from '#app/components/people/join-preview.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('join.title'));

/** What has just been done, and is said in one sentence. */
const DONE = { joined: 'join.done', undone: 'join.undone_done' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, joinsPage);
  const query = new URL(args.request.url).searchParams;
  return json({
    ...view,
    done: query.has('joined') ? DONE.joined : query.has('undone') ? DONE.undone : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: joinCommands,
    run: runJoinCommand,
    to: (command) => `${paths.accounts()}?${command.do === 'undo-join' ? 'undone' : 'joined'}=1`,
    guard: joinsPage,
  });
}

type Answer = Partial<FormFailure> & { preview?: JoinPreview };

export default function Join() {
  const { joins, done } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = useTexts();
  return (
    <Page
      heading={t('join.title')}
      lede={t('join.lede')}
      eyebrow={<a href={paths.installation()}>{t('system.title')}</a>}
    >
      <FormNotes />
      {done && !answer ? (
        <p className="note ok" role="status">
          {t(done)}
        </p>
      ) : null}
      <Choose preview={answer?.preview} />
      <JoinThem preview={answer?.preview} />
      <h2>{t('join.list')}</h2>
      {joins.length === 0 ? <p className="empty">{t('join.none')}</p> : null}
      <ul className="plain-list">
        {joins.map((join) => (
          <li key={join.id} className="stack">
            <Joined join={join} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Which two, by their addresses. */
function Choose({ preview }: { preview: JoinPreview | undefined }) {
  const t = useTexts();
  const { errors, typed } = useCommand<JoinCommand>('look-at-accounts');
  return (
    <CommandForm<JoinCommand> command="look-at-accounts" className="form">
      <TextField
        name="kept"
        type="email"
        label={t('join.kept')}
        value={preview?.kept.email ?? typed.kept}
        errors={errors}
      />
      <TextField
        name="joined"
        type="email"
        label={t('join.joined')}
        value={preview?.joined.email ?? typed.joined}
        errors={errors}
      />
      <button className="button second">{t('join.look')}</button>
    </CommandForm>
  );
}

/** What would move, and the button; also when it comes back because something is wrong with it. */
function JoinThem({ preview }: { preview: JoinPreview | undefined }) {
  const t = useTexts();
  const { isSentBack, errors, typed } = useCommand<JoinCommand>('join-accounts');
  if (!preview && !isSentBack) return null;
  if (preview?.problem) {
    return (
      <p className="note bad" role="status">
        {say(t, preview.problem)}
      </p>
    );
  }
  const chosen = { kept: preview?.kept.email ?? typed.kept, joined: preview?.joined.email ?? typed.joined };
  return (
    <section className="stack" id="preview">
      <h2>{t('join.preview')}</h2>
      {preview ? <JoinPreviewTable preview={preview} /> : null}
      <p className="hint">{t('join.binds')}</p>
      <CommandForm<JoinCommand> command="join-accounts" className="form">
        {preview ? (
          <>
            <input type="hidden" name="kept" value={chosen.kept} />
            <input type="hidden" name="joined" value={chosen.joined} />
          </>
        ) : (
          <>
            <TextField name="kept" type="email" label={t('join.kept')} value={chosen.kept} errors={errors} />
            <TextField
              name="joined"
              type="email"
              label={t('join.joined')}
              value={chosen.joined}
              errors={errors}
            />
          </>
        )}
        <TextArea
          name="reason"
          label={t('join.reason')}
          hint={t('join.reason_hint')}
          rows={3}
          value={typed.reason}
          errors={errors}
        />
        <button className="button">{t('join.button')}</button>
      </CommandForm>
    </section>
  );
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['joins'][number];
const called = (t: Texts, { name, email }: { name: string; email: string }) =>
  name === '' ? email : t('join.preview_line', { name, email });

function Joined({ join }: { join: Line }) {
  const t = useTexts();
  const both = { joined: called(t, join.joined), kept: called(t, join.kept) };
  return (
    <>
      <p>
        {t('join.line', both)}
        <br />
        <span className="muted small">
          {t('join.when', {
            at: join.at,
            by: join.isByThemselves ? t('join.by_themselves') : join.by || t('join.by_operator'),
          })}
        </span>
        {join.reason ? (
          <>
            <br />
            <span className="muted small">{t('join.said', { reason: join.reason })}</span>
          </>
        ) : null}
      </p>
      {join.undone ? <Undone join={join} undone={join.undone} /> : <Undo join={join} />}
    </>
  );
}

function Undone({ join, undone }: { join: Line; undone: NonNullable<Line['undone']> }) {
  const t = useTexts();
  const what = join.left.map(({ kind, count }) => t(`join.count.${kind}`, { count }));
  return (
    <p className="muted small">
      {t('join.undone_line', undone)}
      {what.length > 0 ? <> {t('join.left', { what: what.join(', ') })}</> : null}
    </p>
  );
}

function Undo({ join }: { join: Line }) {
  const t = useTexts();
  const { errors, typed } = useCommand<JoinCommand>('undo-join', join.id);
  return (
    <CommandDisclosure<JoinCommand>
      command="undo-join"
      about={join.id}
      summary={t('join.undo', { joined: called(t, join.joined), kept: called(t, join.kept) })}
      text={t('join.undo_text')}
      button={t('join.undo_button')}
      isBad
    >
      <input type="hidden" name="join" value={join.id} />
      <TextArea
        name="reason"
        label={t('join.undo_reason')}
        hint={t('join.reason_hint')}
        rows={3}
        value={typed.reason}
        errors={errors}
      />
    </CommandDisclosure>
  );
}
