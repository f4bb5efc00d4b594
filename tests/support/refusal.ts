/** How a use case ended, where a test expects that it did not do what was said. */
import { type FieldErrors, Invalid, outcomeOf, Refused } from '#app/services/outcome.ts';

/** `done`, or why it was refused; anything else is a fault. */
export async function why(work: Promise<unknown>): Promise<string> {
  const outcome = await outcomeOf(() => work);
  if ('refused' in outcome) return outcome.refused;
  if ('invalid' in outcome) throw new Invalid(outcome.invalid);
  return 'done';
}

/** What must be mended, by field. @throws when the use case did what was said, or was refused */
export async function errorsOf(work: Promise<unknown>): Promise<FieldErrors> {
  const outcome = await outcomeOf(() => work);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  if ('ok' in outcome) throw new Error('nothing was wrong with what was sent');
  return outcome.invalid;
}
