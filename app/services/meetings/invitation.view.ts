/** What the page shows to which an invitation leads. */
import { firstDeadline } from '#app/domain/contributions/life.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { formatDeadline } from '#app/domain/shared/time.ts';
import { paths } from '#app/paths.ts';
import { sha256 } from '#db/core/ids.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { invitationByToken } from '#db/meetings/invitations.ts';
import { itemById } from '#db/meetings/items.ts';
import { meetingById } from '#db/meetings/meetings.ts';
import { emailByKey } from '#db/people/person-emails.ts';
import { personsById } from '#db/people/persons.ts';
import { type Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

import { headOf } from './meeting-head.view.ts';

/** The page behind the link of an invitation. It changes nothing: programs that check mail open links too. */
export async function invitationPage(ctx: Ctx, token: string) {
  const db = ctx.database.reader;
  const found = await invitationByToken(db, sha256(token));
  const meeting = found ? await meetingById(db, found.meeting_id) : null;
  const item = found ? await itemById(db, found.item_id) : null;
  if (!found || !meeting || !item) throw new Refused('not_found');
  const { head } = await headOf({ ...ctx, actor: null }, meeting.slug);
  const [by] = await personsById(db, [found.invited_by]);
  const stage = firstDeadline(meeting.flow);
  const deadline = deadlineFor(await deadlinesOf(db, meeting.id), stage, { itemId: item.id });
  return {
    meeting: head,
    session: {
      id: item.public_id,
      number: item.full_number,
      title: item.title,
      annotation: item.annotation,
    },
    name: found.name,
    email: found.email,
    by: by?.name ?? '',
    deadline: deadline ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language) : null,
    to: `${paths.submit(meeting.slug)}?session=${item.public_id}`,
    /** The invited person is signed in already. */
    isHere:
      ctx.actor !== null &&
      ctx.actor.id === (await emailByKey(ctx.database.reader, found.email_key))?.person_id,
  };
}
