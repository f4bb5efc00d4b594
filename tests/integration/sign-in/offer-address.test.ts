/** A secretariat enters another address for somebody whose mailbox is gone, and becomes nobody by it. */
import { expect, test } from 'vitest';

import { EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import { endRole, grantRole, personByEmail, type PersonRow } from '#db/people/persons.ts';
import { offerAddress } from '#app/services/sign-in/offer-address.ts';
import { readOutCode } from '#app/services/sign-in/read-out-code.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { addressesOf, adds, signsIn, undoes } from '#tests/factories/addresses.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, asking, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';
import { undoTokensTo } from '#tests/support/sent-secrets.ts';

const NEW = 'kari@new.example';
const DAY = 24 * 60;

/** Two meetings with a secretariat each, and Kari, who takes part in the first. */
async function twoMeetings() {
  const database = await testDatabase();
  const [first, second] = [await aMeeting(database, 'first'), await aMeeting(database, 'second')];
  const secretary = (name: string, { id: meetingId }: TestMeeting) =>
    aPerson(database, name, { roles: [{ role: 'secretariat', meetingId }] });
  const [nina, otto] = [await secretary('Nina', first), await secretary('Otto', second)];
  const kari = await aPerson(database, 'Kari', { roles: [{ role: 'participant', meetingId: first.id }] });
  return { database, first, second, nina, otto, kari };
}
type World = Awaited<ReturnType<typeof twoMeetings>>;

const offers = (
  { database, first }: World,
  by: PersonRow,
  { email }: { email: string },
  newEmail = NEW,
  now = NOW,
) => offerAddress(aContext(database, by, { now }), first.slug, { email, newEmail });

const NOT_FOR_THEM = { email: { key: 'problems.address_not_offered' } };
const isKari = async ({ database, kari }: World) =>
  (await personByEmail(database.reader, NEW))?.id === kari.id;

/** As often as there are people. */
const accounts = async ({ database }: World) =>
  (await database.reader.selectFrom('persons').select('id').execute()).length;

test('the new address is told, and takes the place of the former one when somebody signs in with it', async () => {
  const world = await twoMeetings();
  const { database, nina, kari } = world;
  const told = await toldBy(database, () => offers(world, nina, kari));
  expect(told).toEqual([
    ['address-changed', kari.email],
    ['address-offered', NEW],
  ]);
  expect([await isKari(world), await addressesOf(database, kari)]).toEqual([false, [kari.email]]);
  const taken = await toldBy(database, () => signsIn(database, NEW, later(14 * DAY - 1)));
  expect(taken).toEqual([
    ['address-changed', NEW],
    ['address-changed', kari.email],
    ['sign-in-code', NEW],
  ]);
  expect(await addressesOf(database, kari)).toEqual([NEW]);
  expect(await signsIn(database, kari.email, later(14 * DAY))).toEqual({ problem: 'address_removed' });
  const events = await database.reader
    .selectFrom('audit_events')
    .select(['action', 'actor_id as actor', 'object_id as about'])
    .where('action', 'in', ['address_offered', 'address_taken'])
    .orderBy('id')
    .execute();
  expect(events).toEqual([
    { action: 'address_offered', actor: nina.id, about: kari.id },
    { action: 'address_taken', actor: kari.id, about: kari.id },
  ]);
});

test('after 14 days the address is one like any other', async () => {
  const world = await twoMeetings();
  await offers(world, world.nina, world.kari);
  expect(await signsIn(world.database, NEW, later(14 * DAY))).toMatchObject({ isNew: true });
  expect([await isKari(world), await addressesOf(world.database, world.kari)]).toEqual([
    false,
    [world.kari.email],
  ]);
});

test('the former address undoes it before the new one has been used, and for 72 hours after', async () => {
  for (const minutes of [null, 72 * 60 - 1]) {
    const world = await twoMeetings();
    const { database, nina, kari } = world;
    await offers(world, nina, kari);
    const [token] = await undoTokensTo(database, kari.email);
    const at = 5 * DAY;
    if (minutes !== null) await signsIn(database, NEW, later(at));
    const told = await toldBy(database, () => undoes(database, token!, later(at + (minutes ?? 0))));
    expect(told).toEqual([
      ['address-restored', NEW],
      ['address-restored', kari.email],
    ]);
    expect(await addressesOf(database, kari)).toEqual([kari.email]);
    expect(await signsIn(database, NEW, later(at + 80 * 60))).toMatchObject({ isNew: true });
    expect(await isKari(world)).toBe(false);
  }
});

test('72 hours after the new address has been used the link of the offer undoes nothing', async () => {
  const world = await twoMeetings();
  const { database, nina, kari } = world;
  await offers(world, nina, kari);
  const [token] = await undoTokensTo(database, kari.email);
  await signsIn(database, NEW, later(5));
  expect(await undoes(database, token!, later(5 + 72 * 60))).toEqual({ problem: 'expired' });
  expect(await addressesOf(database, kari)).toEqual([NEW]);
});

const ELSEWHERE: [string, (world: World) => Promise<unknown>][] = [
  [
    'is organizer of another meeting',
    ({ database, second, kari }) =>
      inTransaction(database, (tx) => {
        const grant = { personId: kari.id, role: 'organizer', meetingId: second.id } as const;
        return grantRole(tx, { ...grant, itemId: null, grantedBy: null }, NOW);
      }),
  ],
  [
    'is secretary of another meeting',
    ({ database, second, kari }) =>
      inTransaction(database, (tx) => {
        const grant = { personId: kari.id, role: 'secretariat', meetingId: second.id } as const;
        return grantRole(tx, { ...grant, itemId: null, grantedBy: null }, NOW);
      }),
  ],
  [
    'is an administrator',
    ({ database, kari }) =>
      inTransaction(database, (tx) => {
        const grant = { personId: kari.id, role: 'admin', meetingId: null } as const;
        return grantRole(tx, { ...grant, itemId: null, grantedBy: null }, NOW);
      }),
  ],
  [
    'is of the same secretariat',
    ({ database, first, kari }) =>
      inTransaction(database, (tx) => {
        const grant = { personId: kari.id, role: 'secretariat', meetingId: first.id } as const;
        return grantRole(tx, { ...grant, itemId: null, grantedBy: null }, NOW);
      }),
  ],
  [
    'has a draft for another meeting',
    ({ database, second, kari }) =>
      keepDraft(
        aContext(database, kari),
        { slug: second.slug, draftId: newDraftId() },
        { ...EMPTY_DRAFT, title: 'Not yet' },
      ),
  ],
  [
    'has a paper in another meeting',
    ({ database, second, kari }) => aContribution(database, second, 'submitted', { submitter: kari }),
  ],
  [
    'is a focal point',
    async ({ database, kari }) => {
      const { id: bodyId } = await aBody(database, 'NO');
      const grant = { personId: kari.id, bodyId, meetingId: null, grantedBy: null };
      await inTransaction(database, (tx) => insertFocalPoint(tx, grant, NOW));
    },
  ],
];

test.each(ELSEWHERE)('no address is entered and no code read out for somebody who %s', async (_, happens) => {
  const world = await twoMeetings();
  const { database, first, nina, kari } = world;
  await happens(world);
  await requestCode(aContext(database, null), kari.email, asking());
  const before = await canonicalExport(database);
  expect(await errorsOf(offers(world, nina, kari))).toEqual(NOT_FOR_THEM);
  expect(await errorsOf(readOutCode(aContext(database, nina), first.slug, kari.email))).toEqual({
    email: { key: 'problems.not_read_out' },
  });
  expect(await canonicalExport(database)).toEqual(before);
});

test.each(ELSEWHERE)(
  'an address that was entered before does not become that of somebody who %s',
  async (_, happens) => {
    const world = await twoMeetings();
    const { database, nina, kari } = world;
    await offers(world, nina, kari);
    await happens(world);
    const before = await accounts(world);
    expect(await signsIn(database, NEW, later(5))).toMatchObject({ isNew: true });
    expect([await isKari(world), await addressesOf(database, kari), await accounts(world)]).toEqual([
      false,
      [kari.email],
      before + 1,
    ]);
  },
);

test('an address that was entered by somebody who has left the secretariat does not become the person’s', async () => {
  const world = await twoMeetings();
  const { database, first, nina, kari } = world;
  await offers(world, nina, kari);
  const grant = { personId: nina.id, role: 'secretariat', meetingId: first.id } as const;
  await inTransaction(database, (tx) => endRole(tx, grant, NOW));
  await signsIn(database, NEW, later(5));
  expect(await isKari(world)).toBe(false);
});

test('the secretariat of another meeting enters nothing, neither here nor there', async () => {
  const world = await twoMeetings();
  const { database, second, otto, kari } = world;
  expect(await why(offers(world, otto, kari))).toBe('not_found');
  const there = offerAddress(aContext(database, otto), second.slug, { email: kari.email, newEmail: NEW });
  expect(await errorsOf(there)).toEqual(NOT_FOR_THEM);
});

test('one phrase says why not, also for an address that somebody has and a person who is not there', async () => {
  const world = await twoMeetings();
  const { nina, otto, kari } = world;
  expect(await errorsOf(offers(world, nina, { email: 'nobody@office.example' }))).toEqual(NOT_FOR_THEM);
  expect(await errorsOf(offers(world, nina, kari, otto.email))).toEqual(NOT_FOR_THEM);
  expect(await errorsOf(offers(world, nina, kari, kari.email))).toEqual(NOT_FOR_THEM);
});

test('without a fresh code nothing is entered', async () => {
  const { database, first, nina, kari } = await twoMeetings();
  const ctx = { ...aContext(database, nina), confirmedAt: null };
  const before = await canonicalExport(database);
  expect(await why(offerAddress(ctx, first.slug, { email: kari.email, newEmail: NEW }))).toBe(
    'confirm_first',
  );
  expect(await canonicalExport(database)).toEqual(before);
});

test('of two addresses that are entered at once, or one after the other, the last one waits alone', async () => {
  const world = await twoMeetings();
  const { database, nina, kari } = world;
  await Promise.all([offers(world, nina, kari, 'a@new.example'), offers(world, nina, kari, 'b@new.example')]);
  await offers(world, nina, kari, NEW, later(1));
  const open = await database.reader
    .selectFrom('address_offers')
    .select('email')
    .where('ended_at', 'is', null)
    .execute();
  expect(open).toEqual([{ email: NEW }]);
  await signsIn(database, 'a@new.example', later(2));
  expect(await addressesOf(database, kari)).toEqual([kari.email]);
});

test('an address is entered for one person at a time', async () => {
  const world = await twoMeetings();
  const { database, first, nina, kari } = world;
  const sven = await aPerson(database, 'Sven', { roles: [{ role: 'participant', meetingId: first.id }] });
  await offers(world, nina, kari);
  expect(await errorsOf(offers(world, nina, sven))).toEqual(NOT_FOR_THEM);
});

test('whoever shows by a code that the address is theirs has it, whatever a secretariat has entered', async () => {
  const world = await twoMeetings();
  const { database, nina, kari } = world;
  const sven = await aPerson(database, 'Sven');
  await offers(world, nina, kari);
  expect(await adds(database, sven, NEW)).toBeNull();
  await signsIn(database, NEW, later(1));
  expect(await addressesOf(database, kari)).toEqual([kari.email]);
});

test('a code that went to another spelling of an address that was entered does not let anybody in', async () => {
  const world = await twoMeetings();
  const { database, nina, kari } = world as World & { database: Database };
  await offers(world, nina, kari, 'Kari@new.example');
  await requestCode(aContext(database, null), 'kari@NEW.example', asking());
  const sent = await database.reader
    .selectFrom('outbox')
    .select('to_address')
    .where('notice', '=', 'sign-in-code')
    .execute();
  expect(sent).toEqual([{ to_address: 'Kari@new.example' }]);
});
