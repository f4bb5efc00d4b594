import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  deadline: string;
}

/** To the author: more time for this contribution alone. */
export const deadlineExtended = defineNotice<Input>()({
  name: 'deadline-extended',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.deadline_extended.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.deadline_extended.first', { deadline: facts.deadline }) },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.deadline_extended.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Kari Example' },
    deadline: 'Friday, 1 October 2027, 23:59 (Geneva, UTC+2)',
  },
});
