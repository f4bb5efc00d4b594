/** Sends what stands in the outbox. At least once, never lost; a repeat carries the same Message-ID. */
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { sealAudit, type SealKey } from '#db/core/audit-seals.ts';
import type { Database } from '#db/core/dialect.ts';
import {
  claimDue,
  expireOverdue,
  markDead,
  markDeferred,
  markExpired,
  markSent,
  type OutboxRow,
  pauseOutbox,
  pauseReason,
  release,
  resumeOutbox,
} from '#db/core/outbox.ts';
import { CONNECTIONS, type Mailer, MAX_SEND_SECONDS, type SendResult } from '#app/platform/mail/mailer.ts';
import { contentOf, type MailContent, replyWithoutSecrets } from '#app/platform/mail/sealed-content.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds from one try to the next; the message is dead after the last. The first try comes at once. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 48 * HOUR];
/** Eight tries in ten minutes: a code for signing in is worth nothing after that. */
const CODE_PAUSES = [10, 20, 40, 60, 90, 120, 150];
/** Longer than the longest conversation, so that nobody else takes a message that is still on its way. */
const LEASE_SECONDS = MAX_SEND_SECONDS + 2 * MINUTE;
const LOOK_EVERY_MS = 5_000;
const SEAL_EVERY_MS = 60_000;

/**
 * When to try again after a try that failed, or null when it is enough.
 * @param chance 0 to 1; spreads the tries by ±50 %, so that a thousand messages do not come back together
 */
export function nextTry(
  row: Pick<OutboxRow, 'lane' | 'attempts' | 'expires_at'>,
  now: Instant,
  chance: number,
): Instant | null {
  const pause = (row.lane === 'code' ? CODE_PAUSES : PAUSES)[row.attempts - 1];
  if (pause === undefined) return null;
  const due = plusSeconds(now, Math.round(pause * (0.5 + chance)));
  return row.expires_at !== null && due >= row.expires_at ? null : due;
}

export interface OutboxWorker {
  /** Something has been committed to the outbox. */
  wake(): void;
  /**
   * Lifts a pause, then looks every few seconds and seals the audit once a minute. Does not keep the process alive.
   */
  start(): void;
  /** Ends after what is being sent, and closes the mailer. */
  stop(): Promise<void>;
  /** Sends everything that is due now. @returns how many attempts were made */
  drain(): Promise<number>;
}

interface Parts {
  database: Database;
  mailer: Mailer;
  /** For the seals of the audit. */
  sealKey: SealKey;
  /** APP_SECRET, which opens what messages keep sealed. */
  secret: string;
  /** Told what has been handed over, with its secrets: the demonstration shows it. */
  onSent?: (id: string, content: MailContent) => void;
  now: () => Instant;
  log: { warn(fields: object, message: string): void };
}

export function createOutboxWorker(parts: Parts): OutboxWorker {
  const { database, mailer, sealKey, now, log } = parts;
  let isStopped = false;
  let resuming: Promise<void> = Promise.resolve();
  const drain = oneAtATime(() => sendAllDue(parts, () => isStopped));

  async function quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.warn({ error: String(error) }, 'the outbox could not be worked on');
    }
  }
  const looking = repeat(() => quietly(drain.run), LOOK_EVERY_MS);
  const sealing = repeat(() => quietly(() => sealAudit(database, sealKey, now())), SEAL_EVERY_MS);

  return {
    wake() {
      // Called where the change was made; that call must not wait, nor see our errors.
      if (!isStopped) setImmediate(() => void quietly(drain.run));
    },
    start() {
      isStopped = false;
      // Settings change at a start only: what was refused may be mended now. If it is not, the queue pauses again.
      resuming = quietly(() => resumeOutbox(database.writer, now())).then(() => this.wake());
      looking.start();
      sealing.start();
    },
    async stop() {
      isStopped = true;
      looking.stop();
      sealing.stop();
      await resuming;
      await drain.end();
      await sealing.end();
      mailer.close();
    },
    drain: drain.run,
  };
}

/** Sends one message, and notes how that ended. */
async function attempt(parts: Parts, row: OutboxRow): Promise<void> {
  const { database, mailer, now } = parts;
  if (row.expires_at !== null && row.expires_at <= now()) return markExpired(database.writer, row, '');
  const content = contentOf(parts.secret, row);
  if (!content) return giveUpSealed(parts, row);
  let result: SendResult;
  try {
    result = await mailer.send({
      id: row.id,
      messageId: row.message_id,
      date: row.created_at,
      to: { name: row.to_name, address: row.to_address },
      replyTo: row.reply_to,
      ...content,
    });
  } catch (error) {
    // A fault of the program in one message must not hold up the others.
    result = { kind: 'temporary', reply: String(error) };
  }
  const reply = row.sealed === null ? result.reply : replyWithoutSecrets(result.reply, row, content);
  await note(parts, row, { ...result, reply });
  if (result.kind === 'sent') parts.onSent?.(row.id, content);
}

/** Nobody can open it any more: APP_SECRET has changed since it was written. */
async function giveUpSealed({ database, log }: Parts, row: OutboxRow): Promise<void> {
  log.warn({ id: row.id, notice: row.notice }, 'a message was sealed with another APP_SECRET');
  await markDead(database.writer, row, 'not sent: it was sealed with another APP_SECRET');
}

async function note(parts: Parts, row: OutboxRow, { kind, reply }: SendResult): Promise<void> {
  const { now, log } = parts;
  const db = parts.database.writer;
  switch (kind) {
    case 'sent':
      return markSent(db, row.id, reply, now());
    case 'recipient_refused':
      log.warn({ id: row.id, notice: row.notice }, 'a message was refused for good');
      return markDead(db, row, reply);
    case 'our_fault':
      await release(db, row, now());
      await pauseOutbox(db, reply, now());
      log.warn({ reply }, 'the mail server refuses us: the queue is paused');
      return;
    case 'temporary': {
      const dueAt = nextTry(row, now(), Math.random());
      if (dueAt) return markDeferred(db, row, reply, dueAt);
      if (row.lane === 'code') return markExpired(db, row, reply);
      log.warn({ id: row.id, notice: row.notice }, 'a message was given up after the last try');
      return markDead(db, row, reply);
    }
  }
}

/** @returns how many attempts were made */
async function sendAllDue(parts: Parts, isStopped: () => boolean): Promise<number> {
  const { database, now } = parts;
  let attempts = 0;
  while (!isStopped() && (await pauseReason(database.reader)) === null) {
    const rows = await claimDue(database, {
      now: now(),
      leaseUntil: plusSeconds(now(), LEASE_SECONDS),
      // No more than can go out at once: what is claimed and waits would use up its lease.
      limit: CONNECTIONS,
    });
    if (rows.length === 0) break;
    attempts += rows.length;
    // All are awaited even when one throws, so that nothing goes on after `stop`.
    const ends = await Promise.allSettled(rows.map((row) => attempt(parts, row)));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }
  // Also while the queue is paused: a code that is over is kept no longer, sealed or not.
  await expireOverdue(database.writer, now());
  return attempts;
}

/** Runs some work once at a time; a call that comes meanwhile makes it run once more, and gets the same answer. */
function oneAtATime(work: () => Promise<number>) {
  let running: Promise<number> | null = null;
  let isWantedAgain = false;

  async function untilDone(): Promise<number> {
    let sum = 0;
    do {
      isWantedAgain = false;
      sum += await work();
    } while (isWantedAgain);
    return sum;
  }
  return {
    async run(): Promise<number> {
      if (running) {
        isWantedAgain = true;
        return running;
      }
      running = untilDone();
      try {
        return await running;
      } finally {
        running = null;
      }
    },
    /** Resolves when nothing runs any more. */
    end: async () => void (await running?.catch(() => 0)),
  };
}

/** Runs some work after each pause, one run after the other. Does not keep the process alive. */
function repeat(work: () => Promise<void>, pauseMs: number) {
  let isStopped = true;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  function next(): void {
    timer = setTimeout(() => {
      running = work().then(() => void (isStopped || next()));
    }, pauseMs).unref();
  }
  return {
    start() {
      isStopped = false;
      next();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
    end: () => running,
  };
}
