import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';

import { paths } from '#app/paths.ts';

import { Page } from './components/layout/page.tsx';
import { LanguageOfPage, pageTitle, type RootView, useRoot, useTexts } from './components/layout/texts.tsx';
import stylesheet from './components/styles/sessional.css?url';
import type { RefusalCode } from './domain/shared/refusals.ts';
import type { TextKey } from './domain/shared/texts/texts.ts';
import { installationRights } from './services/installation/rights.ts';
import { contextOf } from './web/run.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Pages have titles of their own; this is what stands there when one of them has failed. */
export const meta: MetaFunction = (args) => pageTitle(args, (t) => t(headingOf(args.error)));

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await contextOf(args);
  return json<RootView>({
    person: ctx.actor && {
      name: ctx.actor.name || ctx.actor.email,
      maySeeSystem: (await installationRights(ctx.database.reader, ctx.actor)).seeSystem.allowed,
    },
    requestId: args.context.requestId,
    isDemo: args.context.portal.config.mode === 'demo',
    language: ctx.language,
  });
}

export function Layout({ children }: { children: ReactNode }) {
  const language = useRoot()?.language ?? 'en';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageOfPage language={language}>{children}</LanguageOfPage>
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

const HEADINGS = {
  401: 'errors.heading_401',
  403: 'errors.heading_403',
  404: 'errors.heading_404',
  409: 'errors.heading_409',
} as const;

function headingOf(error: unknown): TextKey {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const known = HEADINGS[status as keyof typeof HEADINGS] as TextKey | undefined;
  return known ?? (status < 500 ? 'errors.heading_4xx' : 'errors.heading_500');
}

/** The contribution or the meeting to which the address belongs, unless it is that page which cannot be shown. */
function useWayBack(): { href: string; key: TextKey } | null {
  const [, kind, name, below] = useLocation().pathname.split('/');
  if (!name || !below) return null;
  if (kind === 'c') return { href: paths.contribution(name), key: 'errors.to_contribution' };
  return kind === 'm' ? { href: paths.meeting(name), key: 'errors.to_meeting' } : null;
}

/** Says what happened and where to go; never how it happened inside. */
export function ErrorBoundary() {
  const error = useRouteError();
  const t = useTexts();
  const root = useRoot();
  const back = useWayBack();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const why = isRouteErrorResponse(error) ? (error.data as { why?: RefusalCode } | null)?.why : undefined;
  const text =
    status === 404
      ? t('errors.text_404')
      : why
        ? t(`refusals.${why}`)
        : t(status < 500 ? 'errors.text_4xx' : 'errors.text_500');
  return (
    <Page heading={t(headingOf(error))}>
      <p className="lede">{text}</p>
      <p className="row">
        {back ? (
          <>
            <a href={back.href}>{t(back.key)}</a>{' '}
          </>
        ) : null}
        <a href="/">{t('errors.to_meetings')}</a> <a href={paths.me()}>{t('errors.to_own')}</a>
      </p>
      {root ? <p className="muted small">{t('errors.reference', { id: root.requestId })}</p> : null}
    </Page>
  );
}
