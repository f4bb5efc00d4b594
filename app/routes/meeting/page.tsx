import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { meetingTabs, Page } from '#app/components/page.tsx';
import { Prose } from '#app/components/status.tsx';
import { meetingPage } from '#app/services/public-pages.server.ts';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.head.title ?? 'Meeting'} – Sessional` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, meetingPage(ctx, params.slug ?? ''));
  return json({ view, person: ctx.actor ? { name: ctx.actor.name || ctx.actor.email } : null });
}

export default function Meeting() {
  const { view, person } = useLoaderData<typeof loader>();
  return (
    <Page
      heading={view.head.title}
      eyebrow={view.head.symbol}
      lede={[view.head.place, view.head.dates].filter(Boolean).join(', ')}
      where={view.head.title}
      person={person}
      tabs={meetingTabs(view.head.slug, 'agenda')}
    >
      {view.introduction ? <Prose text={view.introduction} /> : null}
      {view.takesContributions ? (
        <p>
          <a className="button" href={`/m/${view.head.slug}/submit`}>
            Submit a paper
          </a>
        </p>
      ) : null}
      <h2>Provisional agenda</h2>
      <ol className="agenda">
        {view.items.map((item) => (
          <li key={item.href} className={item.level > 0 ? 'sub' : undefined}>
            <span className="num">{item.number}</span>
            <a href={item.href}>{item.title}</a>
            <span className="count">
              {item.papers > 0
                ? `${item.papers} ${item.papers === 1 ? 'paper' : 'papers'}`
                : item.isOpen
                  ? 'open'
                  : ''}
            </span>
          </li>
        ))}
      </ol>
    </Page>
  );
}
