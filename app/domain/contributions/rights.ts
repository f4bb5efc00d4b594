/**
 * What one viewer may do with one contribution: computed once, asked often. Roles are never asked
 * directly anywhere else. Each right is a verdict, so that a page can say why a button is missing.
 */
import { ALLOWED, deny, type Verdict } from '#app/domain/shared/refusals.ts';
import {
  type AssignmentState,
  CONTRIBUTION_STATES,
  type ContributionState,
} from '#app/domain/shared/vocabulary.ts';

import {
  bindingConflict,
  blockingConflict,
  type FoundConflict,
  isNamed,
  isOfNowhere,
  isOwnOrNamed,
} from './conflicts.ts';
import { authorAction, canBeDecided, type LifeAction, type LifeFacts, stepOf } from './life.ts';

export interface ViewerFacts {
  isSignedIn: boolean;
  isSecretariat: boolean;
  /** Organizer of the item of this contribution. */
  isOrganizer: boolean;
  /** Whose contribution it is now: the submitter's, or that of the colleague to whom the contribution was handed over. */
  isSubmitter: boolean;
  /** The submitter would hand it over to the viewer. */
  isOfferedIt: boolean;
  /** National focal point of a body that submits it. */
  isFocalPoint: boolean;
  /** Organizer of the session that this contribution is proposed to move to. */
  isAskedToTake: boolean;
  /** Named among the authors by e-mail address. */
  isAuthor: boolean;
  /** An objection to being named waits for the viewer: of the secretariat, or an administrator where none of them can. */
  isAskedToSettle: boolean;
  /** The same, where everybody of the secretariat is bound and somebody objects to a body. */
  isAskedToSettleBodies: boolean;
  /** State of the viewer's own assignment in the present round of reviews, if there is one. */
  assignment: AssignmentState | null;
  /** It is known where the viewer belongs: without that, nobody reads by a task. */
  belongsSomewhere: boolean;
  /** The viewer held a task in an earlier round: what was read then may be read again. */
  hadTask: boolean;
  /** As a decider: the own country always binds. */
  conflicts: readonly FoundConflict[];
  /** The viewer has set these conflicts aside, with a reason that the team sees. */
  hasOverridden: boolean;
  /** How far the viewer's own objection to being taken for an author has come. */
  objection: 'none' | 'open' | 'settled';
  /** An author's word about bodies is all that binds the viewer: whether a body is left to object to. */
  bodyObjection: 'none' | 'possible' | 'made';
  /** As a reviewer: the own country binds where the meeting says so. */
  reviewConflicts: readonly FoundConflict[];
}

export interface ContributionFacts extends LifeFacts {
  hasPaper: boolean;
  hasOpenDecision: boolean;
  /** A move to another session waits for its answer. */
  hasOpenMove: boolean;
  /** Somebody says not to be an author, nobody has settled that, and the viewer may know of it. */
  hasOpenObjection: boolean;
  /** Somebody says that it is not a paper of a body that it names, and nobody has settled that. */
  hasOpenBodyObjection: boolean;
  /** The deadline of what comes next has passed, grace included. */
  isDeadlineOver: boolean;
}

/** In which role a page is shown: the strongest that applies. */
export type ActsAs = 'secretariat' | 'organizer' | 'reviewer' | 'author' | 'focal_point' | 'nobody';

export interface Rights {
  /** Title, bodies, abstract, files. */
  see: Verdict;
  /** Letters that have been sent to the authors. */
  seeLetters: Verdict;
  /** What those see who handle the paper: through whom the authors are told. A conflict leaves them that. */
  handle: Verdict;
  /** Who proposes a move to another session, where to and why: that says what the team thinks of the paper. */
  seeMoves: Verdict;
  /** Reviews, reviewers, assignments, open decisions. */
  seeReviews: Verdict;
  assign: Verdict;
  /** Ask a reviewer of the same country although the meeting bars that, with a reason. */
  waiveCountryRule: Verdict;
  review: Verdict;
  decide: Verdict;
  release: Verdict;
  publish: Verdict;
  /** Change what was submitted, answer a request for changes, hand in the paper, add slides: see `authorAction`. */
  handIn: Verdict;
  withdraw: Verdict;
  /** Strike out a number that is published. */
  cancel: Verdict;
  /** Give out a revision, an addendum or a corrigendum of what is published. */
  issue: Verdict;
  /** Say who may open the files of what is published. */
  setVisibility: Verdict;
  restore: Verdict;
  /** Give the contribution to a colleague. */
  handOver: Verdict;
  /** Accept or decline what the submitter would hand over; it lets nobody see anything before. */
  takeOver: Verdict;
  /** Put it together with another one that is the same: asked of both. */
  merge: Verdict;
  /** Learn that the session holds a paper that is perhaps the same, also where the two cannot be put together. */
  noticeDuplicates: Verdict;
  /** Among which contributions those are looked for that are perhaps the same. */
  duplicatesAmong: 'meeting' | 'session' | 'own';
  /** Say who presents, and how each of them takes part. */
  present: Verdict;
  /** Give this contribution more time. */
  extend: Verdict;
  /** Propose to move it to another session. */
  move: Verdict;
  answerMove: Verdict;
  /** Answer who translates the paper, and add the translation. */
  translate: Verdict;
  /** Take the paper over although in conflict. That nobody else can decide is checked by `mayOverrideConflict`. */
  overrideConflict: Verdict;
  /** Say not to be the author for whom the paper takes one. */
  objectToNaming: Verdict;
  /** Settle whether somebody who objects is an author. */
  settleNaming: Verdict;
  /** Say that it is not a paper of a body that it names. */
  objectToBody: Verdict;
  /** Settle whether it is one. */
  settleBody: Verdict;
  /** End a conflict of somebody else that is recorded. */
  endConflict: Verdict;
  actsAs: ActsAs;
}

/** Names of the rights on a contribution. */
export type ContributionRight = {
  [Name in keyof Rights]: Rights[Name] extends Verdict ? Name : never;
}[keyof Rights];

/** Who presents, and how, is said once the letter has said yes. */
export const MAY_BE_PRESENTED: readonly ContributionState[] = [
  'accepted',
  'awaiting_paper',
  'paper_submitted',
  'paper_in_review',
  'paper_changes_requested',
  'cleared',
  'published',
];
/** The session of what is published or over is history. */
export const MAY_BE_MOVED: readonly ContributionState[] = CONTRIBUTION_STATES.filter(
  (state) => !['draft', 'declined', 'withdrawn', 'published'].includes(state),
);

const HOLDS_TASK: readonly (AssignmentState | null)[] = ['asked', 'accepted', 'reviewed'];

/** @param viewer facts about the person, @param contribution facts about the contribution */
export function rightsOn(viewer: ViewerFacts, contribution: ContributionFacts): Rights {
  const isTeam = viewer.isOrganizer || viewer.isSecretariat;
  const isReviewer = HOLDS_TASK.includes(viewer.assignment) && viewer.belongsSomewhere;
  const isAuthor = viewer.isSubmitter || viewer.isAuthor;
  const mayFind =
    isTeam ||
    isReviewer ||
    (viewer.hadTask && viewer.belongsSomewhere) ||
    isAuthor ||
    viewer.isFocalPoint ||
    viewer.isAskedToTake ||
    viewer.isAskedToSettle ||
    viewer.isAskedToSettleBodies;
  const hidden = deny(viewer.isSignedIn ? 'not_found' : 'sign_in_first');
  const conflict = bindingConflict(viewer.conflicts, viewer.hasOverridden);
  const reviewConflict = blockingConflict(viewer.reviewConflicts);

  /** The first reason that applies, or yes. Who may not find the paper learns nothing else. */
  const unless = (...reasons: readonly (readonly [applies: boolean, verdict: Verdict])[]): Verdict =>
    !mayFind ? hidden : (reasons.find(([applies]) => applies)?.[1] ?? ALLOWED);

  const notTeam = [!isTeam, deny('not_allowed')] as const;
  const notHandler = [!isTeam && !viewer.isAskedToTake, deny('not_allowed')] as const;
  const inConflict = [conflict !== null, deny(conflict?.why ?? 'not_allowed')] as const;
  const undecidable = [!canBeDecided(contribution.state), deny('wrong_state')] as const;
  const notSecretariat = [!viewer.isSecretariat, deny('not_allowed')] as const;
  const bindsNow = blockingConflict(viewer.conflicts);
  // Nobody judges whether their own naming binds, not even where they have set it aside for this paper.
  const ofNowhere = isOfNowhere(viewer.conflicts);
  const isInvolved = [
    isOwnOrNamed(viewer.conflicts) || ofNowhere,
    deny(blockingConflict(viewer.conflicts)?.why ?? 'not_allowed'),
  ] as const;
  const notSubmitter = [!viewer.isSubmitter, deny('not_allowed')] as const;
  const notTheirs = [!viewer.isSubmitter && !viewer.isSecretariat, deny('not_allowed')] as const;
  const inConflictWithAnothers = [
    !viewer.isSubmitter && conflict !== null,
    deny(conflict?.why ?? 'not_allowed'),
  ] as const;
  const leadsNowhere = (action: LifeAction) =>
    [stepOf(action, contribution) === null, deny('wrong_state')] as const;
  const action = authorAction(contribution.state);
  const mergesAsAuthor = viewer.isSubmitter || !viewer.isSecretariat;
  const isEnded = contribution.state === 'declined' || contribution.state === 'withdrawn';

  return {
    see: unless(),
    seeLetters: unless([!isTeam && !isAuthor && !viewer.isFocalPoint, deny('not_allowed')]),
    handle: unless(notHandler),
    seeMoves: unless(notHandler, inConflict),
    seeReviews: unless(notTeam, inConflict),
    assign: unless(notTeam, inConflict, undecidable),
    waiveCountryRule: unless(notSecretariat, inConflict, undecidable),
    review: unless(
      [!isReviewer, deny('not_allowed')],
      [reviewConflict !== null, deny(reviewConflict?.why ?? 'not_allowed')],
      [viewer.assignment === 'reviewed', deny('review_closed')],
      undecidable,
    ),
    decide: unless(notTeam, inConflict, undecidable, [contribution.hasOpenDecision, deny('already_decided')]),
    release: unless(notTeam, inConflict, undecidable, [!contribution.hasOpenDecision, deny('wrong_state')]),
    // Publishing is clerical: the decision was made by somebody without a conflict.
    publish: unless(notSecretariat, leadsNowhere('publish'), [!contribution.hasPaper, deny('no_paper')]),
    handIn: unless(
      notSubmitter,
      [action === null, deny('wrong_state')],
      [action === 'revise' && contribution.isDeadlineOver, deny('deadline_passed')],
    ),
    withdraw: unless(notTheirs, leadsNowhere('withdraw')),
    cancel: unless(notSecretariat, leadsNowhere('cancel')),
    issue: unless(notSecretariat, [contribution.state !== 'published', deny('wrong_state')]),
    // Clerical as well; organizers have no say over what they are in conflict with.
    setVisibility: unless(
      notTeam,
      [!viewer.isSecretariat && conflict !== null, deny(conflict?.why ?? 'not_allowed')],
      [contribution.state !== 'published', deny('wrong_state')],
    ),
    // Authors change their mind until the deadline; the team can still bring a paper back afterwards.
    restore: unless(
      [!viewer.isSubmitter && !isTeam, deny('not_allowed')],
      // Clerical for the secretariat, as withdrawing is.
      [
        !viewer.isSubmitter && !viewer.isSecretariat && conflict !== null,
        deny(conflict?.why ?? 'not_allowed'),
      ],
      leadsNowhere('restore'),
      // To an own contribution a member of the team is an author like any other.
      [(!isTeam || isAuthor) && contribution.isDeadlineOver, deny('deadline_passed')],
    ),
    // A paper goes: as withdrawing it, this is for its author, while it can be changed, and for the secretariat.
    // Nothing is judged, but a person in conflict leaves it to others, unless the contribution is their own.
    merge: unless(
      notTheirs,
      inConflictWithAnothers,
      leadsNowhere('withdraw'),
      [mergesAsAuthor && action !== 'revise', deny('wrong_state')],
      [mergesAsAuthor && contribution.isDeadlineOver, deny('deadline_passed')],
    ),
    noticeDuplicates: unless([!viewer.isOrganizer || viewer.isSecretariat, deny('not_allowed')], inConflict, [
      isEnded || contribution.state === 'draft',
      deny('wrong_state'),
    ]),
    duplicatesAmong: viewer.isSecretariat ? 'meeting' : viewer.isOrganizer ? 'session' : 'own',
    // A withdrawn contribution can be restored by the person to whom it belongs then. Whose it is decides who is bound
    // by it, so that a person in conflict leaves that to others, unless the contribution is their own.
    handOver: unless(notTheirs, inConflictWithAnothers, [
      contribution.state === 'declined',
      deny('wrong_state'),
    ]),
    // Whoever is asked may not find it yet.
    takeOver: viewer.isOfferedIt && contribution.state !== 'declined' ? ALLOWED : hidden,
    present: unless([!viewer.isSubmitter && !isTeam, deny('not_allowed')], inConflictWithAnothers, [
      !MAY_BE_PRESENTED.includes(contribution.state),
      deny('not_before'),
    ]),
    extend: unless(notTeam, inConflict, [isEnded, deny('wrong_state')]),
    move: unless(
      notTeam,
      inConflict,
      [!MAY_BE_MOVED.includes(contribution.state), deny('wrong_state')],
      [contribution.hasOpenMove, deny('already_proposed')],
    ),
    answerMove: unless([!viewer.isAskedToTake && !viewer.isSecretariat, deny('not_allowed')], inConflict, [
      !contribution.hasOpenMove || !MAY_BE_MOVED.includes(contribution.state),
      deny('wrong_state'),
    ]),
    // Clerical, as publishing is.
    translate: unless(notSecretariat, [isEnded, deny('wrong_state')]),
    overrideConflict: unless(
      notSecretariat,
      [ofNowhere, deny('conflict_unknown_affiliation')],
      [conflict === null, deny('others_can_decide')],
      undecidable,
    ),
    objectToNaming: unless(
      // Whose paper it is needs nobody to say whether it is theirs.
      [viewer.isSubmitter || !isNamed(viewer.conflicts), deny('not_allowed')],
      [viewer.objection !== 'none', deny('already_objected')],
    ),
    settleNaming: unless(
      [!viewer.isSecretariat && !viewer.isAskedToSettle, deny('not_allowed')],
      isInvolved,
      [!contribution.hasOpenObjection, deny('wrong_state')],
    ),
    objectToBody: unless(
      // Whoever neither decides nor reviews has nothing that the body takes away.
      [viewer.isSubmitter || (!isTeam && !isReviewer), deny('not_allowed')],
      [viewer.bodyObjection === 'none', deny('not_allowed')],
      [viewer.bodyObjection === 'made', deny('already_objected')],
    ),
    settleBody: unless(
      [!viewer.isSecretariat && !viewer.isAskedToSettleBodies, deny('not_allowed')],
      [!viewer.isAskedToSettleBodies && bindsNow !== null, deny(bindsNow?.why ?? 'not_allowed')],
      [!contribution.hasOpenBodyObjection, deny('wrong_state')],
    ),
    endConflict: unless(notSecretariat, isInvolved),
    actsAs: viewer.isSecretariat
      ? 'secretariat'
      : viewer.isOrganizer || viewer.isAskedToTake
        ? 'organizer'
        : isReviewer
          ? 'reviewer'
          : isAuthor
            ? 'author'
            : viewer.isFocalPoint
              ? 'focal_point'
              : 'nobody',
  };
}

/**
 * May a reviewer read on the page of their task what the paper is now: its title, bodies, session, text and file? Whoever
 * has declined, or is not asked any more, does not follow what becomes of it.
 * @param see the reviewer's right on the contribution, @param state of the task
 */
export function mayReadByTask(see: Verdict, state: AssignmentState): boolean {
  return see.allowed && HOLDS_TASK.includes(state);
}

/** Somebody who organizes the session or works for the secretariat, and whether a conflict binds them. */
export interface Decider {
  role: 'organizer' | 'secretariat';
  isBound: boolean;
}

/**
 * Those who are told about a paper and decide on it: the organizers of its session without a conflict, else the
 * secretariat without a conflict, else the whole secretariat, which then needs a named override.
 */
export function whoDecides<T extends Decider>(team: readonly T[]): { deciders: T[]; needOverride: boolean } {
  const free = team.filter((entry) => !entry.isBound);
  const organizers = free.filter((entry) => entry.role === 'organizer');
  if (organizers.length > 0) return { deciders: organizers, needOverride: false };
  if (free.length > 0) return { deciders: free, needOverride: false };
  return { deciders: team.filter((entry) => entry.role === 'secretariat'), needOverride: true };
}

/** Those of the deciders who may learn who reviews a paper: not those who would have to take it over first. */
export function whoMayLearn<T extends Decider>(team: readonly T[]): T[] {
  const { deciders, needOverride } = whoDecides(team);
  return needOverride ? [] : deciders;
}

/** @param overrideConflict the viewer's right, @param team everybody who could decide otherwise */
export function mayOverrideConflict(overrideConflict: Verdict, team: readonly Decider[]): Verdict {
  if (!overrideConflict.allowed) return overrideConflict;
  return whoDecides(team).needOverride ? ALLOWED : deny('others_can_decide');
}
