import type { Moment } from '#app/domain/shared/time.ts';

import {
  type AboutContribution,
  aboutFacts,
  deadlineIn,
  defineNotice,
  itemLine,
  SAMPLE_ABOUT,
} from './notice.ts';

interface Input extends AboutContribution {
  deadline: Moment;
}

/** To the author: more time for this contribution alone. */
export const deadlineExtended = defineNotice<Input>()({
  name: 'deadline-extended',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.deadline_extended.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.deadline_extended.first', { deadline: deadlineIn(t, facts.deadline) }) },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.deadline_extended.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Kari Example' },
    deadline: { instant: '2027-10-01T21:59:59.000Z', zone: 'Europe/Zurich' },
  },
});
