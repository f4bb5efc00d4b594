import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { Health } from '#app/domain/installation/health.ts';
import { systemPage } from '#app/services/installation/page.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { HealthMark } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('system.title'));

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => systemPage(ctx, args.context.portal)));
}

export default function System() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const { disk, mail, scanner, readerReach, backups } = view;
  const rows: [label: string, health: Health | null, said: ReactNode][] = [
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
    </Page>
  );
}
