/**
 * Two contributions that are the same one, sent twice: pointed out to the people who can merge them, and put
 * together. The one goes on with the authors and bodies of both, the other is withdrawn and says where it went.
 */
import { type Comparable, likelyDuplicateOf, mayMergeInto } from '#app/domain/contributions/duplicates.ts';
import { stepOf } from '#app/domain/contributions/life.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { addPeople } from '#db/contributions/content.ts';
import {
  type ContributionRow,
  contributionsOfBodies,
  contributionsOfPerson,
} from '#db/contributions/contributions.ts';
import { authorsOf } from '#db/contributions/named.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { translationsOf, wishTranslations } from '#db/publication/translations.ts';
import { changeContributions } from '#app/services/change/contribution.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

import { recordChangedConflicts } from './changed-conflicts.ts';
import type { ContributionContext } from './load.ts';

const OVER: readonly string[] = ['draft', 'declined', 'withdrawn'];

interface Duplicate {
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
export async function findDuplicates(
  ctx: Ctx,
  db: Readable,
  loaded: ContributionContext,
): Promise<Duplicate[]> {
  const actor = requireActor(ctx);
  const { contribution, bodies, rights, life } = loaded;
  const isPointedOut = rights.noticeDuplicates.allowed;
  if (!rights.merge.allowed && !isPointedOut) return [];
  const among = rights.duplicatesAmong;
  const rows = await contributionsOfBodies(
    db,
    bodies.map((body) => body.id),
    [contribution.meeting_id],
  );
  const others = rows.filter(
    (row) =>
      row.id !== contribution.id &&
      (isPointedOut || mayMergeInto(life.state, row.state)) &&
      (among === 'meeting' ||
        (among === 'session' && row.item_id === contribution.item_id) ||
        row.submitter_id === actor.id),
  );
  const authorKeys = loaded.authors.flatMap((author) => author.email_key ?? []);
  return likelyDuplicates(
    db,
    { title: contribution.title, abstract: contribution.abstract, authorKeys },
    others,
  );
}

/** Own contributions to a meeting that are perhaps the same as what is about to be submitted. */
export async function ownDuplicates(
  ctx: Ctx,
  slug: string,
  draft: { title: string; abstract: string },
): Promise<Duplicate[]> {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const meeting = await meetingBySlug(db, slug);
  const own = (await contributionsOfPerson(db, actor.id)).filter(
    (contribution) => contribution.meeting_id === meeting?.id,
  );
  return likelyDuplicates(db, { ...draft, authorKeys: [actor.email_key] }, own);
}

async function likelyDuplicates(
  db: Readable,
  subject: Comparable,
  rows: readonly ContributionRow[],
): Promise<Duplicate[]> {
  const others = rows.filter((row) => !OVER.includes(row.state));
  const [first] = others;
  if (!first) return [];
  const authors = await authorsOf(
    db,
    others.map((other) => other.id),
  );
  const isLikely = likelyDuplicateOf(subject);
  const found = others.filter((other) =>
    isLikely({
      title: other.title,
      abstract: other.abstract,
      authorKeys: authors.flatMap((author) =>
        author.contribution_id === other.id ? (author.email_key ?? []) : [],
      ),
    }),
  );
  const items = found.length > 0 ? await itemsOf(db, first.meeting_id) : [];
  return found.map((contribution) => ({
    id: contribution.public_id,
    reference: contribution.reference,
    title: contribution.title,
    language: contribution.language,
    item: items.find((item) => item.id === contribution.item_id)?.full_number ?? '',
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
): Promise<void> {
  return changeContributions(ctx, { right: 'merge' }, async ({ load, change, require, db }) => {
    if (intoPublicId === '' || intoPublicId === publicId) {
      require(await load(publicId));
      throw new Invalid({ into: { key: 'problems.merge_missing' } });
    }
    // Two people who merge in opposite directions wait for each other in one order.
    const loaded = new Map<string, ContributionContext>();
    for (const id of [publicId, intoPublicId].sort()) loaded.set(id, await load(id));
    const [from, into] = [loaded.get(publicId), loaded.get(intoPublicId)];
    if (!from || !into) throw new Refused('not_found');
    require(from);
    require(into);
    const step = stepOf('withdraw', from.life);
    const duplicates = await findDuplicates(ctx, db, from);
    if (!step || !duplicates.some((duplicate) => duplicate.id === intoPublicId)) {
      throw new Refused('not_alike');
    }
    const [ending, goingOn] = [change(from, version), change(into, null)];
    await ending.take(
      { to: step.to, isPublic: false },
      { withdrawn_from: from.life.state, merged_into: into.contribution.id },
    );
    const missing = missingIn(from, into);
    if (
      into.authors.length + missing.authors.length > LIMITS.authors ||
      into.bodies.length + missing.bodyIds.length > LIMITS.bodies
    ) {
      throw new Refused('too_many_people');
    }
    const tx = goingOn.write();
    await addPeople(tx, into.contribution.id, missing);
    await moveWishes(tx, from, into, ctx.now);
    await goingOn.touch();
    await recordChangedConflicts(tx, ctx, into, await goingOn.after());
    ending.record({ name: 'contribution_merged', from: from.life.state, into });
  });
}

/** Translations that were asked for in the one only are asked for in the other, answered as they were. */
async function moveWishes(
  tx: Tx,
  from: ContributionContext,
  into: ContributionContext,
  now: string,
): Promise<void> {
  const own = await translationsOf(tx, into.contribution.id);
  const more = (await translationsOf(tx, from.contribution.id)).filter(
    ({ language }) =>
      language !== into.contribution.language &&
      !own.some((translation) => translation.language === language),
  );
  const wishes = [...own, ...more].map(({ language, asked_of, state, deliverer }) => ({
    language,
    asked_of,
    state,
    deliverer,
  }));
  await wishTranslations(tx, into.contribution.id, wishes, now);
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
