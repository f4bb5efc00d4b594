/** Translations of papers: what was asked for, and what the secretariat has answered. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type TranslationRow = Schema['translations'];

export function translationsOf(db: Readable, contributionId: ContributionId): Promise<TranslationRow[]> {
  return db
    .selectFrom('translations')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('language')
    .execute();
}

/**
 * Writes down what the authors ask for. An answer stands as long as they ask for the same; what they do not ask
 * for any more is gone.
 * @param wishes one for each language at most
 */
export async function wishTranslations(
  tx: Tx,
  contributionId: ContributionId,
  wishes: readonly Pick<TranslationRow, 'language' | 'asked_of' | 'state' | 'deliverer'>[],
  now: string,
): Promise<void> {
  const kept = (await translationsOf(tx, contributionId)).filter((translation) =>
    wishes.some((wish) => wish.language === translation.language && wish.asked_of === translation.asked_of),
  );
  const languages = kept.map((translation) => translation.language);
  await tx
    .deleteFrom('translations')
    .where('contribution_id', '=', contributionId)
    .$if(languages.length > 0, (query) => query.where('language', 'not in', languages))
    .execute();
  const added = wishes.filter((wish) => !languages.includes(wish.language));
  if (added.length === 0) return;
  await tx
    .insertInto('translations')
    .values(
      added.map((wish) => ({
        ...wish,
        contribution_id: contributionId,
        reason: '',
        asked_at: now,
        answered_by: null,
        answered_at: null,
      })),
    )
    .execute();
}

export async function answerTranslation(
  tx: Tx,
  values: Pick<TranslationRow, 'contribution_id' | 'language' | 'state' | 'deliverer' | 'reason'> & {
    answeredBy: PersonId;
  },
  now: string,
): Promise<void> {
  await tx
    .updateTable('translations')
    .set({
      state: values.state,
      deliverer: values.deliverer,
      reason: values.reason,
      answered_by: values.answeredBy,
      answered_at: now,
    })
    .where('contribution_id', '=', values.contribution_id)
    .where('language', '=', values.language)
    .execute();
}
