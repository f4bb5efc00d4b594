/** How often a page asks the database does not depend on how much there is to show. */
import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import type { Ctx } from '#app/services/context.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { paperList, sessionPage } from '#app/services/publication/public-pages.view.ts';
import { candidatesPage } from '#app/services/reviews/candidates.view.ts';
import { searchPage } from '#app/services/search/page.view.ts';
import { aContext } from '#tests/factories/context.ts';
import { aContribution, STAGES } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

async function countQueries(database: Database, use: (database: Database) => Promise<unknown>) {
  let queries = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  await use({ ...database, reader: database.reader.withPlugin(counting) });
  return queries;
}

test('each page asks the same number of questions for seven papers and for nineteen', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const kari = await aPerson(database, 'Kari', { body: 'NO' });
  const addPapers = async () => {
    for (const stage of STAGES) await aContribution(database, meeting, stage, { submitter: kari });
  };
  const { row } = await aContribution(database, meeting, 'reviewed', { submitter: kari });
  await addPapers();
  const session = meeting.item('1').public_id;
  const pages: Record<string, (ctx: Ctx) => Promise<unknown>> = {
    desk: (ctx) => deskPage(ctx, meeting.slug, null),
    contribution: (ctx) => contributionPage(ctx, row.public_id),
    candidates: (ctx) => candidatesPage(ctx, row.public_id, ''),
    session: (ctx) => sessionPage(ctx, meeting.slug, session),
    papers: (ctx) => paperList(ctx, meeting.slug),
    search: (ctx) =>
      searchPage(ctx, {
        words: 'foll',
        country: 'NO',
        person: 'kari',
        item: '1',
        state: '',
        meeting: '',
        page: 1,
      }),
    own: (ctx) => mePage({ ...ctx, actor: kari }),
  };
  const count = async () => {
    const counts: Record<string, number> = {};
    for (const [name, page] of Object.entries(pages)) {
      counts[name] = await countQueries(database, (counted) => page(aContext(counted, nina)));
    }
    return counts;
  };
  const before = await count();
  await addPapers();
  await addPapers();
  expect(await count()).toEqual(before);
  expect(before).toEqual({
    desk: 15,
    contribution: 33,
    candidates: 18,
    session: 12,
    papers: 7,
    search: 7,
    own: 7,
  });
});
