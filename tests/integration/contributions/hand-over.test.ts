/** Contributions and drafts go to a colleague. */
import { describe, expect, test } from 'vitest';

import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import {
  answerOffer,
  handOver,
  handOverEverything,
  withdrawOffer,
} from '#app/services/contributions/hand-over.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aCase } from '#tests/factories/cases.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aPerson } from '#tests/factories/people.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

describe('handing over', () => {
  test('offers it to a colleague, who has it with what had been typed once they accept', async () => {
    const world = await aCase();
    const own = world.ctx(world.author, 1);
    const { draft } = await contributionForm(own, { publicId: world.id });
    await keepDraft(own, { publicId: world.id }, { ...draft, title: 'Half typed' });
    const to = { email: 'ola@office.example', name: 'Ola Nordmann' };
    const { version } = await world.row();
    expect(await toldBy(world.database, () => handOver(own, world.id, to, version))).toEqual([
      ['hand-over-offered', to.email],
    ]);
    const ola = (await personByEmail(world.database.reader, 'ola@office.example'))!;
    expect(await why(contributionPage(world.ctx(ola, 2), world.id))).toBe('not_found');
    const accept = () => answerOffer(world.ctx(ola, 2), world.author.public_id, true);
    expect(await toldBy(world.database, accept)).toEqual([['hand-over-answered', world.author.email]]);
    expect((await contributionForm(world.ctx(ola, 2), { publicId: world.id })).draft.title).toBe(
      'Half typed',
    );
    // The former submitter is still named as author, and changes nothing any more.
    expect(await why(contributionForm(own, { publicId: world.id }))).toBe('not_allowed');
  });

  test('by the secretariat leaves behind what was typed, and tells the former author', async () => {
    const world = await aCase();
    const own = world.ctx(world.author, 1);
    const { draft } = await contributionForm(own, { publicId: world.id });
    await keepDraft(own, { publicId: world.id }, { ...draft, title: 'My own notes' });
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    const to = { email: ola.email, name: '' };
    const { version } = await world.row();
    const given = () => handOver(world.ctx(world.secretariat, 2), world.id, to, version);
    expect(await toldBy(world.database, given)).toEqual([
      ['handed-over', world.author.email],
      ['handed-over', ola.email],
    ]);
    expect((await contributionForm(world.ctx(ola, 3), { publicId: world.id })).draft.title).toBe('Arrivals');
    const mails = await world.database.reader
      .selectFrom('outbox')
      .select(['to_address as to', 'subject'])
      .where('notice', '=', 'handed-over')
      .orderBy('subject')
      .execute();
    expect(mails).toEqual([
      { to: ola.email, subject: expect.stringContaining('Handed over to you: Arrivals') },
      { to: world.author.email, subject: expect.stringContaining('Handed over: Arrivals') },
    ]);
  });

  test('is not for one of the secretariat who is in conflict, and gives nobody the paper of somebody else', async () => {
    const world = await aCase();
    const bound = await aPerson(world.database, 'Bent', {
      body: 'NO',
      roles: [{ role: 'secretariat', meetingId: world.meeting.id }],
    });
    const { version } = await world.row();
    const toThemselves = (person: PersonRow) =>
      handOver(world.ctx(person, 1), world.id, { email: person.email, name: '' }, version);
    expect(await why(toThemselves(bound))).toBe('conflict_same_country');
    expect(await errorsOf(toThemselves(world.secretariat))).toEqual({
      email: { key: 'problems.own_address' },
    });
    expect((await world.row()).submitter_id).toBe(world.author.id);
  });

  test('(or a change of the bodies) sets nobody free who was in conflict', async () => {
    const world = await aCase();
    const kari = await aPerson(world.database, 'Kari', {
      body: 'NO',
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    expect((await contributionPage(world.ctx(kari), world.id)).boundBecause).toBe('conflict_same_country');
    const sweden = (await aBody(world.database, 'SE')).id;
    await world.hand({ bodies: [sweden] });
    expect((await contributionPage(world.ctx(kari, 20), world.id)).boundBecause).toBe(
      'conflict_same_country',
    );
  });

  test('of everything takes drafts and contributions along, and sends one mail', async () => {
    const world = await aCase();
    const second = await aContribution(world.database, world.meeting, 'submitted', {
      submitter: world.author,
    });
    const draftId = newDraftId();
    const own = world.ctx(world.author, 1);
    const target = { slug: world.meeting.slug, draftId };
    await keepDraft(own, target, { ...(await contributionForm(own, target)).draft, title: 'Begun' });
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    expect(
      await errorsOf(handOverEverything(own, { email: world.author.email, name: '', isSure: true })),
    ).toEqual({ email: { key: 'problems.own_address' } });
    const all = () => handOverEverything(own, { email: ola.email, name: '', isSure: true });
    expect(await toldBy(world.database, all)).toEqual([['hand-over-offered', ola.email]]);
    await answerOffer(world.ctx(ola, 1), world.author.public_id, true);
    const theirs = await mePage(world.ctx(ola, 2));
    expect(theirs.drafts.map((draft) => draft.title)).toEqual(['Begun']);
    expect(new Set(theirs.contributions.map((contribution) => contribution.id))).toEqual(
      new Set([world.id, second.row.public_id]),
    );
    const left = await mePage(world.ctx(world.author, 2));
    expect([left.drafts, left.looksAfterSomething]).toEqual([[], false]);
    expect(await why(all())).toBe('wrong_state');
  });

  test('of a draft asks the colleague for the declaration anew', async () => {
    const world = await aCase();
    const target = { slug: world.meeting.slug, draftId: newDraftId() };
    const own = world.ctx(world.author, 1);
    await keepDraft(own, target, { ...(await contributionForm(own, target)).draft, declared: true });
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    await handOverEverything(own, { email: ola.email, name: '', isSure: true });
    await answerOffer(world.ctx(ola, 1), world.author.public_id, true);
    expect((await contributionForm(world.ctx(ola, 2), target)).draft.declared).toBe(false);
  });

  test('of what is withdrawn lets the colleague bring it back', async () => {
    const world = await aCase();
    await withdraw(world.ctx(world.author), world.id, (await world.row()).version);
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    await handOverEverything(world.ctx(world.author, 1), { email: ola.email, name: '', isSure: true });
    await answerOffer(world.ctx(ola, 1), world.author.public_id, true);
    await restore(world.ctx(ola, 2), world.id, (await world.row()).version);
    expect((await world.row()).state).toBe('submitted');
  });

  test('of everything asks for the address to be looked at once more', async () => {
    const world = await aCase();
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    const to = { email: ola.email, name: '', isSure: false };
    expect(await errorsOf(handOverEverything(world.ctx(world.author), to))).toEqual({
      sure: { key: 'problems.not_sure' },
    });
    expect((await world.row()).submitter_id).toBe(world.author.id);
  });

  test('of nothing tells nothing about who is known here', async () => {
    const world = await aCase();
    const sven = world.ctx(await aPerson(world.database, 'Sven'));
    for (const email of [world.author.email, 'nobody@office.example', 'no address']) {
      expect(await why(handOverEverything(sven, { email, name: '', isSure: true }))).toBe('wrong_state');
    }
    const stale = handOver(
      world.ctx(world.author),
      world.id,
      { email: 'nobody@office.example', name: '' },
      99,
    );
    expect(await why(stale)).toBe('stale_version');
  });

  test('to a wrong address says so', async () => {
    const world = await aCase();
    const wrong = handOver(
      world.ctx(world.author),
      world.id,
      { email: 'nobody', name: '' },
      (await world.row()).version,
    );
    expect(await errorsOf(wrong)).toEqual({ email: { key: 'problems.email_wrong' } });
  });

  test('leaves everything where it was, and the lists of the colleague empty, until they answer', async () => {
    const world = await aCase();
    const own = world.ctx(world.author, 1);
    for (let count = 0; count < 3; count++) {
      const target = { slug: world.meeting.slug, draftId: newDraftId() };
      await keepDraft(own, target, { ...(await contributionForm(own, target)).draft, title: 'Unasked' });
    }
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    await handOverEverything(own, { email: ola.email, name: '', isSure: true });
    const waiting = await mePage(world.ctx(ola, 2));
    expect([waiting.drafts, waiting.contributions, waiting.looksAfterSomething]).toEqual([[], [], false]);
    const { public_id: publicId, name, email } = world.author;
    expect(waiting.offers).toEqual([{ publicId, name, email, contributions: 1, drafts: 3 }]);
    expect((await mePage(own)).offering).toMatchObject([
      { publicId: ola.public_id, contributions: 1, drafts: 3 },
    ]);
    expect(await why(answerOffer(world.ctx(await aPerson(world.database, 'Sven')), publicId, true))).toBe(
      'wrong_state',
    );
    await answerOffer(world.ctx(ola, 3), publicId, false);
    const declined = await mePage(world.ctx(ola, 4));
    expect([declined.drafts, declined.contributions, declined.offers]).toEqual([[], [], []]);
    expect((await mePage(own)).drafts.map((draft) => draft.title)).toEqual(['Unasked', 'Unasked', 'Unasked']);
    expect((await world.row()).submitter_id).toBe(world.author.id);
  });

  test('can be taken back until it is accepted, by whoever has made it', async () => {
    const world = await aCase();
    const own = world.ctx(world.author, 1);
    const target = { slug: world.meeting.slug, draftId: newDraftId() };
    await keepDraft(own, target, (await contributionForm(own, target)).draft);
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    await handOverEverything(own, { email: ola.email, name: '', isSure: true });
    expect(await why(withdrawOffer(world.ctx(ola, 2), world.author.public_id))).toBe('wrong_state');
    expect((await mePage(world.ctx(ola, 2))).offers).toMatchObject([{ contributions: 1, drafts: 1 }]);
    await withdrawOffer(world.ctx(world.author, 3), ola.public_id);
    expect((await mePage(world.ctx(ola, 4))).offers).toEqual([]);
    expect((await mePage(own)).offering).toEqual([]);
    expect(await why(answerOffer(world.ctx(ola, 5), world.author.public_id, true))).toBe('wrong_state');
    expect(await why(withdrawOffer(world.ctx(world.author, 6), ola.public_id))).toBe('wrong_state');
    expect((await world.row()).submitter_id).toBe(world.author.id);
  });

  test('brings nobody more drafts than one person may have', async () => {
    const world = await aCase();
    const own = world.ctx(world.author, 1);
    const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
    const limit = USAGE_LIMITS.openDrafts;
    for (const ctx of [own, ...Array.from({ length: limit }, () => world.ctx(ola, 1))]) {
      const target = { slug: world.meeting.slug, draftId: newDraftId() };
      await keepDraft(ctx, target, (await contributionForm(ctx, target)).draft);
    }
    await handOverEverything(own, { email: ola.email, name: '', isSure: true });
    expect(await errorsOf(answerOffer(world.ctx(ola, 2), world.author.public_id, true))).toEqual({
      offer: { key: 'problems.too_many_drafts_offered', values: { limit } },
    });
    expect((await world.row()).submitter_id).toBe(world.author.id);
  });
});
