import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  late: boolean;
}

/** To the organizers: something new stands in their session. */
export const contributionArrived = defineNotice<Input>()({
  name: 'contribution-arrived',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.contribution_arrived.subject', {
      item: itemLine(facts.item),
      title: facts.title,
      bodies: facts.bodies.join(', '),
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(facts.late ? 'notices.contribution_arrived.late' : 'notices.contribution_arrived.in_time'),
    },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.contribution_arrived.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Anna Example' },
    late: false,
  },
});
