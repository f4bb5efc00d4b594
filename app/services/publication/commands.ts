/** What the page on which a translation is added can be told to do. */
import { z } from 'zod';

import { text } from '#app/services/command-fields.ts';

/** Brings a file beside its fields. */
export const translationCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add-translation'), language: text }),
]);
export type TranslationCommand = z.infer<typeof translationCommands>;
