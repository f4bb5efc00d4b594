/** What the page of a letter can be told to do. */
import { z } from 'zod';

import { version, yes } from '#app/services/command-fields.ts';

export const letterCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('release'), confirmed: yes, version }),
]);
export type LetterCommand = z.infer<typeof letterCommands>;
