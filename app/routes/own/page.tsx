import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { Status } from '#app/components/status.tsx';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';
import { ownPage } from '#app/services/working-pages.server.ts';

export const meta: MetaFunction = () => [{ title: 'Your contributions – Sessional' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return json(await orRefuse(request, ownPage(await contextOf(request, context))));
}

export default function Own() {
  const view = useLoaderData<typeof loader>();
  return (
    <Page heading="Your contributions" person={{ name: view.person.name || view.person.email }}>
      {view.reviews.length > 0 ? (
        <section className="stack">
          <h2>Papers you are asked to review</h2>
          <ul className="plain-list">
            {view.reviews.map((one) => (
              <li key={one.id}>
                <a href={`/r/${one.id}`}>{one.title}</a>
                <Status state={one.state} />
                <br />
                <span className="muted">Due {one.due}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.desks.length > 0 ? (
        <section className="stack">
          <h2>Meetings you work for</h2>
          <ul className="plain-list">
            {view.desks.map((desk) => (
              <li key={desk.slug}>
                <a href={`/m/${desk.slug}/desk`}>{desk.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="stack">
        <h2>Submitted</h2>
        {view.contributions.length === 0 ? (
          <p className="empty">You have not submitted anything yet. Choose a meeting below to begin.</p>
        ) : (
          <ul className="plain-list">
            {view.contributions.map((it) => (
              <li key={it.id}>
                <a href={`/c/${it.id}`}>{it.title}</a>
                <Status state={it.state} />
                <br />
                <span className="muted">
                  {it.meeting} · {it.reference}
                  {it.submitted ? ` · ${it.submitted}` : ''}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {view.openMeetings.length > 0 ? (
        <section className="stack">
          <h2>Open for papers</h2>
          <ul className="plain-list">
            {view.openMeetings.map((meeting) => (
              <li key={meeting.slug}>
                <a href={`/m/${meeting.slug}/submit`}>Submit a paper to {meeting.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
