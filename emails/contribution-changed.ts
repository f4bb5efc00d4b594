import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

/** What an author has done to a contribution that is there. */
export type ChangeAction = 'revise' | 'answer' | 'hand_in_paper' | 'add_files' | 'withdraw' | 'restore';

interface Input extends Addressed {
  action: ChangeAction;
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  /** To a reviewer who is at work on it, else to those who decide. */
  isReviewer: boolean;
  /** What the author writes to the organizers; empty when nothing. */
  letter: string;
  link: string;
}

/** To organizers and reviewers: the contribution is not what it was when they last saw it. */
export const contributionChanged = defineNotice<Input>()({
  name: 'contribution-changed',
  lane: 'normal',
  subject: (it, t) =>
    t(`notices.contribution_changed.subject.${it.action}`, { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    {
      kind: 'text',
      text: it.isReviewer
        ? t(`notices.contribution_changed.reviewer.${it.action}`)
        : t(`notices.contribution_changed.team.${it.action}`),
    },
    ...(it.letter ? [{ kind: 'quote' as const, text: it.letter }] : []),
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), it.title],
        [t('notices.labels.submitted_by'), it.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(it.item)],
      ],
    },
    { kind: 'link', label: t('notices.contribution_changed.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Anna Example' },
    action: 'answer',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    isReviewer: false,
    letter: 'We have added the table of transitions that you asked for.',
    link: 'https://papers.example/c/abc',
  },
});
