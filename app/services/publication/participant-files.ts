/** What participants of a meeting may open besides what is public. */
import { VISIBILITIES } from '#app/domain/shared/vocabulary.ts';
import { publishedDocumentFile } from '#db/publication/documents.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FoundFile, requireScan } from '#app/services/files/open-file.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

/** @throws Refused not_found for who does not take part */
export async function meetingFor(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const found = await headOf(ctx, slug);
  requireAllowed(found.rights.participantFiles);
  return found;
}

/** A file of that list. What has become public since still opens here. */
export async function participantFile(ctx: Ctx, slug: string, filePublicId: string): Promise<FoundFile> {
  const actor = requireActor(ctx);
  const { meeting } = await meetingFor(ctx, slug);
  const file = await publishedDocumentFile(ctx.database.reader, slug, filePublicId, VISIBILITIES);
  if (!file) throw new Refused('not_found');
  await requireScan(ctx, file.sha256, false);
  ctx.noteReading({
    action: 'file_read',
    actorId: actor.id,
    meetingId: meeting.id,
    objectType: 'file',
    objectId: file.id,
    facts: { what: 'participant_file' },
  });
  return file;
}
