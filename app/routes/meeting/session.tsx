import { json, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { meetingTabs, Page } from '#app/components/page.tsx';
import { PaperList } from '#app/components/paper-list.tsx';
import { KINDS, Prose } from '#app/components/status.tsx';
import { sessionPage } from '#app/services/public-pages.server.ts';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${data.view.item.number}. ${data.view.item.title} – ${data.view.head.title} – Sessional`
      : 'Session – Sessional',
  },
];

/** Tells the page cache when time alone changes the page. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const until = loaderHeaders.get('x-valid-until');
  return until ? { 'x-valid-until': until } : new Headers();
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, sessionPage(ctx, params.slug ?? '', params.session ?? ''));
  return json(
    { view, person: ctx.actor ? { name: ctx.actor.name || ctx.actor.email } : null },
    view.validUntil ? { headers: { 'x-valid-until': view.validUntil } } : {},
  );
}

export default function Session() {
  const { view, person } = useLoaderData<typeof loader>();
  const { head, item } = view;
  const list = `/m/${head.slug}/s/${item.id}/papers`;
  return (
    <Page
      heading={item.title}
      eyebrow={`Item ${item.number} of the provisional agenda`}
      where={head.title}
      person={person}
      tabs={meetingTabs(head.slug, 'session')}
    >
      <div className="two">
        <div className="stack">
          <PaperList
            rows={view.rows}
            caption={`${view.rows.length} ${view.rows.length === 1 ? 'paper' : 'papers'} in this session`}
          />
          {view.rows.length > 0 ? (
            <p className="row small aside-actions">
              Take the list with you: <a href={`${list}.csv`}>CSV</a> <a href={`${list}.json`}>JSON</a>
            </p>
          ) : null}
          {item.annotation ? (
            <section className="stack">
              <h2>About this session</h2>
              <Prose text={item.annotation} />
            </section>
          ) : null}
        </div>
        <aside className="stack">
          <section className="stack">
            <h2>Send a paper</h2>
            {view.offer.allowed ? (
              <>
                <p>{item.kinds.map((kind) => KINDS[kind] ?? kind).join(', ')}</p>
                {view.deadline ? (
                  <p>
                    {view.deadline.hasPassed
                      ? `Papers were due on ${view.deadline.text}. You can still send yours; it is marked late and the organizers decide.`
                      : `Papers are due on ${view.deadline.text}.`}
                  </p>
                ) : null}
                <p className="aside-actions">
                  <a className="button" href={`/m/${head.slug}/submit?session=${item.id}`}>
                    Submit a paper
                  </a>
                </p>
              </>
            ) : (
              <p className="muted">
                {view.offer.why === 'item_by_invitation'
                  ? 'This session takes contributions by invitation.'
                  : view.offer.why === 'meeting_not_open'
                    ? 'The meeting does not take papers now.'
                    : 'This session takes no papers.'}
              </p>
            )}
          </section>
        </aside>
      </div>
    </Page>
  );
}
