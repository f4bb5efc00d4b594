/**
 * Who may do what in a meeting, beside the rights on one contribution (`contributions/rights.ts`). A viewer who may not
 * learn that a page exists gets the same answer as for a page that is missing.
 */
import { ALLOWED, deny, type Verdict } from '#app/domain/shared/refusals.ts';

/** What somebody is in a meeting, and in the installation. */
export interface MeetingViewer {
  isSignedIn: boolean;
  isSecretariat: boolean;
  /** Organizer of at least one session. */
  isOrganizer: boolean;
  /** Organizer of the session that is meant, if one is meant. */
  organizesSession: boolean;
  isParticipant: boolean;
}

export interface MeetingRights {
  /** The desk: what needs the team now. */
  desk: Verdict;
  /** Status, deadlines, the call for papers, who may contribute. */
  setUp: Verdict;
  /** Themes of one session, and whom it invites. */
  setUpSession: Verdict;
  /** Kinds, deadlines and guidance of a session: what its organizers do not decide. */
  decideSession: Verdict;
  invite: Verdict;
  nameOrganizers: Verdict;
  /** Affiliations, focal points, participants. */
  people: Verdict;
  /** Files that are for participants. */
  participantFiles: Verdict;
}

export function meetingRightsOn(viewer: MeetingViewer): MeetingRights {
  const onlyIf = (may: boolean): Verdict =>
    may ? ALLOWED : deny(viewer.isSignedIn ? 'not_found' : 'sign_in_first');
  const { isSecretariat } = viewer;
  const isHost = isSecretariat || viewer.organizesSession;
  return {
    desk: onlyIf(isSecretariat || viewer.isOrganizer),
    setUp: onlyIf(isSecretariat),
    setUpSession: onlyIf(isHost),
    decideSession: onlyIf(isSecretariat),
    invite: onlyIf(isHost),
    nameOrganizers: onlyIf(isSecretariat),
    people: onlyIf(isSecretariat),
    participantFiles: onlyIf(viewer.isParticipant),
  };
}

/** The pages of a meeting in the order of its navigation, each with the right that opens it; null for everybody. */
const PAGES = [
  ['agenda', null],
  ['papers', null],
  ['material', 'participantFiles'],
  ['desk', 'desk'],
  ['setup', 'setUp'],
] as const satisfies readonly (readonly [page: string, right: keyof MeetingRights | null])[];
export type MeetingPage = (typeof PAGES)[number][0];

/** The pages that these rights open. */
export function openPages(rights: MeetingRights): MeetingPage[] {
  return PAGES.flatMap(([page, right]) => (right === null || rights[right].allowed ? [page] : []));
}
