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
  subject: (it, t) =>
    t('notices.item_moved.subject', {
      item: itemLine(it.item),
      target: itemLine(it.target),
      title: it.title,
    }),
  lines: (it, t) => [
    { kind: 'text', text: t('notices.item_moved.first', { target: itemLine(it.target) }) },
    aboutFacts(t, it, it.target),
    { kind: 'link', label: t('notices.item_moved.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Kari Example' },
    target: { number: '5', title: 'Integration of migrants' },
  },
});
