import { describe, expect, test } from 'vitest';

import {
  adviceOn,
  type FoundFacts,
  mayHaveBytes,
  measuresOf,
  scanNotice,
} from '#app/domain/files/file-advice.ts';
import { say, textsOf } from '#app/domain/shared/texts/texts.ts';
import type { ScanState } from '#app/domain/shared/vocabulary.ts';

const t = textsOf('en');
const good: FoundFacts = {
  kind: 'pdf',
  state: 'done',
  pages: 14,
  words: 5_000,
  title: 'Arrivals',
  language: 'en',
  fontsMissing: [],
  isEncrypted: false,
};

describe('advice on a file', () => {
  const TITLE = 'The document has no title in its properties: a reader shows the name of the file instead.';
  const LANGUAGE = 'The document does not say in which language it is: it cannot be read out correctly.';
  test.each<[string, Partial<FoundFacts>, number | null, string[]]>([
    ['a good one', {}, null, []],
    ['as long as it may be', {}, 14, []],
    ['too long', {}, 10, ['14 pages; the meeting asks for at most 10.']],
    ['one page too long', { pages: 1 }, 0, ['1 page; the meeting asks for at most 0.']],
    ['of unknown length', { pages: null }, 10, []],
    ['without properties', { title: null, language: null }, null, [TITLE, LANGUAGE]],
    [
      'without its fonts',
      { fontsMissing: ['Arial', 'Minion Pro'] },
      null,
      [
        'These fonts are not embedded: Arial, Minion Pro. On another computer the document may look different.',
      ],
    ],
    [
      'without one font',
      { fontsMissing: ['Arial'] },
      null,
      ['This font is not embedded: Arial. On another computer the document may look different.'],
    ],
    [
      'of scanned pictures',
      { words: 0 },
      null,
      ['No text was found in it. If it consists of scanned pictures, it cannot be searched or read out.'],
    ],
    [
      'a table without properties',
      { kind: 'xlsx', title: null, language: null, words: 0, fontsMissing: null },
      1,
      ['14 pages; the meeting asks for at most 1.'],
    ],
    ['locked', { isEncrypted: true, title: null }, 1, ['The document is protected by a password.']],
    ['not looked into yet', { state: 'pending', title: null }, 1, []],
    [
      'not to be looked into',
      { state: 'failed', pages: null },
      1,
      ['The portal could not look into it. If it opens on your computer, there is nothing you have to do.'],
    ],
  ])('%s', (_what, change, pages, expected) => {
    expect(adviceOn({ ...good, ...change }, { pages }).map((phrase) => say(t, phrase))).toEqual(expected);
  });

  test('counts in the words of the kind', () => {
    const said = (change: Partial<FoundFacts>) =>
      measuresOf({ ...good, ...change }).map((measure) => say(t, measure));
    expect(said({})).toEqual(['14 pages', '5,000 words']);
    expect(said({ kind: 'pptx', pages: 1, words: 1 })).toEqual(['1 slide', '1 word']);
    expect(said({ kind: 'ods', pages: 2, words: null })).toEqual(['2 sheets']);
    expect(said({ kind: 'docx', pages: null })).toEqual(['5,000 words']);
  });
});

describe('the virus scanner', () => {
  const outcome = (scan: ScanState, areFilesScanned: boolean, isUploader: boolean) => {
    const verdict = mayHaveBytes(scan, { areFilesScanned, isUploader });
    return verdict.allowed ? 'yes' : verdict.why;
  };
  test.each<[ScanState, string, string]>([
    ['none', 'file_not_checked_yet', 'yes'],
    ['pending', 'file_not_checked_yet', 'yes'],
    ['error', 'file_not_checked_yet', 'yes'],
    ['clean', 'yes', 'yes'],
    ['infected', 'file_infected', 'file_infected'],
  ])('%s: others %s, the uploader %s', (scan, others, uploader) => {
    expect([outcome(scan, true, false), outcome(scan, true, true)]).toEqual([others, uploader]);
  });

  test('is in nobody’s way when it is not asked, but for what it has found before', () => {
    const all = (['none', 'pending', 'error', 'clean', 'infected'] as const).map((entry) =>
      outcome(entry, false, false),
    );
    expect(all).toEqual(['yes', 'yes', 'yes', 'yes', 'file_infected']);
    expect(scanNotice('pending', false)).toBeNull();
    expect(scanNotice('infected', false)?.key).toBe('files.scan.infected');
    expect(['none', 'error', 'clean'].map((name) => scanNotice(name as ScanState, true)?.key)).toEqual([
      'files.scan.waiting',
      'files.scan.error',
      undefined,
    ]);
  });
});
