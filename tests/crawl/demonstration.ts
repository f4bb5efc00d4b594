/** Walks through the demonstration as everybody whom it names: opens every link, then presses every button. */
import { pathToFileURL } from 'node:url';

import { personByEmail } from '#db/people/persons.ts';
import type { Portal } from '#app/platform/runtime/portal.ts';
import { type Answer, webPortal, type WebRequest } from '#tests/support/web-portal.ts';

import { allTables, Fold } from './fold.ts';
import { type Press, pressesOf } from './forms.ts';
import { answerText, Store } from './store.ts';

const MEETING = '/m/migration-statistics';
/** Where the walk begins; links lead to the rest. */
const STARTS = [
  ...['/', '/me', '/welcome', '/sign-in', '/sign-in/code', '/sign-in/link?token=none', '/b/NO', '/system'],
  ...[
    '/import',
    '/dev/mail',
    '/nowhere',
    '/healthz',
    '/readyz',
    '/search',
    '/search?q=migration&country=Norway',
  ],
  ...['/search?q=arriv&person=kari', MEETING, `${MEETING}/desk?show=send`],
  ...[
    'papers',
    'papers.json',
    'papers.csv',
    'submit',
    'desk',
    'setup',
    'setup/call',
    'material',
    'people',
  ].map((page) => `${MEETING}/${page}`),
];
/** Commands after which others have nothing left to do. */
const ENDS = /hand-over|withdraw|discard|cancel|move|end-|remove/;
const MAX_PAGES = 400;
/** Of one button of one page: the second time, it may be refused. */
const MAX_PRESSES = 2;

export async function crawlDemonstration(root: string): Promise<number> {
  const web = await webPortal({}, 'demo');
  try {
    const welcome = await load(web.portal);
    const store = new Store();
    const fold = new Fold(web.url);
    const learn = async () => fold.learn(await allTables(web.database));
    await learn();
    store.keepTables('database-before', await allTables(web.database));

    const cookies = new Map<string, string>([['nobody', '']]);
    for (const [email] of welcome.matchAll(/(?<=^ +)\S+@\S+/gm)) {
      const person = await personByEmail(web.database.reader, email);
      cookies.set(email.split('@')[0]!, await web.cookieOf(person!));
    }
    const visit = (who: string, address: string, what: WebRequest = {}) =>
      web.request(address, { ...what, headers: { ...what.headers, cookie: cookies.get(who)! } });

    /** Opens everything that links lead to. @returns the addresses */
    async function walk(who: string, folder: string): Promise<string[]> {
      const addresses = new Map(STARTS.map((address) => [address, address]));
      for (const address of addresses.values()) {
        const answer = await visit(who, address);
        store.keep(`${folder}/${who}`, address, answerText(answer));
        for (const link of linksOf(answer, address, web.url)) {
          const name = fold.text(link);
          if (!addresses.has(name) && addresses.size < MAX_PAGES) addresses.set(name, link);
        }
      }
      return [...addresses.values()];
    }

    /**
     * Presses the buttons of each page, and goes where that leads.
     * @param counts how often this person has pressed what
     */
    async function pressAll(who: string, pages: string[], counts: Map<string, number>, isLastRound: boolean) {
      const addresses = new Map(pages.map((address) => [fold.text(address), address]));
      const isDue = (press: Press) => {
        const name = nameOf(press);
        // It ends the session, which is what it is for.
        if (press.action === '/sign-out' || (ENDS.test(name) && !isLastRound)) return false;
        return (counts.get(name) ?? 0) < MAX_PRESSES;
      };
      for (const address of addresses.values()) {
        // What has been pressed changes the page.
        for (;;) {
          const { text } = await visit(who, address);
          const press = pressesOf(text, address).find(isDue);
          if (!press) break;
          const name = nameOf(press);
          counts.set(name, (counts.get(name) ?? 0) + 1);
          const answer = await visit(who, press.action, await sent(press));
          store.keep(`pressed/${who}`, name, answerText(answer));
          await learn();
          for (const link of linksOf(answer, address, web.url, 'location'))
            addresses.set(fold.text(link), link);
        }
      }
    }

    const pages = new Map<string, string[]>();
    for (const who of cookies.keys()) pages.set(who, await walk(who, 'pages'));
    const pressed = new Map([...cookies.keys()].map((who) => [who, new Map<string, number>()]));
    for (const isLastRound of [false, true]) {
      // Viewers with the most rights come last.
      for (const [who, counts] of [...pressed].toReversed()) {
        await pressAll(who, pages.get(who)!, counts, isLastRound);
        await settle(web.portal);
      }
    }
    await learn();
    for (const who of cookies.keys()) await walk(who, 'pages-after');
    const tables = await allTables(web.database);
    fold.learn(tables);
    store.keepTables('database-after', tables);
    return await store.write(root, fold);
  } finally {
    await web.stop();
  }
}

/** Mail is sent and files are looked into. */
async function settle(portal: Portal): Promise<void> {
  await portal.worker.drain();
  await portal.examiner.drain();
}

/** What the server does before it serves the demonstration. @returns whom it says one can be */
async function load(portal: Portal): Promise<string> {
  const build = await import(pathToFileURL('build/server/index.js').href);
  const { fillBodies, loadDemo } = build.entry.module;
  await fillBodies({ database: portal.database, now: portal.now() });
  const { welcome } = await loadDemo(portal);
  await settle(portal);
  return welcome;
}

/** Addresses of the portal itself to which an answer leads. */
function linksOf({ text, headers }: Answer, from: string, url: string, only?: 'location'): string[] {
  const inPage = only ? [] : [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link]) => link!);
  return [headers.location ?? '', ...inPage]
    .filter((link) => link !== '' && URL.canParse(link.replaceAll('&amp;', '&'), url + from))
    .map((link) => new URL(link.replaceAll('&amp;', '&'), url + from))
    .filter((link) => link.origin === url && !link.pathname.startsWith('/assets/'))
    .map((link) => link.pathname + link.search);
}

/** The address of a form, and the command that it sends. */
function nameOf({ action, button, fields }: Press): string {
  const command = fields.find(([name]) => name === 'do')?.[1];
  // The second author is moved up as the third is.
  return `${action.split('?')[0]} ${button || String(command ?? '')}`.trim().replace(/\.\d+$/, '');
}

/** A press as a browser sends it. */
async function sent({ fields, isMultipart }: Press): Promise<WebRequest> {
  if (!isMultipart) return { form: fields.map(([name, value]) => [name, String(value)] as const) };
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const coded = new Response(form);
  return {
    method: 'POST',
    headers: { 'content-type': coded.headers.get('content-type')! },
    body: Buffer.from(await coded.arrayBuffer()),
  };
}
