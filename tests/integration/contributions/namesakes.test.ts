/** However the name of an author is written: whoever bears it decides on nothing, and the list of papers says so too. */
import { expect, test } from 'vitest';

import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { aCase } from '#tests/factories/cases.ts';
import { anAuthor } from '#tests/factories/drafts.ts';
import { aPerson } from '#tests/factories/people.ts';
import { why } from '#tests/support/refusal.ts';

/** What binds an organizer of this name, on the page, on the list of papers and when they decide. */
async function boundBy(organizerName: string, author: string) {
  const world = await aCase();
  const { id } = world;
  const organizer = await aPerson(world.database, organizerName, {
    body: 'IT',
    roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
  });
  await world.hand({ authors: [anAuthor(author)] }, 10);
  const ctx = world.ctx(organizer, 20);
  const { boundBecause } = await contributionPage(ctx, id);
  const { rows } = await deskPage(ctx, world.meeting.slug, null);
  const letter = { outcome: 'accept', letter: 'Welcome.' } as const;
  const { version } = await world.row();
  return [boundBecause, ...rows.map((row) => row.conflict), await why(decide(ctx, id, letter, version))];
}

const BARRED = ['conflict_namesake', 'conflict_namesake', 'conflict_namesake'];

test.each([
  ['Olga Organizer', 'Olga Organizer MSc'],
  ['Olga Organizer', 'Ing. Olga Organizer'],
  ['Olga Organizer', 'Olga Organizer (INSEE)'],
  ['Olga Organizer', 'Οlga Organizer'],
  ['Li Yi', 'Li Yi'],
  ['Ye Ji', 'Ji Ye'],
  ['Li Li', 'Li Li'],
  ['王伟', '王 伟'],
  ['Þór Jónsson', 'Thor Jonsson'],
  ['Фёдор Соловьёв', 'Fyodor Solovyov'],
  ['Hryhorii Shevchenko', 'Григорій Шевченко'],
])('%s does not decide on a paper of %s', async (organizer, author) => {
  expect(await boundBy(organizer, author)).toEqual(BARRED);
});

test.each([
  ['Juan García Márquez', 'María García Márquez'],
  ['Pieter van der Berg', 'A. van der Berg'],
  ['Wang Jing', 'Wang Ying'],
])('%s decides on a paper of %s', async (organizer, author) => {
  expect(await boundBy(organizer, author)).toEqual([null, null, 'done']);
});
