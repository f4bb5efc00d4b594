import {
  type AboutContribution,
  aboutFacts,
  defineNotice,
  type Item,
  itemLine,
  SAMPLE_ABOUT,
} from './notice.ts';

interface Input extends AboutContribution {
  target: Item;
}

/** To the author: the contribution belongs to another session now. */
export const itemMoved = defineNotice<Input>()({
  name: 'item-moved',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.item_moved.subject', {
      item: itemLine(facts.item),
      target: itemLine(facts.target),
      title: facts.title,
    }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.item_moved.first', { target: itemLine(facts.target) }) },
    aboutFacts(t, facts, facts.target),
    { kind: 'link', label: t('notices.item_moved.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Kari Example' },
    target: { number: '5', title: 'Integration of migrants' },
  },
});
