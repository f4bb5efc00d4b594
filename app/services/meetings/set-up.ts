/** The secretariat sets a meeting up: status, deadlines, who may contribute, who organizes. */
import { firstDeadline, stagesOf } from '#app/domain/contributions/life.ts';
import { MAX_PAGES, pageLimitIn } from '#app/domain/files/file-kinds.ts';
import { CALL_LIMITS, graceIn } from '#app/domain/meetings/call-for-papers.ts';
import { isDate } from '#app/domain/meetings/meeting-limits.ts';
import { isAddress } from '#app/domain/shared/addresses.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import { instantFromLocal } from '#app/domain/shared/time.ts';
import {
  type DeadlineStage,
  ITEM_POLICIES,
  type ItemPolicy,
  MEETING_FLOWS,
  MEETING_STATUSES,
  type MeetingFlow,
  type MeetingStatus,
} from '#app/domain/shared/vocabulary.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { usualKinds } from '#app/domain/submissions/open-sessions.ts';
import { hasContributions } from '#db/contributions/contributions.ts';
import { type AuditEvent, record } from '#db/core/audit.ts';
import { lockRow } from '#db/core/dialect.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import {
  addKinds,
  bumpPublicVersion,
  changePolicy,
  deadlinesOf,
  itemsOf,
  kindsOfItems,
  meetingBySlug,
  type MeetingRow,
  removeDeadline,
  reviseMeeting,
  setDeadline,
  setGrace,
  setPageLimit,
} from '#db/meetings/meetings.ts';
import { grantRole, holdersOf } from '#db/people/persons.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { NotPossible, type OperatorProblem } from '#app/services/installation/operator.ts';
import { enterPerson } from '#app/services/installation/users.ts';

import { headOf } from './meeting-head.view.ts';
import { membershipIn } from './membership.ts';

/** The stages whose deadlines are set on the page of a meeting, in their order. */
export const SET_STAGES = [
  'abstract',
  'paper',
  'translation',
  'slides',
] as const satisfies readonly DeadlineStage[];

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
  const flow = meeting.flow as MeetingFlow;
  const deadlines = (await deadlinesOf(db, meeting.id)).filter(
    (deadline) => deadline.contributionId === null,
  );
  const dayOf = (itemId: string | null, stage: DeadlineStage) =>
    deadlines
      .find((deadline) => deadline.itemId === itemId && deadline.stage === stage)
      ?.local.slice(0, 10) ?? '';
  const isFlowFixed = await hasContributions(db, meeting.id);
  const organizers = groupBy(await holdersOf(db, 'organizer', meeting.id), (holder) => holder.itemId ?? '');
  return {
    meeting: head,
    version: meeting.version,
    status: meeting.status as MeetingStatus,
    flow,
    /** What is collected cannot change any more once something has come in. */
    isFlowFixed,
    deadlines: (isFlowFixed ? stagesOf(flow) : SET_STAGES).map((stage) => ({
      stage,
      day: dayOf(null, stage),
    })),
    contact: meeting.contact ?? '',
    grace: String(Math.round(meeting.grace_seconds / 60)),
    pageLimit: meeting.page_limit === null ? '' : String(meeting.page_limit),
    sessions: items.map((item) => ({
      id: item.public_id,
      number: item.full_number,
      title: item.title,
      policy: item.policy as ItemPolicy,
      deadline: dayOf(item.id, firstDeadline(flow)),
      organizers: [...(organizers.get(item.id) ?? []), ...(organizers.get('') ?? [])].map(
        (entry) => entry.name || entry.email,
      ),
    })),
  };
}

/** @throws Refused not_found unless the actor is of the secretariat of this meeting */
export async function loadForSetup(ctx: Ctx, tx: Tx, slug: string): Promise<MeetingRow> {
  const actor = requireActor(ctx);
  const found = await meetingBySlug(tx, slug);
  if (!found || !(await membershipIn(tx, found.id, actor)).isSecretariat) throw new Refused('not_found');
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

/** @param day the end of that day in the meeting's zone; empty takes the deadline away */
export async function writeDeadline(
  tx: Tx,
  meeting: MeetingRow,
  itemId: string | null,
  stage: DeadlineStage,
  day: string,
): Promise<void> {
  const deadline = { meetingId: meeting.id, itemId, stage };
  if (day === '') return removeDeadline(tx, deadline);
  const resolved = instantFromLocal(day, meeting.time_zone);
  // The last second of a day can be skipped by a change of the clocks; no zone does so now.
  if ('problem' in resolved) throw new Refused('wrong_state');
  await setDeadline(tx, { ...deadline, timeZone: meeting.time_zone, ...resolved });
}

/** Days of deadlines by stage, `2027-10-24` each; what is not named stays, empty takes it away. */
export type TypedDeadlines = Partial<Record<DeadlineStage, string>>;

/** The days that a form names, by the stage in the name of the field: `deadline.paper`. */
export function typedDeadlines(form: URLSearchParams): TypedDeadlines {
  return Object.fromEntries(
    SET_STAGES.filter((stage) => form.has(`deadline.${stage}`)).map((stage) => [
      stage,
      (form.get(`deadline.${stage}`) ?? '').trim(),
    ]),
  );
}

/** What is wrong with days that were typed, by the name of the field. */
export function deadlineProblems(typed: TypedDeadlines): FieldErrors {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([, day]) => day !== '' && !isDate(day))
      .map(([stage]) => [`deadline.${stage}`, { key: 'problems.deadline_malformed' }] as const),
  );
}

/**
 * @param input.contact the mailbox that answers questions; empty for none, and without it it stays
 * @param input.grace minutes after a deadline that still count as in time; without it it stays
 * @param input.pageLimit pages of a paper at most, as advice; empty for none, and without it it stays
 */
export async function changeMeeting(
  ctx: Ctx,
  slug: string,
  input: {
    status: string;
    flow: string;
    deadlines: TypedDeadlines;
    contact?: string;
    grace?: string;
    pageLimit?: string;
    version: number;
  },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const status = MEETING_STATUSES.find((entry) => entry === input.status);
  const flow = MEETING_FLOWS.find((entry) => entry === input.flow);
  const errors = deadlineProblems(input.deadlines);
  if (!status) errors.status = { key: 'problems.status_unknown' };
  if (!flow) errors.flow = { key: 'problems.flow_unknown' };
  const { contact } = input;
  if (contact && !isAddress(contact)) errors.contact = { key: 'problems.email_wrong' };
  const grace = input.grace === undefined ? null : graceIn(input.grace);
  if (grace === undefined) {
    errors.grace = { key: 'problems.grace_malformed', values: { limit: CALL_LIMITS.grace } };
  }
  const pageLimit = pageLimitIn(input.pageLimit ?? '');
  if (pageLimit === undefined) {
    errors.pageLimit = { key: 'file_problems.page_limit_malformed', values: { limit: MAX_PAGES } };
  }
  if (!status || !flow || Object.keys(errors).length > 0) return { errors };
  return inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    const change = { status, flow, ...(contact === undefined ? {} : { contact: contact || null }) };
    if (flow !== meeting.flow && (await hasContributions(tx, meeting.id))) {
      return { errors: { flow: { key: 'problems.flow_fixed' } } };
    }
    if (!(await reviseMeeting(tx, { id: meeting.id, version: input.version }, change, ctx.now))) {
      throw new Refused('stale_version');
    }
    for (const [stage, day] of Object.entries(input.deadlines)) {
      await writeDeadline(tx, meeting, null, stage as DeadlineStage, day);
    }
    if (typeof grace === 'number') await setGrace(tx, meeting.id, grace, ctx.now);
    if (input.pageLimit !== undefined) await setPageLimit(tx, meeting.id, pageLimit ?? null);
    await bumpPublicVersion(tx, meeting.id);
    await record(
      tx,
      audit(ctx, meeting, {
        action: 'meeting_changed',
        objectType: 'meeting',
        objectId: meeting.id,
        facts: {
          from: meeting.status,
          to: status,
          flow,
          ...input.deadlines,
          grace: input.grace ?? '',
          pageLimit: input.pageLimit ?? '',
        },
      }),
    );
    return { done: true as const };
  });
}

/** Who may contribute to each session, and by when. Sessions that are not named stay as they are. */
export async function changeSessions(
  ctx: Ctx,
  slug: string,
  typed: readonly TypedSession[],
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const errors: FieldErrors = {};
  for (const typedSession of typed) {
    if (!(ITEM_POLICIES as readonly string[]).includes(typedSession.policy)) {
      errors[`policy.${typedSession.id}`] = { key: 'problems.policy_unknown' };
    }
    if (typedSession.deadline !== '' && !isDate(typedSession.deadline)) {
      errors[`deadline.${typedSession.id}`] = { key: 'problems.deadline_malformed' };
    }
  }
  if (Object.keys(errors).length > 0) return { errors };
  await inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    const items = new Map((await itemsOf(tx, meeting.id)).map((item) => [item.public_id, item]));
    const changes = typed.map((typedSession) => ({
      ...typedSession,
      item: items.get(typedSession.id) ?? gone(),
    }));
    if (!(await reviseMeeting(tx, { id: meeting.id, version }, {}, ctx.now))) {
      throw new Refused('stale_version');
    }
    const kinds = new Set((await kindsOfItems(tx, meeting.id)).map((kind) => kind.itemId));
    for (const { item, ...one } of changes) {
      if (item.policy !== one.policy) {
        await changePolicy(tx, item.id, one.policy);
        if (!kinds.has(item.id)) await addKinds(tx, item.id, usualKinds(one.policy as ItemPolicy));
      }
      await writeDeadline(tx, meeting, item.id, firstDeadline(meeting.flow as MeetingFlow), one.deadline);
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
      const item = items.find((item) => item.public_id === input.session) ?? null;
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
