/** An expert submits a draft: from now on it is a contribution, with a reference and a receipt. */
import { firstDeadline } from '#app/domain/contributions/life.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import { deadlineState, type Instant } from '#app/domain/shared/time.ts';
import {
  type ContributionDraft,
  type FormRequirements,
  problemsOf,
  requirementsFor,
  withDeclaration,
} from '#app/domain/submissions/contribution-draft.ts';
import { insertContribution, insertSubmission } from '#db/contributions/content.ts';
import { contributionById } from '#db/contributions/contributions.ts';
import { lockKey, lockRow } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { meetingBySlug, type MeetingRow } from '#db/meetings/meetings.ts';
import { addAffiliation, affiliationsOf } from '#db/people/affiliations.ts';
import { listBodies } from '#db/people/bodies.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { draftOf, markSubmittedAs } from '#db/submissions/drafts.ts';
import { createContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

import { NEW_DRAFT, readDraft } from './draft.ts';
import { contentOf, keepFiles, keepTranslations } from './save-content.ts';
import { sessionOptions } from './session-options.ts';
import { requireSubmissionsLeft } from './submission-room.ts';

/**
 * Submits a draft. The same draft submitted twice gives the same contribution.
 * @returns the public id
 * @throws Invalid with what must be mended first
 */
export function submitContribution(ctx: Ctx, slug: string, draftId: string): Promise<{ publicId: string }> {
  return createContribution(ctx, async ({ write, actor, created }) => {
    const tx = write();
    // Submissions of one person come one after the other, so that they can be counted.
    await lockKey(ctx.database.kind, tx, `submissions ${actor.id}`);
    const opened = await draftOf(tx, actor.id, NEW_DRAFT, draftId);
    // A double click sends two requests: the second waits here and finds what the first has made.
    if (opened) await lockRow(ctx.database.kind, tx, 'drafts', opened.id);
    const kept = await draftOf(tx, actor.id, NEW_DRAFT, draftId);
    const meeting = await meetingBySlug(tx, slug);
    if (!kept || !meeting) throw new Refused('not_found');
    if (kept.submitted_as) {
      const earlier = await contributionById(tx, kept.submitted_as);
      if (!earlier) throw new Refused('not_found');
      return { publicId: earlier.public_id };
    }
    const draft = withDeclaration(readDraft(kept.body), meeting.declaration);
    if (draft.meeting !== slug) throw new Refused('not_found');
    const flow = meeting.flow;
    const options = await sessionOptions(tx, meeting, actor);
    const item = options.find((option) => option.id === draft.item);
    const bodyIds = new Set((await listBodies(tx)).map((body) => body.id));
    const requirements = requirementsFor('draft', flow, draft.kind);
    const errors = problemsOf(draft, requirements, { options, bodyIds });
    if (Object.keys(errors).length > 0 || !item) throw new Invalid(errors);

    await requireSubmissionsLeft(tx, meeting, actor, 'papers');
    const deadline = deadlineFor(await deadlinesOf(tx, meeting.id), firstDeadline(flow), item);
    const late = deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
    const of = { meeting, itemId: item.itemId, late };
    const { contribution, submissionId, files } = await writeContribution(
      tx,
      ctx.now,
      actor,
      draft,
      requirements,
      of,
    );
    await claimBody(tx, ctx.now, actor, draft);
    await markSubmittedAs(tx, kept.id, contribution.id);
    const c = await created(contribution.public_id);
    c.record({
      name: 'contribution_submitted',
      itemId: item.itemId,
      submissionId,
      late,
      files,
      deadline: deadline?.instant ?? null,
    });
    return { publicId: contribution.public_id };
  });
}

/** The rows of a new contribution: what it says, its files, and the first of its submissions. */
async function writeContribution(
  tx: Tx,
  now: Instant,
  actor: PersonRow,
  draft: ContributionDraft,
  requirements: FormRequirements,
  { meeting, itemId, late }: { meeting: MeetingRow; itemId: ItemId; late: boolean },
) {
  const content = await contentOf(tx, meeting.id, draft);
  const contribution = await insertContribution(
    tx,
    {
      ...content,
      meetingId: meeting.id,
      itemId,
      submitterId: actor.id,
      late,
      declaredText: meeting.declaration,
    },
    now,
  );
  await keepTranslations(tx, contribution.id, draft, now);
  const by = { id: contribution.id, uploadedBy: actor.id };
  const files = await keepFiles(tx, by, draft, requirements, [], now);
  const submissionId = await insertSubmission(
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
    now,
  );
  return { contribution, submissionId, files };
}

/** A person who submits a paper of their own for a country claims to belong to it; another person confirms the claim. */
async function claimBody(tx: Tx, now: Instant, actor: PersonRow, draft: ContributionDraft): Promise<void> {
  const [firstBody] = draft.bodies;
  const isOwn = draft.authors.some(
    (author) => author.email !== '' && addressKey(author.email) === actor.email_key,
  );
  const isKnown = (await affiliationsOf(tx, [actor.id])).length > 0;
  if (firstBody && (isOwn || !isKnown)) await addAffiliation(tx, actor.id, firstBody, null, now);
}
