import { afterEach, describe, expect, test, vi } from 'vitest';

import { fold } from '#app/domain/shared/fold.ts';
import { normalized } from '#app/domain/shared/normalized.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The longest run of marks that what is normalized would have. */
function longestRun(work: () => void): number {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  work();
  const texts = normalize.mock.contexts.map(String);
  normalize.mockRestore();
  const runs = texts.flatMap((text) => [...text.normalize('NFKD').matchAll(/\p{M}+/gu)]);
  return Math.max(0, ...runs.map(([run]) => run.length));
}

describe('text that others have written', () => {
  test.each([
    ['marks of two kinds by turns', '\u0301\u0316'],
    ['marks that fall into several', '\u0344\u0316'],
    ['signs that become marks, and marks', '\uff9e\u0301'],
    ['vowel signs of Tibetan', '\u0f73\u0f71'],
  ])('is not sorted over a long run of marks: %s', (_, marks) => {
    const text = `a${marks.repeat(2_000)}`;
    expect(longestRun(() => fold(text))).toBeLessThanOrEqual(90);
    expect(longestRun(() => normalized(text, 'NFC'))).toBeLessThanOrEqual(90);
  });

  test('no other letter becomes a mark than those that are counted as marks', () => {
    const others: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      const [first = ''] = letter.normalize('NFKD');
      if (/\p{M}/u.test(first) && !/[\p{M}\uff9e\uff9f]/u.test(letter)) others.push(code.toString(16));
    }
    // Of Thai and Lao: marks that are never sorted.
    expect(others).toEqual(['e33', 'eb3']);
  });

  test('keeps every mark that a script has', () => {
    expect(normalized('Vie\u0323\u0302t', 'NFC')).toBe('Việt');
    expect(normalized(`a${'\u0301'.repeat(30)}`, 'NFKD')).toHaveLength(31);
    expect(fold('Données d’ENQUÊTE')).toBe('donnees d’enquete');
  });
});
