/** What the pages for signing in and out can be told to do. */
import { z } from 'zod';

import { text } from '#app/services/command-fields.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

import type { Asking } from './asking.ts';
import { addAddress, preferAddress, removeAddress, requestAddressCode } from './own-addresses.ts';
import { endOtherSessions, endOwnSession } from './own-sessions.ts';

export const requestCodeCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('request-code'), email: text, to: text }),
]);
export type RequestCodeCommand = z.infer<typeof requestCodeCommands>;

export const verifyCodeCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('verify-code'), code: text, to: text }),
]);
export type VerifyCodeCommand = z.infer<typeof verifyCodeCommands>;

export const linkCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('use-link'), token: text, proof: text, email: text }),
]);
export type LinkCommand = z.infer<typeof linkCommands>;

export const profileCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('complete-profile'), name: text, body: text, to: text }),
]);
export type ProfileCommand = z.infer<typeof profileCommands>;

/** Of the page on which a person sees where they are signed in. */
export const sessionsCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('end-session'), session: text }),
  z.object({ do: z.literal('end-other-sessions') }),
]);
export type SessionsCommand = z.infer<typeof sessionsCommands>;

export function runSessionsCommand(ctx: Ctx, command: SessionsCommand): Promise<void> {
  return command.do === 'end-session' ? endOwnSession(ctx, command.session) : endOtherSessions(ctx);
}

/** Of the page on which a person shows that they are still there. */
export const confirmCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('send-confirm-code'), to: text }),
  z.object({ do: z.literal('confirm'), code: text, to: text }),
]);
export type ConfirmCommand = z.infer<typeof confirmCommands>;

/** Of the page on which a person sees and changes their addresses; `at` is one of them. */
export const addressesCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('send-address-code'), email: text }),
  z.object({ do: z.literal('add-address'), code: text }),
  z.object({ do: z.literal('prefer-address'), at: text }),
  z.object({ do: z.literal('remove-address'), at: text }),
]);
export type AddressesCommand = z.infer<typeof addressesCommands>;

export async function runAddressesCommand(ctx: Ctx, command: AddressesCommand, asking: Asking) {
  switch (command.do) {
    case 'send-address-code':
      return requestAddressCode(ctx, command.email, asking);
    case 'add-address': {
      const wrong = await addAddress(ctx, command.code);
      if (wrong) throw new Invalid({ code: { key: `sign_in.${wrong.problem}` } });
      return;
    }
    case 'prefer-address':
      return preferAddress(ctx, command.at);
    case 'remove-address':
      return removeAddress(ctx, command.at);
  }
}

export const undoAddressCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('undo-address'), token: text, proof: text }),
]);
export type UndoAddressCommand = z.infer<typeof undoAddressCommands>;

export const signOutCommands = z.discriminatedUnion('do', [z.object({ do: z.literal('sign-out') })]);
export type SignOutCommand = z.infer<typeof signOutCommands>;
