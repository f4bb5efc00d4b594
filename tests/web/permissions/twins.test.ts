/**
 * Two worlds that differ only in what is hidden give the same answers, byte by byte, to everybody who may not know: no
 * count, order, size, total, status or header tells it.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { requireBuild } from '#tests/support/build.ts';
import { type Answer, type WebPortal, webPortal } from '#tests/support/web-portal.ts';

import { type LeakWorld, leakWorld } from './leak-world.ts';
import { FIELD_KEYS, MATRIX, type Row, SECRETS, type Viewer, VIEWER_KEYS } from './permission-matrix.ts';
import { mayKnow, STEPS, take, twinOf } from './twin-world.ts';
import type { Twin } from './twin-world/changes.ts';
import { each, LONG, withData } from './visits.ts';

let web: WebPortal;
let world: LeakWorld;
let twin: Twin;
beforeAll(async () => {
  web = await webPortal();
  // The only header that is a time.
  web.server.prependListener('request', (_request, response) => (response.sendDate = false));
  world = await leakWorld(web);
  twin = await twinOf(world);
});
afterAll(() => web.stop());

/** Nobody is ever shown these, whatever they are: the leak test looks for them in every answer. */
const SHOWN_TO_NOBODY = ['session', 'appSecret', 'linkToken', 'undoToken'];
/** Of people who are viewers themselves, or who are shown to all of the secretariat. */
const OF_VIEWERS = ['people', 'submitterEmail', 'reviewerEmail', 'claimant', 'linkAddress'];

test('the steps change every field of the matrix, and every secret that is not a viewer’s own', () => {
  const changed = STEPS.flatMap((step) => [...step.fields, ...step.secrets]);
  expect([...new Set([...changed, ...SHOWN_TO_NOBODY, ...OF_VIEWERS])].sort()).toEqual(
    [...FIELD_KEYS, ...Object.keys(SECRETS)].sort(),
  );
});

test('every route of the build is compared', async () => {
  const server = pathToFileURL(path.join(requireBuild(), 'server/index.js')).href;
  const { routes } = (await import(server)) as { routes: object };
  expect([...new Set(MATRIX.map((row) => row.route))].sort()).toEqual(
    Object.keys(routes)
      .filter((id) => id !== 'root')
      .sort(),
  );
});

test('nothing of a hidden change shows to who may not know', LONG, async () => {
  const wrong: string[] = [];
  let compared = 0;
  const knows = new Map(
    VIEWER_KEYS.map((viewer) => [viewer, STEPS.map((step) => mayKnow(world, viewer, step))]),
  );
  /** The answers that each viewer got when the run of steps began that they may not know of. */
  const earlier = new Map<Viewer, Map<string, string>>();
  for (let done = 0; done <= STEPS.length; done += 1) {
    const step = STEPS[done];
    const isVisiting = VIEWER_KEYS.filter((viewer) => {
      const [before, after] = [knows.get(viewer)?.[done - 1] ?? true, knows.get(viewer)?.[done] ?? true];
      return before !== after;
    });
    const answers = await answersTo(isVisiting);
    for (const viewer of isVisiting) {
      const before = earlier.get(viewer);
      const now = answers.get(viewer) ?? new Map<string, string>();
      if (!before) {
        earlier.set(viewer, now);
        continue;
      }
      earlier.delete(viewer);
      compared += now.size;
      for (const [what, answer] of now) {
        const was = before.get(what) ?? '';
        if (was !== answer) wrong.push(`${viewer} ${what} before step ${done}: ${difference(was, answer)}`);
      }
    }
    if (!step) break;
    const shown = await shownBy(step.shows);
    await take(step, twin);
    if ((await shownBy(step.shows)) === shown) wrong.push(`${step.what}: shows to nobody`);
  }
  expect(wrong).toEqual([]);
  expect(earlier.size).toBe(0);
  expect(compared).toBeGreaterThan(MATRIX.length * VIEWER_KEYS.length);
});

/** A page is made of its data and of what stands around every page: that it is made of nothing else, these tell. */
const WITH_PAGES: readonly Viewer[] = ['visitor', 'secretariat'];

/** What each of these viewers is answered at every address. */
async function answersTo(viewers: readonly Viewer[]): Promise<Map<Viewer, Map<string, string>>> {
  const answers = new Map(viewers.map((viewer) => [viewer, new Map<string, string>()]));
  const jobs = MATRIX.flatMap((row) => viewers.map((viewer) => ({ row, viewer })));
  await each(jobs, async ({ row, viewer }) => {
    const address = world.addressOf(row.route, row.of);
    const at = `${row.route} (${row.of})`;
    const own = answers.get(viewer);
    own?.set(`${at} as data`, folded(row, await visit(viewer, withData(address, row.route))));
    if (WITH_PAGES.includes(viewer)) own?.set(at, folded(row, await visit(viewer, address)));
  });
  for (const viewer of viewers) {
    answers.get(viewer)?.set('root', folded(null, await visit(viewer, withData('/', 'root'))));
  }
  return answers;
}

async function shownBy([viewer, route, of]: readonly [Viewer, string, string]): Promise<string> {
  return folded(null, await visit(viewer, withData(world.addressOf(route, of), route)));
}

function visit(viewer: Viewer, address: string): Promise<Answer> {
  const cookie = world.cookies[viewer];
  return web.request(address, { headers: cookie ? { cookie } : {} });
}

/** Room on the disk of this machine. */
const OF_THE_MACHINE: Record<string, RegExp> = {
  'routes/installation/page': /"disk":\{[^}]*\}/,
};

/** What some forms get anew when they are opened: the number of a draft, and what binds a link to the browser. */
const PROOFS = [/"proof":"([\w-]+)"/, /name="proof" value="([\w-]+)"/, /"set-cookie":\["[^="]+=([\w-]+)/];
const MADE_ANEW: Record<string, readonly RegExp[]> = {
  'routes/submissions/form': [/"draftId":"(\w+)"/, /action="[^"]*\?draft=(\w+)"/],
  'routes/sign-in/link': PROOFS,
  'routes/sign-in/undo-address': PROOFS,
};

/** An answer without what is made anew for each: its number, its nonce and these, wherever they stand. */
function folded(row: Row | null, answer: Answer): string {
  const { 'x-request-id': id, 'x-cache': _traffic, ...headers } = answer.headers;
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
  let text = `${answer.status} ${answer.body.toString('latin1')} ${JSON.stringify(headers)}`;
  const inForms = (MADE_ANEW[row?.route ?? ''] ?? []).map((pattern) => pattern.exec(text)?.[1]);
  for (const made of [String(id), nonce, ...inForms]) {
    if (made) text = text.replaceAll(made, 'made-anew');
  }
  const machine = row && OF_THE_MACHINE[row.route];
  return machine ? text.replace(machine, '').replace(/"content-length":"\d+",?/, '') : text;
}

/** Where two answers part, with what stands there. */
function difference(was: string, is: string): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 80));
  return `${near(was)} is now ${near(is)}`;
}
