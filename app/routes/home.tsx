import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { listMeetings } from '#app/services/public-pages.server.ts';
import { contextOf } from '#app/services/request-context.server.ts';

export const meta: MetaFunction = () => [{ title: 'Meetings – Sessional' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  return json({
    meetings: await listMeetings(ctx),
    person: ctx.actor ? { name: ctx.actor.name || ctx.actor.email } : null,
    isDemo: context.portal.config.mode === 'demo',
  });
}

export default function Home() {
  const { meetings, person, isDemo } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="Meetings"
      person={person}
      actingAs={isDemo ? 'Demonstration: nothing here is real' : undefined}
    >
      {meetings.length === 0 ? (
        <p className="empty">
          No meeting has been announced yet. The secretariat imports the agenda to begin.
        </p>
      ) : (
        <ul className="plain-list">
          {meetings.map((meeting) => (
            <li key={meeting.slug}>
              <a href={`/m/${meeting.slug}`}>{meeting.title}</a>
              {meeting.isOpen ? <span className="status ok">Open for papers</span> : null}
              <br />
              <span className="muted">{[meeting.place, meeting.dates].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      {isDemo ? (
        <p>
          <a href="/dev/mail">Mail that the demonstration has sent</a>
        </p>
      ) : null}
    </Page>
  );
}
