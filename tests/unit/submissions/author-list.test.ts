import { describe, expect, test } from 'vitest';

import { type DraftAuthor, withPasted } from '#app/domain/submissions/author-list.ts';

const author = (name: string, email = '', affiliation = ''): DraftAuthor => ({
  name,
  affiliation,
  email,
  isPresenter: false,
  isContact: false,
});
const kari = { ...author('Kari Nordmann', 'kari@ssb.example'), isPresenter: true, isContact: true };

describe('a pasted list of authors', () => {
  test('comes behind those who are there, and empty rows go', () => {
    expect(withPasted([kari, author('')], 'Jens Holm, Statistics Denmark')).toEqual([
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
    expect(withPasted([there], pasted)).toEqual([there]);
  });

  test('brings nobody in twice who stands in it twice', () => {
    expect(
      withPasted([], 'Kari Nordmann; kari nordmann; Jens Holm').map((draftAuthor) => draftAuthor.name),
    ).toEqual(['Kari Nordmann', 'Jens Holm']);
  });

  test('adds to somebody what the row lacks, and changes nothing else', () => {
    expect(
      withPasted([author('Kari Nordmann')], 'Kari Nordmann, Statistics Norway, kari@ssb.example'),
    ).toEqual([author('Kari Nordmann', 'kari@ssb.example', 'Statistics Norway')]);
    expect(withPasted([kari], 'Kari Nordmann, Statistics Norway')).toEqual([
      { ...kari, affiliation: 'Statistics Norway' },
    ]);
  });

  test('takes two people of one name for two when their addresses differ', () => {
    expect(withPasted([kari], 'Kari Nordmann, kari@other.example')).toHaveLength(2);
  });
});
