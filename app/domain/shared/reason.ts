/** Why somebody does something: typed into a form, kept in the record. */
import type { Phrase } from './texts/texts.ts';

const MAX_REASON = 2_000;

/**
 * @param missing what is said where nothing was typed; left out where no reason is needed
 * @returns what must be mended, by the field of the form
 */
export function reasonProblems(reason: string, missing?: Phrase): { reason?: Phrase } {
  if (reason === '' && missing) return { reason: missing };
  if (reason.length <= MAX_REASON) return {};
  return { reason: { key: 'problems.too_long', values: { limit: MAX_REASON } } };
}
