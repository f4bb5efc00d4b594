/** A state as people read it: a word with a sign, never a colour alone. */
import type { Health } from '#app/domain/installation/health.ts';
import type { AssignmentState, ContributionState } from '#app/domain/shared/vocabulary.ts';

import { useTexts } from './texts.tsx';

type Tone = 'ok' | 'wait' | 'bad' | '';

const TONES: Record<ContributionState, Tone> = {
  draft: '',
  submitted: '',
  in_review: 'wait',
  changes_requested: 'wait',
  accepted: 'ok',
  declined: 'bad',
  awaiting_paper: 'wait',
  paper_submitted: '',
  paper_in_review: 'wait',
  paper_changes_requested: 'wait',
  cleared: 'ok',
  published: 'ok',
  withdrawn: '',
};

const TASK_TONES: Record<AssignmentState, Tone> = {
  'asked': 'wait',
  accepted: 'ok',
  declined: 'bad',
  withdrawn: '',
  reviewed: 'ok',
};

export function Mark({ tone, children }: { tone: Tone; children: string }) {
  return <span className={tone ? `status ${tone}` : 'status'}>{children}</span>;
}

/** Where a contribution stands. */
export function Status({ state }: { state: ContributionState }) {
  return <Mark tone={TONES[state]}>{useTexts()(`states.${state}`)}</Mark>;
}

/** Where a request to review stands. */
export function TaskStatus({ state }: { state: AssignmentState }) {
  return <Mark tone={TASK_TONES[state]}>{useTexts()(`tasks.${state}`)}</Mark>;
}

export function Late() {
  return <Mark tone="bad">{useTexts()('states.late')}</Mark>;
}

const HEALTH_TONES: Record<Health, Tone> = { ok: 'ok', warn: 'wait', bad: 'bad' };

export function HealthMark({ health }: { health: Health }) {
  const t = useTexts();
  return <Mark tone={HEALTH_TONES[health]}>{t(`health.${health}`)}</Mark>;
}
