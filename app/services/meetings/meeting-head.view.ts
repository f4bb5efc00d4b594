/** What stands at the head of every page of a meeting. */
import { type MeetingPage, type MeetingRights, openPages } from '#app/domain/meetings/meeting-rights.ts';
import { formatDates } from '#app/domain/shared/time.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { datesOf, meetingBySlug, type MeetingRow } from '#db/meetings/meetings.ts';
import { rolesOf } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

import {
  isParticipant,
  mayKnowOf,
  meetingRights,
  type Membership,
  membershipOf,
  rightsOfMember,
} from './membership.ts';

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
  /** The pages that the viewer may open, in the order of the navigation. */
  pages: MeetingPage[];
}

/**
 * @returns `roles` and `rights` are those of the viewer in this meeting
 * @throws Refused not_found, also for a draft meeting that the viewer does not work for
 */
export async function headOf(
  ctx: Ctx,
  slug: string,
): Promise<{ meeting: MeetingRow; head: MeetingHead; roles: Membership['roles']; rights: MeetingRights }> {
  const db = ctx.database.reader;
  const meeting = await meetingBySlug(db, slug);
  // Asked also where there is no meeting, so that the work done does not tell that from one that is being prepared.
  const roles = ctx.actor ? await rolesOf(db, ctx.actor.id) : [];
  if (!meeting) throw new Refused('not_found');
  const membership = membershipOf(roles, meeting.id);
  if (!mayKnowOf(meeting, membership)) throw new Refused('not_found');
  const dates = await datesOf(db, meeting.id);
  const rights = rightsOfMember(membership, {
    isSignedIn: ctx.actor !== null,
    isParticipant: await isParticipant(db, meeting.id, ctx.actor, membership),
  });
  return {
    meeting,
    roles: membership.roles,
    rights,
    head: {
      slug: meeting.slug,
      title: meeting.title,
      symbol: meeting.symbol,
      place: meeting.place,
      dates: dates.map((range) => formatDates(range.from, range.to, ctx.language)).join('; '),
      timeZone: meeting.time_zone,
      isDraft: meeting.status === 'draft',
      contact: meeting.contact,
      pages: openPages(rights),
    },
  };
}

/** @throws Refused unless the viewer has this right in the meeting */
export async function requireInMeeting(ctx: Ctx, slug: string, right: keyof MeetingRights): Promise<void> {
  requireActor(ctx);
  const { rights } = await headOf(ctx, slug);
  requireAllowed(rights[right]);
}

/**
 * A session of a meeting, to a viewer who has this right in it.
 * @param sessionId its public id
 * @throws Refused not_found, also where the right is missing
 */
export async function sessionFor(ctx: Ctx, slug: string, sessionId: string, right: keyof MeetingRights) {
  requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(ctx, slug);
  const item = (await itemsOf(db, meeting.id)).find((entry) => entry.public_id === sessionId);
  if (!item) throw new Refused('not_found');
  const rights = await meetingRights(db, meeting.id, ctx.actor, item.id);
  requireAllowed(rights[right]);
  return { meeting, head, item, rights };
}
