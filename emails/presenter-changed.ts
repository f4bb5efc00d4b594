import {
  type AboutContribution,
  aboutFacts,
  defineNotice,
  itemLine,
  namesIn,
  SAMPLE_ABOUT,
} from './notice.ts';

interface Input extends AboutContribution {
  /** Names of the presenters before and now; nobody presents where there is none. */
  was: readonly string[];
  isNow: readonly string[];
  /** Who said so. */
  by: string;
}

/** To the organizers and the author, but for who did it: other people present than before. */
export const presenterChanged = defineNotice<Input>()({
  name: 'presenter-changed',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.presenter_changed.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.presenter_changed.first', { by: facts.by }) },
    {
      kind: 'facts',
      rows: [
        [t('notices.presenter_changed.is_now'), namesIn(t, facts.isNow)],
        [t('notices.presenter_changed.was'), namesIn(t, facts.was)],
      ],
    },
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.presenter_changed.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Anna Example' },
    was: ['Kari Example'],
    isNow: ['Ola Example'],
    by: 'Kari Example',
  },
});
