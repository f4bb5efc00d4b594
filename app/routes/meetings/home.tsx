import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { listMeetings } from '#app/services/publication/public-pages.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { Mark } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('home.title'));

export async function loader(args: LoaderFunctionArgs) {
  return json({ meetings: await runUseCase(args, listMeetings) });
}

export default function Home() {
  const { meetings } = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page heading={t('home.title')}>
      {meetings.length === 0 ? (
        <p className="empty">{t('home.empty')}</p>
      ) : (
        <ul className="plain-list">
          {meetings.map((meeting) => (
            <li key={meeting.slug}>
              <a className="title" href={paths.meeting(meeting.slug)}>
                {meeting.title}
              </a>{' '}
              {meeting.isOpen ? <Mark tone="ok">{t('home.open')}</Mark> : null}
              <br />
              <span className="muted">{[meeting.place, meeting.dates].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
