/** The form of a contribution as a page shows it: what can be chosen, and what was typed so far. */
import { changeStepOf, firstDeadline } from '#app/domain/contributions/life.ts';
import { deadlineFor, meetingDeadline } from '#app/domain/meetings/deadlines.ts';
import { deadlineState, formatDeadline, formatShort } from '#app/domain/shared/time.ts';
import { roomLeft, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import type { ContributionKind } from '#app/domain/shared/vocabulary.ts';
import {
  type ContributionDraft,
  type FormRequirements,
  requirementsFor,
  type SessionOption,
} from '#app/domain/submissions/contribution-draft.ts';
import { contributionById } from '#db/contributions/contributions.ts';
import { guestsOf } from '#db/contributions/presenters.ts';
import type { Readable } from '#db/core/transaction.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { type ItemRow, itemsOf, themesOf } from '#db/meetings/items.ts';
import { type MeetingRow } from '#db/meetings/meetings.ts';
import { bodyKeys, listBodies } from '#db/people/bodies.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { draftOf, openDrafts } from '#db/submissions/drafts.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type ContributionContext, loadToHandIn } from '#app/services/contributions/load.ts';
import { fileRoomLeft } from '#app/services/files/file-room.ts';
import { callOf, guidanceOfSessions } from '#app/services/meetings/call-for-papers.view.ts';
import { headOf } from '#app/services/meetings/meeting-head.view.ts';
import { Refused } from '#app/services/outcome.ts';

import { draftKey, NEW_DRAFT, readDraft, type Target } from './draft.ts';
import { draftFrom, prefilledDraft } from './first-draft.ts';
import { optionOf, sessionOptions, suggestionsFor, withFixedSession } from './session-options.ts';
import { submissionsLeft } from './submission-room.ts';

export type ContributionForm = Awaited<ReturnType<typeof contributionForm>>;

/**
 * The form of a person for a target.
 * @throws Refused not_found when the draft belongs to another meeting; what the right to hand in says otherwise
 */
export async function contributionForm(ctx: Ctx, target: Target) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const loaded = 'publicId' in target ? await loadToHandIn(ctx, db, target.publicId) : null;
  const { meeting, head } = await headOf(
    ctx,
    'publicId' in target ? (loaded?.meeting.slug ?? '') : target.slug,
  );
  const items = await itemsOf(db, meeting.id);
  const options = loaded ? [await optionOf(db, loaded)] : await sessionOptions(db, meeting, actor);
  const typed = await typedSoFar(db, actor, target, meeting, loaded, options);
  const keys = await bodyKeys(db);
  const { draft } = typed;
  return {
    ...typed,
    meeting: head,
    flow: meeting.flow,
    state: loaded?.contribution.state ?? 'draft',
    /** What comes after the deadline is taken and marked late; else it is refused. */
    isTakenLate: loaded ? changeStepOf(loaded.life)?.deadline === 'late' : true,
    ...(await changedContribution(db, loaded)),
    pageLimit: meeting.page_limit,
    call: await callOf(db, meeting),
    guidance: guidanceOfSessions(items),
    declaration: meeting.declaration,
    privacyNotice: meeting.privacy_notice,
    ...(await datesAndSessions(ctx, { meeting, loaded, items, options })),
    /** Every session, with why it may not take anything from this person now. */
    options: options as readonly SessionOption[],
    bodies: (await listBodies(db)).map((body) => ({
      id: body.id,
      name: body.name,
      kind: body.kind,
      keys: keys.get(body.id) ?? [],
    })),
    suggestions: loaded ? [] : suggestionsFor(draft, options, items),
    ...(loaded || typed.isKept ? NOTHING_WAITS : await waitingDrafts(ctx, db, actor, meeting)),
    /** How many megabytes of files are left to the person, when that is little. */
    fileRoom: await fileRoomLeft(ctx),
    /** How many more contributions the person may submit to the meeting, or how often more, when that is little. */
    submissionsLeft: await submissionsLeft(db, meeting, actor, loaded ? 'handIns' : 'papers'),
    /** Somebody without a name introduces themselves first. */
    needsName: actor.name === '',
  };
}

/** What was typed, or what the form begins with. */
async function typedSoFar(
  db: Readable,
  actor: PersonRow,
  target: Target,
  { slug }: Pick<MeetingRow, 'slug'>,
  loaded: ContributionContext | null,
  options: readonly SessionOption[],
) {
  const { form, key } = draftKey(target);
  const kept = await draftOf(db, actor.id, form, key);
  const submitted = kept?.submitted_as && !loaded ? await contributionById(db, kept.submitted_as) : null;
  const stored = loaded ? await draftFrom(db, loaded) : null;
  const typed =
    kept && !submitted ? readDraft(kept.body) : (stored ?? (await prefilledDraft(db, actor, slug)));
  const [own] = options;
  const draft = loaded && own ? withFixedSession(typed, own) : typed;
  if (kept && !submitted && draft.meeting !== slug) throw new Refused('not_found');
  return {
    draft,
    isKept: kept !== null,
    /** When the draft was last saved: a window that sends an older time has not seen the newer draft. */
    savedAt: kept?.updated_at ?? '',
    /** What is changed, as it stands now; null for a new one. */
    stored,
    /** Public id of the contribution that this draft was submitted as. */
    submittedAs: submitted?.public_id ?? null,
  };
}

/** What the form says about the contribution that is changed; nothing of it for a new one. */
async function changedContribution(db: Readable, loaded: ContributionContext | null) {
  const none: readonly string[] = [];
  if (!loaded) return { contribution: null, request: null, handedIn: none, guests: none };
  const { contribution, decisions, life } = loaded;
  const isRequested = life.state.endsWith('changes_requested');
  const letter = decisions.findLast((decision) => decision.released_at !== null)?.letter;
  return {
    contribution: {
      id: contribution.public_id,
      reference: contribution.reference,
      title: contribution.title,
      language: contribution.language,
    },
    /** The request for changes that is answered; null when there is none. */
    request: isRequested ? (letter ?? null) : null,
    /** Hashes of the files that have been handed in: they are replaced, and never left out. */
    handedIn: loaded.current.map((file) => file.sha256),
    /** Names of presenters who are no authors. */
    guests: (await guestsOf(db, contribution.id)).map((guest) => guest.name),
  };
}

/** Until when, and the sessions that can be chosen with their own deadlines. */
async function datesAndSessions(
  ctx: Ctx,
  form: {
    meeting: MeetingRow;
    loaded: ContributionContext | null;
    items: readonly ItemRow[];
    options: Awaited<ReturnType<typeof sessionOptions>>;
  },
) {
  const { meeting, loaded, items, options } = form;
  const db = ctx.database.reader;
  const themes = await themesOf(db, meeting.id);
  const deadlines = await deadlinesOf(db, meeting.id);
  const stage = loaded?.deadline?.stage ?? firstDeadline(meeting.flow);
  const common = loaded ? loaded.deadline : meetingDeadline(deadlines, stage);
  const isPassed = (deadline: { instant: string } | null) =>
    deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
  const written = (deadline: { instant: string } | null) =>
    deadline ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language) : null;
  return {
    deadline: written(common),
    /** For the time that is left. */
    due: common?.instant ?? null,
    isLate: isPassed(common),
    now: ctx.now,
    stage,
    offered: options.flatMap((option) => {
      const item = items.find((entry) => entry.id === option.itemId);
      if (!item || !option.verdict.allowed) return [];
      const deadline = loaded ? common : deadlineFor(deadlines, stage, { itemId: item.id });
      return {
        id: option.id,
        number: item.full_number,
        title: item.title,
        annotation: item.annotation,
        kinds: option.kinds as ContributionKind[],
        themes: themes
          .filter((theme) => theme.itemId === item.id)
          .map((theme) => ({ id: theme.publicId, title: theme.title })),
        deadline: written(deadline),
        due: deadline?.instant ?? null,
        hasOwnDeadline: deadline !== null && deadline !== common,
        isLate: isPassed(deadline),
      };
    }),
  };
}

interface WaitingDrafts {
  /** Drafts for this meeting that wait for being finished. */
  waiting: { id: string; title: string; saved: string }[];
  /** How many more drafts the person may begin, when that is few. */
  draftsLeft: ReturnType<typeof roomLeft>;
}
const NOTHING_WAITS: WaitingDrafts = { waiting: [], draftsLeft: null };

async function waitingDrafts(
  ctx: Ctx,
  db: Readable,
  actor: PersonRow,
  meeting: MeetingRow,
): Promise<WaitingDrafts> {
  const open = await openDrafts(db, actor.id, NEW_DRAFT);
  return {
    waiting: open
      .filter((kept) => kept.meeting_slug === meeting.slug)
      .map((kept) => ({
        id: kept.draft_key,
        title: kept.title ?? '',
        saved: formatShort(kept.updated_at, meeting.time_zone, ctx.language),
      })),
    draftsLeft: roomLeft(open.length, USAGE_LIMITS.openDrafts),
  };
}

/** Which parts of the form a draft has to fill in. */
export function requirementsOf(
  form: Pick<ContributionForm, 'state' | 'flow'>,
  draft: ContributionDraft,
): FormRequirements {
  return requirementsFor(form.state, form.flow, draft.kind);
}
