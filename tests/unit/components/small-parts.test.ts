/** Single words on pages that would otherwise say something untrue. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { CallDates } from '#app/components/meetings/call-dates.tsx';
import { Claims } from '#app/components/people/claims.tsx';
import { type SeenTranslation, Translations } from '#app/components/publication/translations.tsx';
import { markupInRoute } from '#tests/support/in-route.ts';

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('a date that has passed is told in the past', () => {
  const dates = [
    { stage: 'paper' as const, text: '1 May', isPassed: true },
    { stage: 'slides' as const, text: '1 June', isPassed: false },
  ];
  expect(textOf(renderToStaticMarkup(createElement(CallDates, { dates }))).trim()).toBe(
    'Papers were due 1 May Slides are due 1 June',
  );
});

const translations = async (entry: Partial<SeenTranslation>) =>
  textOf(
    await markupInRoute(
      createElement(Translations, {
        translations: [
          { language: 'fr', deliverer: 'authors', due: null, state: 'agreed', reason: '', ...entry },
        ],
        mayAnswer: true,
        addHref: null,
        version: 1,
      }),
    ),
  );

test('a translation that is agreed has a date, or it is said that none is set', async () => {
  expect(await translations({})).toContain('The authors no date set Agreed');
  expect(await translations({ due: '1 June' })).toContain('The authors 1 June Agreed');
  expect(await translations({ state: 'asked', deliverer: null })).not.toContain('no date set');
});

test('the reason for no translation is not called optional', async () => {
  expect(await translations({ state: 'asked' })).toContain('Why, if there will be none');
  expect(await translations({ state: 'asked' })).not.toContain('(optional)');
});

test('both buttons beside a claim say what they do', async () => {
  const claims = [
    {
      person: 'p',
      name: 'Kari',
      email: 'kari@ssb.example',
      body: 'Norway',
      code: 'NO',
      isConfirmedElsewhere: false,
    },
  ];
  expect(textOf(await markupInRoute(createElement(Claims, { claims })))).toContain('Confirm Does not belong');
});
