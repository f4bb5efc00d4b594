/**
 * Who did what, when. Rows hold ids only; personal values stand in a side table that can be emptied. A background job
 * seals rows in blocks (`audit-seals.ts`), so that writers never queue behind a chain.
 */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';

import { newId } from './ids.ts';
import type { Readable, Tx } from './transaction.ts';

/** Ids, codes, numbers and yes/no only. */
export type Facts = Record<string, string | number | boolean | null>;

export interface AuditEvent {
  actorId: PersonId | null;
  action: string;
  meetingId: MeetingId | null;
  objectType: string;
  objectId: string;
  requestId: string | null;
  /** From where the request came, as the beginning of an address; it is kept with the personal values. */
  network: string | null;
  facts: Facts;
  /** Personal values, erasable without breaking the seal. */
  personal?: Record<string, string>;
  now: string;
}

/** Writes one event, in the transaction of the change that it tells about. */
export async function record(tx: Tx, event: AuditEvent): Promise<void> {
  const id = newId();
  await tx
    .insertInto('audit_events')
    .values({
      id,
      at: event.now,
      actor_id: event.actorId,
      action: event.action,
      meeting_id: event.meetingId,
      object_type: event.objectType,
      object_id: event.objectId,
      request_id: event.requestId,
      facts: JSON.stringify(event.facts),
      block_no: null,
    })
    .execute();
  const personal = { ...event.personal, ...(event.network ? { network: event.network } : {}) };
  if (Object.keys(personal).length > 0) {
    await tx
      .insertInto('audit_personal')
      .values({ event_id: id, body: JSON.stringify(personal) })
      .execute();
  }
}

/**
 * True when something was done for this form, and nothing has happened since to what it was done to.
 * @param form the part of the request id before the dot
 */
export async function wasDoneBefore(db: Readable, form: string): Promise<boolean> {
  const done = await db
    .selectFrom('audit_events')
    .select(['id', 'object_type', 'object_id'])
    .where('request_id', '>=', `${form}.`)
    .where('request_id', '<', `${form}/`)
    .execute();
  if (done.length === 0) return false;
  for (const { id, object_type: type, object_id: object } of done) {
    const since = await db
      .selectFrom('audit_events')
      .select('id')
      .where('object_type', '=', type)
      .where('object_id', '=', object)
      .where('id', '>', id)
      .where('request_id', 'not like', `${form}.%`)
      .limit(1)
      .executeTakeFirst();
    if (since) return false;
  }
  return true;
}

/** What has been done to one object, of the kinds that are asked for, the first one first. */
export async function eventsAbout<Action extends string>(
  db: Readable,
  type: string,
  object: string,
  actions: readonly Action[],
): Promise<{ at: string; action: Action; facts: Facts }[]> {
  const rows = await db
    .selectFrom('audit_events')
    .select(['at', 'action', 'facts'])
    .where('object_type', '=', type)
    .where('object_id', '=', object)
    .where('action', 'in', actions)
    .orderBy('id')
    .execute();
  // The query has found no others.
  return rows.map(({ at, action, facts }) => ({
    at,
    action: action as Action,
    facts: JSON.parse(facts) as Facts,
  }));
}
