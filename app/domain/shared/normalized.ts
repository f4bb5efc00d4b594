/** Unicode normalization of text that others have written, in time that grows with its length. */

/**
 * More marks on one letter than any script has (the stream-safe format, UAX 15): normalization sorts the marks of a
 * letter, and in quadratic time. The two half-width signs of Japanese become marks by it.
 */
const TOO_MANY_MARKS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** The text in a form of Unicode; of more than 30 marks on one letter the first 30. */
export function normalized(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return text.replace(TOO_MANY_MARKS, '$1').normalize(form);
}
