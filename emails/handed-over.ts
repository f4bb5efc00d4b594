import { type AboutContribution, aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT } from './notice.ts';

interface Input extends AboutContribution {
  /** Who handed it over. */
  from: string;
  /** To the former holder, when somebody else has done it: who looks after it now; else null. */
  receiver: string | null;
}

/** To the colleague who looks after a contribution from now on. */
export const handedOver = defineNotice<Input>()({
  name: 'handed-over',
  lane: 'normal',
  subject: (facts, t) =>
    t(facts.receiver === null ? 'notices.handed_over.subject' : 'notices.handed_over.subject_former', {
      item: itemLine(facts.item),
      title: facts.title,
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text:
        facts.receiver === null
          ? t('notices.handed_over.first', { from: facts.from })
          : t('notices.handed_over.former', { from: facts.from, receiver: facts.receiver }),
    },
    ...(facts.receiver === null ? [{ kind: 'text' as const, text: t('notices.handed_over.how') }] : []),
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.handed_over.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Ola Example' },
    from: 'Kari Example',
    receiver: null,
  },
});
