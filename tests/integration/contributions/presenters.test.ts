/** Who presents an accepted contribution, how, and who is told when it becomes somebody else. */
import { describe, expect, test } from 'vitest';

import type { TypedPresenters } from '#app/domain/contributions/presenters.ts';
import { textsOf } from '#app/domain/shared/texts/texts.ts';
import type { ContributionDraft } from '#app/domain/submissions/contribution-draft.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { authorsOf } from '#db/contributions/named.ts';
import { guestsOf } from '#db/contributions/presenters.ts';
import { noticesAbout } from '#db/core/outbox.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { namePresenters } from '#app/services/contributions/name-presenters.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

const NOBODY_ELSE = { name: '', affiliation: '', email: '', presents: 'open' };
const SVEN = { name: 'Sven Guest', affiliation: 'Statistics Sweden', email: '', presents: 'remote' };

/** Written by Kari, who presents, and Ola; accepted, its paper to come. */
async function aCase(isAccepted = true) {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', { flow: 'abstract_then_paper' });
  const kari = await aPerson(database, 'Kari', { body: 'NO', email: 'kari@office.example' });
  const { row } = await aContribution(database, meeting, 'submitted', { title: 'Arrivals', submitter: kari });
  const id = row.public_id;
  const here = { meetingId: meeting.id };
  const anna = await aPerson(database, 'Anna', {
    roles: [{ role: 'organizer', ...here, itemId: meeting.item('1').id }],
  });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', ...here }] });
  const ctx = (person: PersonRow | null, minutes = 0) => aContext(database, person, { now: later(minutes) });
  const current = async () => (await contributionByPublicId(database.reader, id))!;
  const hand = async (change: (draft: ContributionDraft) => Partial<ContributionDraft>, minutes: number) => {
    const { draft } = await contributionForm(ctx(kari, minutes), { publicId: id });
    await keepDraft(ctx(kari, minutes), { publicId: id }, { ...draft, ...change(draft) });
    return submitUpdate(ctx(kari, minutes), id, draft.base.version);
  };
  await hand(({ authors: [first] }) => {
    const ola = { ...first!, name: 'Ola', email: '', isPresenter: false, isContact: false };
    return { authors: [first!, ola] };
  }, 1);
  if (isAccepted) {
    await decide(ctx(anna, 2), id, { outcome: 'accept', letter: 'Welcome.' }, (await current()).version);
    await releaseDecision(ctx(anna, 3), id, (await current()).version);
  }
  return {
    database,
    meeting,
    id,
    kari,
    anna,
    nina,
    ctx,
    row: current,
    hand,
    /** Kari is `author.0`, Ola `author.1`. */
    async name(change: Partial<TypedPresenters>, by = kari, minutes = 10) {
      const { authors = ['open', 'no'], guests = [], added = NOBODY_ELSE, spoken = '' } = change;
      // A form is read with more rows than it has.
      const typed = { authors: [...authors, ''], guests: [...guests, '', ''], added, spoken };
      return namePresenters(ctx(by, minutes), id, typed, (await current()).version);
    },
    async presenters() {
      const { contribution } = await contributionPage(ctx(kari, 40), id);
      return contribution.presenters.map((presenter) => `${presenter.name}: ${presenter.attendance ?? '?'}`);
    },
    async history(keys: string[]) {
      const t = textsOf('en');
      const { history } = await contributionPage(ctx(kari, 40), id);
      return history
        .filter(({ what }) => keys.includes(what.key))
        .map(({ what }) => t(what.key as 'events.presenter', what.values as never));
    },
    async told() {
      const all = await noticesAbout(database.reader, (await current()).id);
      return all.filter((entry) => entry.notice === 'presenter-changed').map((entry) => entry.to_name);
    },
  };
}

describe('how those who present take part', () => {
  test('is said for each, once the letter has said yes, with the language', async () => {
    const world = await aCase();
    await world.name({ authors: ['in_person', 'remote'], spoken: 'fr' });
    expect(await world.presenters()).toEqual(['Kari: in_person', 'Ola: remote']);
    expect(await world.row()).toMatchObject({ spoken_language: 'fr', state: 'awaiting_paper' });
    expect(await world.history(['events.confirmed'])).toEqual([
      'At the meeting: Kari (in person); Ola (online)',
    ]);
  });

  test('is not asked before', async () => {
    const world = await aCase(false);
    expect(await why(world.name({ authors: ['in_person', 'no'] }))).toBe('not_before');
    expect(await why(world.name({ authors: ['in_person', 'no'] }, world.anna))).toBe('not_before');
  });

  test('is told at once, and once an hour, however often other people present', async () => {
    const world = await aCase();
    for (let minute = 10; minute < 40; minute += 2) {
      await world.name({ added: { ...SVEN, name: `Guest ${minute}` } }, world.kari, minute);
      await world.name({ guests: ['no'] }, world.kari, minute + 1);
    }
    const mails = await world.database.reader
      .selectFrom('outbox')
      .select(['to_address as to', 'state', 'due_at as due'])
      .where('notice', '=', 'presenter-changed')
      .where('state', '!=', 'cancelled')
      .execute();
    // Nothing is sent in this test, so that the first is called back as well.
    expect(mails).toEqual([{ to: world.anna.email, state: 'pending', due: later(70) }]);
  });

  test('tells nobody while the same people present', async () => {
    const world = await aCase();
    await world.name({ authors: ['remote', 'no'] });
    expect([await world.told(), await world.history(['events.presenter'])]).toEqual([[], []]);
  });

  test('the organizers hear of it when nobody of them can come', async () => {
    const world = await aCase();
    await world.name({ authors: ['not', 'no'] });
    expect(await world.told()).toEqual(['Anna']);
    expect(await world.history(['events.presenter'])).toEqual(['Presented by – now (before: Kari)']);
  });

  test('stays with the name when the author hands in the paper', async () => {
    const world = await aCase();
    await world.name({ authors: ['in_person', 'no'] });
    const { draft } = await contributionForm(world.ctx(world.kari, 19), { publicId: world.id });
    expect(draft.authors.map((author) => author.name)).toEqual(['Kari', 'Ola']);
    await world.hand(({ authors, files }) => ({ authors: authors.toReversed(), files: paperIn(files) }), 20);
    expect((await world.row()).state).toBe('paper_submitted');
    expect(await world.presenters()).toEqual(['Kari: in_person']);
  });
});

describe('somebody else presents', () => {
  test('an open change of the author does not bring back who presented before, unseen', async () => {
    const world = await aCase();
    const own = world.ctx(world.kari, 8);
    const { draft } = await contributionForm(own, { publicId: world.id });
    await keepDraft(own, { publicId: world.id }, { ...draft, files: paperIn(draft.files) });
    await world.name({ authors: ['no', 'remote'], spoken: 'fr' });
    expect(await why(submitUpdate(world.ctx(world.kari, 12), world.id, draft.base.version))).toBe(
      'stale_version',
    );
    expect(await world.presenters()).toEqual(['Ola: remote']);
  });

  test('another author: the organizers are told, and the timeline says who it was', async () => {
    const world = await aCase();
    await world.name({ authors: ['no', 'in_person'] });
    expect(await world.told()).toEqual(['Anna']);
    expect(await world.history(['events.presenter'])).toEqual(['Presented by Ola now (before: Kari)']);
  });

  test('who is no author does not become one, and gets no right', async () => {
    const world = await aCase();
    const sven = await aPerson(world.database, 'Sven Guest', { email: 'sven@office.example' });
    await world.name({ authors: ['no', 'no'], added: { ...SVEN, email: sven.email } });
    expect(await world.presenters()).toEqual(['Sven Guest: remote']);
    const { id } = await world.row();
    expect((await authorsOf(world.database.reader, [id])).map((author) => author.name)).toEqual([
      'Kari',
      'Ola',
    ]);
    expect(await why(contributionPage(world.ctx(sven), world.id))).toBe('not_found');
    const { contribution: seen } = await contributionPage(world.ctx(world.kari, 11), world.id);
    expect(seen.authors.map((author) => author.name)).toEqual(['Kari', 'Ola']);
  });

  test('stays through a change of the contribution, and then no author has to present', async () => {
    const world = await aCase();
    await world.name({ authors: ['no', 'no'], added: SVEN });
    await world.hand(({ files }) => ({ files: paperIn(files) }), 20);
    expect(await world.presenters()).toEqual(['Sven Guest: remote']);
    expect((await contributionForm(world.ctx(world.kari, 21), { publicId: world.id })).guests).toEqual([
      'Sven Guest',
    ]);
  });

  test('is taken out again', async () => {
    const world = await aCase();
    await world.name({ added: SVEN });
    await world.name({ guests: ['no'] }, world.kari, 11);
    expect(await guestsOf(world.database.reader, (await world.row()).id)).toEqual([]);
    expect(await world.history(['events.presenter'])).toEqual([
      'Presented by Kari, Sven Guest now (before: Kari)',
      'Presented by Kari now (before: Kari, Sven Guest)',
    ]);
  });

  test('as the organizers say: the author is told, and not who has done it', async () => {
    const world = await aCase();
    await world.name({ authors: ['no', 'open'] }, world.anna);
    expect(await world.told()).toEqual(['Kari']);
    await world.name({ authors: ['open', 'no'] }, world.nina, 11);
    expect((await world.told()).sort()).toEqual(['Anna', 'Kari', 'Kari']);
  });

  test('by a change of the form stands in the timeline as well', async () => {
    const world = await aCase();
    await world.hand(({ authors, files }) => {
      const other = authors.map((author) => ({ ...author, isPresenter: !author.isPresenter }));
      return { authors: other, files: paperIn(files) };
    }, 20);
    expect(await world.history(['events.presenter'])).toEqual(['Presented by Ola now (before: Kari)']);
  });
});

const paperIn = (files: ContributionDraft['files']) => ({
  ...files,
  file: { sha256: 'ab'.repeat(32), size: 3, name: 'paper.pdf', mediaType: 'application/pdf' },
});

describe('what is wrong, late or forged', () => {
  test.each<[string, Partial<TypedPresenters>, string, string]>([
    ['nobody', { authors: ['no', 'no'] }, 'author.0', 'nobody_presents'],
    ['nothing', { authors: [] }, 'author.0', 'presents_missing'],
    ['an unknown word', { authors: ['perhaps', 'no'] }, 'author.0', 'presents_missing'],
    ['no name', { added: { ...SVEN, name: '' } }, 'added.name', 'person_name_missing'],
    ['a huge name', { added: { ...SVEN, name: 'x'.repeat(201) } }, 'added.name', 'too_long'],
    ['a huge office', { added: { ...SVEN, affiliation: 'x'.repeat(301) } }, 'added.affiliation', 'too_long'],
    ['an author anew', { added: { ...SVEN, name: 'OLA' } }, 'added.name', 'presenter_known'],
    ['no address', { added: { ...SVEN, email: 'a\r\nb@c.example' } }, 'added.email', 'author_email_wrong'],
    ['added, not to present', { added: { ...SVEN, presents: 'no' } }, 'added.presents', 'presents_missing'],
    ['an unknown language', { spoken: 'xx' }, 'spoken', 'spoken_unknown'],
  ])('%s: said what to do, nothing written', async (_, change, field, problem) => {
    const world = await aCase();
    const before = await canonicalExport(world.database);
    const errors = await errorsOf(world.name(change));
    expect(errors[field]?.key).toBe(`problems.${problem}`);
    expect(await canonicalExport(world.database)).toEqual(before);
  });

  test('no more than ten', async () => {
    const world = await aCase();
    for (let count = 0; count < 10; count += 1) {
      const guests = Array.from({ length: count }, () => 'remote');
      await world.name({ guests, added: { ...SVEN, name: `Guest ${count}` } });
    }
    const guests = Array.from({ length: 10 }, () => 'remote');
    const errors = { 'added.name': { key: 'problems.too_many_presenters', values: { limit: 10 } } };
    expect(await errorsOf(world.name({ guests, added: SVEN }))).toEqual(errors);
    // The change removes a presenter and adds another.
    await world.name({ guests: ['no', ...guests.slice(1)], added: SVEN });
  });

  test('the same twice is once', async () => {
    const world = await aCase();
    const { version } = await world.row();
    const typed = { authors: ['no', 'in_person'], guests: [], added: NOBODY_ELSE, spoken: 'fr' };
    await namePresenters(world.ctx(world.kari, 10), world.id, typed, version);
    const before = await canonicalExport(world.database);
    await namePresenters(world.ctx(world.kari, 11), world.id, typed, version);
    expect(await canonicalExport(world.database)).toEqual(before);
  });

  test('from a page that is outdated is refused: the places may be those of other people', async () => {
    const world = await aCase();
    const { version } = await world.row();
    await world.name({ authors: ['no', 'in_person'] });
    const typed = { authors: ['remote', 'no'], guests: [], added: NOBODY_ELSE, spoken: '' };
    expect(await why(namePresenters(world.ctx(world.anna, 11), world.id, typed, version))).toBe(
      'stale_version',
    );
  });

  test('is for author, organizers and secretariat', async () => {
    const world = await aCase();
    const bound = await aPerson(world.database, 'Berit', {
      body: 'NO',
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    const change = { authors: ['remote', 'no'] };
    expect(await why(world.name(change, bound))).toBe('conflict_same_country');
    expect(await why(world.name(change, await aPerson(world.database, 'Stranger')))).toBe('not_found');
  });
});
