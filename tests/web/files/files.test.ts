/** Files of every kind on their way in and out: what a slot takes, what a download says that it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { FILE_KINDS, type FileKind } from '#app/domain/files/file-kinds.ts';
import type { ContributionId } from '#app/domain/shared/ids.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { filesOf } from '#db/files/file-versions.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { reindex } from '#db/search/search-index.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { clamdPeer } from '#tests/support/clamd-peer.ts';
import { printPdf, writeOffice } from '#tests/support/documents.ts';
import { type Answer, type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let secretariat: PersonRow;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration');
  secretariat = await aPerson(web.database, 'Nina', {
    roles: [{ role: 'secretariat', meetingId: meeting.id }],
  });
});
afterAll(() => web.stop());

const bytesOf = (kind: FileKind) => (kind === 'pdf' ? samplePdf('A paper') : writeOffice(kind));

function form(fields: Record<string, string>, file?: { field: string; name: string; bytes: Buffer }): Buffer {
  const head = (name: string, more = '') =>
    Buffer.from(`--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`);
  return Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [head(name), Buffer.from(`${value}\r\n`)]),
    ...(file
      ? // What the browser says that it is does not count.
        [
          head(file.field, `; filename="${file.name}"\r\nContent-Type: text/html`),
          file.bytes,
          Buffer.from('\r\n'),
        ]
      : []),
    Buffer.from('--B--\r\n'),
  ]);
}

/** Adds a file to a paper that has been accepted, as its author does. */
async function upload(
  paper: { publicId: string; author: PersonRow },
  field: string,
  name: string,
  bytes: Buffer,
) {
  const cookie = await web.cookieOf(paper.author);
  const sent = await web.request(`/c/${paper.publicId}/edit`, {
    body: form({ do: 'check' }, { field, name, bytes }),
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=B' },
  });
  if (sent.status !== 302) return sent;
  return web.request(`/c/${paper.publicId}/edit/check`, {
    form: { do: 'submit-update' },
    headers: { cookie },
  });
}

async function accepted(): Promise<{ publicId: string; id: ContributionId; author: PersonRow }> {
  const { row, submitter } = await aContribution(web.database, meeting, 'accepted', {
    files: web.portal.files,
  });
  return { publicId: row.public_id, id: row.id, author: submitter };
}

const filesIn = async (id: ContributionId) => filesOf(web.database.reader, [id]);

describe('uploads', () => {
  test.each<[FileKind, string]>([
    ['docx', 'file'],
    ['odt', 'file'],
    ['pptx', 'slides'],
    ['odp', 'slides'],
    ['xlsx', 'annex'],
    ['ods', 'annex'],
  ])('%s is taken as %s, and comes out as what it is', async (kind, field) => {
    const paper = await accepted();
    const answer = await upload(paper, field, `Résumé.${kind}`, bytesOf(kind));
    expect(answer.status).toBe(302);
    const slot = field === 'file' ? 'paper' : field;
    const file = (await filesIn(paper.id)).find((entry) => entry.slot === slot)!;
    expect(file.media_type).toBe(FILE_KINDS[kind].mediaType);
    const got = await web.request(`/f/${file.public_id}`, { as: paper.author });
    expect(got.headers).toMatchObject({
      'content-type': FILE_KINDS[kind].mediaType,
      'content-disposition': `attachment; filename="Resume.${kind}"; filename*=UTF-8''R%C3%A9sum%C3%A9.${kind}`,
      'x-content-type-options': 'nosniff',
    });
    expect(got.body.equals(bytesOf(kind))).toBe(true);
  });

  test.each<[string, string, string, Buffer, string]>([
    ['slides as paper', 'file', 'a.pptx', bytesOf('pptx'), 'Save it as PDF, DOCX, ODT and'],
    ['a paper as slides', 'slides', 'a.docx', bytesOf('docx'), 'Save it as PDF, PPTX, ODP and'],
    [
      'a table that calls itself a paper',
      'file',
      'a.docx',
      bytesOf('xlsx'),
      'is called DOCX but is something else',
    ],
    ['an old format', 'file', 'a.doc', Buffer.from('d0cf11e0', 'hex'), 'Save it as .docx or PDF'],
    [
      'macros',
      'slides',
      'a.pptx',
      writeOffice('pptx', [{ name: 'ppt/vbaProject.bin', content: 'x' }]),
      'There are macros in the file',
    ],
    ['half of a package', 'file', 'a.docx', bytesOf('docx').subarray(0, 300), 'damaged or incomplete'],
  ])('%s: refused with the reason, and nothing stays', async (_what, field, name, bytes, reason) => {
    const paper = await accepted();
    const before = (await filesIn(paper.id)).length;
    const answer = await upload(paper, field, name, bytes);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(reason);
    expect((await filesIn(paper.id)).length).toBe(before);
  });

  test('the form says what each slot takes', async () => {
    const paper = await accepted();
    const { text } = await web.request(`/c/${paper.publicId}/edit`, { as: paper.author });
    expect(text).toContain('PDF, PPTX, ODP; one file, up to 25 MB.');
    expect(text).toMatch(/name="slides"[^>]*accept="\.pdf,application\/pdf,\.pptx,/);
  });
});

test('a published paper is called by its kind, whatever the address says', async () => {
  const paper = await accepted();
  await upload(paper, 'file', 'paper.docx', bytesOf('docx'));
  const { version } = (await contributionByPublicId(web.database.reader, paper.publicId))!;
  const published = await web.request(`/c/${paper.publicId}`, {
    form: { do: 'publish', visibility: 'public', version: String(version) },
    as: secretariat,
  });
  expect(published.status).toBe(302);
  const { text } = await web.request('/m/migration/papers.json');
  const href = /\/m\/migration\/d\/[^"]*\.docx/.exec(text)?.[0] ?? '';
  expect(href).toMatch(/\/WP\d\d_1_NO_E\.docx$/);
  const nameOf = (answer: Answer) =>
    /filename="([^"]*)"/.exec(String(answer.headers['content-disposition']))?.[1];
  const got = await web.request(href);
  expect([got.status, got.headers['content-type'], nameOf(got)]).toEqual([
    200,
    FILE_KINDS.docx.mediaType,
    href.split('/').pop(),
  ]);
  expect(nameOf(await web.request(href.replace(/[^/]*$/, 'a.pdf')))).toBe('paper.docx');
});

/** As the secretariat sets it. */
async function limitPages(pageLimit: string): Promise<Answer> {
  const { version } = (await meetingBySlug(web.database.reader, 'migration'))!;
  const form = { do: 'meeting', status: 'open', flow: 'both_at_once', pageLimit, version: String(version) };
  return web.request('/m/migration/setup', { form, as: secretariat });
}

describe('what is found out about a file', () => {
  test('the wish of the meeting is a number of pages, or nothing', async () => {
    for (const wrong of ['0', '-1', '1001', 'ten', '2.5', '1e3']) {
      const answer = await limitPages(wrong);
      expect([wrong, answer.status]).toEqual([wrong, 422]);
      expect(answer.text).toContain('Give a number of pages from 1 to 1,000, or nothing');
    }
    expect((await limitPages('10')).status).toBe(302);
    expect((await web.request('/m/migration/setup', { as: secretariat })).text).toContain('value="10"');
    expect((await limitPages('')).status).toBe(302);
    expect((await meetingBySlug(web.database.reader, 'migration'))?.page_limit).toBeNull();
  });

  test('stands beside it, for its author and for the team, as advice', async () => {
    const paper = await accepted();
    await upload(paper, 'file', 'new.pdf', Buffer.from(printPdf('One\fTwo\fThree')));
    const before = await web.request(`/c/${paper.publicId}`, { as: paper.author });
    expect(before.text).toContain('The portal has not looked into it yet.');
    await limitPages('2');
    await web.portal.examiner.drain();
    for (const viewer of [paper.author, secretariat]) {
      const { text } = await web.request(`/c/${paper.publicId}`, { as: viewer });
      expect(text).not.toContain('has not looked into it');
      expect(text).toContain('3 pages · 3 words');
      expect(text).toContain('3 pages; the meeting asks for at most 2.');
      expect(text).toContain('The document has no title in its properties');
      expect(text).toContain('This font is not embedded: Courier.');
    }
  });

  test('without a picture there is none to get', async () => {
    const paper = await accepted();
    const [file] = await filesIn(paper.id);
    expect((await web.request(`/f/${file!.public_id}/preview`, { as: paper.author })).status).toBe(404);
  });
});

describe('with a virus scanner', () => {
  const statusOf = async (on: WebPortal, address: string, as: PersonRow | null) => {
    const { status, text } = await on.request(address, { as, headers: { accept: 'text/html' } });
    return [status, /(still waits for the virus scanner|has found something in this file)/.exec(text)?.[1]];
  };
  const WAITS = [409, 'still waits for the virus scanner'];
  const FOUND = [403, 'has found something in this file'];

  test('nobody but the uploader gets a file before it is clean, and nobody one that is infected', async () => {
    const peer = await clamdPeer();
    const on = await webPortal({ CLAMD_URL: peer.url, SCAN_POLICY: 'required' });
    try {
      const own = await aMeeting(on.database, 'scanned');
      const { row, submitter } = await aContribution(on.database, own, 'published', {
        files: on.portal.files,
      });
      const team = await aPerson(on.database, 'Nina', {
        roles: [{ role: 'secretariat', meetingId: own.id }],
      });
      const [file] = await filesOf(on.database.reader, [row.id]);
      const address = `/f/${file!.public_id}`;
      const published = `/m/scanned/d/${file!.public_id}/x.pdf`;
      await on.portal.examiner.drain();
      await on.database.writer.updateTable('file_facts').set({ text: 'uberraschung' }).execute();
      await inTransaction(on.database, (tx) => reindex(tx, row.id));
      const finds = async (as: PersonRow | null) =>
        (await on.request('/search?q=uberraschung', { as })).text.includes(row.title);
      const all = async () => [
        await statusOf(on, address, submitter),
        await statusOf(on, address, team),
        await statusOf(on, published, null),
      ];
      expect(await all()).toEqual([[200, undefined], WAITS, WAITS]);
      expect([await finds(team), await finds(null)]).toEqual([false, false]);
      const { text } = await on.request(`/c/${row.public_id}`, { as: team });
      expect(text).toContain('Waits for the virus scanner.');

      await on.portal.scanner!.drain();
      expect(await all()).toEqual([
        [200, undefined],
        [200, undefined],
        [200, undefined],
      ]);
      expect([await finds(team), await finds(null)]).toEqual([true, true]);
      await on.database.writer.updateTable('file_facts').set({ scan: 'none', scanned_at: null }).execute();
      peer.behaviour.finds = () => 'Win.Test.Evil';
      await on.portal.scanner!.drain();
      expect(await all()).toEqual([FOUND, FOUND, FOUND]);
      expect((await on.request(`/c/${row.public_id}`, { as: team })).text).toContain(
        'Nobody can download it.',
      );
    } finally {
      await on.stop();
    }
  });

  test('that is required and not named, no server starts', async () => {
    await expect(webPortal({ SCAN_POLICY: 'required' })).rejects.toThrow(
      'SCAN_POLICY=required needs CLAMD_URL',
    );
  });
});
