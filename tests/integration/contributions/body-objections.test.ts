/** An author's word about the bodies that submit a paper: it binds while it stands, and can be objected to. */
import { describe, expect, test } from 'vitest';

import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { objectToBody, settleBody } from '#app/services/contributions/body-objections.ts';
import { endRecordedConflict } from '#app/services/contributions/naming.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { reviewPage } from '#app/services/reviews/page.view.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aCase, type Case } from '#tests/factories/cases.ts';
import { aPerson } from '#tests/factories/people.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

interface World extends Case {
  organizer: PersonRow;
  italian: PersonRow;
  /** Hands the paper in for its own bodies and these. */
  nameBodies(codes: readonly string[], minutes: number): Promise<void>;
}

/** A paper of Norway, with an organizer and a secretary from Italy beside the secretary of no country. */
async function aWorld(): Promise<World> {
  const world = await aCase();
  const { database, meeting } = world;
  const organizer = await aPerson(database, 'Anna Rossi', {
    body: 'IT',
    roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
  });
  const italian = await aPerson(database, 'Ivo Bianchi', {
    body: 'IT',
    roles: [{ role: 'secretariat', meetingId: meeting.id }],
  });
  const nameBodies = async (codes: readonly string[], minutes: number) => {
    const ids = await Promise.all(['NO', ...codes].map(async (code) => (await aBody(database, code)).id));
    await world.hand({ bodies: ids }, minutes);
  };
  return { ...world, organizer, italian, nameBodies };
}

const pageOf = (world: Case, person: PersonRow, minutes: number) =>
  contributionPage(world.ctx(person, minutes), world.id);
const bound = async (world: Case, person: PersonRow, minutes: number) =>
  (await pageOf(world, person, minutes)).boundBecause;

/** Objects to the only body that the page offers. */
async function object(world: Case, person: PersonRow, minutes: number, reason = 'We know nothing of it.') {
  const { bodyObjections } = await pageOf(world, person, minutes);
  const [body] = bodyObjections.mayObjectTo;
  const { version } = await world.row();
  await objectToBody(world.ctx(person, minutes), world.id, { body: body?.id ?? 'none', reason, version });
}

async function settle(world: Case, by: PersonRow, isOfBody: boolean, minutes: number) {
  const { bodyObjections } = await pageOf(world, by, minutes);
  const [open] = bodyObjections.open;
  const { version } = await world.row();
  const settled = { objection: open?.id ?? 'none', isOfBody, reason: 'Italy was asked.', version };
  await settleBody(world.ctx(by, minutes), world.id, settled);
}

describe('a body that only an author has named', () => {
  test('whoever it binds objects, and decides when the secretariat has settled it', async () => {
    const world = await aWorld();
    expect(await bound(world, world.organizer, 5)).toBe(null);
    await world.nameBodies(['IT'], 10);
    expect(await bound(world, world.organizer, 12)).toBe('conflict_same_country');
    expect((await pageOf(world, world.organizer, 12)).bodyObjections.mayObjectTo).toMatchObject([
      { name: 'Body IT' },
    ]);
    expect(await errorsOf(object(world, world.organizer, 13, ''))).toEqual({
      reason: { key: 'problems.body_objection_missing' },
    });
    expect(await toldBy(world.database, () => object(world, world.organizer, 14))).toEqual([
      ['naming-objected', world.secretariat.email],
    ]);
    expect(await why(object(world, world.organizer, 15))).toBe('already_objected');
    expect(await why(settle(world, world.italian, false, 16))).toBe('conflict_same_country');
    const told = await toldBy(world.database, () => settle(world, world.secretariat, false, 17));
    expect(told.sort()).toEqual([
      ['body-set-aside', world.author.email],
      ['naming-settled', world.organizer.email],
    ]);
    expect([await bound(world, world.organizer, 20), await bound(world, world.italian, 20)]).toEqual([
      null,
      null,
    ]);
    const desk = await deskPage(world.ctx(world.organizer, 20), world.meeting.slug, null);
    expect(desk.rows.map((row) => row.conflict)).toEqual([null]);
    const letter = { outcome: 'accept', letter: 'Welcome.' } as const;
    await decide(world.ctx(world.organizer, 21), world.id, letter, (await world.row()).version);
  });

  test('a body that is set aside does not bind when it is named again, and its author reads so', async () => {
    const world = await aWorld();
    await world.nameBodies(['IT'], 10);
    await object(world, world.organizer, 12);
    await settle(world, world.secretariat, false, 14);
    await world.nameBodies([], 16);
    await world.nameBodies(['IT'], 18);
    expect(await bound(world, world.organizer, 20)).toBe(null);
    const seenBy = async (person: PersonRow) => (await pageOf(world, person, 21)).bodyObjections.setAside;
    expect([await seenBy(world.author), await seenBy(world.secretariat)]).toEqual([['Body IT'], ['Body IT']]);
  });

  test('what is settled to be a paper of the body binds, and nobody objects again', async () => {
    const world = await aWorld();
    await world.nameBodies(['IT'], 10);
    await object(world, world.organizer, 12);
    expect(await toldBy(world.database, () => settle(world, world.secretariat, true, 14))).toEqual([
      ['naming-settled', world.organizer.email],
    ]);
    const { bodyObjections, boundBecause } = await pageOf(world, world.organizer, 16);
    expect([boundBecause, bodyObjections.mayObjectTo, bodyObjections.own]).toEqual([
      'conflict_same_country',
      [],
      [{ body: 'Body IT', isSettled: true, reason: 'Italy was asked.' }],
    ]);
    expect((await pageOf(world, world.italian, 16)).bodyObjections.mayObjectTo).toEqual([]);
  });

  test('a reviewer who had reviewed before has the paper back, and its author does not learn of whom', async () => {
    const world = await aWorld();
    const luc = await aPerson(world.database, 'Luc Fournier', { body: 'FR' });
    const input = { personPublicId: luc.public_id, version: (await world.row()).version, overrideReason: '' };
    await requestReview(world.ctx(world.secretariat, 5), world.id, input);
    const [task] = await assignmentsOf(world.database.reader, [(await world.row()).id]);
    await answerReviewRequest(world.ctx(luc, 6), task!.public_id, { accepts: true, reason: '' });
    await world.nameBodies(['FR'], 10);
    const whyNot = async (minutes: number) =>
      (await reviewPage(world.ctx(luc, minutes), task!.public_id)).whyNot;
    expect(await whyNot(12)).toBe('conflict_same_country');
    const before = await world.row();
    await object(world, luc, 13);
    expect(await world.row()).toEqual(before);
    await settle(world, world.secretariat, false, 14);
    expect(await world.row()).toEqual(before);
    expect(await whyNot(15)).toBe(null);
    const { bodyObjections } = await pageOf(world, world.author, 16);
    expect(bodyObjections).toEqual({ mayObjectTo: [], own: [], open: [], setAside: ['Body FR'] });
  });

  test('where it binds the whole secretariat an administrator settles, and opens the paper for that', async () => {
    const world = await aWorld();
    const { database } = world;
    const ada = await aPerson(database, 'Ada', { body: 'IT', roles: [{ role: 'admin' }] });
    await world.nameBodies(['IT', 'OFFICE'], 10);
    expect(await bound(world, world.secretariat, 11)).toBe('conflict_same_organisation');
    expect(await why(pageOf(world, ada, 11))).toBe('not_found');
    expect(await toldBy(database, () => object(world, world.organizer, 12))).toEqual([
      ['naming-objected', ada.email],
    ]);
    expect(await why(settle(world, world.secretariat, false, 13))).toBe('conflict_same_organisation');
    const page = await pageOf(world, ada, 14);
    expect([page.bodyObjections.open.length, page.team, page.letters]).toEqual([1, null, []]);
    await settle(world, ada, false, 15);
    expect(await bound(world, world.organizer, 16)).toBe(null);
    expect(await why(pageOf(world, ada, 17))).toBe('not_found');
  });

  test('what was recorded because of it, once ended, does not begin again when it is named and taken out', async () => {
    const world = await aWorld();
    await world.nameBodies(['IT'], 10);
    await bound(world, world.organizer, 11);
    await world.nameBodies([], 12);
    expect(await bound(world, world.organizer, 13)).toBe('conflict_same_country');
    const { naming } = await pageOf(world, world.secretariat, 14);
    const [recorded] = naming.recorded;
    const ended = { ...recorded!, reason: 'Named for two minutes.', version: (await world.row()).version };
    await endRecordedConflict(world.ctx(world.secretariat, 15), world.id, ended);
    await world.nameBodies(['IT'], 16);
    await bound(world, world.organizer, 17);
    await world.nameBodies([], 18);
    expect(await bound(world, world.organizer, 19)).toBe(null);
  });
});

describe('nobody objects', () => {
  test('to the country to which others say that the author belongs', async () => {
    const world = await aWorld();
    const norwegian = await aPerson(world.database, 'Berit Dahl', {
      body: 'NO',
      roles: [{ role: 'secretariat', meetingId: world.meeting.id }],
    });
    expect(await bound(world, norwegian, 5)).toBe('conflict_same_country');
    expect((await pageOf(world, norwegian, 6)).bodyObjections.mayObjectTo).toEqual([]);
    expect(await why(object(world, norwegian, 7))).toBe('not_allowed');
  });

  test('who is bound by something else besides, or by nothing', async () => {
    const world = await aWorld();
    await world.nameBodies(['IT'], 10);
    await world.database.writer
      .updateTable('persons')
      .set({ name: 'Anna Rossi' })
      .where('id', '=', world.author.id)
      .execute();
    expect(await why(object(world, world.organizer, 12))).toBe('not_allowed');
    expect(await why(object(world, world.secretariat, 12))).toBe('not_allowed');
    expect(await why(object(world, world.author, 12))).toBe('not_allowed');
  });
});
