/** What somebody was before: affiliations that have ended and names that were changed go on binding. */
import { describe, expect, test } from 'vitest';

import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { renameUser } from '#app/services/installation/users.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { answerAffiliation } from '#app/services/people/affiliations.ts';
import { nameFocalPointForAll } from '#app/services/people/focal-points.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { candidatesPage } from '#app/services/reviews/candidates.view.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { completeProfile } from '#app/services/sign-in/complete-profile.ts';
import { welcomePage } from '#app/services/sign-in/complete-profile.view.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aCase, type Case } from '#tests/factories/cases.ts';
import { later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { anAuthor } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

const CLAIMS_NORWAY = { body: 'NO', affiliation: 'claimed' } as const;
const boundBecause = async (world: Case, person: PersonRow) =>
  (await contributionPage(world.ctx(person, 30), world.id)).boundBecause;
const accept = async (world: Case, person: PersonRow) =>
  why(
    decide(
      world.ctx(person, 30),
      world.id,
      { outcome: 'accept', letter: 'Yes.' },
      (await world.row()).version,
    ),
  );

/** The national focal point says of a claim that it is none. */
async function endedByFocalPoint(world: Case, person: PersonRow) {
  const { database } = world;
  const ada = await aPerson(database, 'Ada', { body: 'CH', roles: [{ role: 'admin' }] });
  const given = { email: 'frida@office.example', name: 'Frida', bodyId: (await aBody(database, 'NO')).id };
  await nameFocalPointForAll(world.ctx(ada), given);
  const focal = await personByEmail(database.reader, given.email);
  const answer = { personPublicId: person.public_id, code: 'NO', confirms: false, slug: null };
  await answerAffiliation(world.ctx(focal, 1), answer);
}

describe('a former affiliation', () => {
  test('binds an organizer on, when the focal point of the submitting country ends it', async () => {
    const world = await aCase();
    const organizer = await aPerson(world.database, 'Olav', {
      ...CLAIMS_NORWAY,
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    await endedByFocalPoint(world, organizer);
    expect(await boundBecause(world, organizer)).toBe('conflict_same_country');
    expect(await accept(world, organizer)).toBe('conflict_same_country');
    const desk = await deskPage(world.ctx(organizer, 30), world.meeting.slug, null);
    expect(desk.rows.map((row) => [row.conflict, row.reviews])).toEqual([['conflict_same_country', null]]);
  });

  test('binds whoever was asked to review, also where they have declined', async () => {
    const world = await aCase();
    const { row: other } = await aContribution(world.database, world.meeting, 'submitted', { body: 'SE' });
    const reviewer = await aPerson(world.database, 'Rolf', CLAIMS_NORWAY);
    const request = async (id: string, version: number) =>
      why(
        requestReview(world.ctx(world.secretariat, 2), id, {
          personPublicId: reviewer.public_id,
          version,
          overrideReason: '',
        }),
      );
    expect(await request(other.public_id, other.version)).toBe('done');
    const [task] = await assignmentsOf(world.database.reader, [other.id]);
    await answerReviewRequest(world.ctx(reviewer, 3), task!.public_id, {
      accepts: false,
      reason: 'No time.',
    });
    await endedByFocalPoint(world, reviewer);
    expect(await request(world.id, (await world.row()).version)).toBe('conflict_same_country');
  });

  test('binds in the meetings for which the person works, and in no other', async () => {
    const world = await aCase();
    const second = await aMeeting(world.database, 'second');
    const { row } = await aContribution(world.database, second, 'submitted');
    const organizer = await aPerson(world.database, 'Olav', {
      ...CLAIMS_NORWAY,
      roles: [{ role: 'organizer', meetingId: world.meeting.id }],
    });
    await endedByFocalPoint(world, organizer);
    const otto = await aPerson(world.database, 'Otto', {
      body: 'CH',
      roles: [{ role: 'secretariat', meetingId: second.id }],
    });
    const { candidates } = await candidatesPage(world.ctx(otto, 5), row.public_id, 'olav');
    expect(candidates.map(({ conflict }) => conflict)).toEqual([null]);
  });
});

describe('a former name', () => {
  /** Of an organizer who bears the name of an author of the paper. */
  async function renamed() {
    const world = await aCase();
    await world.hand({ authors: [anAuthor('Nina Keller')] }, 1);
    const organizer = await aPerson(world.database, 'Nina Keller', {
      body: 'IT',
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    const italy = (await aBody(world.database, 'IT')).id;
    await completeProfile(world.ctx(organizer, 2), { name: 'Marco Rossi', bodyId: italy });
    return { world, organizer: { ...organizer, name: 'Marco Rossi' }, italy };
  }

  test('binds like the name of today, on the page, on the desk and among candidates', async () => {
    const { world, organizer } = await renamed();
    expect(await boundBecause(world, organizer)).toBe('conflict_namesake');
    expect(await accept(world, organizer)).toBe('conflict_namesake');
    const desk = await deskPage(world.ctx(organizer, 30), world.meeting.slug, null);
    expect(desk.rows.map((row) => row.conflict)).toEqual(['conflict_namesake']);
    const { candidates } = await candidatesPage(world.ctx(world.secretariat, 30), world.id, 'rossi');
    expect(candidates.map(({ name, conflict }) => [name, conflict])).toEqual([
      ['Marco Rossi, formerly Nina Keller', 'conflict_namesake'],
    ]);
  });

  test('of who submitted binds whoever bears it', async () => {
    const world = await aCase();
    const norway = (await aBody(world.database, 'NO')).id;
    await world.hand({ authors: [anAuthor('Jens Dahl')] }, 1);
    const was = (
      await world.database.reader
        .selectFrom('persons')
        .select('name')
        .where('id', '=', world.author.id)
        .executeTakeFirstOrThrow()
    ).name;
    await completeProfile(world.ctx(world.author, 2), { name: 'Siri Berg', bodyId: norway });
    const second = await aPerson(world.database, was, {
      email: 'second@home.example',
      body: 'IT',
      roles: [{ role: 'organizer', meetingId: world.meeting.id }],
    });
    expect(await boundBecause(world, second)).toBe('conflict_namesake');
    const desk = await deskPage(world.ctx(second, 30), world.meeting.slug, null);
    expect(desk.rows.map((row) => row.conflict)).toEqual(['conflict_namesake']);
  });

  test('stands beside the new one wherever the team reads who has reviewed', async () => {
    const world = await aCase();
    const { row, reviewer } = await aContribution(world.database, world.meeting, 'reviewed', { body: 'SE' });
    const before = reviewer!.name;
    const france = (await aBody(world.database, 'FR')).id;
    await completeProfile(world.ctx(reviewer, 10), { name: 'Marco Rossi', bodyId: france });
    const page = await contributionPage(world.ctx(world.secretariat, 20), row.public_id);
    const shown = `Marco Rossi, formerly ${before}`;
    expect([page.team!.reviews[0]!.reviewer, page.team!.assignments[0]!.reviewer]).toEqual([shown, shown]);
    // A line that says less would let somebody sign as another person.
    const told = JSON.stringify(page).replaceAll(shown, '');
    expect(told).not.toContain('Marco Rossi');
  });

  test('is given by its owner once; the operator changes it again, with a reason, and the audit holds both', async () => {
    const { world, organizer, italy } = await renamed();
    const { database } = world;
    const ctx = world.ctx(organizer, 5);
    expect((await welcomePage(ctx)).mayRename).toBe(false);
    expect(await errorsOf(completeProfile(ctx, { name: 'Anna Third', bodyId: italy }))).toEqual({
      name: { key: 'problems.name_changed_once' },
    });
    await completeProfile(ctx, { name: 'Marco Rossi', bodyId: italy });
    const operator = { database, now: later(6) };
    await renameUser(operator, { email: organizer.email, name: 'Nina Rossi', reason: 'Married name.' });
    const events = await database.reader
      .selectFrom('audit_events')
      .innerJoin('audit_personal', 'audit_personal.event_id', 'audit_events.id')
      .select(['action', 'facts', 'audit_personal.body as names'])
      .where('object_id', '=', organizer.id)
      .orderBy('at')
      .orderBy('audit_events.id')
      .execute();
    const network = '192.0.2.0/24';
    const profile = (isRenamed: boolean) => ({ bodyId: italy, bodiesBefore: italy, isRenamed });
    expect(events.map(({ action, facts, names }) => [action, JSON.parse(facts), JSON.parse(names)])).toEqual([
      ['profile_completed', profile(true), { was: 'Nina Keller', isNow: 'Marco Rossi', network }],
      ['profile_completed', profile(false), { was: 'Marco Rossi', isNow: 'Marco Rossi', network }],
      ['person_renamed', {}, { was: 'Marco Rossi', isNow: 'Nina Rossi', reason: 'Married name.' }],
    ]);
  });
});
