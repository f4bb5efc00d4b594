import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  reference: string;
  outcome: 'accept' | 'changes' | 'decline';
  /** What is asked of the author now. */
  next: 'paper' | 'nothing';
  /** Until when the paper is due; null when no deadline is set. */
  due: string | null;
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
              ? t('notices.decision_letter.paper_by', { due: facts.due })
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
    due: 'Friday, 1 October 2027, 23:59 (Geneva, UTC+2)',
    letter: 'Thank you for this paper. Please plan for a talk of fifteen minutes.',
    link: 'https://papers.example/c/abc',
  },
});
