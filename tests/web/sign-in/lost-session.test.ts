/** A form that is sent when its sign-in session has run out: the text is there again for the same person, and unsent. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { plusSeconds } from '#app/domain/shared/time.ts';
import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { endSession, type PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { newDraftId } from '#app/services/submissions/draft.ts';
import { NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let author: PersonRow;
let other: PersonRow;
let cookie: string;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration');
  author = await aPerson(web.database, 'Kari', { body: 'NO' });
  other = await aPerson(web.database, 'Knut', { body: 'NO' });
});
afterAll(() => web.stop());

const DAY = 24 * 3600;
let days = 0;
beforeEach(async () => {
  // Each test begins signed in, and goes on years later, when the session has run out.
  days += 4000;
  web.setNow(plusSeconds(NOW, days * DAY));
  cookie = await web.cookieOf(author);
});
/** When the session of a test runs out. */
const ranOut = () => plusSeconds(NOW, days * DAY + 1e8);
const sleep = () => web.setNow(plusSeconds(ranOut(), 60));
const later = (seconds: number) => web.setNow(plusSeconds(ranOut(), 60 + seconds));

const sent = (address: string, fields: Record<string, string>, file?: Buffer) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file) body.set('file', new File([new Uint8Array(file)], 'paper.pdf'));
  return fetch(web.url + address, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie, origin: web.url },
  });
};
const seenBy = async (person: PersonRow, address: string) =>
  (await web.request(address, { headers: { cookie: await web.cookieOf(person) } })).text;

const FIELDS = { title: 'Typed for an hour', abstract: 'All of it.', do: 'check' };

test('the text of a submission stands in the form again, and nothing has been sent', async () => {
  const address = `/m/migration/submit?draft=${newDraftId()}`;
  sleep();
  const answer = await sent(address, FIELDS, samplePdf('Lost'));
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    `/sign-in?to=${encodeURIComponent(address)}`,
  ]);
  const drafts = () => web.database.reader.selectFrom('drafts').selectAll().execute();
  expect(await drafts()).toEqual([]);
  const page = await seenBy(author, address);
  expect(page).toContain('Typed for an hour');
  expect(page).toContain('A file has to be chosen again.');
  expect(await drafts()).toEqual([]);
});

test('a text with control characters, or out of all bounds, is not kept, and there are only so many forms', async () => {
  const forms = () => web.database.reader.selectFrom('unsent_forms').select('path').execute();
  await inTransaction(web.database, (tx) => tx.deleteFrom('unsent_forms').execute());
  sleep();
  const address = () => `/m/migration/submit?draft=${newDraftId()}`;
  await sent(address(), { ...FIELDS, title: 'x\u0001' });
  await sent(address(), { ...FIELDS, title: 'Long '.repeat(1_000) });
  expect(await forms()).toEqual([]);
  const addresses = Array.from({ length: USAGE_LIMITS.unsentForms + 2 }, address);
  for (const [at, each] of addresses.entries()) {
    later(-60 + at);
    await sent(each, FIELDS);
  }
  const kept = (await forms()).map((form) => form.path);
  expect(kept.toSorted()).toEqual(addresses.slice(2).toSorted());
});

test('nobody else sees it', async () => {
  const address = `/m/migration/submit?draft=${newDraftId()}`;
  sleep();
  await sent(address, FIELDS);
  expect(await seenBy(other, address)).not.toContain('Typed for an hour');
});

test('it is there for half an hour, to the second', async () => {
  const address = `/m/migration/submit?draft=${newDraftId()}`;
  sleep();
  await sent(address, FIELDS);
  later(30 * 60);
  expect(await seenBy(author, address)).toContain('Typed for an hour');
  later(30 * 60 + 1);
  expect(await seenBy(author, address)).not.toContain('Typed for an hour');
});

test('when the form has been sent again, it is gone', async () => {
  const address = `/m/migration/submit?draft=${newDraftId()}`;
  sleep();
  await sent(address, FIELDS);
  cookie = await web.cookieOf(author);
  await sent(address, { ...FIELDS, title: 'Typed anew', do: 'later' });
  const page = await seenBy(author, address);
  expect(page).toContain('Typed anew');
  expect(page).not.toContain('Typed for an hour');
});

test('what another device has saved since is not overwritten unseen', async () => {
  const address = `/m/migration/submit?draft=${newDraftId()}`;
  const seenOn = (page: string) => /name="lastSavedAt" value="([^"]*)"/.exec(page)?.[1] ?? '';
  await sent(address, { ...FIELDS, title: 'First', do: 'later', lastSavedAt: '' });
  const seen = seenOn(await seenBy(author, address));
  sleep();
  await sent(address, { ...FIELDS, lastSavedAt: seen });
  cookie = await web.cookieOf(author);
  await sent(address.replace('?', '/save?'), {
    ...FIELDS,
    title: 'From the other device',
    lastSavedAt: seen,
  });
  const page = await seenBy(author, address);
  expect(page).toContain('Typed for an hour');
  const answer = await sent(address, { ...FIELDS, lastSavedAt: seenOn(page) });
  expect(answer.status).toBe(409);
  const both = await answer.text();
  expect(both).toContain('value="Typed for an hour"');
  expect(both).toContain('From the other device');
});

test('text of more than 64 KB is not kept', async () => {
  const address = `/m/migration/submit?draft=${newDraftId()}`;
  sleep();
  const answer = await sent(address, { ...FIELDS, abstract: 'x'.repeat(40_000), letter: 'y'.repeat(30_000) });
  expect(answer.status).toBe(302);
  expect(await seenBy(author, address)).not.toContain('Typed for an hour');
});

test.each<[string, () => Promise<void>]>([
  [
    'who has signed out',
    () => inTransaction(web.database, (tx) => endSession(tx, sha256(/=([^;]+)/.exec(cookie)![1]!), NOW)),
  ],
  [
    'who never was signed in',
    () => {
      cookie = cookie.replace(/=[^;]+/, '=invented');
      return Promise.resolve();
    },
  ],
  [
    'whose cookie of the session was copied into another browser',
    async () => {
      const [session] = cookie.split('; ');
      const [, browser] = (await web.cookieOf(other)).split('; ');
      cookie = `${session}; ${browser}`;
    },
  ],
  [
    'whose cookie of the session was copied alone',
    () => {
      cookie = cookie.split('; ')[0]!;
      return Promise.resolve();
    },
  ],
])('nothing is kept of somebody %s', async (_, change) => {
  await change();
  sleep();
  const before = await canonicalExport(web.database);
  await sent(`/m/migration/submit?draft=${newDraftId()}`, FIELDS);
  expect(await canonicalExport(web.database)).toEqual(before);
});

test('a form is kept until a day after its session has run out, and not ten months later', async () => {
  const kept = async (seconds: number) => {
    const address = `/m/migration/submit?draft=${newDraftId()}`;
    web.setNow(plusSeconds(ranOut(), seconds));
    await sent(address, FIELDS);
    return (await seenBy(author, address)).includes('Typed for an hour');
  };
  expect([await kept(DAY), await kept(DAY + 1), await kept(300 * DAY)]).toEqual([true, false, false]);
});

test('a letter and a review are there again as well', async () => {
  const { row, reviewer } = await aContribution(web.database, meeting, 'in_review', {
    files: web.portal.files,
  });
  const secretariat = await aPerson(web.database, 'Nina', {
    roles: [{ role: 'secretariat', meetingId: meeting.id }],
  });
  const [task] = await assignmentsOf(web.database.reader, [row.id]);
  const pages: [PersonRow, string, Record<string, string>][] = [
    [
      secretariat,
      `/c/${row.public_id}`,
      { do: 'decide', outcome: 'accept', letter: 'A long letter', version: '2' },
    ],
    [reviewer!, `/r/${task!.public_id}`, { do: 'review', commentsToAuthors: 'A long letter' }],
  ];
  const cookies = [await web.cookieOf(secretariat), await web.cookieOf(reviewer!)];
  await web.request(`/r/${task!.public_id}`, { form: { do: 'accept' }, headers: { cookie: cookies[1]! } });
  sleep();
  for (const [index, [person, address, form]] of pages.entries()) {
    const answer = await web.request(address, { form, headers: { cookie: cookies[index]! } });
    expect(answer.status).toBe(302);
    expect(await seenBy(person, address)).toContain('A long letter</textarea>');
  }
});
