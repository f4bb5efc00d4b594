/** How much one person may keep, when several forms bring files at once. */
import { expect, onTestFinished, test } from 'vitest';

import { MEGABYTE, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { recordSent } from '#db/files/sent-files.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { newDraftId } from '#app/services/submissions/draft.ts';
import { NOW } from '#tests/factories/context.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { webPortal } from '#tests/support/web-portal.ts';

test('forms that are sent at once keep no more files than there is room for', async () => {
  const web = await webPortal();
  onTestFinished(() => web.stop());
  await aMeeting(web.database);
  const olga = await aPerson(web.database, 'Olga', { body: 'NO' });
  const cookie = await web.cookieOf(olga);
  const sent = { personId: olga.id, sha256: 'f'.repeat(64), size: USAGE_LIMITS.megabytes * MEGABYTE };
  await inTransaction(web.database, (tx) =>
    recordSent(tx, sent.personId, [{ ...sent, size: sent.size - 2 * MEGABYTE }], NOW),
  );
  const send = (count: number) => {
    const form = new FormData();
    form.set('title', `Form ${count}`);
    form.set('do', 'later');
    const padding = `%${'x'.repeat(1.2 * MEGABYTE)}\nstartxref`;
    const pdf = samplePdf(`Form ${count}`).toString('latin1').replace('startxref', padding);
    form.set('file', new File([Buffer.from(pdf, 'latin1')], 'paper.pdf'));
    const headers = { cookie, origin: web.url };
    const address = `${web.url}/m/migration/submit?draft=${newDraftId()}`;
    return fetch(address, { method: 'POST', body: form, redirect: 'manual', headers });
  };
  const answers = await Promise.all([1, 2, 3, 4, 5].map(send));
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 422, 422, 422, 422]);
  const kept = await web.database.reader
    .selectFrom('drafts')
    .select(['title', 'files'])
    .where('person_id', '=', olga.id)
    .orderBy('title')
    .execute();
  // What was typed is kept of each.
  expect(kept.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5].map((count) => `Form ${count}`));
  expect(kept.filter(({ files }) => files)).toHaveLength(1);
});
