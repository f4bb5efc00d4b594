/** What somebody is in a meeting, and in the installation. Where a paper is in question, viewer.server.ts asks. */
import { rolesOf } from '#db/persons.ts';
import type { Readable } from '#db/transaction.ts';

export interface Standing {
  /** Those held in this meeting. */
  roles: { role: string; itemId: string | null }[];
  isSecretariat: boolean;
  /** Of the secretariat, or organizer of at least one session. */
  isTeam: boolean;
}

/** @param person null for who is not signed in */
export async function standingIn(
  db: Readable,
  meetingId: string,
  person: { id: string } | null,
): Promise<Standing> {
  const held = person ? await rolesOf(db, person.id) : [];
  const roles = held.filter((role) => role.meetingId === meetingId);
  const isSecretariat = roles.some((role) => role.role === 'secretariat');
  return { roles, isSecretariat, isTeam: isSecretariat || roles.some((role) => role.role === 'organizer') };
}

export async function isAdmin(db: Readable, personId: string): Promise<boolean> {
  return (await rolesOf(db, personId)).some((role) => role.role === 'admin');
}

/** Of the secretariat of at least one meeting. */
export async function isSecretariatAnywhere(db: Readable, personId: string): Promise<boolean> {
  return (await rolesOf(db, personId)).some((role) => role.role === 'secretariat');
}
