/** What the pages of the set-up of a meeting show. */
import { firstDeadline, stagesOf } from '#app/domain/contributions/life.ts';
import { areSeveralSaid } from '#app/domain/people/places.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { ItemId, MeetingId } from '#app/domain/shared/ids.ts';
import { type DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import { hasContributions } from '#db/contributions/contributions.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { type ItemRow, itemsOf } from '#db/meetings/items.ts';
import { listBodies } from '#db/people/bodies.ts';
import { holdersOf } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { requireAllowed } from '#app/services/outcome.ts';
import { placesIn } from '#app/services/people/places.ts';
import { shownNames } from '#app/services/people/shown-names.ts';

import { headOf } from './meeting-head.view.ts';
import { SET_STAGES } from './typed-deadlines.ts';

export async function setupPage(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head, rights } = await headOf(ctx, slug);
  requireAllowed(rights.setUp);
  const items = await itemsOf(db, meeting.id);
  const flow = meeting.flow;
  const deadlines = (await deadlinesOf(db, meeting.id)).filter(
    (deadline) => deadline.contributionId === null,
  );
  const dayOf = (itemId: ItemId | null, stage: DeadlineStage) =>
    deadlines
      .find((deadline) => deadline.itemId === itemId && deadline.stage === stage)
      ?.local.slice(0, 10) ?? '';
  const isFlowFixed = await hasContributions(db, meeting.id);
  const organizers = groupBy(await holdersOf(db, 'organizer', meeting.id), (holder) => holder.itemId ?? '');
  return {
    meeting: head,
    team: await teamOfMeeting(ctx, meeting.id, items),
    bodies: (await listBodies(db)).map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
    version: meeting.version,
    status: meeting.status,
    flow,
    /** What is collected cannot change any more once something has come in. */
    isFlowFixed,
    deadlines: (isFlowFixed ? stagesOf(flow) : SET_STAGES).map((stage) => ({
      stage,
      day: dayOf(null, stage),
    })),
    contact: meeting.contact ?? '',
    grace: String(Math.round(meeting.grace_seconds / 60)),
    pageLimit: meeting.page_limit === null ? '' : String(meeting.page_limit),
    sessions: items.map((item) => ({
      id: item.public_id,
      number: item.full_number,
      title: item.title,
      policy: item.policy,
      deadline: dayOf(item.id, firstDeadline(flow)),
      organizers: [...(organizers.get(item.id) ?? []), ...(organizers.get('') ?? [])].map(
        (entry) => entry.name || entry.email,
      ),
    })),
  };
}

/** Who works for the meeting, and where they belong: without that, they decide on nothing. */
async function teamOfMeeting(ctx: Ctx, meetingId: MeetingId, items: readonly ItemRow[]) {
  const db = ctx.database.reader;
  const organizers = await holdersOf(db, 'organizer', meetingId);
  const secretariat = await holdersOf(db, 'secretariat', meetingId);
  const people = [...new Map([...secretariat, ...organizers].map((entry) => [entry.id, entry])).values()];
  const ids = people.map((person) => person.id);
  const places = await placesIn(db, meetingId, ids);
  const nameOf = await shownNames(db, people, ctx.language);
  return people.map(({ id, email }) => {
    const own = places.get(id) ?? [];
    const organized = organizers.filter((entry) => entry.id === id).map((entry) => entry.itemId);
    return {
      name: nameOf(id),
      email,
      isSecretariat: secretariat.some((entry) => entry.id === id),
      /** Numbers of the sessions that the person organizes; null for all. */
      sessions: organized.includes(null)
        ? null
        : items.filter((item) => organized.includes(item.id)).map((item) => item.full_number),
      places: own,
      areSeveralSaid: areSeveralSaid(own),
    };
  });
}
