import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { meetingTabs, Page } from '#app/components/page.tsx';
import { PaperList } from '#app/components/paper-list.tsx';
import { paperList } from '#app/services/public-pages.server.ts';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `All papers – ${data?.view.head.title ?? ''} – Sessional` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, paperList(ctx, params.slug ?? ''));
  return json({ view, person: ctx.actor ? { name: ctx.actor.name || ctx.actor.email } : null });
}

export default function Papers() {
  const { view, person } = useLoaderData<typeof loader>();
  const sessions = [...new Map(view.rows.map((row) => [row.item.number, row.item])).values()];
  return (
    <Page
      heading="All papers"
      where={view.head.title}
      person={person}
      tabs={meetingTabs(view.head.slug, 'papers')}
    >
      {sessions.length === 0 ? <PaperList rows={[]} caption="" /> : null}
      {sessions.map((session) => {
        const rows = view.rows.filter((row) => row.item.number === session.number);
        return (
          <section className="stack" key={session.number}>
            <h2>
              {session.number}. {session.title}
            </h2>
            <PaperList rows={rows} caption={`${rows.length} ${rows.length === 1 ? 'paper' : 'papers'}`} />
          </section>
        );
      })}
      <p className="row small aside-actions">
        Take the list with you: <a href={`/m/${view.head.slug}/papers.csv`}>CSV</a>{' '}
        <a href={`/m/${view.head.slug}/papers.json`}>JSON</a>
      </p>
    </Page>
  );
}
