import {
  type AboutContribution,
  aboutFacts,
  defineNotice,
  type Item,
  itemLine,
  SAMPLE_ABOUT,
} from './notice.ts';

interface Input extends AboutContribution {
  /** The session that was asked. */
  target: Item;
  accepts: boolean;
  /** Who has answered. */
  by: string;
}

/** To whoever proposed the move, and when it is accepted to the organizers of the session it came to. */
export const moveAnswered = defineNotice<Input>()({
  name: 'move-answered',
  lane: 'normal',
  subject: (it, t) =>
    t(`notices.move_answered.subject.${it.accepts ? 'accepted' : 'declined'}`, {
      item: itemLine(it.item),
      title: it.title,
    }),
  lines: (it, t) => [
    {
      kind: 'text',
      text: t(`notices.move_answered.${it.accepts ? 'accepted' : 'declined'}`, {
        by: it.by,
        from: itemLine(it.item),
        target: itemLine(it.target),
      }),
    },
    aboutFacts(t, it, it.accepts ? it.target : it.item),
    { kind: 'link', label: t('notices.move_answered.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Anna Example' },
    target: { number: '5', title: 'Integration of migrants' },
    accepts: true,
    by: 'Luc Example',
  },
});
