/** What the page of a contribution tells of its past, and to whom. */
import { expect, test } from 'vitest';

import { textsOf } from '#app/domain/shared/texts/texts.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { extendDeadline } from '#app/services/contributions/extend.ts';
import { answerOffer, handOver } from '#app/services/contributions/hand-over.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { aCase, type Case } from '#tests/factories/cases.ts';
import { aFile } from '#tests/factories/drafts.ts';
import { aPerson } from '#tests/factories/people.ts';

/** The lines of the timeline, without the mail. */
async function told(world: Case, person: PersonRow): Promise<string[]> {
  const t = textsOf('en');
  const { history } = await contributionPage(world.ctx(person, 90), world.id);
  return history
    .filter(({ what }) => what.key !== 'events.mail')
    .map(({ what }) => t(what.key as 'events.submit', what.values as never));
}

async function aLongStory() {
  const world = await aCase({ flow: 'both_at_once', deadlines: { paper: '2026-09-30' } });
  await world.hand({ files: { file: aFile('second') } }, 10);
  await withdraw(world.ctx(world.author, 20), world.id, (await world.row()).version);
  await restore(world.ctx(world.author, 30), world.id, (await world.row()).version);
  await extendDeadline(world.ctx(world.secretariat, 40), world.id, '2026-10-15', (await world.row()).version);
  const ola = await aPerson(world.database, 'Ola', { body: 'NO' });
  const { version } = await world.row();
  await handOver(world.ctx(world.author, 50), world.id, { email: ola.email, name: '' }, version);
  await answerOffer(world.ctx(ola, 60), world.author.public_id, true);
  return { ...world, ola };
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
  const world = await aLongStory();
  expect(await told(world, world.ola)).toEqual(STORY);
  expect(await told(world, world.secretariat)).toEqual(STORY);
});

test('its steps tell of what is withdrawn no more than what was done', async () => {
  const world = await aCase();
  await withdraw(world.ctx(world.author, 20), world.id, (await world.row()).version);
  const { steps, dates } = await contributionPage(world.ctx(world.author, 30), world.id);
  expect(steps).toEqual([
    { step: 'submitted', is: 'done', at: '7 September 2026, 14:00:00 (Geneva, UTC+2) = 12:00:00 UTC' },
    { step: 'withdrawn', is: 'here', at: '7 Sept 2026, 14:20' },
  ]);
  expect(dates).toEqual([]);
});

test('who takes it over is nothing for a reviewer', async () => {
  const world = await aLongStory();
  const luc = await aPerson(world.database, 'Luc', { body: 'FR' });
  const task = { personPublicId: luc.public_id, version: (await world.row()).version, overrideReason: '' };
  await requestReview(world.ctx(world.secretariat, 60), world.id, task);
  const seen = await told(world, luc);
  expect(seen).toEqual(STORY.slice(0, 6));
});

test('whoever is locked out gets no mail any more, and the contact finds the own mail in it', async () => {
  const world = await aCase();
  const cora = await aPerson(world.database, 'Cora', { email: 'cora@office.example' });
  const contact = { name: 'Cora', affiliation: '', email: cora.email, isPresenter: true, isContact: true };
  await world.hand({ authors: [contact] }, 10);
  await world.database.writer
    .updateTable('persons')
    .set({ disabled_at: '2026-09-07T12:15:00.000Z' })
    .where('id', '=', world.author.id)
    .execute();
  await withdraw(world.ctx(world.secretariat, 20), world.id, (await world.row()).version);
  const mails = await world.database.reader
    .selectFrom('outbox')
    .select(['to_address', 'person_id'])
    .where('notice', '=', 'withdrawal-receipt')
    .execute();
  expect(mails).toEqual([{ to_address: cora.email, person_id: cora.id }]);
});
