/** Papers published for participants, over HTTP: the page cache and HTTP caches never store them. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { filesOf } from '#db/files/file-versions.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let nina: PersonRow;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration');
  nina = await aPerson(web.database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
});
afterAll(() => web.stop());

async function send(id: string, fields: Record<string, string>) {
  const { version } = (await contributionByPublicId(web.database.reader, id))!;
  return web.request(`/c/${id}`, { form: { version: String(version), ...fields }, as: nina });
}

test('from the button to the file', async () => {
  const { row, submitter } = await aContribution(web.database, meeting, 'accepted', {
    files: web.portal.files,
  });
  const id = row.public_id;
  const list = async () => (await web.request('/m/migration/papers')).text;
  await list();
  const forged = await send(id, { do: 'publish', visibility: 'nobody' });
  expect([forged.status, forged.text.includes('Choose who may open the files')]).toEqual([422, true]);
  expect(await list()).not.toContain('WP.1');

  expect((await send(id, { do: 'publish', visibility: 'participants' })).status).toBe(302);
  const [file] = await filesOf(web.database.reader, [row.id]);
  // The second answer comes from the page cache.
  for (const text of [await list(), await list()]) {
    expect(text).toContain('WP.1');
    expect(text).toContain('for participants');
    expect(text).not.toContain(file!.public_id);
  }
  const material = await web.request('/m/migration/material', { as: submitter });
  const href = /\/m\/migration\/material\/[^"]+/.exec(material.text)?.[0] ?? '';
  const got = await web.request(href, { as: submitter });
  expect([got.status, got.headers['cache-control'], got.headers['etag']]).toEqual([
    200,
    'private, no-store',
    undefined,
  ]);
  const stranger = await aPerson(web.database, 'Sven');
  expect((await web.request(href, { as: stranger })).status).toBe(404);
  expect((await web.request('/m/migration/material', { as: stranger })).status).toBe(404);
  const nobody = await web.request(href);
  expect([nobody.status, nobody.headers.location]).toEqual([302, `/sign-in?to=${encodeURIComponent(href)}`]);
  const asPublic = href.replace('/material/', '/d/');
  for (const as of [null, stranger, submitter])
    expect((await web.request(asPublic, { as })).status).toBe(404);

  expect((await send(id, { do: 'visibility', visibility: 'public' })).status).toBe(302);
  expect(await list()).toContain(asPublic);
  expect((await web.request(asPublic)).status).toBe(200);
  // An address that a participant has kept still works.
  expect((await web.request(href, { as: submitter })).status).toBe(200);

  expect((await send(id, { do: 'visibility', visibility: 'participants' })).status).toBe(302);
  expect(await list()).not.toContain(file!.public_id);
  expect((await web.request(asPublic)).status).toBe(404);
});

test('the page for participants is in the head of the meeting for those who may open it', async () => {
  const pia = await aPerson(web.database, 'Pia');
  const link = async (as: PersonRow | null) =>
    (await web.request('/m/migration', { as })).text.includes('/m/migration/material');
  expect([await link(null), await link(pia), await link(nina)]).toEqual([false, false, true]);
  const form = { do: 'participants', participants: `Pia <${pia.email}>\r\nLone <lone@office.example>` };
  const entered = await web.request('/m/migration/people', { form, as: nina });
  expect(entered.headers.location).toBe('/m/migration/people?added=2&known=0#entered');
  const page = await web.request(String(entered.headers.location).replace(/#.*/, ''), { as: nina });
  expect(page.text).toContain('2 people have been added.');
  expect(await link(pia)).toBe(true);
});

test('a list with a mistake comes back as it was typed', async () => {
  const participants = 'Kari <kari@ssb.example>\r\n<script>';
  const answer = await web.request('/m/migration/people', {
    form: { do: 'participants', participants },
    as: nina,
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('One line is not an e-mail address: &lt;script&gt;.');
  expect(answer.text).toContain('>Kari &lt;kari@ssb.example&gt;\n&lt;script&gt;</textarea>');
});
