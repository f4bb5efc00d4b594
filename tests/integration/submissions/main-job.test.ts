/** The services of the main job: who may call them, in which state, and that they write all or nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { contributionById, contributionByPublicId } from '#db/contributions/contributions.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import type { Ctx } from '#app/services/context.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { cancelDecision, decide } from '#app/services/decisions/decide.ts';
import { overrideConflict } from '#app/services/decisions/override-conflict.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { publish } from '#app/services/publication/publish.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { candidatesPage } from '#app/services/reviews/candidates.view.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution, type Stage, STAGES, type TestContribution } from '#tests/factories/contributions.ts';
import { aDraft } from '#tests/factories/drafts.ts';
import { aMeeting, anItem, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { expectSound, type Fresh, freshDatabase, testDatabase } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

interface Case {
  database: Database;
  meeting: TestMeeting;
  paper: TestContribution;
  /** A person without a conflict whom nobody has asked for a review. */
  candidate: PersonRow;
  ctx(person: PersonRow | null): Ctx;
  /** The version that a page shows now. */
  version: number;
}

/** A step of the main job, called by a person who may do it. */
interface Step {
  /** From where it can be done; the factory leads there. */
  from: readonly Stage[];
  by: 'secretariat' | 'reviewer';
  run(world: Case, ctx: Ctx): Promise<unknown>;
  audit: string;
  notices: readonly string[];
  /** What doing it once more says. */
  again: string;
  /** The refusals for a visitor, a stranger and the submitter. */
  refuses: { stranger: string; submitter: string };
}

const REVIEW = {
  answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, '4'])),
  recommendation: 'presentation',
  commentsToAuthors: '',
  commentsToOrganizers: '',
};
const NOT_YOURS = { stranger: 'not_found', submitter: 'not_allowed' };
const taskOf = async ({ database, paper }: Case) =>
  (await assignmentsOf(database.reader, [paper.row.id]))[0]!.public_id;

const STEPS: Record<string, Step> = {
  'asking a reviewer': {
    from: ['submitted', 'in_review', 'reviewed', 'decided'],
    by: 'secretariat',
    run: (world, ctx) =>
      requestReview(ctx, world.paper.row.public_id, {
        personPublicId: world.candidate.public_id,
        version: world.version,
        overrideReason: '',
      }),
    audit: 'reviewer_asked',
    notices: ['review-asked'],
    again: 'already_assigned',
    refuses: NOT_YOURS,
  },
  'answering the request': {
    from: ['in_review'],
    by: 'reviewer',
    run: async (world, ctx) => answerReviewRequest(ctx, await taskOf(world), { accepts: true, reason: '' }),
    audit: 'review_accepted',
    notices: ['review-answered', 'review-answered'],
    again: 'already_answered',
    refuses: { stranger: 'not_found', submitter: 'not_found' },
  },
  deciding: {
    from: ['submitted', 'in_review', 'reviewed'],
    by: 'secretariat',
    run: (world, ctx) =>
      decide(ctx, world.paper.row.public_id, { outcome: 'accept', letter: 'Welcome.' }, world.version),
    audit: 'decided',
    notices: [],
    again: 'already_decided',
    refuses: NOT_YOURS,
  },
  'calling a decision back': {
    from: ['decided'],
    by: 'secretariat',
    run: (world, ctx) => cancelDecision(ctx, world.paper.row.public_id, world.version),
    audit: 'decision_cancelled',
    notices: [],
    again: 'wrong_state',
    refuses: NOT_YOURS,
  },
  'sending the letter': {
    from: ['decided'],
    by: 'secretariat',
    run: (world, ctx) => releaseDecision(ctx, world.paper.row.public_id, world.version),
    audit: 'decision_released',
    notices: ['decision-letter'],
    again: 'wrong_state',
    refuses: NOT_YOURS,
  },
  publishing: {
    from: ['accepted'],
    by: 'secretariat',
    run: (world, ctx) => publish(ctx, world.paper.row.public_id, world.version),
    audit: 'published',
    notices: ['paper-published'],
    again: 'wrong_state',
    refuses: NOT_YOURS,
  },
};

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  try {
    await expectSound(fresh.database);
  } finally {
    await fresh.database.close();
    await fresh.remove();
  }
});

/** A meeting of its own for each test, in one database. */
async function at(stage: Stage): Promise<Case & Record<Step['by'] | 'stranger', PersonRow>> {
  const { database } = fresh;
  const tag = newDraftId();
  const meeting = await aMeeting(database, tag.toLowerCase());
  const secretariat = await aPerson(database, `Nina of ${tag}`, {
    roles: [{ role: 'secretariat', meetingId: meeting.id }],
  });
  const candidate = await aPerson(database, `Candidate ${tag}`, { body: 'CH' });
  const stranger = await aPerson(database, `Sven ${tag}`);
  const paper = await aContribution(database, meeting, stage);
  const ctx = (person: PersonRow | null) => aContext(database, person, { now: later(10) });
  const reviewer = paper.reviewer ?? stranger;
  const { version } = paper.row;
  return { database, meeting, paper, ctx, version, secretariat, reviewer, stranger, candidate };
}

const auditOf = async ({ database }: Case) =>
  (await database.reader.selectFrom('audit_events').select('action').orderBy('id').execute()).map(
    (entry) => entry.action,
  );
const noticesOf = async ({ database }: Case) =>
  (await database.reader.selectFrom('outbox').select('notice').orderBy('id').execute()).map(
    (entry) => entry.notice,
  );

describe.each(Object.entries(STEPS))('%s', (_, step) => {
  // Before anybody has been asked there is nothing that a reviewer could be refused.
  test.each(STAGES.filter((stage) => step.by !== 'reviewer' || stage !== 'submitted'))(
    'of a paper that is %s',
    async (stage) => {
      const world = await at(stage);
      const before = await canonicalExport(world.database);
      const done = await why(step.run(world, world.ctx(world[step.by])));
      if (step.from.includes(stage)) expect(done).toBe('done');
      else {
        expect(done).toMatch(/^(wrong_state|already_decided|already_answered)$/);
        expect(await canonicalExport(world.database)).toEqual(before);
      }
    },
  );

  test('is refused to whoever may not, and changes nothing', async () => {
    const world = await at(step.from[0]!);
    const before = await canonicalExport(world.database);
    expect({
      nobody: await why(step.run(world, world.ctx(null))),
      stranger: await why(step.run(world, world.ctx(world.stranger))),
      submitter: await why(step.run(world, world.ctx(world.paper.submitter))),
    }).toEqual({ nobody: 'sign_in_first', ...step.refuses });
    expect(await canonicalExport(world.database)).toEqual(before);
  });

  test('is written down and told once, with what it changes', async () => {
    const world = await at(step.from[0]!);
    const [audit, notices] = [await auditOf(world), await noticesOf(world)];
    await step.run(world, world.ctx(world[step.by]));
    expect((await auditOf(world)).slice(audit.length)).toEqual([step.audit]);
    expect((await noticesOf(world)).slice(notices.length)).toEqual(step.notices);

    const after = await canonicalExport(world.database);
    const row = (await contributionById(world.database.reader, world.paper.row.id))!;
    expect(await why(step.run({ ...world, version: row.version }, world.ctx(world[step.by])))).toBe(
      step.again,
    );
    expect(await canonicalExport(world.database)).toEqual(after);
  });

  test('is undone as a whole when the last of it fails', async () => {
    const world = await at(step.from[0]!);
    const before = await canonicalExport(world.database);
    const broken = failingAtTheEnd(world.database);
    await expect(step.run(world, { ...world.ctx(world[step.by]), database: broken })).rejects.toThrow(
      'failed at the end',
    );
    expect(await canonicalExport(world.database)).toEqual(before);
  });
});

/** The same database, whose every transaction does all its work and then fails, as a lost connection would. */
function failingAtTheEnd(database: Database): Database {
  const begin = database.writer.transaction.bind(database.writer);
  const writer = new Proxy(database.writer, {
    get(target, key) {
      if (key !== 'transaction') return Reflect.get(target, key, target) as unknown;
      return () => ({
        execute: (work: (tx: never) => Promise<unknown>) =>
          begin().execute(async (tx) => {
            await work(tx as never);
            throw new Error('failed at the end');
          }),
      });
    },
  });
  return { ...database, writer };
}

describe('a version that is not the one of the page', () => {
  test.each(['asking a reviewer', 'deciding', 'sending the letter', 'publishing'])(
    '%s: stale',
    async (name) => {
      const step = STEPS[name]!;
      const world = await at(step.from[0]!);
      const before = await canonicalExport(world.database);
      for (const version of [0, world.version - 1, world.version + 1]) {
        expect(await why(step.run({ ...world, version }, world.ctx(world.secretariat)))).toBe(
          'stale_version',
        );
      }
      expect(await canonicalExport(world.database)).toEqual(before);
    },
  );
});

async function aKeptDraft(database: Database) {
  const meeting = await aMeeting(database);
  const author = await aPerson(database, 'Kari', { body: 'NO' });
  const draft = newDraftId();
  const ctx = aContext(database, author);
  await keepDraft(
    ctx,
    { slug: meeting.slug, draftId: draft },
    await aDraft(database, meeting, { title: 'Once' }),
  );
  return { ctx, slug: meeting.slug, draft };
}

test('submitting is undone as a whole when the last of it fails, and the draft is still there', async () => {
  const database = await testDatabase();
  const { ctx, slug, draft } = await aKeptDraft(database);
  const before = await canonicalExport(database);
  const broken = { ...ctx, database: failingAtTheEnd(database) };
  await expect(submitContribution(broken, slug, draft)).rejects.toThrow('failed at the end');
  expect(await canonicalExport(database)).toEqual(before);
  expect(await submitContribution(ctx, slug, draft)).toHaveProperty('publicId');
});

test('handing in a review is undone as a whole when the last of it fails', async () => {
  const world = await at('in_review');
  const [task, reviewer] = [await taskOf(world), world.ctx(world.reviewer)];
  await answerReviewRequest(reviewer, task, { accepts: true, reason: '' });
  const before = await canonicalExport(world.database);
  const broken = { ...reviewer, database: failingAtTheEnd(world.database) };
  await expect(submitReview(broken, task, REVIEW)).rejects.toThrow('failed at the end');
  expect(await canonicalExport(world.database)).toEqual(before);
});

async function numbersOf({ database, meeting }: Case): Promise<number[]> {
  const rows = await database.reader
    .selectFrom('documents')
    .select('number')
    .where('meeting_id', '=', meeting.id)
    .orderBy('number')
    .execute();
  return rows.map((row) => row.number);
}

describe('at once', () => {
  test('two who publish give one number', async () => {
    const world = await at('accepted');
    const publishing = () =>
      why(publish(world.ctx(world.secretariat), world.paper.row.public_id, world.version));
    expect((await Promise.all([publishing(), publishing()])).sort()).toEqual(['done', 'wrong_state']);
    const documents = await numbersOf(world);
    expect(documents).toEqual([1]);
  });

  test('two papers that are published get two numbers', async () => {
    const world = await at('accepted');
    const other = await aContribution(world.database, world.meeting, 'accepted', { title: 'Another' });
    await Promise.all(
      [world.paper, other].map(({ row }) =>
        publish(world.ctx(world.secretariat), row.public_id, row.version),
      ),
    );
    const documents = await numbersOf(world);
    expect(documents).toEqual([1, 2]);
  });

  test('a double click on submit makes one contribution, told once', async () => {
    const database = await testDatabase();
    const { ctx, slug, draft } = await aKeptDraft(database);
    const clicks = await Promise.all([1, 2, 3].map(() => submitContribution(ctx, slug, draft)));
    expect(new Set(clicks.map((click) => JSON.stringify(click))).size).toBe(1);
    expect(await database.reader.selectFrom('contributions').select('title').execute()).toEqual([
      { title: 'Once' },
    ]);
    const notices = await database.reader.selectFrom('outbox').select('notice').execute();
    expect(notices).toEqual([{ notice: 'submission-receipt' }]);
  });
});

test('a review is pinned to the paper that was read, and goes in once', async () => {
  const world = await at('in_review');
  const task = await taskOf(world);
  const reviewer = world.ctx(world.reviewer);
  expect(await why(submitReview(reviewer, task, REVIEW))).toBe('wrong_state');
  await answerReviewRequest(reviewer, task, { accepts: true, reason: '' });
  const both = await Promise.all([1, 2].map(() => why(submitReview(reviewer, task, REVIEW))));
  expect(both.sort()).toEqual(['done', 'review_closed']);
  const reviews = await world.database.reader
    .selectFrom('reviews')
    .innerJoin('file_versions', 'file_versions.id', 'reviews.file_version_id')
    .select('file_versions.contribution_id as paper')
    .where('file_versions.contribution_id', '=', world.paper.row.id)
    .execute();
  expect(reviews).toEqual([{ paper: world.paper.row.id }]);
});

describe('Eurostat submits to a meeting that it convenes with UNECE', () => {
  async function convened(deciders: 'both' | 'eurostat only') {
    const database = await testDatabase();
    const meeting = await aMeeting(database, 'migration', {
      items: [anItem('1', { kinds: ['country_paper'] })],
    });
    const eurostat = await aBody(database, 'EUROSTAT', { kind: 'organisation', name: 'Eurostat' });
    const unece = await aBody(database, 'UNECE', { kind: 'organisation', name: 'UNECE' });
    const roles = [{ role: 'secretariat' as const, meetingId: meeting.id }];
    const marco = await aPerson(database, 'Marco', { body: eurostat.code, roles });
    const nina = deciders === 'both' ? await aPerson(database, 'Nina', { body: unece.code, roles }) : null;
    const author = await aPerson(database, 'Eva', { body: eurostat.code });
    const { row } = await aContribution(database, meeting, 'submitted', {
      title: 'From the registers of Eurostat',
      body: eurostat.code,
      submitter: author,
    });
    const ctx = (person: PersonRow) => aContext(database, person, { now: later(5) });
    const told = async (notice: string) =>
      (
        await database.reader
          .selectFrom('outbox')
          .select('to_name')
          .where('notice', '=', notice)
          .orderBy('to_name')
          .execute()
      ).map((entry) => entry.to_name);
    return { database, meeting, marco, nina, author, row, ctx, told };
  }

  test('the other convening body is told, and decides', async () => {
    const { row, nina, ctx, told } = await convened('both');
    expect(await told('contribution-arrived')).toEqual(['Nina']);
    await decide(ctx(nina!), row.public_id, { outcome: 'accept', letter: 'Welcome.' }, row.version);
  });

  test('whoever is bound sees the row, and nothing of the reviews', async () => {
    const { meeting, row, nina, marco, ctx } = await convened('both');
    await decide(ctx(nina!), row.public_id, { outcome: 'decline', letter: 'Not this year.' }, row.version);
    const desk = await deskPage(ctx(marco), meeting.slug, null);
    expect(desk.rows).toEqual([
      expect.objectContaining({ title: row.title, conflict: 'conflict_same_organisation', reviews: null }),
    ]);
    const page = await contributionPage(ctx(marco), row.public_id);
    expect(page).toMatchObject({
      team: null,
      letters: [],
      boundBecause: 'conflict_same_organisation',
      can: { assign: false, decide: false, release: false, publish: false, overrideConflict: false },
    });
    expect(JSON.stringify(page)).not.toContain('Not this year.');
    expect(await why(candidatesPage(ctx(marco), row.public_id, ''))).toBe('conflict_same_organisation');
    expect(await why(overrideConflict(ctx(marco), row.public_id, 'I want to', row.version))).toBe(
      'others_can_decide',
    );
    expect(await why(cancelDecision(ctx(marco), row.public_id, row.version))).toBe(
      'conflict_same_organisation',
    );
  });

  test('where all are bound, one of them takes the paper over, by name and with a reason', async () => {
    const { database, row, marco, ctx, told } = await convened('eurostat only');
    expect(await told('contribution-arrived')).toEqual(['Marco']);
    expect((await contributionPage(ctx(marco), row.public_id)).can).toMatchObject({
      decide: false,
      overrideConflict: true,
    });
    const letter = { outcome: 'accept', letter: 'Welcome.' };
    expect(await why(decide(ctx(marco), row.public_id, letter, row.version))).toBe(
      'conflict_same_organisation',
    );

    expect(await errorsOf(overrideConflict(ctx(marco), row.public_id, '', row.version))).toEqual({
      reason: { key: 'refusals.override_needs_reason' },
    });
    await overrideConflict(ctx(marco), row.public_id, 'UNECE has nobody this year', row.version);
    const page = await contributionPage(ctx(marco), row.public_id);
    expect(page.team?.overrides).toEqual([{ by: 'Marco', reason: 'UNECE has nobody this year' }]);
    await decide(ctx(marco), row.public_id, letter, row.version);

    const events = await database.reader
      .selectFrom('audit_events')
      .leftJoin('audit_personal', 'audit_personal.event_id', 'audit_events.id')
      .select(['action', 'actor_id', 'body'])
      .where('action', 'in', ['conflict_overridden', 'decided'])
      .orderBy('audit_events.id')
      .execute();
    expect(events).toEqual([
      {
        action: 'conflict_overridden',
        actor_id: marco.id,
        body: JSON.stringify({ reason: 'UNECE has nobody this year', network: '192.0.2.0/24' }),
      },
      { action: 'decided', actor_id: marco.id, body: JSON.stringify({ network: '192.0.2.0/24' }) },
    ]);
    const decision = await database.reader.selectFrom('decisions').select('override_reason').execute();
    expect(decision).toEqual([{ override_reason: 'UNECE has nobody this year' }]);
  });

  test('whoever would have to take over first is not told who reviews', async () => {
    const { database, meeting, row, marco, ctx, told } = await convened('eurostat only');
    // An organizer without a conflict asked a reviewer, and lost the role before the reviewer answered.
    const anna = await aPerson(database, 'Anna', {
      roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
    });
    const reviewer = await aPerson(database, 'Luc', { body: 'FR' });
    await requestReview(ctx(anna), row.public_id, {
      personPublicId: reviewer.public_id,
      version: row.version,
      overrideReason: '',
    });
    await inTransaction(database, (tx) =>
      tx
        .updateTable('role_grants')
        .set({ ended_at: later(6) })
        .where('person_id', '=', anna.id)
        .execute(),
    );
    const [task] = await assignmentsOf(database.reader, [row.id]);
    await answerReviewRequest(ctx(reviewer), task!.public_id, { accepts: true, reason: '' });
    await submitReview(ctx(reviewer), task!.public_id, REVIEW);
    expect([await told('review-answered'), await told('review-in')]).toEqual([[], []]);

    // The person who takes over the decision sees the reviews.
    const taken = (await contributionByPublicId(database.reader, row.public_id))!;
    await overrideConflict(ctx(marco), row.public_id, 'Nobody else is left', taken.version);
    const page = await contributionPage(ctx(marco), row.public_id);
    expect(page.team?.reviews.map((review) => review.reviewer)).toEqual(['Luc']);
    const current = (await contributionByPublicId(database.reader, row.public_id))!;
    expect(current.state).toBe('in_review');
  });
});
