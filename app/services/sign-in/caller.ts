/** What a secretariat may do for the account of somebody on the phone: facts for the rule in `domain/sign-in/read-out`. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { type Caller, mayBeReadTo } from '#app/domain/sign-in/read-out.ts';
import type { Readable } from '#db/core/transaction.ts';
import { meetings } from '#db/meetings/meetings.ts';
import { focalPointsOf } from '#db/people/focal-points.ts';
import { disabledAt, type PersonRow, rolesOf } from '#db/people/persons.ts';
import { meetingsWithTies } from '#db/people/ties.ts';
import { openDrafts } from '#db/submissions/drafts.ts';
import { NEW_DRAFT } from '#app/services/submissions/draft.ts';

/**
 * Whether somebody of the secretariat of a meeting may let this person in, as things stand now.
 * @param here the meeting for whose secretariat they act
 */
export async function mayLetIn(
  db: Readable,
  secretary: PersonId,
  person: Pick<PersonRow, 'id'>,
  here: string,
): Promise<boolean> {
  const own = (await rolesOf(db, secretary)).flatMap(({ role, meetingId }) =>
    role === 'secretariat' && meetingId !== null ? [meetingId] : [],
  );
  const isDisabled = await disabledAt(db, person.id);
  return !isDisabled && mayBeReadTo(await callerOf(db, person), here, own);
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
