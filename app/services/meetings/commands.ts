/** What the pages on which a meeting is set up can be told to do. */
import { z } from 'zod';

import { paths } from '#app/paths.ts';
import { text, texts, textsByKey, version } from '#app/services/command-fields.ts';
import type { Ctx } from '#app/services/context.ts';
import type { SentFile } from '#app/services/files/received-file.ts';
import { Invalid } from '#app/services/outcome.ts';

import { changeCall, putTemplate, takeTemplateAway } from './call-for-papers.ts';
import { confirmImport, readForImport, type SentAgenda } from './import.ts';
import { endInvitationTo, invite, inviteAgain } from './invite.ts';
import { nameOrganizer } from './name-organizer.ts';
import { saveSessionSettings } from './session.ts';
import { changeSessions, saveMeetingSettings } from './set-up.ts';
import { typedDeadlines } from './typed-deadlines.ts';

export const setUpCommands = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('meeting'),
    status: text,
    flow: text,
    deadline: textsByKey,
    contact: text,
    /** Stays as it is when the form does not name it. */
    grace: z.string().optional(),
    pageLimit: text,
    version,
  }),
  z.object({ do: z.literal('sessions'), session: texts, policy: textsByKey, deadline: textsByKey, version }),
  z.object({ do: z.literal('organizer'), email: text, name: text, body: text, for: text }),
]);
export type SetUpCommand = z.infer<typeof setUpCommands>;

export function runSetUpCommand(ctx: Ctx, slug: string, command: SetUpCommand) {
  switch (command.do) {
    case 'meeting': {
      const { deadline, grace, ...facts } = command;
      const typed = {
        ...facts,
        deadlines: typedDeadlines(deadline),
        ...(grace === undefined ? {} : { grace }),
      };
      return saveMeetingSettings(ctx, slug, typed);
    }
    case 'sessions': {
      const typed = command.session.map((id) => ({
        id,
        policy: command.policy[id] ?? '',
        deadline: command.deadline[id] ?? '',
      }));
      return changeSessions(ctx, slug, typed, command.version);
    }
    case 'organizer':
      return nameOrganizer(ctx, slug, {
        email: command.email,
        name: command.name,
        bodyId: command.body,
        session: command.for,
      });
  }
}

export const sessionCommands = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('session'),
    themes: text,
    guidance: text,
    kinds: texts,
    deadline: textsByKey,
    version,
  }),
  z.object({ do: z.literal('invite'), email: text, name: text, body: text }),
  z.object({ do: z.literal('invite-again'), invitation: text }),
  z.object({ do: z.literal('end-invitation'), invitation: text }),
]);
export type SessionCommand = z.infer<typeof sessionCommands>;

export function runSessionCommand(ctx: Ctx, slug: string, session: string, command: SessionCommand) {
  switch (command.do) {
    case 'session': {
      const { deadline, ...typed } = command;
      return saveSessionSettings(ctx, slug, session, { ...typed, deadlines: typedDeadlines(deadline) });
    }
    case 'invite': {
      const { email, name, body } = command;
      return invite(ctx, slug, session, { email, name, bodyId: body });
    }
    case 'invite-again':
      return inviteAgain(ctx, slug, session, command.invitation);
    case 'end-invitation':
      return endInvitationTo(ctx, slug, session, command.invitation);
  }
}

export const callCommands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('texts'), guidance: text, declaration: text, privacyNotice: text, version }),
  /** Brings a file beside its fields. */
  z.object({ do: z.literal('template') }),
  z.object({ do: z.literal('remove-template') }),
]);
export type CallCommand = z.infer<typeof callCommands>;

/** @param sent the file that came with the form, or what is wrong with it */
export function runCallCommand(ctx: Ctx, slug: string, command: CallCommand, sent: SentFile) {
  switch (command.do) {
    case 'texts':
      return changeCall(ctx, slug, command, command.version);
    case 'template':
      return putTemplate(ctx, slug, sent);
    case 'remove-template':
      return takeTemplateAway(ctx, slug);
  }
}

/** A form that brings a document, or its text. */
export const importCommands = z.discriminatedUnion('do', [z.object({ do: z.literal('read-agenda') })]);
export type ImportCommand = z.infer<typeof importCommands>;

/** @returns where the preview is, or why there is none */
export async function runImportCommand(ctx: Ctx, sent: SentAgenda) {
  if ('wrong' in sent) throw new Invalid({ [sent.field]: sent.wrong }, sent.status);
  const read = await readForImport(ctx, sent);
  return { to: `${paths.importPreview()}?draft=${read.draftId}` };
}

export const previewCommands = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('create-meeting'),
    title: text,
    slug: text,
    place: text,
    from: text,
    to: text,
    timeZone: text,
    /** Ticked warnings, by their place in the list. */
    warning: textsByKey,
    /** Who may contribute, by the path of the item. */
    policy: textsByKey,
  }),
]);
export type PreviewCommand = z.infer<typeof previewCommands>;

export function runPreviewCommand(ctx: Ctx, draftId: string, { warning, policy, ...facts }: PreviewCommand) {
  return confirmImport(ctx, draftId, {
    facts,
    confirmed: Object.keys(warning),
    policies: new Map(Object.entries(policy)),
  });
}
