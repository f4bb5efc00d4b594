/** What anybody may see: meetings, their sessions, the papers that are published. */
import { bodiesOf, filesOf } from '#db/contributions.ts';
import { datesOf, deadlinesOf, itemsOf, kindsOfItems, meetingBySlug, meetings } from '#db/meetings.ts';
import type { Readable } from '#db/transaction.ts';
import { slugify } from '#app/domain/fold.ts';
import { mayContribute } from '#app/domain/offers.ts';
import { documentNumber, downloadName, inListOrder } from '#app/domain/paper-list.ts';
import { deadlineState, formatDates, formatDeadline, type Instant } from '#app/domain/time.ts';
import type { ItemPolicy, MeetingStatus } from '#app/domain/vocabulary.ts';

import { Refused, type Ctx } from './context.ts';

export interface PublicFile {
  href: string;
  label: string;
  size: number;
  language: string;
}

/** A row of the paper list: the same in every rendering. */
export interface PublicRow {
  id: string;
  number: string;
  title: string;
  language: string;
  kind: string;
  bodies: { code: string; name: string }[];
  files: PublicFile[];
  item: { number: string; title: string };
  publishedAt: Instant;
  isCancelled: boolean;
}

export interface MeetingHead {
  slug: string;
  title: string;
  symbol: string | null;
  place: string | null;
  dates: string;
  timeZone: string;
}

async function headOf(db: Readable, slug: string) {
  const meeting = await meetingBySlug(db, slug);
  if (!meeting || meeting.status === 'draft') throw new Refused('not_found');
  const dates = await datesOf(db, meeting.id);
  const head: MeetingHead = {
    slug: meeting.slug,
    title: meeting.title,
    symbol: meeting.symbol,
    place: meeting.place,
    dates: dates.map((range) => formatDates(range.from, range.to)).join('; '),
    timeZone: meeting.time_zone,
  };
  return { meeting, head };
}

export function sessionPath(slug: string, item: { publicId: string; title: string }): string {
  return `/m/${slug}/s/${item.publicId}/${encodeURIComponent(slugify(item.title)) || 'session'}`;
}

/** The meetings that are announced, newest first. */
export async function listMeetings(ctx: Ctx) {
  const db = ctx.database.reader;
  const all = (await meetings(db)).filter((meeting) => meeting.status !== 'draft');
  return Promise.all(
    all.map(async (meeting) => ({
      slug: meeting.slug,
      title: meeting.title,
      place: meeting.place,
      dates: (await datesOf(db, meeting.id)).map((range) => formatDates(range.from, range.to)).join('; '),
      isOpen: meeting.status === 'open',
    })),
  );
}

/** Published rows of a meeting, or of one session, in the order of the list. */
export async function publishedRows(
  db: Readable,
  meeting: { id: string; slug: string; number_prefix: string },
  itemId: string | null,
): Promise<PublicRow[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('contributions', 'contributions.id', 'documents.contribution_id')
    .innerJoin('agenda_items', 'agenda_items.id', 'contributions.item_id')
    .where('documents.meeting_id', '=', meeting.id)
    .where('contributions.visibility', '=', 'public')
    .$if(itemId !== null, (query) => query.where('contributions.item_id', '=', itemId ?? ''))
    .select([
      'documents.id as documentId',
      'documents.number as number',
      'documents.designation as designation',
      'documents.designation_no as designationNo',
      'documents.published_at as publishedAt',
      'documents.cancelled_at as cancelledAt',
      'contributions.id as id',
      'contributions.public_id as publicId',
      'contributions.kind as kind',
      'contributions.position as position',
      'contributions.title as title',
      'contributions.language as language',
      'agenda_items.position as itemPosition',
      'agenda_items.number as itemNumber',
      'agenda_items.title as itemTitle',
    ])
    .orderBy('agenda_items.position')
    .orderBy('documents.number')
    .execute();
  const ids = rows.map((row) => row.id);
  const bodies = groupOf(await bodiesOf(db, ids));
  const documentFiles = await db
    .selectFrom('document_files')
    .select(['document_id as documentId', 'file_version_id as fileId'])
    .where('document_id', 'in', rows.length > 0 ? rows.map((row) => row.documentId) : [''])
    .execute();
  const files = new Map((await filesOf(db, ids)).map((file) => [file.id, file]));
  const filesByDocument = new Map<string, string[]>();
  for (const one of documentFiles) {
    filesByDocument.set(one.documentId, [...(filesByDocument.get(one.documentId) ?? []), one.fileId]);
  }
  const ordered = [...new Set(rows.map((row) => row.itemPosition))].flatMap((position) =>
    inListOrder(rows.filter((row) => row.itemPosition === position)),
  );
  return ordered.map((row) => {
    const by = bodies.get(row.id) ?? [];
    const own = (filesByDocument.get(row.documentId) ?? []).flatMap((id) => files.get(id) ?? []);
    return {
      id: row.publicId,
      number: documentNumber(meeting.number_prefix, row.number, row.designation, row.designationNo),
      title: row.title,
      language: row.language,
      kind: row.kind,
      bodies: by.map((body) => ({ code: body.iso3 ?? body.code, name: body.printedName ?? body.name })),
      files: own.map((file) => ({
        href: `/m/${meeting.slug}/d/${file.public_id}/${downloadName({
          number: row.number,
          item: row.itemNumber,
          bodyCodes: by.map((body) => body.iso3 ?? body.code),
          language: file.language,
          extension: 'pdf',
        })}`,
        label: file.slot,
        size: file.size,
        language: file.language,
      })),
      item: { number: row.itemNumber, title: row.itemTitle },
      publishedAt: row.publishedAt,
      isCancelled: row.cancelledAt !== null,
    };
  });
}

function groupOf<T extends { contributionId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.contributionId);
    if (group) group.push(row);
    else groups.set(row.contributionId, [row]);
  }
  return groups;
}

/** A meeting with its agenda, sub-items indented by depth. */
export async function meetingPage(ctx: Ctx, slug: string) {
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(db, slug);
  const items = await itemsOf(db, meeting.id);
  const rows = await publishedRows(db, meeting, null);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.item.number, (counts.get(row.item.number) ?? 0) + 1);
  const depth = new Map<string, number>();
  return {
    head,
    introduction: meeting.introduction,
    takesContributions: meeting.status === 'open',
    items: items.map((item) => {
      const level = item.parent_id === null ? 0 : (depth.get(item.parent_id) ?? 0) + 1;
      depth.set(item.id, level);
      return {
        number: item.number,
        title: item.title,
        href: sessionPath(slug, { publicId: item.public_id, title: item.title }),
        level,
        papers: counts.get(item.number) ?? 0,
        isOpen: mayContribute(meeting.status as MeetingStatus, item.policy as ItemPolicy).allowed,
      };
    }),
  };
}

/** A session with its list of papers. `validUntil` is the instant at which time alone changes the page. */
export async function sessionPage(ctx: Ctx, slug: string, sessionId: string) {
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(db, slug);
  const item = (await itemsOf(db, meeting.id)).find((one) => one.public_id === sessionId);
  if (!item) throw new Refused('not_found');
  const deadlines = await deadlinesOf(db, meeting.id);
  const deadline =
    deadlines.find((one) => one.itemId === item.id && one.stage === 'paper') ??
    deadlines.find((one) => one.itemId === null && one.contributionId === null && one.stage === 'paper') ??
    null;
  const state = deadlineState(ctx.now, deadline?.instant ?? null, 0);
  const kinds = (await kindsOfItems(db, meeting.id)).filter((one) => one.itemId === item.id);
  return {
    head,
    item: {
      id: item.public_id,
      number: item.number,
      title: item.title,
      annotation: item.annotation,
      kinds: kinds.map((one) => one.kind),
      path: sessionPath(slug, { publicId: item.public_id, title: item.title }),
    },
    rows: await publishedRows(db, meeting, item.id),
    offer: mayContribute(meeting.status as MeetingStatus, item.policy as ItemPolicy),
    deadline: deadline
      ? { text: formatDeadline(deadline.instant, meeting.time_zone), hasPassed: state !== 'open' }
      : null,
    validUntil: deadline && state === 'open' ? deadline.instant : null,
  };
}

/** All papers of a meeting, session by session. */
export async function paperList(ctx: Ctx, slug: string) {
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(db, slug);
  return { head, rows: await publishedRows(db, meeting, null) };
}

/** The file behind a public address, only while it stands in a published document. */
export async function publishedFile(ctx: Ctx, slug: string, filePublicId: string) {
  const row = await ctx.database.reader
    .selectFrom('file_versions')
    .innerJoin('blobs', 'blobs.sha256', 'file_versions.sha256')
    .innerJoin('document_files', 'document_files.file_version_id', 'file_versions.id')
    .innerJoin('documents', 'documents.id', 'document_files.document_id')
    .innerJoin('contributions', 'contributions.id', 'documents.contribution_id')
    .innerJoin('meetings', 'meetings.id', 'documents.meeting_id')
    .where('file_versions.public_id', '=', filePublicId)
    .where('meetings.slug', '=', slug)
    .where('contributions.visibility', '=', 'public')
    .where('documents.cancelled_at', 'is', null)
    .select(['file_versions.sha256 as sha256', 'blobs.size as size', 'file_versions.media_type as mediaType'])
    .executeTakeFirst();
  if (!row) throw new Refused('not_found');
  return row;
}
