import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  body: string;
}

/** To who submitted. Who has objected, and why, is not said: it may be somebody who reviews. */
export const bodySetAside = defineNotice<Input>()({
  name: 'body-set-aside',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.body_set_aside.subject', {
      item: itemLine(facts.item),
      title: facts.title,
      body: facts.body,
    }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.body_set_aside.first', { body: facts.body }) },
    { kind: 'text', text: t('notices.body_set_aside.next', { body: facts.body }) },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.body_set_aside.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: { ...SAMPLE_ABOUT, to: { name: 'Kari Example' }, body: 'France' },
});
