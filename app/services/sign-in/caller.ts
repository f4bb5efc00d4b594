/** What a secretariat may do for the account of somebody on the phone: facts for the rule in `domain/sign-in/read-out`. */
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { type Caller, mayBeReadTo } from '#app/domain/sign-in/read-out.ts';
import type { Readable } from '#db/core/transaction.ts';
import { deskBodies, deskRows } from '#db/meetings/desk.ts';
import { meetingById, meetings } from '#db/meetings/meetings.ts';
import { focalPointsOf } from '#db/people/focal-points.ts';
import { disabledAt, type PersonRow, personsById, rolesOf } from '#db/people/persons.ts';
import { meetingsWithTies } from '#db/people/ties.ts';
import { openDrafts } from '#db/submissions/drafts.ts';
import { conflictsInScope } from '#app/services/contributions/conflicts-in-scope.ts';
import { NEW_DRAFT } from '#app/services/submissions/draft.ts';

/**
 * Whether somebody of the secretariat of a meeting may let this person in, as things stand now.
 * @param here the meeting for whose secretariat they act
 */
export async function mayLetIn(
  db: Readable,
  secretary: PersonId,
  person: Pick<PersonRow, 'id'>,
  here: MeetingId,
): Promise<boolean> {
  const own = (await rolesOf(db, secretary)).flatMap(({ role, meetingId }) =>
    role === 'secretariat' && meetingId !== null ? [meetingId] : [],
  );
  const isDisabled = await disabledAt(db, person.id);
  if (isDisabled || !mayBeReadTo(await callerOf(db, person), here, own)) return false;
  return isBarredByNone(db, secretary, here);
}

/**
 * Whether a session that was opened by a code that was read out goes on: what was so then may be so no longer.
 * @param session of this person
 */
export async function isStillLetIn(
  db: Readable,
  session: { id: PersonId; readOutBy: PersonId | null; readOutIn: MeetingId | null },
): Promise<boolean> {
  const { readOutBy: by, readOutIn: meetingId } = session;
  return by !== null && meetingId !== null && mayLetIn(db, by, session, meetingId);
}

/**
 * Whoever is let in may judge papers of the meeting, or review them: whoever is barred by one of these papers would be
 * let judge it. Which people those are, the barred may not learn: so it is asked of the meeting, and not of the person.
 */
async function isBarredByNone(db: Readable, secretary: PersonId, meetingId: MeetingId): Promise<boolean> {
  const [actor] = await personsById(db, [secretary]);
  const meeting = await meetingById(db, meetingId);
  if (!actor || !meeting) return false;
  const scope = { meetingId, itemIds: null };
  const bodies = groupBy(await deskBodies(db, scope), (body) => body.contributionId);
  const conflictOn = await conflictsInScope(db, actor, meeting, scope);
  return (await deskRows(db, scope)).every((row) => conflictOn(row, bodies.get(row.id) ?? []) === null);
}

async function callerOf(db: Readable, person: Pick<PersonRow, 'id'>): Promise<Caller> {
  const roles = (await rolesOf(db, person.id)).map(({ role }) => role);
  const all = await meetings(db);
  const drafts = (await openDrafts(db, person.id, NEW_DRAFT)).map((draft) => draft.meeting_slug);
  const inDrafts = all.filter(({ slug }) => drafts.includes(slug)).map(({ id }) => id);
  return {
    isAdmin: roles.includes('admin'),
    isSecretariat: roles.includes('secretariat'),
    isFocalPoint: (await focalPointsOf(db, person.id)).some((entry) => entry.meetingId === null),
    meetings: new Set([...(await meetingsWithTies(db, person)), ...inDrafts]),
  };
}
