/** The same paper, sent twice. */
import { describe, expect, test } from 'vitest';

import { findViolations } from '#db/core/invariants.ts';
import { noticesAbout } from '#db/core/outbox.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { mergeInto } from '#app/services/contributions/merge.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aCase } from '#tests/factories/cases.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aPerson } from '#tests/factories/people.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

describe('the same paper, sent twice', () => {
  async function twice() {
    const world = await aCase();
    const abstract = 'We follow everybody who arrived in 2010 through ten years of linked registers.';
    await world.hand({ abstract });
    const own = (title: string, options = {}) =>
      aContribution(world.database, world.meeting, 'submitted', { title, abstract, ...options });
    const second = await own('Arrivals followed', { submitter: world.author });
    return { ...world, second: second.row, own };
  }

  test('is pointed out to the secretariat and to whoever sent both, and to nobody else', async () => {
    const world = await twice();
    const alike = async (person: PersonRow) =>
      (await contributionPage(world.ctx(person, 20), world.id)).alike.map((duplicate) => duplicate.title);
    expect(await alike(world.secretariat)).toEqual(['Arrivals followed']);
    expect(await alike(world.author)).toEqual(['Arrivals followed']);
    const { draft } = await contributionForm(world.ctx(world.author, 21), { publicId: world.id });
    const colleague = await aPerson(world.database, 'Cora', { body: 'NO' });
    await world.hand(
      { authors: [...draft.authors, { ...draft.authors[0]!, name: 'Cora', email: colleague.email }] },
      22,
    );
    expect(await alike(colleague)).toEqual([]);
  });

  test('papers on one subject are not taken for the same', async () => {
    const world = await aCase();
    await world.hand({
      abstract: 'We follow everybody who arrived in 2010 through ten years of linked registers.',
    });
    await aContribution(world.database, world.meeting, 'submitted', {
      title: 'Departures',
      abstract: 'We estimate who left the country in 2010 from surveys of households and airlines.',
      submitter: world.author,
    });
    expect((await contributionPage(world.ctx(world.secretariat, 20), world.id)).alike).toEqual([]);
  });

  test('is one afterwards, with the authors of both; the other says where it went', async () => {
    const world = await twice();
    const { draft } = await contributionForm(world.ctx(world.author, 1), { publicId: world.id });
    await world.hand(
      { authors: [...draft.authors, { ...draft.authors[0]!, name: 'Cora', email: 'cora@office.example' }] },
      11,
    );
    const merge = async (into: string, person = world.author) =>
      mergeInto(world.ctx(person, 20), world.id, into, (await world.row()).version);
    expect(await errorsOf(merge(''))).toEqual({ into: { key: 'problems.merge_missing' } });
    expect(await why(merge('nowhere'))).toBe('not_found');
    expect(await toldBy(world.database, () => merge(world.second.public_id))).toEqual([
      ['contribution-changed', world.secretariat.email],
      ['withdrawal-receipt', world.author.email],
    ]);
    expect(await world.row()).toMatchObject({ state: 'withdrawn', merged_into: world.second.id });
    const goesOn = await contributionPage(world.ctx(world.author, 30), world.second.public_id);
    expect(goesOn.contribution.authors.map((author) => author.name)).toEqual([world.author.name, 'Cora']);
    const gone = await contributionPage(world.ctx(world.author, 30), world.id);
    expect(gone.mergedInto).toEqual({ id: world.second.public_id, reference: world.second.reference });
    expect(await findViolations(world.database.reader)).toEqual([]);
  });

  test('is not put together by whoever may not change both', async () => {
    const world = await twice();
    const foreign = await world.own('Arrivals followed again');
    const { version } = await world.row();
    expect(await why(mergeInto(world.ctx(world.author, 20), world.id, foreign.row.public_id, version))).toBe(
      'not_found',
    );
  });

  test('is pointed out to an organizer, who leaves it to the author and the secretariat', async () => {
    const world = await twice();
    const anna = await aPerson(world.database, 'Anna', {
      body: 'SE',
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    const page = await contributionPage(world.ctx(anna, 20), world.id);
    expect([page.alike.map((duplicate) => duplicate.title), page.can.merge]).toEqual([
      ['Arrivals followed'],
      false,
    ]);
    const { version } = await world.row();
    expect(await why(mergeInto(world.ctx(anna, 20), world.id, world.second.public_id, version))).toBe(
      'not_allowed',
    );
  });

  test('is all that can be put together: not two papers that say different things, nor of two countries', async () => {
    const world = await twice();
    const { version } = await world.row();
    const other = await aContribution(world.database, world.meeting, 'submitted', { title: 'Departures' });
    const abroad = await world.own('Arrivals followed', { body: 'CA' });
    for (const { row } of [other, abroad]) {
      expect(await why(mergeInto(world.ctx(world.secretariat, 20), world.id, row.public_id, version))).toBe(
        'not_alike',
      );
    }
    expect((await world.row()).state).toBe('submitted');
  });

  test('is not given up once it is accepted, for one that is not', async () => {
    const world = await twice();
    await world.tell('accept', 15);
    expect((await contributionPage(world.ctx(world.secretariat, 20), world.id)).alike).toEqual([]);
    const { version } = await world.row();
    const merge = (from: string, into: string, at: number) =>
      why(mergeInto(world.ctx(world.secretariat, 20), from, into, at));
    expect(await merge(world.id, world.second.public_id, version)).toBe('not_alike');
    expect(await merge(world.second.public_id, world.id, world.second.version)).toBe('done');
  });

  test('whoever sent the one that goes on is told, and of two mails to one person one is left', async () => {
    const world = await twice();
    const colleague = await world.own('Arrivals followed once more', {
      submitter: await aPerson(world.database, 'Cora', { body: 'NO' }),
    });
    const { version } = await world.row();
    await mergeInto(world.ctx(world.secretariat, 20), world.id, colleague.row.public_id, version);
    const mails = await world.database.reader
      .selectFrom('outbox')
      .select(['to_name', 'subject'])
      .where('notice', '=', 'withdrawal-receipt')
      .orderBy('to_name')
      .execute();
    expect(mails.map((mail) => `${mail.to_name}: ${mail.subject.split(':')[0]}`)).toEqual([
      'Cora: Another contribution was put together with yours',
      `${world.author.name}: Put together with another contribution`,
    ]);
  });

  test('what was asked of the one that goes, in translations, is asked of the one that goes on', async () => {
    const world = await twice();
    await world.hand({ translations: { fr: 'secretariat', ru: 'authors' } }, 11);
    const { version } = await world.row();
    await mergeInto(world.ctx(world.secretariat, 20), world.id, world.second.public_id, version);
    const { translations } = await contributionPage(world.ctx(world.author, 30), world.second.public_id);
    expect(translations.map((translation) => [translation.language, translation.state])).toEqual([
      ['fr', 'asked'],
      ['ru', 'agreed'],
    ]);
  });

  test('the organizers read that it was put together, and not that its author took it back', async () => {
    const world = await twice();
    const { version } = await world.row();
    await mergeInto(world.ctx(world.secretariat, 20), world.id, world.second.public_id, version);
    const all = await noticesAbout(world.database.reader, (await world.row()).id);
    const changed = all
      .filter((entry) => entry.notice === 'contribution-changed')
      .map((entry) => entry.subject);
    expect(changed.at(-1)).toMatch(/^Put together with another contribution: Arrivals/);
  });

  test('an open change of the one that goes on leaves nobody out unseen', async () => {
    const world = await twice();
    const own = world.ctx(world.author, 30);
    const { draft } = await contributionForm(own, { publicId: world.id });
    await keepDraft(own, { publicId: world.id }, { ...draft, title: 'Half typed' });
    const colleague = await world.own('Arrivals followed once more', {
      submitter: await aPerson(world.database, 'Cora', { body: 'NO', email: 'cora@office.example' }),
    });
    await mergeInto(
      world.ctx(world.secretariat, 31),
      colleague.row.public_id,
      world.id,
      colleague.row.version,
    );
    expect(await why(submitUpdate(world.ctx(world.author, 32), world.id, draft.base.version))).toBe(
      'stale_version',
    );
    const form = await contributionForm(world.ctx(world.author, 33), { publicId: world.id });
    expect(form.draft.title).toBe('Half typed');
    expect(form.stored?.authors).toHaveLength(draft.authors.length + 1);
  });
});
