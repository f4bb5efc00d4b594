/**
 * `npm run crawl -- FOLDER`: stores whatever people see, as text. A refactoring changes nothing that a person sees:
 * crawl before, crawl after, and `diff -r` of both folders is empty.
 */
import path from 'node:path';

import { LANGUAGES } from '#app/domain/shared/texts/texts.ts';
import { type NoticeName, NOTICES, renderNotice } from '#emails/index.ts';

import { crawlDemonstration } from './demonstration.ts';
import { Fold } from './fold.ts';
import { crawlLeaks } from './leaks.ts';
import { empty, Store } from './store.ts';

import './steady.ts';

/** Every notice with its sample, in every language. */
function crawlNotices(root: string): Promise<number> {
  const store = new Store();
  for (const language of LANGUAGES) {
    for (const name of Object.keys(NOTICES) as NoticeName[]) {
      const { subject, text, html } = renderNotice(name, NOTICES[name].sample, language);
      store.keep(language, name, [subject, text, html].join('\n\n'));
    }
  }
  return store.write(root, new Fold('http://localhost'));
}

const folder = process.argv[2];
if (!folder) {
  console.error('Say where to store it: npm run crawl -- FOLDER');
  process.exit(2);
}
for (const [name, crawl] of Object.entries({
  notices: crawlNotices,
  demonstration: crawlDemonstration,
  leaks: crawlLeaks,
})) {
  const began = performance.now();
  const target = path.join(folder, name);
  await empty(target);
  const files = await crawl(target);
  console.log(`${name}: ${files} files, ${Math.round((performance.now() - began) / 1000)} s`);
}
