import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { Health } from '#app/domain/installation/health.ts';
import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { paths } from '#app/paths.ts';
import { requireSystem, systemPage } from '#app/services/installation/page.view.ts';
import { runSystemCommand, systemCommands } from '#app/services/people/commands.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { FormNotes } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { HealthMark } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { FocalPoints } from '#app/components/people/focal-points.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('system.title'));

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => systemPage(ctx, args.context.portal)));
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: systemCommands,
    run: runSystemCommand,
    to: paths.installation(),
    guard: requireSystem,
  });
}

export default function System() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const rows = [...programRows(t, view), ...fileRows(t, view)];
  return (
    <Page heading={t('system.title')} lede={t('system.lede')}>
      <dl className="answers">
        {rows.map(([label, health, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
            <dd>{health ? <HealthMark health={health} /> : null}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={paths.accounts()}>{t('join.link')}</a>
      </p>
      <p>
        <a href={paths.limits()}>{t('limits.title')}</a>
      </p>
      <FormNotes />
      <FocalPoints
        title={t('people.focal_points_all')}
        hint={t('people.focal_hint_all')}
        focalPoints={view.focalPoints}
        bodies={view.bodies}
      />
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;
type Row = [label: string, health: Health | null, said: ReactNode];

/** The program, where it keeps its data, and what it sends. */
function programRows(t: Texts, view: View): Row[] {
  const { disk, mail } = view;
  return [
    [t('system.version'), null, view.version],
    [t('system.database'), null, t(`system.databases.${view.database}`)],
    [
      t('system.disk'),
      disk.health,
      'problem' in disk
        ? t('system.disk_unknown', { problem: disk.problem })
        : t('system.disk_free', { megabytes: disk.freeMegabytes, share: disk.share }),
    ],
    [
      t('system.mail'),
      mail.health,
      <>
        {t('system.mail_queue', { waiting: mail.waiting, failed: mail.failed })}
        {mail.pausedBecause === null ? null : (
          <p>{t('system.mail_paused', { reason: mail.pausedBecause })}</p>
        )}
        {mail.isSent ? null : <p>{t('system.mail_captured')}</p>}
      </>,
    ],
  ];
}

/** What is done with files, and how old the last copy of everything is. */
function fileRows(t: Texts, view: View): Row[] {
  const { scanner, readerReach, backups } = view;
  return [
    [
      t('system.scanner'),
      scanner && scanner.health,
      scanner === null
        ? t('system.scanner_absent')
        : !scanner.isTested
          ? t('system.scanner_untested')
          : scanner.problem === null
            ? t('system.scanner_good')
            : t('system.scanner_problem', { problem: scanner.problem }),
    ],
    [
      t('system.reader'),
      readerReach.length === 0 ? 'ok' : 'warn',
      readerReach.length === 0
        ? t('system.reader_shut_in')
        : t('system.reader_reaches', {
            reach: readerReach.map((reach) => t(`system.reader_reach.${reach}`)).join(', '),
          }),
    ],
    [t('system.previews'), null, t(view.hasPreviews ? 'system.previews_made' : 'system.previews_absent')],
    [
      t('system.backup'),
      backups.health,
      backups.made === null ? t('system.backup_none') : t('system.backup_made', backups.made),
    ],
  ];
}
