/** The secretariat sets a meeting up: status, deadlines, who may contribute, who organizes. */
import { firstDeadline } from '#app/domain/contributions/life.ts';
import { MAX_PAGES, pageLimitIn } from '#app/domain/files/file-kinds.ts';
import { CALL_LIMITS, graceIn } from '#app/domain/meetings/call-for-papers.ts';
import { isDate } from '#app/domain/meetings/meeting-limits.ts';
import { isAddress } from '#app/domain/shared/addresses.ts';
import { ITEM_POLICIES, MEETING_FLOWS, MEETING_STATUSES, memberOf } from '#app/domain/shared/vocabulary.ts';
import { usualKinds } from '#app/domain/submissions/open-sessions.ts';
import { hasContributions } from '#db/contributions/contributions.ts';
import { addKinds, changePolicy, itemsOf, kindsOfItems } from '#db/meetings/items.ts';
import { setGrace, setPageLimit } from '#db/meetings/meetings.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import { type Ctx } from '#app/services/context.ts';
import { type FieldErrors, Invalid, Refused, requireValid } from '#app/services/outcome.ts';

import { deadlineProblems, type TypedDeadlines, writeDeadline, writeDeadlines } from './typed-deadlines.ts';

/** What the form of a session holds, as typed. */
export interface TypedSession {
  id: string;
  policy: string;
  /** Empty: the deadline of the meeting. */
  deadline: string;
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
    await writeDeadlines(tx, meeting, null, input.deadlines);
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
