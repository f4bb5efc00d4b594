/** An author's word about who the authors are: it binds while it stands, can be objected to, and gives nothing by a name. */
import { describe, expect, test } from 'vitest';

import { inTransaction } from '#db/core/transaction.ts';
import { confirmEmail, insertEmail } from '#db/people/person-emails.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { endRecordedConflict, objectToNaming, settleNaming } from '#app/services/contributions/naming.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { reviewPage } from '#app/services/reviews/page.view.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { aCase, type Case } from '#tests/factories/cases.ts';
import { NOW } from '#tests/factories/context.ts';
import { anAuthor } from '#tests/factories/drafts.ts';
import { aPerson } from '#tests/factories/people.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

/** A case with an organizer of its session from another country. */
async function withOrganizer(name = 'Anna Maria Rossi') {
  const world = await aCase();
  const organizer = await aPerson(world.database, name, {
    body: 'IT',
    roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
  });
  return { ...world, organizer };
}

const boundBecause = async (world: Case, person: PersonRow, minutes = 30) =>
  (await contributionPage(world.ctx(person, minutes), world.id)).boundBecause;

/** Adds an author beside those who are there. */
const name = (world: Case, author: Parameters<typeof anAuthor>, minutes: number) =>
  world.hand({ authors: [anAuthor('Kari Nordmann'), anAuthor(...author)] }, minutes);
const nameNobody = (world: Case, minutes: number) =>
  world.hand({ authors: [anAuthor('Kari Nordmann')] }, minutes);

const byAddress = (person: PersonRow): Parameters<typeof anAuthor> => [
  'Somebody',
  { email: person.email, isContact: false },
];

describe('a name binds', () => {
  test('whoever bears the full name of an author does not decide, under whatever account', async () => {
    const world = await withOrganizer();
    expect(await boundBecause(world, world.organizer)).toBe(null);
    await name(world, ['ROSSI, Anna', { isContact: false }], 10);
    expect(await boundBecause(world, world.organizer)).toBe('conflict_namesake');
    const desk = await deskPage(world.ctx(world.organizer, 20), world.meeting.slug, null);
    expect(desk.rows.map((row) => [row.conflict, row.reviews])).toEqual([['conflict_namesake', null]]);
    const letter = { outcome: 'accept', letter: 'Welcome.' } as const;
    expect(
      await why(decide(world.ctx(world.organizer, 20), world.id, letter, (await world.row()).version)),
    ).toBe('conflict_namesake');
  });

  test('a second account of who submitted is bound like the first', async () => {
    const world = await aCase();
    await world.database.writer
      .updateTable('persons')
      .set({ name: 'Kari Nordmann' })
      .where('id', '=', world.author.id)
      .execute();
    const second = await aPerson(world.database, 'Nordmann Kari', {
      email: 'kari@home.example',
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    await world.hand({ authors: [anAuthor('Jens Dahl')] }, 10);
    expect(await boundBecause(world, second)).toBe('conflict_namesake');
    const desk = await deskPage(world.ctx(second, 20), world.meeting.slug, null);
    expect(desk.rows.map((row) => row.conflict)).toEqual(['conflict_namesake']);
  });

  test('a namesake is not asked to review, and gets nothing else by the name', async () => {
    const world = await aCase();
    await name(world, ['Luc Fournier', { isContact: false }], 10);
    const luc = await aPerson(world.database, 'Luc Fournier', { body: 'FR' });
    const input = {
      personPublicId: luc.public_id,
      version: (await world.row()).version,
      overrideReason: 'why not',
    };
    expect(await why(requestReview(world.ctx(world.secretariat, 20), world.id, input))).toBe(
      'conflict_namesake',
    );
    expect(await why(contributionPage(world.ctx(luc, 20), world.id))).toBe('not_found');
    expect((await mePage(world.ctx(luc, 20))).contributions).toEqual([]);
  });
});

describe('an address entitles once its bearer has confirmed it', () => {
  test('an author sees the paper from the first sign-in by the address on', async () => {
    const world = await aCase();
    const ola = await aPerson(world.database, 'Ola', { email: 'ola@office.example' });
    await inTransaction(world.database, (tx) =>
      insertEmail(
        tx,
        { personId: ola.id, email: 'ola@home.example', emailKey: 'ola@home.example', isPreferred: false },
        NOW,
      ),
    );
    await name(world, ['Somebody', { email: 'Ola@Home.example', isContact: false }], 10);
    expect(await why(contributionPage(world.ctx(ola, 20), world.id))).toBe('not_found');
    await inTransaction(world.database, (tx) => confirmEmail(tx, 'ola@home.example', NOW));
    expect((await contributionPage(world.ctx(ola, 20), world.id)).actsAs).toBe('author');
    expect((await mePage(world.ctx(ola, 20))).contributions.map((own) => own.id)).toEqual([world.id]);
  });

  test('until then it binds whoever it was entered for', async () => {
    const world = await withOrganizer();
    const address = { email: 'anna@home.example', emailKey: 'anna@home.example', isPreferred: false };
    await inTransaction(world.database, (tx) =>
      insertEmail(tx, { personId: world.organizer.id, ...address }, NOW),
    );
    await name(world, ['Somebody', { email: 'anna@home.example', isContact: false }], 10);
    expect(await boundBecause(world, world.organizer)).toBe('conflict_co_author');
  });
});

describe('naming can be abused', () => {
  test('whoever has seen nothing meanwhile is free again when the name is taken out', async () => {
    const world = await withOrganizer();
    expect(await toldBy(world.database, () => name(world, byAddress(world.organizer), 10))).toContainEqual([
      'named-as-author',
      world.organizer.email,
    ]);
    await nameNobody(world, 15);
    expect(await boundBecause(world, world.organizer)).toBe(null);
  });

  test('whoever has opened the paper meanwhile stays bound until the secretariat ends the conflict', async () => {
    const world = await withOrganizer();
    await name(world, byAddress(world.organizer), 10);
    expect(await boundBecause(world, world.organizer, 12)).toBe('conflict_co_author');
    await nameNobody(world, 15);
    expect(await boundBecause(world, world.organizer, 20)).toBe('conflict_co_author');
    const page = await contributionPage(world.ctx(world.secretariat, 20), world.id);
    const [recorded] = page.naming.recorded;
    expect(page.naming.recorded).toMatchObject([{ name: 'Anna Maria Rossi', kind: 'co_author' }]);
    const version = (await world.row()).version;
    const end = (person: PersonRow, reason: string) =>
      endRecordedConflict(world.ctx(person, 25), world.id, { ...recorded!, reason, version });
    expect(await why(end(world.organizer, 'I want to'))).toBe('not_allowed');
    expect(await errorsOf(end(world.secretariat, ''))).toEqual({
      reason: { key: 'problems.settlement_missing' },
    });
    await end(world.secretariat, 'She was named for an hour.');
    expect(await boundBecause(world, world.organizer)).toBe(null);
  });

  test('what the secretariat has ended the author cannot begin again by naming once more', async () => {
    const world = await withOrganizer();
    await name(world, byAddress(world.organizer), 10);
    await boundBecause(world, world.organizer, 12);
    await nameNobody(world, 15);
    const page = await contributionPage(world.ctx(world.secretariat, 20), world.id);
    const ended = {
      ...page.naming.recorded[0]!,
      reason: 'For an hour.',
      version: (await world.row()).version,
    };
    await endRecordedConflict(world.ctx(world.secretariat, 25), world.id, ended);
    await name(world, byAddress(world.organizer), 30);
    expect(await boundBecause(world, world.organizer, 35)).toBe(null);
    await name(world, [world.organizer.name, { isContact: false }], 40);
    expect(await boundBecause(world, world.organizer, 45)).toBe(null);
    await nameNobody(world, 50);
    expect(await boundBecause(world, world.organizer, 55)).toBe(null);
  });

  test('ending what is recorded takes nothing from what the paper says now', async () => {
    const world = await withOrganizer();
    await name(world, byAddress(world.organizer), 10);
    await boundBecause(world, world.organizer, 12);
    await nameNobody(world, 15);
    await name(world, [world.organizer.name, { isContact: false }], 20);
    const page = await contributionPage(world.ctx(world.secretariat, 22), world.id);
    const ended = {
      ...page.naming.recorded[0]!,
      reason: 'For an hour.',
      version: (await world.row()).version,
    };
    await endRecordedConflict(world.ctx(world.secretariat, 25), world.id, ended);
    expect(await boundBecause(world, world.organizer)).toBe('conflict_namesake');
    await objectToNaming(world.ctx(world.organizer, 32), world.id, 'Not me.', (await world.row()).version);
    const { naming } = await contributionPage(world.ctx(world.secretariat, 33), world.id);
    await settle(world, naming.open[0]!.id, 'no', world.secretariat, 35);
    expect(await boundBecause(world, world.organizer, 40)).toBe(null);
  });

  test('no step of an objection shows in the version that the author’s pages hold', async () => {
    const world = await withOrganizer();
    await name(world, byAddress(world.organizer), 10);
    await boundBecause(world, world.organizer, 12);
    await nameNobody(world, 13);
    await name(world, [world.organizer.name, { isContact: false }], 14);
    const before = await world.row();
    await objectToNaming(world.ctx(world.organizer, 15), world.id, 'Not me.', before.version);
    const { naming } = await contributionPage(world.ctx(world.secretariat, 16), world.id);
    await settle(world, naming.open[0]!.id, 'no');
    const ended = { ...naming.recorded[0]!, reason: 'Named for an hour.', version: before.version };
    await endRecordedConflict(world.ctx(world.secretariat, 25), world.id, ended);
    expect(await world.row()).toEqual(before);
  });

  test('a body that is named and taken out again binds nobody who has seen nothing', async () => {
    const world = await withOrganizer();
    const own = await bodiesOf(world);
    const italy = (
      await world.database.reader
        .selectFrom('bodies')
        .select('id')
        .where('code', '=', 'IT')
        .executeTakeFirstOrThrow()
    ).id;
    await world.hand({ bodies: [...own, italy] }, 10);
    await world.hand({ bodies: own }, 15);
    expect(await boundBecause(world, world.organizer)).toBe(null);
  });

  test('a reviewer whom the author names is told, and has the review back when it is settled', async () => {
    const world = await aCase();
    const luc = await aPerson(world.database, 'Luc Fournier', { body: 'FR' });
    const version = (await world.row()).version;
    const input = { personPublicId: luc.public_id, version, overrideReason: '' };
    await requestReview(world.ctx(world.secretariat, 5), world.id, input);
    const [task] = await assignmentsOf(world.database.reader, [(await world.row()).id]);
    await answerReviewRequest(world.ctx(luc, 6), task!.public_id, { accepts: true, reason: '' });
    const told = await toldBy(world.database, () => name(world, ['Luc Fournier', { isContact: false }], 10));
    expect(told.filter(([notice]) => notice === 'named-as-author')).toEqual([['named-as-author', luc.email]]);
    const whyNot = async () => (await reviewPage(world.ctx(luc, 14), task!.public_id)).whyNot;
    expect(await whyNot()).toBe('conflict_namesake');
    const object = async (reason: string) =>
      objectToNaming(world.ctx(luc, 15), world.id, reason, (await world.row()).version);
    expect(await errorsOf(object(''))).toEqual({ reason: { key: 'problems.objection_missing' } });
    expect(await toldBy(world.database, () => object('Another Luc.'))).toEqual([
      ['naming-objected', world.secretariat.email],
    ]);
    expect(await why(object('Another Luc.'))).toBe('already_objected');
    const { naming } = await contributionPage(world.ctx(world.secretariat, 16), world.id);
    expect(naming.open).toMatchObject([{ name: 'Luc Fournier', reason: 'Another Luc.' }]);
    expect(await toldBy(world.database, () => settle(world, naming.open[0]!.id, 'no'))).toEqual([
      ['naming-settled', luc.email],
    ]);
    // The paper goes on naming a Luc Fournier, who is another one.
    await name(world, ['Luc Fournier', { isContact: false }], 25);
    expect(await whyNot()).toBe(null);
  });

  test('somebody of the secretariat who may not learn who reviews does not settle what a reviewer says', async () => {
    const world = await aCase();
    const { database, meeting } = world;
    const luc = await aPerson(database, 'Luc Fournier', { body: 'FR' });
    const bent = await aPerson(database, 'Bent', {
      body: 'NO',
      roles: [{ role: 'secretariat', meetingId: meeting.id }],
    });
    const organizer = await aPerson(database, 'Anna Rossi', {
      body: 'IT',
      roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
    });
    const input = { personPublicId: luc.public_id, version: (await world.row()).version, overrideReason: '' };
    await requestReview(world.ctx(world.secretariat, 5), world.id, input);
    await name(world, ['Luc Fournier', { isContact: false }], 10);
    const object = (person: PersonRow, version: number) =>
      objectToNaming(world.ctx(person, 12), world.id, 'Not me.', version);
    const openFor = async (person: PersonRow) =>
      (await contributionPage(world.ctx(person, 13), world.id)).naming.open.map((entry) => entry.name);
    const { version } = await world.row();
    expect(await toldBy(database, () => object(luc, version))).toEqual([
      ['naming-objected', world.secretariat.email],
    ]);
    expect([await openFor(bent), await openFor(world.secretariat)]).toEqual([[], ['Luc Fournier']]);
    const { public_id: objection } = await database.reader
      .selectFrom('naming_objections')
      .select('public_id')
      .executeTakeFirstOrThrow();
    expect(await why(settle(world, objection, 'no', bent))).toBe('wrong_state');
    // That somebody of the team objects, all of them may know.
    await world.hand(
      { authors: [anAuthor('Kari Nordmann'), anAuthor('Luc Fournier'), anAuthor('Anna Rossi')] },
      14,
    );
    await objectToNaming(world.ctx(organizer, 15), world.id, 'Not me.', (await world.row()).version);
    expect(await openFor(bent)).toEqual(['Anna Rossi']);
    expect(await why(settle(world, objection, 'no', bent))).toBe('not_found');
  });

  test('who is settled to be no author loses what the address gave, for good', async () => {
    const world = await aCase();
    const ola = await aPerson(world.database, 'Ola', { body: 'SE' });
    await name(world, byAddress(ola), 10);
    await objectToNaming(world.ctx(ola, 12), world.id, 'Not me.', (await world.row()).version);
    const { naming } = await contributionPage(world.ctx(world.secretariat, 13), world.id);
    await settle(world, naming.open[0]!.id, 'no');
    expect(await why(contributionPage(world.ctx(ola, 20), world.id))).toBe('not_found');
    await name(world, byAddress(ola), 25);
    expect(await why(contributionPage(world.ctx(ola, 30), world.id))).toBe('not_found');
  });

  test('where all of the secretariat are named an administrator settles, and opens the paper for that', async () => {
    const world = await aCase();
    const ada = await aPerson(world.database, 'Ada', { roles: [{ role: 'admin' }] });
    await name(world, byAddress(world.secretariat), 10);
    expect(await why(contributionPage(world.ctx(ada, 11), world.id))).toBe('not_found');
    expect(
      await toldBy(world.database, async () =>
        objectToNaming(world.ctx(world.secretariat, 12), world.id, 'Not me.', (await world.row()).version),
      ),
    ).toEqual([['naming-objected', ada.email]]);
    const page = await contributionPage(world.ctx(ada, 13), world.id);
    expect([page.naming.open.length, page.team, page.letters]).toEqual([1, null, []]);
    expect(await why(settle(world, page.naming.open[0]!.id, 'no'))).toBe('conflict_co_author');
    await settle(world, page.naming.open[0]!.id, 'no', ada);
    expect(await boundBecause(world, world.secretariat)).toBe(null);
    expect(await why(contributionPage(world.ctx(ada, 30), world.id))).toBe('not_found');
  });

  test('who is settled to be an author stays bound, and is told why', async () => {
    const world = await withOrganizer();
    await name(world, byAddress(world.organizer), 10);
    await objectToNaming(world.ctx(world.organizer, 12), world.id, 'Not me.', (await world.row()).version);
    const { naming } = await contributionPage(world.ctx(world.secretariat, 13), world.id);
    await settle(world, naming.open[0]!.id, 'yes');
    expect((await contributionPage(world.ctx(world.organizer, 30), world.id)).naming).toMatchObject({
      mayObject: false,
      own: { isSettled: true, isAuthor: true, reason: 'As the author says.' },
    });
    expect(await boundBecause(world, world.organizer)).toBe('conflict_co_author');
  });
});

async function settle(
  world: Case,
  objection: string,
  author: 'yes' | 'no',
  by = world.secretariat,
  minutes = 20,
): Promise<void> {
  const { version } = await world.row();
  const reason = 'As the author says.';
  await settleNaming(world.ctx(by, minutes), world.id, {
    objection,
    isAuthor: author === 'yes',
    reason,
    version,
  });
}

async function bodiesOf(world: Case): Promise<string[]> {
  const rows = await world.database.reader
    .selectFrom('contribution_bodies')
    .select('body_id')
    .where('contribution_id', '=', (await world.row()).id)
    .execute();
  return rows.map((row) => row.body_id);
}
