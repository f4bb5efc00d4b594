import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { type LimitCommand, limitCommands, runLimitCommand } from '#app/services/installation/commands.ts';
import { limitsPage, requireLimits } from '#app/services/installation/limits.view.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('limits.title'));

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, limitsPage);
  const slug = new URL(args.request.url).searchParams.get('saved');
  return json({ ...view, saved: view.meetings.find((meeting) => meeting.slug === slug)?.title ?? null });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: limitCommands,
    run: runLimitCommand,
    to: ({ at }) => `${paths.limits()}?saved=${encodeURIComponent(at)}`,
    guard: requireLimits,
  });
}

export default function Limits() {
  const { meetings, saved } = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page
      heading={t('limits.title')}
      lede={t('limits.lede')}
      eyebrow={<a href={paths.installation()}>{t('system.title')}</a>}
    >
      <FormNotes />
      {saved ? (
        <p className="note ok" role="status">
          {t('limits.saved', { meeting: saved })}
        </p>
      ) : null}
      {meetings.length === 0 ? <p className="empty">{t('limits.none')}</p> : null}
      {meetings.map((meeting) => (
        <MeetingLimits key={meeting.slug} meeting={meeting} />
      ))}
    </Page>
  );
}

type Meeting = ReturnType<typeof useLoaderData<typeof loader>>['meetings'][number];

function MeetingLimits({ meeting }: { meeting: Meeting }) {
  const t = useTexts();
  const { errors, typed } = useCommand<LimitCommand>('set-limits', meeting.slug);
  return (
    <section className="stack">
      <h2>{meeting.title}</h2>
      <CommandForm<LimitCommand> command="set-limits" about={meeting.slug} className="row">
        {(['papers', 'megabytes', 'notices'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`limits.${name}`)}
            inputMode="numeric"
            value={typed[name] ?? String(meeting[name])}
            errors={errors}
          />
        ))}
        <button className="button second">{t('limits.save')}</button>
      </CommandForm>
    </section>
  );
}
