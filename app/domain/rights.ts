/**
 * What one viewer may do with one contribution: computed once, asked often. Roles are never asked
 * directly anywhere else. Each right is a verdict, so that a page can say why a button is missing.
 */
import { blockingConflict, type FoundConflict } from './conflicts.ts';
import { canBeDecided, transitionFor } from './life.ts';
import { no, YES, type Verdict } from './refusals.ts';
import type { AssignmentState, ContributionState } from './vocabulary.ts';

export interface ViewerFacts {
  isSignedIn: boolean;
  isSecretariat: boolean;
  /** Organizer of the item of this contribution. */
  isOrganizer: boolean;
  isSubmitter: boolean;
  /** Named among the authors by e-mail address. */
  isAuthor: boolean;
  /** State of the viewer's own assignment to review this contribution, if there is one. */
  assignment: AssignmentState | null;
  /** As a decider: the own country always binds. Those that a named override sets aside are not among them. */
  conflicts: readonly FoundConflict[];
  /** As a reviewer: the own country binds where the meeting says so. */
  reviewConflicts: readonly FoundConflict[];
}

export interface ContributionFacts {
  state: ContributionState;
  hasPaper: boolean;
  hasOpenDecision: boolean;
}

/** In which role a page is shown: the strongest that applies. */
export type ActsAs = 'secretariat' | 'organizer' | 'reviewer' | 'author' | 'nobody';

export interface Rights {
  /** Title, bodies, abstract, files. */
  see: Verdict;
  /** Letters that have been sent to the authors. */
  seeLetters: Verdict;
  /** Reviews, reviewers, assignments, open decisions. */
  seeReviews: Verdict;
  assign: Verdict;
  review: Verdict;
  decide: Verdict;
  release: Verdict;
  publish: Verdict;
  /** Take the paper over although in conflict. That nobody else can decide is checked by `mayTakeOver`. */
  takeOver: Verdict;
  actsAs: ActsAs;
}

const HOLDS_TASK: readonly (AssignmentState | null)[] = ['asked', 'accepted', 'reviewed'];

/** @param viewer facts about the person, @param it facts about the contribution */
export function rightsOn(viewer: ViewerFacts, it: ContributionFacts): Rights {
  const isTeam = viewer.isOrganizer || viewer.isSecretariat;
  const isReviewer = HOLDS_TASK.includes(viewer.assignment);
  const isAuthor = viewer.isSubmitter || viewer.isAuthor;
  const mayFind = isTeam || isReviewer || isAuthor;
  const hidden = no(viewer.isSignedIn ? 'not_found' : 'sign_in_first');
  const conflict = blockingConflict(viewer.conflicts);
  const reviewConflict = blockingConflict(viewer.reviewConflicts);

  /** The first reason that applies, or yes. Who may not find the paper learns nothing else. */
  const unless = (...reasons: readonly (readonly [applies: boolean, verdict: Verdict])[]): Verdict =>
    !mayFind ? hidden : (reasons.find(([applies]) => applies)?.[1] ?? YES);

  const notTeam = [!isTeam, no('not_allowed')] as const;
  const inConflict = [conflict !== null, no(conflict?.why ?? 'not_allowed')] as const;
  const undecidable = [!canBeDecided(it.state), no('wrong_state')] as const;

  return {
    see: unless(),
    seeLetters: unless([!isTeam && !isAuthor, no('not_allowed')]),
    seeReviews: unless(notTeam, inConflict),
    assign: unless(notTeam, inConflict, undecidable),
    review: unless(
      [!isReviewer, no('not_allowed')],
      [reviewConflict !== null, no(reviewConflict?.why ?? 'not_allowed')],
      [viewer.assignment === 'reviewed', no('review_closed')],
      undecidable,
    ),
    decide: unless(notTeam, inConflict, undecidable, [it.hasOpenDecision, no('already_decided')]),
    release: unless(notTeam, inConflict, undecidable, [!it.hasOpenDecision, no('wrong_state')]),
    // Publishing is clerical: the decision was made by somebody without a conflict.
    publish: unless(
      [!viewer.isSecretariat, no('not_allowed')],
      [transitionFor('publish', it.state) === null, no('wrong_state')],
      [!it.hasPaper, no('no_paper')],
    ),
    takeOver: unless(
      [!viewer.isSecretariat, no('not_allowed')],
      [conflict === null, no('others_can_decide')],
      undecidable,
    ),
    actsAs: viewer.isSecretariat
      ? 'secretariat'
      : viewer.isOrganizer
        ? 'organizer'
        : isReviewer
          ? 'reviewer'
          : isAuthor
            ? 'author'
            : 'nobody',
  };
}

/** Somebody who organizes the session or works for the secretariat, and whether a conflict binds them. */
export interface Decider {
  role: 'organizer' | 'secretariat';
  isBound: boolean;
}

/**
 * Those who are told about a paper and decide on it: the organizers of its session without a conflict, else the
 * secretariat without a conflict, else the whole secretariat, which then needs a named override (product §1).
 */
export function whoDecides<T extends Decider>(team: readonly T[]): { deciders: T[]; needOverride: boolean } {
  const free = team.filter((one) => !one.isBound);
  const organizers = free.filter((one) => one.role === 'organizer');
  if (organizers.length > 0) return { deciders: organizers, needOverride: false };
  if (free.length > 0) return { deciders: free, needOverride: false };
  return { deciders: team.filter((one) => one.role === 'secretariat'), needOverride: true };
}

/** Those of the deciders who may learn who reviews a paper: not those who would have to take it over first. */
export function whoMayLearn<T extends Decider>(team: readonly T[]): T[] {
  const { deciders, needOverride } = whoDecides(team);
  return needOverride ? [] : deciders;
}

/** @param takeOver the viewer's right, @param team everybody who could decide otherwise */
export function mayTakeOver(takeOver: Verdict, team: readonly Decider[]): Verdict {
  if (!takeOver.allowed) return takeOver;
  return whoDecides(team).needOverride ? YES : no('others_can_decide');
}
