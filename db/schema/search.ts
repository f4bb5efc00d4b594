/** The words that contributions are found by. */

/** The words that a contribution is found by: see `db/search/search-index.ts`. */
export interface SearchTexts {
  contribution_id: string;
  own_words: string;
  public_words: string;
}
