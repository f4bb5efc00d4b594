/** An expert writes, checks and submits a contribution. */
import { addAffiliation, affiliationsOf, listBodies } from '#db/bodies.ts';
import { record } from '#db/audit.ts';
import { contributionById, insertContribution, insertFileVersion, recordBlob } from '#db/contributions.ts';
import { draftOf, markBecame, saveDraft } from '#db/drafts.ts';
import { deadlinesOf, itemsOf, kindsOfItems, meetingBySlug } from '#db/meetings.ts';
import { holdersOf } from '#db/persons.ts';
import { newPublicId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { addressKey, isAddress } from '#app/domain/addresses.ts';
import { LIMITS } from '#app/domain/contribution-limits.ts';
import { fold } from '#app/domain/fold.ts';
import { mayContribute } from '#app/domain/offers.ts';
import { deadlineState, formatDeadline, formatReceived } from '#app/domain/time.ts';
import type { ContributionKind, ItemPolicy, MeetingStatus } from '#app/domain/vocabulary.ts';

import { announce, type Recipient } from './announce.server.ts';
import { Refused, requireActor, type Ctx, type FieldErrors } from './context.ts';

const FORM = 'contribution';

/** What stands in the form, as typed; kept as a draft until it is submitted. */
export interface ContributionDraft {
  item: string;
  kind: string;
  title: string;
  abstract: string;
  body: string;
  authors: { name: string; affiliation: string; email: string; isPresenter: boolean }[];
  declared: boolean;
  file: { sha256: string; size: number; name: string; mediaType: string } | null;
}

export const EMPTY_DRAFT: ContributionDraft = {
  item: '',
  kind: '',
  title: '',
  abstract: '',
  body: '',
  authors: [{ name: '', affiliation: '', email: '', isPresenter: true }],
  declared: false,
  file: null,
};

/** The form of a person for a meeting: what can be chosen, what was typed so far. */
export async function contributionForm(ctx: Ctx, slug: string, draftId: string) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const meeting = await meetingBySlug(db, slug);
  if (!meeting) throw new Refused('not_found');
  const items = await itemsOf(db, meeting.id);
  const kinds = await kindsOfItems(db, meeting.id);
  const deadlines = await deadlinesOf(db, meeting.id);
  const offered = items
    .filter((item) => mayContribute(meeting.status as MeetingStatus, item.policy as ItemPolicy).allowed)
    .map((item) => {
      const deadline =
        deadlines.find((one) => one.itemId === item.id && one.stage === 'paper') ??
        deadlines.find(
          (one) => one.itemId === null && one.contributionId === null && one.stage === 'paper',
        ) ??
        null;
      return {
        id: item.public_id,
        number: item.number,
        title: item.title,
        kinds: kinds.filter((kind) => kind.itemId === item.id).map((kind) => kind.kind as ContributionKind),
        deadline: deadline ? formatDeadline(deadline.instant, meeting.time_zone) : null,
        deadlineState: deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds),
      };
    });
  const draft = await draftOf(db, actor.id, FORM, draftId);
  const affiliations = await affiliationsOf(db, [actor.id]);
  const own = affiliations.find((one) => one.kind === 'country') ?? affiliations[0];
  const prefilled: ContributionDraft = {
    ...EMPTY_DRAFT,
    body: own?.id ?? '',
    authors: [{ name: actor.name, affiliation: own?.name ?? '', email: actor.email, isPresenter: true }],
  };
  const became = draft?.became ? await contributionById(db, draft.became) : null;
  return {
    meeting: {
      slug: meeting.slug,
      title: meeting.title,
      declaration: meeting.declaration,
      privacyNotice: meeting.privacy_notice,
    },
    offered,
    bodies: (await listBodies(db)).map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
    draft: draft ? { ...prefilled, ...(JSON.parse(draft.body) as ContributionDraft) } : prefilled,
    savedAt: draft?.updated_at ?? null,
    became: became?.public_id ?? null,
  };
}

/** Keeps what was typed. Nothing is checked: a draft may be wrong. */
export async function keepDraft(
  ctx: Ctx,
  slug: string,
  draftId: string,
  draft: ContributionDraft,
): Promise<void> {
  const actor = requireActor(ctx);
  const meeting = await meetingBySlug(ctx.database.reader, slug);
  if (!meeting) throw new Refused('not_found');
  await inTransaction(ctx.database, async (tx) => {
    const existing = await draftOf(tx, actor.id, FORM, draftId);
    if (existing?.became) return;
    await saveDraft(
      tx,
      { personId: actor.id, form: FORM, object: draftId, body: JSON.stringify(draft) },
      ctx.now,
    );
  });
}

/** What is wrong with a draft, by field; empty when it can be submitted. */
export function problemsOf(
  draft: ContributionDraft,
  offered: readonly { id: string; kinds: readonly string[] }[],
  bodyIds: ReadonlySet<string>,
): FieldErrors {
  const errors: FieldErrors = {};
  const item = offered.find((one) => one.id === draft.item);
  if (!item) errors.item = 'Choose the session';
  else if (!item.kinds.includes(draft.kind)) errors.kind = 'Choose what you submit';
  if (draft.title === '') errors.title = 'Enter the title';
  if (draft.title.length > LIMITS.title)
    errors.title = `Use at most ${LIMITS.title} characters for the title`;
  if (draft.abstract === '') errors.abstract = 'Enter the abstract';
  if (draft.abstract.length > LIMITS.abstract) {
    errors.abstract = `Use at most ${LIMITS.abstract} characters for the abstract`;
  }
  if (!bodyIds.has(draft.body)) errors.body = 'Choose the country or organisation that submits';
  const named = draft.authors.filter((author) => author.name !== '');
  if (named.length === 0) errors['authors.0.name'] = 'Name at least one author';
  else if (!named.some((author) => author.isPresenter)) {
    errors['authors.0.isPresenter'] = 'Mark at least one author who presents';
  }
  if (named.length > LIMITS.authors) errors['authors.0.name'] = `Name at most ${LIMITS.authors} authors`;
  draft.authors.forEach((author, index) => {
    if (author.name.length > LIMITS.name) {
      errors[`authors.${index}.name`] = `Use at most ${LIMITS.name} characters for a name`;
    }
    if (author.email !== '' && !isAddress(author.email)) {
      errors[`authors.${index}.email`] =
        'Enter an e-mail address like name@office.example, or leave it empty';
    }
  });
  if (!draft.file) errors.file = 'Choose the paper as a PDF file';
  if (!draft.declared) errors.declared = 'Confirm the declaration';
  return errors;
}

/**
 * Submits a draft. The same draft submitted twice gives the same contribution.
 * @returns the public id, or what must be mended first
 */
export async function submitContribution(
  ctx: Ctx,
  slug: string,
  draftId: string,
): Promise<{ publicId: string } | { errors: FieldErrors }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const kept = await draftOf(tx, actor.id, FORM, draftId);
    const meeting = await meetingBySlug(tx, slug);
    if (!kept || !meeting) throw new Refused('not_found');
    if (kept.became) {
      const earlier = await contributionById(tx, kept.became);
      if (!earlier) throw new Refused('not_found');
      return { publicId: earlier.public_id };
    }
    const draft = { ...EMPTY_DRAFT, ...(JSON.parse(kept.body) as ContributionDraft) };
    const items = await itemsOf(tx, meeting.id);
    const item = items.find((one) => one.public_id === draft.item);
    if (!item) return { errors: { item: 'Choose the session' } };
    const verdict = mayContribute(meeting.status as MeetingStatus, item.policy as ItemPolicy);
    if (!verdict.allowed) throw new Refused(verdict.why);
    const kinds = (await kindsOfItems(tx, meeting.id)).filter((one) => one.itemId === item.id);
    const bodies = await listBodies(tx);
    const errors = problemsOf(
      draft,
      [{ id: item.public_id, kinds: kinds.map((one) => one.kind) }],
      new Set(bodies.map((body) => body.id)),
    );
    if (Object.keys(errors).length > 0 || !draft.file) return { errors };
    const deadlines = await deadlinesOf(tx, meeting.id);
    const deadline =
      deadlines.find((one) => one.itemId === item.id && one.stage === 'paper') ??
      deadlines.find((one) => one.itemId === null && one.contributionId === null && one.stage === 'paper') ??
      null;
    const late = deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds) === 'passed';
    const authors = draft.authors.filter((author) => author.name !== '');
    const it = await insertContribution(
      tx,
      {
        meetingId: meeting.id,
        itemId: item.id,
        kind: draft.kind,
        title: draft.title,
        titleKey: fold(draft.title),
        abstract: draft.abstract,
        language: 'en',
        submitterId: actor.id,
        late,
        declaredText: meeting.declaration,
        bodyIds: [draft.body],
        authors: authors.map((author, index) => ({
          name: author.name,
          nameKey: fold(author.name),
          affiliation: author.affiliation,
          email: author.email || null,
          emailKey: author.email ? addressKey(author.email) : null,
          isPresenter: author.isPresenter,
          isContact: index === 0,
        })),
      },
      ctx.now,
    );
    await recordBlob(tx, { sha256: draft.file.sha256, size: draft.file.size }, ctx.now);
    await insertFileVersion(
      tx,
      {
        contributionId: it.id,
        slot: 'paper',
        sha256: draft.file.sha256,
        mediaType: draft.file.mediaType,
        originalName: draft.file.name,
        language: 'en',
        uploadedBy: actor.id,
      },
      ctx.now,
    );
    await addAffiliation(tx, actor.id, draft.body, 'claimed', ctx.now);
    await markBecame(tx, kept.id, it.id);
    await record(tx, {
      actorId: actor.id,
      action: 'contribution_submitted',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: it.id,
      requestId: ctx.requestId,
      facts: { itemId: item.id, late, sha256: draft.file.sha256 },
      now: ctx.now,
    });
    const submitter: Recipient = {
      id: actor.id,
      name: actor.name,
      email: actor.email,
      language: actor.language,
    };
    const contact = authors[0]?.email
      ? [{ id: null, name: authors[0].name, email: authors[0].email, language: actor.language }]
      : [];
    const bodyName = bodies.find((body) => body.id === draft.body)?.name ?? '';
    const about = { meetingId: meeting.id, contributionId: it.id };
    const link = `${ctx.publicUrl}/c/${it.public_id}`;
    const place = { number: item.number, title: item.title };
    const deadlineText = deadline ? formatDeadline(deadline.instant, meeting.time_zone) : undefined;
    await announce(
      tx,
      ctx,
      'submission-receipt',
      it.id,
      [submitter, ...contact],
      {
        reference: it.reference,
        title: it.title,
        item: place,
        meeting: meeting.title,
        bodies: [bodyName],
        received: formatReceived(ctx.now, meeting.time_zone),
        deadline: deadlineText,
        late,
        files: [{ name: draft.file.name, size: draft.file.size, sha256: draft.file.sha256 }],
        link,
        canChangeUntil: late ? undefined : deadlineText,
      },
      about,
    );
    const organizers = await holdersOf(tx, 'organizer', meeting.id, item.id);
    await announce(
      tx,
      ctx,
      'contribution-arrived',
      it.id,
      organizers,
      { title: it.title, item: place, meeting: meeting.title, bodies: [bodyName], link, late },
      about,
    );
    return { publicId: it.public_id };
  });
  if ('publicId' in result) ctx.wakeOutbox();
  return result;
}

/** The id of a draft that is about to be written; it also makes a repeated submit harmless. */
export function newDraftId(): string {
  return newPublicId();
}
