/** What the viewer may do in the installation. */
import {
  type InstallationRights,
  installationRightsOn,
} from '#app/domain/installation/installation-rights.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Role } from '#app/domain/shared/vocabulary.ts';
import type { Readable } from '#db/core/transaction.ts';
import { rolesOf } from '#db/people/persons.ts';

/** @param roles all those that the viewer holds; empty for a visitor who is not signed in */
export function installationRightsWith(
  roles: readonly { role: Role }[],
  isSignedIn: boolean,
): InstallationRights {
  return installationRightsOn({ isSignedIn, isAdmin: roles.some(({ role }) => role === 'admin') });
}

/** @param actor null for a visitor who is not signed in */
export async function installationRights(
  db: Readable,
  actor: { id: PersonId } | null,
): Promise<InstallationRights> {
  return installationRightsWith(actor ? await rolesOf(db, actor.id) : [], actor !== null);
}
