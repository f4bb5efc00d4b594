/**
 * What may be used up: every limit on what one person keeps or sends, in one table. A limit that is near is told on the
 * page; one that is reached is refused with what to do.
 */
export const USAGE_LIMITS = {
  /** Drafts of one person that have not been submitted, over all meetings. */
  openDrafts: 20,
  /** Forms of one person that were sent after their session had run out; the oldest go. */
  unsentForms: 10,
  /** Contributions of one person to one meeting. */
  papers: 40,
  /** How often one person hands something in to one meeting, changes included. */
  handIns: 400,
  /** Of files that one person has sent and that are kept, also those that no form names. */
  megabytes: 1_000,
  /** Mails in a day that one person causes to people who have not agreed to any: fewer than ten strangers. */
  mailsToStrangers: 8,
  /** Of those to one address, whoever causes them. */
  mailsToOneStranger: 3,
  /** Mails in a day that one person causes to another who has agreed to mail: all of their papers, and some changes. */
  mailsToOnePerson: 60,
} as const;

/** Why a mail was not sent; it stands in the outbox as the reply of no server. */
export const WITHHELD = ['sender_limit', 'address_limit', 'meeting_limit', 'person_limit'] as const;
export type Withheld = (typeof WITHHELD)[number];

/**
 * Whether one more mail may go to somebody who has not agreed to any.
 * @param meetingLimit of a sender who is of the team of the meeting; null for everybody else
 */
export function mailToStranger(
  sent: { bySender: number; toAddress: number; forMeeting: number },
  meetingLimit: number | null,
): Withheld | null {
  if (meetingLimit !== null) return sent.forMeeting >= meetingLimit ? 'meeting_limit' : null;
  if (sent.toAddress >= USAGE_LIMITS.mailsToOneStranger) return 'address_limit';
  return sent.bySender >= USAGE_LIMITS.mailsToStrangers ? 'sender_limit' : null;
}

/**
 * Whether one more mail may go to somebody who has agreed to mail.
 * @param sent by the same sender, who is not of the team of the meeting
 */
export function mailToPerson(sent: number): Withheld | null {
  return sent >= USAGE_LIMITS.mailsToOnePerson ? 'person_limit' : null;
}

/** For whoever is of the secretariat, unless the administrator has set something else for the meeting. */
const MEETING_DEFAULTS = { papers: 1_000, megabytes: 20_000, notices: 10_000 } as const;

/** As for experts: 400 for 40 contributions. */
const HAND_INS_PER_PAPER = 10;

export const MEGABYTE = 1024 * 1024;

/** @param own what was set for the meeting; null stands for the usual */
export function limitsOfMeeting(own: {
  limit_papers: number | null;
  limit_megabytes: number | null;
  limit_notices: number | null;
}) {
  return {
    /** Contributions that one of the secretariat submits. */
    papers: own.limit_papers ?? MEETING_DEFAULTS.papers,
    /** How often one of the secretariat submits, changes included. */
    handIns: (own.limit_papers ?? MEETING_DEFAULTS.papers) * HAND_INS_PER_PAPER,
    /** Of files that one of the secretariat has sent. */
    megabytes: own.limit_megabytes ?? MEETING_DEFAULTS.megabytes,
    /** That the team has sent in a day to people who have not confirmed their address. */
    notices: own.limit_notices ?? MEETING_DEFAULTS.notices,
  };
}

/** More than any machine holds: what is larger was mistyped. */
export const MAX_LIMIT = 10_000_000;

/** Whether a number can be a limit of a meeting. */
export function isLimit(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= MAX_LIMIT;
}

/** A limit as somebody types it, with or without marks between the thousands; null for what is none. */
export function limitTyped(text: string): number | null {
  const digits = text.replace(/[\s,.’']/g, '');
  return /^\d{1,9}$/.test(digits) && isLimit(Number(digits)) ? Number(digits) : null;
}

/** From this share of a limit on the page tells of it. */
const NEAR = 0.8;

/** How much of a limit is left, for a page; null as long as the limit is far away and nobody need know of it. */
export function roomLeft(used: number, limit: number): { left: number; limit: number } | null {
  return used >= Math.floor(limit * NEAR) ? { left: Math.max(0, limit - used), limit } : null;
}
