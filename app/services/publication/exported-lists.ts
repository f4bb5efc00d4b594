/** The list of papers as it leaves for other programs: what the team takes out is recorded. */
import type { Ctx } from '#app/services/context.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';

import { paperList, sessionPage } from './public-pages.view.ts';

/** @param session public id; null for the whole meeting @throws Refused not_found */
export async function exportedList(ctx: Ctx, slug: string, session: string | null, format: 'csv' | 'json') {
  const { head, rows } =
    session === null ? await paperList(ctx, slug) : await sessionPage(ctx, slug, session);
  const { meeting, rights } = await headOf(ctx, slug);
  if (ctx.actor && rights.desk.allowed) {
    ctx.noteReading({
      action: 'list_exported',
      actorId: ctx.actor.id,
      meetingId: meeting.id,
      objectType: 'meeting',
      objectId: meeting.id,
      facts: { format, session, papers: rows.length },
    });
  }
  return { head, rows };
}
