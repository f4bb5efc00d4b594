import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { fileLabel } from '#app/domain/files/file-label.ts';
import type { TextKey } from '#app/domain/shared/texts/texts.ts';
import { paths } from '#app/paths.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { fileSize } from '#app/components/layout/prose.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { CallDates } from '#app/components/meetings/call-dates.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('received.title'), args.data?.view.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? '';
  const result = await runUseCase(args, async (ctx) => ({
    view: await contributionPage(ctx, id),
    address: ctx.actor?.email ?? '',
  }));
  // The receipt is for the submitter; other viewers are sent to the page of the contribution.
  if (!result.view.isOwn) return redirect(paths.contribution(id));
  return json(result);
}

/** What comes next for the submitter. */
function nextOf(last: { action: string; isLate: boolean } | null, hasPaperStage: boolean): TextKey {
  if (last?.action === 'add_files') return 'received.next_files';
  if (last?.isLate) return 'received.next_late';
  return hasPaperStage ? 'received.next_abstract' : 'received.next_text';
}

export default function Received() {
  const { view, address } = useLoaderData<typeof loader>();
  const t = useTexts();
  const { contribution } = view;
  const mayRevise = view.todo?.mayHandIn && view.todo.action === 'revise';
  const until = view.todo?.deadline ?? null;
  return (
    <Page
      heading={t(view.last && view.last.no > 1 ? 'received.title_again' : 'received.title')}
      meeting={view.meeting}
      actsAs="author"
    >
      <div className="note ok" role="status">
        <p>
          {t('received.reference')} <b>{contribution.reference}</b>. {t('received.receipt', { address })}
        </p>
      </div>
      <WhatIsThere view={view} />
      <h2>{t('received.next')}</h2>
      <p className="prose">{t(nextOf(view.last, view.hasPaperStage))}</p>
      {mayRevise ? (
        <p className="prose">{until ? t('received.until', { deadline: until }) : t('received.until_open')}</p>
      ) : null}
      <CallDates
        dates={view.dates
          // The sentence above has said it.
          .filter((date) => !mayRevise || date.at !== until)
          .map((date) => ({ stage: date.stage, text: date.at }))}
      />
      <p className="prose muted">{t('received.print')}</p>
      <p className="aside-actions">
        <a href={paths.contribution(contribution.id)}>{t('received.follow')}</a>
      </p>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>['view'];

/** What the portal holds now, as a receipt says it. */
function WhatIsThere({ view }: { view: View }) {
  const t = useTexts();
  const { contribution, item } = view;
  const current = view.files.filter((file) => file.isCurrent);
  return (
    <dl className="answers">
      <div>
        <dt>{t('received.row_title')}</dt>
        <dd lang={contribution.language}>{contribution.title}</dd>
      </div>
      <div>
        <dt>{t('received.row_session')}</dt>
        <dd>{t('common.item', item)}</dd>
      </div>
      <div>
        <dt>{t('received.row_bodies')}</dt>
        <dd>{contribution.bodies.join(', ')}</dd>
      </div>
      <div>
        <dt>{t('received.row_received')}</dt>
        <dd>
          {view.last?.received}
          {view.last?.isLate ? ` – ${t('received.late')}` : null}
        </dd>
      </div>
      {current.map((file) => (
        <div key={file.id}>
          <dt>
            {t('received.row_file', {
              label: fileLabel(t, file, contribution.language),
              version: file.version,
            })}
          </dt>
          <dd>
            <a href={paths.file(file.id)}>{file.name}</a>, {fileSize(t, file.size)}
            <br />
            <small className="muted hash">{t('contribution.sha', { hash: file.sha256 })}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
