/** Builds the context of a use case from a request, and turns refusals into answers. */
import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { isBrowserOf } from '#app/domain/sign-in/fresh-code.ts';
import { objectOf, paths } from '#app/paths.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { personOfSession, touchSession } from '#db/people/persons.ts';
import { prefixOf } from '#app/platform/http/client-network.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import type { RequestContext } from '#app/platform/http/load-context.ts';
import type { Ctx } from '#app/services/context.ts';
import { type Outcome, outcomeOf } from '#app/services/outcome.ts';
import { isStillLetIn } from '#app/services/sign-in/caller.ts';

import { readFields } from './multipart.ts';
import { discardUnsentForm, pathOf, saveUnsentForm } from './unsent-form.ts';

/** What Remix hands to every loader and action. */
export interface RouteArgs {
  request: Request;
  context: RequestContext;
}

const built = new WeakMap<RequestContext, Promise<Ctx>>();

/** Who is asking. Built once per request, although several loaders ask for it. */
export function contextOf({ request, context }: RouteArgs): Promise<Ctx> {
  let ctx = built.get(context);
  if (!ctx) {
    ctx = buildContext(request, context);
    built.set(context, ctx);
  }
  return ctx;
}

async function buildContext(request: Request, context: RequestContext): Promise<Ctx> {
  const { portal, requestId, began } = context;
  const network = prefixOf(context.clientAddress);
  const header = request.headers.get('cookie');
  const token = readCookie(header, portal.config.cookies.session);
  const browser = readCookie(header, portal.config.cookies.browser);
  const session = token ? await signedIn(portal, sha256(token), began) : null;
  return {
    database: portal.database,
    actor: session,
    sessionId: session?.sessionId ?? null,
    // A cookie that somebody has copied shows nothing in another browser.
    confirmedAt: session && isBrowserOf(session, browser && sha256(browser)) ? session.confirmedAt : null,
    now: began,
    requestId,
    network,
    publicUrl: portal.config.publicUrl.origin,
    secret: portal.config.appSecret,
    language: session?.language ?? 'en',
    wakeWorkers: () => portal.wakeWorkers(),
    noteReading: (reading) => portal.readings.note({ ...reading, network }),
    countDownload: (fileId) => portal.readings.countDownload(fileId),
    areFilesScanned: portal.config.clamd !== null,
  };
}

/** A session is noted as alive this often at most, so that reading pages hardly ever writes. */
const TOUCH_SECONDS = 300;

async function signedIn(
  { database, diskSpace }: RequestContext['portal'],
  tokenHash: string,
  now: Instant,
): ReturnType<typeof personOfSession> {
  const session = await personOfSession(database.reader, tokenHash, now);
  if (!session || plusSeconds(session.seenAt, session.idleSeconds) <= now) return null;
  // Opened by a voice on the phone: it is judged at each request whether the voice might still let the person in.
  if (session.isReadOut === 1 && !(await isStillLetIn(database.reader, session))) return null;
  if (plusSeconds(session.seenAt, TOUCH_SECONDS) <= now) {
    try {
      await inTransaction(database, (tx) => touchSession(tx, session.sessionId, now));
    } catch (error) {
      // A person goes on reading although a full disk cannot store when the session was used last.
      if (!diskSpace.isReasonOf(error)) throw error;
    }
  }
  return session;
}

/** What the forms of requests hold, for when it turns out that nobody is signed in any more. */
const sent = new WeakMap<Request, URLSearchParams>();

const STATUS: Partial<Record<RefusalCode, number>> = {
  not_found: 404,
  // Nobody reads it: the page on which it is confirmed opens instead.
  confirm_first: 409,
  stale_version: 409,
  wrong_state: 409,
  already_assigned: 409,
  already_answered: 409,
  already_proposed: 409,
  deadline_passed: 409,
  not_before: 409,
  already_decided: 409,
  already_objected: 409,
  review_closed: 409,
  file_not_checked_yet: 409,
};

/** The HTTP status of a refusal. */
export function statusOf(why: RefusalCode): number {
  return STATUS[why] ?? 403;
}

/**
 * Runs a use case for a request. A refusal becomes a thrown Response with its status and its code; somebody
 * who is not signed in is sent to the sign-in page and comes back.
 */
export async function runUseCase<T>(args: RouteArgs, use: (ctx: Ctx) => Promise<T>): Promise<T> {
  const outcome = await attempt(args, use);
  if ('ok' in outcome) return outcome.ok;
  const isRefused = 'refused' in outcome;
  throw new Response(JSON.stringify(isRefused ? { why: outcome.refused } : { errors: outcome.invalid }), {
    status: isRefused ? statusOf(outcome.refused) : (outcome.status ?? 422),
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** The same for forms in which somebody has typed: what stands in the way comes back, so that the text can be kept. */
export async function attempt<T>(args: RouteArgs, use: (ctx: Ctx) => Promise<T>): Promise<Outcome<T>> {
  const outcome = await outcomeOf(async () => {
    const ctx = await contextOf(args);
    const value = await use(ctx);
    if (sent.has(args.request)) await discardUnsentForm(ctx, args.request);
    return value;
  });
  if ('refused' in outcome) await noteRefusal(args, outcome.refused);
  if ('refused' in outcome && outcome.refused === 'sign_in_first') {
    const fields = sent.get(args.request);
    if (fields) await saveUnsentForm(args, fields);
    throw toSignIn(args.request);
  }
  if ('refused' in outcome && outcome.refused === 'confirm_first') {
    const fields = sent.get(args.request);
    const { actor } = await contextOf(args);
    if (fields) await saveUnsentForm(args, fields, actor?.id);
    throw toConfirm(args.request);
  }
  return outcome;
}

/** Who is signed in and was not let in: the audit says to what. What stands in the way of everybody is no such refusal. */
async function noteRefusal(args: RouteArgs, why: RefusalCode): Promise<void> {
  const { actor, noteReading } = await contextOf(args);
  if (!actor || ![403, 404].includes(statusOf(why))) return;
  noteReading({
    action: 'access_refused',
    actorId: actor.id,
    meetingId: null,
    ...objectOf(new URL(args.request.url).pathname),
    facts: { why },
  });
}

/** To the sign-in page, and back: a form cannot be sent again from the address alone, so its page is opened. */
export function toSignIn(request: Request): Response {
  const target = encodeURIComponent(pathOf(request));
  return new Response(null, { status: 302, headers: { Location: `${paths.requestCode()}?to=${target}` } });
}

/** To the page on which a code shows that the person is still there, and back to what was typed. */
function toConfirm(request: Request): Response {
  const target = encodeURIComponent(pathOf(request));
  return new Response(null, { status: 302, headers: { Location: `${paths.confirm()}?to=${target}` } });
}

/** The fields of a form without files. @throws Response when the body is none that can be read */
export async function readForm({ request }: RouteArgs): Promise<URLSearchParams> {
  const fields = await readFields(request);
  if ('unreadable' in fields) throw new Response(null, { status: fields.status });
  sent.set(request, fields);
  return fields;
}
