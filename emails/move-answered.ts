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

/** To the person who proposed the move, and when it is accepted to the organizers of the session it came to. */
export const moveAnswered = defineNotice<Input>()({
  name: 'move-answered',
  lane: 'normal',
  subject: (facts, t) =>
    t(`notices.move_answered.subject.${facts.accepts ? 'accepted' : 'declined'}`, {
      item: itemLine(facts.item),
      title: facts.title,
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(`notices.move_answered.${facts.accepts ? 'accepted' : 'declined'}`, {
        by: facts.by,
        from: itemLine(facts.item),
        target: itemLine(facts.target),
      }),
    },
    aboutFacts(t, facts, facts.accepts ? facts.target : facts.item),
    { kind: 'link', label: t('notices.move_answered.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Anna Example' },
    target: { number: '5', title: 'Integration of migrants' },
    accepts: true,
    by: 'Luc Example',
  },
});
