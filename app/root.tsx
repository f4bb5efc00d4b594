import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';

import { contextOf } from '#app/services/request-context.server.ts';

import { Page } from './components/page.tsx';
import stylesheet from './components/sessional.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  return json({
    person: ctx.actor ? { name: ctx.actor.name || ctx.actor.email } : null,
    requestId: context.requestId,
    isDemo: context.portal.config.mode === 'demo',
  });
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

/** Says what happened and where to go; never how it happened inside. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const refusal = isRouteErrorResponse(error) ? (error.data as { text?: string } | null) : null;
  const heading =
    status === 404
      ? 'Page not found'
      : status === 409
        ? 'This has changed in the meantime'
        : status === 403
          ? 'This is not open to you'
          : status < 500
            ? 'This cannot be done'
            : 'Something went wrong';
  const text =
    refusal?.text ??
    (status < 500
      ? 'Check the address, or go back and try again.'
      : 'Nothing that you submitted before is lost. Try again in a few minutes; if it happens again, write to the secretariat and name the reference below.');
  return (
    <Page heading={heading} person={data?.person ?? null} title={heading}>
      <p className="lede">{text}</p>
      <p>
        <a href="/">All meetings</a> · <a href="/me">Your contributions</a>
      </p>
      {data ? <p className="muted small">Reference: {data.requestId}</p> : null}
    </Page>
  );
}
