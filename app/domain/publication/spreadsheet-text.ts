/**
 * Text for the cells of a spreadsheet. Which sign divides cells is a setting of the machine that opens the file, so a
 * cell can begin behind any of them, and a quote in the middle of what such a reader takes for a cell protects nothing.
 */

/** What can end a cell or a line for some reader; our own comma is not among them, since every cell of ours is quoted. */
const ENDS_CELL = '[;|\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029]';
/** What a spreadsheet passes over before it looks for a formula. */
const PASSED_OVER = '[\\s"\\p{Default_Ignorable_Code_Point}]*';
/** A tab or a line end in front is passed over by some and hides the sign from those who look for it. */
const BEGINS_FORMULA = new RegExp(
  `^(?=[\\t\\r\\n])|(?<=(?:^|${ENDS_CELL})${PASSED_OVER})[=+\\-@＝＋－＠]`,
  'gu',
);

/** The text with an apostrophe before each sign with which a formula could begin; a spreadsheet then takes it as text. */
export function withoutFormulas(text: string): string {
  return text.replace(BEGINS_FORMULA, "'$&");
}
