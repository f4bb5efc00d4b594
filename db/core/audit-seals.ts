/**
 * The seals of the audit. Rows stand in blocks, each with the hash of the one before, so that an edit or a gap shows.
 * The hashes need no key, so whoever can write into the database could make them anew: therefore each block carries a
 * seal besides, made with a key that is not in the database. A seal holds the whole chain up to its block. Which block
 * is the newest is sealed too, so that the end of the chain cannot be cut off. With another APP_SECRET the chain goes
 * on; what was sealed before can be checked with the former one only, and counts as unchecked without it: else an edit
 * could pass for a change of the secret.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

import { factOf, setFact } from '#db/installation/facts.ts';

import { type Database, lockAudit } from './dialect.ts';
import { sha256 } from './ids.ts';
import { inTransaction, type Readable, type Tx } from './transaction.ts';

/** A key for seals, which tells nothing about the secret that it comes from. */
export interface SealKey {
  /** Stands beside what was sealed with it; says nothing about the key. */
  id: string;
  key: Buffer;
}

/** @param secret APP_SECRET, or a former one */
export function sealKeyOf(secret: string): SealKey {
  const key = createHmac('sha256', secret).update('seals of the audit').digest();
  return { id: createHmac('sha256', key).update('id').digest('hex').slice(0, 16), key };
}

const COLUMNS = [
  'id',
  'at',
  'actor_id',
  'action',
  'meeting_id',
  'object_type',
  'object_id',
  'request_id',
  'facts',
] as const;
const BEFORE_THE_FIRST = '0'.repeat(64);

function hashOf(previous: string, rows: readonly Record<(typeof COLUMNS)[number], string | null>[]): string {
  return sha256(previous + JSON.stringify(rows.map((row) => COLUMNS.map((column) => row[column]))));
}

interface Block {
  block_no: number;
  previous_hash: string;
  hash: string;
  events: number;
  key_id: string | null;
  seal: string | null;
}

const mac = ({ key }: SealKey, ...what: (string | number)[]) =>
  createHmac('sha256', key).update(JSON.stringify(what)).digest('hex');
const sealOf = (key: SealKey, { block_no, hash, events }: Pick<Block, 'block_no' | 'hash' | 'events'>) =>
  mac(key, 'block', block_no, hash, events);

function isSame(text: string | null | undefined, expected: string): boolean {
  return text?.length === expected.length && timingSafeEqual(Buffer.from(text), Buffer.from(expected));
}

/** The fact that says which block is the newest: its number, the id of the key, and a seal of the number. */
const NEWEST = 'audit_newest_block';

function newestText(key: SealKey, block: number): string {
  return `${block} ${key.id} ${mac(key, 'newest', block)}`;
}

/** PostgreSQL takes 65,535 values per statement, SQLite 32,766. */
const ROWS_AT_A_TIME = 1000;
/** Keeps the transaction short on SQLite, where nobody else writes meanwhile. */
const ROWS_PER_BLOCK = 10_000;

/** The end of the chain is not what this portal has sealed: going on would make an edit look whole. */
export class EditedAuditError extends Error {
  constructor(problems: readonly string[]) {
    super(`The audit is not sealed any further, because it was edited: ${problems.join('; ')}`);
  }
}

/**
 * Seals what is not sealed yet as the next block, the oldest rows first.
 * @returns how many rows; 0 when there is nothing to do
 * @throws EditedAuditError when what was sealed last has been edited
 */
export function sealAudit(database: Database, key: SealKey, now: string): Promise<number> {
  return inTransaction(database, async (tx) => {
    // Before the first read: of two that seal, the second must see what the first has sealed.
    await lockAudit(database.kind, tx);
    return sealBlock(tx, key, now);
  });
}

async function sealBlock(tx: Tx, key: SealKey, now: string): Promise<number> {
  const rows = await tx
    .selectFrom('audit_events')
    .select(COLUMNS)
    .where('block_no', 'is', null)
    .orderBy('id')
    .limit(ROWS_PER_BLOCK)
    .execute();
  if (rows.length === 0) return 0;
  const last = await tx
    .selectFrom('audit_blocks')
    .selectAll()
    .orderBy('block_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const problems = await problemsAtTheEnd(tx, last, [key]);
  if (problems.length > 0) throw new EditedAuditError(problems);
  const previous = last?.hash ?? BEFORE_THE_FIRST;
  const block = { block_no: (last?.block_no ?? 0) + 1, hash: hashOf(previous, rows), events: rows.length };
  await tx
    .insertInto('audit_blocks')
    .values({
      ...block,
      previous_hash: previous,
      sealed_at: now,
      key_id: key.id,
      seal: sealOf(key, block),
    })
    .execute();
  // By id, not "all without a block": others may have been committed since they were read.
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const ids = rows.slice(from, from + ROWS_AT_A_TIME).map((row) => row.id);
    await tx.updateTable('audit_events').set({ block_no: block.block_no }).where('id', 'in', ids).execute();
  }
  await setFact(tx, NEWEST, newestText(key, block.block_no));
  return rows.length;
}

/** Whether the newest block is the one that was sealed last, as far as these keys can tell. */
async function problemsAtTheEnd(
  db: Readable,
  last: Block | undefined,
  keys: readonly SealKey[],
): Promise<string[]> {
  const problems: string[] = [];
  const key = keys.find(({ id }) => id === last?.key_id);
  if (last && key && !isSame(last.seal, sealOf(key, last))) {
    problems.push(`block ${last.block_no} has another seal`);
  }
  const newest = await factOf(db, NEWEST);
  const [no, id] = newest?.split(' ') ?? [];
  const keyOfNewest = keys.find((known) => known.id === id);
  if (newest === null) {
    if (last?.seal) problems.push('which block is the newest has been removed');
  } else if (keyOfNewest && !isSame(newest, newestText(keyOfNewest, Number(no)))) {
    problems.push('which block is the newest has been edited');
  } else if (Number(no) !== (last?.block_no ?? 0)) {
    problems.push(`block ${no} is missing`);
  }
  return problems;
}

/** What the audit says of itself. */
export interface AuditVerdict {
  /** What is wrong with the sealed blocks, one line each; empty when nothing is. */
  problems: string[];
  /** Blocks whose seals none of the keys can check. */
  unchecked: number;
}

/** @param keys those of APP_SECRET and of former ones; none: only the chain is looked at */
export async function verifyAudit(db: Readable, keys: readonly SealKey[]): Promise<AuditVerdict> {
  const problems: string[] = [];
  let previous = BEFORE_THE_FIRST;
  let expected = 1;
  let unchecked = 0;
  const blocks = await db.selectFrom('audit_blocks').selectAll().orderBy('block_no').execute();
  for (const block of blocks) {
    const name = `block ${block.block_no}`;
    for (; expected < block.block_no; expected += 1) problems.push(`block ${expected} is missing`);
    if (block.previous_hash !== previous) problems.push(`${name} does not follow the one before`);
    problems.push(...(await problemsOfRows(db, block)));
    const key = keys.find(({ id }) => id === block.key_id);
    if (!key) unchecked += 1;
    if (key && block !== blocks.at(-1) && !isSame(block.seal, sealOf(key, block))) {
      problems.push(`${name} has another seal`);
    }
    previous = block.hash;
    expected = block.block_no + 1;
  }
  const beyond = await db
    .selectFrom('audit_events')
    .select('block_no')
    .distinct()
    .where('block_no', '>=', expected)
    .orderBy('block_no')
    .execute();
  for (const { block_no } of beyond) problems.push(`block ${block_no} is missing`);
  problems.push(...(await problemsAtTheEnd(db, blocks.at(-1), keys)));
  return { problems: [...new Set(problems)], unchecked };
}

/** Whether the rows of a block are those that were sealed. */
async function problemsOfRows(db: Readable, block: Block): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_events')
    .select(COLUMNS)
    .where('block_no', '=', block.block_no)
    .orderBy('id')
    .execute();
  const name = `block ${block.block_no}`;
  if (rows.length !== block.events) return [`${name} holds ${rows.length} rows instead of ${block.events}`];
  return hashOf(block.previous_hash, rows) === block.hash ? [] : [`${name} has been edited`];
}
