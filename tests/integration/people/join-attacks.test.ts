/** What somebody might gain by two accounts becoming one, or two again: each an attack, across two meetings. */
import { describe, expect, test } from 'vitest';

import { fullNameKey } from '#app/domain/people/full-names.ts';
import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import type { ContributionId } from '#app/domain/shared/ids.ts';
import { MEGABYTE, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { endConflict, insertOverride, recordConflict } from '#db/contributions/conflicts.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { insertObjection, objectionsOf, settleObjection } from '#db/contributions/naming.ts';
import type { Database } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { emailsOf } from '#db/people/person-emails.ts';
import { insertEmail } from '#db/people/person-emails.ts';
import {
  grantRole,
  insertPerson,
  personByEmail,
  personOfSession,
  type PersonRow,
  rolesOf,
} from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { reindex } from '#db/search/search-index.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { fileRoomLeft } from '#app/services/files/file-room.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { joinByAdministrator } from '#app/services/people/join-accounts.ts';
import { joinsPage, previewJoin } from '#app/services/people/joins.view.ts';
import { undoJoin } from '#app/services/people/undo-join.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { readOutCode } from '#app/services/sign-in/read-out-code.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { type SignedIn, verifyCode } from '#app/services/sign-in/verify-code.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { addressesOf, removes, signsIn, undoes } from '#tests/factories/addresses.ts';
import { aContext, asking, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aDraft, anAuthor } from '#tests/factories/drafts.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { expectSound } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';
import { codesTo, undoTokensTo } from '#tests/support/sent-secrets.ts';

import { join, newestJoin, type TwoAccounts, twoAccounts, undo, WHY } from './two-accounts.ts';

const REVIEW = {
  answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, '4'])),
  recommendation: 'presentation',
  commentsToAuthors: '',
  commentsToOrganizers: '',
} as const;

const typed = (kept: PersonRow, joined: PersonRow) => ({
  kept: kept.email,
  joined: joined.email,
  reason: WHY,
});

describe('who may', () => {
  test('no secretariat puts accounts together, looks at what would move, or undoes it; nothing is written', async () => {
    const world = await twoAccounts();
    const { database, office, home, nina, otto, admin } = world;
    const chair = await aPerson(database, 'Chair', { roles: [{ role: 'chair', meetingId: world.first.id }] });
    await join(world, await aPerson(database, 'One'), await aPerson(database, 'Two'));
    const id = await newestJoin(database);
    const before = await canonicalExport(database);
    for (const person of [nina, otto, office, chair]) {
      const ctx = aContext(database, person);
      expect(await why(joinByAdministrator(ctx, typed(office, home)))).toBe('not_found');
      expect(await why(joinByAdministrator(ctx, { kept: '', joined: 'nobody@x.example', reason: '' }))).toBe(
        'not_found',
      );
      expect(await why(previewJoin(ctx, typed(office, home)))).toBe('not_found');
      expect(await why(joinsPage(ctx))).toBe('not_found');
      expect(await why(undoJoin(ctx, id, 'For fun.'))).toBe('not_found');
    }
    expect(await why(joinByAdministrator(aContext(database, null), typed(office, home)))).toBe(
      'sign_in_first',
    );
    expect(await canonicalExport(database)).toEqual(before);
    expect(await why(previewJoin(aContext(database, admin), typed(office, home)))).toBe('done');
  });

  test('a reason is needed, and an address that has an account', async () => {
    const { database, office, admin } = await twoAccounts();
    const ctx = aContext(database, admin);
    const send = (kept: string, joined: string, reason: string) =>
      errorsOf(joinByAdministrator(ctx, { kept, joined, reason }));
    expect(await send('', 'nobody@x.example', WHY)).toEqual({
      kept: { key: 'join.problems.kept_missing' },
      joined: { key: 'join.problems.unknown' },
    });
    expect(await send(office.email, '', WHY)).toEqual({ joined: { key: 'join.problems.joined_missing' } });
    expect(await send(office.email, 'kari@home.example', '  ')).toEqual({
      reason: { key: 'join.problems.reason_missing' },
    });
  });

  test('the same joining twice at once is done once', async () => {
    const world = await twoAccounts();
    const { database, office, home } = world;
    const boss = await aPerson(database, 'Boss', { roles: [{ role: 'admin' }] });
    const both = await Promise.allSettled([
      joinByAdministrator(aContext(database, world.admin), typed(office, home)),
      joinByAdministrator(aContext(database, boss), typed(home, office)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const joins = await database.reader.selectFrom('account_joins').select('id').execute();
    expect(joins).toHaveLength(1);
  });

  test('it is undone once, also when two administrators undo it at once', async () => {
    const world = await twoAccounts();
    const { database, office, home, admin } = world;
    await join(world, office, home);
    const id = await newestJoin(database);
    const boss = await aPerson(database, 'Boss', { roles: [{ role: 'admin' }] });
    const both = await Promise.allSettled(
      [admin, boss].map((person) => undoJoin(aContext(database, person, { now: later(90) }), id, 'Wrong.')),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await errorsOf(undoJoin(aContext(database, admin), id, 'Wrong.'))).toEqual({
      reason: { key: 'join.problems.undone' },
    });
  });

  test('an account that is locked out is put together by an administrator, goes on for nobody, and is locked out again', async () => {
    const world = await twoAccounts();
    const { database, office, home } = world;
    await database.writer
      .updateTable('persons')
      .set({ disabled_at: NOW })
      .where('id', '=', home.id)
      .execute();
    expect(await errorsOf(join(world, home, office))).toEqual({
      joined: { key: 'join.problems.kept_disabled' },
    });
    await join(world, office, home);
    await undo(world);
    const { disabled_at: locked } = await database.reader
      .selectFrom('persons')
      .select('disabled_at')
      .where('id', '=', home.id)
      .executeTakeFirstOrThrow();
    expect(locked).toBe(NOW);
  });
});

describe('signing in', () => {
  /** Signs somebody in by a code, at a time. @returns the session and its browser */
  const signIn = async ({ database }: TwoAccounts, { email }: PersonRow, minutes: number) => {
    const ctx = aContext(database, null, { now: later(minutes) });
    const { browser } = await requestCode(ctx, email, asking());
    const [code] = await codesTo(database, email);
    return (await verifyCode(ctx, code!, asking({ waiting: browser }))) as SignedIn;
  };

  test('the sessions of both end with the joining and with its undoing', async () => {
    const world = await twoAccounts();
    const { database, office, home } = world;
    const sessions = [await signIn(world, office, 1), await signIn(world, home, 2)];
    const open = async (minutes: number) =>
      (
        await Promise.all(
          sessions.map(({ token }) => personOfSession(database.reader, sha256(token), later(minutes))),
        )
      ).map((person) => person?.id ?? null);
    expect(await open(3)).toEqual([office.id, home.id]);
    await join(world, office, home, 10);
    expect(await open(11)).toEqual([null, null]);
    sessions.splice(0, 2, await signIn(world, office, 20), await signIn(world, home, 80));
    expect(await open(81)).toEqual([office.id, office.id]);
    await undo(world, 90);
    expect(await open(91)).toEqual([null, null]);
    const again = await signIn(world, home, 170);
    expect((await personOfSession(database.reader, sha256(again.token), later(171)))?.id).toBe(home.id);
  });

  test('a code that was read out before opens no account that came together with this one', async () => {
    const world = await twoAccounts();
    const { database, first, office, home, nina } = world;
    await inTransaction(database, (tx) =>
      grantRole(
        tx,
        { personId: home.id, role: 'participant', meetingId: first.id, itemId: null, grantedBy: null },
        NOW,
      ),
    );
    const { browser } = await requestCode(aContext(database, null, { now: later(59) }), home.email, asking());
    const { code } = await readOutCode(aContext(database, nina, { now: later(59) }), first.slug, home.email);
    await join(world, office, home, 60);
    const enter = verifyCode(
      aContext(database, null, { now: later(61) }),
      code,
      asking({ waiting: browser }),
    );
    expect(await enter).toEqual({ problem: 'expired' });
  });

  test('whoever was let in before changes nothing any more', async () => {
    const world = await twoAccounts();
    const { database, first, office, home } = world;
    const begun = aContext(database, home);
    await join(world, office, home);
    const draft = await aDraft(database, first);
    expect(await why(keepDraft(begun, { slug: first.slug, draftId: newDraftId() }, draft))).toBe(
      'sign_in_first',
    );
  });
});

/** Its one author is somebody else, of whom no address is known. */
const nameAlone = (database: Database, id: ContributionId, name: string) =>
  inTransaction(database, async (tx) => {
    await tx
      .updateTable('contribution_authors')
      .set({ name, full_name_key: fullNameKey(name), email: null, email_key: null, person_id: null })
      .where('contribution_id', '=', id)
      .execute();
    await reindex(tx, id);
  });

describe('a conflict goes on binding', () => {
  const LETTER = { outcome: 'accept', letter: 'Welcome.' } as const;
  const decides = async ({ database }: TwoAccounts, person: PersonRow, id: string, minutes: number) => {
    const { version } = (await contributionByPublicId(database.reader, id))!;
    return why(decide(aContext(database, person, { now: later(minutes) }), id, LETTER, version));
  };
  /** Kari submits with the one account, and organizes the session with the other. */
  const authorAndOrganizer = async () => {
    const world = await twoAccounts();
    const { database, first, office, home } = world;
    const { row } = await aContribution(database, first, 'submitted', { submitter: office, body: 'FR' });
    await inTransaction(database, (tx) =>
      grantRole(
        tx,
        {
          personId: home.id,
          role: 'organizer',
          meetingId: first.id,
          itemId: first.item('1').id,
          grantedBy: null,
        },
        NOW,
      ),
    );
    return { ...world, id: row.public_id };
  };

  test.each([
    ['the account of the author goes on', true],
    ['the account of the organizer goes on', false],
  ])(
    '%s: the united one does not decide, and neither does who organizes when it is undone',
    async (_, isAuthorKept) => {
      const world = await authorAndOrganizer();
      const { database, first, office, home, id } = world;
      const [kept, joined] = isAuthorKept ? [office, home] : [home, office];
      await join(world, kept, joined);
      expect(await decides(world, kept, id, 61)).toBe('conflict_own_paper');
      const desk = await deskPage(aContext(database, kept, { now: later(61) }), first.slug, null);
      expect(desk.rows.map((row) => row.conflict)).toEqual(['conflict_own_paper']);
      await undo(world);
      expect(await rolesOf(database.reader, home.id)).toHaveLength(1);
      expect(await decides(world, home, id, 130)).toBe('conflict_own_paper');
      expect((await contributionPage(aContext(database, home, { now: later(130) }), id)).boundBecause).toBe(
        'conflict_own_paper',
      );
    },
  );

  test('a decision that was made before stays, and the conflict is recorded with it', async () => {
    const world = await authorAndOrganizer();
    const { database, office, home, id } = world;
    expect(await decides(world, home, id, 5)).toBe('done');
    await join(world, office, home);
    const recorded = await database.reader
      .selectFrom('conflicts')
      .select(['person_id', 'kind'])
      .orderBy('kind')
      .execute();
    expect(recorded).toContainEqual({ person_id: office.id, kind: 'own_paper' });
  });

  test('whoever is asked to review in the one account writes no review of the paper of the other', async () => {
    const world = await twoAccounts();
    const { database, first, nina, office, home } = world;
    const { row } = await aContribution(database, first, 'submitted', { submitter: office, body: 'KZ' });
    await requestReview(aContext(database, nina), row.public_id, {
      personPublicId: home.public_id,
      version: row.version,
      overrideReason: '',
    });
    await join(world, home, office);
    const [task] = await assignmentsOf(database.reader, [row.id]);
    const asReviewer = aContext(database, home, { now: later(61) });
    await answerReviewRequest(asReviewer, task!.public_id, { accepts: true, reason: '' });
    expect(await why(submitReview(asReviewer, task!.public_id, REVIEW))).toBe('conflict_own_paper');
  });

  test.each([
    ['the account of the reviewer goes on', true],
    ['the account of the author goes on', false],
  ])(
    '%s: a review that was written before stays, and the conflict is recorded with it',
    async (_, isReviewerKept) => {
      const world = await twoAccounts();
      const { database, first, nina, office, home } = world;
      const { row } = await aContribution(database, first, 'submitted', { submitter: office, body: 'KZ' });
      // The other account of the reviewer has said before that it is in conflict.
      await inTransaction(database, (tx) =>
        recordConflict(
          tx,
          { personId: office.id, contributionId: row.id, kind: 'declared', setBy: office.id },
          NOW,
        ),
      );
      await requestReview(aContext(database, nina, { now: later(1) }), row.public_id, {
        personPublicId: home.public_id,
        version: row.version,
        overrideReason: '',
      });
      const [task] = await assignmentsOf(database.reader, [row.id]);
      const asReviewer = aContext(database, home, { now: later(2) });
      await answerReviewRequest(asReviewer, task!.public_id, { accepts: true, reason: '' });
      expect(await why(submitReview(asReviewer, task!.public_id, REVIEW))).toBe('done');
      const [kept, joined] = isReviewerKept ? [home, office] : [office, home];
      await join(world, kept, joined);
      await expectSound(database);
      await undo(world);
      const bound = await database.reader.selectFrom('conflicts').select(['person_id', 'kind']).execute();
      expect(bound).toContainEqual({ person_id: home.id, kind: 'own_paper' });
      expect(bound).toContainEqual({ person_id: home.id, kind: 'declared' });
    },
  );

  test('leave to decide in spite of the one conflict does not cover another one', async () => {
    const world = await authorAndOrganizer();
    const { database, office, home, id } = world;
    const { id: contributionId } = (await contributionByPublicId(database.reader, id))!;
    const override = { personId: home.id, contributionId, reason: 'Nobody else can decide.' };
    await inTransaction(database, (tx) => insertOverride(tx, override, NOW));
    await join(world, home, office);
    expect(await decides(world, home, id, 61)).toBe('conflict_own_paper');
    await undo(world);
    expect(await decides(world, home, id, 130)).toBe('conflict_own_paper');
    // Taken over anew, by name and reason, it holds again.
    await inTransaction(database, (tx) => insertOverride(tx, override, later(140)));
    expect(await decides(world, home, id, 141)).toBe('done');
  });

  test('leave that the closed account had is none of the account that goes on', async () => {
    const world = await authorAndOrganizer();
    const { database, office, home, id } = world;
    const { id: contributionId } = (await contributionByPublicId(database.reader, id))!;
    await inTransaction(database, (tx) =>
      insertOverride(tx, { personId: home.id, contributionId, reason: 'Nobody else.' }, NOW),
    );
    await join(world, office, home);
    expect(await decides(world, office, id, 61)).toBe('conflict_own_paper');
  });

  test('who is settled to be no author in the one account is bound by the other', async () => {
    const world = await authorAndOrganizer();
    const { database, office, home, id } = world;
    const { id: contributionId } = (await contributionByPublicId(database.reader, id))!;
    await database.writer
      .updateTable('contributions')
      .set({ submitter_id: world.otto.id })
      .where('id', '=', contributionId)
      .execute();
    await database.writer.deleteFrom('affiliations').execute();
    await inTransaction(database, async (tx) => {
      await insertObjection(tx, { contributionId, personId: home.id, reason: 'A namesake.' }, NOW);
      const [objection] = await objectionsOf(tx, contributionId);
      await settleObjection(tx, objection!, { by: world.nina.id, isUpheld: true, reason: 'Right.' }, NOW);
    });
    expect(await decides(world, office, id, 50)).toBe('not_allowed');
    await join(world, office, home);
    expect(await decides(world, office, id, 61)).toBe('conflict_set');
  });

  test('a recorded conflict that has ended in the one account binds by the other', async () => {
    const world = await authorAndOrganizer();
    const { database, home, nina, first } = world;
    const { row } = await aContribution(database, first, 'submitted', { body: 'KZ' });
    const other = await aPerson(database, 'Kari Third');
    const conflict = (personId: PersonRow['id']) => ({
      personId,
      contributionId: row.id,
      kind: 'declared' as const,
    });
    await inTransaction(database, async (tx) => {
      await recordConflict(tx, { ...conflict(home.id), setBy: nina.id }, NOW);
      await endConflict(tx, conflict(home.id), { by: nina.id, reason: 'Over.' }, NOW);
      await recordConflict(tx, { ...conflict(other.id), setBy: nina.id }, NOW);
    });
    await join(world, home, other);
    expect(await decides(world, home, row.public_id, 61)).toBe('conflict_declared');
  });

  test('the name of the closed account goes on binding, and binds whoever bears it', async () => {
    const world = await twoAccounts({ office: 'Anna Bianchi', home: 'Anna Rossi' });
    const { database, first, office, home } = world;
    const organizes = (person: PersonRow) =>
      inTransaction(database, (tx) =>
        grantRole(
          tx,
          { personId: person.id, role: 'organizer', meetingId: first.id, itemId: null, grantedBy: null },
          NOW,
        ),
      );
    await organizes(office);
    const third = await aPerson(database, 'Rossi Anna', { email: 'anna@third.example' });
    await organizes(third);
    const named = await aContribution(database, first, 'submitted', { body: 'IT', title: 'Named' });
    await nameAlone(database, named.row.id, 'ROSSI, Anna');
    const own = await aContribution(database, first, 'submitted', {
      submitter: home,
      body: 'KZ',
      title: 'Own',
    });
    await nameAlone(database, own.row.id, 'Jens Dahl');
    expect(await decides(world, third, own.row.public_id, 50)).toBe('conflict_namesake');
    await join(world, office, home);
    const bound = async (person: PersonRow) =>
      (await deskPage(aContext(database, person, { now: later(61) }), first.slug, null)).rows
        .map((row) => [row.title, row.conflict])
        .toSorted();
    expect(await bound(office)).toEqual([
      ['Named', 'conflict_namesake'],
      ['Own', 'conflict_own_paper'],
    ]);
    expect(await bound(third)).toEqual([
      ['Named', 'conflict_namesake'],
      ['Own', 'conflict_namesake'],
    ]);
    expect(await decides(world, office, named.row.public_id, 61)).toBe('conflict_namesake');
    expect(await decides(world, third, own.row.public_id, 61)).toBe('conflict_namesake');
  });
});

describe('what may be used up', () => {
  test('files and drafts of both count together, and once', async () => {
    const world = await twoAccounts();
    const { database, first, office, home } = world;
    const sent = (person: PersonRow, hash: string, megabytes: number) =>
      database.writer
        .insertInto('sent_files')
        .values({ person_id: person.id, sha256: hash, size: megabytes * MEGABYTE, sent_at: NOW })
        .execute();
    await sent(office, 'same', 200);
    await sent(home, 'same', 200);
    await sent(office, 'office', 390);
    await sent(home, 'home', 400);
    const draft = await aDraft(database, first, { files: {}, authors: [anAuthor('Kari')] });
    const keep = (person: PersonRow) =>
      keepDraft(aContext(database, person), { slug: first.slug, draftId: newDraftId() }, draft);
    for (let count = 0; count < USAGE_LIMITS.openDrafts / 2; count++) {
      await keep(office);
      await keep(home);
    }
    expect(await fileRoomLeft(aContext(database, office))).toBeNull();
    await join(world, office, home);
    expect(await fileRoomLeft(aContext(database, office))).toEqual({ left: 10, limit: 1000 });
    expect(await errorsOf(keep(office))).toEqual({
      title: { key: 'problems.too_many_drafts', values: { limit: USAGE_LIMITS.openDrafts } },
    });
  });
});

describe('undoing', () => {
  test('when the mailbox has become somebody else’s, nothing of theirs is touched, and it is said', async () => {
    const world = await twoAccounts();
    const { database, office, home } = world;
    await join(world, office, home);
    await inTransaction(database, async (tx) => {
      await tx.deleteFrom('person_emails').where('email_key', '=', home.email_key).execute();
      const { email, email_key: emailKey } = home;
      await insertPerson(
        tx,
        { email, emailKey, name: 'Successor', nameKey: 'successor', language: 'en' },
        later(70),
      );
    });
    const before = await canonicalExport(database);
    expect(await errorsOf(undo(world))).toEqual({ reason: { key: 'join.problems.address_gone' } });
    expect(await canonicalExport(database)).toEqual(before);
    expect((await personByEmail(database.reader, home.email_key))!.name).toBe('Successor');
  });

  test('of several addresses those go back that are still there', async () => {
    const world = await twoAccounts();
    const { database, office, home } = world;
    const second = {
      personId: home.id,
      email: 'kari@second.example',
      emailKey: 'kari@second.example',
      isPreferred: false,
    };
    await inTransaction(database, (tx) => insertEmail(tx, second, NOW));
    await join(world, office, home);
    await inTransaction(database, async (tx) => {
      await tx.deleteFrom('person_emails').where('email_key', '=', home.email_key).execute();
      const { email, email_key: emailKey } = home;
      await insertPerson(
        tx,
        { email, emailKey, name: 'Successor', nameKey: 'successor', language: 'en' },
        later(70),
      );
    });
    await undo(world);
    const back = await emailsOf(database.reader, home.id);
    expect(back.map(({ email, is_preferred: isPreferred }) => [email, isPreferred])).toEqual([
      ['kari@second.example', 1],
    ]);
    const left = await database.reader
      .selectFrom('account_join_rows')
      .where('gone_back', '=', 0)
      .select(['table_name', 'row_key'])
      .execute();
    expect(left).toEqual([{ table_name: 'person_emails', row_key: home.email_key }]);
  });

  test('an address that was taken off meanwhile is back on its account, and no link of that time undoes anything', async () => {
    const world = await twoAccounts();
    const { database, office, home } = world;
    await join(world, office, home, 10);
    await removes(database, office, home.email, later(20));
    const [token] = await undoTokensTo(database, home.email);
    await undo(world, 30);
    const addresses = async () => [await addressesOf(database, office), await addressesOf(database, home)];
    expect(await addresses()).toEqual([[office.email], [home.email]]);
    expect(await signsIn(database, home.email, later(40))).toMatchObject({ isNew: false });
    expect(await undoes(database, token!, later(50))).toEqual({ problem: 'used' });
    expect(await addresses()).toEqual([[office.email], [home.email]]);
  });

  test('an author who was recognised by an address while it was another’s goes back with the address', async () => {
    const world = await twoAccounts();
    const { database, first, office, home } = world;
    await join(world, office, home);
    const { row } = await aContribution(database, first, 'submitted', { body: 'KZ', now: later(70) });
    await database.writer
      .updateTable('contribution_authors')
      .set({ email: home.email, email_key: home.email_key, person_id: office.id })
      .where('contribution_id', '=', row.id)
      .execute();
    await undo(world);
    const see = (person: PersonRow) =>
      why(contributionPage(aContext(database, person, { now: later(130) }), row.public_id));
    expect([await see(office), await see(home)]).toEqual(['not_found', 'done']);
  });
});
