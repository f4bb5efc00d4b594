/** An administrator takes two accounts apart that had been put together: what was moved goes back, and nothing else. */
import { whyNotUndone } from '#app/domain/people/joining-accounts.ts';
import { MOVING_COLUMNS } from '#app/domain/people/rows-of-a-person.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { reasonProblems } from '#app/domain/shared/reason.ts';
import type { Facts } from '#db/core/audit.ts';
import { lockRow } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import {
  closeAccount,
  endTwinsOfEnded,
  isJoined,
  joinByPublicId,
  type JoinRow,
  markGoneBack,
  markUndone,
  renameRows,
  rowsOfJoin,
} from '#db/people/account-joins.ts';
import {
  authorsFollow,
  emailsOf,
  type PersonEmailRow,
  preferEmail,
  preferNone,
} from '#db/people/person-emails.ts';
import { personsById } from '#db/people/persons.ts';
import { contributionsWithTies } from '#db/people/ties.ts';
import { endOffer, offersTo } from '#db/sign-in/address-offers.ts';
import { endReverts } from '#db/sign-in/address-reverts.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { Invalid, Refused, requireAllowed, requireValid } from '#app/services/outcome.ts';

import { endEverywhere } from './join-accounts.ts';
import { recordOfSeparated, standingsOf } from './joined-conflicts.ts';

/**
 * @param publicId of the joining
 * @throws Refused unless the actor is an administrator. @throws Invalid at `reason` when it cannot be undone, and why
 */
export function undoJoin(ctx: Ctx, publicId: string, typedReason: string): Promise<void> {
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const actor = requireActor(ctx);
    requireAllowed((await installationRights(tx, actor)).joinAccounts);
    const reason = typedReason.trim();
    requireValid(reasonProblems(reason, { key: 'join.problems.undo_reason_missing' }));
    const join = await lockedJoin(ctx, tx, publicId);
    const emails = await addressesOf(tx, join);
    const problem = whyNotUndone({
      isUndone: join.undone_at !== null,
      isKeptJoined: await isJoined(tx, join.kept_id),
      comingBack: emails.comingBack.length,
      remaining: emails.remaining.length,
      actorIsEither: actor.id === join.kept_id || actor.id === join.joined_id,
    });
    if (problem) throw new Invalid({ reason: problem });
    const united = await accountsAsOne(tx, join);
    await endEverywhere(ctx, tx, [join.kept_id, join.joined_id]);
    const counts = await moveBack(ctx, tx, join, emails);
    // Links and offers were of an account with the addresses of both: they would leave one of the two without any.
    for (const id of [join.kept_id, join.joined_id]) {
      await endReverts(tx, id, ctx.now);
      for (const offer of await offersTo(tx, id, ctx.now)) await endOffer(tx, offer.id, ctx.now);
    }
    if (!(await markUndone(tx, join.id, { by: actor.id, reason }, ctx.now))) {
      throw new Invalid({ reason: { key: 'join.problems.undone' } });
    }
    await closeAccount(tx, join.joined_id, join.was_disabled_at);
    const [kept, joined] = await bothOf(tx, join);
    await recordOfSeparated(tx, ctx, { kept, joined }, united);
    record({
      name: 'join_undone',
      joinId: join.id,
      keptId: kept.id,
      joinedId: joined.id,
      told: [kept, joined],
      reason,
      ...counts,
    });
  });
}

async function lockedJoin(ctx: Ctx, tx: Tx, publicId: string): Promise<JoinRow> {
  const join = await joinByPublicId(tx, publicId);
  if (!join) throw new Refused('not_found');
  for (const id of [join.kept_id, join.joined_id].sort()) await lockRow(ctx.database.kind, tx, 'persons', id);
  const locked = await joinByPublicId(tx, publicId);
  return locked ?? join;
}

/** Which addresses of the kept account came with the joining, and which are its own. */
async function addressesOf(tx: Tx, join: JoinRow) {
  const came = new Set(
    (await rowsOfJoin(tx, join.id))
      .filter((row) => row.table_name === 'person_emails' && row.fate === 'moved')
      .map((row) => row.row_key),
  );
  const all = await emailsOf(tx, join.kept_id);
  return {
    comingBack: all.filter((address) => came.has(address.email_key)),
    remaining: all.filter((address) => !came.has(address.email_key)),
  };
}

async function accountsAsOne(tx: Tx, join: JoinRow) {
  const ids = await contributionsWithTies(tx, [join.kept_id, join.joined_id]);
  const [kept] = await personsById(tx, [join.kept_id]);
  if (!kept) throw new Error('an account that went on has no address');
  return standingsOf(tx, ids, [kept]);
}

/** @returns how much went back, and of which table how much could not */
async function moveBack(
  ctx: Ctx,
  tx: Tx,
  join: JoinRow,
  { comingBack, remaining }: { comingBack: PersonEmailRow[]; remaining: PersonEmailRow[] },
): Promise<{ goneBack: number; left: Facts }> {
  const ids = { from: join.kept_id, to: join.joined_id };
  await preferNone(tx, join.kept_id);
  const left: Record<string, number> = {};
  let goneBack = 0;
  const moved = (await rowsOfJoin(tx, join.id)).filter((row) => row.fate === 'moved');
  for (const [name, rows] of groupBy(moved, (row) => `${row.table_name}.${row.column_name}`)) {
    const column = MOVING_COLUMNS.find((entry) => `${entry.table}.${entry.column}` === name);
    const keys = rows.map((row) => row.row_key);
    const done = column ? await renameRows(tx, column, keys, ids) : new Set<string>();
    const isBack = (row: { row_key: string }) => done.has(row.row_key);
    await markGoneBack(tx, rows.filter(isBack).map(idOf), true);
    await markGoneBack(tx, rows.filter((row) => !isBack(row)).map(idOf), false);
    goneBack += done.size;
    const table = rows[0]?.table_name ?? '';
    if (done.size < rows.length) left[table] = (left[table] ?? 0) + rows.length - done.size;
  }
  await preferBack(tx, join, comingBack, remaining);
  await authorsFollow(
    tx,
    comingBack.map((address) => address.email_key),
    ids,
  );
  await endTwinsOfEnded(tx, { keptId: join.kept_id, joinedId: join.joined_id }, join.joined_at, ctx.now);
  return { goneBack, left };
}

const idOf = (row: { id: string }) => row.id;

/** Each is written to as before, as far as that address is still there. */
async function preferBack(
  tx: Tx,
  join: JoinRow,
  comingBack: readonly PersonEmailRow[],
  remaining: readonly PersonEmailRow[],
): Promise<void> {
  const preferFirst = async (personId: PersonId, addresses: readonly PersonEmailRow[], wish?: string) => {
    const chosen = addresses.find((address) => address.email_key === wish) ?? addresses[0];
    if (chosen) await preferEmail(tx, personId, chosen.id);
  };
  await preferFirst(join.joined_id, comingBack, join.preferred_email_key);
  // Those of one person stand with the preferred one first.
  await preferFirst(join.kept_id, remaining);
}

async function bothOf(tx: Tx, join: JoinRow) {
  const people = await personsById(tx, [join.kept_id, join.joined_id]);
  const kept = people.find((person) => person.id === join.kept_id);
  const joined = people.find((person) => person.id === join.joined_id);
  if (!kept || !joined) throw new Error('an account has been left without an address');
  return [kept, joined] as const;
}
