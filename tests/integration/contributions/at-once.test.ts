/** What several requests do at the same moment. SQLite lets one write at a time; PostgreSQL shows the difference. */
import { expect, test } from 'vitest';

import { type ContributionDraft, EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import type { Database } from '#db/core/dialect.ts';
import { findViolations } from '#db/core/invariants.ts';
import { affiliationsOf } from '#db/people/bodies.ts';
import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import { draftOf } from '#db/submissions/drafts.ts';
import { Refused } from '#app/services/context.ts';
import { handOver, handOverEverything } from '#app/services/contributions/hand-over.ts';
import { mergeInto } from '#app/services/contributions/merge.ts';
import { answerAffiliation } from '#app/services/people/affiliations.ts';
import { keepDraft, NEW_DRAFT, newDraftId, readDraft } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

/** How it ended: `done`, or why it was refused; anything else is a fault. */
async function end(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

async function aDraft(database: Database, person: PersonRow, item: string): Promise<ContributionDraft> {
  return {
    ...EMPTY_DRAFT,
    item,
    kind: 'country_paper',
    title: 'Arrivals',
    abstract: 'What is known of them.',
    bodies: [(await aBody(database, 'NO')).id],
    authors: [
      { name: person.name, affiliation: '', email: person.email, isPresenter: true, isContact: true },
    ],
    declared: true,
    files: {
      file: { sha256: 'a'.repeat(64), size: 3, name: 'paper.pdf', mediaType: 'application/pdf' },
    },
  };
}

test('two papers of a new expert make one claim, which can be answered', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const kari = await aPerson(database, 'Kari');
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const draft = await aDraft(database, kari, meeting.item('1').public_id);
  const ids = [newDraftId(), newDraftId()];
  const ctx = aContext(database, kari);
  for (const draftId of ids) await keepDraft(ctx, { slug: meeting.slug, draftId }, draft);
  await Promise.all(ids.map((draftId) => submitContribution(ctx, meeting.slug, draftId)));
  expect((await affiliationsOf(database.reader, [kari.id])).map((affiliation) => affiliation.state)).toEqual([
    'claimed',
  ]);
  await answerAffiliation(aContext(database, nina), kari.public_id, 'NO', true);
  expect((await affiliationsOf(database.reader, [kari.id])).map((affiliation) => affiliation.state)).toEqual([
    'confirmed',
  ]);
});

test('of two windows that save over the same text, one is told that there is a newer one', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const kari = await aPerson(database, 'Kari');
  const draft = await aDraft(database, kari, meeting.item('1').public_id);
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
  const results = await Promise.all(
    papers.map(({ row, submitter }) =>
      handOver(aContext(database, submitter), row.public_id, to, row.version),
    ),
  );
  expect(results).toEqual([{ done: true }, { done: true }]);
  const person = await personByEmail(database.reader, 'new@stat.example');
  const holders = await database.reader.selectFrom('contributions').select('submitter_id').execute();
  expect(holders.map((holder) => holder.submitter_id)).toEqual([person?.id, person?.id]);
});

test('merging while everything is handed over ends in one order or the other', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const kari = await aPerson(database, 'Kari', { body: 'NO' });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  for (let times = 0; times < 6; times += 1) {
    const testContribution = await aContribution(database, meeting, 'submitted', { submitter: kari });
    const two = await aContribution(database, meeting, 'submitted', { submitter: kari });
    const ends = await Promise.all([
      end(
        mergeInto(
          aContext(database, nina),
          testContribution.row.public_id,
          two.row.public_id,
          testContribution.row.version,
        ),
      ),
      end(
        mergeInto(
          aContext(database, nina),
          two.row.public_id,
          testContribution.row.public_id,
          two.row.version,
        ),
      ),
      end(
        handOverEverything(aContext(database, kari), {
          email: `to${times}@stat.example`,
          name: 'To',
          isSure: true,
        }),
      ),
    ]);
    expect(ends[2]).toBe('done');
    expect(ends.slice(0, 2).filter((how) => how === 'done').length).toBeLessThanOrEqual(1);
  }
  expect(await findViolations(database.reader)).toEqual([]);
});
