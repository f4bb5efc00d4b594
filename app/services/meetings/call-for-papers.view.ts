/** The call for papers, as authors read it on the public pages and beside the form. */
import { kindNames, kindOfMediaType, nameOfKind } from '#app/domain/files/file-kinds.ts';
import { type CallTexts } from '#app/domain/meetings/call-for-papers.ts';
import { collectedFiles } from '#app/domain/meetings/call-for-papers.ts';
import { paths } from '#app/paths.ts';
import type { Readable } from '#db/core/transaction.ts';
import type { ItemRow } from '#db/meetings/items.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import { templateOf } from '#db/meetings/paper-templates.ts';
import { type TemplateRow } from '#db/meetings/paper-templates.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { requireAllowed } from '#app/services/outcome.ts';

import { headOf } from './meeting-head.view.ts';

export interface CallView {
  /** What the meeting asks for; empty when nothing has been written. */
  guidance: string;
  files: ReturnType<typeof collectedFiles>;
  /** Pages of a paper at most, as advice. */
  pageLimit: number | null;
  template: { href: string; kind: string; size: number } | null;
}

/** What is asked for, within which limits, and the file to begin from. */
export async function callOf(db: Readable, meeting: MeetingRow): Promise<CallView> {
  const template = await templateOf(db, meeting.id);
  return {
    guidance: meeting.guidance ?? '',
    files: collectedFiles(meeting.flow),
    pageLimit: meeting.page_limit,
    template: template && templateView(meeting.slug, template),
  };
}

/** A link to the template of a meeting; each file has an address of its own, so that no cache gives out the old one. */
function templateView(slug: string, template: TemplateRow): NonNullable<CallView['template']> {
  const name = nameOfKind(template.name, template.mediaType);
  const kind = kindOfMediaType(template.mediaType);
  return {
    href: paths.paperTemplate(slug, template.publicId, name),
    kind: kind ? kindNames([kind]) : '',
    size: template.size,
  };
}

/** What single sessions ask for besides the meeting, in the order of the agenda. */
export function guidanceOfSessions(items: readonly ItemRow[]): { session: string; guidance: string }[] {
  return items.flatMap((item) =>
    item.guidance === null ? [] : [{ session: item.public_id, guidance: item.guidance }],
  );
}

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
