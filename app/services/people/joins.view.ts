/** What the pages show on which two accounts are put together. */
import type { JoinWay } from '#app/domain/people/joining-accounts.ts';
import { JOINED_KINDS, type JoinedKind, MOVING_COLUMNS } from '#app/domain/people/rows-of-a-person.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { formatShort, type Instant } from '#app/domain/shared/time.ts';
import { CODE_MINUTES } from '#app/domain/sign-in/code-limits.ts';
import type { Readable } from '#db/core/transaction.ts';
import { allJoins, type JoinedRow, type JoinRow, rowsNaming, rowsOfJoin } from '#db/people/account-joins.ts';
import { namesById } from '#db/people/account-names.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { installationRights } from '#app/services/installation/rights.ts';
import { outcomeOf, requireAllowed, valueOf } from '#app/services/outcome.ts';

import { askedToJoin, provenAccounts } from './join-codes.ts';
import { accountsOf, planFor, type TwoAccounts } from './two-accounts.ts';

/** Instants are shown in UTC: the portal does not know where the person is. */
const ZONE = 'UTC';

export interface JoinPreview {
  kept: PreviewedAccount;
  joined: PreviewedAccount;
  /** Why these two cannot be put together; null when they can. */
  problem: Phrase | null;
}
interface PreviewedAccount {
  name: string;
  email: string;
  /** Of the account that goes on what it has, of the other one what moves. */
  counts: { kind: JoinedKind; count: number }[];
}

async function previewOf(
  db: Readable,
  accounts: TwoAccounts,
  by: { way: JoinWay; actor: PersonRow; now: Instant },
): Promise<JoinPreview> {
  const { plans, problem } = await planFor(db, accounts, {
    way: by.way,
    actorId: by.actor.id,
    now: by.now,
  });
  const own = new Map<JoinedKind, number>();
  const moved = new Map<JoinedKind, number>();
  const add = (to: Map<JoinedKind, number>, kind: JoinedKind | null, count: number) =>
    kind === null ? to : to.set(kind, (to.get(kind) ?? 0) + count);
  for (const column of MOVING_COLUMNS) {
    add(own, column.rule.counts, (await rowsNaming(db, column, accounts.kept.id)).length);
  }
  for (const plan of plans) add(moved, plan.column.rule.counts, plan.moved.length);
  const account = ({ name, email }: PersonRow, counts: Map<JoinedKind, number>) => ({
    name,
    email,
    counts: JOINED_KINDS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).filter(
      ({ count }) => count > 0,
    ),
  });
  return { kept: account(accounts.kept, own), joined: account(accounts.joined, moved), problem };
}

interface Called {
  name: string;
  email: string;
}

/** What an administrator would bring about. @throws Refused not_found, Invalid at `kept` and `joined` */
export async function previewJoin(ctx: Ctx, typed: { kept: string; joined: string }): Promise<JoinPreview> {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  requireAllowed((await installationRights(db, actor)).joinAccounts);
  return previewOf(db, await accountsOf(db, typed), { way: 'administrator', actor, now: ctx.now });
}

/** The page of the administrators. @throws Refused not_found to everybody else */
export async function joinsPage(ctx: Ctx) {
  const db = ctx.database.reader;
  requireAllowed((await installationRights(db, requireActor(ctx))).joinAccounts);
  const joins = await allJoins(db);
  const people = joins.flatMap((join) =>
    [join.kept_id, join.joined_id, join.joined_by, join.undone_by].filter((id) => id !== null),
  );
  const names = await namesById(db, people);
  const called = (id: string | null) => names.get(id ?? '') ?? { name: '', email: '' };
  const lines = [];
  for (const join of joins) lines.push({ ...line(ctx, join, called), left: await leftOf(db, join) });
  return { joins: lines };
}

function line(ctx: Ctx, join: JoinRow, called: (id: string | null) => Called) {
  const nameOf = (id: string | null) => called(id).name || called(id).email;
  return {
    id: join.public_id,
    kept: called(join.kept_id),
    joined: { name: called(join.joined_id).name, email: join.preferred_email_key },
    at: formatShort(join.joined_at, ZONE, ctx.language),
    by: nameOf(join.joined_by),
    isByThemselves: join.joined_by === join.kept_id,
    reason: join.reason,
    undone:
      join.undone_at === null
        ? null
        : {
            at: formatShort(join.undone_at, ZONE, ctx.language),
            by: nameOf(join.undone_by),
            reason: join.undone_reason ?? '',
          },
  };
}

/** What could not go back when it was undone, and how much of it. */
async function leftOf(db: Readable, join: JoinRow) {
  if (join.undone_at === null) return [];
  const left = (await rowsOfJoin(db, join.id)).filter((row) => row.gone_back === 0);
  const kinds = groupBy(left, (row) => kindOf(row));
  return [...JOINED_KINDS, 'others' as const]
    .map((kind) => ({ kind, count: kinds.get(kind)?.length ?? 0 }))
    .filter(({ count }) => count > 0);
}

function kindOf({ table_name: table, column_name: column }: JoinedRow): JoinedKind | 'others' {
  const found = MOVING_COLUMNS.find((entry) => entry.table === table && entry.column === column);
  return found?.rule.counts ?? 'others';
}

/** The page on which somebody puts two accounts of their own together, as far as they have come. */
export async function joinOwnPage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const waiting = await askedToJoin(db, ctx);
  const preview = waiting?.isProven
    ? await outcomeOf(async () =>
        previewOf(db, await provenAccounts(db, ctx), { way: 'codes', actor, now: ctx.now }),
      )
    : null;
  return {
    email: actor.email,
    minutes: CODE_MINUTES,
    waiting: waiting && { own: waiting.own, other: waiting.other },
    preview:
      preview && ('invalid' in preview ? { problem: preview.invalid.joined ?? null } : valueOf(preview)),
  };
}
