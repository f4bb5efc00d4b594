/** Drafts: what one person has typed into the form of a contribution, kept until it is submitted. */
import { isDeepStrictEqual } from 'node:util';

import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import {
  type ContributionDraft,
  type DraftFile,
  EMPTY_DRAFT,
} from '#app/domain/submissions/contribution-draft.ts';
import { keepingProblems } from '#app/domain/submissions/keeping-drafts.ts';
import { lockKey } from '#db/core/dialect.ts';
import { newPublicId } from '#db/core/ids.ts';
import type { Tx } from '#db/core/transaction.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import { recordSent } from '#db/files/sent-files.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { countOpenDrafts, draftOf, dropDraft, saveDraft } from '#db/submissions/drafts.ts';
import { changeDraft } from '#app/services/change/draft.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { loadToHandIn } from '#app/services/contributions/load.ts';
import { Invalid, Refused, requireValid } from '#app/services/outcome.ts';

import { newFiles } from './draft-files.ts';

/** Name of the form in the table of drafts. */
export const NEW_DRAFT = 'contribution';
/** The same for a change of what has been submitted; the key is that of the contribution. */
export const UPDATE_DRAFT = 'change';

/** What a form is for: something new in a meeting, or a contribution that is there. */
export type Target = { slug: string; draftId: string } | { publicId: string };

/** The id of a draft that is about to be written; it also makes a repeated submit harmless. */
export function newDraftId(): string {
  return newPublicId();
}

/** Where the draft of a target is kept. */
export function draftKey(target: Target): { form: string; key: string } {
  return 'publicId' in target
    ? { form: UPDATE_DRAFT, key: target.publicId }
    : { form: NEW_DRAFT, key: target.draftId };
}

/** A draft as it is written: what was typed, and what lists show of it without reading that. */
export function contentOfDraft(draft: ContributionDraft) {
  return {
    body: JSON.stringify(draft),
    title: draft.title,
    meetingSlug: draft.meeting,
    files: Object.values(draft.files).map((file) => file.sha256),
  };
}

/** A draft as stored: written by an earlier version of the program, it may lack fields. */
export function readDraft(body: string): ContributionDraft {
  return { ...EMPTY_DRAFT, ...(JSON.parse(body) as Partial<ContributionDraft>) };
}

/**
 * Keeps what was typed. A draft may be wrong, but neither without bounds nor one of any number.
 * @param lastSavedAt when the draft had been kept last as far as the sender knows; null keeps it whatever has happened
 * @param arrived files that have come with the form and are kept
 * @returns when it is kept now, or that somebody else has kept something newer
 * @throws Invalid when it is too much to be kept: nothing of it has been written
 */
export async function keepDraft(
  ctx: Ctx,
  target: Target,
  draft: ContributionDraft,
  lastSavedAt: string | null = null,
  arrived: readonly Pick<DraftFile, 'sha256' | 'size'>[] = [],
): Promise<{ savedAt: string } | { newer: ContributionDraft; savedAt: string }> {
  return changeDraft(ctx, async ({ tx, actor, wake }) => {
    const slug =
      'publicId' in target
        ? (await loadToHandIn(ctx, tx, target.publicId)).meeting.slug
        : (await meetingBySlug(tx, target.slug))?.slug;
    if (!slug) throw new Refused('not_found');
    await recordSent(tx, actor.id, arrived, ctx.now);
    const key = draftKey(target);
    // Of two windows that save at once, the second must see what the first has kept.
    // Drafts of one person are kept one after the other, so that they can be counted.
    await lockKey(ctx.database.kind, tx, `drafts ${actor.id}`);
    const existing = await draftOf(tx, actor.id, key.form, key.key);
    if (existing?.submitted_as) return { savedAt: existing.updated_at };
    const earlier = existing ? readDraft(existing.body) : null;
    if (earlier && earlier.meeting !== slug) throw new Refused('not_found');
    const typed = { ...draft, meeting: slug };
    requireValid(keepingProblems(typed));
    if (!existing && key.form === NEW_DRAFT) await requireRoomForDraft(tx, actor);
    const content = contentOfDraft(typed);
    if (existing && earlier && lastSavedAt !== null && lastSavedAt !== existing.updated_at) {
      // The same text sent twice is no conflict.
      if (isDeepStrictEqual(earlier, readDraft(content.body))) return { savedAt: existing.updated_at };
      return { newer: earlier, savedAt: existing.updated_at };
    }
    await saveDraft(tx, { personId: actor.id, ...key, ...content }, ctx.now);
    // A look into it is taken at once, so that the page that checks the answers can advise.
    for (const file of newFiles(typed, earlier)) {
      await recordBlob(tx, { ...file, personId: actor.id }, ctx.now);
    }
    if (newFiles(draft, null).length > 0) wake();
    return { savedAt: ctx.now };
  });
}

/** @throws Invalid when the person has as many drafts as one may have */
async function requireRoomForDraft(tx: Tx, actor: PersonRow): Promise<void> {
  const limit = USAGE_LIMITS.openDrafts;
  if ((await countOpenDrafts(tx, actor.id, NEW_DRAFT)) < limit) return;
  throw new Invalid({ title: { key: 'problems.too_many_drafts', values: { limit } } });
}

/** @throws Refused not_found unless the viewer has kept this draft */
export async function requireDraft(ctx: Ctx, target: Target): Promise<void> {
  const actor = requireActor(ctx);
  const { form, key } = draftKey(target);
  if (!(await draftOf(ctx.database.reader, actor.id, form, key))) throw new Refused('not_found');
}

/** Throws away what was typed and not submitted; what has been handed in stays as it is. */
export async function discardDraft(ctx: Ctx, target: Target): Promise<void> {
  await changeDraft(ctx, async ({ tx, actor }) => {
    const { form, key } = draftKey(target);
    const kept = await draftOf(tx, actor.id, form, key);
    if (kept && kept.submitted_as === null) await dropDraft(tx, kept.id);
  });
}
