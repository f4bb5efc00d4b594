/** What the page shows on which a person sees where they are signed in. */
import Bowser from 'bowser';

import { formatShort } from '#app/domain/shared/time.ts';
import { runsOutAt } from '#app/domain/sign-in/session-length.ts';
import { sessionsOf } from '#db/sign-in/sessions.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

/** Instants are shown in UTC: the portal does not know where the person is. */
const ZONE = 'UTC';

/** Every session that is open, the one used last first. */
export async function sessionsPage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const open = await sessionsOf(ctx.database.reader, actor.id, ctx.now);
  return {
    sessions: open
      .filter((session) => runsOutAt(session) > ctx.now)
      .map((session) => ({
        id: session.id,
        isThis: session.id === ctx.sessionId,
        ...namesIn(session.userAgent ?? ''),
        opened: formatShort(session.createdAt, ZONE, ctx.language),
        seen: formatShort(session.seenAt, ZONE, ctx.language),
      })),
  };
}

/** What a browser calls itself, in two words; empty where it does not say. */
function namesIn(userAgent: string): { browser: string; system: string } {
  if (userAgent === '') return { browser: '', system: '' };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name ?? '', system: os.name ?? '' };
}
