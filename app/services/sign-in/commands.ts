/** What the pages for signing in and out can be told to do. */
import { z } from 'zod';

import { text } from '#app/services/command-fields.ts';

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

export const signOutCommands = z.discriminatedUnion('do', [z.object({ do: z.literal('sign-out') })]);
export type SignOutCommand = z.infer<typeof signOutCommands>;
