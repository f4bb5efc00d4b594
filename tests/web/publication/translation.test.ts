/** The form with which the secretariat adds a translation, as browsers and others send it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { contributionById } from '#db/contributions/contributions.ts';
import { filesOf } from '#db/files/file-versions.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { aContribution, type TestContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { tusPeer } from '#tests/support/tus-peer.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

const PDF = samplePdf('Suivre les arrivées');
const BOUNDARY = 'a-boundary-of-the-test';

let web: WebPortal;
let paper: TestContribution;
let secretariat: string;
let author: string;
beforeAll(async () => {
  web = await webPortal();
  const meeting = await aMeeting(web.database, 'migration');
  paper = await aContribution(web.database, meeting, 'submitted');
  secretariat = await web.cookieOf(
    await aPerson(web.database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] }),
  );
  author = await web.cookieOf(paper.submitter);
});
afterAll(() => web.stop());

/** @param file in the form itself, or the public id of one that was uploaded before it */
function send(language: string, file: { name: string; bytes: Buffer } | string | null, cookie = secretariat) {
  const part = (head: string, value: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(value as string),
      Buffer.from('\r\n'),
    ]);
  const body = Buffer.concat([
    part('name="do"', 'add-translation'),
    part('name="language"', language),
    ...(typeof file === 'string' ? [part('name="upload.file"', file)] : []),
    ...(file && typeof file === 'object' ? [part(`name="file"; filename="${file.name}"`, file.bytes)] : []),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
  return web.request(`/c/${paper.row.public_id}/translation`, {
    body,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });
}
const stored = () =>
  readdirSync(path.join(web.portal.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test.each<[string, string, { name: string; bytes: Buffer } | null, string]>([
  ['no file', 'fr', null, 'Choose the file of the translation'],
  ['no language', '', { name: 'a.pdf', bytes: PDF }, 'Choose the language of the translation'],
  ['an empty file', 'fr', { name: 'a.pdf', bytes: Buffer.alloc(0) }, 'The file is empty'],
  ['another kind of file', 'fr', { name: 'a.exe', bytes: PDF }, 'This kind of file is not taken here'],
  ['only called a PDF', 'fr', { name: 'a.pdf', bytes: Buffer.from('MZ'.repeat(999)) }, 'not a PDF'],
])('%s: said what to do, nothing written', async (_, language, file, words) => {
  // A file that has arrived counts for whoever has sent it, until the sweep removes it.
  const everything = async () => ({ ...(await canonicalExport(web.database)), sent_files: [] });
  const before = await everything();
  const answer = await send(language, file);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(words);
  expect(await everything()).toEqual(before);
});

test('of somebody who may not, not one byte is kept', async () => {
  const before = stored();
  expect((await send('ru', { name: 'a.pdf', bytes: samplePdf('Forged') }, author)).status).toBe(403);
  expect(stored()).toEqual(before);
});

test('of the secretariat becomes the paper in that language', async () => {
  const answer = await send('fr', { name: 'Arrivées <b>.pdf', bytes: PDF });
  expect([answer.status, answer.headers.location]).toEqual([
    302,
    `/c/${paper.row.public_id}?done=translated`,
  ]);
  const files = await filesOf(web.database.reader, [paper.row.id]);
  expect(files.map((file) => `${file.language} ${file.slot} ${file.version_no}`).sort()).toEqual([
    'en paper 1',
    'fr paper 1',
  ]);
  expect((await contributionById(web.database.reader, paper.row.id))?.version).toBe(paper.row.version);
});

test('goes ahead of its form in pieces, and only into the form of whoever sent it', async () => {
  const bytes = samplePdf('Следить за прибывшими');
  const upload = async (cookie: string) => {
    const peer = tusPeer(web, cookie);
    const address = await peer.begun('Прибывшие.pdf', bytes.length);
    await peer.send(address, 0, bytes.subarray(0, 300));
    await peer.send(address, 300, bytes.subarray(300));
    return address.split('/').pop() ?? '';
  };
  const refused = await send('ru', await upload(author));
  expect([refused.status, refused.text.includes('has not arrived whole')]).toEqual([422, true]);
  expect((await send('ru', await upload(secretariat))).status).toBe(302);
  const files = await filesOf(web.database.reader, [paper.row.id]);
  expect(files.filter((file) => file.language === 'ru').map((file) => file.original_name)).toEqual([
    'Прибывшие.pdf',
  ]);
});
