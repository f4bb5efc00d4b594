/** The secretariat sets a meeting up: status, deadlines, who may contribute, who organizes. */
import { record, type AuditEvent } from '#db/audit.ts';
import { lockRow } from '#db/dialect.ts';
import {
  addKinds,
  bumpPublicVersion,
  changePolicy,
  deadlinesOf,
  itemsOf,
  kindsOfItems,
  meetingBySlug,
  removeDeadline,
  reviseMeeting,
  setDeadline,
  type MeetingRow,
} from '#db/meetings.ts';
import { grantRole, holdersOf } from '#db/persons.ts';
import { inTransaction, type Tx } from '#db/transaction.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { LIMITS } from '#app/domain/contribution-draft.ts';
import { usualKinds } from '#app/domain/offers.ts';
import { isDate } from '#app/domain/meeting-limits.ts';
import { instantFromLocal } from '#app/domain/time.ts';
import {
  ITEM_POLICIES,
  MEETING_STATUSES,
  type ItemPolicy,
  type MeetingStatus,
} from '#app/domain/vocabulary.ts';

import { enterPerson } from './add-user.server.ts';
import { announce } from './announce.server.ts';
import { Refused, requireActor, type Ctx, type FieldErrors } from './context.ts';
import { headOf } from './meeting-head.server.ts';
import { NotPossible, type OperatorProblem } from './operator.ts';
import { standingIn } from './roles.server.ts';

/** What the form of a session holds, as typed. */
export interface TypedSession {
  id: string;
  policy: string;
  /** Empty: the deadline of the meeting. */
  deadline: string;
}

export async function setupPage(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(ctx, slug);
  if (!head.viewer.isSecretariat) throw new Refused('not_found');
  const items = await itemsOf(db, meeting.id);
  const deadlines = (await deadlinesOf(db, meeting.id)).filter(
    (one) => one.stage === 'paper' && one.contributionId === null,
  );
  const dayOf = (itemId: string | null) =>
    deadlines.find((one) => one.itemId === itemId)?.local.slice(0, 10) ?? '';
  const organizers = groupBy(await holdersOf(db, 'organizer', meeting.id), (one) => one.itemId ?? '');
  return {
    meeting: head,
    version: meeting.version,
    status: meeting.status as MeetingStatus,
    deadline: dayOf(null),
    sessions: items.map((item) => ({
      id: item.public_id,
      number: item.full_number,
      title: item.title,
      policy: item.policy as ItemPolicy,
      deadline: dayOf(item.id),
      organizers: [...(organizers.get(item.id) ?? []), ...(organizers.get('') ?? [])].map(
        (one) => one.name || one.email,
      ),
    })),
  };
}

/** @throws Refused not_found unless the actor is of the secretariat of this meeting */
async function loadForSetup(ctx: Ctx, tx: Tx, slug: string): Promise<MeetingRow> {
  const actor = requireActor(ctx);
  const found = await meetingBySlug(tx, slug);
  if (!found || !(await standingIn(tx, found.id, actor)).isSecretariat) throw new Refused('not_found');
  await lockRow(ctx.database.kind, tx, 'meetings', found.id);
  return (await meetingBySlug(tx, slug)) ?? found;
}

function gone(): never {
  throw new Refused('not_found');
}

function audit(
  ctx: Ctx,
  meeting: MeetingRow,
  event: Pick<AuditEvent, 'action' | 'objectType' | 'objectId' | 'facts'>,
): AuditEvent {
  return {
    ...event,
    actorId: ctx.actor?.id ?? null,
    meetingId: meeting.id,
    requestId: ctx.requestId,
    now: ctx.now,
  };
}

async function writeDeadline(tx: Tx, meeting: MeetingRow, itemId: string | null, day: string): Promise<void> {
  const deadline = { meetingId: meeting.id, itemId, stage: 'paper' };
  if (day === '') return removeDeadline(tx, deadline);
  const resolved = instantFromLocal(day, meeting.time_zone);
  // The last second of a day can be skipped by a change of the clocks; no zone does so now.
  if ('problem' in resolved) throw new Refused('wrong_state');
  await setDeadline(tx, { ...deadline, timeZone: meeting.time_zone, ...resolved });
}

/** @param input.deadline `2027-10-24`, the end of that day in the meeting's zone; empty for none */
export async function changeMeeting(
  ctx: Ctx,
  slug: string,
  input: { status: string; deadline: string; version: number },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const status = MEETING_STATUSES.find((one) => one === input.status);
  const errors: FieldErrors = {};
  if (!status) errors.status = { key: 'problems.status_unknown' };
  if (input.deadline !== '' && !isDate(input.deadline)) {
    errors.deadline = { key: 'problems.deadline_malformed' };
  }
  if (!status || Object.keys(errors).length > 0) return { errors };
  await inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    if (!(await reviseMeeting(tx, { id: meeting.id, version: input.version }, status, ctx.now))) {
      throw new Refused('stale_version');
    }
    await writeDeadline(tx, meeting, null, input.deadline);
    await bumpPublicVersion(tx, meeting.id);
    await record(
      tx,
      audit(ctx, meeting, {
        action: 'meeting_changed',
        objectType: 'meeting',
        objectId: meeting.id,
        facts: { from: meeting.status, to: status, deadline: input.deadline },
      }),
    );
  });
  return { done: true };
}

/** Who may contribute to each session, and by when. Sessions that are not named stay as they are. */
export async function changeSessions(
  ctx: Ctx,
  slug: string,
  typed: readonly TypedSession[],
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const errors: FieldErrors = {};
  for (const one of typed) {
    if (!(ITEM_POLICIES as readonly string[]).includes(one.policy)) {
      errors[`policy.${one.id}`] = { key: 'problems.policy_unknown' };
    }
    if (one.deadline !== '' && !isDate(one.deadline)) {
      errors[`deadline.${one.id}`] = { key: 'problems.deadline_malformed' };
    }
  }
  if (Object.keys(errors).length > 0) return { errors };
  await inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    const items = new Map((await itemsOf(tx, meeting.id)).map((item) => [item.public_id, item]));
    const changes = typed.map((one) => ({ ...one, item: items.get(one.id) ?? gone() }));
    if (!(await reviseMeeting(tx, { id: meeting.id, version }, meeting.status, ctx.now))) {
      throw new Refused('stale_version');
    }
    const kinds = new Set((await kindsOfItems(tx, meeting.id)).map((kind) => kind.itemId));
    for (const { item, ...one } of changes) {
      if (item.policy !== one.policy) {
        await changePolicy(tx, item.id, one.policy);
        if (!kinds.has(item.id)) await addKinds(tx, item.id, usualKinds(one.policy as ItemPolicy));
      }
      await writeDeadline(tx, meeting, item.id, one.deadline);
    }
    await bumpPublicVersion(tx, meeting.id);
    await record(
      tx,
      audit(ctx, meeting, {
        action: 'sessions_changed',
        objectType: 'meeting',
        objectId: meeting.id,
        facts: { sessions: typed.length },
      }),
    );
  });
  return { done: true };
}

/** @param input.session public id, or empty for all sessions; the person is made when there is none */
export async function nameOrganizer(
  ctx: Ctx,
  slug: string,
  input: { email: string; name: string; session: string },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  try {
    await inTransaction(ctx.database, async (tx) => {
      const meeting = await loadForSetup(ctx, tx, slug);
      const items = await itemsOf(tx, meeting.id);
      const item = items.find((one) => one.public_id === input.session) ?? null;
      if (input.session !== '' && !item) throw new Refused('not_found');
      const { person } = await enterPerson(tx, ctx, input);
      const grant = {
        personId: person.id,
        role: 'organizer',
        meetingId: meeting.id,
        itemId: item?.id ?? null,
      };
      if (!(await grantRole(tx, { ...grant, grantedBy: actor.id }, ctx.now))) return;
      await record(
        tx,
        audit(ctx, meeting, {
          action: 'role_granted',
          objectType: 'person',
          objectId: person.id,
          facts: { role: 'organizer', itemId: item?.id ?? null },
        }),
      );
      await announce(
        tx,
        ctx,
        'organizer-named',
        `${person.id}:${item?.id ?? meeting.id}:${ctx.requestId}`,
        [person],
        {
          session: item ? { number: item.full_number, title: item.title } : null,
          meeting: meeting.title,
          from: actor.name,
          link: `${ctx.publicUrl}/m/${meeting.slug}/desk`,
        },
        { meetingId: meeting.id },
      );
    });
  } catch (error) {
    const errors = error instanceof NotPossible ? NAMING[error.problem] : undefined;
    if (!errors) throw error;
    return { errors };
  }
  ctx.wakeOutbox();
  return { done: true };
}

/** Of what the operator's commands may refuse, this form can meet these. */
const NAMING: Partial<Record<OperatorProblem, FieldErrors>> = {
  email_malformed: { email: { key: 'problems.email_wrong' } },
  person_disabled: { email: { key: 'problems.person_disabled' } },
  name_missing: { name: { key: 'problems.person_name_missing' } },
  name_too_long: { name: { key: 'problems.too_long', values: { limit: LIMITS.name } } },
};
