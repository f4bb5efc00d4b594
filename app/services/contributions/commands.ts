/** What the page of a contribution can be told to do. Each verb asks its own right. */
import { z } from 'zod';

import { MAX_GUESTS } from '#app/domain/contributions/presenters.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { rows, text, textsByKey, version, yes } from '#app/services/command-fields.ts';
import type { Ctx } from '#app/services/context.ts';
import { cancelDecision, decide } from '#app/services/decisions/decide.ts';
import { overrideConflict } from '#app/services/decisions/override-conflict.ts';
import { answerTranslationRequest } from '#app/services/publication/answer-translation.ts';
import { changeVisibility } from '#app/services/publication/change-visibility.ts';
import { issueRevision } from '#app/services/publication/issue.ts';
import { publish } from '#app/services/publication/publish.ts';

import { objectToBody, settleBody } from './body-objections.ts';
import { extendDeadline } from './extend.ts';
import { handOver } from './hand-over.ts';
import { mergeInto } from './merge.ts';
import { answerProposedMove, proposeMove } from './move.ts';
import { namePresenters } from './name-presenters.ts';
import { endRecordedConflict, objectToNaming, settleNaming } from './naming.ts';
import { cancelPublished, restore, withdraw } from './withdraw.ts';

export const contributionCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('decide'), outcome: text, letter: text, version }),
  z.object({ do: z.literal('override-conflict'), reason: text, version }),
  z.object({ do: z.literal('object-to-naming'), reason: text, version }),
  z.object({ do: z.literal('settle-naming'), objection: text, author: text, reason: text, version }),
  z.object({ do: z.literal('object-to-body'), body: text, reason: text, version }),
  z.object({ do: z.literal('settle-body'), objection: text, belongs: text, reason: text, version }),
  z.object({ do: z.literal('end-conflict'), person: text, kind: text, reason: text, version }),
  z.object({ do: z.literal('cancel-decision'), version }),
  z.object({ do: z.literal('publish'), visibility: text, version }),
  z.object({ do: z.literal('visibility'), visibility: text, version }),
  z.object({ do: z.literal('issue'), as: text, version }),
  z.object({ do: z.literal('withdraw'), version }),
  z.object({ do: z.literal('cancel'), version }),
  z.object({ do: z.literal('restore'), version }),
  z.object({ do: z.literal('hand-over'), email: text, name: text, version }),
  z.object({ do: z.literal('merge'), into: text, version }),
  z.object({
    do: z.literal('present'),
    author: rows(LIMITS.authors),
    guest: rows(MAX_GUESTS),
    added: textsByKey,
    spoken: text,
    version,
  }),
  z.object({ do: z.literal('translation'), language: text, answer: text, reason: text, version }),
  z.object({ do: z.literal('extend'), day: text, version }),
  z.object({ do: z.literal('move'), to: text, reason: text, version }),
  z.object({ do: z.literal('answer-move'), to: text, accepts: yes }),
]);
export type ContributionCommand = z.infer<typeof contributionCommands>;

export function runContributionCommand(ctx: Ctx, id: string, command: ContributionCommand) {
  switch (command.do) {
    case 'decide':
      return decide(ctx, id, command, command.version);
    case 'override-conflict':
      return overrideConflict(ctx, id, command.reason, command.version);
    case 'object-to-naming':
      return objectToNaming(ctx, id, command.reason, command.version);
    case 'settle-naming':
      return settleNaming(ctx, id, { ...command, isAuthor: command.author !== 'no' });
    case 'object-to-body':
      return objectToBody(ctx, id, command);
    case 'settle-body':
      return settleBody(ctx, id, { ...command, isOfBody: command.belongs !== 'no' });
    case 'end-conflict':
      return endRecordedConflict(ctx, id, command);
    case 'cancel-decision':
      return cancelDecision(ctx, id, command.version);
    case 'publish':
      return publish(ctx, id, command.version, command.visibility);
    case 'visibility':
      return changeVisibility(ctx, id, command.visibility, command.version);
    case 'issue':
      return issueRevision(ctx, id, command);
    case 'withdraw':
      return withdraw(ctx, id, command.version);
    case 'cancel':
      return cancelPublished(ctx, id, command.version);
    case 'restore':
      return restore(ctx, id, command.version);
    case 'hand-over':
      return handOver(ctx, id, command, command.version);
    case 'merge':
      return mergeInto(ctx, id, command.into, command.version);
    case 'present':
      return namePresenters(ctx, id, presentersIn(command), command.version);
    case 'translation':
      return answerTranslationRequest(ctx, id, command, command.version);
    case 'extend':
      return extendDeadline(ctx, id, command.day, command.version);
    case 'move':
      return proposeMove(ctx, id, command, command.version);
    case 'answer-move':
      return answerProposedMove(ctx, id, command);
  }
}

/** Presenters are told by their places in the lists of authors and guests. */
function presentersIn({ author, guest, added, spoken }: ContributionCommand & { do: 'present' }) {
  const line = (name: string) => (added[name] ?? '').replace(/\s+/g, ' ');
  return {
    authors: author,
    guests: guest,
    added: {
      name: line('name'),
      affiliation: line('affiliation'),
      email: added.email ?? '',
      presents: added.presents ?? '',
    },
    spoken,
  };
}
