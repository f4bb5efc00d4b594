/** What the pages about people can be told to do. */
import { z } from 'zod';

import { paths } from '#app/paths.ts';
import { text, yes } from '#app/services/command-fields.ts';
import type { Ctx } from '#app/services/context.ts';
import { answerOffer, handOverEverything, withdrawOffer } from '#app/services/contributions/hand-over.ts';
import { requireValid } from '#app/services/outcome.ts';
import type { Asking } from '#app/services/sign-in/asking.ts';
import { offerAddress } from '#app/services/sign-in/offer-address.ts';
import { readOutCode } from '#app/services/sign-in/read-out-code.ts';
import { discardDraft } from '#app/services/submissions/draft.ts';

import { answerAffiliation } from './affiliations.ts';
import {
  endFocalPointForAll,
  endFocalPointOf,
  nameFocalPoint,
  nameFocalPointForAll,
} from './focal-points.ts';
import { joinByAdministrator } from './join-accounts.ts';
import { forgetJoinCodes, joinByCodes, requestJoinCodes, typeJoinCodes } from './join-codes.ts';
import { previewJoin } from './joins.view.ts';
import { endParticipation, enterParticipants } from './participants.ts';
import { undoJoin } from './undo-join.ts';

const claim = z.object({ do: z.literal('claim'), person: text, code: text, confirms: yes });

/** Of the page of a country or organisation. */
export const bodyCommands = z.discriminatedUnion('do', [claim]);
export type BodyCommand = z.infer<typeof bodyCommands>;

export function runBodyCommand(ctx: Ctx, { person, code, confirms }: BodyCommand) {
  return answerAffiliation(ctx, { personPublicId: person, code, confirms, slug: null });
}

/** Of the page of the secretariat. */
export const peopleCommands = z.discriminatedUnion('do', [
  claim,
  z.object({ do: z.literal('focal-point'), email: text, name: text, body: text }),
  z.object({ do: z.literal('end-focal-point'), 'focal-point': text }),
  z.object({ do: z.literal('participants'), participants: text }),
  z.object({ do: z.literal('end-participation'), person: text }),
  z.object({ do: z.literal('read-out-code'), email: text }),
  z.object({ do: z.literal('offer-address'), email: text, newEmail: text }),
]);
export type PeopleCommand = z.infer<typeof peopleCommands>;

export async function runPeopleCommand(ctx: Ctx, slug: string, command: PeopleCommand) {
  switch (command.do) {
    case 'claim':
      return answerAffiliation(ctx, {
        personPublicId: command.person,
        code: command.code,
        confirms: command.confirms,
        slug,
      });
    case 'focal-point': {
      const { email, name, body } = command;
      return nameFocalPoint(ctx, slug, { email, name, bodyId: body });
    }
    case 'end-focal-point':
      return endFocalPointOf(ctx, slug, command['focal-point']);
    case 'participants': {
      const entered = await enterParticipants(ctx, slug, command.participants);
      const { added, known } = entered;
      return { to: `${paths.people(slug)}?added=${added}&known=${known}#entered` };
    }
    case 'read-out-code':
      // In the answer itself, not in an address: it is seen once and kept nowhere.
      return { page: { readOut: await readOutCode(ctx, slug, command.email) }, status: 200 };
    case 'offer-address':
      await offerAddress(ctx, slug, command);
      return { to: `${paths.people(slug)}?offered=1#offered` };
    case 'end-participation':
      return endParticipation(ctx, slug, command.person);
  }
}

/** Of the page of the installation. */
export const systemCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('focal-point'), email: text, name: text, body: text }),
  z.object({ do: z.literal('end-focal-point'), 'focal-point': text }),
]);
export type SystemCommand = z.infer<typeof systemCommands>;

export function runSystemCommand(ctx: Ctx, command: SystemCommand): Promise<void> {
  if (command.do === 'end-focal-point') return endFocalPointForAll(ctx, command['focal-point']);
  const { email, name, body } = command;
  return nameFocalPointForAll(ctx, { email, name, bodyId: body });
}

/** Of the own page. */
export const meCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('discard'), slug: text, draft: text }),
  z.object({ do: z.literal('hand-over-everything'), email: text, name: text, sure: yes }),
  /** `at` is the person who offers it. */
  z.object({ do: z.literal('accept-offer'), at: text }),
  z.object({ do: z.literal('decline-offer'), at: text }),
  /** `at` is the person who has been asked. */
  z.object({ do: z.literal('withdraw-offer'), at: text }),
]);
export type MeCommand = z.infer<typeof meCommands>;

export function runMeCommand(ctx: Ctx, command: MeCommand) {
  switch (command.do) {
    case 'discard':
      return discardDraft(ctx, { slug: command.slug, draftId: command.draft });
    case 'hand-over-everything': {
      const { email, name, sure } = command;
      return handOverEverything(ctx, { email, name, isSure: sure });
    }
    case 'accept-offer':
      return answerOffer(ctx, command.at, true);
    case 'decline-offer':
      return answerOffer(ctx, command.at, false);
    case 'withdraw-offer':
      return withdrawOffer(ctx, command.at);
  }
}

/** Of the page on which the administrators put accounts together. */
export const joinCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('look-at-accounts'), kept: text, joined: text }),
  z.object({ do: z.literal('join-accounts'), kept: text, joined: text, reason: text }),
  z.object({ do: z.literal('undo-join'), join: text, reason: text }),
]);
export type JoinCommand = z.infer<typeof joinCommands>;

export async function runJoinCommand(ctx: Ctx, command: JoinCommand) {
  switch (command.do) {
    case 'look-at-accounts':
      // In the answer itself: addresses stand in no address of a page.
      return { page: { preview: await previewJoin(ctx, command) }, status: 200 };
    case 'join-accounts':
      return joinByAdministrator(ctx, command);
    case 'undo-join':
      return undoJoin(ctx, command.join, command.reason);
  }
}

/** Of the page on which somebody puts two accounts of their own together. */
export const joinOwnCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask-join-codes'), email: text }),
  z.object({ do: z.literal('type-join-codes'), own: text, other: text }),
  z.object({ do: z.literal('another-address') }),
  z.object({ do: z.literal('join-own') }),
]);
export type JoinOwnCommand = z.infer<typeof joinOwnCommands>;

export async function runJoinOwnCommand(ctx: Ctx, command: JoinOwnCommand, asking: Asking) {
  switch (command.do) {
    case 'ask-join-codes':
      return requestJoinCodes(ctx, command.email, asking);
    case 'type-join-codes':
      // After the transaction, which has to keep that a code was tried.
      return requireValid((await typeJoinCodes(ctx, command)) ?? {});
    case 'another-address':
      return forgetJoinCodes(ctx);
    case 'join-own':
      await joinByCodes(ctx);
      return { to: `${paths.requestCode()}?joined=1` };
  }
}
