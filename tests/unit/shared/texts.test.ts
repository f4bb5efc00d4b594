import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

import en from '#app/domain/shared/texts/en.json';
import { say, textsOf } from '#app/domain/shared/texts/texts.ts';

type Tree = { [key: string]: string | Tree };

function entries(tree: Tree, path: string[] = []): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] as [string, string]]
      : entries(value, [...path, key]),
  );
}

const all = entries(en);
const t = textsOf('en');

describe('the English catalogue', () => {
  test.each(all)('%s is a message', (_key, text) => {
    expect(() => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })).not.toThrow();
  });

  test('holds no word that nothing says', () => {
    const source = ['app', 'emails', 'db']
      .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    // `states.${state}` says every key of that branch.
    const patterns = [...source.matchAll(/[`'"]([a-z_]+(?:\.(?:[\w]|\$\{[^}]*\})+)+)[`'"]/g)].map((match) =>
      match[1]!
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll('.', '\\.'))
        .join('[^.]+'),
    );
    const said = new RegExp(`^(?:${[...new Set(patterns)].join('|')})$`);
    expect(all.map(([key]) => key).filter((key) => !said.test(key))).toEqual([]);
  });
});

describe('saying words', () => {
  test('counts in words', () => {
    expect([0, 1, 2].map((count) => t('papers.count', { count, addenda: 0, corrigenda: 0 }))).toEqual([
      '0 papers',
      '1 paper',
      '2 papers',
    ]);
  });

  test('says a phrase as it says its key', () => {
    expect(say(t, { key: 'problems.too_long', values: { limit: 10000 } })).toBe(
      'Use at most 10,000 characters',
    );
  });

  test('never reads a value as a message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(t('me.submit_to', { meeting: value })).toBe(`Submit a paper to ${value}`);
      }),
    );
    expect(t('common.item', { number: '{title}', title: "it's '{number}'" })).toBe(
      "{title}. it's '{number}'",
    );
  });

  test('falls back to English where a language has no catalogue', () => {
    expect(textsOf('tlh').language).toBe('en');
    expect(textsOf('tlh')('common.sign_in')).toBe('Sign in');
  });
});
