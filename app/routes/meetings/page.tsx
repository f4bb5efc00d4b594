import { type HeadersFunction, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { meetingPage } from '#app/services/publication/public-pages.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { CallDates } from '#app/components/meetings/call-dates.tsx';
import { CallLimits } from '#app/components/meetings/call-for-papers.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => args.data?.head.title ?? t('tabs.agenda'));

/** Tells the page cache when time alone changes the page. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const until = loaderHeaders.get('x-valid-until');
  return until ? { 'x-valid-until': until } : new Headers();
};

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => meetingPage(ctx, args.params.slug ?? ''));
  return json(view, view.validUntil ? { headers: { 'x-valid-until': view.validUntil } } : {});
}

export default function Meeting() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const { head } = view;
  return (
    <Page
      heading={head.title}
      eyebrow={head.symbol}
      lede={[head.place, head.dates].filter(Boolean).join(', ')}
      meeting={head}
      tab="agenda"
    >
      {view.introduction ? <Prose text={view.introduction} /> : null}
      {view.call ? (
        <section className="stack">
          <h2>{t('call.title')}</h2>
          {view.call.guidance ? <Prose text={view.call.guidance} /> : null}
          <CallDates dates={view.dates} />
          <CallLimits call={view.call} />
          <p className="aside-actions">
            <a className="button" href={paths.submit(head.slug)}>
              {t('meeting.submit')}
            </a>
          </p>
        </section>
      ) : null}
      <h2>{t(`agenda_statuses.${view.agendaStatus}`)}</h2>
      {view.items.length === 0 ? (
        <p className="empty">{t('meeting.no_items')}</p>
      ) : (
        <ol className="agenda">
          {view.items.map((item) => (
            <li key={item.id} className={item.level > 0 ? 'sub' : undefined}>
              <span className="num">{item.level > 0 ? `(${item.number})` : item.number}</span>
              <a href={item.href}>{item.title}</a>
              <span className="count">
                {item.papers > 0
                  ? t('meeting.papers', { count: item.papers })
                  : item.isOpen
                    ? t('meeting.open')
                    : item.isByInvitation
                      ? t('meeting.by_invitation')
                      : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
