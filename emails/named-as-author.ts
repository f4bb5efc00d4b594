import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

/** To one of the team or of the reviewers: an author's word binds them now, and they can object. */
export const namedAsAuthor = defineNotice<AboutContribution>()({
  name: 'named-as-author',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.named_as_author.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.named_as_author.first') },
    { kind: 'text', text: t('notices.named_as_author.object') },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.named_as_author.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: { ...SAMPLE_ABOUT, to: { name: 'Luc Example' } },
});
