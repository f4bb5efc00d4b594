/**
 * Somebody who is signed in shows by a code that they are still there, before a role, an address or an account changes.
 * A session that was opened by a code that was read out cannot: nobody has seen its mailbox.
 */
import { isBrowserOf } from '#app/domain/sign-in/fresh-code.ts';
import { paths } from '#app/paths.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { confirmSession, sessionById } from '#db/sign-in/sessions.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

import type { Asking } from './asking.ts';
import { sendOwnCode, takeOwnCode } from './own-code.ts';
import type { CodeProblem } from './verify-code.ts';

/** Why no code can confirm a session; null when one can. */
export async function whyNotConfirmed(
  db: Readable,
  ctx: Pick<Ctx, 'sessionId'>,
  browser: string | null,
): Promise<'read_out' | 'other_browser' | null> {
  const session = ctx.sessionId === null ? null : await sessionById(db, ctx.sessionId);
  if (!session) throw new Refused('sign_in_first');
  if (session.isReadOut === 1) return 'read_out';
  return isBrowserOf(session, browser && sha256(browser)) ? null : 'other_browser';
}

async function requireConfirmable(db: Readable, ctx: Ctx, asking: Asking): Promise<void> {
  const why = await whyNotConfirmed(db, ctx, asking.browser);
  if (why) throw new Invalid({ code: { key: `confirm.${why}` } }, 403);
}

/** Sends a code to the preferred address. @throws Invalid where no code can confirm, or the mailbox has had its codes */
export function requestConfirmCode(ctx: Ctx, asking: Asking): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async (change) => {
    await requireConfirmable(change.tx, ctx, asking);
    await sendOwnCode(
      change,
      ctx,
      'confirm',
      { ...actor, emailKey: actor.email_key },
      paths.confirm(),
      asking,
    );
  });
}

/** Confirms the session in which the code was asked for. @returns what is wrong with the code, or null */
export function confirmByCode(
  ctx: Ctx,
  typed: string,
  asking: Asking,
): Promise<{ problem: CodeProblem } | null> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async (change) => {
    await requireConfirmable(change.tx, ctx, asking);
    const row = await takeOwnCode(change, ctx, 'confirm', typed);
    if ('problem' in row) return row;
    // `takeOwnCode` has seen the session.
    await confirmSession(change.tx, ctx.sessionId ?? '', ctx.now);
    change.record({ name: 'presence_confirmed', personId: actor.id });
    return null;
  });
}
