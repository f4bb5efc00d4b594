/** The page on which the administrators say how much the secretariat of each meeting may use up. */
import { limitsOfMeeting } from '#app/domain/shared/usage-limits.ts';
import { meetings } from '#db/meetings/meetings.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { requireAllowed } from '#app/services/outcome.ts';

import { installationRights } from './rights.ts';

/** @throws Refused not_found unless the actor is an administrator */
export async function requireLimits(ctx: Ctx): Promise<void> {
  requireAllowed((await installationRights(ctx.database.reader, requireActor(ctx))).setLimits);
}

/** Every meeting that is announced, with what holds for it, the newest first: of others only those know who prepare them. */
export async function limitsPage(ctx: Ctx) {
  await requireLimits(ctx);
  return {
    meetings: (await meetings(ctx.database.reader))
      .filter((meeting) => meeting.status !== 'draft')
      .map((meeting) => {
        const { papers, megabytes, notices } = limitsOfMeeting(meeting);
        return { slug: meeting.slug, title: meeting.title, papers, megabytes, notices };
      }),
  };
}
