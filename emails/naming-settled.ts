import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  /** Is an author; the contribution is one of the body. */
  isBound: boolean;
  /** Of which body; null: whether an author. */
  body: string | null;
  reason: string;
}

/** What is said, by what was settled. */
const SAYS = {
  author: {
    subject: 'notices.naming_settled.subject_author',
    first: 'notices.naming_settled.author',
  },
  none: { subject: 'notices.naming_settled.subject_none', first: 'notices.naming_settled.none' },
  body: { subject: 'notices.naming_settled.subject_body', first: 'notices.naming_settled.body' },
  noBody: { subject: 'notices.naming_settled.subject_no_body', first: 'notices.naming_settled.no_body' },
} as const;

function saidTo({ isBound, body }: Pick<Input, 'isBound' | 'body'>) {
  if (body === null) return SAYS[isBound ? 'author' : 'none'];
  return SAYS[isBound ? 'body' : 'noBody'];
}

/** To the person who said not to be an author, or that it is not a contribution of a body. */
export const namingSettled = defineNotice<Input>()({
  name: 'naming-settled',
  lane: 'normal',
  subject: (facts, t) =>
    t(saidTo(facts).subject, {
      item: itemLine(facts.item),
      title: facts.title,
      body: facts.body ?? '',
    }),
  lines: (facts, t) => [
    { kind: 'text', text: t(saidTo(facts).first, { body: facts.body ?? '' }) },
    { kind: 'quote', text: facts.reason },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.naming_settled.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Luc Example' },
    isBound: false,
    body: null,
    reason: 'The author confirms that another Luc Example is meant.',
  },
});
