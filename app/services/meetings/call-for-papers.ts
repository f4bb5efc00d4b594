/** The secretariat writes the call of a meeting: guidance, declaration, privacy notice, and the paper template. */
import { callProblems, type CallTexts } from '#app/domain/meetings/call-for-papers.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import { removeTemplate, replaceTemplate, templateOf } from '#db/meetings/paper-templates.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import type { SentFile } from '#app/services/files/received-file.ts';
import { Invalid, requireAllowed, requireValid } from '#app/services/outcome.ts';

import { templateView } from './call-for-papers.view.ts';
import { headOf } from './meeting-head.view.ts';

/** @throws Refused not_found unless the actor is of the secretariat of this meeting */
export async function callSetupPage(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const { meeting, head, rights } = await headOf(ctx, slug);
  requireAllowed(rights.setUp);
  const template = await templateOf(ctx.database.reader, meeting.id);
  return {
    meeting: head,
    version: meeting.version,
    texts: {
      guidance: meeting.guidance ?? '',
      declaration: meeting.declaration,
      privacyNotice: meeting.privacy_notice,
    } satisfies CallTexts,
    template: template && { ...templateView(slug, template), name: template.name },
  };
}

/** @param version of the meeting that the page showed */
export function changeCall(ctx: Ctx, slug: string, typed: CallTexts, version: number): Promise<void> {
  const errors = callProblems(typed);
  return changeMeeting(ctx, slug, { right: 'setUp', version }, async (change) => {
    requireValid(errors);
    await change.revise({
      guidance: typed.guidance || null,
      declaration: typed.declaration,
      privacy_notice: typed.privacyNotice,
    });
    change.record({
      name: 'call_changed',
      guidance: typed.guidance.length,
      declaration: typed.declaration.length,
      privacyNotice: typed.privacyNotice.length,
    });
  });
}

/** Puts a file in the place of the template; its bytes stand in the store already. */
export function putTemplate(ctx: Ctx, slug: string, sent: SentFile): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'setUp', version: null }, async (change) => {
    if ('wrong' in sent) throw new Invalid({ template: sent.wrong });
    if (!sent.file) throw new Invalid({ template: { key: 'problems.template_missing' } });
    const { sha256, size, name, mediaType } = sent.file;
    const tx = change.write();
    await recordBlob(tx, { sha256, size, mediaType }, ctx.now);
    const file = { meetingId: change.meeting.id, sha256, mediaType, name, uploadedBy: change.actor.id };
    await replaceTemplate(tx, file, ctx.now);
    change.record({ name: 'template_replaced', sha256, size });
  });
}

export function takeTemplateAway(ctx: Ctx, slug: string): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'setUp', version: null }, async (change) => {
    if (await removeTemplate(change.write(), change.meeting.id)) change.record({ name: 'template_removed' });
  });
}
