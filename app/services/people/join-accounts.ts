/**
 * Two accounts of one person become one: by codes that came to both mailboxes, else by an administrator with a reason.
 * No secretariat can do it, since whoever can becomes somebody else.
 */
import { type JoinWay } from '#app/domain/people/joining-accounts.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { reasonProblems } from '#app/domain/shared/reason.ts';
import type { Facts } from '#db/core/audit.ts';
import { lockRow } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import {
  closeAccount,
  insertJoin,
  insertJoinedRows,
  namesOfJoined,
  renameRows,
} from '#db/people/account-joins.ts';
import { emailsOf, preferNone } from '#db/people/person-emails.ts';
import { disabledAt } from '#db/people/persons.ts';
import { contributionsWithTies } from '#db/people/ties.ts';
import { endCodes } from '#db/sign-in/codes.ts';
import { endLinks } from '#db/sign-in/links.ts';
import { endSessionsOf } from '#db/sign-in/sessions.ts';
import { changePerson, type PersonChange } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { Invalid, requireAllowed, requireValid } from '#app/services/outcome.ts';

import { recordOfJoined, standingsOf } from './joined-conflicts.ts';
import { accountsOf, type ColumnPlan, planFor, type TwoAccounts } from './two-accounts.ts';

/**
 * An administrator says that two accounts are one person's. Their own account they cannot put together this way.
 * @param typed addresses of the account that goes on and of the one that is closed, and why
 * @throws Refused unless the actor is an administrator. @throws Invalid at `kept`, `joined` and `reason`
 */
export function joinByAdministrator(
  ctx: Ctx,
  typed: { kept: string; joined: string; reason: string },
): Promise<void> {
  return changePerson(ctx, { right: 'signed in' }, async (change) => {
    requireAllowed((await installationRights(change.tx, requireActor(ctx))).joinAccounts);
    const accounts = await accountsOf(change.tx, typed);
    const reason = typed.reason.trim();
    requireValid(reasonProblems(reason, { key: 'join.problems.reason_missing' }));
    await joinAccounts(ctx, change, accounts, { way: 'administrator', reason });
  });
}

/**
 * Puts two accounts together, in the transaction of the change. That somebody may is for the caller to have asked: of an
 * administrator the role, of anybody else the codes of both mailboxes.
 * @param by.reason null where codes have come to both mailboxes
 * @throws Invalid at `joined` when these two cannot be put together
 */
export async function joinAccounts(
  ctx: Ctx,
  { tx, record }: PersonChange,
  accounts: TwoAccounts,
  by: { way: JoinWay; reason: string | null },
): Promise<void> {
  const { kept, joined } = await lockedAccounts(ctx, tx, accounts);
  const actor = requireActor(ctx);
  const { plans, problem } = await planFor(
    tx,
    { kept, joined },
    {
      way: by.way,
      actorId: actor.id,
      now: ctx.now,
    },
  );
  if (problem) throw new Invalid({ joined: problem });
  const before = await standingsOf(tx, await contributionsWithTies(tx, [kept.id, joined.id]), [kept, joined]);
  const emails = await emailsOf(tx, joined.id);
  const preferred = emails[0];
  if (!preferred) throw new Invalid({ joined: { key: 'join.problems.unknown' } });
  const earlier = (await namesOfJoined(tx, [joined.id])).map(({ name }) => name);
  const joinId = await insertJoin(
    tx,
    {
      kept_id: kept.id,
      joined_id: joined.id,
      reason: by.reason ?? '',
      joined_by: actor.id,
      was_disabled_at: await disabledAt(tx, joined.id),
      preferred_email_key: preferred.email_key,
    },
    // What binds by a name goes on, through as many accounts as it may be.
    [joined.name, ...earlier].filter((name) => name !== ''),
    ctx.now,
  );
  await endEverywhere(ctx, tx, [kept.id, joined.id]);
  await preferNone(tx, joined.id);
  const counts = await move(tx, joinId, plans, { from: joined.id, to: kept.id });
  await closeAccount(tx, joined.id, ctx.now);
  await recordOfJoined(tx, ctx, { kept, joined }, before);
  record({
    name: 'accounts_joined',
    joinId,
    keptId: kept.id,
    joinedId: joined.id,
    reason: by.reason,
    told: [kept, { ...joined, id: kept.id }],
    ...counts,
  });
}

/**
 * Locks both, in one order whichever of them goes on, and looks again whose the addresses are: of two who do the same at
 * once the second finds one account.
 */
async function lockedAccounts(ctx: Ctx, tx: Tx, { kept, joined }: TwoAccounts): Promise<TwoAccounts> {
  for (const id of [kept.id, joined.id].sort()) await lockRow(ctx.database.kind, tx, 'persons', id);
  return accountsOf(tx, { kept: kept.email, joined: joined.email });
}

/** Signs people out everywhere: sessions, links, and codes on their way to any of their mailboxes. */
export async function endEverywhere(ctx: Ctx, tx: Tx, personIds: readonly PersonId[]): Promise<void> {
  for (const id of personIds) {
    await endSessionsOf(tx, id, { allBut: null }, ctx.now);
    await endLinks(tx, id, ctx.now);
    const keys = (await emailsOf(tx, id)).map((address) => address.email_key);
    await endCodes(tx, keys, ctx.now);
  }
}

/** Moves what moves, and writes down each row, also those that stay because the kept account has the same. */
async function move(
  tx: Tx,
  joinId: string,
  plans: readonly ColumnPlan[],
  ids: { from: PersonId; to: PersonId },
): Promise<{ moved: Facts; stayed: number }> {
  const moved: Record<string, number> = {};
  let stayed = 0;
  for (const { column, ...plan } of plans) {
    const done = await renameRows(tx, column, plan.moved, ids);
    const rows = [
      ...[...done].map((key) => ({ key, fate: 'moved' as const })),
      ...plan.stayed.map((key) => ({ key, fate: 'stayed' as const })),
    ];
    await insertJoinedRows(tx, joinId, column, rows);
    if (done.size > 0) moved[column.table] = (moved[column.table] ?? 0) + done.size;
    stayed += plan.stayed.length;
  }
  return { moved, stayed };
}
