/** Every address of the portal, one line each. */
import { index, route, type RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/sign-in/ask.tsx'),
  route('sign-in/code', 'routes/sign-in/code.tsx'),
  route('sign-out', 'routes/sign-in/out.ts'),
  route('welcome', 'routes/sign-in/welcome.tsx'),
  route('me', 'routes/own/page.tsx'),
  route('m/:slug', 'routes/meeting/page.tsx'),
  route('m/:slug/s/:session/papers.json', 'routes/meeting/session-json.ts'),
  route('m/:slug/s/:session/papers.csv', 'routes/meeting/session-csv.ts'),
  route('m/:slug/s/:session/:words?', 'routes/meeting/session.tsx'),
  route('m/:slug/papers', 'routes/meeting/papers.tsx'),
  route('m/:slug/papers.json', 'routes/meeting/papers-json.ts'),
  route('m/:slug/papers.csv', 'routes/meeting/papers-csv.ts'),
  route('m/:slug/d/:file/:name', 'routes/meeting/document.ts'),
  route('m/:slug/submit', 'routes/submit/form.tsx'),
  route('m/:slug/submit/check', 'routes/submit/check.tsx'),
  route('m/:slug/desk', 'routes/desk/page.tsx'),
  route('c/:id', 'routes/contribution/page.tsx'),
  route('c/:id/received', 'routes/contribution/received.tsx'),
  route('c/:id/letter', 'routes/contribution/letter.tsx'),
  route('r/:id', 'routes/review/page.tsx'),
  route('f/:id', 'routes/contribution/file.ts'),
  route('dev/mail/:id?', 'routes/dev/mail.tsx'),
  route('*', 'routes/missing.ts'),
] satisfies RouteConfig;
