/** What the page says and asks about who the authors are, and about conflicts that are recorded. */
import { whyOf } from '#app/domain/contributions/conflicts.ts';
import { formatShort } from '#app/domain/shared/time.ts';
import { personsById } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { shownNames } from '#app/services/people/shown-names.ts';

import { type ContributionContext, endableConflicts } from './load.ts';

export async function namingView(ctx: Ctx, loaded: ContributionContext) {
  const { rights, objections, toSettle } = loaded;
  const own = objections.find((entry) => entry.person_id === ctx.actor?.id);
  const open = rights.settleNaming.allowed ? toSettle : [];
  const others = await endableConflicts(ctx.database.reader, loaded, requireActor(ctx));
  const people = await personsById(ctx.database.reader, [
    ...open.map((entry) => entry.person_id),
    ...others.map((conflict) => conflict.personId),
  ]);
  const nameOf = await shownNames(ctx.database.reader, people, ctx.language);
  const bearer = (id: string) => {
    const person = people.find((entry) => entry.id === id);
    return { person: person?.public_id ?? '', name: nameOf(id) };
  };
  const short = (at: string) => formatShort(at, loaded.meeting.time_zone, ctx.language);
  return {
    mayObject: rights.objectToNaming.allowed,
    /** How far the viewer's own objection has come. */
    own: own && {
      isSettled: own.settled_at !== null,
      isAuthor: own.is_upheld === 0,
      reason: own.settled_reason ?? '',
    },
    open: open.map((entry) => ({
      id: entry.public_id,
      name: bearer(entry.person_id).name,
      reason: entry.reason,
      made: short(entry.made_at),
    })),
    recorded: others.map(({ personId, kind, since }) => ({
      ...bearer(personId),
      kind,
      why: whyOf(kind),
      since: short(since),
    })),
  };
}
