/** Everybody who gets a role is somewhere: as whoever names them says, or as they say themselves. */
import { describe, expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { overrideConflict } from '#app/services/decisions/override-conflict.ts';
import { privateFile } from '#app/services/files/open-file.ts';
import { grantRoleTo } from '#app/services/installation/roles.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { invite } from '#app/services/meetings/invite.ts';
import { nameOrganizer } from '#app/services/meetings/name-organizer.ts';
import { setupPage } from '#app/services/meetings/set-up.view.ts';
import { answerAffiliation } from '#app/services/people/affiliations.ts';
import { peoplePage } from '#app/services/people/affiliations.view.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { enterParticipants } from '#app/services/people/participants.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { candidatesPage } from '#app/services/reviews/candidates.view.ts';
import { reviewPage } from '#app/services/reviews/page.view.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { searchPage } from '#app/services/search/page.view.ts';
import { completeProfile } from '#app/services/sign-in/complete-profile.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { verifyCode } from '#app/services/sign-in/verify-code.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aCase, type Case } from '#tests/factories/cases.ts';
import { aContext, asking, later } from '#tests/factories/context.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { why } from '#tests/support/refusal.ts';
import { codesTo } from '#tests/support/sent-secrets.ts';

const UNKNOWN = 'conflict_unknown_affiliation';
const EVA = { email: 'eva@office.example', name: 'Eva Example' };
const of = async (database: Database, email = EVA.email) => (await personByEmail(database.reader, email))!;

const name = async (world: Case, code: string | null, session = '', by = world.secretariat) =>
  nameOrganizer(world.ctx(by, 1), world.meeting.slug, {
    ...EVA,
    bodyId: code === null ? '' : (await aBody(world.database, code)).id,
    session,
  });
const say = async (world: Case, person: PersonRow, code: string, minutes = 5) =>
  completeProfile(world.ctx(person, minutes), {
    name: person.name,
    bodyId: (await aBody(world.database, code)).id,
  });
/** How sure it is where somebody of the team belongs, as the secretariat reads it on the page of the set-up. */
async function teamMember(world: Case, email = EVA.email) {
  const { team } = await setupPage(world.ctx(world.secretariat, 20), world.meeting.slug);
  const { places, areSeveralSaid } = team.find((member) => member.email === email)!;
  return { places: places.map((place) => [place.name, place.mark]), areSeveralSaid };
}
const boundBecause = async (world: Case, person: PersonRow) =>
  (await contributionPage(world.ctx(person, 30), world.id)).boundBecause;
const decides = async (world: Case, person: PersonRow) =>
  why(
    decide(
      world.ctx(person, 30),
      world.id,
      { outcome: 'accept', letter: 'Yes.' },
      (await world.row()).version,
    ),
  );

describe('an organizer who is named by address only', () => {
  test('decides on nothing, sees nothing of the reviews, and is let in by their own answer', async () => {
    const world = await aCase();
    await name(world, null);
    const eva = await of(world.database);
    expect(await teamMember(world)).toEqual({ places: [], areSeveralSaid: false });
    expect([await boundBecause(world, eva), await decides(world, eva)]).toEqual([UNKNOWN, UNKNOWN]);
    expect(await why(candidatesPage(world.ctx(eva, 30), world.id, ''))).toBe(UNKNOWN);
    const desk = await deskPage(world.ctx(eva, 30), world.meeting.slug, null);
    expect([desk.mustSay, desk.rows.map((row) => [row.conflict, row.reviews])]).toEqual([
      true,
      [[UNKNOWN, null]],
    ]);
    await say(world, eva, 'SE');
    expect(await teamMember(world)).toEqual({ places: [['Body SE', 'claimed']], areSeveralSaid: false });
    expect([await boundBecause(world, eva), await decides(world, eva)]).toEqual([null, 'done']);
  });

  test('is bound like a compatriot when they turn out to belong to the submitting country', async () => {
    const world = await aCase();
    await name(world, null);
    const eva = await of(world.database);
    await say(world, eva, 'NO');
    expect(await decides(world, eva)).toBe('conflict_same_country');
  });

  test('is asked at the sign-in who they are, although the name is known', async () => {
    const world = await aCase();
    await name(world, null);
    const enter = async () => {
      const asks = await requestCode(aContext(world.database, null), EVA.email, asking());
      const code = (await codesTo(world.database, EVA.email))[0]!;
      return verifyCode(aContext(world.database, null), code, asking({ waiting: asks.browser }));
    };
    expect(await enter()).toMatchObject({ isNew: true });
    await say(world, await of(world.database), 'SE');
    expect(await enter()).toMatchObject({ isNew: false });
  });
});

test('nobody of a secretariat without an affiliation takes a paper over, whatever the reason', async () => {
  const world = await aCase();
  await world.database.writer
    .updateTable('role_grants')
    .set({ ended_at: later(0) })
    .execute();
  const nils = await aPerson(world.database, 'Nils', {
    body: null,
    roles: [{ role: 'secretariat', meetingId: world.meeting.id }],
  });
  const take = async (minutes: number) =>
    why(
      overrideConflict(
        world.ctx(nils, minutes),
        world.id,
        'There is nobody else.',
        (await world.row()).version,
      ),
    );
  expect(await take(1)).toBe(UNKNOWN);
  await say(world, nils, 'NO');
  expect(await take(6)).toBe('done');
  // What was taken over in spite of a conflict does not outlive that nobody knows any more where they belong.
  await world.database.writer.deleteFrom('affiliations').where('person_id', '=', nils.id).execute();
  expect(await decides(world, nils)).toBe(UNKNOWN);
});

describe('a reviewer of whom nobody has said where they belong', () => {
  test('can be asked, reads and answers nothing, and does both once they have said it', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    const reviewer = await aPerson(world.database, 'Rolf Reviewer', { body: null });
    const version = (await world.row()).version;
    const input = { personPublicId: reviewer.public_id, version, overrideReason: '' };
    await requestReview(world.ctx(world.secretariat, 1), world.id, input);
    const [task] = await assignmentsOf(world.database.reader, [(await world.row()).id]);
    const { public_id: file } = await world.database.reader
      .selectFrom('file_versions')
      .select('public_id')
      .executeTakeFirstOrThrow();
    const ctx = () => world.ctx(reviewer, 10);
    const query = { words: 'arrivals', country: '', person: '', item: '', state: '', meeting: '', page: 1 };
    const answers = (accepts: boolean) =>
      why(answerReviewRequest(ctx(), task!.public_id, { accepts, reason: 'No time.' }));
    const reads = async () => {
      const page = await reviewPage(ctx(), task!.public_id);
      return {
        title: page.reads?.title ?? null,
        mustSay: page.mustSay,
        page: await why(contributionPage(ctx(), world.id)),
        file: await why(privateFile(ctx(), file)),
        found: (await searchPage(ctx(), query)).hits.length,
        own: (await mePage(ctx())).reviews.map((review) => review.title),
      };
    };
    expect(await reads()).toEqual({
      title: null,
      mustSay: true,
      page: 'not_found',
      file: 'not_found',
      found: 0,
      own: [null],
    });
    expect([await answers(true), await answers(false)]).toEqual([UNKNOWN, UNKNOWN]);
    await say(world, reviewer, 'SE');
    expect(await reads()).toEqual({
      title: 'Arrivals',
      mustSay: false,
      page: 'done',
      file: 'done',
      found: 1,
      own: ['Arrivals'],
    });
    expect(await answers(true)).toBe('done');
  });
});

describe('what whoever names somebody says', () => {
  test('is the affiliation of who has none, confirmed in this meeting, and an answer that differs binds beside it', async () => {
    const world = await aCase();
    await name(world, 'SE');
    const eva = await of(world.database);
    expect(await teamMember(world)).toEqual({ places: [['Body SE', 'confirmed']], areSeveralSaid: false });
    expect(await boundBecause(world, eva)).toBe(null);
    await say(world, eva, 'NO');
    expect(await teamMember(world)).toEqual({
      places: [
        ['Body SE', 'confirmed'],
        ['Body NO', 'claimed'],
      ],
      areSeveralSaid: true,
    });
    expect(await boundBecause(world, eva)).toBe('conflict_same_country');
  });

  test('confirms the same one that was claimed', async () => {
    const world = await aCase();
    await aPerson(world.database, EVA.name, { email: EVA.email, body: 'SE', affiliation: 'claimed' });
    await name(world, 'SE');
    expect(await teamMember(world)).toEqual({ places: [['Body SE', 'confirmed']], areSeveralSaid: false });
  });

  test('binds in this meeting beside another one, and neither binds nor confirms anybody elsewhere', async () => {
    const world = await aCase();
    const elsewhere = await aMeeting(world.database, 'elsewhere');
    const otto = await aPerson(world.database, 'Otto', {
      roles: [{ role: 'secretariat', meetingId: elsewhere.id }],
    });
    await aPerson(world.database, EVA.name, { email: EVA.email, body: 'SE', affiliation: 'claimed' });
    await name(world, null);
    const eva = await of(world.database);
    const norway = (await aBody(world.database, 'NO')).id;
    await nameOrganizer(world.ctx(otto), elsewhere.slug, { ...EVA, bodyId: norway, session: '' });
    expect(await teamMember(world)).toEqual({ places: [['Body SE', 'claimed']], areSeveralSaid: false });
    expect(await boundBecause(world, eva)).toBe(null);
    await name(world, 'NO');
    expect(await teamMember(world)).toEqual({
      places: [
        ['Body SE', 'claimed'],
        ['Body NO', 'said'],
      ],
      areSeveralSaid: true,
    });
    expect(await boundBecause(world, eva)).toBe('conflict_same_country');
  });

  test('does not lift what an organizer of another meeting has to say themselves', async () => {
    const world = await aCase();
    await name(world, null);
    const elsewhere = await aMeeting(world.database, 'elsewhere');
    const otto = await aPerson(world.database, 'Otto', {
      roles: [{ role: 'secretariat', meetingId: elsewhere.id }],
    });
    const bodyId = (await aBody(world.database, 'SE')).id;
    await nameOrganizer(world.ctx(otto), elsewhere.slug, { ...EVA, bodyId, session: '' });
    await invite(world.ctx(otto), elsewhere.slug, elsewhere.item('1').public_id, { ...EVA, bodyId });
    expect(await decides(world, await of(world.database))).toBe(UNKNOWN);
  });

  test('is a claim where somebody says it of themselves', async () => {
    const world = await aCase();
    const nils = await aPerson(world.database, 'Nils', {
      body: null,
      roles: [{ role: 'secretariat', meetingId: world.meeting.id }],
    });
    const bodyId = (await aBody(world.database, 'SE')).id;
    const own = { email: nils.email, name: nils.name, bodyId, session: '' };
    await nameOrganizer(world.ctx(nils), world.meeting.slug, own);
    expect((await teamMember(world, nils.email)).places).toEqual([['Body SE', 'claimed']]);
  });

  test('by an organizer binds nobody who works for a meeting', async () => {
    const world = await aCase();
    const session = world.meeting.item('1').public_id;
    const anna = await aPerson(world.database, 'Anna', {
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    await name(world, null);
    const bodyId = (await aBody(world.database, 'NO')).id;
    await invite(world.ctx(anna), world.meeting.slug, session, { ...EVA, bodyId });
    expect((await teamMember(world)).places).toEqual([]);
  });

  test('by the operator holds for all meetings', async () => {
    const world = await aCase();
    await aPerson(world.database, EVA.name, { email: EVA.email, body: null });
    await aBody(world.database, 'SE');
    await grantRoleTo(
      { database: world.database, now: later(1) },
      { email: EVA.email, role: 'organizer', meeting: world.meeting.slug, item: null, body: 'SE' },
    );
    expect((await teamMember(world)).places).toEqual([['Body SE', 'confirmed']]);
  });
});

describe('the list of candidates', () => {
  const candidates = async (world: Case, words: string) =>
    (await candidatesPage(world.ctx(world.secretariat, 20), world.id, words)).candidates.map((candidate) => [
      candidate.email,
      candidate.places.map((place) => `${place.name}: ${place.mark}`).join(', '),
    ]);

  test('tells an impostor from the person by the address and the mark, the person first', async () => {
    const world = await aCase();
    const impostor = await aPerson(world.database, '', { email: 'a.luc@free.example' });
    const france = (await aBody(world.database, 'FR')).id;
    await completeProfile(world.ctx(impostor), { name: 'Luc Fournier', bodyId: france });
    await aPerson(world.database, 'Luc Fournier', { email: 'luc@insee.example', body: 'FR' });
    expect(await candidates(world, 'luc fournier')).toEqual([
      ['luc@insee.example', 'Body FR: confirmed'],
      ['a.luc@free.example', 'Body FR: claimed'],
    ]);
    expect(await candidates(world, 'free.example')).toEqual([['a.luc@free.example', 'Body FR: claimed']]);
  });

  test('says of what the secretariat of another meeting has confirmed that it is that', async () => {
    const world = await aCase();
    const elsewhere = await aMeeting(world.database, 'elsewhere');
    const otto = await aPerson(world.database, 'Otto', {
      roles: [{ role: 'secretariat', meetingId: elsewhere.id }],
    });
    const impostor = await aPerson(world.database, 'Luc Fournier', {
      email: 'a.luc@free.example',
      body: 'FR',
      affiliation: 'claimed',
    });
    await aPerson(world.database, 'Luc Fournier', { email: 'luc@insee.example', body: 'FR' });
    const answer = { personPublicId: impostor.public_id, code: 'FR', confirms: true };
    await answerAffiliation(world.ctx(otto), { ...answer, slug: elsewhere.slug });
    expect(await candidates(world, 'luc fournier')).toEqual([
      ['luc@insee.example', 'Body FR: confirmed'],
      ['a.luc@free.example', 'Body FR: elsewhere'],
    ]);
    const own = { ...answer, slug: world.meeting.slug };
    await enterParticipants(world.ctx(world.secretariat), world.meeting.slug, 'a.luc@free.example');
    const waiting = async () =>
      (await peoplePage(world.ctx(world.secretariat), world.meeting.slug)).claims.map((claim) => [
        claim.email,
        claim.isConfirmedElsewhere,
      ]);
    expect(await waiting()).toEqual([['a.luc@free.example', true]]);
    expect(await why(answerAffiliation(world.ctx(otto), own))).toBe('not_found');
    await answerAffiliation(world.ctx(world.secretariat), own);
    expect(await candidates(world, 'free.example')).toEqual([['a.luc@free.example', 'Body FR: confirmed']]);
    expect(await waiting()).toEqual([]);
  });
});
