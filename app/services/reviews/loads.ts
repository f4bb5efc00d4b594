/** How much reviewers have to do, as far as somebody may know it. */
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { deskBodies, deskOpenTasks, deskRows, type Scope } from '#db/meetings/desk.ts';
import { type MeetingRow, meetings } from '#db/meetings/meetings.ts';
import { type PersonRow, rolesOf } from '#db/people/persons.ts';
import { conflictsInScope } from '#app/services/contributions/conflicts-in-scope.ts';
import { membershipOf, scopeOf } from '#app/services/meetings/membership.ts';

/**
 * How many papers each person has been asked to review and has not finished, among those whose reviews the actor may
 * see (the right `seeReviews`). All other papers, of other sessions, of other meetings and those that the actor is
 * bound by, are not counted: a number that changes tells who reviews them.
 */
export async function loadsKnownTo(db: Readable, actor: PersonRow): Promise<Map<PersonId, number>> {
  const roles = await rolesOf(db, actor.id);
  const loads = new Map<PersonId, number>();
  for (const meeting of await meetings(db)) {
    const membership = membershipOf(roles, meeting.id);
    if (!membership.isTeam) continue;
    const scope = scopeOf(membership, meeting.id);
    for (const reviewerId of await openTasksKnownTo(db, actor, meeting, scope)) {
      loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
    }
  }
  return loads;
}

/** Whose tasks are open: a person for each task. */
async function openTasksKnownTo(
  db: Readable,
  actor: PersonRow,
  meeting: MeetingRow,
  scope: Scope,
): Promise<PersonId[]> {
  const tasks = groupBy(await deskOpenTasks(db, scope), (task) => task.contributionId);
  if (tasks.size === 0) return [];
  const bodies = groupBy(await deskBodies(db, scope), (body) => body.contributionId);
  const conflictOn = await conflictsInScope(db, actor, meeting, scope);
  const known = (await deskRows(db, scope)).filter(
    (row) => tasks.has(row.id) && conflictOn(row, bodies.get(row.id) ?? []) === null,
  );
  return known.flatMap((row) => (tasks.get(row.id) ?? []).map((task) => task.reviewerId));
}
