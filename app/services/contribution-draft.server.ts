/** The form of a contribution, kept as a draft of one person until it is submitted. */
import { affiliationsOf, listBodies } from '#db/bodies.ts';
import { contributionById } from '#db/contributions.ts';
import { draftOf, saveDraft } from '#db/drafts.ts';
import { newPublicId } from '#db/ids.ts';
import { deadlinesOf, itemsOf, kindsOfItems, meetingBySlug, type MeetingRow } from '#db/meetings.ts';
import { inTransaction, type Readable } from '#db/transaction.ts';
import { EMPTY_DRAFT, type Choice, type ContributionDraft } from '#app/domain/contribution-draft.ts';
import { deadlineFor, meetingDeadline } from '#app/domain/deadlines.ts';
import { mayContribute } from '#app/domain/offers.ts';
import { deadlineState, formatDeadline } from '#app/domain/time.ts';
import type { ContributionKind, ItemPolicy, MeetingStatus } from '#app/domain/vocabulary.ts';

import { Refused, requireActor, type Ctx } from './context.ts';
import { headOf } from './meeting-head.server.ts';

/** Name of the form in the table of drafts. */
export const FORM = 'contribution';

/** The id of a draft that is about to be written; it also makes a repeated submit harmless. */
export function newDraftId(): string {
  return newPublicId();
}

/** Every session of a meeting, with what it takes and why it may not take anything now. */
export async function choicesOf(db: Readable, meeting: MeetingRow): Promise<Choice[]> {
  const items = await itemsOf(db, meeting.id);
  const kinds = await kindsOfItems(db, meeting.id);
  return items.map((item) => ({
    id: item.public_id,
    kinds: kinds.filter((kind) => kind.itemId === item.id).map((kind) => kind.kind),
    verdict: mayContribute(meeting.status as MeetingStatus, item.policy as ItemPolicy),
  }));
}

/** A draft as stored: written by an earlier version of the program, it may lack fields. */
export function readDraft(body: string): ContributionDraft {
  return { ...EMPTY_DRAFT, ...(JSON.parse(body) as Partial<ContributionDraft>) };
}

/**
 * The form of a person for a meeting: what can be chosen, what was typed so far.
 * @throws Refused not_found when the draft belongs to another meeting
 */
export async function contributionForm(ctx: Ctx, slug: string, draftId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(ctx, slug);
  const items = await itemsOf(db, meeting.id);
  const choices = await choicesOf(db, meeting);
  const deadlines = await deadlinesOf(db, meeting.id);
  const kept = await draftOf(db, actor.id, FORM, draftId);
  const became = kept?.became ? await contributionById(db, kept.became) : null;
  const draft = kept ? readDraft(kept.body) : await prefilled(db, actor, slug);
  if (kept && !became && draft.meeting !== slug) throw new Refused('not_found');
  const common = meetingDeadline(deadlines, 'paper');
  return {
    meeting: head,
    declaration: meeting.declaration,
    privacyNotice: meeting.privacy_notice,
    deadline: common ? formatDeadline(common.instant, meeting.time_zone, ctx.language) : null,
    offered: choices.flatMap((choice) => {
      const item = items.find((one) => one.public_id === choice.id);
      if (!item || !choice.verdict.allowed) return [];
      const deadline = deadlineFor(deadlines, 'paper', { itemId: item.id });
      return {
        id: choice.id,
        number: item.full_number,
        title: item.title,
        kinds: choice.kinds as ContributionKind[],
        deadline: deadline ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language) : null,
        hasOwnDeadline: deadline !== null && deadline !== common,
        isLate: deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed',
      };
    }),
    choices,
    bodies: (await listBodies(db)).map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
    draft,
    isKept: kept !== null,
    became: became?.public_id ?? null,
    /** Somebody without a name introduces themselves first. */
    needsName: actor.name === '',
  };
}

async function prefilled(
  db: Readable,
  actor: { id: string; name: string; email: string; language: string },
  slug: string,
): Promise<ContributionDraft> {
  const affiliations = await affiliationsOf(db, [actor.id]);
  const own = affiliations.find((one) => one.kind === 'country') ?? affiliations[0];
  return {
    ...EMPTY_DRAFT,
    meeting: slug,
    language: actor.language,
    body: own?.id ?? '',
    authors: [{ name: actor.name, affiliation: own?.name ?? '', email: actor.email, isPresenter: true }],
  };
}

/** Keeps what was typed. Nothing is checked: a draft may be wrong. */
export async function keepDraft(
  ctx: Ctx,
  slug: string,
  draftId: string,
  draft: ContributionDraft,
): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    if (!(await meetingBySlug(tx, slug))) throw new Refused('not_found');
    const existing = await draftOf(tx, actor.id, FORM, draftId);
    if (existing?.became) return;
    if (existing && readDraft(existing.body).meeting !== slug) throw new Refused('not_found');
    const body = JSON.stringify({ ...draft, meeting: slug });
    await saveDraft(tx, { personId: actor.id, form: FORM, object: draftId, body }, ctx.now);
  });
}
