/** The secretariat writes the call of a meeting: guidance, declaration, privacy notice, and the paper template. */
import { callProblems, type CallTexts } from '#app/domain/meetings/call-for-papers.ts';
import { recordBlob } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { bumpPublicVersion, type MeetingRow, reviseMeeting } from '#db/meetings/meetings.ts';
import { removeTemplate, replaceTemplate, templateOf } from '#db/meetings/paper-templates.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import type { SentFile } from '#app/services/files/received-file.ts';

import { templateView } from './call-for-papers.view.ts';
import { headOf } from './meeting-head.view.ts';
import { loadForSetup } from './set-up.ts';

/** @throws Refused not_found unless the actor is of the secretariat of this meeting */
export async function callSetupPage(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const { meeting, head } = await headOf(ctx, slug);
  if (!head.viewer.isSecretariat) throw new Refused('not_found');
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
export async function changeCall(
  ctx: Ctx,
  slug: string,
  typed: CallTexts,
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const errors = callProblems(typed);
  return inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    if (Object.keys(errors).length > 0) return { errors };
    const change = {
      guidance: typed.guidance || null,
      declaration: typed.declaration,
      privacy_notice: typed.privacyNotice,
    };
    if (!(await reviseMeeting(tx, { id: meeting.id, version }, change, ctx.now))) {
      throw new Refused('stale_version');
    }
    await changed(ctx, tx, meeting, 'call_changed', {
      guidance: typed.guidance.length,
      declaration: typed.declaration.length,
      privacyNotice: typed.privacyNotice.length,
    });
    return { done: true as const };
  });
}

async function changed(
  ctx: Ctx,
  tx: Tx,
  meeting: MeetingRow,
  action: string,
  facts: Record<string, string | number>,
): Promise<void> {
  await bumpPublicVersion(tx, meeting.id);
  await record(tx, {
    actorId: ctx.actor?.id ?? null,
    action,
    meetingId: meeting.id,
    objectType: 'meeting',
    objectId: meeting.id,
    requestId: ctx.requestId,
    facts,
    now: ctx.now,
  });
}

/** Puts a file in the place of the template; its bytes stand in the store already. */
export async function putTemplate(
  ctx: Ctx,
  slug: string,
  sent: SentFile,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    if ('wrong' in sent) return { errors: { template: sent.wrong } };
    if (!sent.file) return { errors: { template: { key: 'problems.template_missing' } } as const };
    const { sha256, size, name, mediaType } = sent.file;
    await recordBlob(tx, { sha256, size, mediaType }, ctx.now);
    const file = { meetingId: meeting.id, sha256, mediaType, name, uploadedBy: actor.id };
    await replaceTemplate(tx, file, ctx.now);
    await changed(ctx, tx, meeting, 'template_replaced', { sha256, size });
    return { done: true as const };
  });
  // What looks into new files is woken with it.
  if ('done' in result) ctx.wakeOutbox();
  return result;
}

export async function takeTemplateAway(ctx: Ctx, slug: string): Promise<{ done: true }> {
  return inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    if (await removeTemplate(tx, meeting.id)) await changed(ctx, tx, meeting, 'template_removed', {});
    return { done: true as const };
  });
}
