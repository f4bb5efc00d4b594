import { Refused } from '#app/services/context.ts';

/** How a use case ended: `done`, or why it was refused; anything else is a fault. */
export async function why(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}
