/** Two accounts that are looked at together: who they are, and what becomes of the rows that name the second one. */
import { type JoinWay, whyNotJoined } from '#app/domain/people/joining-accounts.ts';
import { MOVING_COLUMNS, type MovingColumn, sortRows } from '#app/domain/people/rows-of-a-person.ts';
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import { isOfferBetween, referencesOf } from '#db/contributions/standing.ts';
import type { Readable } from '#db/core/transaction.ts';
import { rowsNaming } from '#db/people/account-joins.ts';
import { disabledAt, personByEmail, type PersonRow } from '#db/people/persons.ts';
import { openReverts } from '#db/sign-in/address-reverts.ts';
import { Invalid } from '#app/services/outcome.ts';

export interface TwoAccounts {
  kept: PersonRow;
  joined: PersonRow;
}

/**
 * The accounts of two addresses. Whose an address is, is for the caller to have the right to know.
 * @throws Invalid at `kept` and `joined`
 */
export async function accountsOf(
  db: Readable,
  typed: { kept: string; joined: string },
): Promise<TwoAccounts> {
  const find = async (email: string, missing: Phrase) => {
    if (email.trim() === '') return missing;
    return (await personByEmail(db, addressKey(email))) ?? { key: 'join.problems.unknown' as const };
  };
  const kept = await find(typed.kept, { key: 'join.problems.kept_missing' });
  const joined = await find(typed.joined, { key: 'join.problems.joined_missing' });
  if ('key' in kept || 'key' in joined) {
    throw new Invalid({ ...('key' in kept ? { kept } : {}), ...('key' in joined ? { joined } : {}) });
  }
  return { kept, joined };
}

/** What becomes of the rows of one column. */
export interface ColumnPlan {
  column: MovingColumn;
  moved: string[];
  stayed: string[];
}

/**
 * Says of every row that names the second account what becomes of it.
 * @returns also why the two cannot be put together, or null
 */
export async function planFor(
  db: Readable,
  { kept, joined }: TwoAccounts,
  by: { way: JoinWay; actorId: PersonId; now: Instant },
): Promise<{ plans: ColumnPlan[]; problem: Phrase | null }> {
  const plans: ColumnPlan[] = [];
  const refused = new Set<ContributionId>();
  for (const column of MOVING_COLUMNS) {
    const rows = await rowsNaming(db, column, joined.id);
    const own = column.rule.fate === 'moves' ? [] : await rowsNaming(db, column, kept.id);
    const sorted = sortRows(column.rule, own, rows);
    for (const key of sorted.refused) {
      const row = rows.find((entry) => String(entry[column.rule.key]) === key);
      refused.add(String(row?.contribution_id) as ContributionId);
    }
    plans.push({ column, moved: sorted.moved, stayed: sorted.stayed });
  }
  const changes = [
    ...(await openReverts(db, kept.id, by.now)),
    ...(await openReverts(db, joined.id, by.now)),
  ];
  const problem = whyNotJoined({
    ...by,
    kept: { id: kept.id, isDisabled: (await disabledAt(db, kept.id)) !== null },
    joined: { id: joined.id, isDisabled: (await disabledAt(db, joined.id)) !== null },
    bothReview: kept.id === joined.id ? [] : await referencesOf(db, [...refused]),
    isOfferBetween: await isOfferBetween(db, kept.id, joined.id),
    canAddressesBeUndone: changes.length > 0,
  });
  return { plans, problem };
}
