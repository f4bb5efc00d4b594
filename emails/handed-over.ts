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
  subject: (it, t) =>
    t(it.receiver === null ? 'notices.handed_over.subject' : 'notices.handed_over.subject_former', {
      item: itemLine(it.item),
      title: it.title,
    }),
  lines: (it, t) => [
    {
      kind: 'text',
      text:
        it.receiver === null
          ? t('notices.handed_over.first', { from: it.from })
          : t('notices.handed_over.former', { from: it.from, receiver: it.receiver }),
    },
    ...(it.receiver === null ? [{ kind: 'text' as const, text: t('notices.handed_over.how') }] : []),
    aboutFacts(t, it),
    { kind: 'link', label: t('notices.handed_over.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Ola Example' },
    from: 'Kari Example',
    receiver: null,
  },
});
