/** What several requests do at the same moment. SQLite lets one write at a time; PostgreSQL shows the difference. */
import { expect, test } from 'vitest';

import { type ContributionRow } from '#db/contributions/contributions.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { personByEmail } from '#db/people/persons.ts';
import { draftOf } from '#db/submissions/drafts.ts';
import { handOver, handOverEverything } from '#app/services/contributions/hand-over.ts';
import { mergeInto } from '#app/services/contributions/merge.ts';
import { answerAffiliation } from '#app/services/people/affiliations.ts';
import { keepDraft, NEW_DRAFT, newDraftId, readDraft } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aDraft, anAuthor } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { why } from '#tests/support/refusal.ts';

test('two papers of a new expert make one claim, which can be answered', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const kari = await aPerson(database, 'Kari');
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const draft = await aDraft(database, meeting, { authors: [anAuthor(kari.name, { email: kari.email })] });
  const ids = [newDraftId(), newDraftId()];
  const ctx = aContext(database, kari);
  for (const draftId of ids) await keepDraft(ctx, { slug: meeting.slug, draftId }, draft);
  await Promise.all(ids.map((draftId) => submitContribution(ctx, meeting.slug, draftId)));
  expect((await affiliationsOf(database.reader, [kari.id])).map((affiliation) => affiliation.state)).toEqual([
    'claimed',
  ]);
  await answerAffiliation(aContext(database, nina), {
    personPublicId: kari.public_id,
    code: 'NO',
    confirms: true,
    slug: meeting.slug,
  });
  expect((await affiliationsOf(database.reader, [kari.id])).map((affiliation) => affiliation.state)).toEqual([
    'confirmed',
  ]);
});

test('of two windows that save over the same text, one is told that there is a newer one', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const kari = await aPerson(database, 'Kari');
  const draft = await aDraft(database, meeting, { authors: [anAuthor(kari.name, { email: kari.email })] });
  for (let times = 0; times < 10; times += 1) {
    const target = { slug: meeting.slug, draftId: newDraftId() };
    const first = await keepDraft(aContext(database, kari), target, draft);
    const results = await Promise.all(
      ['left', 'right'].map((title, index) =>
        keepDraft(
          aContext(database, kari, { now: later(index + 1) }),
          target,
          { ...draft, title },
          first.savedAt,
        ),
      ),
    );
    const winner = results.findIndex((result) => !('newer' in result));
    expect(results.filter((result) => 'newer' in result)).toHaveLength(1);
    const kept = await draftOf(database.reader, kari.id, NEW_DRAFT, target.draftId);
    expect(readDraft(kept?.body ?? '').title).toBe(['left', 'right'][winner]);
  }
});

test('two authors who hand over to the same new colleague make one person', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const papers = [
    await aContribution(database, meeting, 'submitted'),
    await aContribution(database, meeting, 'submitted'),
  ];
  const to = { email: 'new@stat.example', name: 'New Colleague' };
  await Promise.all(
    papers.map(({ row, submitter }) =>
      handOver(aContext(database, submitter), row.public_id, to, row.version),
    ),
  );
  const person = await personByEmail(database.reader, 'new@stat.example');
  const offers = await database.reader.selectFrom('contributions').select('offered_to').execute();
  expect(offers.map((offer) => offer.offered_to)).toEqual([person?.id, person?.id]);
});

/** Pairs of papers of one author that are the same one, which the secretariat merges in both directions at once. */
async function theSameTwice() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const kari = await aPerson(database, 'Kari', { body: 'NO' });
  const nina = aContext(
    database,
    await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] }),
  );
  const merge = (from: ContributionRow, into: ContributionRow) =>
    why(mergeInto(nina, from.public_id, into.public_id, from.version));
  return {
    kari: kari.email,
    async pair() {
      const { row: first } = await aContribution(database, meeting, 'submitted', { submitter: kari });
      const { row: second } = await aContribution(database, meeting, 'submitted', { submitter: kari });
      return {
        merges: () => Promise.all([merge(first, second), merge(second, first)]),
        /** The states of both, and who looks after them or has been asked to. */
        async ends() {
          const rows = await database.reader
            .selectFrom('contributions')
            .innerJoin('person_emails', (join) =>
              join.on((of) =>
                of(
                  of.fn.coalesce('contributions.offered_to', 'contributions.submitter_id'),
                  '=',
                  of.ref('person_emails.person_id'),
                ),
              ),
            )
            .select(['contributions.state as state', 'person_emails.email as of'])
            .where('contributions.id', 'in', [first.id, second.id])
            .execute();
          return { states: rows.map((row) => row.state).sort(), of: rows.map((row) => row.of) };
        },
      };
    },
    handOver: (email: string) =>
      why(handOverEverything(aContext(database, kari), { email, name: 'To', isSure: true })),
  };
}

test('of two merges of a pair in both directions exactly one is done', async () => {
  const { kari, pair } = await theSameTwice();
  for (let times = 0; times < 6; times += 1) {
    const { merges, ends } = await pair();
    expect((await merges()).sort()).toEqual(['done', 'wrong_state']);
    expect(await ends()).toEqual({ states: ['submitted', 'withdrawn'], of: [kari, kari] });
  }
});

test.each(['before', 'after'])(
  'a hand-over of everything, asked for just %s two merges of a pair, comes before both or after one that is done',
  async (when) => {
    const { pair, handOver } = await theSameTwice();
    for (let times = 0; times < 6; times += 1) {
      const { merges, ends } = await pair();
      const email = `to${times}@stat.example`;
      const early = when === 'before' ? handOver(email) : null;
      const merging = merges();
      expect(await (early ?? handOver(email))).toBe('done');
      const merged = (await merging).sort();
      // Handing over raises the versions: a merge that begins later has been shown older papers.
      const expected = merged.includes('done')
        ? { merged: ['done', 'wrong_state'], states: ['submitted', 'withdrawn'] }
        : { merged: ['stale_version', 'stale_version'], states: ['submitted', 'submitted'] };
      expect({ merged, ...(await ends()) }).toEqual({ ...expected, of: [email, email] });
    }
  },
);
