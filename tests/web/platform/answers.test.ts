/** Headers of every answer, the page cache, and pages that exist in the demonstration only. */
import { readdirSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import { filesOf } from '#db/files/file-versions.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { changeSessions, saveMeetingSettings } from '#app/services/meetings/set-up.ts';
import { publish } from '#app/services/publication/publish.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { aContext, NOW } from '#tests/factories/context.ts';
import { aContribution, type TestContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { type Answer, type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let secretariat: PersonRow;
let paper: TestContribution;
let file: string;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration', { deadline: '2026-09-30' });
  secretariat = await aPerson(web.database, 'Nina', {
    roles: [{ role: 'secretariat', meetingId: meeting.id }],
  });
  paper = await aContribution(web.database, meeting, 'published', { files: web.portal.files });
  const [row] = await filesOf(web.database.reader, [paper.row.id]);
  file = row!.public_id;
});
afterAll(() => web.stop());

const csp = (answer: Answer) => String(answer.headers['content-security-policy']);
const PAGE_CSP =
  /^default-src 'none'; script-src 'nonce-[\w-]{22}' 'strict-dynamic'; style-src 'self' 'nonce-[\w-]{22}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-uri \/csp-report$/;
const FILE_CSP = /^default-src 'none'; sandbox; frame-ancestors 'none'$/;
const NO_STORE = 'no-store';
const KEPT = 'public, no-cache';

interface Kind {
  request(): Promise<Answer>;
  status: number;
  cache: string;
  csp?: RegExp;
}
const asset = () => readdirSync('build/client/assets').find((name) => name.endsWith('.css'))!;
const KINDS: Record<string, Kind> = {
  'a public page': { request: () => web.request('/m/migration'), status: 200, cache: KEPT },
  'the same from the cache': { request: () => web.request('/m/migration'), status: 200, cache: KEPT },
  'the same by HEAD': {
    request: () => web.request('/m/migration', { method: 'HEAD' }),
    status: 200,
    cache: KEPT,
  },
  'the same for somebody signed in': {
    request: () => web.request('/m/migration', { as: secretariat }),
    status: 200,
    cache: NO_STORE,
  },
  'the same, not changed': {
    request: async () => {
      const { headers } = await web.request('/m/migration');
      return web.request('/m/migration', { headers: { 'if-none-match': headers.etag! } });
    },
    status: 304,
    cache: KEPT,
  },
  'a list for programs': { request: () => web.request('/m/migration/papers.json'), status: 200, cache: KEPT },
  'a page of somebody': {
    request: () => web.request('/me', { as: secretariat }),
    status: 200,
    cache: NO_STORE,
  },
  'its data': {
    request: () => web.request('/me?_data=routes%2Fpeople%2Fme', { as: secretariat }),
    status: 200,
    cache: NO_STORE,
  },
  'a redirect': { request: () => web.request('/me'), status: 302, cache: NO_STORE },
  'a page that is not there': { request: () => web.request('/no/such'), status: 404, cache: NO_STORE },
  'a refusal': { request: () => web.request('/import', { as: secretariat }), status: 403, cache: NO_STORE },
  'a form sent back': {
    request: () => web.request('/sign-in', { form: { do: 'request-code' } }),
    status: 422,
    cache: NO_STORE,
  },
  'a foreign form': {
    request: () => web.request('/sign-in', { form: {}, headers: { origin: 'https://evil.example' } }),
    status: 403,
    cache: NO_STORE,
  },
  'a foreign host': {
    request: () => web.request('/', { headers: { host: 'evil.example' } }),
    status: 421,
    cache: NO_STORE,
  },
  'a damaged address': { request: () => web.request('/%zz'), status: 400, cache: NO_STORE },
  'another method': { request: () => web.request('/', { method: 'PUT' }), status: 405, cache: NO_STORE },
  'a public file': {
    request: () => web.request(`/m/migration/d/${file}/paper.pdf`),
    status: 200,
    cache: 'public, max-age=3600',
    csp: FILE_CSP,
  },
  'a public file, not changed': {
    request: async () => {
      const { headers } = await web.request(`/m/migration/d/${file}/paper.pdf`);
      return web.request(`/m/migration/d/${file}/paper.pdf`, { headers: { 'if-none-match': headers.etag! } });
    },
    status: 304,
    cache: 'public, max-age=3600',
    csp: FILE_CSP,
  },
  'a part of a file that it does not have': {
    request: () => web.request(`/m/migration/d/${file}/paper.pdf`, { headers: { range: 'bytes=999999-' } }),
    status: 416,
    cache: 'public, max-age=3600',
    csp: FILE_CSP,
  },
  'a private file': {
    request: () => web.request(`/f/${file}`, { as: secretariat }),
    status: 200,
    cache: 'private, no-store',
    csp: FILE_CSP,
  },
  'a style sheet': {
    request: () => web.request(`/assets/${asset()}`),
    status: 200,
    cache: 'public, max-age=31536000, immutable',
  },
  'an asset that is not there': {
    request: () => web.request('/assets/none.js'),
    status: 404,
    cache: NO_STORE,
  },
  'a probe': { request: () => web.request('/healthz'), status: 200, cache: NO_STORE },
};

describe('headers', () => {
  test.each(Object.entries(KINDS))('of %s', async (_, kind) => {
    const answer = await kind.request();
    const { headers } = answer;
    expect({ status: answer.status, cache: headers['cache-control'] }).toEqual({
      status: kind.status,
      cache: kind.cache,
    });
    expect(csp(answer)).toMatch(kind.csp ?? PAGE_CSP);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'x-request-id': expect.stringMatching(/^[0-9A-F]{12}$/),
    });
    for (const never of ['x-powered-by', 'server', 'access-control-allow-origin', 'x-valid-until']) {
      expect(headers).not.toHaveProperty(never);
    }
  });

  test('over https the browser is told to stay there, and cookies carry the prefix', async () => {
    const secure = await webPortal({ PUBLIC_URL: 'https://papers.example', ALLOW_HTTP: '' });
    try {
      const host = 'papers.example';
      const answer = await secure.request('/sign-in', {
        form: { do: 'request-code', email: 'kari@office.example' },
        headers: { host, origin: 'https://papers.example' },
      });
      expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(answer.headers['set-cookie']).toEqual([
        expect.stringMatching(
          /^__Host-signin=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ]);
    } finally {
      await secure.stop();
    }
  });

  test.each([
    ['straight', 'WP01_1_NOR_E.pdf', 'WP01_1_NOR_E.pdf'],
    ['a program', 'setup.exe', 'paper.pdf'],
    ['reversed', 'paper\u202efdp.exe.pdf', 'paperfdp.exe.pdf'],
    ['a quote and a line break', 'a"b\r\nSet-Cookie: x=y.pdf', 'abSet-Cookie: x=y.pdf'],
    ['Cyrillic', 'доклад.pdf', 'доклад.pdf'],
    ['300 letters', `${'x'.repeat(300)}.pdf`, `${'x'.repeat(140)}.pdf`],
  ])('a file name in the address, %s, is made harmless', async (_, name, expected) => {
    const answer = await web.request(`/m/migration/d/${file}/${encodeURIComponent(name)}`);
    expect(answer.status).toBe(200);
    const disposition = String(answer.headers['content-disposition']);
    expect(decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)![1]!)).toBe(expected);
    expect(disposition).toMatch(/^attachment; filename="[^"\\\r\n]*\.pdf"; filename\*=UTF-8''[\w%.!~-]+$/);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });
});

describe('the page cache', () => {
  const PAGES = () => {
    const session = `/m/migration/s/${meeting.item('1').public_id}`;
    return [
      '/m/migration',
      `${session}/item-1`,
      '/m/migration/papers',
      '/m/migration/papers.json',
      '/m/migration/papers.csv',
      `${session}/papers.json`,
      `${session}/papers.csv`,
    ];
  };
  const fresh = (address: string) => web.request(`${address}?uncached=1`);
  const ctx = () => aContext(web.database, secretariat);

  async function expectFresh(): Promise<string> {
    let all = '';
    for (const address of PAGES()) {
      await web.request(address);
      const [kept, made] = [await web.request(address), await fresh(address)];
      expect(kept.headers['x-cache']).toBe('hit');
      expect(made.headers).not.toHaveProperty('x-cache');
      // No cached page contains the id of a request.
      expect(kept.text).toBe(made.text);
      all += kept.text;
    }
    return all;
  }
  const version = async () => {
    const row = await web.database.reader
      .selectFrom('meetings')
      .select('version')
      .where('id', '=', meeting.id)
      .executeTakeFirstOrThrow();
    return row.version;
  };
  const fill = () => Promise.all(PAGES().map((address) => web.request(address)));

  test('keeps a session under its own address only, to which every other one leads', async () => {
    const { public_id: id } = meeting.item('1');
    const own = `/m/migration/s/${id}/item-1`;
    const escaped = `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`;
    const made = ['/any', '/Item-1', '/%69tem-1', '/item-1/', ''].map(
      (words) => `/m/migration/s/${id}${words}`,
    );
    for (const address of [...made, `/m/migration/s/${escaped}/item-1`]) {
      const answer = await web.request(address);
      expect([address, answer.status, answer.headers.location]).toEqual([address, 302, own]);
      expect(answer.headers).not.toHaveProperty('x-cache');
    }
    const list = await web.request(`/m/migration/s/${escaped}/papers.json`);
    expect([list.status, list.headers['x-cache']]).toEqual([200, undefined]);
    await web.request(own);
    expect((await web.request(own)).headers['x-cache']).toBe('hit');
  });

  test('shows each change at once, the same bytes as a page made anew', async () => {
    const second = await aContribution(web.database, meeting, 'accepted', {
      title: 'A second paper',
      files: web.portal.files,
    });
    await fill();
    expect(await expectFresh()).not.toContain('A second paper');
    await publish(ctx(), second.row.public_id, second.row.version);
    expect(await expectFresh()).toContain('A second paper');

    await fill();
    await saveMeetingSettings(ctx(), 'migration', {
      status: 'held',
      flow: 'both_at_once',
      deadlines: { paper: '2026-09-30' },
      version: await version(),
    });
    expect(await expectFresh()).not.toContain('Submit');
    await fill();
    await saveMeetingSettings(ctx(), 'migration', {
      status: 'open',
      flow: 'both_at_once',
      deadlines: { paper: '2026-10-15' },
      version: await version(),
    });
    expect(await expectFresh()).toContain('15 October 2026');
    await fill();
    const item = meeting.item('2').public_id;
    await changeSessions(ctx(), 'migration', [{ id: item, policy: 'closed', deadline: '' }], await version());
    await expectFresh();
    await changeSessions(ctx(), 'migration', [{ id: item, policy: 'open', deadline: '' }], await version());
  });

  test('does not outlive a meeting that goes back to draft, by whatever spelling of its address', async () => {
    const spelled = ['/m/migration/papers', '/m/%6digration/papers', '/m/migratio%6e'];
    for (const address of spelled) expect((await web.request(address)).status).toBe(200);
    await saveMeetingSettings(ctx(), 'migration', {
      status: 'draft',
      flow: 'both_at_once',
      deadlines: { paper: '' },
      version: await version(),
    });
    const answers = await Promise.all(spelled.map((address) => web.request(address)));
    await saveMeetingSettings(ctx(), 'migration', {
      status: 'open',
      flow: 'both_at_once',
      deadlines: { paper: '2026-10-15' },
      version: await version(),
    });
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
  });

  test('lets a page change at the very instant of its deadline', async () => {
    const deadline = Date.parse('2026-10-15T21:59:59.000Z');
    // The last second belongs to the deadline.
    const at = (ms: number) => web.setNow(new Date(ms).toISOString());
    const shown: boolean[] = [];
    for (const ms of [deadline, deadline + 999, deadline + 1000]) {
      at(ms);
      await web.request('/m/migration');
      const kept = await web.request('/m/migration');
      expect(kept.headers['x-cache']).toBe('hit');
      expect(kept.text).toBe((await fresh('/m/migration')).text);
      shown.push(kept.text.includes('it is marked late'));
    }
    web.setNow(NOW);
    expect(shown).toEqual([false, false, true]);
  });

  test('holds nothing that was made for somebody, and gives them nothing', async () => {
    const own = await web.request('/m/migration', { as: secretariat });
    expect(own.text).toContain('Nina');
    expect(own.headers).not.toHaveProperty('x-cache');
    const kept = await web.request('/m/migration');
    expect(kept.text).not.toContain('Nina');
    expect((await web.request('/m/migration', { as: secretariat })).headers).not.toHaveProperty('x-cache');
  });

  test('is not emptied by drafts', async () => {
    await web.request('/m/migration');
    const ctxOfAuthor = aContext(web.database, paper.submitter);
    await keepDraft(
      ctxOfAuthor,
      { slug: 'migration', draftId: newDraftId() },
      { ...EMPTY_DRAFT, title: 'Not yet' },
    );
    expect((await web.request('/m/migration')).headers['x-cache']).toBe('hit');
  });

  test('public pages hold no script at all', async () => {
    for (const address of ['/', ...PAGES()])
      expect((await web.request(address)).text).not.toMatch(/<script/i);
  });
});

describe('the page of the demonstration’s mail', () => {
  const statusOf = async (mode: 'production' | 'demo', env: Record<string, string>, headers = {}) => {
    const portal = await webPortal(env, mode);
    try {
      return (await portal.request('/dev/mail', { headers })).status;
    } finally {
      await portal.stop();
    }
  };
  const smtp = { SMTP_URL: 'smtp://127.0.0.1:1' };
  test.each<[string, 'production' | 'demo', Record<string, string>, Record<string, string>, number]>([
    ['in the demonstration', 'demo', {}, {}, 200],
    ['in production', 'production', {}, {}, 404],
    ['with a mail server', 'demo', smtp, {}, 404],
    ['on an address that others reach', 'demo', { HOST: '0.0.0.0' }, {}, 404],
    ['through a proxy', 'demo', {}, { 'x-forwarded-for': '127.0.0.1' }, 404],
    ['through a proxy of the newer kind', 'demo', {}, { forwarded: 'for=127.0.0.1' }, 404],
  ])('%s', async (_, mode, env, headers, status) => {
    expect(await statusOf(mode, env, headers)).toBe(status);
  });
});
