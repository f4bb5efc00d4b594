/** The secretariat writes the call of a meeting: guidance, declaration, privacy notice, and the paper template. */
import { callProblems, type CallTexts } from '#app/domain/meetings/call-for-papers.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import { removeTemplate, replaceTemplate } from '#db/meetings/paper-templates.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import { type Ctx } from '#app/services/context.ts';
import type { SentFile } from '#app/services/files/received-file.ts';
import { Invalid, requireValid } from '#app/services/outcome.ts';

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
    await recordBlob(tx, { sha256, size, mediaType, personId: change.actor.id }, ctx.now);
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
