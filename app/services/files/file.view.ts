/** What has been found out about files, as a page shows it. */
import { adviceOn, type FoundFacts, measuresOf, scanNotice } from '#app/domain/files/file-advice.ts';
import { kindOfMediaType } from '#app/domain/files/file-kinds.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import type { Readable } from '#db/core/transaction.ts';
import { factsOfFiles } from '#db/files/file-facts.ts';

export interface FileView {
  measures: Phrase[];
  advice: Phrase[];
  /** That it is waiting, or what the scanner says. */
  notices: Phrase[];
  hasPreview: boolean;
}

const NOTHING: FileView = { measures: [], advice: [], notices: [], hasPreview: false };

/**
 * @param pageLimit of the meeting, for papers
 * @returns what to show beside one of these files
 */
export async function viewsOfFiles(
  db: Readable,
  files: readonly { sha256: string; slot: string; media_type: string }[],
  { pageLimit, areFilesScanned }: { pageLimit: number | null; areFilesScanned: boolean },
): Promise<(file: { sha256: string; slot: string; media_type: string }) => FileView> {
  const rows = new Map(
    (
      await factsOfFiles(
        db,
        files.map((file) => file.sha256),
      )
    ).map((row) => [row.sha256, row]),
  );
  return (file) => {
    const row = rows.get(file.sha256);
    const kind = kindOfMediaType(file.media_type);
    if (!row || !kind) return NOTHING;
    const facts: FoundFacts = {
      kind,
      state: row.state,
      pages: row.pages,
      words: row.words,
      title: row.title,
      language: row.language,
      fontsMissing: row.fonts_missing === null ? null : (JSON.parse(row.fonts_missing) as string[]),
      isEncrypted: row.encrypted === 1,
    };
    const scan = scanNotice(row.scan, areFilesScanned);
    return {
      measures: measuresOf(facts),
      advice: adviceOn(facts, { pages: file.slot === 'paper' ? pageLimit : null }),
      notices: [
        ...(facts.state === 'pending' ? [{ key: 'files.examination.pending' } as const] : []),
        ...(scan ? [scan] : []),
      ],
      hasPreview: row.preview === 1,
    };
  };
}
