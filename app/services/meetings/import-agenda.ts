/** Makes a meeting out of an agenda document: read it, show it, then write the whole or nothing. */
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import type { ParsedAgenda, RefusalCode as AgendaRefusalCode } from '#app/domain/agenda/types.ts';
import {
  countItems,
  type MeetingFacts,
  type MeetingProblems,
  type SettledMeeting,
  settleMeeting,
} from '#app/domain/meetings/meeting-facts.ts';
import type { MeetingId } from '#app/domain/shared/ids.ts';
import { textsOf } from '#app/domain/shared/texts/texts.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import { type Database, isUniqueViolation } from '#db/core/dialect.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { insertItems } from '#db/meetings/items.ts';
import { insertAgendaImport, insertMeeting, meetingBySlug } from '#db/meetings/meetings.ts';
import { grantRole, type PersonRow } from '#db/people/persons.ts';
import { type DocumentTextRefusal, extractText } from '#app/platform/documents/document-text.ts';
import { recordByAdministrator } from '#app/services/change/meeting.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { requireAllowed } from '#app/services/outcome.ts';

/** Who makes a meeting: an administrator, or the operator on the machine. */
export interface ImportCtx {
  database: Database;
  actor: PersonRow | 'operator';
  now: Instant;
  requestId: string;
  /** As `Ctx.network`. */
  network: string | null;
}

export interface AgendaDocument {
  agenda: ParsedAgenda;
  /** The text from which it was read, as it is kept. */
  source: string;
}

export type AgendaReading =
  AgendaDocument | { refused: { code: DocumentTextRefusal | AgendaRefusalCode; message: string } };

/** Reads a document (.txt, .docx, .pdf) without writing anything. @param fileName decides what is text */
export async function readAgenda(bytes: Uint8Array, fileName: string): Promise<AgendaReading> {
  const extracted = await extractText(bytes, fileName);
  if ('refused' in extracted) return extracted;
  // PostgreSQL keeps every character but this one.
  const source = extracted.text.replaceAll('\0', '\ufffd');
  const agenda = parseAgenda(source);
  return isRefusal(agenda) ? agenda : { agenda, source };
}

/** A meeting that has been written. */
export type MadeMeeting = SettledMeeting & { id: MeetingId };

/**
 * Writes a meeting with its agenda: dates, items, kinds, the source text with the whole result, an audit row.
 * @throws Refused not_allowed unless the actor is an administrator
 */
export async function createMeetingFromAgenda(
  ctx: ImportCtx,
  facts: MeetingFacts,
  document: AgendaDocument,
): Promise<MadeMeeting | { problems: MeetingProblems }> {
  const settled = settleMeeting(facts, document.agenda);
  if ('problems' in settled) return settled;
  try {
    return await inTransaction(ctx.database, (tx) => writeMeeting(tx, ctx, settled, document));
  } catch (error) {
    // Two may have chosen the same name at the same time.
    if (isUniqueViolation(error)) return { problems: { slug: 'slug_taken' } };
    throw error;
  }
}

/** The same inside a transaction that writes more than the meeting. */
export async function writeMeeting(
  tx: Tx,
  ctx: Omit<ImportCtx, 'database'>,
  meeting: SettledMeeting,
  { agenda, source }: AgendaDocument,
): Promise<MadeMeeting | { problems: MeetingProblems }> {
  const actorId = ctx.actor === 'operator' ? null : ctx.actor.id;
  // The operator at the console of the server needs no role.
  if (ctx.actor !== 'operator') requireAllowed((await installationRights(tx, ctx.actor)).importAgenda);
  if (await meetingBySlug(tx, meeting.slug)) return { problems: { slug: 'slug_taken' } };
  // The wording that a meeting begins with.
  const t = textsOf('en');
  const id = await insertMeeting(
    tx,
    {
      ...meeting,
      symbol: agenda.symbol ?? null,
      introduction: agenda.introduction ?? '',
      declaration: t('first_wording.declaration'),
      privacyNotice: t('first_wording.privacy_notice'),
    },
    ctx.now,
  );
  await insertItems(tx, id, agenda.items);
  // The administrator who sets a meeting up becomes its secretariat.
  if (actorId) {
    await grantRole(
      tx,
      { personId: actorId, role: 'secretariat', meetingId: id, itemId: null, grantedBy: actorId },
      ctx.now,
    );
  }
  await insertAgendaImport(tx, {
    meetingId: id,
    source,
    result: JSON.stringify(agenda),
    importedBy: actorId,
    now: ctx.now,
  });
  await recordByAdministrator(tx, ctx, id, actorId, {
    name: 'agenda_imported',
    items: countItems(agenda.items),
    warnings: agenda.warnings.length,
    status: meeting.status,
  });
  return { id, ...meeting };
}
