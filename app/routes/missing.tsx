import type { LoaderFunctionArgs } from '@remix-run/node';

/** Every address that is not in the table. */
export function loader(_args: LoaderFunctionArgs): never {
  throw new Response(null, { status: 404 });
}

/** Never shown; a route without a page would answer without the error page. */
export default function Missing() {
  return null;
}
