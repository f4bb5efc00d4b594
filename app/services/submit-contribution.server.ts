/** An expert submits a draft: from now on it is a contribution, with a reference and a receipt. */
import { addAffiliation, listBodies } from '#db/bodies.ts';
import { record } from '#db/audit.ts';
import { contributionById, insertContribution, insertFileVersion, recordBlob } from '#db/contributions.ts';
import { lockRow } from '#db/dialect.ts';
import { draftOf, markBecame } from '#db/drafts.ts';
import { deadlinesOf, itemsOf, meetingBySlug } from '#db/meetings.ts';
import { inTransaction } from '#db/transaction.ts';
import { addressKey } from '#app/domain/addresses.ts';
import { problemsOf } from '#app/domain/contribution-draft.ts';
import { deadlineFor } from '#app/domain/deadlines.ts';
import { fold } from '#app/domain/fold.ts';
import { whoDecides } from '#app/domain/rights.ts';
import { deadlineState, formatDeadline, formatReceived } from '#app/domain/time.ts';

import { announce, type Recipient } from './announce.server.ts';
import { choicesOf, FORM, readDraft } from './contribution-draft.server.ts';
import { Refused, requireActor, type Ctx, type FieldErrors } from './context.ts';
import { loadContribution, teamOf } from './viewer.server.ts';

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
    const opened = await draftOf(tx, actor.id, FORM, draftId);
    // A double click sends two requests: the second waits here and finds what the first has made.
    if (opened) await lockRow(ctx.database.kind, tx, 'drafts', opened.id);
    const kept = await draftOf(tx, actor.id, FORM, draftId);
    const meeting = await meetingBySlug(tx, slug);
    if (!kept || !meeting) throw new Refused('not_found');
    if (kept.became) {
      const earlier = await contributionById(tx, kept.became);
      if (!earlier) throw new Refused('not_found');
      return { publicId: earlier.public_id };
    }
    const draft = readDraft(kept.body);
    if (draft.meeting !== slug) throw new Refused('not_found');
    const item = (await itemsOf(tx, meeting.id)).find((one) => one.public_id === draft.item);
    const bodies = await listBodies(tx);
    const bodyIds = new Set(bodies.map((body) => body.id));
    const errors = problemsOf(draft, await choicesOf(tx, meeting), bodyIds);
    if (Object.keys(errors).length > 0 || !draft.file || !item) return { errors };

    const deadline = deadlineFor(await deadlinesOf(tx, meeting.id), 'paper', { itemId: item.id });
    const isLate = deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
    const authors = draft.authors.filter((author) => author.name !== '');
    const it = await insertContribution(
      tx,
      {
        meetingId: meeting.id,
        itemId: item.id,
        kind: draft.kind,
        title: draft.title,
        titleKey: fold(draft.title),
        abstract: draft.abstract,
        language: draft.language,
        submitterId: actor.id,
        late: isLate,
        declaredText: meeting.declaration,
        bodyIds: [draft.body],
        authors: authors.map((author, index) => ({
          name: author.name,
          nameKey: fold(author.name),
          affiliation: author.affiliation,
          email: author.email || null,
          emailKey: author.email ? addressKey(author.email) : null,
          isPresenter: author.isPresenter,
          isContact: index === 0,
        })),
      },
      ctx.now,
    );
    await recordBlob(tx, { sha256: draft.file.sha256, size: draft.file.size }, ctx.now);
    await insertFileVersion(
      tx,
      {
        contributionId: it.id,
        slot: 'paper',
        sha256: draft.file.sha256,
        mediaType: draft.file.mediaType,
        originalName: draft.file.name,
        language: draft.language,
        uploadedBy: actor.id,
      },
      ctx.now,
    );
    // Whoever submits for a country claims to belong to it; somebody else confirms that.
    await addAffiliation(tx, actor.id, draft.body, 'claimed', ctx.now);
    await markBecame(tx, kept.id, it.id);
    await record(tx, {
      actorId: actor.id,
      action: 'contribution_submitted',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: it.id,
      requestId: ctx.requestId,
      facts: { itemId: item.id, late: isLate, sha256: draft.file.sha256 },
      now: ctx.now,
    });

    const shared = {
      title: it.title,
      item: { number: item.full_number, title: item.title },
      meeting: meeting.title,
      bodies: [bodies.find((body) => body.id === draft.body)?.name ?? ''],
      late: isLate,
      link: `${ctx.publicUrl}/c/${it.public_id}`,
    };
    const about = { meetingId: meeting.id, contributionId: it.id };
    const deadlineText = deadline
      ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language)
      : undefined;
    await announce(
      tx,
      ctx,
      'submission-receipt',
      it.id,
      receiversOfReceipt(actor, authors[0]),
      {
        ...shared,
        reference: it.reference,
        received: formatReceived(ctx.now, meeting.time_zone, ctx.language),
        deadline: deadlineText,
        files: [{ name: draft.file.name, size: draft.file.size, sha256: draft.file.sha256 }],
      },
      about,
    );
    const team = await teamOf(tx, await loadContribution(tx, actor, it.public_id));
    const { deciders } = whoDecides(team);
    await announce(tx, ctx, 'contribution-arrived', it.id, deciders, shared, about);
    return { publicId: it.public_id };
  });
  if ('publicId' in result) ctx.wakeOutbox();
  return result;
}

/** Whoever submitted, and the contact when that is somebody else. */
function receiversOfReceipt(
  actor: Recipient,
  contact: { name: string; email: string } | undefined,
): Recipient[] {
  return contact?.email
    ? [actor, { id: null, name: contact.name, email: contact.email, language: actor.language }]
    : [actor];
}
