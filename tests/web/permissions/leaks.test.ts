/** Everything that anybody can open is opened, and what comes out must be exactly what the matrix says. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { later, NOW } from '#tests/factories/context.ts';
import { requireBuild } from '#tests/support/build.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { queriesOf } from '#tests/support/query-log.ts';
import { type Answer, type WebPortal, webPortal, type WebRequest } from '#tests/support/web-portal.ts';

import { type LeakWorld, leakWorld } from './leak-world.ts';
import { NOWHERE } from './nowhere.ts';
import { COMMAND_MATRIX, COMMANDS } from './permission-commands.ts';
import {
  FIELD_KEYS,
  FIELDS,
  MATRIX,
  PAPERS,
  type Row,
  SAME_AS,
  SECRETS,
  type Viewer,
  VIEWER_KEYS,
} from './permission-matrix.ts';
import { each, FEW, LONG, roleIn, withData } from './visits.ts';

let web: WebPortal;
let world: LeakWorld;
let routeIds: string[];
beforeAll(async () => {
  web = await webPortal();
  world = await leakWorld(web);
  const build = (await import(pathToFileURL(path.join(requireBuild(), 'server/index.js')).href)) as {
    routes: object;
  };
  routeIds = Object.keys(build.routes).filter((id) => id !== 'root');
});
afterAll(() => web.stop());

function visit(viewer: Viewer, address: string, method = 'GET'): Promise<Answer> {
  const cookie = world.cookies[viewer];
  return web.request(address, { method, headers: cookie ? { cookie } : {} });
}

const decoded = (text: string) => {
  const plain = text.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) =>
    String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
  );
  return plain.replace(/%[0-9a-f]{2}/gi, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)));
};

const everythingOf = (answer: Answer) => {
  const text = JSON.stringify(answer.headers) + answer.body.toString('latin1');
  return text + decoded(text);
};

/** The names of what the matrix lets a viewer see; canaries that are many in one are written out. */
function allowed(row: Row, viewer: Viewer): Set<string> {
  const names = row.get[roleIn(world, row, viewer)].sees.flatMap((sight): string[] => {
    if (sight === 'reviewer' || sight === 'reviewerEmail')
      return ['asked', 'accepted', 'reviewed', 'declined'].map((name) => `${sight}:${name}`);
    return sight in FIELDS ? [`${row.of}.${sight}`] : [sight];
  });
  return new Set(names.filter((name) => world.plantedNames.has(name) && !world.isOwn(viewer, name)));
}

const visits = MATRIX.flatMap((row) => VIEWER_KEYS.map((viewer) => ({ row, viewer })));

/** The whole database, but for when a session was last seen. */
async function databaseHash(): Promise<string> {
  // That somebody in conflict has opened a paper is noted, so that a conflict that ends later goes on binding them.
  const {
    auth_sessions: sessions = [],
    contribution_sights: _,
    ...tables
  } = await canonicalExport(web.database);
  const unseen = sessions.map((row) => row.replace(/\["seen_at","[^"]*"\]/, ''));
  return createHash('sha256')
    .update(JSON.stringify([tables, unseen]))
    .digest('hex');
}

test('every route of the build stands in the matrix, and nothing else does', () => {
  expect([...new Set(MATRIX.map((row) => row.route))].sort()).toEqual(routeIds.sort());
});

test('the world holds every field and every secret of the matrix', () => {
  const kinds = new Set([...world.plantedNames].map((name) => name.replace(/^.*\.|:.*$/g, '')));
  expect([...kinds].sort()).toEqual([...FIELD_KEYS, ...Object.keys(SECRETS)].sort());
});

test('what comes out is what the matrix says, and reading changes nothing', LONG, async () => {
  const wrong: string[] = [];
  // Long enough for sessions to be noted as alive.
  web.setNow(later(20));
  const before = await databaseHash();
  await each(visits, async ({ row, viewer }) => {
    const address = world.addressOf(row.route, row.of);
    const { status } = row.get[roleIn(world, row, viewer)];
    const page = await visit(viewer, address);
    const heads = FEW.includes(viewer) ? [await visit(viewer, address, 'HEAD')] : [];
    const data = await visit(viewer, withData(address, row.route));
    // What stands around every page is the same at all of them.
    const root = row === MATRIX[0] ? [await visit(viewer, withData(address, 'root'))] : [];
    const at = `${viewer} ${row.route} (${row.of})`;
    const statuses = [page.status, data.status, ...heads.map((head) => head.status)];
    const expectedStatuses = [status, status === 302 ? 204 : status, ...heads.map(() => status)];
    if (String(statuses) !== String(expectedStatuses)) {
      wrong.push(`${at}: ${statuses} instead of ${expectedStatuses}`);
    }
    if (heads.some((head) => head.body.length > 0)) wrong.push(`${at}: HEAD has a body`);
    const seen = world.namesIn([page, data, ...heads, ...root].map(everythingOf).join());
    const foreign = [...seen].filter((name) => !world.isOwn(viewer, name));
    const expected = allowed(row, viewer);
    const more = foreign.filter((name) => !expected.has(name));
    const less = [...expected].filter((name) => !seen.has(name));
    if (more.length > 0) wrong.push(`${at}: shows ${more.join(', ')}`);
    if (less.length > 0) wrong.push(`${at}: does not show ${less.join(', ')}`);
  });
  expect(wrong).toEqual([]);
  expect(await databaseHash()).toBe(before);
});

test('no address gives out the data of another route', LONG, async () => {
  const jobs = MATRIX.flatMap((row) => routeIds.map((route) => ({ row, route })));
  const wrong: string[] = [];
  await each(jobs, async ({ row, route }) => {
    if (route === row.route) return;
    const answer = await visit('visitor', withData(world.addressOf(row.route, row.of), route));
    // A resource route has no page and answers as itself.
    for (const name of world.namesIn(everythingOf(answer))) {
      if (!allowed(row, 'visitor').has(name)) wrong.push(`${row.route} (${row.of}) as ${route}: ${name}`);
    }
  });
  expect(wrong).toEqual([]);
});

test('every route that takes a form says which commands it has', () => {
  const taking = MATRIX.filter(
    // An upload is no form: its protocol has methods and headers of its own.
    ({ route, posted, post }) =>
      posted === 'unknown command' && route !== 'routes/files/upload' && !Object.values(post).every(is405),
  );
  const files = [
    'routes/meetings/import',
    'routes/publication/translation',
    'routes/submissions/edit',
    'routes/submissions/form',
  ];
  expect(Object.keys(COMMANDS).sort()).toEqual(
    [...new Set([...taking.map((row) => row.route), ...files])].sort(),
  );
});

test('every command stands in the matrix, and nothing else does', () => {
  const rows = new Set(COMMAND_MATRIX.map((row) => `${row.route} ${row.command}`));
  const commands = Object.entries(COMMANDS).flatMap(([route, names]) =>
    names.map((name) => `${route} ${name}`),
  );
  expect([...rows].sort()).toEqual(commands.sort());
});

test('an unknown command and what is no form are refused before anything is written', LONG, async () => {
  const before = await databaseHash();
  const wrong: string[] = [];
  await each(visits, async ({ row, viewer }) => {
    if (Object.values(row.post).every(is405) && !FEW.includes(viewer)) return;
    const { posted } = row;
    const address = world.addressOf(row.route, row.of);
    const cookie = world.cookies[viewer];
    const sent: WebRequest =
      posted === 'json'
        ? { body: '{}', headers: { 'content-type': 'application/json', cookie } }
        : { form: { do: 'nothing-of-this-page' }, headers: { cookie } };
    wrong.push(...(await answeredWrong(row, viewer, address, sent, row.post[roleIn(world, row, viewer)])));
  });
  expect(wrong).toEqual([]);
  expect(await databaseHash()).toBe(before);
});

test('every command is answered as the matrix says, before anything is written', LONG, async () => {
  const before = await databaseHash();
  const wrong: string[] = [];
  const jobs = COMMAND_MATRIX.flatMap((command) => VIEWER_KEYS.map((viewer) => ({ command, viewer })));
  await each(jobs, async ({ command, viewer }) => {
    const row = MATRIX.find((other) => other.route === command.route && other.of === command.of)!;
    const role = roleIn(world, row, viewer);
    if (command.worksFor.includes(SAME_AS[role] ?? role)) return;
    const isDiscarded = command.route === 'routes/submissions/edit' && command.command === 'discard';
    const address = `${world.addressOf(command.route, command.of)}${isDiscarded ? '?discard' : ''}`;
    const form = { do: command.command, ...command.posted };
    const sent: WebRequest = { form, headers: { cookie: world.cookies[viewer] } };
    const status = command.post[role];
    wrong.push(...(await answeredWrong(row, viewer, address, sent, status, command.command)));
  });
  expect(wrong).toEqual([]);
  expect(await databaseHash()).toBe(before);
});

const is405 = (status: number) => status === 405;

/** Sends something to a page, as a page and as data, and says what is not as expected, or shows what nobody may see. */
async function answeredWrong(
  row: Row,
  viewer: Viewer,
  address: string,
  sent: WebRequest,
  status: number,
  what = 'unknown',
): Promise<string[]> {
  const at = `${viewer} ${row.route} (${row.of}) ${what}`;
  const page = await web.request(address, sent);
  // Data are the same answer without the page around it: asked for once for each page.
  const data = what === 'unknown' ? await web.request(withData(address, row.route), sent) : page;
  const wrong = page.status === status ? [] : [`${at}: ${page.status} instead of ${status}`];
  if (data !== page && data.status < 400 && data.status !== 204) wrong.push(`${at}: ${data.status} for data`);
  const readable = new Set([...allowed(row, viewer), ...everythingOfPage(row, viewer)]);
  for (const name of world.namesIn([page, data].map(everythingOf).join())) {
    if (!readable.has(name) && !world.isOwn(viewer, name)) wrong.push(`${at}: shows ${name}`);
  }
  return wrong;
}

/** A form that comes back shows its page again, which may have been closed to reading by a state. */
function everythingOfPage(row: Row, viewer: Viewer): Set<string> {
  return row.get[roleIn(world, row, viewer)].status === 200 ? allowed(row, viewer) : new Set();
}

test('missing and forbidden are the same page, but for the reference number and the address that was asked for', async () => {
  const wrong: string[] = [];
  const plain = (answer: Answer, address: string) => {
    const {
      date: _date,
      'x-request-id': id,
      'content-security-policy': _csp,
      'content-length': _length,
      ...headers
    } = answer.headers;
    // The way back leads where the address says, whether anything is there or not.
    const above = address.split('/').slice(0, 3).join('/');
    const text = answer.text.replaceAll(String(id), '').replaceAll(`href="${above}"`, 'href="above"');
    return JSON.stringify(headers) + text;
  };
  let compared = 0;
  await each(visits, async ({ row, viewer }) => {
    const nowhere = NOWHERE[row.route];
    if (!nowhere || !['visitor', 'colleague', 'declined', 'otherOrganizer'].includes(viewer)) return;
    if (row.get[roleIn(world, row, viewer)].status !== 404) return;
    compared += 1;
    const forms = (address: string) => [address, withData(address, row.route)];
    const [forbidden, never] = [forms(world.addressOf(row.route, row.of)), forms(nowhere)];
    for (const [index, address] of forbidden.entries()) {
      const name = plain(await visit(viewer, address), address);
      const two = plain(await visit(viewer, never[index]!), never[index]!);
      if (name !== two) wrong.push(`${viewer} ${address}: ${name} is not ${two}`);
    }
  });
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

/** Meetings that are announced are no secret: only what is in them is. */
const isSecret = (row: Row) => row.of in PAPERS || !['the meeting', 'another meeting'].includes(row.of);

test('missing and forbidden run the same queries in the same order', LONG, async () => {
  const wrong: string[] = [];
  const compared = new Set<string>();
  for (const { row, viewer } of visits) {
    const address = world.addressOf(row.route, row.of);
    // A file is looked for in its own meeting.
    const nowhere = NOWHERE[row.route]?.replace(
      /^\/m\/alpha/,
      address.startsWith('/m/beta/') ? '/m/beta' : '/m/alpha',
    );
    if (!nowhere || !isSecret(row) || !ASKING.includes(viewer)) continue;
    if (row.get[roleIn(world, row, viewer)].status !== 404) continue;
    compared.add(row.route);
    const queriesAt = (address: string, form?: Record<string, string>) =>
      queriesOf(web.database, async () => {
        const headers = { cookie: world.cookies[viewer] };
        const { status } = await web.request(form ? address : withData(address, row.route), {
          form,
          headers,
        });
        if (![404, 405].includes(status)) wrong.push(`${viewer} ${address}: ${status}`);
      });
    const sent = FORMS[row.route];
    for (const form of [undefined, ...(sent ? [sent] : [])]) {
      const [forbidden, missing] = [await queriesAt(address, form), await queriesAt(nowhere, form)];
      if (forbidden.length === 0 || forbidden.join('\n') !== missing.join('\n')) {
        wrong.push(`${viewer} ${address}: ${forbidden.join('\n')} is not ${missing.join('\n')}`);
      }
    }
  }
  const routes = Object.keys(NOWHERE).filter((route) => route !== 'routes/meetings/invitation');
  expect([...compared].sort()).toEqual(routes.sort());
  expect(wrong).toEqual([]);
});

test('an invitation that has ended runs the same queries as one that never was', async () => {
  const address = world.addressOf('routes/meetings/invitation', 'an invitation');
  const queriesAt = (target: string) => queriesOf(web.database, () => visit('stranger', target));
  const open = await queriesAt(address);
  await web.database.writer.updateTable('invitations').set({ ended_at: NOW }).execute();
  const ended = await queriesAt(address);
  expect(ended).toEqual(await queriesAt('/invited/zzzzzzzzzzzzz'));
  expect(open.length).toBeGreaterThan(ended.length);
});

/** People who are refused for different reasons. */
const ASKING: readonly Viewer[] = ['colleague', 'declined', 'otherOrganizer', 'namesake'];
/** A command of pages that take one, with what is needed for it to be read. */
const FORMS: Partial<Record<string, Record<string, string>>> = {
  'routes/contributions/page': { do: 'withdraw', version: '1' },
  'routes/reviews/candidates': { do: 'request-review', version: '1', person: 'nobody' },
  'routes/decisions/letter': { do: 'release', version: '1' },
  'routes/reviews/page': { do: 'accept' },
};

test('each recipient of mail learns what they may know, and no more', async () => {
  const rows = await web.database.reader
    .selectFrom('outbox')
    .select(['notice', 'to_address', 'contribution_id', 'body_text', 'body_html', 'subject'])
    .where('contribution_id', 'is not', null)
    .execute();
  const groupOf = (address: string): string => {
    const viewer = VIEWER_KEYS.find((key) => world.people[key]?.email === address);
    return viewer ?? 'somebody else';
  };
  const told: Record<string, Set<string>> = {};
  for (const row of rows) {
    const paper = Object.entries(world.papers).find(([, other]) => other.id === row.contribution_id)![0];
    const names = world.namesIn(decoded([row.subject, row.body_text, row.body_html].join()));
    for (const name of names) {
      // Put there for the page of the paper, after the mail had been written.
      if (/\.(subject|ownMail)$/.test(name)) continue;
      const field = name.startsWith(`${paper}.`) ? name.slice(paper.length + 1) : name;
      (told[groupOf(row.to_address)] ??= new Set()).add(field);
    }
  }
  const sorted = Object.fromEntries(Object.entries(told).map(([who, what]) => [who, [...what].sort()]));
  const toDeciders = [
    'declineReason',
    'reviewer:accepted',
    'reviewer:declined',
    'reviewer:reviewed',
    'title',
  ];
  expect(sorted).toEqual({
    submitter: ['fileName', 'letter', 'reference', 'title'],
    'somebody else': ['fileName', 'letter', 'reference', 'title'],
    'asked': ['reviewer:asked', 'title'],
    accepted: ['reviewer:accepted', 'title'],
    reviewed: ['reviewer:reviewed', 'title'],
    declined: ['reviewer:declined', 'title'],
    organizer: toDeciders,
    otherOrganizer: ['title'],
    // That the paper names somebody of their name.
    namesakeOrganizer: ['title'],
    namesakeSecretariat: ['title'],
    otherSecretariat: ['title'],
  });
});
