/** What the page of the files for participants shows. */
import { type Ctx } from '#app/services/context.ts';

import { meetingFor } from './participant-files.ts';
import { publishedRows } from './public-pages.view.ts';

/** The whole list of papers, with all of its files. */
export async function participantFilesPage(ctx: Ctx, slug: string) {
  const { meeting, head } = await meetingFor(ctx, slug);
  return { head, rows: await publishedRows(ctx.database.reader, meeting, null, 'participant') };
}
