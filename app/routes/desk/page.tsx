import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { Status } from '#app/components/status.tsx';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';
import { deskPage } from '#app/services/working-pages.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Desk – ${data?.view.meeting.title ?? ''} – Sessional` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, deskPage(ctx, params.slug ?? ''));
  const shown = new URL(request.url).searchParams.get('show');
  return json({ view, shown, person: { name: ctx.actor?.name || (ctx.actor?.email ?? '') } });
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['view']['rows'][number];

/** The lists behind the counts; the choice lives in the address. */
const FILTERS: Record<string, (row: Row) => boolean> = {
  unassigned: (row) => row.state === 'submitted' && row.conflict === null,
  decide: (row) =>
    row.state === 'in_review' &&
    row.reviews !== null &&
    row.reviews.asked > 0 &&
    row.reviews.done === row.reviews.asked,
  send: (row) => row.hasOpenDecision,
  publish: (row) => row.state === 'accepted',
};

export default function Desk() {
  const { view, shown, person } = useLoaderData<typeof loader>();
  const filter = shown ? FILTERS[shown] : undefined;
  const rows = filter ? view.rows.filter(filter) : view.rows;
  const base = `/m/${view.meeting.slug}/desk`;
  const counts = [
    {
      key: 'unassigned',
      count: view.now.withoutReviewer,
      one: 'paper without a reviewer',
      many: 'papers without a reviewer',
    },
    { key: 'decide', count: view.now.toDecide, one: 'ready for a decision', many: 'ready for a decision' },
    { key: 'send', count: view.now.toSend, one: 'letter to send', many: 'letters to send' },
    ...(view.role === 'secretariat'
      ? [{ key: 'publish', count: view.now.toPublish, one: 'paper to publish', many: 'papers to publish' }]
      : []),
  ];
  return (
    <Page
      heading={
        view.sessions.length === 1
          ? `${view.sessions[0]?.number}. ${view.sessions[0]?.title}`
          : view.meeting.title
      }
      eyebrow="What needs you now"
      where={view.meeting.title}
      actingAs={view.role === 'secretariat' ? 'You act as secretariat' : 'You act as session organizer'}
      person={person}
      tabs={[
        { href: base, label: 'Desk', isCurrent: true },
        { href: `/m/${view.meeting.slug}`, label: 'Public pages' },
      ]}
    >
      <div className="now">
        {counts.map((one) => (
          <a
            key={one.key}
            href={`${base}?show=${one.key}`}
            aria-current={shown === one.key ? 'true' : undefined}
          >
            <b>{one.count}</b> {one.count === 1 ? one.one : one.many}
          </a>
        ))}
      </div>
      {filter ? (
        <p>
          {rows.length} of {view.rows.length} shown. <a href={base}>Show all</a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p className="empty">
          {filter
            ? 'Nothing here needs you now.'
            : 'No paper has been submitted yet. You get a mail when one arrives.'}
        </p>
      ) : (
        <div className="scroll" role="region" aria-label="Papers" tabIndex={0}>
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">Item</th>
                <th scope="col">Paper</th>
                <th scope="col">From</th>
                <th scope="col">Stage</th>
                <th scope="col">Reviews</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.item}</td>
                  <td>
                    <a href={`/c/${row.id}`}>{row.title}</a>
                  </td>
                  <td>{row.bodies}</td>
                  <td>
                    <Status state={row.state} />
                    {row.late ? <span className="status bad">Late</span> : null}
                  </td>
                  <td>
                    {row.reviews ? (
                      row.reviews.asked === 0 ? (
                        '–'
                      ) : (
                        `${row.reviews.done} of ${row.reviews.asked}`
                      )
                    ) : (
                      <span className="muted">hidden: {row.conflict}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
