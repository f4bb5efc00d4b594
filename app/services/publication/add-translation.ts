/** The secretariat adds the translation of a paper: one more file, and nothing that its authors have handed in. */
import { type PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import { type DraftFile, isPaperLanguage, paperIn } from '#app/domain/submissions/contribution-draft.ts';
import type { Tx } from '#db/core/transaction.ts';
import { insertFileVersion, recordBlob } from '#db/files/file-versions.ts';
import { recordSent } from '#db/files/sent-files.ts';
import { draftOf, saveDraft } from '#db/submissions/drafts.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { type ContributionContext, loadContribution } from '#app/services/contributions/load.ts';
import type { SentFile } from '#app/services/files/received-file.ts';
import { type FieldErrors, Invalid, Refused, requireAllowed } from '#app/services/outcome.ts';
import { contentOfDraft, readDraft, UPDATE_DRAFT } from '#app/services/submissions/draft.ts';

/** A translation has something to be a translation of: the paper in its own language. */
function requirePaper({ contribution, paper }: ContributionContext): void {
  if (paper?.language !== contribution.language) throw new Refused('no_paper');
}

/** @throws Refused unless the viewer may add a translation to this paper now */
export async function requireTranslatable(ctx: Ctx, publicId: string): Promise<ContributionContext> {
  const loaded = await loadContribution(ctx.database.reader, ctx.actor, publicId, ctx.now);
  requireAllowed(loaded.rights.see);
  requireAllowed(loaded.rights.translate);
  requirePaper(loaded);
  return loaded;
}

/**
 * Keeps a file as the newest version of the paper in another language; the same file twice is one version.
 * @param sent the file has been judged, and its bytes stand in the store; or what is wrong with it
 */
export function addTranslation(ctx: Ctx, publicId: string, language: string, sent: SentFile): Promise<void> {
  // A file that is added once more is the same file: no version of the page decides whether it is taken.
  return changeContribution(ctx, publicId, { right: 'translate', version: null }, async (c) => {
    requirePaper(c.before);
    if ('wrong' in sent) throw new Invalid({ file: sent.wrong }, sent.status);
    const { file } = sent;
    const { contribution, current } = c.before;
    const errors: FieldErrors = {};
    if (!isPaperLanguage(language) || language === contribution.language) {
      errors.language = { key: 'problems.translation_language_missing' };
    }
    const papers = current.filter((other) => other.slot === 'paper' && other.language !== language);
    if (!file) errors.file = { key: 'problems.translation_file_missing' };
    else if (papers.some((paper) => paper.sha256 === file.sha256)) {
      errors.file = { key: 'problems.same_file' };
    }
    if (!isPaperLanguage(language) || !file || Object.keys(errors).length > 0) throw new Invalid(errors);
    const before = current.find((other) => other.slot === 'paper' && other.language === language);
    if (before?.sha256 === file.sha256) return;
    const tx = c.write();
    await recordSent(tx, c.actor.id, [file], ctx.now);
    await recordBlob(tx, { sha256: file.sha256, size: file.size, personId: c.actor.id }, ctx.now);
    await insertFileVersion(
      tx,
      {
        contributionId: contribution.id,
        slot: 'paper',
        sha256: file.sha256,
        mediaType: file.mediaType,
        originalName: file.name,
        language,
        uploadedBy: c.actor.id,
      },
      ctx.now,
    );
    await putIntoOpenChange(tx, c.before, { language, file, before: before?.sha256 });
    c.record({ name: 'translation_added', language, file: file.sha256 });
  });
}

/**
 * The author may be at work on a change that still holds the file of before: handed in, it would bring that one
 * back. What the author has chosen anew stays. The time at which it was kept stays as well, so that no window of the
 * author is called outdated.
 */
async function putIntoOpenChange(
  tx: Tx,
  { contribution }: ContributionContext,
  { language, file, before }: { language: PaperLanguage; file: DraftFile; before: string | undefined },
): Promise<void> {
  const kept = await draftOf(tx, contribution.submitter_id, UPDATE_DRAFT, contribution.public_id);
  if (!kept) return;
  const draft = readDraft(kept.body);
  const own = draft.files[paperIn(language)];
  if (own && own.sha256 !== before) return;
  const content = contentOfDraft({ ...draft, files: { ...draft.files, [paperIn(language)]: file } });
  await saveDraft(
    tx,
    { personId: contribution.submitter_id, form: UPDATE_DRAFT, key: contribution.public_id, ...content },
    kept.updated_at,
  );
}
