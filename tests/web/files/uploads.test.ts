/** Files that arrive in pieces, over the sockets of the production build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { FILE_LIMIT } from '#app/domain/files/file-kinds.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { sweepUploads } from '#app/services/files/receive-upload.ts';
import { newDraftId } from '#app/services/submissions/draft.ts';
import { NOW } from '#tests/factories/context.ts';
import { aMeeting, anItem, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { type TusPeer, tusPeer } from '#tests/support/tus-peer.ts';
import { until } from '#tests/support/wait.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

const MB = 1024 * 1024;
const SAMPLE = samplePdf('Following arrivals');
/** A whole PDF of exactly so many bytes, of which no two parts are alike. */
function pdfOf(size: number): Buffer {
  const filling = Buffer.alloc(size - SAMPLE.length);
  for (let at = 0; at < filling.length; at += 1) filling[at] = 97 + ((at * 7 + (at >> 10)) % 26);
  return Buffer.concat([SAMPLE.subarray(0, 300), filling, SAMPLE.subarray(300)]);
}
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let web: WebPortal;
let meeting: TestMeeting;
let author: PersonRow;
let cookie: string;
let strangersCookie: string;
let own: TusPeer;
let stranger: TusPeer;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration', { items: [anItem('1')] });
  author = await aPerson(web.database, 'Kari Author', { body: 'NO' });
  cookie = await web.cookieOf(author);
  strangersCookie = await web.cookieOf(await aPerson(web.database, 'Sam Stranger'));
  own = tusPeer(web, cookie);
  stranger = tusPeer(web, strangersCookie);
});
afterAll(() => web.stop());
beforeEach(async () => {
  web.setNow(NOW);
  await web.database.writer.deleteFrom('uploads').execute();
  await sweepUploads(web.portal);
});

const folder = (name: string) => path.join(web.portal.config.dataDir, name);
const arriving = () => (existsSync(folder('uploads')) ? readdirSync(folder('uploads')) : []);
const rowOf = (address: string) =>
  web.database.reader
    .selectFrom('uploads')
    .select(['name', 'size', 'sha256', 'problem'])
    .where('public_id', '=', idOf(address))
    .executeTakeFirst();
const idOf = (address: string) => address.split('/').pop()!;
const stored = (sha256: string) => readFileSync(web.portal.files.pathOf(sha256));
async function whole(bytes: Buffer, name = 'paper.pdf'): Promise<string> {
  const address = await own.begun(name, bytes.length);
  await own.send(address, 0, bytes);
  return address;
}

describe('an upload', () => {
  const pdf = pdfOf(3 * MB);

  test('arrives in pieces, is stored under its hash, and leaves nothing else', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    const first = await own.send(address, 0, pdf.subarray(0, MB));
    expect([first.status, first.headers['upload-offset']]).toEqual([204, String(MB)]);
    const state = await own.state(address);
    expect([state.status, state.headers['upload-offset'], state.headers['upload-length']]).toEqual([
      200,
      String(MB),
      String(pdf.length),
    ]);
    const last = await own.send(address, MB, pdf.subarray(MB));
    expect([last.status, last.headers['upload-offset'], last.headers['upload-problem']]).toEqual([
      204,
      String(pdf.length),
      undefined,
    ]);
    expect(await rowOf(address)).toEqual({
      name: 'paper.pdf',
      size: pdf.length,
      sha256: hashOf(pdf),
      problem: null,
    });
    expect(stored(hashOf(pdf)).equals(pdf)).toBe(true);
    expect(arriving()).toEqual([]);
  });

  test('that trickles in is ended, and what has arrived stays', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    const socket = open(address, 0, pdf.length);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    for (let bytes = 0; answer === '' && bytes < 1000; bytes += 1) {
      socket.write(pdf.subarray(bytes, bytes + 1));
      web.setNow(plusSeconds(web.portal.now(), 10));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    const arrived = Number(/upload-offset: (\d+)/i.exec(answer)?.[1]);
    expect(readFileSync(path.join(folder('uploads'), arriving()[0]!))).toEqual(pdf.subarray(0, arrived));
    web.setNow(NOW);
    await own.send(address, arrived, pdf.subarray(arrived));
    expect(stored(hashOf(pdf)).equals(pdf)).toBe(true);
  });

  test('has an address made from PUBLIC_URL, whatever the request says', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    const { headers: answered } = await own.begin('paper.pdf', 10, { headers });
    expect(answered.location).toMatch(new RegExp(`^${web.url}/uploads/[A-Za-z0-9]{13}$`));
  });

  test('opens nothing to pages of other origins', async () => {
    const { headers } = await own.begin('paper.pdf', 10);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('keeps what had arrived when the line broke', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    const socket = open(address, 0, pdf.length);
    socket.write(pdf.subarray(0, MB));
    await until(
      async () => (await web.portal.arriving.sizeOf(idOf(address))) === MB,
      'the first piece has been kept',
    );
    socket.destroy();
    const { headers } = await own.state(address);
    expect(headers['upload-offset']).toBe(String(MB));
    await own.send(address, MB, pdf.subarray(MB));
    expect(await rowOf(address)).toMatchObject({ sha256: hashOf(pdf) });
  });

  test('goes on although the server still waits for the request before', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    const hanging = open(address, 0, pdf.length);
    hanging.write(pdf.subarray(0, MB));
    await until(
      async () => (await web.portal.arriving.sizeOf(idOf(address))) === MB,
      'the first piece has been kept',
    );
    const { headers } = await own.state(address);
    const offset = Number(headers['upload-offset']);
    await own.send(address, offset, pdf.subarray(offset));
    hanging.destroy();
    expect(await rowOf(address)).toMatchObject({ sha256: hashOf(pdf) });
  });

  test('is not harmed by requests that come at the same time', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    const answers = await Promise.all([1, 2, 3, 4].map(() => own.send(address, 0, pdf)));
    expect(answers.every(({ status }) => [204, 409, 423].includes(status))).toBe(true);
    let offset = Number((await own.state(address)).headers['upload-offset']);
    if (offset < pdf.length) await own.send(address, offset, pdf.subarray(offset));
    offset = Number((await own.state(address)).headers['upload-offset']);
    expect(offset).toBe(pdf.length);
    expect(await rowOf(address)).toMatchObject({ sha256: hashOf(pdf) });
    expect(arriving()).toEqual([]);
  });

  test('goes on after a restart of the server', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    await own.send(address, 0, pdf.subarray(0, MB));
    await web.restart();
    await sweepUploads(web.portal);
    expect((await own.state(address)).headers['upload-offset']).toBe(String(MB));
    await own.send(address, MB, pdf.subarray(MB));
    expect(await rowOf(address)).toMatchObject({ sha256: hashOf(pdf) });
  });

  test('keeps what had arrived when the server goes down in the middle of a piece', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    const socket = open(address, 0, pdf.length);
    socket.write(pdf.subarray(0, MB));
    await until(
      async () => (await web.portal.arriving.sizeOf(idOf(address))) === MB,
      'the first piece has been kept',
    );
    await web.restart();
    expect((await own.state(address)).headers['upload-offset']).toBe(String(MB));
    await own.send(address, MB, pdf.subarray(MB));
    expect(await rowOf(address)).toMatchObject({ sha256: hashOf(pdf) });
  });

  test('that a crash has left whole but not judged is finished when somebody asks', async () => {
    const address = await own.begun('paper.pdf', SAMPLE.length);
    const { arriving: files } = web.portal;
    const body = new Blob([new Uint8Array(SAMPLE)]).stream();
    await files.append(idOf(address), body, { from: 0, limit: SAMPLE.length });
    expect((await own.state(address)).headers['upload-offset']).toBe(String(SAMPLE.length));
    expect(await rowOf(address)).toMatchObject({ sha256: hashOf(SAMPLE) });
  });

  test('is forgotten when its person gives it up', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    await own.send(address, 0, pdf.subarray(0, MB));
    expect((await own.cancel(address)).status).toBe(204);
    expect((await own.state(address)).status).toBe(404);
    expect(arriving()).toEqual([]);
  });

  test('is forgotten when it is not whole after a day', async () => {
    const address = await own.begun('paper.pdf', pdf.length);
    await own.send(address, 0, pdf.subarray(0, MB));
    const finished = await whole(SAMPLE);
    web.setNow(plusSeconds(NOW, 24 * 3600));
    expect((await own.state(address)).status).toBe(404);
    await sweepUploads(web.portal);
    expect(await rowOf(address)).toBeUndefined();
    expect(await rowOf(finished)).toMatchObject({ sha256: hashOf(SAMPLE) });
    expect(arriving()).toEqual([]);
  });
});

describe('an upload is refused', () => {
  test.each<[string, Buffer, string, string]>([
    ['only called a PDF', Buffer.from('MZ this is a program'.repeat(100)), 'paper.pdf', 'not_pdf'],
    ['cut off', SAMPLE.subarray(0, -100), 'paper.pdf', 'truncated'],
    [
      'encrypted',
      Buffer.concat([SAMPLE.subarray(0, 300), Buffer.from(' /Encrypt 9 0 R '), SAMPLE.subarray(300)]),
      'paper.pdf',
      'encrypted',
    ],
  ])('when it is %s, and its bytes are not kept', async (_, bytes, name, problem) => {
    const address = await own.begun(name, bytes.length);
    const answer = await own.send(address, 0, bytes);
    expect(answer.headers['upload-problem']).toBe(problem);
    expect((await own.state(address)).headers['upload-problem']).toBe(problem);
    expect(await rowOf(address)).toMatchObject({
      sha256: null,
      problem: JSON.stringify({ key: `file_problems.${problem}` }),
    });
    expect(arriving()).toEqual([]);
  });

  test.each([
    ['an old format', 'paper.doc', 'old_office', { ending: '.doc', instead: '.docx' }],
    ['a program', 'paper.exe', 'kind_not_taken', { kinds: 'PDF, DOCX, ODT' }],
    ['macros', 'paper.docm', 'macro', { instead: '.docx' }],
  ])('when its name says %s, with what to do instead', async (_, name, problem, values) => {
    const { status, headers } = await own.begin(name, 1000);
    expect([status, headers['upload-problem']]).toEqual([422, problem]);
    expect(JSON.parse(decodeURIComponent(String(headers['upload-problem-values'])))).toEqual(values);
  });

  test.each([
    ['too large', FILE_LIMIT + 1, 413, 'too_large'],
    ['empty', 0, 422, 'empty'],
  ])('when it is announced as %s', async (_, size, status, problem) => {
    const answer = await own.begin('paper.pdf', size);
    expect([answer.status, answer.headers['upload-problem']]).toEqual([status, problem]);
  });

  test('when more comes than was announced', async () => {
    const address = await own.begun('paper.pdf', 1000);
    expect((await own.send(address, 0, pdfOf(2 * MB))).status).toBe(413);
    expect(Number((await own.state(address)).headers['upload-offset'])).toBeLessThanOrEqual(1000);
  });

  test('when a piece does not begin where the last one ended', async () => {
    const address = await own.begun('paper.pdf', SAMPLE.length);
    await own.send(address, 0, SAMPLE.subarray(0, 100));
    const answer = await own.send(address, 200, SAMPLE.subarray(200));
    expect([answer.status, answer.headers['upload-offset']]).toEqual([409, '100']);
  });

  test('when its person has twenty others that are not whole', async () => {
    for (let count = 0; count < 20; count += 1) await own.begun('paper.pdf', 10);
    expect((await own.begin('paper.pdf', 10)).status).toBe(429);
    expect((await stranger.begin('paper.pdf', 10)).status).toBe(201);
  });

  test.each([
    ['a length', { 'upload-length': '' }, 400],
    ['a length that is a number', { 'upload-length': '-1' }, 400],
    ['the right version', { 'tus-resumable': '0.2.2' }, 412],
  ])('without %s', async (_, headers, status) => {
    expect((await own.begin('paper.pdf', 10, { headers })).status).toBe(status);
  });

  test('when it comes as something else than bytes', async () => {
    const address = await own.begun('paper.pdf', 10);
    const headers = { 'content-type': 'application/json' };
    expect((await own.send(address, 0, Buffer.from('{}'), { headers })).status).toBe(415);
  });
});

describe('somebody else', () => {
  test('finds nothing, can send nothing and end nothing', async () => {
    const address = await own.begun('secret-name.pdf', SAMPLE.length);
    await own.send(address, 0, SAMPLE.subarray(0, 100));
    const answers = [
      await stranger.state(address),
      await stranger.send(address, 100, SAMPLE.subarray(100)),
      await stranger.cancel(address),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(answers.map(({ headers }) => headers['upload-metadata'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect((await own.state(address)).headers['upload-offset']).toBe('100');
  });

  test('who is not signed in is told so before a byte has been read', async () => {
    const address = await own.begun('paper.pdf', 3 * MB);
    const socket = open(address, 0, 3 * MB, 'x=y');
    expect(await firstLineOf(socket)).toBe('HTTP/1.1 401 Unauthorized');
    socket.destroy();
    expect(arriving()).toEqual([]);
  });

  test('whose session has stood idle for too long is not signed in', async () => {
    const sleepy = await aPerson(web.database, 'Sara Sleepy');
    const peer = tusPeer(web, await web.cookieOf(sleepy));
    await web.database.writer
      .updateTable('auth_sessions')
      .set({ idle_seconds: 200 })
      .where('person_id', '=', sleepy.id)
      .execute();
    web.setNow(plusSeconds(NOW, 199));
    expect((await peer.begin('paper.pdf', 10)).status).toBe(201);
    web.setNow(plusSeconds(NOW, 200));
    expect((await peer.begin('paper.pdf', 10)).status).toBe(401);
  });

  test.each(['POST', 'PATCH', 'DELETE'])('whose page is of another origin cannot %s', async (method) => {
    const address = method === 'POST' ? '/uploads' : await own.begun('paper.pdf', 10);
    const headers = { cookie, origin: 'https://evil.example', 'upload-length': '10' };
    expect((await web.request(address, { method, headers })).status).toBe(403);
  });
});

describe('methods', () => {
  test('are told to who asks', async () => {
    const { status, headers } = await web.request('/uploads', { method: 'OPTIONS', headers: { cookie } });
    expect([status, headers['tus-extension'], headers['tus-max-size']]).toEqual([
      204,
      'creation,expiration,termination',
      String(FILE_LIMIT),
    ]);
  });

  test.each([
    ['PUT', '/uploads'],
    ['PATCH', '/uploads/abc/def'],
    ['PATCH', '/uploads/'],
    ['PATCH', '/m/migration/submit'],
    ['DELETE', '/uploadsabc'],
  ])('%s %s is not known', async (method, address) => {
    expect((await web.request(address, { method, headers: { cookie } })).status).toBe(405);
  });

  test('cannot be exchanged by a header', async () => {
    const address = await own.begun('paper.pdf', 10);
    const headers = { cookie, 'x-http-method-override': 'DELETE' };
    expect((await web.request(address, { method: 'POST', headers })).status).toBe(405);
    expect((await own.state(address)).status).toBe(200);
  });
});

test('the page has one small script, allowed by the nonce of the answer', async () => {
  const page = await web.request('/m/migration/submit', { headers: { cookie } });
  const scripts = [...page.text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  const nonce = /'nonce-([\w-]+)'/.exec(String(page.headers['content-security-policy']))![1];
  const [, source] = /src="([^"]+)"/.exec(scripts.join()) ?? [];
  expect(scripts).toEqual([`<script type="module" nonce="${nonce}" src="${source}">`]);
  const script = await web.request(source!);
  expect([script.status, script.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  expect(gzipSync(script.body).length).toBeLessThan(8000);
});

describe('a form', () => {
  let draft: string;
  beforeEach(() => {
    draft = newDraftId();
  });
  const post = (upload: string) => {
    const body = new FormData();
    body.set('item', meeting.item('1').public_id);
    body.set('title', 'With an upload');
    body.set('upload.file', upload);
    body.set('do', 'check');
    return fetch(`${web.url}/m/migration/submit?draft=${draft}`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { cookie, origin: web.url },
    });
  };
  const keptFile = async () => {
    const row = await web.database.reader
      .selectFrom('drafts')
      .select('body')
      .where('draft_key', '=', draft)
      .executeTakeFirstOrThrow();
    return (JSON.parse(row.body) as { files: { file?: unknown } }).files.file ?? null;
  };

  test('takes what has been uploaded whole', async () => {
    await post(idOf(await whole(SAMPLE, 'stay.pdf')));
    expect(await keptFile()).toEqual({
      sha256: hashOf(SAMPLE),
      size: SAMPLE.length,
      name: 'stay.pdf',
      mediaType: 'application/pdf',
    });
  });

  test.each<[string, () => Promise<string>, string]>([
    ['of somebody else', async () => idOf(await foreignUpload()), 'has not arrived whole'],
    ['that is not whole', async () => idOf(await own.begun('a.pdf', 10)), 'has not arrived whole'],
    ['that nobody knows', () => Promise.resolve('zzzzzzzzzzzzz'), 'has not arrived whole'],
    [
      'that was no PDF',
      async () => idOf(await whole(Buffer.from('MZ'.repeat(500)))),
      'is called .pdf but is not a PDF',
    ],
  ])('does not take an upload %s', async (_, upload, words) => {
    const answer = await post(await upload());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect(await keptFile()).toBeNull();
  });

  async function foreignUpload(): Promise<string> {
    const address = await stranger.begun('foreign.pdf', SAMPLE.length);
    await stranger.send(address, 0, SAMPLE);
    return address;
  }
});

/** A PATCH whose body the test writes. */
function open(address: string, offset: number, length: number, as = cookie): Socket {
  const { port, host } = new URL(web.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `PATCH ${address} HTTP/1.1\r\nhost: ${host}\r\norigin: ${web.url}\r\ncookie: ${as}\r\n` +
      `content-type: application/offset+octet-stream\r\nupload-offset: ${offset}\r\n` +
      `tus-resumable: 1.0.0\r\ncontent-length: ${length}\r\n\r\n`,
  );
  return socket;
}

function firstLineOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('data', (chunk: Buffer) => resolve(chunk.toString('latin1').split('\r\n', 1)[0]!));
  });
}
