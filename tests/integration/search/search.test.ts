/** What is found, by whom, by which words; that hidden words find nothing; and that the index is what the rows say. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { wordsForSearch } from '#app/domain/search/search-words.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { claimToExamine, markExamined, noteScan } from '#db/files/file-facts.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { fillSearch, followScanPolicy, wronglyIndexed } from '#db/search/search-index.ts';
import { loadContribution } from '#app/services/contributions/load.ts';
import { proposeMove } from '#app/services/contributions/move.ts';
import { cancelPublished, withdraw } from '#app/services/contributions/withdraw.ts';
import { Refused } from '#app/services/outcome.ts';
import { changeVisibility } from '#app/services/publication/change-visibility.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { type SearchInput, searchPage } from '#app/services/search/page.view.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aContribution, type Stage, type TestContribution } from '#tests/factories/contributions.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOTHING: SearchInput = {
  words: '',
  country: '',
  person: '',
  item: '',
  state: '',
  meeting: '',
  page: 1,
};

async function find(database: Database, viewer: PersonRow | null, query: Partial<SearchInput>) {
  return searchPage(aContext(database, viewer), { ...NOTHING, ...query });
}
const titles = async (...args: Parameters<typeof find>) => (await find(...args)).hits.map((hit) => hit.title);

async function aMeetingWithPapers() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {
    items: [anItem('1', { title: 'Longitudinal studies' }), anItem('2', { title: 'Кочевники' })],
  });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  await aBody(database, 'TR', { name: 'Türkiye', iso3: 'TUR' });
  const first = await aContribution(database, meeting, 'published', {
    title: 'Données d’enquête sur l’émigration',
    body: 'TR',
    submitter: await aPerson(database, 'Zoé Łukasz', { body: 'TR' }),
  });
  const second = await aContribution(database, meeting, 'submitted', {
    title: 'Статистика миграции и ёлки',
    item: '2',
  });
  return { database, meeting, nina, first, second };
}

const FRENCH = 'Données d’enquête sur l’émigration';
const RUSSIAN = 'Статистика миграции и ёлки';

test.each<[why: string, query: Partial<SearchInput>, found: string[]]>([
  ['without accents', { words: 'donnees emigration' }, [FRENCH]],
  ['with accents', { words: 'DONNÉES émigration' }, [FRENCH]],
  ['with other accents', { words: 'dônnees' }, [FRENCH]],
  ['Cyrillic, by its beginning', { words: 'СТАТ мигр' }, [RUSSIAN]],
  ['Cyrillic without its dots', { words: 'елки' }, [RUSSIAN]],
  ['every word has to be there', { words: 'donnees xyz' }, []],
  ['the middle of a word finds nothing', { words: 'migration' }, []],
  ['a code of the country', { words: 'TR' }, [FRENCH]],
  ['words of the item', { words: 'longitud' }, [FRENCH]],
  ['the author', { words: 'lukasz' }, [FRENCH]],
  ['the abstract', { words: 'what about' }, [FRENCH, RUSSIAN]],
  ['the number of the document', { words: 'WP.1' }, [FRENCH]],
  ['country by code', { country: 'no' }, [RUSSIAN]],
  ['the longer code of the country', { words: 'tur' }, [FRENCH]],
  ['country by name', { country: 'TURKIYE' }, [FRENCH]],
  ['country by its longer code', { country: 'TUR' }, [FRENCH]],
  ['author', { person: 'zoe' }, [FRENCH]],
  ['both names of one author', { person: 'Łuk Zoé' }, [FRENCH]],
  ['item', { item: ' 2 ' }, [RUSSIAN]],
  ['state', { state: 'submitted' }, [RUSSIAN]],
  ['state that nothing is in', { state: 'declined' }, []],
  ['meeting', { meeting: 'migration' }, [FRENCH, RUSSIAN]],
  ['all of it', { words: 'what', country: 'TR', person: 'zoe', item: '1', state: 'published' }, [FRENCH]],
])('the secretariat finds by %s', async (_, query, found) => {
  const { database, nina } = await aMeetingWithPapers();
  expect(await titles(database, nina, query)).toEqual(found);
});

test('a reference finds its paper', async () => {
  const { database, nina, second } = await aMeetingWithPapers();
  expect(await titles(database, nina, { words: second.row.reference })).toEqual([RUSSIAN]);
  expect(await titles(database, nina, { words: second.row.reference.toLowerCase().slice(0, 7) })).toEqual([
    RUSSIAN,
  ]);
});

const HOSTILE = [
  '"',
  '*',
  '""*',
  'NEAR(qqq qqqq, 2)',
  '-qqq',
  '(((',
  'qqq OR',
  'AND',
  'NOT qqq',
  'own_words : qqq',
  '{own_words} : qqq',
  '^qqq',
  "'; drop table contributions; --",
  "' | '",
  '!qqq & (qqq | qqq) <-> qqq:*',
  '\\',
  '%',
  '_',
  '🙂',
  '\0',
  'qqq\0qqq',
  '\ud800',
  '\u202e',
  'xyzzy'.repeat(10_000),
  'qqq '.repeat(5_000),
  '½ ﷺ 北京 ก็',
];

test('no sign means anything, and nothing that can be typed is an error', async () => {
  const { database, nina } = await aMeetingWithPapers();
  for (const text of HOSTILE) {
    for (const field of ['words', 'country', 'person', 'item', 'state', 'meeting'] as const) {
      for (const viewer of [nina, null]) {
        const { hits } = await find(database, viewer, { [field]: text });
        // A state that there is not is no condition, and neither is nothing.
        expect([field, text, hits.map((hit) => hit.title)]).toEqual([field, text, []]);
      }
    }
  }
  // Neither operator: they are words that stand nowhere.
  expect(await titles(database, nina, { words: 'donnees OR xyz' })).toEqual([]);
  expect(await titles(database, nina, { words: 'donnees NOT enquete' })).toEqual([]);
  expect(await titles(database, nina, { words: '"donnees" (enquete*)' })).toEqual([FRENCH]);
});

test.each<[viewer: 'nina' | null, query: Partial<SearchInput>, why: string]>([
  ['nina', {}, 'nothing_asked'],
  ['nina', { words: '???' }, 'no_words'],
  ['nina', { country: 'Atlantis' }, 'no_country'],
  ['nina', { meeting: 'atlantis' }, 'no_meeting'],
  ['nina', { words: 'atlantis' }, 'none'],
  ['nina', { words: 'what', page: 2 }, 'no_more'],
  [null, { words: 'atlantis' }, 'none_public'],
  [null, { person: 'zoe' }, 'sign_in_for_authors'],
  [null, { state: 'submitted' }, 'sign_in_for_states'],
])('why nothing is found by %s for %j', async (viewer, query, why) => {
  const { database, nina } = await aMeetingWithPapers();
  const page = await find(database, viewer && nina, query);
  expect([page.why, page.hits, page.next]).toEqual([why, [], null]);
});

test('the public finds what is published by what is published of it', async () => {
  const { database, first, second } = await aMeetingWithPapers();
  const page = await find(database, null, { words: 'enquete' });
  expect(page.hits).toEqual([
    {
      id: first.row.public_id,
      title: FRENCH,
      language: 'en',
      bodies: 'Türkiye',
      meeting: 'Work Session migration',
      item: '1',
      numbers: page.hits[0]?.numbers,
      state: null,
      isCancelled: false,
      href: expect.stringMatching(/^\/m\/migration\/s\//) as string,
    },
  ]);
  for (const viewer of [null, await aPerson(database, 'Sven', { body: 'SE' })]) {
    expect(await titles(database, viewer, { meeting: 'migration' })).toEqual([FRENCH]);
    expect(await titles(database, viewer, { state: 'published' })).toEqual([FRENCH]);
    // Hidden: authors, abstract, reference; and everything of what is not published.
    for (const words of ['lukasz', 'what', first.row.reference, 'статистика', second.row.reference]) {
      expect([words, await titles(database, viewer, { words })]).toEqual([words, []]);
    }
    expect(await titles(database, viewer, { person: 'zoe' })).toEqual([]);
    for (const query of [{ state: 'submitted' }, { country: 'NO' }, { item: '2' }]) {
      expect(await titles(database, viewer, query)).toEqual([]);
    }
  }
});

test('what is taken back from the public is not found by it', async () => {
  const { database, meeting, first, nina } = await aMeetingWithPapers();
  const found = () => titles(database, null, { words: 'enquete' });
  const { version } = (await contributionByPublicId(database.reader, first.row.public_id))!;
  await cancelPublished(aContext(database, nina), first.row.public_id, version);
  const { hits } = await find(database, null, { state: 'withdrawn' });
  expect(hits.map((hit) => [hit.title, hit.isCancelled])).toEqual([[FRENCH, true]]);
  expect([await found(), await titles(database, null, { state: 'published' })]).toEqual([[FRENCH], []]);
  const set = database.writer.updateTable('meetings').where('id', '=', meeting.id);
  await set.set({ status: 'draft' }).execute();
  expect(await found()).toEqual([]);
});

test('letters, reviews, reviewers and addresses find nothing', async () => {
  const { database, meeting, nina } = await aMeetingWithPapers();
  const { row, submitter, reviewer } = await aContribution(database, meeting, 'published', {
    title: 'Other',
    submitter: await aPerson(database, 'Kari', { body: 'NO' }),
  });
  await inTransaction(database, (tx) =>
    tx
      .updateTable('submissions')
      .set({ letter: 'Confidential' })
      .where('contribution_id', '=', row.id)
      .execute(),
  );
  const reviewerName = reviewer!.name.split(' ')[1]!;
  for (const words of [
    'welcome',
    'confidential',
    reviewerName,
    'office.example',
    submitter.email,
    'paper.pdf',
  ]) {
    expect([words, await titles(database, nina, { words })]).toEqual([words, []]);
  }
});

async function examineAll(database: Database, textOf: (no: number) => string): Promise<string[]> {
  const shas: string[] = [];
  for (;;) {
    const look = await claimToExamine(database, { now: NOW, leaseUntil: later(5) });
    if (!look) return shas;
    const found = {
      pages: 1,
      words: 1,
      title: null,
      language: null,
      fonts_missing: null,
      encrypted: 0,
    } as const;
    await markExamined(
      database,
      look,
      { ...found, text: wordsForSearch(textOf(shas.length), 1000), preview: 0 },
      NOW,
    );
    shas.push(look.sha256);
  }
}

test('what stands in a file is found as soon as it is read, unless the scanner holds the file back', async () => {
  const { database, nina } = await aMeetingWithPapers();
  const shas = await examineAll(database, () => 'The hidden Überraschung');
  expect(await titles(database, nina, { words: 'uberrasch' })).toEqual([FRENCH, RUSSIAN]);
  expect(await titles(database, null, { words: 'uberrasch' })).toEqual([FRENCH]);
  for (const sha256 of shas) {
    const judged = { scan_note: 'Evil', scan_attempts: 1, scan_due_at: null, scanned_at: NOW };
    await noteScan(database, sha256, { scan: 'infected', ...judged });
  }
  expect(await titles(database, nina, { words: 'uberrasch' })).toEqual([]);
});

test('where files are scanned, what stands in them is found once the scanner has called them clean', async () => {
  const { database, nina } = await aMeetingWithPapers();
  const shas = await examineAll(database, () => 'The hidden Überraschung');
  const found = async () => [
    await titles(database, nina, { words: 'uberrasch' }),
    await titles(database, null, { words: 'uberrasch' }),
  ];
  const judge = async (scan: 'pending' | 'error' | 'clean') => {
    const rest = { scan_note: null, scan_attempts: 1, scan_due_at: null };
    const judged = { ...rest, scan, scanned_at: scan === 'pending' ? null : NOW };
    for (const sha256 of shas) await noteScan(database, sha256, judged);
  };
  const everything = [[FRENCH, RUSSIAN], [FRENCH]];
  expect(await found()).toEqual(everything);
  await followScanPolicy(database, true);
  expect(await found()).toEqual([[], []]);
  await judge('pending');
  expect(await found()).toEqual([[], []]);
  await judge('error');
  expect(await found()).toEqual([[], []]);
  await judge('clean');
  expect(await found()).toEqual(everything);
  await judge('error');
  // Without a scanner there is nothing to wait for.
  await followScanPolicy(database, false);
  expect(await found()).toEqual(everything);
  expect(await wronglyIndexed(database.reader)).toEqual([]);
});

test('a text of any length can be indexed', async () => {
  const { database, nina } = await aMeetingWithPapers();
  const long = Array.from({ length: 200_000 }, (_, index) => `слово${index}`).join(' ') + 'й'.repeat(50_000);
  await examineAll(database, () => long);
  expect(await titles(database, nina, { words: 'слово7' })).toEqual([FRENCH, RUSSIAN]);
});

/** Everybody who can be something to a paper, and papers in every relation to them. */
async function aWholeWorld() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const other = await aMeeting(database, 'housing');
  const norway = await aBody(database, 'NO');
  await aBody(database, 'SSB', { kind: 'institution', parentId: norway.id });
  const person = (name: string, wish: Parameters<typeof aPerson>[2] = {}) => aPerson(database, name, wish);
  const role = (role: 'organizer' | 'secretariat', itemId?: ItemId, meetingId = meeting.id) => ({
    roles: [{ role, meetingId, ...(itemId ? { itemId } : {}) }],
  });
  const people = {
    stranger: await person('Sven', { body: 'SE' }),
    submitter: await person('Kari', { body: 'NO' }),
    colleague: await person('Knut', { body: 'NO' }),
    organizer: await person('Anna', role('organizer', meeting.item('1').id)),
    otherOrganizer: await person('Olga', role('organizer', meeting.item('2').id)),
    organizerOfAll: await person('Alma', role('organizer')),
    secretariat: await person('Nina', role('secretariat')),
    otherSecretariat: await person('Otto', role('secretariat', undefined, other.id)),
    formerSecretariat: await person('Former', role('secretariat')),
    focalPoint: await person('Frida', { body: 'NO' }),
    formerFocalPoint: await person('Fred', { body: 'NO' }),
    focalPointOfOffice: await person('Fay'),
    focalPointHere: await person('Fiona'),
    focalPointElsewhere: await person('Fergus'),
    admin: await person('Ada', { roles: [{ role: 'admin' }] }),
  };
  await inTransaction(database, async (tx) => {
    const grant = { bodyId: norway.id, meetingId: null, grantedBy: null };
    await insertFocalPoint(tx, { ...grant, personId: people.focalPoint.id }, NOW);
    await insertFocalPoint(tx, { ...grant, personId: people.formerFocalPoint.id }, NOW);
    const [here, elsewhere] = [people.focalPointHere.id, people.focalPointElsewhere.id];
    await insertFocalPoint(tx, { ...grant, personId: here, meetingId: meeting.id }, NOW);
    await insertFocalPoint(tx, { ...grant, personId: elsewhere, meetingId: other.id }, NOW);
    const office = await aBodyIn('SSB');
    await insertFocalPoint(tx, { ...grant, bodyId: office, personId: people.focalPointOfOffice.id }, NOW);
    const ended = { ended_at: NOW };
    await tx
      .updateTable('focal_points')
      .set(ended)
      .where('person_id', '=', people.formerFocalPoint.id)
      .execute();
    await tx
      .updateTable('role_grants')
      .set(ended)
      .where('person_id', '=', people.formerSecretariat.id)
      .execute();
    async function aBodyIn(code: string) {
      return (await tx.selectFrom('bodies').select('id').where('code', '=', code).executeTakeFirstOrThrow())
        .id;
    }
  });
  const papers: TestContribution[] = [];
  for (const stage of ['submitted', 'in_review', 'reviewed', 'decided', 'accepted', 'published'] as const) {
    papers.push(
      await aContribution(database, meeting, stage, { title: `Paper ${stage}`, submitter: people.submitter }),
    );
  }
  const add = async (...[where, stage, paper]: [typeof meeting, Stage, object]) => {
    const made = await aContribution(database, where, stage, {
      title: `Paper ${papers.length}`,
      ...paper,
    });
    papers.push(made);
    return made;
  };
  await add(meeting, 'published', { item: '2', body: 'TR' });
  await add(meeting, 'submitted', { item: '2', body: 'SSB' });
  await add(other, 'submitted', { body: 'TR' });
  await add(other, 'published', { body: 'TR' });

  const asSecretariat = aContext(database, people.secretariat, { now: later(9) });
  const current = async (paper: TestContribution) =>
    (await contributionByPublicId(database.reader, paper.row.public_id))!;
  // Declined, a move that waits, one that is withdrawn, one that is cancelled, one for participants, an earlier round.
  const declined = await add(meeting, 'in_review', { body: 'TR' });
  const [task] = await assignmentsOf(database.reader, [declined.row.id]);
  await answerReviewRequest(aContext(database, declined.reviewer), task!.public_id, {
    accepts: false,
    reason: '',
  });
  const moving = await add(meeting, 'submitted', { body: 'TR' });
  const elsewhere = { to: meeting.item('2').public_id, reason: 'Fits.' };
  await proposeMove(asSecretariat, moving.row.public_id, elsewhere, (await current(moving)).version);
  const withdrawn = await add(meeting, 'submitted', { body: 'TR' });
  await withdraw(
    aContext(database, withdrawn.submitter),
    withdrawn.row.public_id,
    (await current(withdrawn)).version,
  );
  const cancelled = await add(meeting, 'published', { body: 'TR' });
  await cancelPublished(asSecretariat, cancelled.row.public_id, (await current(cancelled)).version);
  const forParticipants = await add(meeting, 'published', { body: 'TR' });
  const { version } = await current(forParticipants);
  await changeVisibility(asSecretariat, forParticipants.row.public_id, 'participants', version);
  // A reviewer of the first round may still read; a person who never answered may not.
  for (const stage of ['reviewed', 'in_review'] as const) {
    const secondRound = await add(meeting, stage, { body: 'TR' });
    await database.writer
      .updateTable('contributions')
      .set({ round: 2 })
      .where('id', '=', secondRound.row.id)
      .execute();
  }
  const movingAndWithdrawn = await add(meeting, 'submitted', { body: 'TR' });
  await proposeMove(
    asSecretariat,
    movingAndWithdrawn.row.public_id,
    elsewhere,
    (await current(movingAndWithdrawn)).version,
  );
  await withdraw(
    aContext(database, movingAndWithdrawn.submitter),
    movingAndWithdrawn.row.public_id,
    (await current(movingAndWithdrawn)).version,
  );
  const viewers: (PersonRow | null)[] = [
    null,
    ...Object.values(people),
    ...papers.flatMap((paper) => [paper.submitter, ...(paper.reviewer ? [paper.reviewer] : [])]),
  ];
  return { database, papers, viewers, declined, moving };
}

test('everybody finds what they may open and what is published, and nothing else', async () => {
  const { database, papers, viewers } = await aWholeWorld();
  const published = new Set(
    (
      await sql<{
        id: string;
      }>`select c.public_id as id from contributions c where exists (select 1 from documents d where d.contribution_id = c.id)`.execute(
        database.reader,
      )
    ).rows.map((row) => row.id),
  );
  let own = 0;
  for (const viewer of viewers) {
    const expected: string[] = [];
    for (const { row } of papers) {
      const mayOpen = await loadContribution(database.reader, viewer, row.public_id, NOW)
        .then((loaded) => loaded.rights.see.allowed)
        .catch((error: unknown) => {
          if (error instanceof Refused) return false;
          throw error;
        });
      if (mayOpen) expected.push(`/c/${row.public_id}`);
      else if (published.has(row.public_id)) expected.push(row.public_id);
      if (mayOpen) own += 1;
    }
    const { hits } = await find(database, viewer, { words: 'paper' });
    const found = hits.map((hit) => (hit.state === null ? hit.id : hit.href));
    expect([viewer?.name, found.toSorted()]).toEqual([viewer?.name, expected.toSorted()]);
  }
  // The world is no empty one.
  expect(own).toBeGreaterThan(100);
});

test('the index is what the rows say, and can be made anew from nothing', async () => {
  const { database } = await aWholeWorld();
  await examineAll(database, (no) => `text${no}`);
  expect(await wronglyIndexed(database.reader)).toEqual([]);
  const rows = () =>
    database.reader
      .selectFrom('search_texts')
      .select(['contribution_id', 'own_words', 'public_words'])
      .orderBy('contribution_id')
      .execute();
  const before = await rows();
  await database.writer.deleteFrom('search_texts').execute();
  expect(await fillSearch(database)).toBe(before.length);
  expect(await rows()).toEqual(before);
  expect(await fillSearch(database)).toBe(0);
  // The index that SQLite derives matches the table.
  if (database.kind === 'sqlite') {
    await sql`insert into search_words (search_words, rank) values ('integrity-check', 1)`.execute(
      database.writer,
    );
  }
});

test('fifty on a page, and the rest on the next ones', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database);
  // An expert submits no more than forty.
  const kari = await aPerson(database, 'Kari', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  for (let no = 0; no < 53; no += 1) {
    await aContribution(database, meeting, 'submitted', { title: `Paper ${100 + no}`, submitter: kari });
  }
  const first = await find(database, kari, { words: 'paper' });
  const second = await find(database, kari, { words: 'paper', page: first.next! });
  expect([first.hits.length, first.next, second.hits.length, second.next]).toEqual([50, 2, 3, null]);
  expect([...first.hits, ...second.hits].map((hit) => hit.title)).toEqual(
    Array.from({ length: 53 }, (_, no) => `Paper ${100 + no}`),
  );
});
