import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  isAuthor: boolean;
  reason: string;
}

/** To the person who said not to be an author. */
export const namingSettled = defineNotice<Input>()({
  name: 'naming-settled',
  lane: 'normal',
  subject: (facts, t) =>
    t(facts.isAuthor ? 'notices.naming_settled.subject_author' : 'notices.naming_settled.subject_none', {
      item: itemLine(facts.item),
      title: facts.title,
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(facts.isAuthor ? 'notices.naming_settled.author' : 'notices.naming_settled.none'),
    },
    { kind: 'quote', text: facts.reason },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.naming_settled.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Luc Example' },
    isAuthor: false,
    reason: 'The author confirms that another Luc Example is meant.',
  },
});
