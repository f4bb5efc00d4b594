/** Files behind their addresses, each for whom it is meant. */
import { mayHaveBytes } from '#app/domain/files/file-advice.ts';
import { nameOfKind } from '#app/domain/files/file-kinds.ts';
import { factsOfFiles } from '#db/files/file-facts.ts';
import { fileByPublicId } from '#db/files/file-versions.ts';
import { templateOf } from '#db/meetings/paper-templates.ts';
import { publishedDocumentFile } from '#db/publication/documents.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { loadById } from '#app/services/contributions/load.ts';
import { noteSight } from '#app/services/contributions/sights.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

export interface FoundFile {
  sha256: string;
  size: number;
  mediaType: string;
}

/** A file for somebody who may see its contribution. @throws Refused, also when the virus scanner is in the way */
export async function privateFile(ctx: Ctx, filePublicId: string): Promise<FoundFile & { name: string }> {
  const { file } = await seenFile(ctx, filePublicId, 'file');
  return { sha256: file.sha256, size: file.size, mediaType: file.media_type, name: file.original_name };
}

/** The file of which somebody sees the picture of the first page: the same rights. @throws Refused */
export async function previewOf(ctx: Ctx, filePublicId: string): Promise<string> {
  const { file, facts } = await seenFile(ctx, filePublicId, 'preview');
  if (facts?.preview !== 1) throw new Refused('not_found');
  return file.sha256;
}

async function seenFile(ctx: Ctx, filePublicId: string, what: 'file' | 'preview') {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const file = await fileByPublicId(db, filePublicId, actor);
  if (!file) throw new Refused('not_found');
  const loaded = await loadById(db, actor, file.contribution_id, ctx.now);
  requireAllowed(loaded.rights.see);
  const facts = await requireScan(ctx, file.sha256, file.uploaded_by === actor.id);
  await noteSight(ctx, loaded);
  ctx.noteReading({
    action: 'file_read',
    actorId: actor.id,
    meetingId: loaded.meeting.id,
    objectType: 'file',
    objectId: file.id,
    facts: { contribution: file.contribution_id, what },
  });
  return { file, facts };
}

/** The file behind a public address, only while it stands in a document that is public. @throws Refused */
export async function publishedFile(ctx: Ctx, slug: string, filePublicId: string): Promise<FoundFile> {
  const file = await publishedDocumentFile(ctx.database.reader, slug, filePublicId, ['public']);
  if (!file) throw new Refused('not_found');
  await requireScan(ctx, file.sha256, false);
  ctx.countDownload(file.id);
  return file;
}

/** The paper template of a meeting, for everybody who may see the meeting. @throws Refused */
export async function templateFile(
  ctx: Ctx,
  slug: string,
  publicId: string,
): Promise<FoundFile & { name: string; isPublic: boolean }> {
  const { meeting, head } = await headOf(ctx, slug);
  const template = await templateOf(ctx.database.reader, meeting.id);
  if (template?.publicId !== publicId) throw new Refused('not_found');
  await requireScan(ctx, template.sha256, false);
  const name = nameOfKind(template.name, template.mediaType);
  return { ...template, name, isPublic: !head.isDraft };
}

/** @returns what is known of the file @throws Refused file_infected, file_not_checked_yet */
export async function requireScan({ database, areFilesScanned }: Ctx, sha256: string, isUploader: boolean) {
  const [facts] = await factsOfFiles(database.reader, [sha256]);
  requireAllowed(mayHaveBytes(facts?.scan ?? 'none', { areFilesScanned, isUploader }));
  return facts;
}
