/** Forms as people and their enemies send them: forged, stale, twice, too late, and full of markup. */
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { type ContributionDraft } from '#app/domain/submissions/contribution-draft.ts';
import { paths } from '#app/paths.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { filesOf } from '#db/files/file-versions.ts';
import { setDeadline } from '#db/meetings/deadlines.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf, reviewsOf } from '#db/reviews/assignments.ts';
import { reindex } from '#db/search/search-index.ts';
import { saveMeetingSettings } from '#app/services/meetings/set-up.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { AGENDA_TEXT } from '#tests/factories/agendas.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext } from '#tests/factories/context.ts';
import { aContribution, type Stage } from '#tests/factories/contributions.ts';
import { aDraft } from '#tests/factories/drafts.ts';
import { aMeeting, anItem, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { alertOf, formOf, partOf } from '#tests/support/page-parts.ts';
import { type Answer, type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let other: TestMeeting;
let secretariat: PersonRow;
let author: PersonRow;
let cookies: Record<'secretariat' | 'author', string>;
let body: string;
beforeAll(async () => {
  web = await webPortal();
  const { database } = web;
  meeting = await aMeeting(database, 'migration', {
    items: [anItem('1'), anItem('2', { policy: 'closed' }), anItem('3', { policy: 'invitation' })],
  });
  other = await aMeeting(database, 'other');
  secretariat = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  author = await aPerson(database, 'Kari', { body: 'NO' });
  cookies = { secretariat: await web.cookieOf(secretariat), author: await web.cookieOf(author) };
  body = (await aBody(database, 'NO')).id;
});
afterAll(() => web.stop());

const post = (who: keyof typeof cookies, address: string, form: Record<string, string>, headers = {}) =>
  web.request(address, { form, headers: { cookie: cookies[who], ...headers } });
const paperAt = (stage: Stage, title?: string) =>
  aContribution(web.database, meeting, stage, { files: web.portal.files, ...(title ? { title } : {}) });
const current = async (publicId: string) => (await contributionByPublicId(web.database.reader, publicId))!;

async function unchanged(work: () => Promise<unknown>): Promise<void> {
  const before = await canonicalExport(web.database);
  await work();
  expect(await canonicalExport(web.database)).toEqual(before);
}

async function aKeptDraft(change: Partial<ContributionDraft> = {}, slug = 'migration'): Promise<string> {
  const draftId = newDraftId();
  const draft = await aDraft(web.database, meeting, { title: 'From a draft', ...change });
  await keepDraft(aContext(web.database, author), { slug, draftId }, draft);
  return draftId;
}
const submit = (draftId: string) =>
  post('author', `/m/migration/submit/check?draft=${draftId}`, { do: 'submit' });
const readForm = (draftId: string) =>
  web.request(`/m/migration/submit?draft=${draftId}&check`, { headers: { cookie: cookies.author } });

describe('what was typed comes back', () => {
  test('with a letter for a paper that has changed meanwhile', async () => {
    const { row } = await paperAt('submitted');
    const form = { do: 'decide', outcome: 'decline', letter: 'A long\nletter <of> mine', version: '7' };
    await unchanged(async () => {
      const answer = await post('secretariat', `/c/${row.public_id}`, form);
      expect(answer.status).toBe(409);
      // The server puts the current version into the form that it returns, so that the person can send it again.
      expect(formOf(answer.text, 'decide')).toEqual({ ...form, version: String(row.version) });
    });
  });

  test('with a review that comes too late', async () => {
    const { row, reviewer } = await paperAt('in_review');
    const [task] = await assignmentsOf(web.database.reader, [row.id]);
    await answerReviewRequest(aContext(web.database, reviewer), task!.public_id, {
      accepts: true,
      reason: '',
    });
    await inTransaction(web.database, (tx) =>
      tx.updateTable('contributions').set({ state: 'declined' }).where('id', '=', row.id).execute(),
    );
    const form = {
      do: 'review',
      commentsToAuthors: 'My whole evening',
      commentsToOrganizers: 'Only for you',
    };
    const cookie = await web.cookieOf(reviewer!);
    await unchanged(async () => {
      const answer = await web.request(`/r/${task!.public_id}`, { form, headers: { cookie } });
      expect(answer.status).toBe(409);
      const written = /<h2>What you have written<\/h2><div class="prose">(.*?)<\/div>/s;
      expect(partOf(answer.text, written)).toBe('My whole evening Only for you');
    });
  });

  test('with a review in which a mark is missing', async () => {
    const { row, reviewer } = await paperAt('in_review');
    const [task] = await assignmentsOf(web.database.reader, [row.id]);
    await answerReviewRequest(aContext(web.database, reviewer), task!.public_id, {
      accepts: true,
      reason: '',
    });
    const form = { do: 'review', recommendation: 'poster', commentsToAuthors: 'Kept as it is' };
    const answer = await web.request(`/r/${task!.public_id}`, { form, as: reviewer });
    expect(answer.status).toBe(422);
    expect(formOf(answer.text, 'review')).toEqual({ ...form, commentsToOrganizers: '' });
  });

  test('with a name that is too long', async () => {
    const fresh = await aPerson(web.database, '', { email: 'fresh@office.example' });
    const form = { do: 'complete-profile', name: 'x'.repeat(201), body };
    const answer = await web.request('/welcome', { form, as: fresh });
    expect(answer.status).toBe(422);
    expect(formOf(answer.text, 'complete-profile')).toEqual({ ...form, to: '/me' });
  });
});

describe('statuses arrive as such', () => {
  const cases: [string, number, () => Promise<[string, Record<string, string>]>][] = [
    ['missing', 404, () => Promise.resolve(['/c/zzzzzzzzzzzzz', { do: 'publish' }])],
    [
      'stale',
      409,
      async () => [
        `/c/${(await paperAt('accepted')).row.public_id}`,
        { do: 'publish', visibility: 'public', version: '99' },
      ],
    ],
    [
      'incomplete',
      422,
      async () => [`/c/${(await paperAt('submitted')).row.public_id}`, { do: 'decide', version: '1' }],
    ],
    ['unknown', 400, async () => [`/c/${(await paperAt('submitted')).row.public_id}`, { do: 'destroy' }]],
  ];
  test.each(cases)(
    '%s: %i, as a page and as data, with and without Sec-Fetch-Site',
    async (_, status, made) => {
      const [address, form] = await made();
      const data = `${address}?_data=routes%2Fcontributions%2Fpage`;
      const statuses: number[] = [];
      for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }]) {
        for (const target of [address, data]) {
          statuses.push((await post('secretariat', target, form, headers)).status);
        }
      }
      expect(statuses).toEqual(Array(4).fill(status));
    },
  );

  test.each(['', 'x', '-1', '1.5', '1e3', '99999999999999999999', 'NaN', '\0'])(
    'the version %j is stale, on every database',
    async (version) => {
      const { row } = await paperAt('accepted');
      await unchanged(async () => {
        const answer = await post('secretariat', `/c/${row.public_id}`, {
          do: 'publish',
          visibility: 'public',
          version,
        });
        expect(answer.status).toBe(409);
        const set = { do: 'meeting', status: 'held', flow: 'both_at_once', version };
        expect((await post('secretariat', '/m/migration/setup', set)).status).toBe(409);
      });
    },
  );
});

test('a stale set-up form comes back with what was typed', async () => {
  const session = meeting.item('1').public_id;
  const form = {
    do: 'sessions',
    session,
    [`policy.${session}`]: 'invitation',
    [`deadline.${session}`]: '2026-12-24',
  };
  const answer = await post('secretariat', '/m/migration/setup', { ...form, version: '0' });
  expect(answer.status).toBe(409);
  expect(alertOf(answer.text)).toEqual({
    words:
      'There is a problem Somebody else has changed this in the meantime. Reload the page to see the change; ' +
      'what you have typed stands below.',
    fields: [],
  });
  const back = formOf(answer.text, 'sessions');
  expect([back[`policy.${session}`], back[`deadline.${session}`]]).toEqual(['invitation', '2026-12-24']);
});

test('a override-conflict that is refused shows the paper and says why', async () => {
  const { row } = await paperAt('in_review', 'To be taken over');
  const answer = await post('secretariat', `/c/${row.public_id}`, {
    do: 'override-conflict',
    reason: 'Nobody else is free',
  });
  expect(answer.status).toBe(403);
  expect(partOf(answer.text, /<h1[^>]*>(.*?)<\/h1>/)).toBe('To be taken over');
  expect(alertOf(answer.text)?.words).toBe(
    'There is a problem Somebody without a conflict of interest can decide on this paper.',
  );
});

test('a NUL in a letter is left out, on every database', async () => {
  const { row } = await paperAt('submitted');
  const form = { do: 'decide', outcome: 'accept', letter: 'Wel\0come', version: String(row.version) };
  expect((await post('secretariat', `/c/${row.public_id}`, form)).status).toBe(302);
  const page = await web.request(`/c/${row.public_id}/letter`, { headers: { cookie: cookies.secretariat } });
  const letter = /<div class="letter"[^>]*>(.*?)<\/div>/s.exec(page.text)?.[1];
  // After the greeting and what is decided.
  expect(letter?.split('\n\n')[2]).toBe('Welcome');
});

describe('a forged form', () => {
  test.each<[string, () => Partial<ContributionDraft>, string]>([
    ['a session of another meeting', () => ({ item: other.item('1').public_id }), 'item'],
    ['a session that is closed', () => ({ item: meeting.item('2').public_id }), 'item'],
    ['a session by invitation', () => ({ item: meeting.item('3').public_id }), 'item'],
    ['a session of nowhere', () => ({ item: 'nowhere' }), 'item'],
    ['a kind that is not taken', () => ({ kind: 'secretariat_note' }), 'kind'],
    ['a kind that does not exist', () => ({ kind: '__proto__' }), 'kind'],
    ['a body of nowhere', () => ({ bodies: ['nowhere'] }), 'bodies.0'],
    ['a language of nobody', () => ({ language: 'xx' }), 'language'],
    [
      'an address with a line break',
      () => ({
        authors: [
          {
            name: 'K',
            affiliation: '',
            email: 'a@b.example\nBcc: x',
            isPresenter: true,
            isContact: true,
          },
        ],
      }),
      'authors.0.email',
    ],
    ['no declaration', () => ({ declared: false }), 'declared'],
    ['no file', () => ({ files: {} }), 'file'],
  ])('with %s is sent back to its field', async (_, change, field) => {
    const draftId = await aKeptDraft(change());
    await unchanged(async () => {
      const answer = await submit(draftId);
      expect([answer.status, answer.headers.location]).toEqual([
        302,
        `/m/migration/submit?draft=${draftId}&check`,
      ]);
      const page = await readForm(draftId);
      expect(alertOf(page.text)?.fields).toEqual([field]);
      expect(formOf(page.text, 'check').title).toBe('From a draft');
    });
  });

  test.each<[string, () => Promise<Answer>]>([
    [
      'a draft of somebody else',
      async () =>
        post('secretariat', `/m/migration/submit/check?draft=${await aKeptDraft()}`, { do: 'submit' }),
    ],
    [
      'a draft for another meeting',
      async () => post('author', `/m/other/submit/check?draft=${await aKeptDraft()}`, { do: 'submit' }),
    ],
    [
      'the task of somebody else',
      async () => {
        const [task] = await assignmentsOf(web.database.reader, [(await paperAt('in_review')).row.id]);
        return post('author', `/r/${task!.public_id}`, { do: 'accept' });
      },
    ],
    [
      'the file of a paper that is not public, under the public address',
      async () => {
        const [file] = await filesOf(web.database.reader, [(await paperAt('accepted')).row.id]);
        return web.request(`/m/migration/d/${file!.public_id}/paper.pdf`);
      },
    ],
    [
      'the file of a public paper, under the address of another meeting',
      async () => {
        const [file] = await filesOf(web.database.reader, [(await paperAt('published')).row.id]);
        return web.request(`/m/other/d/${file!.public_id}/paper.pdf`);
      },
    ],
    [
      'a reviewer who does not exist',
      async () => {
        const { row } = await paperAt('submitted');
        return post('secretariat', `/c/${row.public_id}/reviewers`, {
          do: 'request-review',
          person: 'nobody',
          version: '1',
        });
      },
    ],
    [
      'a session of another meeting in the set-up',
      () => {
        const id = other.item('1').public_id;
        return post('secretariat', '/m/migration/setup', {
          do: 'sessions',
          session: id,
          [`policy.${id}`]: 'closed',
        });
      },
    ],
  ])('with %s: 404', async (_, request) => {
    expect((await request()).status).toBe(404);
  });
});

test('the form knows to whom to write about a country or organisation that is not in the list', async () => {
  const testMeeting = await aMeeting(web.database, 'asked');
  const words = async () => {
    const { text } = await web.request('/m/asked/submit', { as: author });
    return /data-type-ahead="([^"]*)"/.exec(text)?.[1]?.replaceAll('&quot;', '"');
  };
  expect(await words()).toContain('“{typed}” is not in the list."');
  await inTransaction(web.database, (tx) =>
    tx.updateTable('meetings').set({ contact: 'ask@un.example' }).where('id', '=', testMeeting.id).execute(),
  );
  expect(await words()).toContain(
    '“{typed}” is not in the list. To have it added, write to ask@un.example."',
  );
});

describe('a form that is opened for the first time', () => {
  const officeFor = async (person: PersonRow) => {
    const { text } = await web.request('/m/migration/submit', { as: person });
    return formOf(text, 'check')['authors.0.affiliation'];
  };

  test('does not take the country of somebody for the office', async () => {
    expect(await officeFor(author)).toBe('');
  });

  test('knows the office of somebody who has said it', async () => {
    await aBody(web.database, 'SSB', {
      kind: 'institution',
      name: 'Statistics Norway',
      parentId: body,
    });
    const sara = await aPerson(web.database, 'Sara', { body: 'SSB' });
    expect(await officeFor(sara)).toBe('Statistics Norway');
  });
});

test('the head of the form says the deadline of the session that is chosen', async () => {
  const dated = await aMeeting(web.database, 'dated', { deadline: '2027-03-01' });
  const session = dated.item('1').public_id;
  await inTransaction(web.database, (tx) =>
    setDeadline(tx, {
      meetingId: dated.id,
      itemId: dated.item('1').id,
      stage: 'paper',
      local: '2026-01-15T23:59:59',
      timeZone: 'Europe/Zurich',
      instant: '2026-01-15T22:59:59.000Z',
    }),
  );
  const headOf = async (query: string) => {
    const { text } = await web.request(`/m/dated/submit${query}`, { as: author });
    const [, lede] = /data-due-sentence="[^"]*">([^<]*)</.exec(text) ?? [];
    const [, line] = /<p[^>]* data-due="[^"]*"[^>]*>([^<]*)</.exec(text) ?? [];
    return { lede, line };
  };
  expect(await headOf('')).toEqual({
    lede: expect.stringMatching(/^Due on Monday, 1 March 2027, 23:59 \(Geneva, UTC\+1\)/),
    line: expect.stringMatching(/^\d+ days left\.$/),
  });
  expect(await headOf(`?session=${session}`)).toEqual({
    lede: expect.stringMatching(/^This was due on Thursday, 15 January 2026.*You can still hand it in.*late/),
    line: 'The deadline has passed.',
  });
  expect((await headOf(`?session=${dated.item('2').public_id}`)).lede).toMatch(/^Due on Monday, 1 March/);
});

describe('two windows', () => {
  /** What a hidden field of a page says. */
  const hidden = (page: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const send = (address: string, cookie: string, fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const headers = { cookie, origin: web.url };
    return fetch(web.url + address, { method: 'POST', body, redirect: 'manual', headers });
  };

  test('a window that is older than what was handed in shows both, and keeps what was typed', async () => {
    const { row, submitter } = await paperAt('submitted', 'Old title');
    const address = `/c/${row.public_id}/edit`;
    const cookie = await web.cookieOf(submitter);
    const page = (await web.request(address, { headers: { cookie } })).text;
    const fields = {
      item: meeting.item('1').public_id,
      kind: 'country_paper',
      language: 'en',
      'bodies.0': body,
      'authors.0.name': 'Kari',
      'authors.0.isPresenter': 'yes',
      contact: '0',
      do: 'check',
      lastSavedAt: hidden(page, 'lastSavedAt'),
      base: hidden(page, 'base'),
    };
    await send(address, cookie, { ...fields, title: 'From the other window', abstract: 'B' });
    const version = hidden((await web.request(`${address}/check`, { headers: { cookie } })).text, 'version');
    await web.request(`${address}/check`, { headers: { cookie }, form: { do: 'submit-update', version } });
    expect((await current(row.public_id)).title).toBe('From the other window');

    const saved = await send(`${address}/save`, cookie, {
      ...fields,
      title: 'From this window',
      abstract: 'A',
    });
    expect(saved.status).toBe(409);
    const answer = await send(address, cookie, { ...fields, title: 'From this window', abstract: 'A' });
    expect(answer.status).toBe(409);
    const both = await answer.text();
    expect(formOf(both, 'check').title).toBe('From this window');
    expect(partOf(both, /<h3>Title, as saved elsewhere<\/h3>(.*?)<\/div>/s)).toBe('From the other window');
    // Sent on all the same, it is led back to both.
    const check = await web.request(`${address}/check`, {
      headers: { cookie },
      form: { do: 'submit-update', version },
    });
    expect([check.status, check.headers.location]).toEqual([302, address]);
    expect((await current(row.public_id)).title).toBe('From the other window');
    const mine = {
      ...fields,
      lastSavedAt: hidden(both, 'lastSavedAt'),
      base: hidden(both, 'base'),
      do: 'keep-local',
    };
    expect((await send(address, cookie, { ...mine, title: 'From this window', abstract: 'A' })).status).toBe(
      302,
    );
    const { text } = await web.request(`${address}/check`, { headers: { cookie } });
    expect(partOf(text, /<dt>Title<\/dt><dd>(.*?)<\/dd>/)).toBe('From this window');
  });

  test('a pasted list that is too long comes back in its field, and nobody of it is in the form', async () => {
    const address = `/m/migration/submit?draft=${newDraftId()}`;
    const pasted = Array.from({ length: 2_000 }, (_, index) => `Author ${index}, Office`).join('\n');
    const sent = await send(address, cookies.author, { title: 'Many', do: 'paste', pasted });
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(partOf(page, /id="pasted-error">(.*?)<\/p>/)).toBe('Name at most 40 authors');
    expect(partOf(page, /<textarea[^>]* name="pasted"[^>]*>(.*?)<\/textarea>/s)).toBe(
      pasted.replaceAll('\n', ' '),
    );
    expect(partOf(page, /<details( open="")?>\s*<summary>Paste a list/)).toBe('open=""');
    const { text } = await web.request(address, { headers: { cookie: cookies.author } });
    expect(text).not.toContain('Author 17');
  });

  test('the call for papers as somebody else has saved it meanwhile stands beside what was typed', async () => {
    const address = '/m/migration/setup/call';
    const cookie = cookies.secretariat;
    const version = hidden((await web.request(address, { headers: { cookie } })).text, 'version');
    const save = (guidance: string, at: string) =>
      post('secretariat', address, { do: 'texts', declaration: 'Mine.', guidance, version: at });
    expect((await save('By Nora', version)).status).toBe(302);
    const second = await save('By Nina', version);
    expect(second.status).toBe(409);
    expect(formOf(second.text, 'texts').guidance).toBe('By Nina');
    const elsewhere = /<h3>What is asked for, as saved elsewhere<\/h3>(.*?)<\/section>/s;
    expect(partOf(second.text, elsewhere)).toBe('By Nora');
    expect((await save('By Nina', hidden(second.text, 'version'))).status).toBe(302);
  });
});

describe('twice, and too late', () => {
  test('a double click submits once', async () => {
    const draftId = await aKeptDraft({ title: 'Clicked twice' });
    const answers = await Promise.all([submit(draftId), submit(draftId)]);
    expect(answers[0].headers.location).toMatch(/^\/c\/\w{13}\/received$/);
    expect(answers[1].headers.location).toBe(answers[0].headers.location);
    const made = await web.database.reader
      .selectFrom('contributions')
      .select('id')
      .where('title', '=', 'Clicked twice')
      .execute();
    expect(made).toHaveLength(1);
  });

  test.each<[string, Record<string, string>]>([
    ['withdrawing', { do: 'withdraw' }],
    ['handing over', { do: 'hand-over', email: 'to@stat.example', name: 'To Whom' }],
  ])('a double click on %s is answered as one, by the same page', async (_, fields) => {
    const { row, submitter } = await paperAt('submitted');
    const cookie = await web.cookieOf(submitter);
    const form = { ...fields, version: String(row.version) };
    const send = () => web.request(`/c/${row.public_id}`, { form, headers: { cookie } });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([302, 302]);
    expect(second.headers.location).toBe(first.headers.location);
    expect((await current(row.public_id)).version).toBe(row.version + 1);
  });

  test('a double click on the answer to a request, and on the review, is answered as one', async () => {
    const { row, reviewer } = await paperAt('in_review');
    const cookie = await web.cookieOf(reviewer!);
    const [task] = await assignmentsOf(web.database.reader, [row.id]);
    const address = `/r/${task!.public_id}`;
    const twice = (form: Record<string, string>) =>
      Promise.all([1, 2].map(() => web.request(address, { form, headers: { cookie } })));
    const marks = Object.fromEntries(REVIEW_CRITERIA.map((criterion) => [criterion, '4']));
    const forms: Record<string, string>[] = [
      { do: 'accept', reason: '' },
      { do: 'review', ...marks, recommendation: 'presentation', commentsToAuthors: 'Good.' },
    ];
    for (const form of forms) {
      const answers = await twice(form);
      expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
        [302, address],
        [302, address],
      ]);
    }
    expect(await reviewsOf(web.database.reader, row.id)).toHaveLength(1);
  });

  test('a double click on asking a reviewer asks once', async () => {
    const { row } = await paperAt('submitted');
    const person = await aPerson(web.database, 'Asked Twice', { body: 'FR' });
    const form = {
      do: 'request-review',
      person: person.public_id,
      version: String(row.version),
      reason: '',
    };
    const answers = await Promise.all(
      [1, 2].map(() => post('secretariat', `/c/${row.public_id}/reviewers`, form)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([302, 302]);
    expect(await assignmentsOf(web.database.reader, [row.id])).toHaveLength(1);
  });

  test('a double click on the confirmation of an import makes one meeting', async () => {
    const admin = await aPerson(web.database, 'Ada Admin', { roles: [{ role: 'admin' }] });
    const cookie = await web.cookieOf(admin);
    const read = await web.request('/import', {
      form: { do: 'read-agenda', text: AGENDA_TEXT },
      headers: { cookie },
    });
    const preview = String(read.headers.location);
    const warnings = (await web.request(preview, { headers: { cookie } })).text.matchAll(
      /name="(warning\.\d+)"/g,
    );
    const form = {
      do: 'create-meeting',
      title: 'Imported twice',
      slug: 'imported-twice',
      place: 'Geneva',
      from: '2027-10-24',
      to: '2027-10-26',
      timeZone: 'Europe/Zurich',
      ...Object.fromEntries([...warnings].map(([, name]) => [name, 'yes'])),
    };
    const answers = await Promise.all([1, 2].map(() => web.request(preview, { form, headers: { cookie } })));
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [302, '/m/imported-twice/setup'],
      [302, '/m/imported-twice/setup'],
    ]);
  });

  test('the same form once more is refused when something else has happened since', async () => {
    const { row, submitter } = await paperAt('submitted');
    const cookie = await web.cookieOf(submitter);
    const send = (what: string, version: number) => {
      const form = { do: what, version: String(version) };
      return web.request(`/c/${row.public_id}`, { form, headers: { cookie } });
    };
    await send('withdraw', row.version);
    await send('restore', row.version + 1);
    expect((await send('withdraw', row.version)).status).toBe(409);
    expect((await current(row.public_id)).state).toBe('submitted');
  });

  test('a double click on publish gives one number', async () => {
    const { row } = await paperAt('accepted');
    const form = { do: 'publish', visibility: 'public', version: String(row.version) };
    const answers = await Promise.all([1, 2].map(() => post('secretariat', `/c/${row.public_id}`, form)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 302]);
    const documents = await web.database.reader
      .selectFrom('documents')
      .select('number')
      .where('contribution_id', '=', row.id)
      .execute();
    expect(documents).toHaveLength(1);
    expect((await current(row.public_id)).state).toBe('published');
  });

  test('a meeting that closes while somebody submits takes nothing, and the draft stays', async () => {
    const draftId = await aKeptDraft({ title: 'Just too late' });
    const set = async (status: string) => {
      const { version } = await web.database.reader
        .selectFrom('meetings')
        .select('version')
        .where('id', '=', meeting.id)
        .executeTakeFirstOrThrow();
      await saveMeetingSettings(aContext(web.database, secretariat), 'migration', {
        status,
        flow: 'both_at_once',
        deadlines: {},
        version,
      });
    };
    await set('held');
    await unchanged(async () => expect((await submit(draftId)).status).toBe(302));
    const { text } = await web.request('/me', { headers: { cookie: cookies.author } });
    const link = new RegExp(`<a class="title" href="/m/migration/submit\\?draft=${draftId}">(.*?)</a>`);
    expect(partOf(text, link)).toBe('Just too late');
    await set('open');
    expect((await submit(draftId)).headers.location).toMatch(/\/received$/);
  });
});

describe('markup and formulas', () => {
  const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(2)>{{name}}`;

  test('are text on every page that shows them', async () => {
    const { row, reviewer } = await paperAt('reviewed', HOSTILE);
    await inTransaction(web.database, async (tx) => {
      await tx
        .updateTable('reviews')
        .set({ comments_to_authors: HOSTILE, comments_to_organizers: HOSTILE })
        .execute();
      await tx.updateTable('persons').set({ name: HOSTILE }).where('id', '=', reviewer!.id).execute();
      await tx
        .updateTable('agenda_items')
        .set({ title: HOSTILE, annotation: HOSTILE })
        .where('id', '=', meeting.item('3').id)
        .execute();
      for (const { id } of await tx.selectFrom('contributions').select('id').execute()) await reindex(tx, id);
    });
    const decision = { do: 'decide', outcome: 'accept', letter: HOSTILE, version: String(row.version) };
    expect((await post('secretariat', `/c/${row.public_id}`, decision)).status).toBe(302);
    const [task] = await assignmentsOf(web.database.reader, [row.id]);
    const as = { headers: { cookie: cookies.secretariat } };
    const pages: [string, object][] = [
      [`/c/${row.public_id}`, as],
      [`/c/${row.public_id}/letter`, as],
      [`/r/${task!.public_id}`, { as: reviewer }],
      ['/m/migration/desk', as],
      ['/m/migration/setup', as],
      ['/m/migration', {}],
      [`/search?q=${encodeURIComponent(HOSTILE.slice(0, 30))}`, as],
      [`/search?country=${encodeURIComponent(HOSTILE)}`, {}],
      [paths.session('migration', { publicId: meeting.item('3').public_id, title: HOSTILE }), {}],
    ];
    for (const [address, asking] of pages) {
      const { status, text } = await web.request(address, asking);
      expect([address, status]).toEqual([address, 200]);
      expect(text).toContain('&lt;script&gt;alert(1)');
      expect(text).not.toMatch(/<script>alert|<img src=x/);
    }
    const mails = await web.database.reader.selectFrom('outbox').select(['body_html', 'body_text']).execute();
    expect(mails.map((mail) => mail.body_html).join()).not.toMatch(/<script>alert|<img src=x/);
    expect(mails.map((mail) => mail.body_text).join()).toContain('{{name}}');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1+1'])(
    'a title %j starts no formula in a spreadsheet',
    async (title) => {
      const { row } = await paperAt('published');
      await inTransaction(web.database, async (tx) => {
        await tx.updateTable('contributions').set({ title }).where('id', '=', row.id).execute();
        await reindex(tx, row.id);
        await tx
          .updateTable('meetings')
          .set((eb) => ({ public_version: eb('public_version', '+', 1) }))
          .execute();
      });
      const { text } = await web.request('/m/migration/papers.csv');
      expect(text).toContain(`'${title}`);
      expect(text).not.toMatch(new RegExp(`(^|,)"?${title.replace(/[+()]/g, '\\$&')}`, 'm'));
    },
  );
});

describe('a draft that is not wanted any more', () => {
  const isKept = async (draftId: string) =>
    (
      await web.request(`/m/migration/submit?draft=${draftId}`, { headers: { cookie: cookies.author } })
    ).text.includes('value="From a draft"');

  test('is thrown away by who has begun it', async () => {
    const draft = await aKeptDraft();
    const answer = await post('author', '/me', { do: 'discard', slug: 'migration', draft });
    expect([answer.status, answer.headers.location, await isKept(draft)]).toEqual([302, '/me', false]);
  });

  test('is thrown away behind a line that is opened first, and what is lost is said', async () => {
    await aKeptDraft({ title: 'Not wanted' });
    const { text } = await web.request('/me', { headers: { cookie: cookies.author } });
    expect(partOf(text, /<summary>Throw away “Not wanted”<\/summary>(.*?)<\/details>/s)).toBe(
      'Everything that was typed into it is lost, with the files that were added to it. This cannot be undone. ' +
        'Throw this draft away',
    );
  });

  test('of a change is discarded in the same way, and what was handed in stays', async () => {
    const { row, submitter } = await paperAt('submitted', 'Handed in');
    const target = { publicId: row.public_id };
    const ctx = aContext(web.database, submitter);
    const { draft } = await contributionForm(ctx, target);
    await keepDraft(ctx, target, { ...draft, title: 'Changed and regretted' });
    const address = `/c/${row.public_id}/edit`;
    const page = async () => (await web.request(address, { as: submitter })).text;
    expect(await page()).toMatch(
      /<summary>Discard these changes<\/summary><form method="post" action="[^"]+\?discard"/,
    );
    const answer = await web.request(`${address}?discard`, { form: { do: 'discard' }, as: submitter });
    expect([answer.status, answer.headers.location]).toEqual([302, `/c/${row.public_id}`]);
    expect(formOf(await page(), 'check').title).toBe('Handed in');
  });

  test('is not thrown away by anybody else', async () => {
    const draft = await aKeptDraft();
    await unchanged(() => post('secretariat', '/me', { do: 'discard', slug: 'migration', draft }));
    expect(await isKept(draft)).toBe(true);
  });

  test('that was submitted stays what it has become', async () => {
    const draft = await aKeptDraft();
    await submit(draft);
    await unchanged(() => post('author', '/me', { do: 'discard', slug: 'migration', draft }));
  });
});

test('the submit page is small enough for a slow line: all of a first visit, compressed', async () => {
  const headers = { cookie: cookies.author, 'accept-encoding': 'gzip' };
  const size = async (address: string) => {
    const answer = await fetch(web.url + address, { headers });
    const text = await answer.text();
    return { bytes: Number(answer.headers.get('content-length') ?? gzipSync(text).length), text };
  };
  const page = await size('/m/migration/submit');
  const parts = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
  expect(parts).toHaveLength(2);
  const all = [page, ...(await Promise.all(parts.map(size)))].reduce((sum, entry) => sum + entry.bytes, 0);
  expect(all).toBeLessThan(100_000);
});
