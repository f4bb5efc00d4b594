/** What anybody may see: meetings, their sessions, the papers that are published. */
import { firstDeadline, stagesOf } from '#app/domain/contributions/life.ts';
import { kindOfMediaType } from '#app/domain/files/file-kinds.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import {
  countDocuments,
  documentNumber,
  downloadName,
  inListOrder,
} from '#app/domain/publication/paper-list.ts';
import { documentsInForce } from '#app/domain/publication/published-files.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { ItemId, MeetingId } from '#app/domain/shared/ids.ts';
import {
  deadlineState,
  formatDates,
  formatDeadline,
  type Instant,
  whenPassed,
} from '#app/domain/shared/time.ts';
import type {
  ContributionKind,
  Designation,
  FileSlot,
  PaperLanguage,
} from '#app/domain/shared/vocabulary.ts';
import { mayContribute } from '#app/domain/submissions/open-sessions.ts';
import { paths } from '#app/paths.ts';
import { bodiesOf } from '#db/contributions/named.ts';
import type { Readable } from '#db/core/transaction.ts';
import { type FileRow, filesOf } from '#db/files/file-versions.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { itemsOf, kindsOfItems, themesOf } from '#db/meetings/items.ts';
import { datesOfMeetings, type MeetingRow, meetings } from '#db/meetings/meetings.ts';
import { filesOfDocuments, publicDocuments } from '#db/publication/documents.ts';
import type { Ctx } from '#app/services/context.ts';
import { callOf } from '#app/services/meetings/call-for-papers.view.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { Refused } from '#app/services/outcome.ts';

export interface PublicFile {
  href: string;
  slot: FileSlot;
  /** As people read it, such as `DOCX`. */
  kind: string;
  /** In bytes. */
  size: number;
  language: string;
}

/** A row of the paper list: the same in every rendering. */
export interface PublicRow {
  id: string;
  number: string;
  designation: Designation;
  /** Number of the paper to which an addendum or a corrigendum belongs; null for a paper. */
  belongsTo: string | null;
  title: string;
  language: PaperLanguage;
  kind: ContributionKind;
  bodies: { code: string; name: string }[];
  files: PublicFile[];
  session: { id: string; number: string; title: string };
  publishedAt: Instant;
  isCancelled: boolean;
  /** Its files open for those who take part in the meeting, and stand only in the list that they see. */
  isForParticipants: boolean;
}

/** The meetings that are announced, newest first. */
export async function listMeetings(ctx: Ctx) {
  const db = ctx.database.reader;
  const shown = (await meetings(db)).filter((meeting) => meeting.status !== 'draft');
  const dates = groupBy(
    await datesOfMeetings(
      db,
      shown.map((meeting) => meeting.id),
    ),
    (range) => range.meetingId,
  );
  return shown.map((meeting) => ({
    slug: meeting.slug,
    title: meeting.title,
    place: meeting.place,
    dates: (dates.get(meeting.id) ?? [])
      .map((range) => formatDates(range.from, range.to, ctx.language))
      .join('; '),
    isOpen: meeting.status === 'open',
  }));
}

/** Published rows of a meeting, or of one session, in the order of the list. @param reader who sees the files */
export async function publishedRows(
  db: Readable,
  meeting: { id: MeetingId; slug: string; number_prefix: string },
  itemId: ItemId | null,
  reader: 'public' | 'participant' = 'public',
): Promise<PublicRow[]> {
  const documents = await publicDocuments(db, meeting.id, itemId);
  const ids = documents.map((row) => row.id);
  const bodies = groupBy(await bodiesOf(db, ids), (body) => body.contributionId);
  const files = new Map((await filesOf(db, ids)).map((file) => [file.id, file]));
  const parts = groupBy(
    await filesOfDocuments(
      db,
      documents.map((row) => row.documentId),
    ),
    (part) => part.documentId,
  );
  const ofContribution = groupBy(documents, (row) => row.id);
  const shown = [...ofContribution.values()].flatMap((own) => documentsInForce(own));
  const bySession = groupBy(shown, (row) => row.itemPublicId);
  return [...bySession.values()].flatMap(inListOrder).map((row) => {
    const by = bodies.get(row.id) ?? [];
    const bodyCodes = by.map((body) => body.iso3 ?? body.code);
    // A revision replaces the paper in its languages; what it does not replace stays beside it.
    const documentsOfRow = (ofContribution.get(row.id) ?? []).filter(
      (entry) =>
        entry.documentId === row.documentId ||
        (row.designation === 'rev' && ['base', 'rev'].includes(entry.designation)),
    );
    const isForParticipants = row.visibility !== 'public' && row.cancelledAt === null;
    const isHidden = row.cancelledAt !== null || (isForParticipants && reader === 'public');
    const address = (isForParticipants ? paths.participantFile : paths.document).bind(null, meeting.slug);
    const own = newestFirst(
      documentsOfRow.flatMap((document) =>
        (parts.get(document.documentId) ?? []).flatMap((part) => {
          const file = files.get(part.fileId);
          return file ? [{ ...file, document }] : [];
        }),
      ),
    );
    return {
      id: row.publicId,
      number: documentNumber(meeting.number_prefix, row.number, row.designation, row.designationNo),
      designation: row.designation,
      belongsTo: ['add', 'corr'].includes(row.designation)
        ? documentNumber(meeting.number_prefix, row.number)
        : null,
      title: row.title,
      language: row.language,
      kind: row.kind,
      bodies: by.map((body) => ({ code: body.iso3 ?? body.code, name: body.printedName ?? body.name })),
      files: isHidden ? [] : own.map((file) => fileOf(file, row, bodyCodes, address)),
      session: { id: row.itemPublicId, number: row.itemNumber, title: row.itemTitle },
      publishedAt: row.publishedAt,
      isCancelled: row.cancelledAt !== null,
      isForParticipants,
    };
  });
}

/** A file of a row: how it is called when it is saved, and where it is. */
function fileOf(
  file: FileRow & { document: { designation: Designation; designationNo: number } },
  row: { number: number; itemNumber: string },
  bodyCodes: readonly string[],
  address: (fileId: string, name: string) => string,
): PublicRow['files'][number] {
  const isPaper = ['paper', 'corrigendum'].includes(file.slot);
  const name = downloadName({
    number: row.number,
    item: row.itemNumber,
    bodyCodes,
    language: file.language,
    designation: isPaper ? file.document.designation : 'base',
    designationNo: file.document.designationNo,
    slot: file.slot,
    extension: kindOfMediaType(file.media_type) ?? 'bin',
  });
  return {
    href: address(file.public_id, name),
    slot: file.slot,
    kind: (kindOfMediaType(file.media_type) ?? '').toUpperCase(),
    size: file.size,
    language: file.language,
  };
}

/** Of each slot and language the newest: slides that were sent again replace the earlier ones. */
function newestFirst<T extends FileRow>(files: readonly T[]): T[] {
  const sorted = [...files].sort((a, b) => b.version_no - a.version_no);
  return sorted
    .filter(
      (file, index) =>
        sorted.findIndex((entry) => entry.slot === file.slot && entry.language === file.language) === index,
    )
    .sort(
      (a, b) => SLOT_ORDER.indexOf(a.slot) - SLOT_ORDER.indexOf(b.slot) || (a.language < b.language ? -1 : 1),
    );
}

const SLOT_ORDER: readonly string[] = ['paper', 'slides', 'annex', 'corrigendum'];

/** A meeting with its agenda, sub-items below their items. */
export async function meetingPage(ctx: Ctx, slug: string) {
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(ctx, slug);
  const status = meeting.status;
  const items = await itemsOf(db, meeting.id);
  const papers = groupBy(await publishedRows(db, meeting, null), (row) => row.session.id);
  const dates = datesOfCall(ctx, meeting, await deadlinesOf(db, meeting.id), null);
  const levels = new Map<string, number>();
  return {
    head,
    introduction: meeting.introduction,
    call: status === 'open' ? await callOf(db, meeting) : null,
    agendaStatus: meeting.agenda_status,
    status,
    ...dates,
    items: items.map((item) => {
      const level = item.parent_id === null ? 0 : (levels.get(item.parent_id) ?? 0) + 1;
      levels.set(item.id, level);
      const offer = mayContribute(status, item.policy);
      return {
        id: item.public_id,
        number: item.number,
        title: item.title,
        href: paths.session(slug, { publicId: item.public_id, title: item.title }),
        level,
        papers: countDocuments(papers.get(item.public_id) ?? []).count,
        isOpen: offer.allowed,
        isByInvitation: !offer.allowed && offer.why === 'item_by_invitation',
      };
    }),
  };
}

/**
 * The dates of the call: each stage that the meeting collects, with what it asks for first in front.
 * `validUntil` is the instant at which time alone changes what is said here.
 */
function datesOfCall(
  ctx: Ctx,
  meeting: MeetingRow,
  deadlines: Awaited<ReturnType<typeof deadlinesOf>>,
  itemId: ItemId | null,
) {
  const flow = meeting.flow;
  const found = stagesOf(flow).flatMap((stage) => {
    const deadline = deadlineFor(deadlines, stage, { itemId });
    return deadline ? [{ stage, instant: deadline.instant }] : [];
  });
  const hasPassed = (instant: Instant) => deadlineState(ctx.now, instant, 0) !== 'open';
  const ahead = found.filter(({ instant }) => !hasPassed(instant)).map(({ instant }) => instant);
  return {
    dates: found.map(({ stage, instant }) => ({
      stage,
      text: formatDeadline(instant, meeting.time_zone, ctx.language),
      isPassed: hasPassed(instant),
      // Only what is submitted first can still be sent afterwards by anybody; the rest belongs to who is in.
      isLate: stage === firstDeadline(flow) && hasPassed(instant),
    })),
    validUntil: ahead.length > 0 ? whenPassed(ahead.sort()[0] ?? '') : null,
  };
}

/** A session with its list of papers. `validUntil` is the instant at which time alone changes the page. */
export async function sessionPage(ctx: Ctx, slug: string, sessionId: string) {
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(ctx, slug);
  const item = (await itemsOf(db, meeting.id)).find((item) => item.public_id === sessionId);
  if (!item) throw new Refused('not_found');
  const dates = datesOfCall(ctx, meeting, await deadlinesOf(db, meeting.id), item.id);
  const kinds = (await kindsOfItems(db, meeting.id)).filter((kindsOfItem) => kindsOfItem.itemId === item.id);
  const offer = mayContribute(meeting.status, item.policy);
  // The call is shown to invited people as well.
  const isCalled = offer.allowed || offer.why === 'item_by_invitation';
  return {
    head,
    call: isCalled ? await callOf(db, meeting) : null,
    guidance: isCalled ? (item.guidance ?? '') : '',
    session: {
      id: item.public_id,
      number: item.full_number,
      title: item.title,
      annotation: item.annotation,
      kinds: kinds.map((kind) => kind.kind),
      path: paths.session(slug, { publicId: item.public_id, title: item.title }),
    },
    agendaStatus: meeting.agenda_status,
    rows: await publishedRows(db, meeting, item.id),
    offer,
    ...dates,
    themes: (await themesOf(db, meeting.id))
      .filter((theme) => theme.itemId === item.id)
      .map((theme) => theme.title),
  };
}

/** All papers of a meeting, session by session. */
export async function paperList(ctx: Ctx, slug: string) {
  const { meeting, head } = await headOf(ctx, slug);
  return { head, rows: await publishedRows(ctx.database.reader, meeting, null) };
}
