/** What the pages about the installation can be told to do. */
import { z } from 'zod';

import { text } from '#app/services/command-fields.ts';
import type { Ctx } from '#app/services/context.ts';

import { setLimitsAsAdministrator } from './set-meeting-limits.ts';

export const limitCommands = z.discriminatedUnion('do', [
  /** `at` is the slug of the meeting. */
  z.object({ do: z.literal('set-limits'), at: text, papers: text, megabytes: text, notices: text }),
]);
export type LimitCommand = z.infer<typeof limitCommands>;

export function runLimitCommand(ctx: Ctx, { at, papers, megabytes, notices }: LimitCommand): Promise<void> {
  return setLimitsAsAdministrator(ctx, at, { papers, megabytes, notices });
}
