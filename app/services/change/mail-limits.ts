/** How much mail one person may cause, and what becomes of notices that somebody causes again and again. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import {
  limitsOfMeeting,
  mailToPerson,
  mailToStranger,
  type Withheld,
} from '#app/domain/shared/usage-limits.ts';
import { lockKey } from '#db/core/dialect.ts';
import {
  agreedAmong,
  callBackEarlier,
  countMailsTo,
  countStrangerMails,
  recordStrangerMail,
} from '#db/core/stranger-mails.ts';
import type { Tx } from '#db/core/transaction.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import type { NoticeName } from '#emails/index.ts';
import type { Ctx } from '#app/services/context.ts';
import { membershipIn } from '#app/services/meetings/membership.ts';

const DAY_SECONDS = 24 * 3600;
const REPEAT_SECONDS = 3600;

/** What somebody can do again and again: something with one contribution, or an offer from one person to another. */
export type Repeating = { contribution: ContributionId } | { offerFrom: PersonId; to: PersonId };

/**
 * Judges for each address, in turn, whether one more mail may go there; what goes is counted. Who is of the team of the
 * meeting has one limit with the others of it; who is not has one for strangers, and one for each person who is none.
 * @param meeting that the mail is about; null for none
 */
export async function withholderOf(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'actor' | 'database'>,
  recipients: readonly { email: string }[],
  meeting: MeetingRow | null,
  lane: 'code' | 'normal' = 'normal',
): Promise<(key: string) => Promise<Withheld | null>> {
  const { actor, now } = ctx;
  // Codes have limits of their own, and the operator's commands none.
  if (!actor || lane === 'code') return () => Promise.resolve(null);
  const others = recipients.map(({ email }) => addressKey(email)).filter((key) => key !== actor.email_key);
  if (others.length === 0) return () => Promise.resolve(null);
  const agreed = await agreedAmong(tx, others);
  const isTeam = meeting !== null && (await membershipIn(tx, meeting.id, actor)).isTeam;
  const strangers = others.filter((key) => !agreed.has(key));
  // Each count is of one sender, one meeting or one address: none of them grows while it is looked at.
  const counts = isTeam
    ? strangers.slice(0, 1).map(() => `mails of ${meeting.id}`)
    : [`mails ${actor.id}`, ...strangers.map((key) => `mails to ${key}`)];
  // In one order, so that two that name the same people do not wait for each other.
  for (const key of [...new Set(counts)].sort()) await lockKey(ctx.database.kind, tx, key);
  const limit = isTeam ? limitsOfMeeting(meeting).notices : null;
  const since = plusSeconds(now, -DAY_SECONDS);
  return async (key) => {
    if (key === actor.email_key) return null;
    if (agreed.has(key)) {
      return isTeam ? null : mailToPerson(await countMailsTo(tx, { senderId: actor.id, toKey: key }, since));
    }
    const mail = { senderId: actor.id, toKey: key, meetingId: isTeam ? meeting.id : null };
    const withheld = mailToStranger(await countStrangerMails(tx, mail, since), limit);
    if (withheld === null) await recordStrangerMail(tx, mail, now, since);
    return withheld;
  };
}

/** How the keys of notices begin that take each other's place. */
function keyPrefixOf(repeats: Repeating): string {
  return 'contribution' in repeats
    ? `collapsed:${repeats.contribution}:`
    : `collapsed:offer-${repeats.offerFrom}:`;
}

/**
 * Where a notice stands among those of which it takes the place.
 * @returns when it is due: at once, or an hour after the first of them; and whether one of them had not left yet
 */
export async function repetitionOf(
  tx: Tx,
  { now }: Pick<Ctx, 'now'>,
  notice: NoticeName,
  address: string,
  repeats: Repeating | undefined,
): Promise<{ dueAt: Instant; keyPrefix: string; replacesAny: boolean }> {
  if (!repeats) return { dueAt: now, keyPrefix: '', replacesAny: false };
  const { first, calledBack } = await callBack(tx, { now }, notice, address, repeats);
  return {
    dueAt: first === null ? now : plusSeconds(first, REPEAT_SECONDS),
    keyPrefix: keyPrefixOf(repeats),
    replacesAny: calledBack > 0,
  };
}

/** Calls back what still waits of a notice that is true no more, or of which a newer one takes the place. */
export function callBack(
  tx: Tx,
  { now }: Pick<Ctx, 'now'>,
  notice: NoticeName,
  address: string,
  repeats: Repeating,
): ReturnType<typeof callBackEarlier> {
  const about =
    'contribution' in repeats ? { contribution_id: repeats.contribution } : { person_id: repeats.to };
  const keyPrefix = keyPrefixOf(repeats);
  return callBackEarlier(tx, { notice, address, about, keyPrefix }, plusSeconds(now, -REPEAT_SECONDS));
}
