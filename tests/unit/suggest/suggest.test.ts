import { describe, expect, test } from 'vitest';

import { suggestSessions } from '#app/domain/suggest/suggest.ts';

import { ABSTRACTS, ENGLISH, FRENCH, RUSSIAN } from './abstracts.ts';
import { GENDER_ABSTRACTS, GENDER_SESSIONS } from './gender-meeting.ts';
import { LABOUR_ABSTRACTS, LABOUR_SESSIONS } from './labour-meeting.ts';
import { baseline, demoSessions, ours, ratesOf } from './rates.ts';

const SESSIONS = demoSessions();
const suggest = (title: string, abstract = '') => suggestSessions({ title, abstract }, SESSIONS);
const idsOf = (title: string, abstract = '') => suggest(title, abstract).map(({ id }) => id);

const ASYLUM = { id: 'asylum', title: 'Asylum seekers and refugees', annotation: '' };
const LABOUR = { id: 'labour', title: 'Labour mobility', annotation: '' };
const PRICES = { id: 'prices', title: 'Prices of housing', annotation: '' };
const THREE = [ASYLUM, LABOUR, PRICES];
const wordsFor = (title: string, abstract: string) =>
  suggestSessions({ title, abstract }, THREE).map(({ id, words }) => ({ id, words }));

describe('the right session among the three suggested', () => {
  test('of nine in ten abstracts', () => {
    expect(ratesOf(ours, ABSTRACTS, SESSIONS).amongThree).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['English', ENGLISH],
    ['French', FRENCH],
    ['Russian', RUSSIAN],
  ])('in %s', (_, texts) => {
    expect(ratesOf(ours, texts, SESSIONS).amongThree).toBeGreaterThanOrEqual(0.85);
  });

  test('more often than by counting shared words', () => {
    expect(ratesOf(ours, ABSTRACTS, SESSIONS).amongThree).toBeGreaterThan(
      ratesOf(baseline, ABSTRACTS, SESSIONS).amongThree,
    );
  });

  test('for nine in ten abstracts of a meeting from which something was learned', () => {
    expect(ratesOf(ours, GENDER_ABSTRACTS, GENDER_SESSIONS).amongThree).toBeGreaterThanOrEqual(0.9);
  });

  // The bound is what the first run reached.
  test('for 16 in 18 abstracts of a meeting for which nothing was made', () => {
    expect(ratesOf(ours, LABOUR_ABSTRACTS, LABOUR_SESSIONS).amongThree).toBeGreaterThanOrEqual(16 / 18);
  });

  test('for a title alone', () => {
    expect(idsOf('Statistics on asylum')[0]).toBe('7');
  });
});

describe('nothing is suggested', () => {
  test.each([
    ['for nothing', '', ''],
    ['for signs', '?!', '12 % … 34'],
    ['for keys struck at random', 'asdf', 'qwer zxcv ééé 中文 йцук'],
    ['for a text without a language', 'Lorem ipsum', 'Dolor sit amet, ut labore et dolore magna aliqua.'],
    [
      'for a recipe',
      'Apple cake',
      'Cut the apples, beat the butter with the sugar, bake for an hour, serve warm.',
    ],
    ['pour une recette', 'Tarte', 'Étalez la pâte dans un moule beurré et disposez les pommes en rosace.'],
    ['для рецепта', 'Борщ', 'Свёклу натереть и тушить с морковью, варить сорок минут, подавать со сметаной.'],
    ['for one word that may mean something else', 'Cup final', 'The match was won in the second half.'],
    [
      'for what every paper says',
      'Paper',
      'The office presents its experience with the data, results and conclusions.',
    ],
    [
      'pour ce que dit chaque article',
      'Note',
      'Nous présentons les résultats de nos travaux et les difficultés.',
    ],
    ['для того, что говорит каждый доклад', 'Доклад', 'Представлены результаты работы и основные проблемы.'],
  ])('%s', (_, title, abstract) => {
    expect(suggest(title, abstract)).toEqual([]);
  });

  test('when there are no sessions', () => {
    expect(suggestSessions({ title: 'Asylum', abstract: 'Refugees' }, [])).toEqual([]);
  });

  test('for a subject that every session has', () => {
    const all = [1, 2, 3].map((id) => ({ id: String(id), title: 'Migration', annotation: '' }));
    expect(suggestSessions({ title: 'Migration', abstract: '' }, all)).toEqual([]);
  });
});

describe('reasons', () => {
  test('are the words of the person, in any language, the strongest first', () => {
    expect(wordsFor('L’asile en chiffres', 'Les réfugiés et\nles demandeurs')).toEqual([
      { id: 'asylum', words: ['asile', 'réfugiés'] },
    ]);
  });

  test('are terms as they stand, with the small words between', () => {
    expect(wordsFor('Prix', 'Le loyer, et le pouvoir  d’achat')).toEqual([
      { id: 'prices', words: ['Prix', 'pouvoir d’achat', 'loyer'] },
    ]);
  });

  test('name each word once, whatever its form', () => {
    expect(wordsFor('Убежище', 'Предоставление убежища, УБЕЖИЩЕ и беженцы; беженцев')).toEqual([
      { id: 'asylum', words: ['Убежище', 'беженцы'] },
    ]);
  });

  test('are five at most', () => {
    const [first] = wordsFor(
      'Asylum',
      'refugees, displaced, UNHCR, Dublin, stateless, unaccompanied, persecuted',
    );
    expect(first?.words).toEqual(['Asylum', 'refugees', 'displaced', 'UNHCR', 'Dublin']);
  });
});

describe('spelling', () => {
  const same = (a: string, b: string) => expect(idsOf(a)).toEqual(idsOf(b));

  test('does not matter in case', () => same('ASYLUM SEEKERS', 'asylum seekers'));
  test('does not matter in accents', () => same('refugies et deplaces', 'Réfugiés et déplacés'));
  test('does not matter in composed and decomposed letters', () =>
    same('Réfugiés'.normalize('NFD'), 'Réfugiés'.normalize('NFC')));
  test('does not matter in ё and е', () => same('Учёт беженцев, убежище', 'Учет беженцев, убежище'));
});

describe('order', () => {
  test('of equal sessions is that of the agenda', () => {
    const [a, b] = [
      { ...ASYLUM, id: 'a' },
      { ...ASYLUM, id: 'b' },
    ];
    const orders = [
      [a, LABOUR, b, PRICES],
      [b, LABOUR, a, PRICES],
    ].map((sessions) => suggestSessions({ title: 'Refugees', abstract: '' }, sessions).map(({ id }) => id));
    expect(orders).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  test('puts a session that says it in the title above one that mentions it', () => {
    const mentioned = { id: 'mentioned', title: 'Other sources', annotation: 'Refugees, too.' };
    const found = suggestSessions({ title: 'Refugees', abstract: '' }, [mentioned, LABOUR, ASYLUM, PRICES]);
    expect(found[0]?.id).toBe('asylum');
  });

  test('stops at three', () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ ...ASYLUM, id: String(at) }));
    const others = Array.from({ length: 20 }, (_, at) => ({ ...LABOUR, id: `other ${at}` }));
    const found = suggestSessions({ title: 'Refugees', abstract: '' }, [...many, ...others]);
    expect(found.map(({ id }) => id)).toEqual(['0', '1', '2']);
  });
});
