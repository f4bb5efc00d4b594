/**
 * The one door for a change of a contribution. It loads and locks, asks the right, checks the version, and when the
 * work is done writes the audit, tells people, empties the public pages and wakes the workers. A use case says only
 * what is its own: what it decides and which rows it writes.
 */
import type { ContributionRight } from '#app/domain/contributions/rights.ts';
import type { ContributionId, MeetingId } from '#app/domain/shared/ids.ts';
import type { ContributionState } from '#app/domain/shared/vocabulary.ts';
import { type ContributionMove, moveTo } from '#db/contributions/contributions.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
import { bumpPublicVersion } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import {
  type ContributionContext,
  loadByIdForUpdate,
  loadForUpdate,
  requireRightIn,
} from '#app/services/contributions/load.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

import { writeAudit } from './audit-of-contribution.ts';
import type { ChangeRules, ContributionChange } from './contribution-change.ts';
import { type ContributionEvent, isPublicEvent } from './contribution-events.ts';
import { notify } from './notices-of-contribution.ts';
import { requireOpenAccount } from './open-account.ts';
import { writePersonEvent } from './person.ts';
import type { PersonEvent } from './person-events.ts';

/**
 * Changes one contribution.
 * @param work returns what the use case answers; when it throws, nothing has happened
 * @throws Refused when nobody is signed in, the contribution is not theirs to see, the right is missing, or the page
 * was older than the contribution
 */
export function changeContribution<T>(
  ctx: Ctx,
  publicId: string,
  rules: ChangeRules,
  work: (change: ContributionChange) => Promise<T>,
): Promise<T> {
  return inOneChange(ctx, async (begin) => {
    const before = await begin.load(publicId);
    requireRightIn(before.rights, rules.right);
    return work(begin.change(before, rules));
  });
}

/** What several contributions that change together begin from. */
export interface ManyChanges {
  readonly actor: PersonRow;
  readonly db: Readable;
  /** For rows that belong to no contribution, such as people and drafts. */
  write(): Tx;
  /** Loads and locks one of them. A use case that locks several locks them in the order of their public ids. */
  load(publicId: string): Promise<ContributionContext>;
  /** The same of one to which something of the actor's own leads; what they may know of it is asked by `change`. */
  loadById(id: ContributionId): Promise<ContributionContext>;
  /** Asks the right before the work has to. @throws Refused */
  require(loaded: ContributionContext): void;
  /** The right is asked at the latest when the first row is written. @param version as in `ChangeRules` */
  change(before: ContributionContext, version: number | null): ContributionChange;
  /** Says what has happened to a person by it. */
  recordOfPerson(event: PersonEvent): void;
}

/**
 * Changes several contributions in one transaction: merging two, handing all of a person over.
 * @param rights that each of them needs
 */
export function changeContributions<T>(
  ctx: Ctx,
  rights: { right: ContributionRight },
  work: (changes: ManyChanges) => Promise<T>,
): Promise<T> {
  return inOneChange(ctx, (begin) =>
    work({
      ...begin,
      change: (before, version) => begin.change(before, { ...rights, version }),
      require: (loaded) => requireRightIn(loaded.rights, rights.right),
    }),
  );
}

/**
 * Makes a contribution. Nobody has rights on what is not there yet: whether the session takes it from this person is
 * for the work to ask (`sessionOptions`).
 */
export function createContribution<T>(ctx: Ctx, work: (creation: Creation) => Promise<T>): Promise<T> {
  return inOneChange(ctx, ({ change, ...begin }) =>
    work({
      ...begin,
      created: async (publicId) => change(await begin.load(publicId), { right: 'see', version: null }),
    }),
  );
}

export interface Creation extends Pick<ManyChanges, 'actor' | 'db' | 'write'> {
  /** The contribution, once its rows are written: `record` says of it what has happened. */
  created(publicId: string): Promise<Pick<ContributionChange, 'record'>>;
}

interface OneChange extends Omit<ManyChanges, 'change' | 'require'> {
  change(before: ContributionContext, rules: ChangeRules): ContributionChange;
}

/** What has happened in a transaction, told when the work is done. */
interface Happened {
  events: { change: ContributionChange; event: ContributionEvent }[];
  toPeople: PersonEvent[];
  /** Meetings whose public pages show it. */
  publicMeetings: Set<MeetingId>;
}

async function inOneChange<T>(ctx: Ctx, work: (begin: OneChange) => Promise<T>): Promise<T> {
  const actor = requireActor(ctx);
  let hasHappened = false;
  const result = await inTransaction(ctx.database, async (tx) => {
    await requireOpenAccount(tx, ctx);
    const happened: Happened = { events: [], toPeople: [], publicMeetings: new Set() };
    const value = await work({
      actor,
      db: tx,
      write: () => tx,
      load: (publicId) => loadForUpdate(ctx, tx, publicId),
      loadById: (id) => loadByIdForUpdate(ctx, tx, id),
      change: (before, rules) => changeOf(ctx, tx, actor, happened, before, rules),
      recordOfPerson: (event) => void happened.toPeople.push(event),
    });
    for (const meetingId of happened.publicMeetings) await bumpPublicVersion(tx, meetingId);
    for (const { change, event } of happened.events) {
      await writeAudit(tx, ctx, change, event);
      await notify(tx, ctx, change, event);
    }
    for (const event of happened.toPeople) await writePersonEvent(tx, ctx, event);
    hasHappened = happened.events.length + happened.toPeople.length > 0;
    return value;
  });
  // What waits for the workers, mail and new files, is in the database now.
  if (hasHappened) ctx.wakeWorkers();
  return result;
}

function changeOf(
  ctx: Ctx,
  tx: Tx,
  actor: PersonRow,
  happened: Happened,
  before: ContributionContext,
  { right, version }: ChangeRules,
): ContributionChange {
  const { contribution, meeting } = before;
  let current = contribution.version;
  const move = async (state: ContributionState, values: ContributionMove) => {
    write();
    if (!(await moveTo(tx, { id: contribution.id, version: current }, state, ctx.now, values))) {
      throw new Refused('stale_version');
    }
    current += 1;
  };
  function write(): Tx {
    requireRightIn(before.rights, right);
    if (version !== null && version !== contribution.version) throw new Refused('stale_version');
    return tx;
  }
  const change: ContributionChange = {
    before,
    actor,
    db: tx,
    write,
    async take(step, values = {}) {
      await move(step.to, values);
      if (step.isPublic) happened.publicMeetings.add(meeting.id);
    },
    touch: (values = {}) => move(before.life.state, values),
    record(event) {
      write();
      happened.events.push({ change, event });
      if (isPublicEvent(event)) happened.publicMeetings.add(meeting.id);
    },
    require: (right) => requireAllowed(before.rights[right]),
    // Whoever has given it away may not know of it any more.
    after: () => loadByIdForUpdate(ctx, tx, contribution.id),
  };
  return change;
}
