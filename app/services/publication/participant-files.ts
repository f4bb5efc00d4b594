/** What participants of a meeting may open besides what is public. */
import { VISIBILITIES } from '#app/domain/shared/vocabulary.ts';
import { publishedDocumentFile } from '#db/publication/documents.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FoundFile, insistOnScan } from '#app/services/files/open-file.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

import { publishedRows } from './public-pages.view.ts';

/** @throws Refused not_found for who does not take part */
async function meetingFor(ctx: Ctx, slug: string) {
  requireActor(ctx);
  const found = await headOf(ctx, slug);
  requireAllowed(found.rights.participantFiles);
  return found;
}

/** The whole list of papers, with all of its files. */
export async function participantFilesPage(ctx: Ctx, slug: string) {
  const { meeting, head } = await meetingFor(ctx, slug);
  return { head, rows: await publishedRows(ctx.database.reader, meeting, null, 'participant') };
}

/** A file of that list. What has become public since still opens here. */
export async function participantFile(ctx: Ctx, slug: string, filePublicId: string): Promise<FoundFile> {
  await meetingFor(ctx, slug);
  const file = await publishedDocumentFile(ctx.database.reader, slug, filePublicId, VISIBILITIES);
  if (!file) throw new Refused('not_found');
  await insistOnScan(ctx, file.sha256, false);
  return file;
}
