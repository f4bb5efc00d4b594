/** Where the translations of a contribution stand, as pages and notices show it. */
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { translationStatus } from '#app/domain/publication/translations.ts';
import { formatDeadline } from '#app/domain/shared/time.ts';
import { type FileRow } from '#db/files/file-versions.ts';
import type { TranslationRow } from '#db/publication/translations.ts';
import type { Ctx } from '#app/services/context.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';

/** The paper in one more language, every version of it, the newest first. */
export function translationFiles({ files }: Pick<ContributionContext, 'files'>, language: string): FileRow[] {
  return files.filter((file) => file.slot === 'paper' && file.language === language);
}

/** Until when translations are to be delivered; null when nobody has set it. */
function translationDue(
  ctx: Pick<Ctx, 'language'>,
  { deadlines, item, contribution, meeting }: ContributionContext,
): string | null {
  const found = deadlineFor(deadlines, 'translation', { itemId: item.id, contributionId: contribution.id });
  return found && formatDeadline(found.instant, meeting.time_zone, ctx.language);
}

/** Each language that the authors have asked for: who delivers it, until when, and where it stands. */
export function translationsView(ctx: Ctx, loaded: ContributionContext, rows: readonly TranslationRow[]) {
  const due = translationDue(ctx, loaded);
  const [paper] = translationFiles(loaded, loaded.contribution.language);
  return rows.map((row) => {
    const [file] = translationFiles(loaded, row.language);
    const state = translationStatus(row.state, file?.uploaded_at ?? null, paper?.uploaded_at ?? null);
    return {
      language: row.language,
      deliverer: row.deliverer,
      due: state === 'agreed' ? due : null,
      state,
      // The words to the authors are a letter to them.
      reason: loaded.rights.seeLetters.allowed ? row.reason : '',
    };
  });
}
