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
    const it = await aCase();
    const target = it.meeting.item('2');
    const ola = await aPerson(it.database, 'Ola', {
      roles: [{ role: 'organizer', meetingId: it.meeting.id, itemId: target.id }],
    });
    const propose = async () => {
      const input = { to: target.public_id, reason: 'It is about work.' };
      return proposeMove(it.ctx(it.secretariat, 1), it.id, input, (await it.row()).version);
    };
    const answer = (by: PersonRow, accepts: boolean, to = target.public_id) =>
      answerProposedMove(it.ctx(by, 3), it.id, { to, accepts });
    const answers = async () => {
      const all = await noticesAbout(it.database.reader, (await it.row()).id);
      return all.flatMap((entry) =>
        entry.notice === 'move-answered' ? `${entry.to_name}: ${entry.subject}` : [],
      );
    };
    return { ...it, target, ola, propose, answer, answers };
  }

  test('is proposed, accepted by the other organizer, and told to the author', async () => {
    const it = await aMove();
    expect(await why(contributionPage(it.ctx(it.ola), it.id))).toBe('not_found');
    expect(await toldBy(it.database, it.propose)).toEqual([['move-proposed', it.ola.email]]);
    expect(await why(it.propose())).toBe('already_proposed');
    const seen = await contributionPage(it.ctx(it.ola, 2), it.id);
    expect([seen.contribution.title, seen.move?.open?.reason, seen.team]).toEqual([
      'Arrivals',
      'It is about work.',
      null,
    ]);
    expect(await toldBy(it.database, () => it.answer(it.ola, true))).toEqual([
      ['item-moved', it.author.email],
      ['move-answered', it.secretariat.email],
    ]);
    expect((await it.row()).item_id).toBe(it.target.id);
  });

  test('whoever proposed it, and whose session it is now, hear of the answer; not who gave it', async () => {
    const it = await aMove();
    const olga = await aPerson(it.database, 'Olga', {
      roles: [{ role: 'organizer', meetingId: it.meeting.id, itemId: it.target.id }],
    });
    await it.propose();
    await it.answer(olga, false);
    expect((await it.answers()).map((line) => line.slice(0, 29))).toEqual(['Nina: Move declined: Arrivals']);
    await it.propose();
    await it.answer(olga, true);
    expect(
      (await it.answers())
        .slice(1)
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['Nina', 'Ola']);
  });

  test('an answer to a proposal that has made way for another one is refused', async () => {
    const it = await aMove();
    await it.propose();
    const other = it.meeting.item('1').public_id;
    expect(await why(it.answer(it.secretariat, true, other))).toBe('stale_version');
    expect((await it.row()).item_id).toBe(it.meeting.item('1').id);
  });

  test('is declined: it stays, and the other organizer sees it no more', async () => {
    const it = await aMove();
    await it.propose();
    expect(await it.answer(it.ola, false)).toEqual({ to: '/m/migration/desk' });
    expect((await it.row()).item_id).toBe(it.meeting.item('1').id);
    expect(await why(contributionPage(it.ctx(it.ola, 4), it.id))).toBe('not_found');
    expect(await why(it.answer(it.secretariat, true))).toBe('wrong_state');
  });

  test('a move that is proposed shows nothing any more once the paper is withdrawn', async () => {
    const it = await aMove();
    await it.propose();
    expect((await deskPage(it.ctx(it.ola, 2), it.meeting.slug, null)).moves).toHaveLength(1);
    await withdraw(it.ctx(it.author, 3), it.id, (await it.row()).version);
    expect((await deskPage(it.ctx(it.ola, 4), it.meeting.slug, null)).moves).toEqual([]);
    expect(await why(contributionPage(it.ctx(it.ola, 4), it.id))).toBe('not_found');
  });

  test('a session that takes nothing is no target', async () => {
    const it = await aCase();
    const closed = it.meeting.item('2');
    await it.database.writer
      .updateTable('agenda_items')
      .set({ policy: 'closed' })
      .where('id', '=', closed.id)
      .execute();
    const to = closed.public_id;
    const { version } = await it.row();
    expect(
      await errorsOf(proposeMove(it.ctx(it.secretariat), it.id, { to, reason: 'Because.' }, version)),
    ).toEqual({ to: { key: 'problems.item_missing' } });
  });

  test.each([
    ['to its own session', '1', { to: { key: 'problems.item_missing' } }],
    ['to a session of nowhere', 'none', { to: { key: 'problems.item_missing' } }],
  ])('%s is refused', async (_, number, errors) => {
    const it = await aCase();
    const to = number === 'none' ? 'nowhere' : it.meeting.item(number).public_id;
    const { version } = await it.row();
    expect(
      await errorsOf(proposeMove(it.ctx(it.secretariat), it.id, { to, reason: 'Because.' }, version)),
    ).toEqual(errors);
  });
});
