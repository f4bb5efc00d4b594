/** The secretariat issues what an author has added to something that is published: nothing is overwritten. */
import { documentNumber, sessionPath } from '#app/domain/publication/paper-list.ts';
import {
  documentsInForce,
  issueOptions,
  ISSUES,
  nextDesignation,
  unissued,
} from '#app/domain/publication/published-files.ts';
import type { FileSlot, PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction, type Readable } from '#db/core/transaction.ts';
import { bumpPublicVersion } from '#db/meetings/meetings.ts';
import {
  addDocumentFiles,
  documentsOf,
  filesOfDocuments,
  insertDocument,
} from '#db/publication/documents.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { type ContributionContext, loadForUpdate,requireAllowed } from '#app/services/contributions/load.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';

/** The newest files of a published contribution that stand in no document yet, and as what each can be issued. */
export async function filesToIssue(db: Readable, loaded: ContributionContext) {
  if (loaded.life.state !== 'published') return [];
  const documents = await documentsOf(db, loaded.contribution.id);
  const parts = await filesOfDocuments(
    db,
    documents.map((document) => document.id),
  );
  const issued = new Set(parts.map((part) => part.fileId));
  const languages = loaded.files.flatMap((file) =>
    file.slot === 'paper' && issued.has(file.id) ? [file.language] : [],
  );
  // Of papers, slides and annexes the newest counts; each corrigendum corrects something of its own.
  const corrigenda = loaded.files.filter((file) => file.slot === 'corrigendum').toReversed();
  const current = loaded.current.filter((entry) => entry.slot !== 'corrigendum');
  return unissued([...current, ...corrigenda], issued).map((file) => ({
    ...file,
    issues: issueOptions(file.slot as FileSlot, !languages.includes(file.language)),
  }));
}

/**
 * @param input.as `rev`, `add` or `corr` for a paper, `with` for translations, slides and annexes
 * @param input.version of the contribution that the page showed
 */
export async function issueRevision(
  ctx: Ctx,
  publicId: string,
  input: { as: string; version: number },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const issue = ISSUES.find((entry) => entry === input.as);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    requireAllowed(loaded.rights.cancel);
    const { contribution, meeting, item } = loaded;
    const files = await filesToIssue(tx, loaded);
    const fitting = files.filter((file) => issue && file.issues.includes(issue));
    // Of several corrigenda the oldest: each gets a number of its own.
    const corrigendum = fitting.find((file) => file.slot === 'corrigendum');
    const chosen = corrigendum ? [corrigendum] : fitting;
    if (!issue || chosen.length === 0) return { errors: { as: { key: 'problems.issue_missing' } } as const };
    if (!(await moveTo(tx, { id: contribution.id, version: input.version }, contribution.state, ctx.now))) {
      throw new Refused('stale_version');
    }
    const documents = await documentsOf(tx, contribution.id);
    const base = documents.find((document) => document.designation === 'base');
    if (!base) throw new Refused('wrong_state');
    const ids = chosen.map((file) => file.id);
    let number = documentNumber(meeting.number_prefix, base.number);
    let documentId = base.id;
    if (issue === 'with') {
      // A translation belongs to the paper that stands now; everything else stays beside the first publication.
      const current = documentsInForce(documents)[0] ?? base;
      for (const file of chosen) {
        const { id } = file.slot === 'paper' ? current : base;
        await addDocumentFiles(tx, { id, contributionId: contribution.id }, [file.id]);
      }
    } else {
      const designation = { kind: issue, no: nextDesignation(documents, issue) };
      number = documentNumber(meeting.number_prefix, base.number, issue, designation.no);
      documentId = await insertDocument(
        tx,
        {
          contributionId: contribution.id,
          meetingId: meeting.id,
          number: base.number,
          designation,
          fileVersionIds: ids,
          printedNames: [],
        },
        ctx.now,
      );
    }
    await bumpPublicVersion(tx, meeting.id);
    await record(tx, {
      actorId: actor.id,
      action: 'published',
      meetingId: meeting.id,
      objectType: 'document',
      objectId: documentId,
      requestId: ctx.requestId,
      facts: { contributionId: contribution.id, number: base.number, as: issue, files: ids.join(' ') },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'paper-published',
      ids[0] ?? documentId,
      await recipientsOf(tx, loaded),
      {
        title: contribution.title,
        item: { number: item.full_number, title: item.title },
        meeting: meeting.title,
        number,
        issued: issue,
        files:
          issue === 'with'
            ? chosen.map((file) => ({
                slot: file.slot as FileSlot,
                language: file.language as PaperLanguage,
              }))
            : [],
        language: contribution.language,
        isForParticipants: contribution.visibility === 'participants',
        link: ctx.publicUrl + sessionPath(meeting.slug, { publicId: item.public_id, title: item.title }),
      },
      { meetingId: meeting.id, contributionId: contribution.id },
    );
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}
