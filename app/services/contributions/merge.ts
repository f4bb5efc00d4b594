/**
 * Two contributions that are the same one, sent twice: pointed out to whoever can do something about it, and put
 * together. The one goes on with the authors and bodies of both, the other is withdrawn and says where it went.
 */
import { isLikelyDuplicate, type Likened, mayMergeInto } from '#app/domain/contributions/duplicates.ts';
import { stepOf } from '#app/domain/contributions/life.ts';
import { addressKey } from '#app/domain/shared/addresses.ts';
import { formatReceived } from '#app/domain/shared/time.ts';
import type { ContributionState } from '#app/domain/shared/vocabulary.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import {
  addPeople,
  authorsOf,
  type ContributionRow,
  contributionsOfBodies,
  contributionsOfPerson,
  moveTo,
} from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
import { itemsOf, meetingBySlug } from '#db/meetings/meetings.ts';
import { translationsOf, wishTranslations } from '#db/publication/translations.ts';
import { announce, type Recipient } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';

import { recordChangedConflicts } from './changed-conflicts.ts';
import { requireAllowed, type ContributionContext, loadForUpdate } from './load.ts';
import { sharedFacts, activeTasks, notifyOfChange } from './notify.ts';
import { recipientsOf } from './recipients.ts';

const OVER: readonly string[] = ['draft', 'declined', 'withdrawn'];

interface Alike {
  id: string;
  reference: string;
  title: string;
  language: string;
  item: string;
}

/**
 * Contributions of the same bodies to the same meeting that are perhaps the same as this one: to the secretariat all,
 * to an organizer those of the session, to an author the own ones. With the right to merge only those that it can be
 * put together with.
 */
export async function findDuplicates(ctx: Ctx, db: Readable, loaded: ContributionContext): Promise<Alike[]> {
  const actor = requireActor(ctx);
  const { it, bodies, rights, life } = loaded;
  const isPointedOut = rights.actsAs === 'organizer' && rights.seeReviews.allowed && !OVER.includes(it.state);
  if (!rights.merge.allowed && !isPointedOut) return [];
  const rows = await contributionsOfBodies(
    db,
    bodies.map((body) => body.id),
  );
  const others = rows.filter(
    (one) =>
      one.id !== it.id &&
      one.meeting_id === it.meeting_id &&
      (isPointedOut || mayMergeInto(life.state, one.state as ContributionState)) &&
      (rights.actsAs === 'secretariat' ||
        (rights.actsAs === 'organizer' && one.item_id === it.item_id) ||
        one.submitter_id === actor.id),
  );
  const authorKeys = loaded.authors.flatMap((author) => author.email_key ?? []);
  return likely(db, { title: it.title, abstract: it.abstract, authorKeys }, others);
}

/** Own contributions to a meeting that are perhaps the same as what is about to be submitted. */
export async function ownAlike(
  ctx: Ctx,
  slug: string,
  draft: { title: string; abstract: string },
): Promise<Alike[]> {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const meeting = await meetingBySlug(db, slug);
  const own = (await contributionsOfPerson(db, actor.id, actor.email_key)).filter(
    (one) => one.meeting_id === meeting?.id,
  );
  return likely(db, { ...draft, authorKeys: [actor.email_key] }, own);
}

async function likely(db: Readable, it: Likened, rows: readonly ContributionRow[]): Promise<Alike[]> {
  const others = rows.filter((one) => !OVER.includes(one.state));
  const [first] = others;
  if (!first) return [];
  const authors = await authorsOf(
    db,
    others.map((one) => one.id),
  );
  const found = others.filter((one) =>
    isLikelyDuplicate(it, {
      title: one.title,
      abstract: one.abstract,
      authorKeys: authors.flatMap((author) =>
        author.contribution_id === one.id ? (author.email_key ?? []) : [],
      ),
    }),
  );
  const items = found.length > 0 ? await itemsOf(db, first.meeting_id) : [];
  return found.map((one) => ({
    id: one.public_id,
    reference: one.reference,
    title: one.title,
    language: one.language,
    item: items.find((item) => item.id === one.item_id)?.full_number ?? '',
  }));
}

/**
 * @param intoPublicId the contribution that goes on
 * @param version of the one that is withdrawn, as the page showed it
 */
export async function mergeInto(
  ctx: Ctx,
  publicId: string,
  intoPublicId: string,
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  if (intoPublicId === '' || intoPublicId === publicId) {
    return { errors: { into: { key: 'problems.merge_missing' } } };
  }
  await inTransaction(ctx.database, async (tx) => {
    // Two people who merge in opposite directions wait for each other in one order.
    const loaded = new Map<string, ContributionContext>();
    for (const id of [publicId, intoPublicId].sort()) loaded.set(id, await loadForUpdate(ctx, tx, id));
    const [from, into] = [loaded.get(publicId), loaded.get(intoPublicId)];
    if (!from || !into) throw new Refused('not_found');
    for (const one of [from, into]) {
      requireAllowed(one.rights.see);
      requireAllowed(one.rights.merge);
    }
    const step = stepOf('withdraw', from.life);
    const alike = await findDuplicates(ctx, tx, from);
    if (!step || !alike.some((one) => one.id === intoPublicId)) throw new Refused('not_alike');
    const change = { withdrawn_from: from.it.state, merged_into: into.it.id };
    if (!(await moveTo(tx, { id: from.it.id, version }, step.to, ctx.now, change))) {
      throw new Refused('stale_version');
    }
    const missing = missingIn(from, into);
    if (
      into.authors.length + missing.authors.length > LIMITS.authors ||
      into.bodies.length + missing.bodyIds.length > LIMITS.bodies
    ) {
      throw new Refused('too_many_people');
    }
    await addPeople(tx, into.it.id, missing);
    await takeOverWishes(tx, from, into, ctx.now);
    if (!(await moveTo(tx, into.it, into.it.state, ctx.now))) throw new Refused('stale_version');
    await recordChangedConflicts(tx, ctx, into, await loadForUpdate(ctx, tx, intoPublicId));
    await record(tx, {
      actorId: actor.id,
      action: 'contribution_merged',
      meetingId: from.meeting.id,
      objectType: 'contribution',
      objectId: from.it.id,
      requestId: ctx.requestId,
      facts: { from: from.it.state, into: into.it.id },
      now: ctx.now,
    });
    const event = newId();
    const said = {
      ...sharedFacts(ctx, into),
      reference: into.it.reference,
      at: formatReceived(ctx.now, into.meeting.time_zone, ctx.language),
      canRestore: false,
      until: null,
    };
    const readers = await recipientsOf(tx, from);
    const tell = (action: 'merge' | 'absorb', one: ContributionContext, to: readonly Recipient[]) =>
      announce(
        tx,
        ctx,
        'withdrawal-receipt',
        event,
        to,
        { ...said, action },
        {
          meetingId: one.meeting.id,
          contributionId: one.it.id,
        },
      );
    await tell('merge', from, readers);
    // Whoever reads of the one is told of both by that.
    const told = new Set(readers.map((one) => addressKey(one.email)));
    const others = (await recipientsOf(tx, into)).filter((one) => !told.has(addressKey(one.email)));
    await tell('absorb', into, others);
    await notifyOfChange(tx, ctx, from, { event, action: 'merge', letter: '', tasks: activeTasks(from) });
  });
  ctx.wakeOutbox();
  return { done: true };
}

/** Translations that were asked for in the one only are asked for in the other, answered as they were. */
async function takeOverWishes(tx: Tx, from: ContributionContext, into: ContributionContext, now: string): Promise<void> {
  const own = await translationsOf(tx, into.it.id);
  const more = (await translationsOf(tx, from.it.id)).filter(
    ({ language }) => language !== into.it.language && !own.some((one) => one.language === language),
  );
  const wishes = [...own, ...more].map(({ language, asked_of, state, deliverer }) => ({
    language,
    asked_of,
    state,
    deliverer,
  }));
  await wishTranslations(tx, into.it.id, wishes, now);
}

/** Who stands in the one and not in the other: authors by address, or by name where there is none. */
function missingIn(from: ContributionContext, into: ContributionContext) {
  const keys = new Set(into.authors.flatMap((author) => [author.email_key ?? '', author.name_key]));
  return {
    bodyIds: from.bodies.map((body) => body.id).filter((id) => !into.bodies.some((body) => body.id === id)),
    authors: from.authors
      .filter((author) => !keys.has(author.email_key ?? '-') && !keys.has(author.name_key))
      // Who presents what has been accepted is known already.
      .map((author) => (into.rights.present.allowed ? { ...author, is_presenter: 0 as const } : author)),
  };
}
