/** What somebody is in a meeting, and in the installation. Where a paper is in question, contributions/load.ts asks. */
import { type MeetingRights, meetingRightsOn } from '#app/domain/meetings/meeting-rights.ts';
import type { ItemId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Role } from '#app/domain/shared/vocabulary.ts';
import type { MeetingStatus } from '#app/domain/shared/vocabulary.ts';
import type { Readable } from '#db/core/transaction.ts';
import type { Scope } from '#db/meetings/desk.ts';
import { takesPart } from '#db/people/participants.ts';
import { rolesOf } from '#db/people/persons.ts';

export interface Membership {
  /** Those held in this meeting. */
  roles: { role: Role; itemId: ItemId | null }[];
  isSecretariat: boolean;
  /** Of the secretariat, or organizer of at least one session. */
  isTeam: boolean;
}

/** @param person null for who is not signed in */
export async function membershipIn(
  db: Readable,
  meetingId: MeetingId,
  person: { id: PersonId } | null,
): Promise<Membership> {
  return membershipOf(person ? await rolesOf(db, person.id) : [], meetingId);
}

/** The same from the roles of a person in all meetings, where several meetings are looked at. */
export function membershipOf(granted: Awaited<ReturnType<typeof rolesOf>>, meetingId: MeetingId): Membership {
  const roles = granted.filter((role) => role.meetingId === meetingId);
  const isSecretariat = roles.some((role) => role.role === 'secretariat');
  return { roles, isSecretariat, isTeam: isSecretariat || roles.some((role) => role.role === 'organizer') };
}

/** The contributions that somebody of the team handles: all of the meeting, or those of the sessions they organize. */
export function scopeOf(
  { roles, isSecretariat }: Pick<Membership, 'roles' | 'isSecretariat'>,
  meetingId: MeetingId,
): Scope {
  const organized = roles.filter((role) => role.role === 'organizer').map((role) => role.itemId);
  const itemIds = organized.filter((itemId) => itemId !== null);
  return { meetingId, itemIds: isSecretariat || organized.includes(null) ? null : itemIds };
}

/** A meeting that is being prepared is known to the people who prepare it only. */
export function mayKnowOf({ status }: { status: MeetingStatus }, { isTeam }: Membership): boolean {
  return status !== 'draft' || isTeam;
}

/**
 * Whether somebody may open what is for participants: by a role, a task, or a contribution that has been accepted.
 * @param membership that of the person in this meeting
 */
export async function isParticipant(
  db: Readable,
  meetingId: MeetingId,
  person: { id: PersonId } | null,
  membership: Pick<Membership, 'roles'>,
): Promise<boolean> {
  if (!person) return false;
  // Most of those who ask often hold a role: then nothing more need be looked up.
  return membership.roles.length > 0 || takesPart(db, meetingId, person.id);
}

/**
 * What somebody may do in a meeting.
 * @param itemId of the session that is meant, when one is
 */
export async function meetingRights(
  db: Readable,
  meetingId: MeetingId,
  person: { id: PersonId } | null,
  itemId: ItemId | null = null,
): Promise<MeetingRights> {
  const membership = await membershipIn(db, meetingId, person);
  return rightsOfMember(membership, {
    isSignedIn: person !== null,
    isParticipant: await isParticipant(db, meetingId, person, membership),
    itemId,
  });
}

/** The same, where the membership is known already. */
export function rightsOfMember(
  { roles, isSecretariat }: Pick<Membership, 'roles' | 'isSecretariat'>,
  about: { isSignedIn: boolean; isParticipant: boolean; itemId?: ItemId | null },
): MeetingRights {
  const organized = roles.filter((role) => role.role === 'organizer');
  return meetingRightsOn({
    isSignedIn: about.isSignedIn,
    isSecretariat,
    isOrganizer: organized.length > 0,
    organizesSession:
      about.itemId != null && organized.some(({ itemId }) => itemId === null || itemId === about.itemId),
    isParticipant: about.isParticipant,
  });
}

export function mayOpenDesk(membership: Membership): boolean {
  return rightsOfMember(membership, { isSignedIn: true, isParticipant: false }).desk.allowed;
}
