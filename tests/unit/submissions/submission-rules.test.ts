import { describe, expect, test } from 'vitest';

import { cleanFileName, ENCRYPTED } from '#app/domain/files/file-kinds.ts';
import { isStillAsked } from '#app/domain/meetings/deadlines.ts';
import { pendingStepsOf } from '#app/domain/meetings/desk.ts';
import { documentNumber, downloadName, inListOrder } from '#app/domain/publication/paper-list.ts';
import { ITEM_POLICIES, MEETING_STATUSES } from '#app/domain/shared/vocabulary.ts';
import { sessionLength } from '#app/domain/sign-in/session-length.ts';
import {
  type ContributionDraft,
  EMPTY_DRAFT,
  problemsOf,
  requirementsFor,
} from '#app/domain/submissions/contribution-draft.ts';
import { mayContribute, usualKinds } from '#app/domain/submissions/open-sessions.ts';
import { paths } from '#app/paths.ts';
import { aWholeDraft } from '#tests/factories/drafts.ts';

describe('which sessions take a contribution', () => {
  const TAKES = ['open open', 'open proposals', 'programme open', 'programme proposals'];
  for (const status of MEETING_STATUSES) {
    for (const policy of ITEM_POLICIES) {
      test(`${status}, ${policy}`, () => {
        expect(mayContribute(status, policy).allowed).toBe(TAKES.includes(`${status} ${policy}`));
      });
    }
  }

  test('says why not', () => {
    expect(mayContribute('open', 'closed')).toEqual({ allowed: false, why: 'item_closed' });
    expect(mayContribute('open', 'invitation')).toEqual({ allowed: false, why: 'item_by_invitation' });
    expect(mayContribute('held', 'open')).toEqual({ allowed: false, why: 'meeting_not_open' });
  });

  test('an invitation opens a session by invitation, and no closed one', () => {
    expect(mayContribute('open', 'invitation', true).allowed).toBe(true);
    expect(mayContribute('open', 'closed', true).allowed).toBe(false);
  });

  test('a session that is opened by hand takes what such sessions take', () => {
    expect(ITEM_POLICIES.map(usualKinds)).toEqual([
      ['country_paper', 'organisation_paper'],
      ['country_paper', 'organisation_paper'],
      ['proposal'],
      [],
    ]);
  });
});

describe('what is wrong with a draft', () => {
  const options = [
    { id: 'four', kinds: ['country_paper'], themes: ['panels'], verdict: { allowed: true } as const },
    { id: 'one', kinds: [], themes: [], verdict: { allowed: false, why: 'item_closed' } as const },
  ];
  const complete = aWholeDraft({ item: 'four', bodies: ['no'] }, { meeting: 'migration' });
  const offer = { options, bodyIds: new Set(['no', 'se']) };
  const found = (
    change: Partial<ContributionDraft>,
    asks = requirementsFor('draft', 'both_at_once', 'country_paper'),
  ) =>
    Object.fromEntries(
      Object.entries(problemsOf({ ...complete, ...change }, asks, offer)).map(([field, phrase]) => [
        field,
        phrase.key,
      ]),
    );

  test('nothing, when it is complete', () => {
    expect(found({})).toEqual({});
  });

  test('everything that is missing, at once', () => {
    expect(found({ ...EMPTY_DRAFT, language: '' })).toEqual({
      item: 'problems.item_missing',
      kind: 'problems.kind_missing',
      'bodies.0': 'problems.body_missing',
      language: 'problems.language_missing',
      title: 'problems.title_missing',
      abstract: 'problems.abstract_missing',
      'authors.0.name': 'problems.author_missing',
      file: 'problems.file_missing',
      declared: 'problems.declaration_missing',
    });
  });

  test('a title or a name in which nothing can be seen is missing', () => {
    const blank = { name: '\u200b\u3164', affiliation: 'NSO', email: '', isPresenter: true, isContact: true };
    expect(
      found({ title: '\u2060', texts: { fr: { title: '\u00a0\u200b', abstract: '' } }, authors: [blank] }),
    ).toEqual({
      title: 'problems.title_missing',
      'texts.fr.title': 'problems.title_missing',
      'authors.0.name': 'problems.author_missing',
    });
  });

  test('a line with a letter that nobody sees is refused at its field', () => {
    const turned = { name: 'Nina \u202erelleK', affiliation: 'N\u00adSO', email: '', isPresenter: true };
    expect(
      found({
        title: 'Arrivals\u200b',
        texts: { fr: { title: 'Arriv\u2066ées', abstract: '' } },
        authors: [{ ...turned, isContact: true }],
      }),
    ).toEqual({
      title: 'problems.hidden_letters',
      'texts.fr.title': 'problems.hidden_letters',
      'authors.0.name': 'problems.hidden_letters',
      'authors.0.affiliation': 'problems.hidden_letters',
    });
  });

  const author = (change: object) => ({
    name: 'Jens',
    affiliation: '',
    email: '',
    isPresenter: false,
    isContact: false,
    ...change,
  });
  test.each<[string, Partial<ContributionDraft>, Record<string, string>]>([
    ['a closed session', { item: 'one' }, { item: 'refusals.item_closed' }],
    ['a session of nowhere', { item: 'forged' }, { item: 'problems.item_missing' }],
    ['a kind that the session does not take', { kind: 'poster' }, { kind: 'refusals.kind_not_taken' }],
    ['no kind', { kind: '' }, { kind: 'problems.kind_missing' }],
    ['a body of nowhere', { bodies: ['no', 'forged'] }, { 'bodies.1': 'problems.body_missing' }],
    ['a body twice', { bodies: ['no', 'se', 'no'] }, { 'bodies.2': 'problems.body_twice' }],
    ['a theme of another session', { theme: 'forged' }, { theme: 'problems.theme_unknown' }],
    ['a wish of nobody', { wish: 'forged' }, { wish: 'problems.wish_unknown' }],
    [
      'an abstract in French without its title',
      { texts: { fr: { title: '', abstract: 'Résumé' } } },
      { 'texts.fr.title': 'problems.title_missing' },
    ],
    [
      'a long title in Russian',
      { texts: { ru: { title: 'я'.repeat(301), abstract: '' } } },
      { 'texts.ru.title': 'problems.too_long' },
    ],
    ['a long letter', { letter: 'x'.repeat(10_001) }, { letter: 'problems.too_long' }],
    ['a language of nowhere', { language: 'xx' }, { language: 'problems.language_missing' }],
    ['a long title', { title: 'x'.repeat(301) }, { title: 'problems.too_long' }],
    ['a long abstract', { abstract: 'x'.repeat(10_001) }, { abstract: 'problems.too_long' }],
    ['nobody presents', { authors: [author({})] }, { 'authors.0.isPresenter': 'problems.presenter_missing' }],
    [
      'a wrong address',
      { authors: [author({ isPresenter: true }), author({ email: 'a\nb@c.example' })] },
      { 'authors.1.email': 'problems.author_email_wrong' },
    ],
    [
      'an address without a name',
      { authors: [author({ isPresenter: true }), author({ name: '', email: 'a@c.example' })] },
      { 'authors.1.name': 'problems.author_name_missing' },
    ],
    [
      'too many authors',
      { authors: Array.from({ length: 41 }, () => author({ isPresenter: true })) },
      { 'authors.0.name': 'problems.too_many_authors' },
    ],
  ])('%s', (_name, change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  const left = { abstract: '', files: {}, letter: '', declared: false };
  test.each([
    [
      'abstract first',
      requirementsFor('draft', 'abstract_then_paper', 'country_paper'),
      ['abstract', 'declared'],
    ],
    ['abstract only', requirementsFor('draft', 'abstract_only', 'country_paper'), ['abstract', 'declared']],
    ['paper only', requirementsFor('draft', 'paper_only', 'country_paper'), ['declared', 'file']],
    [
      'both at once',
      requirementsFor('draft', 'both_at_once', 'country_paper'),
      ['abstract', 'declared', 'file'],
    ],
    [
      'a talk, of which no paper is asked',
      requirementsFor('draft', 'paper_only', 'presentation'),
      ['abstract', 'declared'],
    ],
    [
      'a change of the abstract',
      requirementsFor('submitted', 'abstract_then_paper', 'country_paper'),
      ['abstract'],
    ],
    [
      'an answer',
      requirementsFor('changes_requested', 'abstract_then_paper', 'country_paper'),
      ['abstract', 'letter'],
    ],
    [
      'the paper after its abstract',
      requirementsFor('awaiting_paper', 'abstract_then_paper', 'country_paper'),
      ['abstract', 'file'],
    ],
    [
      'a change of the paper',
      requirementsFor('paper_in_review', 'abstract_then_paper', 'country_paper'),
      ['abstract', 'file'],
    ],
    [
      'an answer about the paper',
      requirementsFor('paper_changes_requested', 'abstract_then_paper', 'country_paper'),
      ['abstract', 'file', 'letter'],
    ],
    ['one file at least', requirementsFor('published', 'abstract_then_paper', 'country_paper'), ['slides']],
  ] as const)('what must be there: %s', (_, asks, missing) => {
    expect(Object.keys(found(left, asks)).sort()).toEqual(missing);
  });

  test('the longest that is allowed is allowed', () => {
    expect(found({ title: 'x'.repeat(300), abstract: 'x'.repeat(10_000) })).toEqual({});
  });
});

describe('files', () => {
  test.each([
    ['/Encrypt 12 0 R', true],
    ['/Encrypt<</V 4>>', true],
    ['/EncryptMetadata false', false],
  ])('the mark of encryption in %s: %s', (text, expected) => {
    expect(ENCRYPTED.test(text)).toBe(expected);
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\papers\\registers.pdf', 'registers.pdf'],
    ['a\u202efdp.exe', 'afdp.exe'],
    ['a"b\r\nc.pdf', 'abc.pdf'],
    ['a\u061cb\ufeff\u3164c.pdf', 'abc.pdf'],
    ['\u200b\u2060', 'paper.pdf'],
    ['گزارش\u200cها.pdf', 'گزارش\u200cها.pdf'],
    ['Статья.pdf', 'Статья.pdf'],
    ['', 'paper.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(140)}.pdf`],
  ])('the name %j becomes %j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected);
  });
});

describe('the paper list', () => {
  const row = (publicId: string, position: number, number: number | null, kind = 'country_paper') => ({
    publicId,
    position,
    number,
    kind,
    title: '',
  });

  test('task-force reports first, then as ordered, then by number, ties by id', () => {
    const rows = [
      row('e', 2, 4),
      row('c', 1, null),
      row('b', 1, 2),
      row('d', 2, 3),
      row('a', 9, 9, 'task_force_report'),
      row('f', 2, 4),
    ];
    expect(inListOrder(rows).map((entry) => entry.publicId)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('numbers', () => {
    expect([
      documentNumber('WP.', 5),
      documentNumber('Working paper ', 5, 'rev', 1),
      documentNumber('', 5, 'corr', 2),
    ]).toEqual(['WP.5', 'Working paper 5/Rev.1', '5/Corr.2']);
  });

  test('names of downloads', () => {
    expect(downloadName({ number: 5, item: '3', bodyCodes: ['NLD'], language: 'en', extension: 'pdf' })).toBe(
      'WP05_3_NLD_E.pdf',
    );
    expect(
      downloadName({
        number: 12,
        item: '5 (a)',
        bodyCodes: ['NO/..', 'UN Women'],
        language: 'ru',
        extension: 'pdf',
      }),
    ).toBe('WP12_5a_NO-UNWomen_R.pdf');
  });

  test('addresses of sessions hold neither number nor position', () => {
    expect(paths.session('ms-2027', { publicId: 'abc', title: 'Données d’enquête' })).toBe(
      '/m/ms-2027/s/abc/donnees-d-enquete',
    );
    expect(paths.session('ms-2027', { publicId: 'abc', title: 'Будущая работа' })).toBe(
      `/m/ms-2027/s/abc/${encodeURIComponent('будущая-работа')}`,
    );
    expect(paths.session('ms-2027', { publicId: 'abc', title: '…' })).toBe('/m/ms-2027/s/abc/session');
  });
});

describe('what a paper needs of whom', () => {
  const facts = {
    isBound: false,
    reviewsRequested: 0,
    reviewsDone: 0,
    hasOpenDecision: false,
    asksTranslation: false,
    hasAdditions: false,
  };
  test.each([
    ['nobody has been asked', { state: 'submitted' }, false, ['unassigned']],
    ['everybody has said no', { state: 'in_review' }, false, ['unassigned']],
    ['a review is missing', { state: 'in_review', reviewsRequested: 2, reviewsDone: 1 }, false, []],
    ['all reviews are in', { state: 'in_review', reviewsRequested: 2, reviewsDone: 2 }, false, ['decide']],
    ['a decision waits', { state: 'in_review', hasOpenDecision: true }, false, ['send']],
    ['accepted, for the secretariat', { state: 'accepted' }, true, ['publish']],
    ['accepted, for an organizer', { state: 'accepted' }, false, []],
    [
      'a translation beside a decision',
      { state: 'in_review', hasOpenDecision: true, asksTranslation: true },
      true,
      ['send', 'translate'],
    ],
    ['something added since', { state: 'published', hasAdditions: true }, true, ['issue']],
    ['something added since, for an organizer', { state: 'published', hasAdditions: true }, false, []],
    ['a translation, for an organizer', { state: 'published', asksTranslation: true }, false, []],
    ['published', { state: 'published' }, true, []],
    ['in conflict', { state: 'in_review', isBound: true, hasOpenDecision: true }, true, []],
    ['in conflict, to publish', { state: 'accepted', isBound: true }, true, ['publish']],
  ] as const)('%s', (_name, change, isSecretariat, expected) => {
    expect(pendingStepsOf({ ...facts, ...change }, isSecretariat)).toEqual(expected);
  });
});

test('who sees what is confidential is signed out sooner', () => {
  expect(sessionLength([])).toEqual({ seconds: 14 * 86_400, idleSeconds: 12 * 3600 });
  expect(sessionLength(['chair'])).toEqual({ seconds: 14 * 86_400, idleSeconds: 12 * 3600 });
  for (const role of ['admin', 'secretariat', 'organizer']) {
    expect(sessionLength(['chair', role])).toEqual({ seconds: 12 * 3600, idleSeconds: 3600 });
  }
});

test.each([
  ['abstract', 'in_review', true],
  ['abstract', 'awaiting_paper', false],
  ['paper', 'awaiting_paper', true],
  ['paper', 'paper_in_review', true],
  ['paper', 'cleared', false],
  ['paper', 'published', false],
  ['slides', 'published', true],
  ['translation', 'published', true],
] as const)('of the %s, when %s: still asked for is %s', (stage, state, expected) => {
  expect(isStillAsked(stage, state)).toBe(expected);
});
