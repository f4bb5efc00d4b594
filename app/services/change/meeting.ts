/**
 * The one door for a change of a meeting, its sessions or its people: right, lock, version, audit, notices, public
 * pages and the wake of the workers, as for a contribution (`contribution.ts`).
 */
import type { MeetingRights } from '#app/domain/meetings/meeting-rights.ts';
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { record } from '#db/core/audit.ts';
import { lockRow } from '#db/core/dialect.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
import { type ItemRow, itemsOf, reviseItem } from '#db/meetings/items.ts';
import { bumpPublicVersion, meetingBySlug, type MeetingRow, reviseMeeting } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { meetingRights } from '#app/services/meetings/membership.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

import { announce } from './announce.ts';
import { requireFreshCode } from './fresh-code.ts';
import { type MeetingEvent, rulesOf } from './meeting-events.ts';
import { requireOpenAccount } from './open-account.ts';

export interface MeetingChangeRules {
  right: keyof MeetingRights;
  /** Of the meeting, or of the session, that the page showed; null where the form changes neither of them. */
  version: number | null;
}

/** A change that is under way. */
export interface MeetingChange {
  /** As it stood before this change; nobody else changes it until the change is over. */
  readonly meeting: MeetingRow;
  readonly actor: PersonRow;
  readonly rights: MeetingRights;
  /** For reading. What writes takes `write()`. */
  readonly db: Readable;
  /** From here on rows are written. @throws Refused stale_version when the page showed an older version */
  write(): Tx;
  /** Counts the meeting one version on. @throws Refused stale_version */
  revise(values?: Parameters<typeof reviseMeeting>[2]): Promise<void>;
  /** Says what has happened; audit, notices and public pages follow from it. */
  record(event: MeetingEvent): void;
}

export interface SessionChange extends Omit<MeetingChange, 'revise'> {
  readonly item: ItemRow;
  /** Counts the session one version on. @throws Refused stale_version */
  revise(): Promise<void>;
}

/**
 * @param work returns what the use case answers; when it throws, nothing has happened
 * @throws Refused when nobody is signed in, the meeting is unknown, the right is missing, or a fresh code is
 */
export function changeMeeting<T>(
  ctx: Ctx,
  slug: string,
  rules: MeetingChangeRules,
  work: (change: MeetingChange) => Promise<T>,
): Promise<T> {
  return inOneChange(ctx, async (tx, happened) => {
    const meeting = await meetingBySlug(tx, slug);
    if (!meeting) throw new Refused('not_found');
    const rights = await meetingRights(tx, meeting.id, requireActor(ctx));
    requireAllowed(rights[rules.right]);
    await lockRow(ctx.database.kind, tx, 'meetings', meeting.id);
    const locked = (await meetingBySlug(tx, slug)) ?? meeting;
    const base = changeOf(ctx, tx, locked, rights, happened, () => {
      if (rules.version !== null && rules.version !== locked.version) throw new Refused('stale_version');
    });
    return work({
      ...base,
      async revise(values = {}) {
        base.write();
        const { id, version } = locked;
        if (!(await reviseMeeting(tx, { id, version }, values, ctx.now))) throw new Refused('stale_version');
      },
    });
  });
}

/** The same for one session of a meeting. @param sessionId its public id */
export function changeSession<T>(
  ctx: Ctx,
  slug: string,
  sessionId: string,
  rules: MeetingChangeRules,
  work: (change: SessionChange) => Promise<T>,
): Promise<T> {
  return inOneChange(ctx, async (tx, happened) => {
    const meeting = await meetingBySlug(tx, slug);
    if (!meeting) throw new Refused('not_found');
    await lockRow(ctx.database.kind, tx, 'meetings', meeting.id);
    const item = (await itemsOf(tx, meeting.id)).find((candidate) => candidate.public_id === sessionId);
    if (!item) throw new Refused('not_found');
    const rights = await meetingRights(tx, meeting.id, requireActor(ctx), item.id);
    requireAllowed(rights[rules.right]);
    const base = changeOf(ctx, tx, meeting, rights, happened, () => {
      if (rules.version !== null && rules.version !== item.version) throw new Refused('stale_version');
    });
    return work({
      ...base,
      item,
      async revise() {
        base.write();
        const { id, version } = item;
        if (!(await reviseItem(tx, { id, version }))) throw new Refused('stale_version');
      },
    });
  });
}

/**
 * What an administrator does to a meeting as a whole: makes it, when nobody could have had a right in it, and says what it
 * may use up. The use case has asked the right in the installation. @param actorId null for the operator
 */
export async function recordByAdministrator(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'requestId' | 'network'>,
  meetingId: MeetingId,
  actorId: PersonId | null,
  event: Extract<MeetingEvent, { name: 'agenda_imported' | 'meeting_limits_set' }>,
): Promise<void> {
  await writeAudit(tx, ctx, meetingId, actorId, event);
}

interface Happened {
  meeting: MeetingRow;
  event: MeetingEvent;
}

function changeOf(
  ctx: Ctx,
  tx: Tx,
  meeting: MeetingRow,
  rights: MeetingRights,
  happened: Happened[],
  checkVersion: () => void,
): Omit<MeetingChange, 'revise'> {
  return {
    meeting,
    actor: requireActor(ctx),
    rights,
    db: tx,
    write() {
      checkVersion();
      return tx;
    },
    record(event) {
      requireFreshCode(ctx, event.name);
      checkVersion();
      happened.push({ meeting, event });
    },
  };
}

async function inOneChange<T>(ctx: Ctx, work: (tx: Tx, happened: Happened[]) => Promise<T>): Promise<T> {
  const actor = requireActor(ctx);
  let hasHappened = false;
  const result = await inTransaction(ctx.database, async (tx) => {
    await requireOpenAccount(tx, ctx);
    const happened: Happened[] = [];
    const value = await work(tx, happened);
    const isPublic = happened.filter(({ event }) => rulesOf(event).isPublic);
    for (const id of new Set(isPublic.map(({ meeting }) => meeting.id))) await bumpPublicVersion(tx, id);
    for (const { meeting, event } of happened) {
      await writeAudit(tx, ctx, meeting.id, actor.id, event);
      await notify(tx, ctx, meeting, actor, event);
    }
    hasHappened = happened.length > 0;
    return value;
  });
  // What waits for the workers, mail and new files, is in the database now.
  if (hasHappened) ctx.wakeWorkers();
  return result;
}

async function writeAudit(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'requestId' | 'network'>,
  meetingId: MeetingId,
  actorId: PersonId | null,
  event: MeetingEvent,
): Promise<void> {
  const rules = rulesOf(event);
  const { action = event.name, about = { type: 'meeting', id: meetingId }, facts } = rules.audit(event);
  await record(tx, {
    actorId,
    action,
    meetingId,
    objectType: about.type,
    objectId: about.id,
    requestId: ctx.requestId,
    network: ctx.network,
    facts,
    now: ctx.now,
  });
}

async function notify(
  tx: Tx,
  ctx: Ctx,
  meeting: MeetingRow,
  actor: PersonRow,
  event: MeetingEvent,
): Promise<void> {
  const { tells } = rulesOf(event);
  if (tells === 'nobody') return;
  for (const { notice, event: id, to, facts } of [tells(event, { ctx, meeting, actor })].flat()) {
    await announce(tx, ctx, notice, id, to, facts, { meetingId: meeting.id });
  }
}
