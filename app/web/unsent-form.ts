/**
 * A form that was sent when its sign-in session had run out, or when a code had to show first that the person is still
 * there. Its text is kept for half an hour and shown again to the same person; it is never sent by itself. A person who signed out on purpose leaves nothing, and a
 * cookie that was copied plants nothing.
 */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { keepsUnsentForms } from '#app/domain/sign-in/session-length.ts';
import { hasControlCharacter } from '#app/domain/submissions/keeping-drafts.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { personOfExpiredSession } from '#db/people/persons.ts';
import { dropUnsentFields, saveUnsentFields, unsentFieldsOf } from '#db/submissions/unsent-forms.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import type { RequestContext } from '#app/platform/http/load-context.ts';
import type { Ctx } from '#app/services/context.ts';

const KEPT_SECONDS = 30 * 60;
/** Characters of all fields, as they were typed: an address of Cyrillic letters is six times as long. */
const MAX_FIELDS = 64 * 1024;

interface RouteArgs {
  request: Request;
  context: RequestContext;
}

const since = (now: Instant) => plusSeconds(now, -KEPT_SECONDS);

/** The page of a form: its address without what only programs ask for. */
export function pathOf({ url }: Request): string {
  const address = new URL(url);
  address.searchParams.delete('_data');
  return address.pathname + address.search;
}

/** True when the browser brings a session that has run out: only then is it worth reading what was typed. */
export async function hasExpiredSession({ request, context }: RouteArgs): Promise<boolean> {
  return (await personOfExpired({ request, context })) !== null;
}

/** Whose session has run out, if it has not been for long and the form comes from the browser of that session. */
async function personOfExpired({ request, context: { portal, began } }: RouteArgs) {
  const header = request.headers.get('cookie');
  const token = readCookie(header, portal.config.cookies.session);
  const browser = readCookie(header, portal.config.cookies.browser);
  const session = token ? await personOfExpiredSession(portal.database.reader, sha256(token)) : null;
  const isKept = session && keepsUnsentForms(session, browser && sha256(browser), began);
  return isKept ? session : null;
}

/**
 * Keeps what was typed, if it is known who has typed it and it is not too much.
 * @param signedIn who has sent the form, where they are signed in and have to show first that they are still there
 */
export async function saveUnsentForm(
  args: RouteArgs,
  fields: URLSearchParams,
  signedIn?: PersonId,
): Promise<void> {
  const person = signedIn ? { id: signedIn } : await personOfExpired(args);
  const text = fields.toString();
  const length = [...fields].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (!person || length === 0 || length > MAX_FIELDS) return;
  // They come back to the page as they were sent, and are three times as long until then.
  if ([...fields.values()].some((value) => hasControlCharacter(value.replaceAll('\r', '')))) return;
  const { portal, began } = args.context;
  await inTransaction(portal.database, (tx) =>
    saveUnsentFields(tx, { personId: person.id, path: pathOf(args.request), fields: text }, began, {
      since: since(began),
      limit: USAGE_LIMITS.unsentForms,
    }),
  );
}

/** What this person has sent from this page when nobody was signed in; null when there is nothing. */
export async function unsentForm(ctx: Ctx, request: Request): Promise<URLSearchParams | null> {
  if (!ctx.actor) return null;
  const fields = await unsentFieldsOf(ctx.database.reader, ctx.actor.id, pathOf(request), since(ctx.now));
  return fields === null ? null : new URLSearchParams(fields);
}

/** The page has been sent again: what was held for it is of no use any more. */
export async function discardUnsentForm(ctx: Ctx, request: Request): Promise<void> {
  const { actor } = ctx;
  if (!actor || (await unsentForm(ctx, request)) === null) return;
  await inTransaction(ctx.database, (tx) => dropUnsentFields(tx, actor.id, pathOf(request)));
}
