import type { ReactNode } from 'react';

import type { ActsAs } from '#app/domain/contributions/rights.ts';
import type { MeetingPage } from '#app/domain/meetings/meeting-rights.ts';
import { paths } from '#app/paths.ts';
import type { SignOutCommand } from '#app/services/sign-in/commands.ts';
import { CommandForm } from '#app/components/form/command-form.tsx';

import { useRoot, useTexts } from './texts.tsx';

/** The meeting that a page belongs to; with `pages`, those that its reader may open stand in the navigation. */
export interface PageMeeting {
  slug: string;
  title: string;
  isDraft?: boolean;
  /** Whom to ask; null when nobody is named. */
  contact?: string | null;
  pages?: readonly MeetingPage[];
}

/** The frame of every page: whose meeting, in which role, who is signed in. */
export function Page(props: {
  heading: string;
  /** Language of the heading, when it is the title of somebody's paper. */
  headingLanguage?: string;
  eyebrow?: ReactNode;
  lede?: ReactNode;
  meeting?: PageMeeting;
  tab?: MeetingPage;
  actsAs?: ActsAs;
  children: ReactNode;
}) {
  const t = useTexts();
  const root = useRoot();
  const { meeting, actsAs } = props;
  return (
    <>
      <a className="skip" href="#main">
        {t('common.skip')}
      </a>
      <header className="bar">
        {root?.isDemo ? (
          <p className="ribbon">
            {t('common.demo')} <a href={paths.demoMail()}>{t('common.demo_mail')}</a>
          </p>
        ) : null}
        <div>
          <a className="brand" href="/">
            {t('common.brand')}
          </a>
          <p className="where">
            {meeting ? <a href={paths.meeting(meeting.slug)}>{meeting.title}</a> : null}
            {actsAs && actsAs !== 'nobody' ? <span className="role">{t(`roles.${actsAs}`)}</span> : null}
          </p>
          <Account />
        </div>
      </header>
      {meeting?.pages ? <MeetingTabs slug={meeting.slug} pages={meeting.pages} tab={props.tab} /> : null}
      <main id="main">
        <div className="head">
          {props.eyebrow ? <p className="eyebrow">{props.eyebrow}</p> : null}
          <h1 lang={props.headingLanguage}>{props.heading}</h1>
          {props.lede ? <p className="lede">{props.lede}</p> : null}
        </div>
        {meeting?.isDraft ? <p className="note wait">{t('common.draft_meeting')}</p> : null}
        {props.children}
      </main>
      <footer className="foot">
        <div>
          {meeting?.contact ? (
            <p>
              {t('common.ask')} <a href={`mailto:${meeting.contact}`}>{meeting.contact}</a>
            </p>
          ) : null}
          {t('common.brand')} · {t('common.about')}
        </div>
      </footer>
    </>
  );
}

function Account() {
  const t = useTexts();
  const person = useRoot()?.person;
  return (
    <nav aria-label={t('common.account')} className="account">
      <a href={paths.search()}>{t('search.link')}</a>
      {person ? (
        <>
          {person.maySeeSystem ? <a href={paths.installation()}>{t('system.link')}</a> : null}
          <a href={paths.me()}>{person.name}</a>
          <CommandForm<SignOutCommand> command="sign-out" action={paths.signOut()}>
            <button className="link">{t('common.sign_out')}</button>
          </CommandForm>
        </>
      ) : (
        <a href={paths.requestCode()}>{t('common.sign_in')}</a>
      )}
    </nav>
  );
}

const ADDRESSES: Record<MeetingPage, (slug: string) => string> = {
  agenda: paths.meeting,
  papers: paths.papers,
  material: paths.participantFiles,
  desk: paths.desk,
  setup: paths.setUp,
};

function MeetingTabs(props: { slug: string; pages: readonly MeetingPage[]; tab: MeetingPage | undefined }) {
  const t = useTexts();
  return (
    <nav className="bar tabs" aria-label={t('common.meeting_pages')}>
      <div>
        <ul>
          {props.pages.map((page) => (
            <li key={page}>
              <a href={ADDRESSES[page](props.slug)} aria-current={page === props.tab ? 'page' : undefined}>
                {t(`tabs.${page}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
