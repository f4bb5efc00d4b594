/** How much mail goes to people who have not agreed to any, and what a page says of what was not sent. */
import { describe, expect, test } from 'vitest';

import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import type { Database } from '#db/core/dialect.ts';
import { claimDue, markSent } from '#db/core/outbox.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { answerOffer, handOver, withdrawOffer } from '#app/services/contributions/hand-over.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { setLimitsOfMeeting } from '#app/services/installation/set-meeting-limits.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aCase } from '#tests/factories/cases.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aDraft, anAuthor } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const mailsTo = (database: Database, like: string, notice = '%') =>
  database.reader
    .selectFrom('outbox')
    .select(['to_address as to', 'state', 'last_reply as why', 'due_at as due'])
    .where('to_address', 'like', like)
    .where('notice', 'like', notice)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

async function anAdvertiser() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {});
  const kari = await aPerson(database, 'Kari', {});
  return {
    database,
    meeting,
    async submit(email: string, minutes: number, person = kari) {
      const ctx = aContext(database, person, { now: later(minutes) });
      const target = { slug: meeting.slug, draftId: newDraftId() };
      const authors = [anAuthor('A stranger', { email })];
      await keepDraft(ctx, target, await aDraft(database, meeting, { title: 'Buy this', authors }));
      return (await submitContribution(ctx, target.slug, target.draftId)).publicId;
    },
    ctx: (minutes: number) => aContext(database, kari, { now: later(minutes) }),
  };
}

describe('mail to people who have not signed in', () => {
  test('reaches fewer than ten of those whom one author names in a day, and more the day after', async () => {
    const world = await anAdvertiser();
    let last = '';
    for (let count = 0; count < 12; count++) last = await world.submit(`s${count}@stranger.example`, count);
    const states = (await mailsTo(world.database, '%@stranger.example')).map((mail) => mail.state);
    const sent = USAGE_LIMITS.mailsToStrangers;
    expect(states).toEqual([
      ...Array.from({ length: sent }, () => 'pending'),
      ...Array.from({ length: 12 - sent }, () => 'suppressed'),
    ]);
    // The author reads on the page that the contact was not told, and why.
    const page = await contributionPage(world.ctx(20), last);
    expect(JSON.stringify(page)).toContain('more mails in a day to people who have not signed in');
    await world.submit('next@stranger.example', 25 * 60);
    expect(await mailsTo(world.database, 'next@stranger.example')).toMatchObject([{ state: 'pending' }]);
  });

  test('comes to one of them only a few times a day, whoever sends it', async () => {
    const world = await anAdvertiser();
    const few = USAGE_LIMITS.mailsToOneStranger;
    for (let count = 0; count <= few; count++) {
      await world.submit('one@stranger.example', count, await aPerson(world.database, `Author ${count}`, {}));
    }
    expect(
      (await mailsTo(world.database, 'one@stranger.example')).map(({ state, why }) => [state, why]),
    ).toEqual([...Array.from({ length: few }, () => ['pending', null]), ['suppressed', 'address_limit']]);
  });
});

test('mail to one of them stays within the limit when several people cause it at once', async () => {
  const world = await anAdvertiser();
  const few = USAGE_LIMITS.mailsToOneStranger;
  const people: PersonRow[] = [];
  for (let count = 0; count < 7; count++) people.push(await aPerson(world.database, `Author ${count}`, {}));
  // Makes what all of them need.
  await world.submit('another@stranger.example', 0);
  await Promise.all(people.map((person) => world.submit('one@stranger.example', 1, person)));
  expect((await mailsTo(world.database, 'one@stranger.example')).map(({ state }) => state).sort()).toEqual([
    ...Array.from({ length: few }, () => 'pending'),
    ...Array.from({ length: 7 - few }, () => 'suppressed'),
  ]);
});

test('mail of a team stays within the limit of its meeting when several of them cause it at once', async () => {
  const world = await anAdvertiser();
  const { database, meeting } = world;
  await setLimitsOfMeeting({ database, now: NOW }, meeting.slug, { notices: 2 });
  const roles = [{ role: 'secretariat' as const, meetingId: meeting.id }];
  const team: PersonRow[] = [];
  for (let count = 0; count < 4; count++) team.push(await aPerson(database, `Nina ${count}`, { roles }));
  // Makes what all of them need.
  await world.submit('another@office.example', 0);
  await Promise.all(team.map((nina, count) => world.submit(`s${count}@stranger.example`, 1, nina)));
  expect((await mailsTo(database, '%@stranger.example')).map(({ state }) => state).sort()).toEqual([
    'pending',
    'pending',
    'suppressed',
    'suppressed',
  ]);
});

describe('mail to people who have signed in', () => {
  /** What was written to somebody, but what was called back before it could leave. */
  const mailsOf = async (database: Database, notice: string, email: string) =>
    (await mailsTo(database, email, notice)).filter(({ state }) => state !== 'cancelled');
  const sendAll = async (database: Database, minute: number) => {
    const due = await claimDue(database, { now: later(minute), leaseUntil: later(minute + 1), limit: 100 });
    for (const { id } of due) await markSent(database.writer, id, '250', later(minute));
  };

  test('tells of offers that are made and taken back again and again at once, and once an hour', async () => {
    const world = await aCase();
    const ola = await aPerson(world.database, 'Ola', {});
    const own = (minute: number) => world.ctx(world.author, minute);
    for (let minute = 0; minute < 30; minute += 2) {
      await handOver(own(minute), world.id, { email: ola.email, name: '' }, (await world.row()).version);
      await sendAll(world.database, minute);
      await withdrawOffer(own(minute + 1), ola.public_id);
    }
    await handOver(own(31), world.id, { email: ola.email, name: '' }, (await world.row()).version);
    expect(await mailsOf(world.database, 'hand-over-offered', ola.email)).toEqual([
      { to: ola.email, state: 'sent', why: '250', due: later(0) },
      { to: ola.email, state: 'pending', why: null, due: later(60) },
    ]);
    await answerOffer(world.ctx(ola, 32), world.author.public_id, false);
    expect(await mailsOf(world.database, 'hand-over-offered', ola.email)).toMatchObject([{ state: 'sent' }]);
  });

  test('tells of all that is offered by then', async () => {
    const world = await aCase();
    const ola = await aPerson(world.database, 'Ola', {});
    const more = await aContribution(world.database, world.meeting, 'submitted', {
      title: 'Departures',
      submitter: world.author,
    });
    const to = { email: ola.email, name: '' };
    await handOver(world.ctx(world.author, 1), world.id, to, (await world.row()).version);
    await sendAll(world.database, 1);
    await handOver(world.ctx(world.author, 2), more.row.public_id, to, more.row.version);
    const texts = await world.database.reader
      .selectFrom('outbox')
      .select('body_text as text')
      .where('notice', '=', 'hand-over-offered')
      .orderBy('due_at')
      .execute();
    expect(texts).toEqual([
      { text: expect.stringContaining('1 contribution.') as string },
      { text: expect.stringContaining('2 contributions.') as string },
    ]);
  });

  test('comes from one author only so often in a day, and from others all the same', async () => {
    const database = await testDatabase();
    const meeting = await aMeeting(database);
    await aPerson(database, 'Anna', {
      email: 'anna@office.example',
      roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
    });
    const kari = await aPerson(database, 'Kari', {});
    const limit = USAGE_LIMITS.mailsToOnePerson;
    const own = (minutes: number, person = kari) => aContext(database, person, { now: later(minutes) });
    const { row } = await aContribution(database, meeting, 'submitted', { title: 'One', submitter: kari });
    const change = async (count: number) => {
      const target = { publicId: row.public_id };
      const { draft } = await contributionForm(own(count), target);
      await keepDraft(own(count), target, { ...draft, title: `Version ${count}` });
      await submitUpdate(own(count), row.public_id, draft.base.version);
    };
    for (let count = 0; count < limit + 2; count++) await change(count);
    const mails = await mailsTo(database, 'anna@office.example');
    expect(mails.map(({ state, why }) => [state, why])).toEqual([
      ...Array.from({ length: limit }, () => ['pending', null]),
      ...Array.from({ length: 3 }, () => ['suppressed', 'person_limit']),
    ]);
    const ola = await aPerson(database, 'Ola', {});
    await aContribution(database, meeting, 'submitted', {
      title: 'Two',
      submitter: ola,
      now: later(limit + 5),
    });
    expect((await mailsTo(database, 'anna@office.example')).at(-1)).toMatchObject({ state: 'pending' });
    // What an author hands in is confirmed to the author in any case.
    expect((await mailsTo(database, kari.email)).map(({ state }) => state)).not.toContain('suppressed');
    await change(24 * 60 + limit);
    expect((await mailsTo(database, 'anna@office.example')).at(-1)).toMatchObject({ state: 'pending' });
  });
});

test('a contribution that is withdrawn and brought back again and again is told at once, and once an hour', async () => {
  const world = await aCase({ flow: 'both_at_once', deadlines: { paper: '2026-09-30' } });
  for (let minute = 0; minute < 30; minute += 2) {
    await withdraw(world.ctx(world.author, minute), world.id, (await world.row()).version);
    await restore(world.ctx(world.author, minute + 1), world.id, (await world.row()).version);
  }
  for (const [of, notice] of [
    [world.author.email, 'withdrawal-receipt'],
    [world.secretariat.email, 'contribution-changed'],
  ] as const) {
    const mails = await world.database.reader
      .selectFrom('outbox')
      .select(['state', 'due_at as due'])
      .where('notice', '=', notice)
      .where('to_address', '=', of)
      .where('state', '!=', 'cancelled')
      .execute();
    // Nothing is sent in this test, so that the first is called back as well.
    expect(mails).toEqual([{ state: 'pending', due: later(60) }]);
  }
});
