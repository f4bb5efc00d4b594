/** An expert submits a draft: from now on it is a contribution, with a reference and a receipt. */
import { firstDeadline } from '#app/domain/contributions/life.ts';
import { whoDecides } from '#app/domain/contributions/rights.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { addressKey } from '#app/domain/shared/addresses.ts';
import { deadlineState } from '#app/domain/shared/time.ts';
import type { MeetingFlow } from '#app/domain/shared/vocabulary.ts';
import { problemsOf, requirementsFor, withDeclaration } from '#app/domain/submissions/contribution-draft.ts';
import { contributionById, insertContribution, insertSubmission } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { lockRow } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { deadlinesOf, meetingBySlug } from '#db/meetings/meetings.ts';
import { addAffiliation, affiliationsOf, listBodies } from '#db/people/bodies.ts';
import { draftOf, markBecame } from '#db/submissions/drafts.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { loadContribution, teamOf } from '#app/services/contributions/load.ts';
import { sendReceipt, sharedFacts } from '#app/services/contributions/notify.ts';

import { NEW_DRAFT, readDraft,sessionOptions } from './draft.ts';
import { contentOf, keepFiles, keepTranslations } from './save-content.ts';

/**
 * Submits a draft. The same draft submitted twice gives the same contribution.
 * @returns the public id, or what must be mended first
 */
export async function submitContribution(
  ctx: Ctx,
  slug: string,
  draftId: string,
): Promise<{ publicId: string } | { errors: FieldErrors }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const opened = await draftOf(tx, actor.id, NEW_DRAFT, draftId);
    // A double click sends two requests: the second waits here and finds what the first has made.
    if (opened) await lockRow(ctx.database.kind, tx, 'drafts', opened.id);
    const kept = await draftOf(tx, actor.id, NEW_DRAFT, draftId);
    const meeting = await meetingBySlug(tx, slug);
    if (!kept || !meeting) throw new Refused('not_found');
    if (kept.became) {
      const earlier = await contributionById(tx, kept.became);
      if (!earlier) throw new Refused('not_found');
      return { publicId: earlier.public_id };
    }
    const draft = withDeclaration(readDraft(kept.body), meeting.declaration);
    if (draft.meeting !== slug) throw new Refused('not_found');
    const flow = meeting.flow as MeetingFlow;
    const choices = await sessionOptions(tx, meeting, actor);
    const item = choices.find((choice) => choice.id === draft.item);
    const bodyIds = new Set((await listBodies(tx)).map((body) => body.id));
    const asks = requirementsFor('draft', flow, draft.kind);
    const errors = problemsOf(draft, asks, { choices, bodyIds });
    if (Object.keys(errors).length > 0 || !item) return { errors };

    const deadline = deadlineFor(await deadlinesOf(tx, meeting.id), firstDeadline(flow), item);
    const late = deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
    const content = await contentOf(tx, meeting.id, draft);
    const contribution = await insertContribution(
      tx,
      {
        ...content,
        meetingId: meeting.id,
        itemId: item.itemId,
        submitterId: actor.id,
        late,
        declaredText: meeting.declaration,
      },
      ctx.now,
    );
    await keepTranslations(tx, contribution.id, draft, ctx.now);
    const files = await keepFiles(
      tx,
      { id: contribution.id, uploadedBy: actor.id },
      draft,
      asks,
      [],
      ctx.now,
    );
    await insertSubmission(
      tx,
      {
        contribution_id: contribution.id,
        action: 'submit',
        round: contribution.round,
        title: contribution.title,
        abstract: contribution.abstract,
        texts: JSON.stringify(draft.texts),
        letter: '',
        late: late ? 1 : 0,
        submitted_by: actor.id,
      },
      ctx.now,
    );
    // Whoever submits an own paper for a country claims to belong to it; somebody else confirms that.
    const [firstBody] = draft.bodies;
    const isOwn = draft.authors.some(
      (author) => author.email !== '' && addressKey(author.email) === actor.email_key,
    );
    const isKnown = (await affiliationsOf(tx, [actor.id])).length > 0;
    if (firstBody && (isOwn || !isKnown)) {
      await addAffiliation(tx, actor.id, firstBody, 'claimed', ctx.now);
    }
    await markBecame(tx, kept.id, contribution.id);
    await record(tx, {
      actorId: actor.id,
      action: 'contribution_submitted',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: { itemId: item.itemId, late, files: files.map((file) => file.sha256).join(' ') },
      now: ctx.now,
    });

    const loaded = await loadContribution(tx, actor, contribution.public_id, ctx.now);
    await sendReceipt(tx, ctx, loaded, { event: contribution.id, action: 'submit', late, files, deadline });
    const { deciders } = whoDecides(await teamOf(tx, loaded));
    await announce(
      tx,
      ctx,
      'contribution-arrived',
      contribution.id,
      deciders,
      { ...sharedFacts(ctx, loaded), late },
      { meetingId: meeting.id, contributionId: contribution.id },
    );
    return { publicId: contribution.public_id };
  });
  if ('publicId' in result) ctx.wakeOutbox();
  return result;
}
