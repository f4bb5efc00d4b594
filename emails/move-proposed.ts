import {
  type AboutContribution,
  aboutFacts,
  defineNotice,
  type Item,
  itemLine,
  SAMPLE_ABOUT,
} from './notice.ts';

interface Input extends AboutContribution {
  /** The session that is asked. */
  target: Item;
  from: string;
  reason: string;
}

/** To the organizers of the session that is asked to take a contribution. */
export const moveProposed = defineNotice<Input>()({
  name: 'move-proposed',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.move_proposed.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t('notices.move_proposed.first', { from: facts.from, target: itemLine(facts.target) }),
    },
    { kind: 'quote', text: facts.reason },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.move_proposed.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Luc Example' },
    target: { number: '5', title: 'Integration of migrants' },
    from: 'Anna Example',
    reason: 'It is about outcomes rather than about linking data.',
  },
});
