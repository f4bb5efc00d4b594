/** The secretariat sets a meeting up: status, deadlines, who may contribute, who organizes. */
import { firstDeadline, stagesOf } from '#app/domain/contributions/life.ts';
import { MAX_PAGES, pageLimitIn } from '#app/domain/files/file-kinds.ts';
import { CALL_LIMITS, graceIn } from '#app/domain/meetings/call-for-papers.ts';
import { isDate } from '#app/domain/meetings/meeting-limits.ts';
import { isAddress } from '#app/domain/shared/addresses.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import { instantFromLocal } from '#app/domain/shared/time.ts';
import {
  type DeadlineStage,
  ITEM_POLICIES,
  MEETING_FLOWS,
  MEETING_STATUSES,
  memberOf,
} from '#app/domain/shared/vocabulary.ts';
import { usualKinds } from '#app/domain/submissions/open-sessions.ts';
import { hasContributions } from '#db/contributions/contributions.ts';
import type { Tx } from '#db/core/transaction.ts';
import { deadlinesOf, removeDeadline, setDeadline } from '#db/meetings/deadlines.ts';
import { addKinds, changePolicy, itemsOf, kindsOfItems } from '#db/meetings/items.ts';
import { type MeetingRow, setGrace, setPageLimit } from '#db/meetings/meetings.ts';
import { grantRole, holdersOf } from '#db/people/persons.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FieldErrors, Invalid, Refused, requireAllowed, requireValid } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';

import { headOf } from './meeting-head.view.ts';

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
  const { meeting, head, rights } = await headOf(ctx, slug);
  requireAllowed(rights.setUp);
  const items = await itemsOf(db, meeting.id);
  const flow = meeting.flow;
  const deadlines = (await deadlinesOf(db, meeting.id)).filter(
    (deadline) => deadline.contributionId === null,
  );
  const dayOf = (itemId: ItemId | null, stage: DeadlineStage) =>
    deadlines
      .find((deadline) => deadline.itemId === itemId && deadline.stage === stage)
      ?.local.slice(0, 10) ?? '';
  const isFlowFixed = await hasContributions(db, meeting.id);
  const organizers = groupBy(await holdersOf(db, 'organizer', meeting.id), (holder) => holder.itemId ?? '');
  return {
    meeting: head,
    version: meeting.version,
    status: meeting.status,
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
      policy: item.policy,
      deadline: dayOf(item.id, firstDeadline(flow)),
      organizers: [...(organizers.get(item.id) ?? []), ...(organizers.get('') ?? [])].map(
        (entry) => entry.name || entry.email,
      ),
    })),
  };
}

/** @param day the end of that day in the meeting's zone; empty takes the deadline away */
export async function writeDeadline(
  tx: Tx,
  meeting: MeetingRow,
  itemId: ItemId | null,
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

/** The days of a command, by the stage in the name of the field: `deadline.paper`. What is no stage is left out. */
export function typedDeadlines(typed: Readonly<Record<string, string>>): TypedDeadlines {
  return Object.fromEntries(
    SET_STAGES.flatMap((stage) => {
      const day = typed[stage];
      return day === undefined ? [] : [[stage, day]];
    }),
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
export async function saveMeetingSettings(
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
): Promise<void> {
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
  if (!status || !flow || Object.keys(errors).length > 0) throw new Invalid(errors);
  return changeMeeting(ctx, slug, { right: 'setUp', version: input.version }, async (change) => {
    const { meeting } = change;
    const values = { status, flow, ...(contact === undefined ? {} : { contact: contact || null }) };
    if (flow !== meeting.flow && (await hasContributions(change.db, meeting.id))) {
      throw new Invalid({ flow: { key: 'problems.flow_fixed' } });
    }
    await change.revise(values);
    const tx = change.write();
    for (const [stage, day] of Object.entries(input.deadlines)) {
      await writeDeadline(tx, meeting, null, stage as DeadlineStage, day);
    }
    if (typeof grace === 'number') await setGrace(tx, meeting.id, grace, ctx.now);
    if (input.pageLimit !== undefined) await setPageLimit(tx, meeting.id, pageLimit ?? null);
    change.record({
      name: 'meeting_changed',
      from: meeting.status,
      to: status,
      facts: {
        flow,
        ...input.deadlines,
        grace: input.grace ?? '',
        pageLimit: input.pageLimit ?? '',
      },
    });
  });
}

/** Who may contribute to each session, and by when. Sessions that are not named stay as they are. */
export async function changeSessions(
  ctx: Ctx,
  slug: string,
  typed: readonly TypedSession[],
  version: number,
): Promise<void> {
  const errors: FieldErrors = {};
  for (const typedSession of typed) {
    if (!memberOf(ITEM_POLICIES, typedSession.policy)) {
      errors[`policy.${typedSession.id}`] = { key: 'problems.policy_unknown' };
    }
    if (typedSession.deadline !== '' && !isDate(typedSession.deadline)) {
      errors[`deadline.${typedSession.id}`] = { key: 'problems.deadline_malformed' };
    }
  }
  requireValid(errors);
  return changeMeeting(ctx, slug, { right: 'setUp', version }, async (change) => {
    const { meeting } = change;
    const items = new Map((await itemsOf(change.db, meeting.id)).map((item) => [item.public_id, item]));
    const sessions = typed.map((typedSession) => ({
      ...typedSession,
      policy: memberOf(ITEM_POLICIES, typedSession.policy) ?? gone(),
      item: items.get(typedSession.id) ?? gone(),
    }));
    await change.revise();
    const tx = change.write();
    const kinds = new Set((await kindsOfItems(tx, meeting.id)).map((kind) => kind.itemId));
    for (const { item, policy, deadline } of sessions) {
      if (item.policy !== policy) {
        await changePolicy(tx, item.id, policy);
        if (!kinds.has(item.id)) await addKinds(tx, item.id, usualKinds(policy));
      }
      await writeDeadline(tx, meeting, item.id, firstDeadline(meeting.flow), deadline);
    }
    change.record({ name: 'sessions_changed', sessions: typed.length });
  });
}

function gone(): never {
  throw new Refused('not_found');
}

/** @param input.session public id, or empty for all sessions; the person is made when there is none */
export function nameOrganizer(
  ctx: Ctx,
  slug: string,
  input: { email: string; name: string; session: string },
): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'nameOrganizers', version: null }, async (change) => {
    const { meeting, actor } = change;
    const items = await itemsOf(change.db, meeting.id);
    const item = items.find((candidate) => candidate.public_id === input.session) ?? null;
    if (input.session !== '' && !item) throw new Refused('not_found');
    const tx = change.write();
    const { person } = await enterPerson(tx, ctx, input);
    const grant = {
      personId: person.id,
      role: 'organizer' as const,
      meetingId: meeting.id,
      itemId: item?.id ?? null,
      grantedBy: actor.id,
    };
    if (await grantRole(tx, grant, ctx.now)) change.record({ name: 'organizer_named', person, item });
  });
}
