/** Which requests stand in the audit as reading. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { filesOf } from '#db/files/file-versions.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let secretariat: PersonRow;
let stranger: PersonRow;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration');
  secretariat = await aPerson(web.database, 'Nina Keller', {
    roles: [{ role: 'secretariat', meetingId: meeting.id }],
  });
  stranger = await aPerson(web.database, 'Sam Stranger');
});
afterAll(() => web.stop());

/** Rows that were written in one millisecond have no order. */
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();

/** What the requests of a test have left. */
async function recorded(work: () => Promise<void>) {
  const before = new Set((await readings()).map(({ id }) => id));
  await work();
  await web.portal.readings.flush();
  return (await readings())
    .filter(({ id }) => !before.has(id))
    .map((row) => [
      row.action,
      row.actor_id,
      row.object_type,
      row.object_id,
      JSON.parse(row.facts) as object,
    ]);
}
const readings = () =>
  web.database.reader
    .selectFrom('audit_events')
    .selectAll()
    .where('action', 'in', ['file_read', 'list_exported', 'access_refused'])
    .orderBy('id')
    .execute();

test('a file that is not published, by whoever may open it; a public one is counted', async () => {
  const paper = await aContribution(web.database, meeting, 'published', { files: web.portal.files });
  const [file] = await filesOf(web.database.reader, [paper.row.id]);
  const page = await web.request('/m/migration/papers');
  const [publicAddress] = /\/m\/migration\/d\/[^"]+/.exec(page.text) ?? [];
  const rows = await recorded(async () => {
    for (let n = 0; n < 2; n += 1) {
      expect((await web.request(`/f/${file!.public_id}`, { as: secretariat })).status).toBe(200);
      expect((await web.request(publicAddress!)).status).toBe(200);
    }
  });
  expect(rows).toEqual([
    ['file_read', secretariat.id, 'file', file!.id, { contribution: paper.row.id, what: 'file', times: 1 }],
  ]);
  const counts = await web.database.reader.selectFrom('public_downloads').selectAll().execute();
  expect(counts).toEqual([{ file_version_id: file!.id, day: '2026-09-07', times: 2 }]);
});

test('a list that the team takes out, and none that anybody else does', async () => {
  const rows = await recorded(async () => {
    for (const as of [secretariat, stranger, null]) {
      for (const format of ['csv', 'json']) {
        expect((await web.request(`/m/migration/papers.${format}`, { as })).status).toBe(200);
      }
    }
    expect(
      (await web.request(`/m/migration/s/${meeting.item('1').public_id}/papers.csv`, { as: secretariat }))
        .status,
    ).toBe(200);
  });
  const facts = [
    { format: 'csv', session: null, papers: 1, times: 1 },
    { format: 'csv', session: meeting.item('1').public_id, papers: 1, times: 1 },
    { format: 'json', session: null, papers: 1, times: 1 },
  ];
  expect(sorted(rows)).toEqual(
    sorted(facts.map((each) => ['list_exported', secretariat.id, 'meeting', meeting.id, each])),
  );
});

test('what somebody who is signed in was not let to, without what they typed into the address', async () => {
  const { row } = await aContribution(web.database, meeting, 'submitted');
  const rows = await recorded(async () => {
    for (const [address, as] of [
      [`/c/${row.public_id}?note=secret`, stranger],
      [`/c/${row.public_id}`, null],
      ['/m/migration/desk', stranger],
      ['/invited/a-token-that-is-secret', stranger],
      ['/c/kari@ssb.example', stranger],
    ] as const) {
      await web.request(address, { as });
    }
    const form = { do: 'withdraw', version: '1', reason: 'x' };
    expect((await web.request(`/c/${row.public_id}`, { as: stranger, form })).status).toBe(404);
  });
  const seen = rows.map(([action, actor, type, object]) => [action, actor, type, object]);
  const refused = [
    ['contribution', row.public_id],
    ['meeting', 'migration'],
    ['page', 'invited'],
    ['contribution', 'unreadable'],
  ];
  expect(sorted(seen)).toEqual(sorted(refused.map((object) => ['access_refused', stranger.id, ...object])));
});

test('what is read and what is changed stand there with the beginning of the address, apart from the sealed row', async () => {
  await web.request('/c/nothing-here', { as: stranger });
  await web.portal.readings.flush();
  const leaver = await aPerson(web.database, 'Lea Leaver');
  await web.request('/sign-out', { as: leaver, form: { do: 'sign-out' } });
  const rows = await web.database.reader
    .selectFrom('audit_events')
    .innerJoin('audit_personal', 'audit_personal.event_id', 'audit_events.id')
    .select(['action', 'body'])
    .where('action', 'in', ['access_refused', 'signed_out'])
    .execute();
  const networks = new Map(
    rows.map(({ action, body }) => [action, (JSON.parse(body) as { network: unknown }).network]),
  );
  expect(networks).toEqual(
    new Map([
      ['access_refused', '127.0.0.0/24'],
      ['signed_out', '127.0.0.0/24'],
    ]),
  );
});
