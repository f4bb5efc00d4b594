/** The form of a contribution, kept as a draft of one person until it is submitted. */
import { authorAction, firstDeadline } from '#app/domain/contributions/life.ts';
import { deadlineFor, meetingDeadline } from '#app/domain/meetings/deadlines.ts';
import { deadlineState, formatDeadline, formatShort } from '#app/domain/shared/time.ts';
import type {
  ContributionKind,
  ContributionState,
  ItemPolicy,
  MeetingFlow,
  MeetingStatus,
} from '#app/domain/shared/vocabulary.ts';
import {
  type BaseVersion,
  type ContributionDraft,
  EMPTY_DRAFT,
  FILE_FIELD_NAMES,
  FILE_FIELDS,
  type FormRequirements,
  isPaperLanguage,
  requirementsFor,
  type SessionOption,
} from '#app/domain/submissions/contribution-draft.ts';
import { mayContribute } from '#app/domain/submissions/open-sessions.ts';
import { suggestSessions } from '#app/domain/suggest/suggest.ts';
import {
  authorsOf,
  bodiesOf,
  contributionById,
  contributionsOfPerson,
  recordBlob,
  submissionsOf,
  textsOfContributions,
} from '#db/contributions/contributions.ts';
import { guestsOf } from '#db/contributions/presenters.ts';
import { lockKey } from '#db/core/dialect.ts';
import { newPublicId, sha256 } from '#db/core/ids.ts';
import { inTransaction, type Readable } from '#db/core/transaction.ts';
import { invitedItems } from '#db/meetings/invitations.ts';
import {
  deadlinesOf,
  type ItemRow,
  itemsOf,
  kindsOfItems,
  meetingBySlug,
  type MeetingRow,
  themesOf,
} from '#db/meetings/meetings.ts';
import { affiliationsOf, bodyKeys, listBodies } from '#db/people/bodies.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { translationsOf } from '#db/publication/translations.ts';
import { draftOf, dropDraft, openDrafts, saveDraft } from '#db/submissions/drafts.ts';
import { changeDraft } from '#app/services/change/draft.ts';
import { type Ctx, Refused, requireActor, requireAllowed } from '#app/services/context.ts';
import { type ContributionContext, loadContribution } from '#app/services/contributions/load.ts';
import { callOf, guidanceOfSessions } from '#app/services/meetings/call-for-papers.view.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';

import { newFiles } from './draft-files.ts';

/** Name of the form in the table of drafts. */
export const NEW_DRAFT = 'contribution';
/** The same for a change of what has been submitted; its object is the contribution. */
export const UPDATE_DRAFT = 'change';

/** What a form is for: something new in a meeting, or a contribution that is there. */
export type Target = { slug: string; draftId: string } | { publicId: string };

/** The id of a draft that is about to be written; it also makes a repeated submit harmless. */
export function newDraftId(): string {
  return newPublicId();
}

/** Where the draft of a target is kept. */
export function keyOf(target: Target): { form: string; object: string } {
  return 'publicId' in target
    ? { form: UPDATE_DRAFT, object: target.publicId }
    : { form: NEW_DRAFT, object: target.draftId };
}

/** Every session of a meeting, with what it takes and why it may not take anything from this person now. */
export async function sessionOptions(
  db: Readable,
  meeting: MeetingRow,
  person: Pick<PersonRow, 'email_key'>,
): Promise<(SessionOption & { itemId: string })[]> {
  const items = await itemsOf(db, meeting.id);
  const kinds = await kindsOfItems(db, meeting.id);
  const themes = await themesOf(db, meeting.id);
  const invited = await invitedItems(db, meeting.id, person.email_key);
  return items.map((item) => ({
    id: item.public_id,
    itemId: item.id,
    kinds: kinds.filter((kind) => kind.itemId === item.id).map((kind) => kind.kind),
    themes: themes.filter((theme) => theme.itemId === item.id).map((theme) => theme.publicId),
    verdict: mayContribute(meeting.status as MeetingStatus, item.policy as ItemPolicy, invited.has(item.id)),
  }));
}

/** The one session of a contribution that is there: moving it is for the organizers. */
export async function choiceOf(
  db: Readable,
  { meeting, item, contribution }: ContributionContext,
): Promise<SessionOption & { itemId: string }> {
  const themes = await themesOf(db, meeting.id);
  const kinds = (await kindsOfItems(db, meeting.id)).filter((kindsOfItem) => kindsOfItem.itemId === item.id);
  return {
    id: item.public_id,
    itemId: item.id,
    // What it is stays possible, whatever the session takes by now.
    kinds: [...new Set([contribution.kind, ...kinds.map((kind) => kind.kind)])],
    themes: themes.filter((theme) => theme.itemId === item.id).map((theme) => theme.publicId),
    verdict: { allowed: true },
  };
}

/** A change stays in its session, wherever that is by now, and with a theme that the session has. */
export function withFixedSession(draft: ContributionDraft, own: SessionOption): ContributionDraft {
  return { ...draft, item: own.id, theme: own.themes.includes(draft.theme) ? draft.theme : '' };
}

/** A draft as stored: written by an earlier version of the program, it may lack fields. */
export function readDraft(body: string): ContributionDraft {
  return { ...EMPTY_DRAFT, ...(JSON.parse(body) as Partial<ContributionDraft>) };
}

export type ContributionForm = Awaited<ReturnType<typeof contributionForm>>;

/**
 * The form of a person: what can be chosen, what was typed so far.
 * @throws Refused not_found when the draft belongs to another meeting; what the right to hand in says otherwise
 */
export async function contributionForm(ctx: Ctx, target: Target) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const loaded = 'publicId' in target ? await loadToHandIn(ctx, db, target.publicId) : null;
  const slug = 'publicId' in target ? (loaded?.meeting.slug ?? '') : target.slug;
  const { meeting, head } = await headOf(ctx, slug);
  const flow = meeting.flow as MeetingFlow;
  const state = (loaded?.contribution.state ?? 'draft') as ContributionState;
  const items = await itemsOf(db, meeting.id);
  const choices = loaded ? [await choiceOf(db, loaded)] : await sessionOptions(db, meeting, actor);
  const themes = await themesOf(db, meeting.id);
  const deadlines = await deadlinesOf(db, meeting.id);
  const { form, object } = keyOf(target);
  const kept = await draftOf(db, actor.id, form, object);
  const became = kept?.became && !loaded ? await contributionById(db, kept.became) : null;
  const stored = loaded ? await draftFrom(db, loaded) : null;
  const begun = kept && !became ? readDraft(kept.body) : (stored ?? (await prefilled(db, actor, slug)));
  const [own] = choices;
  const draft = loaded && own ? withFixedSession(begun, own) : begun;
  if (kept && !became && draft.meeting !== slug) throw new Refused('not_found');
  const stage = loaded?.deadline?.stage ?? firstDeadline(flow);
  const common = loaded ? loaded.deadline : meetingDeadline(deadlines, stage);
  const isPassed = (deadline: { instant: string } | null) =>
    deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
  const keys = await bodyKeys(db);
  const others = loaded || kept ? [] : await openDrafts(db, actor.id, NEW_DRAFT);
  return {
    meeting: head,
    flow,
    state,
    /** Of the contribution that is changed, or null for a new one. */
    contribution: loaded
      ? {
          id: loaded.contribution.public_id,
          reference: loaded.contribution.reference,
          title: loaded.contribution.title,
          language: loaded.contribution.language,
        }
      : null,
    /** The request for changes that is answered; null when there is none. */
    request: loaded?.life.state.endsWith('changes_requested')
      ? (loaded.decisions.findLast((decision) => decision.released_at !== null)?.letter ?? null)
      : null,
    /** Hashes of the files that have been handed in: they are replaced, and never left out. */
    handedIn: (loaded?.current ?? []).map((file) => file.sha256),
    pageLimit: meeting.page_limit,
    /** Names of presenters who are no authors. */
    guests: loaded ? (await guestsOf(db, loaded.contribution.id)).map((guest) => guest.name) : [],
    call: await callOf(db, meeting),
    guidance: guidanceOfSessions(items),
    declaration: meeting.declaration,
    privacyNotice: meeting.privacy_notice,
    deadline: common ? formatDeadline(common.instant, meeting.time_zone, ctx.language) : null,
    /** For the time that is left. */
    due: common?.instant ?? null,
    isLate: isPassed(common),
    now: ctx.now,
    stage,
    offered: choices.flatMap((choice) => {
      const item = items.find((item) => item.id === choice.itemId);
      if (!item || !choice.verdict.allowed) return [];
      const deadline = loaded ? common : deadlineFor(deadlines, stage, { itemId: item.id });
      return {
        id: choice.id,
        number: item.full_number,
        title: item.title,
        annotation: item.annotation,
        kinds: choice.kinds as ContributionKind[],
        themes: themes
          .filter((theme) => theme.itemId === item.id)
          .map((theme) => ({ id: theme.publicId, title: theme.title })),
        deadline: deadline ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language) : null,
        due: deadline?.instant ?? null,
        hasOwnDeadline: deadline !== null && deadline !== common,
        isLate: isPassed(deadline),
      };
    }),
    choices: choices as readonly SessionOption[],
    bodies: (await listBodies(db)).map((body) => ({
      id: body.id,
      name: body.name,
      kind: body.kind,
      keys: keys.get(body.id) ?? [],
    })),
    suggestions: loaded ? [] : suggestionsFor(draft, choices, items),
    draft,
    isKept: kept !== null,
    /** When the draft was last kept: whoever sends an older one has not seen the newer. */
    savedAt: kept?.updated_at ?? '',
    /** What is changed, as it stands now; null for a new one. */
    stored,
    became: became?.public_id ?? null,
    /** Drafts for this meeting that wait for being finished. */
    waiting: others.flatMap((other) => {
      const contributionDraft = readDraft(other.body);
      if (contributionDraft.meeting !== slug) return [];
      const saved = formatShort(other.updated_at, meeting.time_zone, ctx.language);
      return [{ id: other.object, title: contributionDraft.title, saved }];
    }),
    /** Somebody without a name introduces themselves first. */
    needsName: actor.name === '',
  };
}

/** Sessions that fit what has been written, but for the one that is chosen already; the expert chooses. */
export function suggestionsFor(
  draft: Pick<ContributionDraft, 'title' | 'abstract' | 'item'>,
  choices: readonly SessionOption[],
  items: readonly ItemRow[],
): { id: string; number: string; title: string; words: string[] }[] {
  const open = choices.filter((choice) => choice.verdict.allowed);
  const sessions = open.flatMap((choice) => {
    const item = items.find((item) => item.public_id === choice.id);
    return item ? [{ id: choice.id, title: item.title, annotation: item.annotation }] : [];
  });
  return suggestSessions(draft, sessions).flatMap(({ id, words }) => {
    const item = items.find((item) => item.public_id === id);
    if (!item || id === draft.item) return [];
    return [{ id, number: item.full_number, title: item.title, words }];
  });
}

/** The same while somebody is typing. */
export async function suggestSessionsFor(ctx: Ctx, slug: string, draft: ContributionDraft) {
  const db = ctx.database.reader;
  const { meeting } = await headOf(ctx, slug);
  const choices = await sessionOptions(db, meeting, requireActor(ctx));
  return suggestionsFor(draft, choices, await itemsOf(db, meeting.id));
}

/** Which parts of the form a draft has to fill in. */
export function requirementsOf(
  form: Pick<ContributionForm, 'state' | 'flow'>,
  draft: ContributionDraft,
): FormRequirements {
  return requirementsFor(form.state, form.flow, draft.kind);
}

async function loadToHandIn(ctx: Ctx, db: Readable, publicId: string): Promise<ContributionContext> {
  const loaded = await loadContribution(db, ctx.actor, publicId, ctx.now);
  requireAllowed(loaded.rights.see);
  requireAllowed(loaded.rights.handIn);
  return loaded;
}

/** A contribution as the form has it. */
export async function draftFrom(db: Readable, loaded: ContributionContext): Promise<ContributionDraft> {
  const { contribution, meeting, item } = loaded;
  const texts = await textsOfContributions(db, [contribution.id]);
  const wishes = await translationsOf(db, contribution.id);
  const themes = await themesOf(db, meeting.id);
  const fields = FILE_FIELD_NAMES.flatMap((field) => {
    const { slot, language } = FILE_FIELDS[field];
    const file =
      slot === 'paper' && language === null
        ? loaded.paper
        : language === loaded.paper?.language
          ? null
          : loaded.current.find((entry) => entry.slot === slot && (!language || entry.language === language));
    if (!file) return [];
    const { sha256, size, original_name: name, media_type: mediaType } = file;
    return [[field, { sha256, size, name, mediaType }] as const];
  });
  const draft = {
    ...EMPTY_DRAFT,
    meeting: meeting.slug,
    item: item.public_id,
    theme: themes.find((theme) => theme.id === contribution.theme_id)?.publicId ?? '',
    kind: contribution.kind,
    wish: contribution.wish ?? '',
    title: contribution.title,
    abstract: contribution.abstract,
    language: contribution.language,
    texts: Object.fromEntries(texts.map(({ language, title, abstract }) => [language, { title, abstract }])),
    translations: Object.fromEntries(wishes.map((wish) => [wish.language, wish.asked_of])),
    bodies: loaded.bodies.map((body) => body.id),
    authors: loaded.authors.map((author) => ({
      name: author.name,
      affiliation: author.affiliation,
      email: author.email ?? '',
      isPresenter: author.is_presenter === 1,
      isContact: author.is_contact === 1,
    })),
    spoken: contribution.spoken_language ?? '',
    files: Object.fromEntries(fields),
  };
  return { ...draft, base: await begunFrom(db, loaded, draft) };
}

/** What a change of a contribution is begun from now. */
async function begunFrom(
  db: Readable,
  { contribution, life }: ContributionContext,
  { bodies, authors, spoken }: Pick<ContributionDraft, 'bodies' | 'authors' | 'spoken'>,
): Promise<BaseVersion> {
  const action = authorAction(life.state) ?? '';
  return {
    version: (await submissionsOf(db, contribution.id)).length,
    action,
    // Where only files are added nobody is named.
    people: action === 'add_files' ? '' : sha256(JSON.stringify([bodies, authors, spoken])).slice(0, 16),
  };
}

/** Nothing is asked twice: what the profile and the last contribution say stands in the form already. */
async function prefilled(
  db: Readable,
  actor: Pick<PersonRow, 'id' | 'name' | 'email' | 'email_key' | 'language'>,
  slug: string,
): Promise<ContributionDraft> {
  const affiliations = await affiliationsOf(db, [actor.id]);
  const own = affiliations.find((affiliation) => affiliation.kind === 'country') ?? affiliations[0];
  // A country is in whose name somebody submits; nobody works in it as in an office.
  const office = affiliations.find(
    (affiliation) => affiliation.kind === 'institution' || affiliation.kind === 'organisation',
  );
  const last = (await contributionsOfPerson(db, actor.id, actor.email_key)).find(
    (contribution) => contribution.submitter_id === actor.id,
  );
  const earlier = last ? (await bodiesOf(db, [last.id])).map((body) => body.id) : [];
  const asAuthor = last
    ? (await authorsOf(db, [last.id])).find((author) => author.email_key === actor.email_key)
    : undefined;
  return {
    ...EMPTY_DRAFT,
    meeting: slug,
    language: last && isPaperLanguage(last.language) ? last.language : actor.language,
    bodies: earlier.length > 0 ? earlier : own ? [own.id] : [],
    authors: [
      {
        name: actor.name,
        affiliation: asAuthor?.affiliation ?? office?.name ?? '',
        email: actor.email,
        isPresenter: true,
        isContact: true,
      },
    ],
  };
}

/**
 * Keeps what was typed. Nothing is checked: a draft may be wrong.
 * @param seen when the draft had been kept last as far as the sender knows; null keeps it whatever has happened
 * @returns when it is kept now, or that somebody else has kept something newer
 */
export async function keepDraft(
  ctx: Ctx,
  target: Target,
  draft: ContributionDraft,
  seen: string | null = null,
): Promise<{ savedAt: string } | { newer: ContributionDraft; savedAt: string }> {
  return changeDraft(ctx, async ({ tx, actor, wake }) => {
    const slug =
      'publicId' in target
        ? (await loadToHandIn(ctx, tx, target.publicId)).meeting.slug
        : (await meetingBySlug(tx, target.slug))?.slug;
    if (!slug) throw new Refused('not_found');
    const key = keyOf(target);
    // Of two windows that save at once, the second must see what the first has kept.
    await lockKey(ctx.database.kind, tx, `draft ${actor.id} ${key.form} ${key.object}`);
    const existing = await draftOf(tx, actor.id, key.form, key.object);
    if (existing?.became) return { savedAt: existing.updated_at };
    const earlier = existing ? readDraft(existing.body) : null;
    if (earlier && earlier.meeting !== slug) throw new Refused('not_found');
    const typed = { ...draft, meeting: slug };
    if (existing && earlier && seen !== null && seen !== existing.updated_at) {
      // The same text sent twice is no conflict.
      if (JSON.stringify(earlier) === JSON.stringify(typed)) return { savedAt: existing.updated_at };
      return { newer: earlier, savedAt: existing.updated_at };
    }
    await saveDraft(tx, { personId: actor.id, ...key, body: JSON.stringify(typed) }, ctx.now);
    // A look into it is taken at once, so that the page that checks the answers can advise.
    for (const file of newFiles(typed, earlier)) await recordBlob(tx, file, ctx.now);
    if (newFiles(draft, null).length > 0) wake();
    return { savedAt: ctx.now };
  });
}

/** @throws Refused not_found unless the viewer has kept this draft */
export async function requireDraft(ctx: Ctx, target: Target): Promise<void> {
  const actor = requireActor(ctx);
  const { form, object } = keyOf(target);
  if (!(await draftOf(ctx.database.reader, actor.id, form, object))) throw new Refused('not_found');
}

/** Throws away what was typed and not submitted; what has been handed in stays as it is. */
export async function discardDraft(ctx: Ctx, target: Target): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const { form, object } = keyOf(target);
    const kept = await draftOf(tx, actor.id, form, object);
    if (kept && kept.became === null) await dropDraft(tx, kept.id);
  });
}
