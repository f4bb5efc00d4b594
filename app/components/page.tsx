import type { ReactNode } from 'react';

export interface Tab {
  href: string;
  label: string;
  isCurrent?: boolean;
}

/** The frame of every page: whose meeting, in which role, who is signed in. */
export function Page(props: {
  heading: string;
  eyebrow?: ReactNode;
  lede?: ReactNode;
  /** The meeting that the page belongs to. */
  where?: string;
  /** In which role the person acts here. */
  actingAs?: string;
  person: { name: string } | null;
  tabs?: readonly Tab[];
  title?: string;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="bar">
        <div>
          <a className="brand" href="/">
            Sessional
          </a>
          <p className="where">
            {props.where ? <b>{props.where}</b> : null}
            {props.actingAs ? <span className="role">{props.actingAs}</span> : null}
          </p>
          {props.person ? (
            <nav aria-label="Account" className="account">
              <a href="/me">{props.person.name}</a>
              <form method="post" action="/sign-out">
                <button className="link">Sign out</button>
              </form>
            </nav>
          ) : (
            <a href="/sign-in">Sign in</a>
          )}
        </div>
      </header>
      {props.tabs ? (
        <nav className="bar tabs" aria-label="Meeting">
          <div>
            <ul>
              {props.tabs.map((tab) => (
                <li key={tab.href}>
                  <a href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
                    {tab.label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      ) : null}
      <main id="main">
        <div className="head">
          {props.eyebrow ? <p className="eyebrow">{props.eyebrow}</p> : null}
          <h1>{props.heading}</h1>
          {props.lede ? <p className="lede">{props.lede}</p> : null}
        </div>
        {props.children}
      </main>
      <footer className="foot">
        <div>Sessional · papers, reviews and the paper list of expert meetings</div>
      </footer>
    </>
  );
}

/** Tabs of the public pages of a meeting. */
export function meetingTabs(slug: string, current: 'agenda' | 'papers' | 'session'): Tab[] {
  return [
    { href: `/m/${slug}`, label: 'Agenda', isCurrent: current === 'agenda' },
    { href: `/m/${slug}/papers`, label: 'All papers', isCurrent: current === 'papers' },
  ];
}
