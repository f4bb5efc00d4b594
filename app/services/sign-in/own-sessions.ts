/** A person ends sessions of their own: what they do not know, and what they have left open elsewhere. */
import { endSessionsOf } from '#db/sign-in/sessions.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

/** Ends one session of one's own. @throws Refused not_found when it is none, or over */
export function endOwnSession(ctx: Ctx, id: string): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const ended = await endSessionsOf(tx, actor.id, { only: id }, ctx.now);
    if (ended === 0) throw new Refused('not_found');
    record({ name: 'sessions_ended', personId: actor.id, sessions: ended });
  });
}

/** Ends all sessions of one's own but the one that asks for it. */
export function endOtherSessions(ctx: Ctx): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const ended = await endSessionsOf(tx, actor.id, { allBut: ctx.sessionId }, ctx.now);
    if (ended > 0) record({ name: 'sessions_ended', personId: actor.id, sessions: ended });
  });
}
