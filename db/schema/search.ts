/** The words that contributions are found by. */
import type { ContributionId } from '#app/domain/shared/ids.ts';

/** The words that a contribution is found by: see `db/search/search-index.ts`. */
export interface SearchTexts {
  contribution_id: ContributionId;
  own_words: string;
  public_words: string;
}
