import { afterEach, describe, expect, test, vi } from 'vitest';

import { type DraftAuthor, MAX_AUTHORS, withPasted } from '#app/domain/submissions/author-list.ts';

const author = (name: string, email = '', affiliation = ''): DraftAuthor => ({
  name,
  affiliation,
  email,
  isPresenter: false,
  isContact: false,
});
const kari = { ...author('Kari Nordmann', 'kari@ssb.example'), isPresenter: true, isContact: true };

afterEach(() => {
  vi.restoreAllMocks();
});

const merged = (there: readonly DraftAuthor[], pasted: string): readonly DraftAuthor[] => {
  const list = withPasted(there, pasted);
  return 'authors' in list ? list.authors : [];
};

/** How many letters are folded while a text is read, beside how many it has. */
function lettersFolded(pasted: string): number {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  withPasted([], pasted);
  const letters = normalize.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
  normalize.mockRestore();
  return letters;
}

describe('a pasted list of authors', () => {
  test('comes behind those who are there, and empty rows go', () => {
    expect(merged([kari, author('')], 'Jens Holm, Statistics Denmark')).toEqual([
      kari,
      author('Jens Holm', '', 'Statistics Denmark'),
    ]);
  });

  test.each<[string, DraftAuthor, string]>([
    ['the same address in capitals', kari, 'K. Nordmann, KARI@SSB.example'],
    ['the same name without an address', kari, 'Kari Nordmann'],
    ['the same name in other letters', author('Zoë Özil', 'zoe@office.example'), 'ZOE OZIL'],
    ['the same name, where the list has no address', author('Kari Nordmann', '', 'Office'), 'Kari Nordmann'],
  ])('does not bring anybody in twice: %s', (_, there, pasted) => {
    expect(merged([there], pasted)).toEqual([there]);
  });

  test('brings nobody in twice who stands in it twice', () => {
    expect(
      merged([], 'Kari Nordmann; kari nordmann; Jens Holm').map((draftAuthor) => draftAuthor.name),
    ).toEqual(['Kari Nordmann', 'Jens Holm']);
  });

  test('adds to somebody what the row lacks, and changes nothing else', () => {
    expect(merged([author('Kari Nordmann')], 'Kari Nordmann, Statistics Norway, kari@ssb.example')).toEqual([
      author('Kari Nordmann', 'kari@ssb.example', 'Statistics Norway'),
    ]);
    expect(merged([kari], 'Kari Nordmann, Statistics Norway')).toEqual([
      { ...kari, affiliation: 'Statistics Norway' },
    ]);
  });

  test('takes two people of one name for two when their addresses differ', () => {
    expect(merged([kari], 'Kari Nordmann, kari@other.example')).toHaveLength(2);
  });

  test('reads addresses in brackets, behind commas and alone, with the office around them', () => {
    expect(
      merged(
        [],
        [
          'Kari Nordmann <kari@ssb.example>, Statistics Norway',
          'Jens Holm (Statistics Denmark) jens@dst.example',
          'Ann Lee,Office,One (ann@office.example)',
          '@nobody Zoë Özil\tOffice Two',
        ].join('\n'),
      ),
    ).toEqual([
      author('Kari Nordmann', 'kari@ssb.example', 'Statistics Norway'),
      author('Jens Holm', 'jens@dst.example', 'Statistics Denmark'),
      author('Ann Lee', 'ann@office.example', 'Office, One'),
      author('@nobody Zoë Özil', '', 'Office Two'),
    ]);
  });

  test('is taken over whole or not at all', () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, at) => `Author ${at}, Office`).join('\n');
    expect(merged([], list(MAX_AUTHORS))).toHaveLength(MAX_AUTHORS);
    expect(withPasted([], list(50))).toEqual({
      wrong: { key: 'problems.too_many_authors', values: { limit: MAX_AUTHORS } },
    });
    expect(withPasted([kari], `Jens Holm\n${'x'.repeat(1_001)}`)).toEqual({
      wrong: { key: 'problems.pasted_line_too_long', values: { limit: 1_000 } },
    });
  });

  test.each<[string, (at: number) => string]>([
    ['other people in each line', (at) => `P${at}`],
    ['one person in each line', () => 'Ann'],
    ['one of forty people in each line', (at) => `P${at % MAX_AUTHORS}`],
  ])('costs no more than its letters, however many lines it has: %s', (_, line) => {
    const pasted = Array.from({ length: 400 }, (_entry, at) => line(at)).join('\n');
    // A name is folded when it is read, and once more where it completes a row.
    expect(lettersFolded(pasted)).toBeLessThanOrEqual(2 * pasted.length);
  });

  test('looks for an address in no line that is longer than an author can be', () => {
    const looked = vi.spyOn(RegExp.prototype, Symbol.replace);
    expect(withPasted([], `Ann ${'x'.repeat(65_000)}`)).toHaveProperty('wrong');
    const long = looked.mock.contexts.filter(
      (pattern, at) =>
        pattern instanceof RegExp &&
        pattern.source.includes('@') &&
        (looked.mock.calls[at]?.[0].length ?? 0) > 1_000,
    );
    expect(long).toEqual([]);
  });
});
