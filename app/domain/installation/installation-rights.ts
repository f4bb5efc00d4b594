/** Who may do what in the installation as a whole, outside of any meeting. */
import { ALLOWED, deny, type Verdict } from '#app/domain/shared/refusals.ts';

export interface InstallationRights {
  /** Say how much the secretariat of a meeting may use up. */
  setLimits: Verdict;
  /** The page of the installation: version, disk, mail, backups. */
  seeSystem: Verdict;
  /** Import an agenda, from which a meeting is made. */
  importAgenda: Verdict;
  /** Put two accounts of one person together, and undo it. */
  joinAccounts: Verdict;
  /** Name who speaks for a country or organisation in all meetings. */
  nameFocalPoints: Verdict;
}

/** @param viewer facts about the person, from their roles */
export function installationRightsOn(viewer: { isSignedIn: boolean; isAdmin: boolean }): InstallationRights {
  const onlyAdmins = (why: 'not_found' | 'not_allowed'): Verdict =>
    viewer.isAdmin ? ALLOWED : deny(viewer.isSignedIn ? why : 'sign_in_first');
  return {
    setLimits: onlyAdmins('not_found'),
    seeSystem: onlyAdmins('not_found'),
    importAgenda: onlyAdmins('not_allowed'),
    joinAccounts: onlyAdmins('not_found'),
    nameFocalPoints: onlyAdmins('not_found'),
  };
}
