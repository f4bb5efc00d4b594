/** A code on the phone: for whom, from which browser, and that no secretariat becomes somebody by it. */
import { expect, test } from 'vitest';

import type { MeetingId } from '#app/domain/shared/ids.ts';
import { EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import { emailByKey } from '#db/people/person-emails.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { invite } from '#app/services/meetings/invite.ts';
import { readOutCode } from '#app/services/sign-in/read-out-code.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { type SignedIn, verifyCode } from '#app/services/sign-in/verify-code.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, asking, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf } from '#tests/support/refusal.ts';
import { codesTo } from '#tests/support/sent-secrets.ts';

/** Two meetings with a secretariat each, and Kari, who takes part in the first. */
async function twoMeetings() {
  const database = await testDatabase();
  const [first, second] = [await aMeeting(database, 'first'), await aMeeting(database, 'second')];
  const secretary = (name: string, { id: meetingId }: TestMeeting) =>
    aPerson(database, name, { roles: [{ role: 'secretariat', meetingId }] });
  const [nina, otto] = [await secretary('Nina', first), await secretary('Otto', second)];
  const kari = await aPerson(database, 'Kari', {
    body: 'NO',
    roles: [{ role: 'participant', meetingId: first.id }],
  });
  return { database, first, second, nina, otto, kari };
}
type World = Awaited<ReturnType<typeof twoMeetings>>;

/** Asks for a code in a browser. @returns its token */
async function waits(database: Database, { email }: PersonRow, from: Parameters<typeof asking>[0] = {}) {
  return (await requestCode(aContext(database, null), email, asking(from))).browser;
}
const readTo = (database: Database, reader: PersonRow, { slug }: TestMeeting, { email }: PersonRow) =>
  readOutCode(aContext(database, reader), slug, email);

async function asFocalPoint(database: Database, person: PersonRow, meetingId: MeetingId | null) {
  const { id: bodyId } = await aBody(database, 'NO');
  const grant = { personId: person.id, bodyId, meetingId, grantedBy: null };
  await inTransaction(database, (tx) => insertFocalPoint(tx, grant, NOW));
  return person;
}

const NOT_FOR_THEM = { email: { key: 'problems.not_read_out' } };
const NOTHING_WAITS = NOT_FOR_THEM;

test('a code that is read out signs in the browser that waits, for twelve hours, and the person is told', async () => {
  const { database, first, nina, kari } = await twoMeetings();
  const waiting = await waits(database, kari);
  await database.writer.updateTable('person_emails').set({ confirmed_at: null }).execute();
  let code = '';
  const told = await toldBy(database, async () => {
    ({ code } = await readTo(database, nina, first, kari));
  });
  expect(told).toEqual([['code-read-out', kari.email]]);
  const enter = (token: string | null) =>
    verifyCode(aContext(database, null), code, asking({ waiting: token }));
  expect(await enter('another-browser')).toEqual({ problem: 'wrong_browser' });
  expect((await enter(waiting)) as SignedIn).toMatchObject({ seconds: 12 * 3600 });
  const events = await database.reader
    .selectFrom('audit_events')
    .select(['action', 'actor_id as actor', 'object_id as about', 'meeting_id as meeting'])
    .where('action', '=', 'code_read_out')
    .execute();
  expect(events).toEqual([{ action: 'code_read_out', actor: nina.id, about: kari.id, meeting: first.id }]);
  expect(JSON.stringify(await canonicalExport(database))).not.toContain(code);
  // Nobody has shown that mail to the address arrives.
  expect((await emailByKey(database.reader, kari.email_key))?.confirmed_at).toBeNull();
});

test('the code that was asked for holds beside the one that is read out', async () => {
  const { database, first, nina, kari } = await twoMeetings();
  const waiting = await waits(database, kari);
  const [mailed] = await codesTo(database, kari.email);
  await readTo(database, nina, first, kari);
  expect(await verifyCode(aContext(database, null), mailed!, asking({ waiting }))).toMatchObject({
    seconds: 14 * 24 * 3600,
  });
});

test('nobody reads out a code that was asked for in a browser of their own', async () => {
  const { database, first, nina, kari } = await twoMeetings();
  const own = await waits(database, nina);
  const [ownCode] = await codesTo(database, nina.email);
  const signedIn = await verifyCode(aContext(database, null), ownCode!, asking({ waiting: own }));
  const { browser } = signedIn as SignedIn;
  const attack = await waits(database, kari, { browser });
  expect(await errorsOf(readTo(database, nina, first, kari))).toEqual(NOTHING_WAITS);
  // What Kari asks for later is read out, and does not work in the browser of the attack.
  const waiting = await waits(database, kari, { network: '198.51.100.1' });
  const { code } = await readTo(database, nina, first, kari);
  const enter = (token: string) => verifyCode(aContext(database, null), code, asking({ waiting: token }));
  expect(await enter(attack)).toEqual({ problem: 'wrong_code' });
  expect(await enter(waiting)).toMatchObject({ isNew: false });
});

test('nothing is read out when nobody waits, or no longer', async () => {
  const { database, first, nina, kari } = await twoMeetings();
  expect(await errorsOf(readTo(database, nina, first, kari))).toEqual(NOTHING_WAITS);
  await waits(database, kari);
  const late = readOutCode(aContext(database, nina, { now: later(10) }), first.slug, kari.email);
  expect(await errorsOf(late)).toEqual(NOTHING_WAITS);
});

test.each<[string, (world: World) => Promise<PersonRow>]>([
  ['an administrator', ({ database }) => aPerson(database, 'Ada', { roles: [{ role: 'admin' }] })],
  ['the secretariat of another meeting', ({ otto }) => Promise.resolve(otto)],
  [
    'a colleague of the own secretariat',
    ({ database, first }) =>
      aPerson(database, 'Nils', { roles: [{ role: 'secretariat', meetingId: first.id }] }),
  ],
  [
    'an organizer of another meeting who takes part here too',
    ({ database, first, second }) =>
      aPerson(database, 'Anna', {
        roles: [
          { role: 'participant', meetingId: first.id },
          { role: 'organizer', meetingId: second.id },
        ],
      }),
  ],
  [
    'somebody with a paper in another meeting',
    async ({ database, second, kari }) => {
      await aContribution(database, second, 'submitted', { submitter: kari });
      return kari;
    },
  ],
  [
    'somebody with a draft for another meeting',
    async ({ database, second, kari }) => {
      const place = { slug: second.slug, draftId: newDraftId() };
      await keepDraft(aContext(database, kari), place, { ...EMPTY_DRAFT, title: 'Not yet' });
      return kari;
    },
  ],
  [
    'somebody who is invited to another meeting',
    async ({ database, second, otto, kari }) => {
      const { email } = kari;
      const session = second.item('1').public_id;
      await invite(aContext(database, otto), second.slug, session, { email, name: '', bodyId: '' });
      return kari;
    },
  ],
  ['a focal point for all meetings', ({ database, kari }) => asFocalPoint(database, kari, null)],
  [
    'the focal point of another meeting',
    ({ database, second, kari }) => asFocalPoint(database, kari, second.id),
  ],
  ['somebody who has nothing to do here', ({ database }) => aPerson(database, 'Sven')],
])('no code is read out for %s', async (_, who) => {
  const world = await twoMeetings();
  const { database, first, nina } = world;
  const person = await who(world);
  await waits(database, person);
  const before = await canonicalExport(database);
  expect(await errorsOf(readTo(database, nina, first, person))).toEqual(NOT_FOR_THEM);
  expect(await canonicalExport(database)).toEqual(before);
});

test('the secretariat of another meeting reads nothing out, neither here nor there', async () => {
  const { database, first, second, otto, kari } = await twoMeetings();
  await waits(database, kari);
  await expect(readTo(database, otto, first, kari)).rejects.toMatchObject({ why: 'not_found' });
  expect(await errorsOf(readTo(database, otto, second, kari))).toEqual(NOT_FOR_THEM);
});

test('who is of the secretariat of both meetings reads out to somebody of both', async () => {
  const { database, first, second, kari } = await twoMeetings();
  const both = await aPerson(database, 'Berta', {
    roles: [first, second].map(({ id }) => ({ role: 'secretariat' as const, meetingId: id })),
  });
  await aContribution(database, second, 'submitted', { submitter: kari });
  await waits(database, kari);
  expect((await readTo(database, both, first, kari)).code).toMatch(/^\d{8}$/);
});
