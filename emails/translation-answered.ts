import type { TranslationAnswer } from '#app/domain/publication/translations.ts';
import type { Moment } from '#app/domain/shared/time.ts';
import type { PaperLanguage } from '#app/domain/shared/vocabulary.ts';

import {
  type AboutContribution,
  aboutFacts,
  deadlineIn,
  defineNotice,
  itemLine,
  SAMPLE_ABOUT,
} from './notice.ts';

interface Input extends AboutContribution {
  language: PaperLanguage;
  /** Who delivers it, or that there will be none. */
  answer: TranslationAnswer;
  /** Why it was refused; empty otherwise. */
  reason: string;
  /** Until when it is delivered; null when nobody has set it. */
  due: Moment | null;
}

/** To the author and the contact: the secretariat has answered a request for a translation. */
export const translationAnswered = defineNotice<Input>()({
  name: 'translation-answered',
  lane: 'normal',
  subject: (facts, t) =>
    t(`notices.translation_answered.subject.${facts.answer === 'refuse' ? 'refused' : 'agreed'}`, {
      language: t(`languages.${facts.language}`),
      item: itemLine(facts.item),
      title: facts.title,
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(`notices.translation_answered.${facts.answer}`, { language: t(`languages.${facts.language}`) }),
    },
    ...(facts.due
      ? [
          {
            kind: 'text' as const,
            text: t('notices.translation_answered.due', { due: deadlineIn(t, facts.due) }),
          },
        ]
      : []),
    ...(facts.reason ? [{ kind: 'quote' as const, text: facts.reason }] : []),
    aboutFacts(t, facts),
    { kind: 'link', label: t('notices.translation_answered.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Kari Example' },
    language: 'fr',
    answer: 'authors',
    reason: '',
    due: { instant: '2027-10-01T21:59:59.000Z', zone: 'Europe/Zurich' },
  },
});
