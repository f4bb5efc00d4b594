/** An administrator imports an agenda in the browser: read, look, correct, confirm. */
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import type { AgendaItem, RefusalCode as AgendaRefusal } from '#app/domain/agenda/types.ts';
import type { MeetingFacts, MeetingProblem, MeetingProblems } from '#app/domain/meetings/meeting-facts.ts';
import { MEETING_LIMITS } from '#app/domain/meetings/meeting-limits.ts';
import { keyOf, type Phrase, type TextKey } from '#app/domain/shared/texts/texts.ts';
import { ITEM_POLICIES, type ItemPolicy } from '#app/domain/shared/vocabulary.ts';
import { usualKinds } from '#app/domain/submissions/open-sessions.ts';
import { newPublicId } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { draftOf, dropDraft, saveDraft } from '#db/submissions/drafts.ts';
import type { DocumentTextRefusal } from '#app/platform/documents/document-text.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { type FieldErrors, Invalid, Refused, requireAllowed } from '#app/services/outcome.ts';

import { createMeetingFromAgenda, readAgenda } from './import-agenda.ts';

const AGENDA_DRAFT = 'agenda-import';

/** @throws Refused not_allowed unless the actor may import an agenda */
export async function requireImporter(ctx: Ctx) {
  const actor = requireActor(ctx);
  requireAllowed((await installationRights(ctx.database.reader, actor)).importAgenda);
  return actor;
}

type Reason = DocumentTextRefusal | AgendaRefusal;

/** The catalogue's words for why a document gave no agenda. */
function refusalKey(code: Reason): TextKey {
  return `agenda_refusals.${keyOf(code)}`;
}

/** A document that came with a form, or was pasted into it; or why there is none. `field`: where that is said. */
export type SentAgenda = { field: 'text' | 'file' } & (
  { bytes: Uint8Array; fileName: string } | { wrong: Phrase; status: number }
);

/** Reads a document and keeps its text as a draft. @returns the id of the draft @throws Invalid when it is no agenda */
export async function readForImport(
  ctx: Ctx,
  document: { bytes: Uint8Array; fileName: string; field?: string },
): Promise<{ draftId: string }> {
  const actor = await requireImporter(ctx);
  const reading = await readAgenda(document.bytes, document.fileName);
  if ('refused' in reading) {
    throw new Invalid({ [document.field ?? 'file']: { key: refusalKey(reading.refused.code) } });
  }
  const draftId = newPublicId();
  await inTransaction(ctx.database, (tx) =>
    saveDraft(
      tx,
      {
        personId: actor.id,
        form: AGENDA_DRAFT,
        key: draftId,
        body: JSON.stringify({ source: reading.source }),
      },
      ctx.now,
    ),
  );
  return { draftId };
}

/** @throws Refused not_found */
export async function readKept(ctx: Ctx, draftId: string) {
  const actor = await requireImporter(ctx);
  const kept = await draftOf(ctx.database.reader, actor.id, AGENDA_DRAFT, draftId);
  if (!kept) throw new Refused('not_found');
  const { source } = JSON.parse(kept.body) as { source: string };
  const agenda = parseAgenda(source);
  if (isRefusal(agenda)) throw new Refused('not_found');
  return { id: kept.id, source, agenda };
}

/** The facts of a meeting as the form holds them. */
export interface TypedFacts {
  title: string;
  slug: string;
  place: string;
  from: string;
  to: string;
  timeZone: string;
}

function withPolicies(
  items: readonly AgendaItem[],
  policyOf: (path: string) => ItemPolicy | undefined,
  path: readonly number[] = [],
): AgendaItem[] {
  return items.map((item, index) => {
    const here = [...path, index];
    const policy = policyOf(here.join('.')) ?? item.policy;
    return {
      ...item,
      policy,
      kinds: policy === 'closed' || item.kinds.length === 0 ? usualKinds(policy) : item.kinds,
      children: withPolicies(item.children, policyOf, here),
    };
  });
}

const PROBLEMS: Record<MeetingProblem, Phrase> = {
  slug_malformed: { key: 'problems.slug_malformed' },
  slug_taken: { key: 'problems.slug_taken' },
  title_missing: { key: 'problems.meeting_title_missing' },
  title_too_long: { key: 'problems.too_long', values: { limit: MEETING_LIMITS.title } },
  title_hidden_letters: { key: 'problems.hidden_letters' },
  place_missing: { key: 'problems.place_missing' },
  place_too_long: { key: 'problems.too_long', values: { limit: MEETING_LIMITS.place } },
  place_hidden_letters: { key: 'problems.hidden_letters' },
  dates_missing: { key: 'problems.dates_missing' },
  dates_malformed: { key: 'problems.dates_malformed' },
  dates_backwards: { key: 'problems.dates_backwards' },
  time_zone_missing: { key: 'problems.time_zone_missing' },
  time_zone_unknown: { key: 'problems.time_zone_unknown' },
  status_unknown: { key: 'problems.status_unknown' },
  flow_unknown: { key: 'problems.flow_unknown' },
  agenda_too_many_items: {
    key: 'problems.agenda_too_many_items',
    values: { limit: MEETING_LIMITS.agendaItems },
  },
};

/** Under which field of the form a problem is shown. */
const FIELDS: Record<keyof MeetingProblems, string> = {
  slug: 'slug',
  title: 'title',
  place: 'place',
  dates: 'from',
  timeZone: 'timeZone',
  status: 'flow',
  flow: 'flow',
  agenda: 'title',
};

/**
 * Writes the meeting as a draft that only its secretariat sees.
 * @param input.confirmed the warnings that were ticked, by their place in the list
 * @param input.policies by the path of the item
 */
export async function confirmImport(
  ctx: Ctx,
  draftId: string,
  input: { facts: TypedFacts; confirmed: readonly string[]; policies: ReadonlyMap<string, string> },
): Promise<void> {
  const actor = requireActor(ctx);
  const { id, source, agenda } = await readKept(ctx, draftId);
  const errors: FieldErrors = {};
  const unseen = agenda.warnings.findIndex((_, index) => !input.confirmed.includes(String(index)));
  if (unseen !== -1) errors[`warning.${unseen}`] = { key: 'problems.warnings_unconfirmed' };
  const policyOf = (path: string) => ITEM_POLICIES.find((entry) => entry === input.policies.get(path));
  const items = withPolicies(agenda.items, policyOf);
  const { from, to, ...typed } = input.facts;
  const facts: MeetingFacts = {
    ...typed,
    status: 'draft',
    // What the pages collect so far.
    flow: 'abstract_then_paper',
    dates: from || to ? [{ from, to: to || from }] : [],
  };
  if (unseen !== -1) throw new Invalid(errors);
  const made = await createMeetingFromAgenda(
    { database: ctx.database, actor, now: ctx.now, requestId: ctx.requestId, network: ctx.network },
    facts,
    { agenda: { ...agenda, items }, source },
  );
  if ('problems' in made) {
    for (const [field, problem] of Object.entries(made.problems)) {
      errors[FIELDS[field as keyof MeetingProblems]] = PROBLEMS[problem];
    }
    throw new Invalid(errors);
  }
  await inTransaction(ctx.database, (tx) => dropDraft(tx, id));
}
