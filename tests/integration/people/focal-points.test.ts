/** Who speaks for a country: in one meeting by its secretariat, in all of them by an administrator. */
import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { privateFile } from '#app/services/files/open-file.ts';
import { isParticipant } from '#app/services/meetings/membership.ts';
import { answerAffiliation } from '#app/services/people/affiliations.ts';
import { bodyPage, focalPointsView, peoplePage } from '#app/services/people/affiliations.view.ts';
import {
  endFocalPointForAll,
  endFocalPointOf,
  nameFocalPoint,
  nameFocalPointForAll,
} from '#app/services/people/focal-points.ts';
import { searchPage } from '#app/services/search/page.view.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

const EMPTY_SEARCH = { words: '', country: '', person: '', item: '', state: '', meeting: '', page: 1 };
const SECOND_MAILBOX = { email: 'otto@elsewhere.example', name: 'Otto Second' };

/** A meeting with a paper by Norway, and the secretariat of another one that is still being prepared. */
async function twoMeetings() {
  const database = await testDatabase();
  const [here, draft] = [
    await aMeeting(database, 'here'),
    await aMeeting(database, 'draft', { status: 'draft' }),
  ];
  const secretary = (name: string, { id: meetingId }: TestMeeting) =>
    aPerson(database, name, { roles: [{ role: 'secretariat', meetingId }] });
  const [nina, otto] = [await secretary('Nina', here), await secretary('Otto', draft)];
  const ada = await aPerson(database, 'Ada', { roles: [{ role: 'admin' }] });
  const { row } = await aContribution(database, here, 'accepted', { title: 'Panels of migrants' });
  const bodyId = (await aBody(database, 'NO')).id;
  return { database, here, draft, nina, otto, ada, row, bodyId };
}

/** What of the paper each way shows to somebody: the page, its files, the search, the page of the country, what is for participants. */
async function waysTo(world: Awaited<ReturnType<typeof twoMeetings>>, person: PersonRow) {
  const { database, row, here } = world;
  const ctx = aContext(database, person);
  const { public_id: file } = await database.reader
    .selectFrom('file_versions')
    .select('public_id')
    .where('contribution_id', '=', row.id)
    .executeTakeFirstOrThrow();
  const hits = await searchPage(ctx, { ...EMPTY_SEARCH, words: 'panels' });
  return {
    page: await why(contributionPage(ctx, row.public_id)),
    file: await why(privateFile(ctx, file)),
    found: hits.hits.length,
    ofCountry: (await bodyPage(ctx, 'NO')).contributions.map(({ title }) => title),
    takesPart: await isParticipant(database.reader, here.id, person, { roles: [] }),
  };
}
const NOTHING = { page: 'not_found', file: 'not_found', found: 0, ofCountry: [], takesPart: false };
const ALL = { page: 'done', file: 'done', found: 1, ofCountry: ['Panels of migrants'], takesPart: true };

const named = async (database: Database, { email } = SECOND_MAILBOX) =>
  (await personByEmail(database.reader, email))!;

test('the secretariat of another meeting opens nothing of this one by a focal point of its own', async () => {
  const world = await twoMeetings();
  const { database, draft, otto, bodyId } = world;
  await nameFocalPoint(aContext(database, otto), draft.slug, { ...SECOND_MAILBOX, bodyId });
  expect(await waysTo(world, await named(database))).toEqual(NOTHING);
});

test('a focal point for this meeting, and one for all, sees what the country has submitted', async () => {
  const world = await twoMeetings();
  const { database, here, nina, ada, bodyId } = world;
  await nameFocalPoint(aContext(database, nina), here.slug, { ...SECOND_MAILBOX, bodyId });
  expect(await waysTo(world, await named(database))).toEqual(ALL);
  const forAll = { email: 'frida@office.example', name: 'Frida' };
  await nameFocalPointForAll(aContext(database, ada), { ...forAll, bodyId });
  expect(await waysTo(world, await named(database, { ...SECOND_MAILBOX, ...forAll }))).toEqual(ALL);
});

test('the secretariat ends what it has named, and an administrator what holds for all meetings', async () => {
  const world = await twoMeetings();
  const { database, here, draft, nina, otto, ada, bodyId } = world;
  const [secretariat, admin] = [aContext(database, nina), aContext(database, ada)];
  await nameFocalPoint(secretariat, here.slug, { ...SECOND_MAILBOX, bodyId });
  await nameFocalPointForAll(admin, { email: 'frida@office.example', name: 'Frida', bodyId });
  const { focalPoints, focalPointsForAll } = await peoplePage(secretariat, here.slug);
  expect([focalPoints, focalPointsForAll].map((list) => list.map(({ name }) => name))).toEqual([
    ['Otto Second'],
    ['Frida'],
  ]);
  expect((await peoplePage(aContext(database, otto), draft.slug)).focalPoints).toEqual([]);
  const [ofMeeting, ofAll] = [focalPoints[0]!.id, focalPointsForAll[0]!.id];
  expect([
    await why(endFocalPointOf(secretariat, here.slug, ofAll)),
    await why(endFocalPointOf(aContext(database, otto), draft.slug, ofMeeting)),
    await why(endFocalPointForAll(admin, ofMeeting)),
    await why(endFocalPointForAll(secretariat, ofAll)),
    await why(nameFocalPointForAll(secretariat, { ...SECOND_MAILBOX, bodyId })),
  ]).toEqual(Array(5).fill('not_found'));
  await endFocalPointForAll(admin, ofAll);
  await endFocalPointOf(secretariat, here.slug, ofMeeting);
  expect((await focalPointsView(database.reader, null)).focalPoints).toEqual([]);
  expect(await why(bodyPage(aContext(database, await named(database)), 'NO'))).toBe('not_found');
});

test('an administrator does not make themselves the focal point of a country', async () => {
  const { database, ada, bodyId } = await twoMeetings();
  const given = { email: ada.email, name: '', bodyId };
  expect(await errorsOf(nameFocalPointForAll(aContext(database, ada), given))).toEqual({
    email: { key: 'problems.not_yourself' },
  });
});

test('a focal point for one meeting is shown, and answers, claims of people who have to do with it', async () => {
  const { database, here, draft, nina, otto, bodyId } = await twoMeetings();
  const clara = await aPerson(database, 'Clara', {
    body: 'NO',
    affiliation: 'claimed',
    roles: [{ role: 'participant', meetingId: here.id }],
  });
  const elsewhere = { email: 'frida@office.example', name: 'Frida' };
  await nameFocalPoint(aContext(database, nina), here.slug, { ...SECOND_MAILBOX, bodyId });
  await nameFocalPoint(aContext(database, otto), draft.slug, { ...elsewhere, bodyId });
  const [ofMeeting, ofOther] = [
    await named(database),
    await named(database, { ...SECOND_MAILBOX, ...elsewhere }),
  ];
  const claims = async (person: PersonRow) =>
    (await bodyPage(aContext(database, person), 'NO')).claims.map(({ name }) => name);
  expect([await claims(ofMeeting), await claims(ofOther)]).toEqual([['Clara'], []]);
  const answer = { personPublicId: clara.public_id, code: 'NO', confirms: false, slug: null };
  expect(await why(answerAffiliation(aContext(database, ofOther), answer))).toBe('not_found');
  await answerAffiliation(aContext(database, ofMeeting), answer);
  expect(await claims(ofMeeting)).toEqual([]);
});
