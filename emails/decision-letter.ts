import type { Moment } from '#app/domain/shared/time.ts';

import { type Addressed, deadlineIn, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  reference: string;
  outcome: 'accept' | 'changes' | 'decline';
  /** What is asked of the author now. */
  next: 'paper' | 'nothing';
  /** Until when the paper is due; null when no deadline is set. */
  due: Moment | null;
  letter: string;
  link: string;
}

/** The decision, with the letter as the organizer wrote it. */
export const decisionLetter = defineNotice<Input>()({
  name: 'decision-letter',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.decision_letter.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    { kind: 'text', text: t(`notices.decision_letter.${facts.outcome}`) },
    ...(facts.next === 'paper'
      ? [
          {
            kind: 'text' as const,
            text: facts.due
              ? t('notices.decision_letter.paper_by', { due: deadlineIn(t, facts.due) })
              : t('notices.decision_letter.paper'),
          },
        ]
      : []),
    { kind: 'text', text: facts.letter },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), facts.title],
        [t('notices.labels.reference'), facts.reference],
        [t('notices.labels.session'), itemLine(facts.item)],
      ],
    },
    { kind: 'link', label: t('notices.decision_letter.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Kari Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    reference: 'K7PX-4MWD',
    outcome: 'accept',
    next: 'paper',
    due: { instant: '2027-10-01T21:59:59.000Z', zone: 'Europe/Zurich' },
    letter: 'Thank you for this paper. Please plan for a talk of fifteen minutes.',
    link: 'https://papers.example/c/abc',
  },
});
