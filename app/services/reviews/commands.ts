/** What the pages about reviewers and reviews can be told to do. */
import { z } from 'zod';

import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { text, version } from '#app/services/command-fields.ts';
import type { Ctx } from '#app/services/context.ts';

import { answerReviewRequest } from './answer.ts';
import { submitReview } from './submit.ts';

export const candidateCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('request-review'), person: text, reason: text, version }),
]);
export type CandidateCommand = z.infer<typeof candidateCommands>;

export const reviewCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept') }),
  z.object({ do: z.literal('decline'), reason: text }),
  z.object({
    do: z.literal('review'),
    relevance: text,
    soundness: text,
    clarity: text,
    usefulness: text,
    recommendation: text,
    commentsToAuthors: text,
    commentsToOrganizers: text,
  }),
]);
export type ReviewCommand = z.infer<typeof reviewCommands>;

/** @param id of the task */
export function runReviewCommand(ctx: Ctx, id: string, command: ReviewCommand) {
  switch (command.do) {
    case 'accept':
      return answerReviewRequest(ctx, id, { accepts: true, reason: '' });
    case 'decline':
      return answerReviewRequest(ctx, id, { accepts: false, reason: command.reason });
    case 'review': {
      const answers = Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, command[key]]));
      return submitReview(ctx, id, { ...command, answers });
    }
  }
}
