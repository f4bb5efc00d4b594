/** What the forms of a contribution can be told to do. The form itself is a draft; these are its buttons. */
import { z } from 'zod';

import { version } from '#app/services/command-fields.ts';

/** The button says what is done and, behind a dot, at what: `up.2`, `more.authors`, `session.<id>`. */
const at = z.string().default('');

export const formCommands = z.discriminatedUnion('do', [
  /** Goes on to the page on which the answers are checked. */
  z.object({ do: z.literal('check') }),
  z.object({ do: z.literal('later') }),
  /** Of two versions of a draft, the one in this window, or the one that was saved elsewhere. */
  z.object({ do: z.literal('keep-local') }),
  z.object({ do: z.literal('keep-server') }),
  /** These change the form itself; nothing is checked. */
  z.object({ do: z.literal('more'), at }),
  z.object({ do: z.literal('up'), at }),
  z.object({ do: z.literal('paste') }),
  z.object({ do: z.literal('session'), at }),
]);
export type FormCommand = z.infer<typeof formCommands>;

/** Of the form with which a contribution is changed: the draft of the change is thrown away. */
export const discardCommands = z.discriminatedUnion('do', [z.object({ do: z.literal('discard') })]);
export type DiscardCommand = z.infer<typeof discardCommands>;

/** Of the pages on which the answers are checked. */
export const submitCommands = z.discriminatedUnion('do', [z.object({ do: z.literal('submit') })]);
export type SubmitCommand = z.infer<typeof submitCommands>;

export const updateCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('submit-update'), version }),
]);
export type UpdateCommand = z.infer<typeof updateCommands>;
