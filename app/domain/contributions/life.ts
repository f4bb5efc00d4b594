/**
 * The life of a contribution: every transition in one table. Which person may take it is
 * decided by the rights (rights.ts); this table says what leads where, and what a deadline does to it.
 */
import type {
  ContributionState,
  DeadlineStage,
  DecisionOutcome,
  MeetingFlow,
} from '#app/domain/shared/vocabulary.ts';

export type LifeAction =
  | 'submit'
  | 'begin_review'
  | 'release_accept'
  | 'release_changes'
  | 'release_decline'
  | 'revise'
  | 'answer'
  | 'hand_in_paper'
  | 'add_files'
  | 'publish'
  | 'withdraw'
  | 'cancel'
  | 'restore';

export interface Transition {
  action: LifeAction;
  from: readonly ContributionState[];
  /** `same`: the state stays; `before`: the state from which it was withdrawn. */
  to: ContributionState | 'same' | 'before';
  /** Taken only when the paper is still to come, or only when it is not. */
  when?: 'paper_to_come' | 'no_paper_to_come';
  /** `strict`: refused after the deadline; `late`: taken and marked late. */
  deadline?: 'strict' | 'late';
  /** What reviewers have said so far was about something else: they are asked anew. */
  beginsRound?: true;
  /** True when a public page shows the difference. */
  isPublic: boolean;
}

const ABSTRACT_UNDECIDED = ['submitted', 'in_review'] as const;
const PAPER_UNDECIDED = ['paper_submitted', 'paper_in_review'] as const;
const UNDECIDED = [...ABSTRACT_UNDECIDED, ...PAPER_UNDECIDED] as const;

// prettier-ignore
export const TRANSITIONS: readonly Transition[] = [
  { action: 'submit', from: ['draft'], to: 'submitted', deadline: 'late', isPublic: false },
  { action: 'begin_review', from: ['submitted'], to: 'in_review', isPublic: false },
  { action: 'release_accept', from: ABSTRACT_UNDECIDED, to: 'awaiting_paper', when: 'paper_to_come', isPublic: false },
  { action: 'release_accept', from: ABSTRACT_UNDECIDED, to: 'accepted', when: 'no_paper_to_come', isPublic: true },
  { action: 'release_changes', from: ABSTRACT_UNDECIDED, to: 'changes_requested', isPublic: false },
  { action: 'release_decline', from: ABSTRACT_UNDECIDED, to: 'declined', isPublic: false },
  { action: 'begin_review', from: ['paper_submitted'], to: 'paper_in_review', isPublic: false },
  { action: 'release_accept', from: PAPER_UNDECIDED, to: 'cleared', isPublic: true },
  { action: 'release_changes', from: PAPER_UNDECIDED, to: 'paper_changes_requested', isPublic: false },
  { action: 'release_decline', from: PAPER_UNDECIDED, to: 'declined', isPublic: false },
  { action: 'revise', from: UNDECIDED, to: 'same', deadline: 'strict', isPublic: false },
  { action: 'answer', from: ['changes_requested'], to: 'submitted', beginsRound: true, isPublic: false },
  { action: 'answer', from: ['paper_changes_requested'], to: 'paper_submitted', beginsRound: true, isPublic: false },
  { action: 'hand_in_paper', from: ['awaiting_paper'], to: 'paper_submitted', deadline: 'late', beginsRound: true, isPublic: false },
  { action: 'add_files', from: ['accepted', 'cleared'], to: 'same', deadline: 'late', isPublic: false },
  // After the publication nothing is late: the secretariat issues what is added as a revision.
  { action: 'add_files', from: ['published'], to: 'same', isPublic: false },
  { action: 'publish', from: ['accepted', 'cleared'], to: 'published', isPublic: true },
  {
    action: 'withdraw',
    from: [...UNDECIDED, 'changes_requested', 'paper_changes_requested', 'awaiting_paper', 'accepted', 'cleared'],
    to: 'withdrawn',
    isPublic: true,
  },
  // A number that is out stays in the list as cancelled: that is for the secretariat to say.
  { action: 'cancel', from: ['published'], to: 'withdrawn', isPublic: true },
  { action: 'restore', from: ['withdrawn'], to: 'before', isPublic: true },
];

/** What of a contribution decides which transition it takes. */
export interface LifeFacts {
  state: ContributionState;
  /** Accepted by its abstract, it still owes the paper. */
  isPaperToCome: boolean;
  /** For a withdrawn one: where it stood before. */
  withdrawnFrom: ContributionState | null;
}

/** @returns where an action leads, or null when the table has no such step */
export function stepOf(
  action: LifeAction,
  life: LifeFacts,
): (Omit<Transition, 'to'> & { to: ContributionState }) | null {
  const found = TRANSITIONS.find(
    (transition) =>
      transition.action === action &&
      transition.from.includes(life.state) &&
      (transition.when === undefined || (transition.when === 'paper_to_come') === life.isPaperToCome),
  );
  if (!found) return null;
  const to = found.to === 'same' ? life.state : found.to === 'before' ? life.withdrawnFrom : found.to;
  // What was published and then cancelled does not come back: its number is spent.
  return to === null || (found.to === 'before' && to === 'published') ? null : { ...found, to };
}

/** What releasing a decision does. */
export function releaseAction(outcome: DecisionOutcome): LifeAction {
  switch (outcome) {
    case 'accept':
      return 'release_accept';
    case 'changes':
      return 'release_changes';
    case 'decline':
      return 'release_decline';
    default: {
      const never: never = outcome;
      return never;
    }
  }
}

/** States in which a decision can be prepared. */
export function canBeDecided(state: ContributionState): boolean {
  return (UNDECIDED as readonly ContributionState[]).includes(state);
}

const AUTHOR_ACTIONS = [
  'revise',
  'answer',
  'hand_in_paper',
  'add_files',
] as const satisfies readonly LifeAction[];
/** What an author may submit to a contribution that is there. */
export type AuthorAction = (typeof AUTHOR_ACTIONS)[number];
/** As what something was handed in. */
export type SubmissionAction = AuthorAction | 'submit';

/** How the author hands something in, by where the contribution stands; null when nothing can be handed in. */
export function authorAction(state: ContributionState): AuthorAction | null {
  return (
    AUTHOR_ACTIONS.find((action) =>
      TRANSITIONS.some((transition) => transition.action === action && transition.from.includes(state)),
    ) ?? null
  );
}

/** The step that its author takes next by changing it, or null where nothing can be changed. */
export function changeStepOf(life: LifeFacts): ReturnType<typeof stepOf> {
  const action = authorAction(life.state);
  return action && stepOf(action, life);
}

/** What a meeting collects when a contribution is first submitted. */
export interface FirstStage {
  abstract: boolean;
  paper: boolean;
  /** Asked for when the abstract has been accepted. */
  paperLater: boolean;
}

const FIRST_STAGE: Record<MeetingFlow, FirstStage> = {
  abstract_then_paper: { abstract: true, paper: false, paperLater: true },
  paper_only: { abstract: false, paper: true, paperLater: false },
  abstract_only: { abstract: true, paper: false, paperLater: false },
  both_at_once: { abstract: true, paper: true, paperLater: false },
};

/** Talks and posters consist of what is shown: no paper is asked for. */
const WITHOUT_PAPER: readonly string[] = ['presentation', 'poster'];

/** @param kind of the contribution; empty while nothing is chosen */
export function firstStage(flow: MeetingFlow, kind: string): FirstStage {
  const stage = FIRST_STAGE[flow];
  if (!WITHOUT_PAPER.includes(kind)) return stage;
  return { abstract: true, paper: false, paperLater: false };
}

/** The deadlines that a meeting has, in their order. */
export function stagesOf(flow: MeetingFlow): ('abstract' | 'paper' | 'translation' | 'slides')[] {
  const { abstract, paper, paperLater } = FIRST_STAGE[flow];
  return [
    ...(abstract && !paper ? (['abstract'] as const) : []),
    ...(paper || paperLater ? (['paper', 'translation'] as const) : []),
    'slides',
  ];
}

/** The deadline that a first submission has to keep. */
export function firstDeadline(flow: MeetingFlow): DeadlineStage {
  return FIRST_STAGE[flow].paper ? 'paper' : 'abstract';
}

const PAPER_STAGE: readonly ContributionState[] = [
  'awaiting_paper',
  ...PAPER_UNDECIDED,
  'paper_changes_requested',
];
const DECIDED: readonly ContributionState[] = ['accepted', 'cleared', 'published'];

/** True from the accepted abstract until the paper is cleared. */
export function isInPaperStage(state: ContributionState): boolean {
  return PAPER_STAGE.includes(state);
}

/** Which deadline a contribution has to keep next. */
export function deadlineStageAt(state: ContributionState, flow: MeetingFlow): DeadlineStage {
  if (isInPaperStage(state)) return 'paper';
  return DECIDED.includes(state) ? 'slides' : firstDeadline(flow);
}

/**
 * The steps of the timeline, in their order: `changes` while they are asked of the author, `paper` where it comes
 * after the abstract, one of the last two where the contribution has gone.
 */
export const STEPS = [
  'submitted',
  'changes',
  'review',
  'decision',
  'paper',
  'paper_changes',
  'published',
  'withdrawn',
  'cancelled',
] as const;
export type Step = (typeof STEPS)[number];

/** At which step a contribution stands, and whether it will go on. */
const STANDS_AT: Record<Exclude<ContributionState, 'withdrawn'>, Step | 'before' | 'end'> = {
  draft: 'before',
  submitted: 'review',
  in_review: 'review',
  changes_requested: 'changes',
  accepted: 'published',
  awaiting_paper: 'paper',
  paper_submitted: 'paper',
  paper_in_review: 'paper',
  paper_changes_requested: 'paper_changes',
  cleared: 'published',
  declined: 'end',
  published: 'end',
};

/** The timeline of a contribution: what is done, where it stands, what is to come. */
export function stepsOf(
  { state, withdrawnFrom }: Pick<LifeFacts, 'state' | 'withdrawnFrom'>,
  { hasPaperStage = false } = {},
): { step: Step; is: 'done' | 'here' | 'next' }[] {
  if (state === 'withdrawn') {
    const from = withdrawnFrom && withdrawnFrom !== 'withdrawn' ? withdrawnFrom : 'submitted';
    const done = stepsOf({ state: from, withdrawnFrom: null }, { hasPaperStage }).filter(
      (step) => step.is === 'done',
    );
    return [...done, { step: from === 'published' ? 'cancelled' : 'withdrawn', is: 'here' }];
  }
  const at = STANDS_AT[state];
  const isShown: Partial<Record<Step, boolean>> = {
    changes: at === 'changes',
    paper: (hasPaperStage || at === 'paper' || at === 'paper_changes') && state !== 'declined',
    paper_changes: at === 'paper_changes',
    // What was turned down is never published.
    published: state !== 'declined',
    withdrawn: false,
    cancelled: false,
  };
  const steps = STEPS.filter((step) => isShown[step] ?? true);
  const here = at === 'before' ? -1 : at === 'end' ? steps.length : steps.indexOf(at);
  return steps.map((step, index) => ({
    step,
    is: index < here ? 'done' : index === here ? 'here' : 'next',
  }));
}
