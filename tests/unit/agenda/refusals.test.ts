import { describe, expect, test } from 'vitest';

import { isRefusal, MAX_CHARACTERS, parseAgenda } from '#app/domain/agenda/parse.ts';

const refusalOf = (text: string): string => {
  const result = parseAgenda(text);
  return isRefusal(result) ? result.refused.code : `read ${result.items.length} items`;
};

describe('a text that is no agenda', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['only spaces and marks', ' \uFEFF\u00A0\r\n\u00AD ', 'empty'],
    ['one word', 'agenda', 'no-items'],
    [
      'prose',
      'The meeting was held in Vienna. It was attended by many experts and closed at noon.',
      'no-items',
    ],
    [
      'a letter with remarks',
      'Dear colleagues,\n\n1. The introduction is too long.\n2. The figures have no legend.\n\nRegards',
      'no-items',
    ],
    ['a shopping list', '1. Milk\n2. Eggs\n3. Bread', 'not-an-agenda'],
    [
      'a recipe',
      '1. Preheat the oven to 200 degrees.\n2. Mix the flour and the eggs until they are smooth.\n3. Bake it.',
      'not-an-agenda',
    ],
    ['program code', 'function open() {\n  return 1;\n}\n', 'no-items'],
    ['a table of figures', '2017 1.2 3.4\n2018 1.3 3.5\n', 'no-items'],
  ])('refuses %s', (_, text, code) => expect(refusalOf(text)).toBe(code));

  test('says what was looked for', () => {
    const result = parseAgenda('Nothing here.');
    expect(isRefusal(result) && result.refused.message).toContain('“Provisional agenda”');
  });

  test('refuses a text beyond every agenda', () => {
    expect(refusalOf('a'.repeat(MAX_CHARACTERS + 1))).toBe('too-long');
  });
});
