/** Public pages: from the cache, rendered anew, and unchanged (304), with bytes on the wire. */
import { brotliDecompressSync } from 'node:zlib';

import { line, load } from './load.mjs';

/** The cache is passed by with a query key that no public page reads. */
const UNCACHED = '?uncached=1';

export async function benchPages({ url }, data, { seconds, say }) {
  const ratios = [];
  for (const [name, path] of Object.entries(data.pages)) {
    const page = await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } });
    const etag = page.headers.get('etag');
    await page.arrayBuffer();
    say(`\n${name}: ${await bytesOf(url + path)}`);
    for (const connections of [1, 16]) {
      const run = (what, query, headers, mayUseWrk) =>
        load(url + path + query, { connections, seconds, headers, mayUseWrk }).then((result) => {
          say(line(`  ${what}, ${connections} connection${connections > 1 ? 's' : ''}`, result));
          if (result.bad > 0) throw new Error(`${result.bad} answers of ${path} were bad`);
          return result;
        });
      const gzip = { 'accept-encoding': 'gzip' };
      const cached = await run('from the cache', '', gzip, true);
      await run('unchanged (304)', '', { ...gzip, 'if-none-match': etag }, true);
      const rendered = await run('rendered', UNCACHED, gzip, false);
      const ratio = cached.rate / rendered.rate;
      ratios.push(ratio);
      say(`  cache / render: ${ratio.toFixed(0)} ×`);
    }
  }
  const worst = Math.min(...ratios);
  return [
    {
      name: 'cached page, times the rate of the uncached render (worst)',
      value: worst,
      limit: 20,
      atLeast: true,
    },
    {
      name: 'first visit of a session page, kB over the wire',
      value: (await firstVisit(url, Object.values(data.pages)[0])) / 1000,
      limit: 60,
    },
  ];
}

async function raw(url, encoding) {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const head = response.rawHeaders.join(': ').length + 4 * (response.rawHeaders.length / 2) + 20;
        resolve({ body, bytes: body.length + head });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function bytesOf(url) {
  const [identity, gzip, br] = await Promise.all(
    ['identity', 'gzip', 'br'].map((encoding) => raw(url, encoding)),
  );
  return `${identity.body.length} bytes, gzip ${gzip.body.length}, br ${br.body.length}`;
}

/** The page and everything that it names, as a browser that has never been here gets them. */
async function firstVisit(url, path) {
  const page = await raw(url + path, 'br');
  const html = brotliDecompressSync(page.body).toString('utf8');
  if (/<script/i.test(html)) throw new Error('a public page carries a script');
  const parts = [...html.matchAll(/<link [^>]*href="([^"]+)"/g)].map((match) => match[1]);
  const others = await Promise.all(parts.map((part) => raw(new URL(part, url).href, 'br')));
  return [page, ...others].reduce((sum, part) => sum + part.bytes, 0);
}
