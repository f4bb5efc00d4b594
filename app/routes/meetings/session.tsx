import {
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { sessionPage } from '#app/services/publication/public-pages.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { CallDates } from '#app/components/meetings/call-dates.tsx';
import { CallLimits } from '#app/components/meetings/call-for-papers.tsx';
import { ListFormats, PaperList, ParticipantFilesNote } from '#app/components/publication/paper-list.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => {
      const { number = '', title = '' } = args.data?.session ?? {};
      return t('session.title', { number, title });
    },
    args.data?.head.title,
  );

/** Tells the page cache when time alone changes the page. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const until = loaderHeaders.get('x-valid-until');
  return until ? { 'x-valid-until': until } : new Headers();
};

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', session = '' } = args.params;
  const view = await runUseCase(args, (ctx) => sessionPage(ctx, slug, session));
  // Any words name the session, and a page that is kept for each of them would push out all others.
  if (new URL(args.request.url).pathname !== view.session.path) throw redirect(view.session.path);
  return json(view, view.validUntil ? { headers: { 'x-valid-until': view.validUntil } } : {});
}

export default function Session() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const { head, session } = view;
  return (
    <Page
      heading={session.title}
      eyebrow={t(`session.eyebrow.${view.agendaStatus}`, { number: session.number })}
      meeting={head}
    >
      <div className="two">
        <div className="stack">
          {view.rows.length > 0 || view.offer.allowed ? <PaperList rows={view.rows} /> : null}
          <ParticipantFilesNote rows={view.rows} slug={head.slug} />
          {view.rows.length > 0 ? <ListFormats base={paths.sessionPapers(head.slug, session.id)} /> : null}
          {view.call?.guidance || view.guidance ? (
            <section className="stack">
              <h2>{t('call.guidance')}</h2>
              {view.call?.guidance ? <Prose text={view.call.guidance} /> : null}
              {view.guidance ? <Prose text={view.guidance} /> : null}
            </section>
          ) : null}
          {view.themes.length > 0 ? (
            <section className="stack">
              <h2>{t('session.themes')}</h2>
              <ul className="plain-list">
                {view.themes.map((theme) => (
                  <li key={theme}>{theme}</li>
                ))}
              </ul>
            </section>
          ) : null}
          {session.annotation ? (
            <section className="stack">
              <h2>{t('session.about')}</h2>
              <Prose text={session.annotation} />
            </section>
          ) : null}
        </div>
        <aside className="stack">
          {view.offer.allowed ? <h2>{t('session.send')}</h2> : null}
          <Offer view={view} />
        </aside>
      </div>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Offer({ view }: { view: View }) {
  const t = useTexts();
  const { head, session, offer } = view;
  if (!offer.allowed) {
    const why =
      offer.why === 'item_by_invitation'
        ? 'session.by_invitation'
        : offer.why === 'meeting_not_open'
          ? 'session.not_open'
          : 'session.closed';
    return (
      <>
        <p className="muted">{t(why)}</p>
        {view.call ? <Terms view={view} /> : null}
      </>
    );
  }
  return (
    <>
      <Terms view={view} />
      <p className="aside-actions">
        <a className="button" href={`${paths.submit(head.slug)}?session=${session.id}`}>
          {t('meeting.submit')}
        </a>
      </p>
    </>
  );
}

/** What the session takes, until when, and within which limits. */
function Terms({ view }: { view: View }) {
  const t = useTexts();
  return (
    <>
      <p>{view.session.kinds.map((kind) => t(`kinds.${kind}`)).join(', ')}</p>
      <CallDates dates={view.dates} />
      {view.call ? <CallLimits call={view.call} /> : null}
    </>
  );
}
