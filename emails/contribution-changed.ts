import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

/** What an author has done to a contribution that is there. */
export type ChangeAction =
  'revise' | 'answer' | 'hand_in_paper' | 'add_files' | 'withdraw' | 'merge' | 'restore';

interface Input extends AboutContribution {
  action: ChangeAction;
  /** To a reviewer who is at work on it, else to those who decide. */
  isReviewer: boolean;
  /** What the author writes to the organizers; empty when nothing. */
  letter: string;
}

/** To organizers and reviewers: the contribution is not what it was when they last saw it. */
export const contributionChanged = defineNotice<Input>()({
  name: 'contribution-changed',
  lane: 'normal',
  subject: (facts, t) =>
    t(`notices.contribution_changed.subject.${facts.action}`, {
      item: itemLine(facts.item),
      title: facts.title,
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: facts.isReviewer
        ? t(`notices.contribution_changed.reviewer.${facts.action}`)
        : t(`notices.contribution_changed.team.${facts.action}`),
    },
    ...(facts.letter ? [{ kind: 'quote' as const, text: facts.letter }] : []),
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.contribution_changed.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Anna Example' },
    action: 'answer',
    isReviewer: false,
    letter: 'We have added the table of transitions that you asked for.',
  },
});
