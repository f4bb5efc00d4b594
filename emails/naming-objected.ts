import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  from: string;
  reason: string;
}

/** To those who settle whether somebody is an author. */
export const namingObjected = defineNotice<Input>()({
  name: 'naming-objected',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.naming_objected.subject', {
      item: itemLine(facts.item),
      title: facts.title,
      from: facts.from,
    }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.naming_objected.first', { from: facts.from }) },
    { kind: 'quote', text: facts.reason },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.naming_objected.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Nina Example' },
    from: 'Luc Example',
    reason: 'I have never worked on this, and I organize the session.',
  },
});
