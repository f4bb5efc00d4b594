/** Asks for every row of the permission matrix as every viewer, and posts to it what the matrix posts. */
import { later } from '#tests/factories/context.ts';
import { webPortal, type WebRequest } from '#tests/support/web-portal.ts';
import { leakWorld } from '#tests/web/permissions/leak-world.ts';
import { MATRIX, VIEWER_KEYS } from '#tests/web/permissions/permission-matrix.ts';

import { allTables, Fold } from './fold.ts';
import { answerText, Store } from './store.ts';

const withData = (address: string, route: string) =>
  `${address}${address.includes('?') ? '&' : '?'}_data=${encodeURIComponent(route)}`;

export async function crawlLeaks(root: string): Promise<number> {
  const web = await webPortal();
  try {
    const world = await leakWorld(web);
    const store = new Store();
    const fold = new Fold(web.url);
    store.keepTables('database-before', await allTables(web.database));
    fold.learn(await allTables(web.database));
    web.setNow(later(20));
    const visits = MATRIX.flatMap((row) => VIEWER_KEYS.map((viewer) => ({ row, viewer })));
    // Named by the address: routes of the program may get other names.
    const nameOf = ({ of }: { of: string }, address: string) => `${address.split('?')[0]} - ${of}`;

    for (const { row, viewer } of visits) {
      const address = world.addressOf(row.route, row.of);
      const headers = { cookie: world.cookies[viewer] };
      const name = nameOf(row, address);
      store.keep(viewer, name, answerText(await web.request(address, { headers })));
      const data = await web.request(withData(address, row.route), { headers });
      store.keep(viewer, `${name}.data`, answerText(data));
    }
    for (const { row, viewer } of visits) {
      const address = world.addressOf(row.route, row.of);
      const person = world.people[viewer];
      // It ends the session, which others still need.
      const isEnd = address === '/sign-out';
      const cookie = isEnd && person ? await web.cookieOf(person) : world.cookies[viewer];
      const { posted } = row;
      const asking: WebRequest =
        posted === 'json'
          ? { body: '{}', headers: { 'content-type': 'application/json', cookie } }
          : { form: posted, headers: { cookie } };
      const name = nameOf(row, address);
      store.keep(viewer, `${name}.post`, answerText(await web.request(address, asking)));
    }
    const tables = await allTables(web.database);
    fold.learn(tables);
    store.keepTables('database-after', tables);
    return await store.write(root, fold);
  } finally {
    await web.stop();
  }
}
