/**
 * What one viewer may do with one contribution: computed once, asked often. Roles are never asked
 * directly anywhere else. Each right is a verdict, so that a page can say why a button is missing.
 */
import { blockingConflict, type FoundConflict } from './conflicts.ts';
import { canBeDecided, transitionFor } from './life.ts';
import { no, YES, type Verdict } from './refusals.ts';
import type { ContributionState } from './vocabulary.ts';

export interface ViewerFacts {
  isSignedIn: boolean;
  isSecretariat: boolean;
  /** Organizer of the item of this contribution. */
  isOrganizer: boolean;
  isSubmitter: boolean;
  /** Named among the authors by e-mail address. */
  isAuthor: boolean;
  /** State of the viewer's own assignment to review this contribution, if there is one. */
  assignment: 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'reviewed' | null;
  conflicts: readonly FoundConflict[];
}

export interface ContributionFacts {
  state: ContributionState;
  hasPaper: boolean;
  hasOpenDecision: boolean;
}

export interface Rights {
  /** Title, bodies, abstract, files. */
  see: Verdict;
  /** Reviews, reviewers, assignments, open decisions. */
  seeReviews: Verdict;
  assign: Verdict;
  review: Verdict;
  decide: Verdict;
  release: Verdict;
  publish: Verdict;
  /** In which role the page is shown: the strongest that applies. */
  actsAs: 'secretariat' | 'organizer' | 'reviewer' | 'author' | 'nobody';
}

/** @param viewer facts about the person, @param it facts about the contribution */
export function rightsOn(viewer: ViewerFacts, it: ContributionFacts): Rights {
  const isTeam = viewer.isOrganizer || viewer.isSecretariat;
  const isReviewer =
    viewer.assignment === 'asked' || viewer.assignment === 'accepted' || viewer.assignment === 'reviewed';
  const isAuthor = viewer.isSubmitter || viewer.isAuthor;
  const mayFind = isTeam || isReviewer || isAuthor;
  const hidden = no(viewer.isSignedIn ? 'not_found' : 'sign_in_first');
  const conflict = blockingConflict(viewer.conflicts);

  const team: Verdict = !mayFind ? hidden : !isTeam ? no('not_allowed') : conflict ? no(conflict.why) : YES;
  const inState = (possible: boolean): Verdict => (!team.allowed ? team : possible ? YES : no('wrong_state'));

  const publish: Verdict = !mayFind
    ? hidden
    : !viewer.isSecretariat
      ? no('not_allowed')
      : !transitionFor('publish', it.state)
        ? no('wrong_state')
        : it.hasPaper
          ? YES
          : no('no_paper');

  return {
    see: mayFind ? YES : hidden,
    seeReviews: team,
    assign: inState(canBeDecided(it.state)),
    review: !mayFind
      ? hidden
      : !isReviewer
        ? no('not_allowed')
        : conflict
          ? no(conflict.why)
          : viewer.assignment === 'reviewed'
            ? no('review_closed')
            : canBeDecided(it.state)
              ? YES
              : no('wrong_state'),
    decide: it.hasOpenDecision && team.allowed ? no('already_decided') : inState(canBeDecided(it.state)),
    release: inState(canBeDecided(it.state) && it.hasOpenDecision),
    // Publishing is clerical: the decision was made by somebody without a conflict.
    publish,
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
