import { expect, test } from 'vitest';

import type { ItemId, MeetingId } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { bodyByCode } from '#db/people/bodies.ts';
import { focalPointsOf } from '#db/people/focal-points.ts';
import { insertSession, personByEmail, personOfSession, rolesOf } from '#db/people/persons.ts';
import { addBody, type BodyInput, fillBodies } from '#app/services/installation/add-body.ts';
import { NotPossible, type OperatorProblem } from '#app/services/installation/operator.ts';
import { grantRoleTo, listRoles } from '#app/services/installation/roles.ts';
import { addUser, disableUser } from '#app/services/installation/users.ts';
import { PersonProblem, type PersonProblemCode } from '#app/services/people/enter-person.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { later, NOW } from '#tests/factories/context.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const ctxOf = (database: Database) => ({ database, now: NOW });

async function problemOf(work: Promise<unknown>): Promise<[OperatorProblem | PersonProblemCode, string]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotPossible || error instanceof PersonProblem))
    throw error ?? new Error('it was possible');
  return [error.problem, error.subject];
}

const actionsOf = async (database: Database) =>
  (
    await database.reader
      .selectFrom('audit_events')
      .select(['action', 'actor_id', 'request_id'])
      .orderBy('id')
      .execute()
  ).map((event) => [event.action, event.actor_id, event.request_id]);

test('a person is entered with confirmed affiliations', async () => {
  const database = await testDatabase();
  await aBody(database, 'NO', { name: 'Norway', iso3: 'NOR' });
  await aBody(database, 'OECD', { kind: 'organisation', name: 'OECD' });
  const done = await addUser(ctxOf(database), {
    email: 'Kari@SSB.example',
    name: ' Kari  Nordmann ',
    bodies: ['nor', 'OECD', 'NO'],
  });
  expect(done).toEqual({
    email: 'Kari@SSB.example',
    name: 'Kari Nordmann',
    isNew: true,
    bodies: [
      { code: 'NO', name: 'Norway' },
      { code: 'OECD', name: 'OECD' },
    ],
  });
  const person = (await personByEmail(database.reader, 'kari@ssb.example'))!;
  const affiliations = await affiliationsOf(database.reader, [person.id]);
  expect(affiliations.map(({ code, state }) => [code, state])).toEqual([
    ['NO', 'confirmed'],
    ['OECD', 'confirmed'],
  ]);
  expect(await actionsOf(database)).toEqual([['person_entered', null, 'cli']]);
});

test('entering a person again confirms what was claimed, adds what is missing and keeps the name', async () => {
  const database = await testDatabase();
  await aBody(database, 'OECD', { kind: 'organisation' });
  await aPerson(database, 'Kari', { email: 'kari@ssb.example', body: 'NO', affiliation: 'claimed' });
  const input = { email: 'kari@ssb.example', name: 'Somebody', bodies: ['NO', 'OECD'] };
  expect(await addUser(ctxOf(database), input)).toMatchObject({ isNew: false, name: 'Kari' });
  await addUser(ctxOf(database), input);
  const person = (await personByEmail(database.reader, 'kari@ssb.example'))!;
  expect(person.name).toBe('Kari');
  const affiliations = await affiliationsOf(database.reader, [person.id]);
  expect(affiliations.map(({ code, state }) => [code, state])).toEqual([
    ['NO', 'confirmed'],
    ['OECD', 'confirmed'],
  ]);
});

test.each<
  [
    string,
    { email?: string; name?: string; bodies?: string[] },
    [OperatorProblem | PersonProblemCode, string],
  ]
>([
  [
    'an address with a second recipient',
    { email: 'a@b.example, c@d.example' },
    ['email_malformed', 'a@b.example, c@d.example'],
  ],
  ['no name', { name: ' ' }, ['name_missing', '']],
  ['no body', { bodies: [] }, ['body_missing', '']],
  ['an unknown body', { bodies: ['NO', 'XX'] }, ['body_unknown', 'XX']],
])('entering a person with %s writes nothing', async (_, change, problem) => {
  const database = await testDatabase();
  await aBody(database, 'NO');
  const input = { email: 'kari@ssb.example', name: 'Kari', bodies: ['NO'], ...change };
  expect(await problemOf(addUser(ctxOf(database), input))).toEqual(problem);
  expect(await database.reader.selectFrom('persons').selectAll().execute()).toEqual([]);
  expect(await actionsOf(database)).toEqual([]);
});

test('a disabled person is out at once, and stays so', async () => {
  const database = await testDatabase();
  const kari = await aPerson(database, 'Kari', { email: 'kari@ssb.example', body: 'NO' });
  await inTransaction(database, (tx) =>
    insertSession(tx, { tokenHash: 'h', personId: kari.id, idleSeconds: 3600, expiresAt: later(600) }, NOW),
  );
  expect((await personOfSession(database.reader, 'h', later(1)))?.id).toBe(kari.id);
  expect(await disableUser(ctxOf(database), 'KARI@ssb.example')).toEqual({
    email: 'kari@ssb.example',
    wasDisabled: false,
    sessionsEnded: 1,
  });
  expect(await personOfSession(database.reader, 'h', later(1))).toBeNull();
  expect(await disableUser(ctxOf(database), 'kari@ssb.example')).toMatchObject({ wasDisabled: true });
  const again = addUser(ctxOf(database), { email: 'kari@ssb.example', name: 'Kari', bodies: ['NO'] });
  expect(await problemOf(again)).toEqual(['person_disabled', 'kari@ssb.example']);
  expect(await problemOf(disableUser(ctxOf(database), 'x@y.example'))).toEqual([
    'person_unknown',
    'x@y.example',
  ]);
  expect(await actionsOf(database)).toEqual([['person_disabled', null, 'cli']]);
});

const institution: BodyInput = {
  kind: 'institution',
  code: 'SSB',
  names: { en: 'Statistics Norway', fr: 'Statistique Norvège' },
  iso3: null,
  parent: 'NO',
  members: [],
};

test('bodies of every kind are entered, with names, country and members', async () => {
  const database = await testDatabase();
  const ctx = ctxOf(database);
  await addBody(ctx, {
    ...institution,
    kind: 'country',
    code: 'NO',
    names: { en: 'Norway' },
    iso3: 'NOR',
    parent: null,
  });
  await addBody(ctx, institution);
  await addBody(ctx, {
    ...institution,
    kind: 'organisation',
    code: 'World Bank',
    names: { en: 'World Bank' },
    parent: null,
  });
  const force = { kind: 'task_force', code: 'TF1', names: { en: 'Task Force' }, parent: null };
  await addBody(ctx, { ...institution, ...force, members: ['NO', 'world bank', 'NOR'] });
  const norway = (await bodyByCode(database.reader, 'NO'))!;
  expect(await bodyByCode(database.reader, 'ssb')).toMatchObject({
    name: 'Statistics Norway',
    parentId: norway.id,
  });
  const members = await database.reader
    .selectFrom('body_members')
    .innerJoin('bodies', 'bodies.id', 'body_members.member_id')
    .select('bodies.code')
    .orderBy('bodies.code')
    .execute();
  expect(members).toEqual([{ code: 'NO' }, { code: 'World Bank' }]);
  const names = await database.reader
    .selectFrom('body_names')
    .select(['language', 'name_key'])
    .where('name', '=', 'Statistique Norvège')
    .execute();
  expect(names).toEqual([{ language: 'fr', name_key: 'statistique norvege' }]);
});

test.each<[Partial<BodyInput>, [OperatorProblem | PersonProblemCode, string]]>([
  [{ kind: 'planet' }, ['body_kind_unknown', 'planet']],
  [{ code: ' ' }, ['body_code_malformed', ' ']],
  [{ code: 'a\nb' }, ['body_code_malformed', 'a\nb']],
  [{ kind: 'country', code: 'nor', parent: null }, ['body_code_malformed', 'nor']],
  [{ names: { fr: 'Norvège' } }, ['english_name_missing', '']],
  [{ names: { en: ' ' } }, ['body_name_malformed', 'en= ']],
  [{ names: { en: 'x', english: 'y' } }, ['body_name_malformed', 'english=y']],
  [{ iso3: 'SSB' }, ['iso3_malformed', 'SSB']],
  [{ parent: null }, ['parent_missing', '']],
  [{ parent: 'XX' }, ['body_unknown', 'XX']],
  [{ parent: 'OECD' }, ['parent_not_a_country', 'OECD']],
  [{ kind: 'organisation' }, ['parent_not_taken', 'organisation']],
  [{ members: ['NO'] }, ['members_not_taken', 'institution']],
  [{ code: 'oecd' }, ['body_taken', 'oecd']],
  [{ kind: 'country', code: 'NN', iso3: 'NOR', parent: null }, ['body_taken', 'NOR']],
])('a body with %o is refused', async (change, problem) => {
  const database = await testDatabase();
  await aBody(database, 'NO', { iso3: 'NOR' });
  await aBody(database, 'OECD', { kind: 'organisation' });
  expect(await problemOf(addBody(ctxOf(database), { ...institution, ...change }))).toEqual(problem);
  expect(await database.reader.selectFrom('bodies').select('code').orderBy('code').execute()).toEqual([
    { code: 'NO' },
    { code: 'OECD' },
  ]);
});

test('an installation is filled with bodies only while it knows none', async () => {
  const database = await testDatabase();
  await fillBodies(ctxOf(database));
  const count = async () => (await database.reader.selectFrom('bodies').select('id').execute()).length;
  const filled = await count();
  expect(await bodyByCode(database.reader, 'NO')).toMatchObject({ name: 'Norway', iso3: 'NOR' });
  await fillBodies(ctxOf(database));
  expect(await count()).toBe(filled);
  expect(await actionsOf(database)).toEqual([['bodies_filled', null, 'cli']]);
});

test('a role is granted for an item as its number is printed, once', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {
    items: [anItem('5', { children: [anItem('a')] })],
  });
  const kari = await aPerson(database, 'Kari', { email: 'kari@ssb.example' });
  const grant = {
    email: 'kari@ssb.example',
    role: 'organizer',
    meeting: 'migration',
    item: '5(A)',
    body: null,
  };
  const first = await grantRoleTo(ctxOf(database), grant);
  expect(first).toEqual({
    email: 'kari@ssb.example',
    name: 'Kari',
    role: 'organizer',
    meeting: 'migration',
    item: '5 (a)',
    isNew: true,
  });
  expect(await grantRoleTo(ctxOf(database), grant)).toMatchObject({ isNew: false });
  expect(await rolesOf(database.reader, kari.id)).toEqual([
    { role: 'organizer', meetingId: meeting.id, itemId: meeting.item('5 (a)').id },
  ]);
  expect(await actionsOf(database)).toEqual([['role_granted', null, 'cli']]);
});

test.each<[object, [OperatorProblem | PersonProblemCode, string]]>([
  [{ role: 'king' }, ['role_unknown', 'king']],
  [{ meeting: null }, ['role_needs_meeting', 'organizer']],
  [{ role: 'admin' }, ['role_takes_no_meeting', 'admin']],
  [{ role: 'secretariat', item: '1' }, ['role_takes_no_item', 'secretariat']],
  [{ email: 'x@y.example' }, ['person_unknown', 'x@y.example']],
  [{ meeting: 'other' }, ['meeting_unknown', 'other']],
  [{ item: '9' }, ['item_unknown', '9']],
  [{ item: '2' }, ['item_ambiguous', '2']],
  [{ body: 'XX' }, ['body_unknown', 'XX']],
  [{ role: 'focal_point' }, ['body_missing', '']],
])('a role with %o is refused', async (change, problem) => {
  const database = await testDatabase();
  await aMeeting(database, 'migration', { items: [anItem('1'), anItem('2'), anItem('2')] });
  const kari = await aPerson(database, 'Kari', { email: 'kari@ssb.example' });
  const kept = { email: 'kari@ssb.example', role: 'organizer', meeting: 'migration', item: null, body: null };
  const grant = { ...kept, ...change };
  expect(await problemOf(grantRoleTo(ctxOf(database), grant))).toEqual(problem);
  expect(await rolesOf(database.reader, kari.id)).toEqual([]);
});

test('names a focal point for one meeting or for all', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const kari = await aPerson(database, 'Kari', { email: 'kari@ssb.example' });
  const { id: bodyId } = await aBody(database, 'NO');
  const grant = { email: kari.email, role: 'focal_point', meeting: 'migration', item: null, body: 'NO' };
  expect((await grantRoleTo(ctxOf(database), grant)).isNew).toBe(true);
  expect(await focalPointsOf(database.reader, kari.id)).toEqual([{ bodyId, meetingId: meeting.id }]);
  expect((await grantRoleTo(ctxOf(database), { ...grant, meeting: null })).isNew).toBe(true);
  expect((await grantRoleTo(ctxOf(database), grant)).isNew).toBe(false);
  expect(await rolesOf(database.reader, kari.id)).toEqual([]);
  expect(await actionsOf(database)).toEqual([
    ['role_granted', null, 'cli'],
    ['role_granted', null, 'cli'],
    ['affiliation_said', null, 'cli'],
  ]);
});

test('lists the roles of one meeting, whole meeting first', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const other = await aMeeting(database, 'housing');
  const organizer = (meetingId: MeetingId, itemId?: ItemId) => ({
    role: 'organizer' as const,
    meetingId,
    ...(itemId ? { itemId } : {}),
  });
  await aPerson(database, 'Anna', { roles: [organizer(meeting.id, meeting.item('2').id)] });
  await aPerson(database, 'Berta', { roles: [organizer(meeting.id)] });
  await aPerson(database, 'Clara', {
    roles: [organizer(meeting.id, meeting.item('1').id), organizer(other.id)],
  });
  const listed = await listRoles(ctxOf(database), 'migration');
  expect(listed.map(({ name, role, item }) => [name, role, item])).toEqual([
    ['Berta', 'organizer', null],
    ['Clara', 'organizer', '1'],
    ['Anna', 'organizer', '2'],
  ]);
});
