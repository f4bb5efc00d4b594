/** Fills a new installation with countries and organisations. The secretariat can add others. */
import { fold } from '#app/domain/shared/fold.ts';
import type { Tx } from '#db/core/transaction.ts';
import { insertBody, listBodies } from '#db/people/bodies.ts';
import { COUNTRIES, ORGANISATIONS } from '#db/people/reference-bodies.ts';

/** Adds those that are not there yet. @returns how many were added */
export async function addReferenceBodies(tx: Tx): Promise<number> {
  const known = new Set((await listBodies(tx)).map((body) => `${body.kind}:${body.code}`));
  let added = 0;
  for (const [iso2, iso3, en, fr, ru] of COUNTRIES) {
    if (known.has(`country:${iso2}`)) continue;
    const names = [
      { language: 'en', name: en, nameKey: fold(en) },
      { language: 'fr', name: fr, nameKey: fold(fr) },
      { language: 'ru', name: ru, nameKey: fold(ru) },
    ];
    await insertBody(tx, { kind: 'country', code: iso2, iso3, parentId: null, names, sortKey: fold(en) });
    added += 1;
  }
  for (const [acronym, full] of ORGANISATIONS) {
    // The acronym of the European Commission is the code of Ecuador.
    const code = acronym === 'EC' ? 'European Commission' : acronym;
    if (known.has(`organisation:${code}`)) continue;
    const names = [{ language: 'en', name: code, nameKey: fold(`${code} ${full}`) }];
    await insertBody(tx, {
      kind: 'organisation',
      code,
      iso3: null,
      parentId: null,
      names,
      sortKey: fold(code),
    });
    added += 1;
  }
  return added;
}
