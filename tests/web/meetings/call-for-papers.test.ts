/** The template of a call over HTTP: upload, download, and cached pages that show each change. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { FILE_KINDS } from '#app/domain/files/file-kinds.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { writeOffice } from '#tests/support/documents.ts';
import { type Answer, type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let nina: PersonRow;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration');
  nina = await aPerson(web.database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
});
afterAll(() => web.stop());

const SET_UP = '/m/migration/setup/call';

async function send(name: string, bytes: Buffer, as: PersonRow | null = nina, field = 'template') {
  const command = '--B\r\nContent-Disposition: form-data; name="do"\r\n\r\ntemplate\r\n';
  const head = `${command}--B\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
  return web.request(SET_UP, {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--B--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=B' },
    as,
  });
}

const linkIn = (answer: Answer) => /\/m\/migration\/template\/[^"]*/.exec(answer.text)?.[0] ?? null;
const agenda = () => web.request('/m/migration');

test('a template comes out as what it is, and the public pages show it at once', async () => {
  expect(linkIn(await agenda())).toBe(null);
  const docx = writeOffice('docx');
  const sent = await send('Modèle de texte.docx', docx);
  expect([sent.status, sent.headers.location]).toEqual([302, `${SET_UP}?saved`]);
  const page = await agenda();
  expect(page.text).toContain('Paper template (DOCX, ');
  const got = await web.request(linkIn(page)!);
  expect(got.headers).toMatchObject({
    'content-type': FILE_KINDS.docx.mediaType,
    'content-disposition':
      'attachment; filename="Modele de texte.docx"; filename*=UTF-8\'\'Mod%C3%A8le%20de%20texte.docx',
    'cache-control': 'public, max-age=3600',
  });
  expect(got.body.equals(docx)).toBe(true);
  const session = await web.request(`/m/migration/s/${meeting.item('1').public_id}/item-1`);
  expect(linkIn(session)).toBe(linkIn(page));
  expect(linkIn(await web.request('/m/migration/submit', { as: nina }))).toBe(linkIn(page));

  await send('paper.pdf', samplePdf('Begin here'));
  const replaced = linkIn(await agenda());
  expect(replaced).toMatch(/\/paper\.pdf$/);
  expect((await web.request(linkIn(page)!)).status).toBe(404);

  const removed = await web.request(SET_UP, { form: { do: 'remove-template' }, as: nina });
  expect(removed.status).toBe(302);
  expect(linkIn(await agenda())).toBe(null);
  expect((await web.request(replaced!)).status).toBe(404);
});

test.each<[what: string, name: string, bytes: Buffer, reason: string]>([
  ['no file', '', Buffer.alloc(0), 'Choose the file of the template'],
  ['an empty one', 'a.docx', Buffer.alloc(0), 'The file is empty'],
  ['an old format', 'a.doc', Buffer.from('d0cf11e0', 'hex'), 'Save it as .docx or PDF'],
  ['a program', 'a.exe', Buffer.from('MZ'), 'This kind of file is not taken here'],
  ['a page that calls itself PDF', 'a.pdf', Buffer.from('<html>'), 'is not a PDF'],
  ['slides that call themselves text', 'a.docx', writeOffice('pptx'), 'is called DOCX but is something else'],
])('%s is refused with the reason, and nothing changes', async (_what, name, bytes, reason) => {
  const answer = await send(name, bytes);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(reason);
  expect(linkIn(await agenda())).toBe(null);
});

test('a file under another name is not taken', async () => {
  expect((await send('a.pdf', samplePdf('x'), nina, 'file')).status).toBe(422);
  expect(linkIn(await agenda())).toBe(null);
});

test('who may upload is decided before a byte of the file is read', async () => {
  const eva = await aPerson(web.database, 'Eva');
  expect((await send('a.pdf', samplePdf('x'), eva)).status).toBe(404);
  expect((await send('a.pdf', samplePdf('x'), null)).status).toBe(302);
});

test('what is written for the call shows at once, as text and never as markup', async () => {
  const { version } = (await meetingBySlug(web.database.reader, 'migration'))!;
  const form = {
    do: 'texts',
    guidance: 'Panels <script>alert(1)</script>\r\n\r\nTen pages.',
    declaration: 'I may submit this & agree.',
    privacyNotice: '',
    version: String(version),
  };
  await agenda();
  expect((await web.request(SET_UP, { form, as: nina })).status).toBe(302);
  const { text } = await agenda();
  expect(text).toContain('<p>Panels &lt;script&gt;alert(1)&lt;/script&gt;</p><p>Ten pages.</p>');
  const submit = await web.request('/m/migration/submit', { as: nina });
  expect(submit.text).toContain('I may submit this &amp; agree.');
  // Sent again from a page that is older: nothing is lost, and nothing is overwritten.
  const again = await web.request(SET_UP, { form: { ...form, guidance: 'Mine' }, as: nina });
  expect(again.status).toBe(409);
  expect(again.text).toContain('>Mine</textarea>');
  expect((await agenda()).text).not.toContain('Mine');
});
