/** How often a page asks the database does not depend on how much there is to show. */
import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import type { PersonRow } from '#db/people/persons.ts';
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

/** What a page may ask at most. A new part of a page may raise it, and says so here. */
const LIMITS = {
  // One of them about bodies that are set aside.
  desk: 24,
  // Eight of them about what binds people in this meeting alone, and what they were called before.
  contribution: 54,
  // Ten of them for each meeting that the viewer handles and in which reviews are open: what binds them there.
  candidates: 51,
  session: 15,
  papers: 10,
  search: 10,
  // Five of them about what the person may use up, and what is offered to them.
  own: 15,
};

test('each page asks the same number of questions for 20 papers and for 200, and not too many', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const kari = await aPerson(database, 'Kari', { body: 'NO' });
  const { row } = await aContribution(database, meeting, 'reviewed', { submitter: kari });
  const others: PersonRow[] = [];
  for (const name of ['Ola', 'Liv', 'Per', 'Siv', 'Geir'])
    others.push(await aPerson(database, name, { body: 'NO' }));
  let papers = 1;
  const fillUpTo = async (count: number) => {
    for (; papers < count; papers += 1) {
      // One person may submit forty.
      const submitter = papers < 40 ? kari : others[papers % others.length];
      await aContribution(database, meeting, STAGES[papers % STAGES.length], { submitter });
    }
  };
  const session = meeting.item('1').public_id;
  const pages: Record<keyof typeof LIMITS, (ctx: Ctx) => Promise<unknown>> = {
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
  await fillUpTo(20);
  const withTwenty = await count();
  await fillUpTo(200);
  expect(await count()).toEqual(withTwenty);
  const aboveLimit = Object.entries(LIMITS).filter(([name, limit]) => withTwenty[name]! > limit);
  expect(aboveLimit).toEqual([]);
});
