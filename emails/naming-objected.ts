import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  from: string;
  /** To which body; null: to being named as an author. */
  body: string | null;
  reason: string;
}

/** To those who settle whether somebody is an author, or whether it is a contribution of a body. */
export const namingObjected = defineNotice<Input>()({
  name: 'naming-objected',
  lane: 'normal',
  subject: (facts, t) =>
    t(facts.body === null ? 'notices.naming_objected.subject' : 'notices.naming_objected.subject_body', {
      item: itemLine(facts.item),
      title: facts.title,
      from: facts.from,
      body: facts.body ?? '',
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(facts.body === null ? 'notices.naming_objected.first' : 'notices.naming_objected.first_body', {
        from: facts.from,
        body: facts.body ?? '',
      }),
    },
    { kind: 'quote', text: facts.reason },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.naming_objected.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Nina Example' },
    from: 'Luc Example',
    body: null,
    reason: 'I have never worked on this, and I organize the session.',
  },
});
