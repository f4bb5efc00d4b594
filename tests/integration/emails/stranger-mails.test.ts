/** How much mail goes to people who have not agreed to any, and what a page says of what was not sent. */
import { describe, expect, test } from 'vitest';

import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import type { Database } from '#db/core/dialect.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { aCase } from '#tests/factories/cases.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aDraft, anAuthor } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const mailsTo = (database: Database, like: string) =>
  database.reader
    .selectFrom('outbox')
    .select(['to_address as to', 'state', 'last_reply as why', 'due_at as due'])
    .where('to_address', 'like', like)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

async function anAdvertiser() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {});
  const kari = await aPerson(database, 'Kari', {});
  return {
    database,
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
