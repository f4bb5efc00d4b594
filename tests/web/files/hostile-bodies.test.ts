/** Bodies that no form of ours sends. Each is answered clearly, and nothing of it stays. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import path from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { FILE_LIMIT } from '#app/domain/files/file-kinds.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { NOW } from '#tests/factories/context.ts';
import { aMeeting, anItem, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { heldBytes } from '#tests/support/held-bytes.ts';
import { until } from '#tests/support/wait.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

const DRAFT = 'abcdefghijkmn';
const FORM = `/m/migration/submit?draft=${DRAFT}`;
const BOUNDARY = 'a-boundary-of-the-test';
const MB = 1024 * 1024;

let web: WebPortal;
let meeting: TestMeeting;
let author: PersonRow;
let cookie: string;
let bodyId: string;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration', {
    items: [anItem('1'), anItem('2', { policy: 'closed' })],
  });
  await aMeeting(web.database, 'hidden', { status: 'draft' });
  author = await aPerson(web.database, 'Kari Author', { body: 'NO' });
  bodyId = (await aBody(web.database, 'NO')).id;
  cookie = await web.cookieOf(author);
});
afterAll(() => web.stop());

const incomingFolder = () => path.join(web.portal.config.dataDir, 'files', 'incoming');
const incoming = () => (existsSync(incomingFolder()) ? readdirSync(incomingFolder()) : []);

interface Part {
  name: string;
  value: string | Buffer;
  fileName?: string;
}

const field = (name: string, value: string): Part => ({ name, value });
const file = (value: Buffer, fileName = 'paper.pdf'): Part => ({ name: 'file', value, fileName });

function multipart(parts: readonly Part[], isWhole = true): Buffer {
  const pieces = parts.flatMap(({ name, value, fileName }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"` +
        (fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/pdf`) +
        '\r\n\r\n',
    ),
    Buffer.from(value as string),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, ...(isWhole ? [Buffer.from(`--${BOUNDARY}--\r\n`)] : [])]);
}

/** Everything that a whole form holds. */
function fields(change: Record<string, string> = {}): Part[] {
  const all: Record<string, string> = {
    item: meeting.item('1').public_id,
    kind: 'country_paper',
    title: 'Following arrivals',
    abstract: 'What follows from registers.',
    language: 'en',
    'bodies.0': bodyId,
    'authors.0.name': 'Kari Author',
    'authors.0.isPresenter': 'yes',
    declared: 'yes',
    do: 'check',
    ...change,
  };
  return Object.entries(all).map(([name, value]) => field(name, value));
}

const type = `multipart/form-data; boundary=${BOUNDARY}`;
const send = (body: Buffer | string, address = FORM, contentType = type) =>
  web.request(address, { body, headers: { cookie, 'content-type': contentType } });

const PDF = samplePdf('Following arrivals');
const encryptedIn = (where: 'tail' | 'middle') => {
  const mark = Buffer.from('trailer << /Encrypt 9 0 R >>');
  return where === 'tail'
    ? Buffer.concat([PDF.subarray(0, -6), mark, Buffer.from('\n%%EOF\n')])
    : Buffer.concat([PDF.subarray(0, 300), mark, Buffer.alloc(MB, ' '), PDF.subarray(300)]);
};
/** A whole PDF of exactly so many bytes. */
const pdfOf = (size: number) =>
  Buffer.concat([PDF.subarray(0, 300), Buffer.alloc(size - PDF.length, ' '), PDF.subarray(300)]);

describe('a file that cannot be taken is refused by name, and all that was typed comes back', () => {
  test.each<[string, () => Part, string]>([
    ['another kind of file', () => file(PDF, 'paper.exe'), 'kind_not_taken'],
    ['only called a PDF', () => file(Buffer.from('MZ this is a program'.repeat(100))), 'not_pdf'],
    ['empty', () => file(Buffer.alloc(0)), 'empty'],
    ['encrypted, said at the end', () => file(encryptedIn('tail')), 'encrypted'],
    ['encrypted, said deep inside', () => file(encryptedIn('middle')), 'encrypted'],
    ['cut off', () => file(PDF.subarray(0, -100)), 'truncated'],
    ['one byte too large', () => file(pdfOf(FILE_LIMIT + 1)), 'too_large'],
  ])('%s', async (_, part, problem) => {
    const answer = await send(multipart([...fields({ title: `Kept <b>${problem}</b>` }), part()]));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`value="Kept &lt;b&gt;${problem}&lt;/b&gt;"`);
    expect(answer.text).toContain('What follows from registers.');
    expect(answer.text).toContain(escaped((await texts()).file_problems![problem]!));
    expect(incoming()).toEqual([]);
    const draft = await keptDraft();
    expect(draft).toMatchObject({ title: `Kept <b>${problem}</b>`, files: {} });
  });

  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\\\folder\\\\paper.pdf', 'paper.pdf'],
    ['paper\u202efdp.exe.pdf', 'paperfdp.exe.pdf'],
    ['<b>доклад</b> 5.pdf', 'b> 5.pdf'],
    ['доклад.pdf', 'доклад.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(140)}.pdf`],
  ])('the name %j is kept as far as it is harmless', async (sent, kept) => {
    expect((await send(multipart([...fields(), file(PDF, sent)]))).status).toBe(302);
    expect(await keptDraft()).toMatchObject({ files: { file: { name: kept } } });
  });

  test('the largest that fits is taken', async () => {
    const pdf = pdfOf(FILE_LIMIT);
    const answer = await send(multipart([...fields(), file(pdf)]));
    expect([answer.status, answer.headers.location]).toEqual([
      302,
      `/m/migration/submit/check?draft=${DRAFT}`,
    ]);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(await keptDraft()).toMatchObject({ files: { file: { sha256, size: FILE_LIMIT } } });
    expect(incoming()).toEqual([]);
  });
});

async function texts() {
  const module = await import('#app/domain/shared/texts/en.json', { with: { type: 'json' } });
  return module.default as unknown as Record<string, Record<string, string>>;
}
const escaped = (text: string) => text.replaceAll("'", '&#x27;').replaceAll('"', '&quot;').split('{')[0]!;

async function keptDraft(): Promise<unknown> {
  const row = await web.database.reader
    .selectFrom('drafts')
    .select('body')
    .where('person_id', '=', author.id)
    .where('draft_key', '=', DRAFT)
    .executeTakeFirst();
  return row ? JSON.parse(row.body) : null;
}

describe('what is too long, or holds control characters, is kept by nothing that is sent', () => {
  test.each<[string, string, string]>([
    ['the form', FORM.replace(DRAFT, 'hostilehostil'), 'later'],
    [
      'the form that is kept while somebody types',
      FORM.replace('?', '/save?').replace(DRAFT, 'hostilehostil'),
      '',
    ],
  ])('%s', async (_what, address, verb) => {
    const before = await canonicalExport(web.database);
    for (const affiliation of ['\u0001', 'Office of statistics '.repeat(3_000)]) {
      const answer = await send(
        multipart(fields({ 'authors.0.affiliation': affiliation + 'x', do: verb })),
        address,
      );
      expect(answer.status).toBe(422);
    }
    expect(await canonicalExport(web.database)).toEqual(before);
  });
});

describe('a body that is no form of ours', () => {
  let before: unknown;
  beforeEach(async () => {
    before = await canonicalExport(web.database);
  });
  const expectNothing = async () => {
    expect(await canonicalExport(web.database)).toEqual(before);
    expect(incoming()).toEqual([]);
  };
  const manyParts = (count: number) =>
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(count) +
        `--${BOUNDARY}--\r\n`,
    );
  const hugeHeader = () =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="`),
      Buffer.alloc(64 * MB, 'a'),
      Buffer.from(`"\r\n\r\n1\r\n--${BOUNDARY}--\r\n`),
    ]);
  const bodies: [string, () => Buffer | string, string, number][] = [
    ['JSON', () => '{"title":"x"}', 'application/json', 400],
    ['no type', () => 'title=x', '', 400],
    ['no body', () => '', type, 400],
    ['no boundary', () => multipart(fields()), 'multipart/form-data', 400],
    ['another boundary', () => multipart(fields()), 'multipart/form-data; boundary=other', 400],
    ['cut off inside a field', () => multipart(fields(), false), type, 400],
    ['cut off inside a file', () => multipart([...fields(), file(PDF)], false).subarray(0, -300), type, 400],
    ['300,000 parts', () => manyParts(300_000), type, 400],
    ['a part header of 64 MB', hugeHeader, type, 413],
    ['a field of 2 MB', () => multipart(fields({ abstract: 'x'.repeat(2 * MB) })), type, 413],
    ['seven files', () => multipart([1, 2, 3, 4, 5, 6, 7].map(() => file(PDF))), type, 400],
  ];

  test.each(bodies)('%s, where a file may come', async (_, body, contentType, status) => {
    const answer = await send(body(), FORM, contentType);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    await expectNothing();
  });

  test.each([
    ...bodies.filter(([name]) => !/seven files|inside a file|300,000/.test(name)),
    ['20,000 parts', () => manyParts(20_000), type, 400] as const,
    ['a file where none belongs', () => multipart([file(PDF)]), type, 400] as const,
    [
      '5 MB of short fields',
      () => 'a=1&'.repeat(1_300_000),
      'application/x-www-form-urlencoded',
      413,
    ] as const,
    ['300,000 short fields', () => 'a=1&'.repeat(300_000), 'application/x-www-form-urlencoded', 400] as const,
    [
      'a name of 5,000 letters',
      () => `${'a'.repeat(5000)}=1`,
      'application/x-www-form-urlencoded',
      413,
    ] as const,
    ['a broken escape', () => 'email=%zz', 'application/x-www-form-urlencoded', 400] as const,
  ])('%s, on the page to sign in', async (_, body, contentType, status) => {
    const answer = await send(body(), '/sign-in', contentType);
    expect(answer.status).toBe(status);
    await expectNothing();
  });

  test('names that are deep, double, unknown or of JavaScript are nothing special', async () => {
    const names = [
      '__proto__',
      'constructor',
      '__proto__.polluted',
      'authors.0.__proto__.x',
      'a[b][c][d]',
      'item',
    ];
    const answer = await send(multipart([...fields(), ...names.map((name) => field(name, 'polluted'))]));
    expect(answer.status).toBe(302);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(await keptDraft()).toMatchObject({ item: meeting.item('1').public_id });
  });

  test.each([
    ['declared', false],
    ['not declared', true],
  ])('far too large, with its length %s, is answered and never held in memory', async (_, isChunked) => {
    // Far below what is read before the answer, so that a body that is kept is seen.
    const bound = 16 * MB;
    await until(() => heldBytes() < bound, 'the bodies of earlier tests are gone');
    const sizes: number[] = [];
    const answer = await flood(isChunked, 120 * MB, {
      onSent(bytes) {
        if (bytes % (16 * MB) < MB) sizes.push(heldBytes());
      },
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(sizes.filter((bytes) => bytes > bound)).toEqual([]);
    await expectNothing();
  });

  test.each([
    ['by somebody who is not signed in', '', FORM, 302],
    ['to a form without its draft', 'own', '/m/migration/submit', 404],
    ['to a meeting that is being prepared', 'own', `/m/hidden/submit?draft=${DRAFT}`, 404],
    ['of an agenda by somebody who may not', 'own', '/import', 403],
  ])('an upload, %s, is answered before it is read', async (_, who, address, status) => {
    const answer = await flood(true, 30 * MB, { address, as: who === 'own' ? cookie : 'x=y' });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    await expectNothing();
  });

  test.each([
    ['a report of 1 MB', JSON.stringify({ 'csp-report': { 'document-uri': 'x'.repeat(MB) } }), 413],
    ['a report that is no JSON', '{"csp-report":', 400],
    ['a report that is a list', '[1,2]', 400],
    ['a report that is nothing', 'null', 400],
    ['a report of other things than texts', '{"csp-report":{"document-uri":{"toString":1}}}', 204],
  ])('%s about the content security policy', async (_, body, status) => {
    expect((await send(body, '/csp-report', 'application/csp-report')).status).toBe(status);
    await expectNothing();
  });

  test('a browser that goes away in the middle leaves nothing', async () => {
    const whole = multipart([...fields({ title: 'Gone' }), file(pdfOf(2 * MB))]);
    const socket = open(FORM, whole.length);
    socket.write(whole.subarray(0, MB));
    await until(() => incoming().length > 0, 'the file is on its way');
    socket.destroy();
    await until(() => incoming().length === 0, 'the half file has been swept');
    await expectNothing();
  });

  test('half a letter is no letter', async () => {
    const whole = 'do=request-code&email=somebody%40office.example&to=%2Fme';
    const socket = open('/sign-in', whole.length, 'application/x-www-form-urlencoded');
    const came = once(web.server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
    socket.write(whole.slice(0, 47));
    const [, answer] = await came;
    const over = once(answer, 'close');
    socket.resume().end();
    await over;
    await expectNothing();
  });
});

describe('a body has a total time by its size', () => {
  beforeEach(() => web.setNow(NOW));
  afterAll(() => web.setNow(NOW));

  /** Sends a byte, lets ten seconds pass, and so on, until there is an answer. */
  async function trickle(address: string, contentType: string, start: Buffer | string): Promise<string> {
    const socket = open(address, start.length + 1000, contentType);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1'))).on('error', () => {});
    socket.write(start);
    for (let bytes = 1; answer === '' && bytes <= 1000; bytes += 1) {
      socket.write('x');
      web.setNow(plusSeconds(web.portal.now(), 10));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    socket.destroy();
    return answer;
  }

  test.each([
    ['a form with files', FORM, type, () => multipart(fields(), false)],
    ['a form without files', '/sign-in', 'application/x-www-form-urlencoded', () => 'email='],
    ['a report of a browser', '/csp-report', 'application/csp-report', () => '{'],
  ])('%s that trickles in is ended', async (_, address, contentType, start) => {
    const before = await canonicalExport(web.database);
    expect(await trickle(address, contentType, start())).toMatch(/^HTTP\/1.1 408 /);
    expect(await canonicalExport(web.database)).toEqual(before);
    expect(incoming()).toEqual([]);
  });

  test('a file over a line of 400 kbit/s is not', async () => {
    const second = 50_000;
    const pdf = pdfOf(60 * second);
    const whole = multipart([...fields(), file(pdf)]);
    const socket = open(FORM, whole.length);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    const arrived = () => incoming().map((name) => statSync(path.join(incomingFolder(), name)).size)[0] ?? 0;
    for (let sent = 0; sent < whole.length; sent += second) {
      // What was sent a second ago has been read; the reader of forms keeps some of the newest bytes to itself.
      if (sent > 0) await until(() => arrived() > sent - 2 * second, 'the second before has arrived');
      socket.write(whole.subarray(sent, sent + second));
      web.setNow(plusSeconds(web.portal.now(), 1));
    }
    await until(() => answer !== '', 'the form is answered');
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1.1 302 /);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(await keptDraft()).toMatchObject({ files: { file: { sha256 } } });
  });

  test('the rest of a body that nobody reads keeps no connection', async () => {
    const { port } = new URL(web.url);
    const closed = ['/m/migration', '/sign-in'].map((address, index) => {
      const socket = connect(Number(port), '127.0.0.1');
      const method = index === 0 ? 'GET' : 'POST';
      socket.write(
        `${method} ${address} HTTP/1.1\r\nhost: ${new URL(web.url).host}\r\norigin: http://foreign.example\r\n` +
          'content-length: 100000\r\n\r\n',
      );
      socket.on('error', () => {}).resume();
      const timer = setInterval(() => socket.write('x'), 100);
      return new Promise((resolve) => socket.once('close', resolve)).finally(() => clearInterval(timer));
    });
    await Promise.all(closed);
  });
});

function open(address: string, length: number | 'chunked', contentType = type, as = cookie): Socket {
  const { port, host } = new URL(web.url);
  const socket = connect(Number(port), '127.0.0.1');
  const size = length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`;
  socket.write(
    `POST ${address} HTTP/1.1\r\nhost: ${host}\r\norigin: ${web.url}\r\ncookie: ${as}\r\n` +
      `content-type: ${contentType}\r\n${size}\r\n\r\n`,
  );
  return socket;
}

/** Sends as fast as the server reads, like a browser, and reads the answer at any time. */
async function flood(
  isChunked: boolean,
  bytes: number,
  options: { address?: string; as?: string; onSent?: (bytes: number) => void } = {},
): Promise<string> {
  const { address = FORM, as = cookie, onSent = () => {} } = options;
  const socket = open(address, isChunked ? 'chunked' : bytes, type, as);
  let answer = '';
  // A browser stops when it has the whole answer.
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
    if (answer.includes('</html>')) socket.destroy();
  });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const start = multipart([file(Buffer.alloc(0))], false).subarray(0, -2);
  const piece = Buffer.alloc(MB, 'x');
  const write = (chunk: Buffer) => {
    const framed = isChunked
      ? Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')])
      : chunk;
    return new Promise<void>((resolve) => {
      if (socket.destroyed || socket.write(framed)) return resolve();
      // Neither may stay behind: it would hold its piece.
      const done = () => {
        socket.off('drain', done).off('close', done);
        resolve();
      };
      socket.on('drain', done).on('close', done);
    });
  };
  await write(start);
  for (let sent = start.length; sent + MB < bytes && !socket.destroyed; sent += MB) {
    await write(piece);
    onSent(sent);
  }
  socket.end();
  await closed;
  return answer;
}

describe('an agenda that cannot be read', () => {
  let admin: string;
  beforeAll(async () => {
    admin = await web.cookieOf(await aPerson(web.database, 'Ada Admin', { roles: [{ role: 'admin' }] }));
  });
  const pdf = Buffer.concat([
    PDF.subarray(0, 300),
    Buffer.from('trailer << /Encrypt 9 0 R >>'),
    PDF.subarray(300),
  ]);
  test.each<[string, Part[], number]>([
    ['nothing', [field('text', '')], 422],
    ['no agenda, pasted', [field('text', 'Dear colleagues, <b>see you soon</b>.')], 422],
    ['a text of 5 MB', [field('text', 'x'.repeat(5 * MB))], 413],
    ['an empty file', [file(Buffer.alloc(0), 'agenda.txt')], 422],
    ['a program', [file(Buffer.from('MZ'.repeat(5000)), 'agenda.docx')], 422],
    ['a document that is cut off', [file(Buffer.from('PK\x03\x04 broken'), 'agenda.docx')], 422],
    ['an encrypted document', [file(pdf, 'agenda.pdf')], 422],
  ])('%s', async (_, parts, status) => {
    const before = await canonicalExport(web.database);
    const answer = await web.request('/import', {
      body: multipart([field('do', 'read-agenda'), ...parts]),
      headers: { cookie: admin, 'content-type': type },
    });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('role="alert"');
    if (parts[0]?.fileName === undefined && status === 422) {
      expect(answer.text).toContain(
        String(parts[0]?.value).replace('<b>', '&lt;b&gt;').replace('</b>', '&lt;/b&gt;'),
      );
    }
    expect(await canonicalExport(web.database)).toEqual(before);
  });
});
