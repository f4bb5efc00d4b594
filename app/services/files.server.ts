/** Files behind their addresses, each for whom it is meant. */
import { contributionById, fileByPublicId } from '#db/contributions.ts';
import { publicFile } from '#db/documents.ts';

import { Refused, requireActor, type Ctx } from './context.ts';
import { insist, loadContribution } from './viewer.server.ts';

export interface FoundFile {
  sha256: string;
  size: number;
  mediaType: string;
}

/** A file for somebody who may see its contribution. @throws Refused */
export async function privateFile(ctx: Ctx, filePublicId: string): Promise<FoundFile & { name: string }> {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const file = await fileByPublicId(db, filePublicId);
  const it = file ? await contributionById(db, file.contribution_id) : null;
  if (!file || !it) throw new Refused('not_found');
  insist((await loadContribution(db, actor, it.public_id, ctx.now)).rights.see);
  return { sha256: file.sha256, size: file.size, mediaType: file.media_type, name: file.original_name };
}

/** The file behind a public address, only while it stands in a published document. @throws Refused */
export async function publishedFile(ctx: Ctx, slug: string, filePublicId: string): Promise<FoundFile> {
  const file = await publicFile(ctx.database.reader, slug, filePublicId);
  if (!file) throw new Refused('not_found');
  return file;
}
