/** What stands at the head of every page of a meeting. */
import { formatDates } from '#app/domain/shared/time.ts';
import { datesOf, meetingBySlug, type MeetingRow } from '#db/meetings/meetings.ts';
import { type Ctx, Refused } from '#app/services/context.ts';

import { isParticipant, type Membership, membershipIn } from './membership.ts';

export interface MeetingHead {
  slug: string;
  title: string;
  symbol: string | null;
  place: string | null;
  dates: string;
  timeZone: string;
  isDraft: boolean;
  /** Whom to ask; null when nobody is named. */
  contact: string | null;
  /** What the viewer works for here, beyond what everybody sees. */
  viewer: { isTeam: boolean; isSecretariat: boolean; isParticipant: boolean };
}

/**
 * @returns `roles` are those of the viewer in this meeting
 * @throws Refused not_found, also for a draft meeting that the viewer does not work for
 */
export async function headOf(
  ctx: Ctx,
  slug: string,
): Promise<{ meeting: MeetingRow; head: MeetingHead; roles: Membership['roles'] }> {
  const db = ctx.database.reader;
  const meeting = await meetingBySlug(db, slug);
  if (!meeting) throw new Refused('not_found');
  const membership = await membershipIn(db, meeting.id, ctx.actor);
  const { roles, isSecretariat, isTeam } = membership;
  if (meeting.status === 'draft' && !isTeam) throw new Refused('not_found');
  const dates = await datesOf(db, meeting.id);
  const takesPart = await isParticipant(db, meeting.id, ctx.actor, membership);
  return {
    meeting,
    roles,
    head: {
      slug: meeting.slug,
      title: meeting.title,
      symbol: meeting.symbol,
      place: meeting.place,
      dates: dates.map((range) => formatDates(range.from, range.to, ctx.language)).join('; '),
      timeZone: meeting.time_zone,
      isDraft: meeting.status === 'draft',
      contact: meeting.contact,
      viewer: { isTeam, isSecretariat, isParticipant: takesPart },
    },
  };
}
