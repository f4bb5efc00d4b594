/** A contribution goes to another session. */
import { describe, expect, test } from 'vitest';

import { noticesAbout } from '#db/core/outbox.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { answerProposedMove, proposeMove } from '#app/services/contributions/move.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { withdraw } from '#app/services/contributions/withdraw.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { aCase } from '#tests/factories/cases.ts';
import { aPerson } from '#tests/factories/people.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

describe('moving to another session', () => {
  async function aMove() {
    const world = await aCase();
    const target = world.meeting.item('2');
    const ola = await aPerson(world.database, 'Ola', {
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: target.id }],
    });
    const propose = async () => {
      const input = { to: target.public_id, reason: 'It is about work.' };
      return proposeMove(world.ctx(world.secretariat, 1), world.id, input, (await world.row()).version);
    };
    const answer = (by: PersonRow, accepts: boolean, to = target.public_id) =>
      answerProposedMove(world.ctx(by, 3), world.id, { to, accepts });
    const answers = async () => {
      const all = await noticesAbout(world.database.reader, (await world.row()).id);
      return all.flatMap((entry) =>
        entry.notice === 'move-answered' ? `${entry.to_name}: ${entry.subject}` : [],
      );
    };
    return { ...world, target, ola, propose, answer, answers };
  }

  test('is proposed, accepted by the other organizer, and told to the author', async () => {
    const world = await aMove();
    expect(await why(contributionPage(world.ctx(world.ola), world.id))).toBe('not_found');
    expect(await toldBy(world.database, world.propose)).toEqual([['move-proposed', world.ola.email]]);
    expect(await why(world.propose())).toBe('already_proposed');
    const seen = await contributionPage(world.ctx(world.ola, 2), world.id);
    expect([seen.contribution.title, seen.move?.open?.reason, seen.team]).toEqual([
      'Arrivals',
      'It is about work.',
      null,
    ]);
    expect(await toldBy(world.database, () => world.answer(world.ola, true))).toEqual([
      ['item-moved', world.author.email],
      ['move-answered', world.secretariat.email],
    ]);
    expect((await world.row()).item_id).toBe(world.target.id);
  });

  test('is not told to an organizer who is bound by the paper, who does not read who proposes it and why', async () => {
    const world = await aMove();
    const bound = await aPerson(world.database, 'Berit', {
      body: 'NO',
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.target.id }],
    });
    expect(await toldBy(world.database, world.propose)).toEqual([['move-proposed', world.ola.email]]);
    const seen = async (person: PersonRow) => (await contributionPage(world.ctx(person, 2), world.id)).move;
    expect([(await seen(world.ola))?.open?.by, await seen(bound)]).toEqual(['Nina', null]);
  });

  test('whoever proposed it, and whose session it is now, hear of the answer; not who gave it', async () => {
    const world = await aMove();
    const olga = await aPerson(world.database, 'Olga', {
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.target.id }],
    });
    await world.propose();
    await world.answer(olga, false);
    expect((await world.answers()).map((line) => line.slice(0, 29))).toEqual([
      'Nina: Move declined: Arrivals',
    ]);
    await world.propose();
    await world.answer(olga, true);
    expect(
      (await world.answers())
        .slice(1)
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['Nina', 'Ola']);
  });

  test('an answer to a proposal that has made way for another one is refused', async () => {
    const world = await aMove();
    await world.propose();
    const other = world.meeting.item('1').public_id;
    expect(await why(world.answer(world.secretariat, true, other))).toBe('stale_version');
    expect((await world.row()).item_id).toBe(world.meeting.item('1').id);
  });

  test('is declined: it stays, and the other organizer sees it no more', async () => {
    const world = await aMove();
    await world.propose();
    expect(await world.answer(world.ola, false)).toEqual({ to: '/m/migration/desk' });
    expect((await world.row()).item_id).toBe(world.meeting.item('1').id);
    expect(await why(contributionPage(world.ctx(world.ola, 4), world.id))).toBe('not_found');
    expect(await why(world.answer(world.secretariat, true))).toBe('wrong_state');
  });

  test('a move that is proposed shows nothing any more once the paper is withdrawn', async () => {
    const world = await aMove();
    await world.propose();
    expect((await deskPage(world.ctx(world.ola, 2), world.meeting.slug, null)).moves).toHaveLength(1);
    await withdraw(world.ctx(world.author, 3), world.id, (await world.row()).version);
    expect((await deskPage(world.ctx(world.ola, 4), world.meeting.slug, null)).moves).toEqual([]);
    expect(await why(contributionPage(world.ctx(world.ola, 4), world.id))).toBe('not_found');
  });

  test('a session that takes nothing is no target', async () => {
    const world = await aCase();
    const closed = world.meeting.item('2');
    await world.database.writer
      .updateTable('agenda_items')
      .set({ policy: 'closed' })
      .where('id', '=', closed.id)
      .execute();
    const to = closed.public_id;
    const { version } = await world.row();
    expect(
      await errorsOf(
        proposeMove(world.ctx(world.secretariat), world.id, { to, reason: 'Because.' }, version),
      ),
    ).toEqual({ to: { key: 'problems.item_missing' } });
  });

  test.each([
    ['to its own session', '1', { to: { key: 'problems.item_missing' } }],
    ['to a session of nowhere', 'none', { to: { key: 'problems.item_missing' } }],
  ])('%s is refused', async (_, number, errors) => {
    const world = await aCase();
    const to = number === 'none' ? 'nowhere' : world.meeting.item(number).public_id;
    const { version } = await world.row();
    expect(
      await errorsOf(
        proposeMove(world.ctx(world.secretariat), world.id, { to, reason: 'Because.' }, version),
      ),
    ).toEqual(errors);
  });
});
