/** Authors who have no e-mail address: whom notices reach instead, and what the team is told of it. */
import { expect, test } from 'vitest';

import type { DraftAuthor } from '#app/domain/submissions/author-list.ts';
import { loadContribution } from '#app/services/contributions/load.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const anAuthor = (name: string, email: string, isContact = false): DraftAuthor => ({
  name,
  affiliation: '',
  email,
  isPresenter: true,
  isContact,
});

/** Submitted by Sara, in the names of others. */
async function reached(authors: DraftAuthor[]) {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const sara = await aPerson(database, 'Sara', { body: 'NO', email: 'sara@office.example' });
  const { row } = await aContribution(database, meeting, 'submitted', { submitter: sara });
  const id = { publicId: row.public_id };
  const own = aContext(database, sara, { now: later(1) });
  const { draft } = await contributionForm(own, id);
  await keepDraft(own, id, { ...draft, authors });
  await submitUpdate(own, row.public_id, draft.base.version);
  const loaded = await loadContribution(database.reader, sara, row.public_id, later(2));
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const { contactedVia } = await contributionPage(aContext(database, nina), row.public_id);
  expect((await contributionPage(own, row.public_id)).contactedVia).toBe(null);
  return {
    addresses: (await recipientsOf(database.reader, loaded)).map((recipient) => recipient.email),
    contactedVia,
  };
}

test('no author has an address: who submitted it is told for all of them', async () => {
  expect(await reached([anAuthor('Kari', '', true), anAuthor('Ola', '')])).toEqual({
    addresses: ['sara@office.example'],
    contactedVia: { names: ['Kari', 'Ola'], through: 'Sara' },
  });
});

test('the contact has one: the contact is told for the others', async () => {
  expect(await reached([anAuthor('Kari', 'kari@office.example', true), anAuthor('Ola', '')])).toEqual({
    addresses: ['sara@office.example', 'kari@office.example'],
    contactedVia: { names: ['Ola'], through: 'Kari' },
  });
});

test('the contact has none: who submitted it is told', async () => {
  expect(await reached([anAuthor('Kari', '', true), anAuthor('Ola', 'ola@office.example')])).toEqual({
    addresses: ['sara@office.example'],
    contactedVia: { names: ['Kari'], through: 'Sara' },
  });
});

test('all have one: nothing to say', async () => {
  const authors = [anAuthor('Kari', 'kari@office.example', true), anAuthor('Ola', 'ola@office.example')];
  expect(await reached(authors)).toEqual({
    addresses: ['sara@office.example', 'kari@office.example'],
    contactedVia: null,
  });
});

test('nobody is told twice, however the address is written', async () => {
  expect(
    await reached([anAuthor('Sara, as author', 'SARA@Office.example', true), anAuthor('Ola', '')]),
  ).toEqual({
    addresses: ['sara@office.example'],
    contactedVia: { names: ['Ola'], through: 'Sara, as author' },
  });
});

test('who submitted it is known by the account, and needs no address among the authors', async () => {
  expect(await reached([anAuthor('SARA', '', true)])).toEqual({
    addresses: ['sara@office.example'],
    contactedVia: null,
  });
});
