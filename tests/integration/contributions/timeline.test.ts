/** What the page of a contribution tells of its past, and to whom. */
import { expect, test } from 'vitest';

import { textsOf } from '#app/domain/shared/texts/texts.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { extendDeadline } from '#app/services/contributions/extend.ts';
import { handOver } from '#app/services/contributions/hand-over.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { aCase, type Case } from '#tests/factories/cases.ts';
import { aFile } from '#tests/factories/drafts.ts';
import { aPerson } from '#tests/factories/people.ts';

/** The lines of the timeline, without the mail. */
async function told(it: Case, person: PersonRow): Promise<string[]> {
  const t = textsOf('en');
  const { history } = await contributionPage(it.ctx(person, 90), it.id);
  return history
    .filter(({ what }) => what.key !== 'events.mail')
    .map(({ what }) => t(what.key as 'events.submit', what.values as never));
}

async function aLongStory() {
  const it = await aCase({ flow: 'both_at_once', deadlines: { paper: '2026-09-30' } });
  await it.hand({ files: { file: aFile('second') } }, 10);
  await withdraw(it.ctx(it.author, 20), it.id, (await it.row()).version);
  await restore(it.ctx(it.author, 30), it.id, (await it.row()).version);
  await extendDeadline(it.ctx(it.secretariat, 40), it.id, '2026-10-15', (await it.row()).version);
  const ola = await aPerson(it.database, 'Ola', { body: 'NO' });
  const { version } = await it.row();
  await handOver(it.ctx(it.author, 50), it.id, { email: ola.email, name: '' }, version);
  return { ...it, ola };
}

const STORY = [
  'Submitted',
  'Paper, version 1: paper.pdf',
  'Changed by the author',
  'Paper, version 2: second.pdf',
  'Withdrawn',
  'Brought back',
  'More time: until Thursday, 15 October 2026, 23:59 (Geneva, UTC+2)',
  'Handed over to Ola',
];

test('each thing that was done stands in it, for those who look after it', async () => {
  const it = await aLongStory();
  expect(await told(it, it.ola)).toEqual(STORY);
  expect(await told(it, it.secretariat)).toEqual(STORY);
});

test('its steps tell of what is withdrawn no more than what was done', async () => {
  const it = await aCase();
  await withdraw(it.ctx(it.author, 20), it.id, (await it.row()).version);
  const { steps, dates } = await contributionPage(it.ctx(it.author, 30), it.id);
  expect(steps).toEqual([
    { step: 'submitted', is: 'done', at: '7 September 2026, 14:00:00 (Geneva, UTC+2) = 12:00:00 UTC' },
    { step: 'withdrawn', is: 'here', at: '7 Sept 2026, 14:20' },
  ]);
  expect(dates).toEqual([]);
});

test('who takes it over is nothing for a reviewer', async () => {
  const it = await aLongStory();
  const luc = await aPerson(it.database, 'Luc', { body: 'FR' });
  const task = { personPublicId: luc.public_id, version: (await it.row()).version, overrideReason: '' };
  await requestReview(it.ctx(it.secretariat, 60), it.id, task);
  const seen = await told(it, luc);
  expect(seen).toEqual(STORY.slice(0, 6));
});

test('whoever is locked out gets no mail any more, and the contact finds the own mail in it', async () => {
  const it = await aCase();
  const cora = await aPerson(it.database, 'Cora', { email: 'cora@office.example' });
  const contact = { name: 'Cora', affiliation: '', email: cora.email, isPresenter: true, isContact: true };
  await it.hand({ authors: [contact] }, 10);
  await it.database.writer
    .updateTable('persons')
    .set({ disabled_at: '2026-09-07T12:15:00.000Z' })
    .where('id', '=', it.author.id)
    .execute();
  await withdraw(it.ctx(it.secretariat, 20), it.id, (await it.row()).version);
  const mails = await it.database.reader
    .selectFrom('outbox')
    .select(['to_address', 'person_id'])
    .where('notice', '=', 'withdrawal-receipt')
    .execute();
  expect(mails).toEqual([{ to_address: cora.email, person_id: cora.id }]);
});
