import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  late: boolean;
}

/** To the organizers: something new stands in their session. */
export const contributionArrived = defineNotice<Input>()({
  name: 'contribution-arrived',
  lane: 'normal',
  subject: (it, t) =>
    t('notices.contribution_arrived.subject', {
      item: itemLine(it.item),
      title: it.title,
      bodies: it.bodies.join(', '),
    }),
  lines: (it, t) => [
    {
      kind: 'text',
      text: t(it.late ? 'notices.contribution_arrived.late' : 'notices.contribution_arrived.in_time'),
    },
    aboutFacts(t, it),
    { kind: 'link', label: t('notices.contribution_arrived.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Anna Example' },
    late: false,
  },
});
