/** What the page says and asks about the bodies of a contribution that somebody objects to. */
import { formatShort } from '#app/domain/shared/time.ts';
import { listBodies } from '#db/people/bodies.ts';
import { personsById } from '#db/people/persons.ts';
import type { Ctx } from '#app/services/context.ts';
import { shownNames } from '#app/services/people/shown-names.ts';

import type { ContributionContext } from './load.ts';

export async function bodyObjectionsView(ctx: Ctx, loaded: ContributionContext) {
  const { rights, bodyObjections, inQuestion } = loaded;
  const own = bodyObjections.filter((entry) => entry.person_id === ctx.actor?.id);
  const open = rights.settleBody.allowed
    ? bodyObjections.filter((entry) => entry.settled_at === null && entry.person_id !== ctx.actor?.id)
    : [];
  const db = ctx.database.reader;
  const names = bodyObjections.length > 0 ? await listBodies(db) : [];
  const bodyName = (id: string) => names.find((body) => body.id === id)?.name ?? '';
  const objectors = open.map((entry) => entry.person_id);
  const nameOf =
    open.length > 0 ? await shownNames(db, await personsById(db, objectors), ctx.language) : () => '';
  const isTold = rights.handle.allowed || loaded.contribution.submitter_id === ctx.actor?.id;
  return {
    mayObjectTo: rights.objectToBody.allowed
      ? inQuestion
          .filter(({ id }) => !own.some((entry) => entry.body_id === id))
          .map(({ id, name }) => ({ id, name }))
      : [],
    /** How far the viewer's own objections have come, but for those that were right. */
    own: own
      .filter((entry) => entry.is_upheld !== 1)
      .map((entry) => ({
        body: bodyName(entry.body_id),
        isSettled: entry.settled_at !== null,
        reason: entry.settled_reason ?? '',
      })),
    open: open.map((entry) => ({
      id: entry.public_id,
      name: nameOf(entry.person_id),
      body: bodyName(entry.body_id),
      reason: entry.reason,
      made: formatShort(entry.made_at, loaded.meeting.time_zone, ctx.language),
    })),
    /** Names of bodies that bind nobody, for the team and for who submitted. */
    setAside: isTold ? [...new Set(loaded.setAside)].map(bodyName) : [],
  };
}
