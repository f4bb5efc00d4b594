/** The secretariat issues what an author has added to something that is published: nothing is overwritten. */
import { documentNumber } from '#app/domain/publication/paper-list.ts';
import {
  documentsInForce,
  type IssueAs,
  issueOptions,
  ISSUES,
  nextDesignation,
  unissued,
} from '#app/domain/publication/published-files.ts';
import type { ContributionId } from '#app/domain/shared/ids.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import {
  addDocumentFiles,
  documentsOf,
  filesOfDocuments,
  insertDocument,
} from '#db/publication/documents.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

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
    issues: issueOptions(file.slot, !languages.includes(file.language)),
  }));
}

/**
 * @param input.as `rev`, `add` or `corr` for a paper, `with` for translations, slides and annexes
 * @param input.version of the contribution that the page showed
 */
export function issueRevision(
  ctx: Ctx,
  publicId: string,
  input: { as: string; version: number },
): Promise<void> {
  const issue = ISSUES.find((known) => known === input.as);
  return changeContribution(ctx, publicId, { right: 'issue', version: input.version }, async (c) => {
    const { contribution, meeting } = c.before;
    const files = await filesToIssue(c.db, c.before);
    const fitting = files.filter((file) => issue && file.issues.includes(issue));
    // Of several corrigenda the oldest: each gets a number of its own.
    const corrigendum = fitting.find((file) => file.slot === 'corrigendum');
    const chosen = corrigendum ? [corrigendum] : fitting;
    if (!issue || chosen.length === 0) throw new Invalid({ as: { key: 'problems.issue_missing' } });
    await c.touch();
    const documents = await documentsOf(c.db, contribution.id);
    const base = documents.find((document) => document.designation === 'base');
    if (!base) throw new Refused('wrong_state');
    const issued =
      issue === 'with'
        ? await joinDocuments(c.write(), contribution.id, documents, base, chosen)
        : await addDocument(c.write(), c.before, documents, { base, issue, chosen }, ctx.now);
    c.record({
      name: 'published',
      documentId: issued.documentId,
      number: base.number,
      printedNumber: documentNumber(meeting.number_prefix, base.number, issued.kind, issued.no),
      issued: issue,
      visibility: contribution.visibility ?? 'public',
      fileIds: chosen.map((file) => file.id),
      joined:
        issue === 'with'
          ? chosen.map((file) => ({
              slot: file.slot,
              language: file.language,
            }))
          : [],
    });
  });
}

type Documents = Awaited<ReturnType<typeof documentsOf>>;
type Chosen = Awaited<ReturnType<typeof filesToIssue>>;

/** Translations, slides and annexes join what stands in the list. */
async function joinDocuments(
  tx: Tx,
  contributionId: ContributionId,
  documents: Documents,
  base: Documents[number],
  chosen: Chosen,
) {
  // A translation belongs to the paper that stands now; everything else stays beside the first publication.
  const current = documentsInForce(documents)[0] ?? base;
  for (const file of chosen) {
    const { id } = file.slot === 'paper' ? current : base;
    await addDocumentFiles(tx, { id, contributionId }, [file.id]);
  }
  return { documentId: base.id, kind: undefined, no: undefined };
}

/** A revision, an addendum or a corrigendum is a document of its own, under the same number. */
async function addDocument(
  tx: Tx,
  { contribution, meeting }: ContributionContext,
  documents: Documents,
  { base, issue, chosen }: { base: Documents[number]; issue: Exclude<IssueAs, 'with'>; chosen: Chosen },
  now: Instant,
) {
  const designation = { kind: issue, no: nextDesignation(documents, issue) };
  const documentId = await insertDocument(
    tx,
    {
      contributionId: contribution.id,
      meetingId: meeting.id,
      number: base.number,
      designation,
      fileVersionIds: chosen.map((file) => file.id),
      printedNames: [],
    },
    now,
  );
  return { documentId, ...designation };
}
