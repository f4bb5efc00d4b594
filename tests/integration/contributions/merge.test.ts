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
    const it = await aCase();
    const abstract = 'We follow everybody who arrived in 2010 through ten years of linked registers.';
    await it.hand({ abstract });
    const own = (title: string, options = {}) =>
      aContribution(it.database, it.meeting, 'submitted', { title, abstract, ...options });
    const second = await own('Arrivals followed', { submitter: it.author });
    return { ...it, second: second.row, own };
  }

  test('is pointed out to the secretariat and to whoever sent both, and to nobody else', async () => {
    const it = await twice();
    const alike = async (person: PersonRow) =>
      (await contributionPage(it.ctx(person, 20), it.id)).alike.map((duplicate) => duplicate.title);
    expect(await alike(it.secretariat)).toEqual(['Arrivals followed']);
    expect(await alike(it.author)).toEqual(['Arrivals followed']);
    const { draft } = await contributionForm(it.ctx(it.author, 21), { publicId: it.id });
    const colleague = await aPerson(it.database, 'Cora', { body: 'NO' });
    await it.hand(
      { authors: [...draft.authors, { ...draft.authors[0]!, name: 'Cora', email: colleague.email }] },
      22,
    );
    expect(await alike(colleague)).toEqual([]);
  });

  test('papers on one subject are not taken for the same', async () => {
    const it = await aCase();
    await it.hand({
      abstract: 'We follow everybody who arrived in 2010 through ten years of linked registers.',
    });
    await aContribution(it.database, it.meeting, 'submitted', {
      title: 'Departures',
      abstract: 'We estimate who left the country in 2010 from surveys of households and airlines.',
      submitter: it.author,
    });
    expect((await contributionPage(it.ctx(it.secretariat, 20), it.id)).alike).toEqual([]);
  });

  test('is one afterwards, with the authors of both; the other says where it went', async () => {
    const it = await twice();
    const { draft } = await contributionForm(it.ctx(it.author, 1), { publicId: it.id });
    await it.hand(
      { authors: [...draft.authors, { ...draft.authors[0]!, name: 'Cora', email: 'cora@office.example' }] },
      11,
    );
    const merge = async (into: string, person = it.author) =>
      mergeInto(it.ctx(person, 20), it.id, into, (await it.row()).version);
    expect(await errorsOf(merge(''))).toEqual({ into: { key: 'problems.merge_missing' } });
    expect(await why(merge('nowhere'))).toBe('not_found');
    expect(await toldBy(it.database, () => merge(it.second.public_id))).toEqual([
      ['contribution-changed', it.secretariat.email],
      ['withdrawal-receipt', it.author.email],
    ]);
    expect(await it.row()).toMatchObject({ state: 'withdrawn', merged_into: it.second.id });
    const goesOn = await contributionPage(it.ctx(it.author, 30), it.second.public_id);
    expect(goesOn.contribution.authors.map((author) => author.name)).toEqual([it.author.name, 'Cora']);
    const gone = await contributionPage(it.ctx(it.author, 30), it.id);
    expect(gone.mergedInto).toEqual({ id: it.second.public_id, reference: it.second.reference });
    expect(await findViolations(it.database.reader)).toEqual([]);
  });

  test('is not put together by whoever may not change both', async () => {
    const it = await twice();
    const foreign = await it.own('Arrivals followed again');
    const { version } = await it.row();
    expect(await why(mergeInto(it.ctx(it.author, 20), it.id, foreign.row.public_id, version))).toBe(
      'not_found',
    );
  });

  test('is pointed out to an organizer, who leaves it to the author and the secretariat', async () => {
    const it = await twice();
    const anna = await aPerson(it.database, 'Anna', {
      body: 'SE',
      roles: [{ role: 'organizer', meetingId: it.meeting.id, itemId: it.meeting.item('1').id }],
    });
    const page = await contributionPage(it.ctx(anna, 20), it.id);
    expect([page.alike.map((duplicate) => duplicate.title), page.can.merge]).toEqual([
      ['Arrivals followed'],
      false,
    ]);
    const { version } = await it.row();
    expect(await why(mergeInto(it.ctx(anna, 20), it.id, it.second.public_id, version))).toBe('not_allowed');
  });

  test('is all that can be put together: not two papers that say different things, nor of two countries', async () => {
    const it = await twice();
    const { version } = await it.row();
    const other = await aContribution(it.database, it.meeting, 'submitted', { title: 'Departures' });
    const abroad = await it.own('Arrivals followed', { body: 'CA' });
    for (const { row } of [other, abroad]) {
      expect(await why(mergeInto(it.ctx(it.secretariat, 20), it.id, row.public_id, version))).toBe(
        'not_alike',
      );
    }
    expect((await it.row()).state).toBe('submitted');
  });

  test('is not given up once it is accepted, for one that is not', async () => {
    const it = await twice();
    await it.tell('accept', 15);
    expect((await contributionPage(it.ctx(it.secretariat, 20), it.id)).alike).toEqual([]);
    const { version } = await it.row();
    const merge = (from: string, into: string, at: number) =>
      why(mergeInto(it.ctx(it.secretariat, 20), from, into, at));
    expect(await merge(it.id, it.second.public_id, version)).toBe('not_alike');
    expect(await merge(it.second.public_id, it.id, it.second.version)).toBe('done');
  });

  test('whoever sent the one that goes on is told, and of two mails to one person one is left', async () => {
    const it = await twice();
    const colleague = await it.own('Arrivals followed once more', {
      submitter: await aPerson(it.database, 'Cora', { body: 'NO' }),
    });
    const { version } = await it.row();
    await mergeInto(it.ctx(it.secretariat, 20), it.id, colleague.row.public_id, version);
    const mails = await it.database.reader
      .selectFrom('outbox')
      .select(['to_name', 'subject'])
      .where('notice', '=', 'withdrawal-receipt')
      .orderBy('to_name')
      .execute();
    expect(mails.map((mail) => `${mail.to_name}: ${mail.subject.split(':')[0]}`)).toEqual([
      'Cora: Another contribution was put together with yours',
      `${it.author.name}: Put together with another contribution`,
    ]);
  });

  test('what was asked of the one that goes, in translations, is asked of the one that goes on', async () => {
    const it = await twice();
    await it.hand({ translations: { fr: 'secretariat', ru: 'authors' } }, 11);
    const { version } = await it.row();
    await mergeInto(it.ctx(it.secretariat, 20), it.id, it.second.public_id, version);
    const { translations } = await contributionPage(it.ctx(it.author, 30), it.second.public_id);
    expect(translations.map((translation) => [translation.language, translation.state])).toEqual([
      ['fr', 'asked'],
      ['ru', 'agreed'],
    ]);
  });

  test('the organizers read that it was put together, and not that its author took it back', async () => {
    const it = await twice();
    const { version } = await it.row();
    await mergeInto(it.ctx(it.secretariat, 20), it.id, it.second.public_id, version);
    const all = await noticesAbout(it.database.reader, (await it.row()).id);
    const changed = all
      .filter((entry) => entry.notice === 'contribution-changed')
      .map((entry) => entry.subject);
    expect(changed.at(-1)).toMatch(/^Put together with another contribution: Arrivals/);
  });

  test('an open change of the one that goes on leaves nobody out unseen', async () => {
    const it = await twice();
    const own = it.ctx(it.author, 30);
    const { draft } = await contributionForm(own, { publicId: it.id });
    await keepDraft(own, { publicId: it.id }, { ...draft, title: 'Half typed' });
    const colleague = await it.own('Arrivals followed once more', {
      submitter: await aPerson(it.database, 'Cora', { body: 'NO', email: 'cora@office.example' }),
    });
    await mergeInto(it.ctx(it.secretariat, 31), colleague.row.public_id, it.id, colleague.row.version);
    expect(await why(submitUpdate(it.ctx(it.author, 32), it.id, draft.base.version))).toBe('stale_version');
    const form = await contributionForm(it.ctx(it.author, 33), { publicId: it.id });
    expect(form.draft.title).toBe('Half typed');
    expect(form.stored?.authors).toHaveLength(draft.authors.length + 1);
  });
});
