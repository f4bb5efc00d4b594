/**
 * The one door for a change that is about a person and no meeting: signing in and out, a profile, an affiliation, who
 * speaks for a body in all meetings.
 */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import { type Facts, record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { personsById } from '#db/people/persons.ts';
import type { NoticeFacts } from '#emails/index.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { announce, type Recipient } from './announce.ts';
import type { EventOf } from './event-of.ts';

export type PersonEvent =
  | {
      name: 'code_requested';
      codeId: string;
      to: Recipient;
      facts: NoticeFacts<'sign-in-code'>;
      expiresAt: string;
    }
  | {
      name: 'signed_in';
      personId: PersonId;
      facts: { isNew: boolean; isReadOut: boolean } | { byLink: true };
    }
  | { name: 'signed_out'; personId: PersonId }
  | { name: 'sessions_ended'; personId: PersonId; sessions: number }
  | {
      name: 'profile_completed';
      personId: PersonId;
      /** The name before and after; the bodies before, and the one that was claimed. */
      was: string;
      isNow: string;
      bodiesBefore: readonly string[];
      bodyId: string;
    }
  /** For all meetings. */
  | { name: 'focal_point_named'; personId: PersonId; bodyId: string }
  | { name: 'focal_point_ended'; personId: PersonId; focalPointId: string }
  | { name: 'affiliation_confirmed' | 'affiliation_ended'; personId: PersonId; bodyId: string }
  | {
      name: 'hand_over_offered' | 'hand_over_withdrawn';
      /** Who would look after it. */
      personId: PersonId;
      contributions: number;
      drafts: number;
    }
  | {
      name: 'hand_over_answered';
      /** Who has offered it. */
      personId: PersonId;
      isAccepted: boolean;
      contributions: number;
      drafts: number;
    };

/**
 * Whose change it is: `anybody` who holds a code or a link that the work checks, or somebody who is `signed in`. What
 * else it needs, such as speaking for a body, the work asks itself.
 */
export type PersonRight = 'anybody' | 'signed in';

export interface PersonChange {
  readonly tx: Tx;
  /** Says what has happened; audit and notices follow from it. */
  record(event: PersonEvent): void;
}

/** @throws Refused sign_in_first when the right is `signed in` and nobody is */
export async function changePerson<T>(
  ctx: Ctx,
  rules: { right: PersonRight },
  work: (change: PersonChange) => Promise<T>,
): Promise<T> {
  if (rules.right === 'signed in') requireActor(ctx);
  let hasHappened = false;
  const result = await inTransaction(ctx.database, async (tx) => {
    const happened: PersonEvent[] = [];
    const value = await work({ tx, record: (event) => void happened.push(event) });
    for (const event of happened) await writePersonEvent(tx, ctx, event);
    hasHappened = happened.length > 0;
    return value;
  });
  if (hasHappened) ctx.wakeWorkers();
  return result;
}

type Named<Name extends PersonEvent['name']> = EventOf<PersonEvent, Name>;
interface Rules<Event> {
  /** What the audit keeps; null where nobody has done anything yet. */
  audit(event: Event): {
    actorId?: PersonId;
    personId: PersonId;
    facts: Facts;
    personal?: Record<string, string>;
  } | null;
  /** `nobody` is said where nobody gets mail, so that no notice is forgotten. */
  tells: 'nobody' | ((tx: Tx, ctx: Ctx, event: Event) => Promise<void>);
}

const ofThemselves = (personId: PersonId, facts: Facts = {}) => ({
  actorId: personId,
  personId,
  facts,
});

const PERSON_EVENTS: { [Name in PersonEvent['name']]: Rules<Named<Name>> } = {
  code_requested: {
    audit: () => null,
    tells: (tx, ctx, { codeId, to, facts, expiresAt }) =>
      announce(tx, ctx, 'sign-in-code', codeId, [to], facts, { lane: 'code', expiresAt }),
  },
  signed_in: { audit: ({ personId, facts }) => ofThemselves(personId, facts), tells: 'nobody' },
  signed_out: { audit: ({ personId }) => ofThemselves(personId), tells: 'nobody' },
  sessions_ended: {
    audit: ({ personId, sessions }) => ofThemselves(personId, { sessions }),
    tells: 'nobody',
  },
  profile_completed: {
    audit: ({ personId, was, isNow, bodiesBefore, bodyId }) => ({
      ...ofThemselves(personId, { bodyId, bodiesBefore: bodiesBefore.join(' '), isRenamed: was !== isNow }),
      personal: { was, isNow },
    }),
    tells: 'nobody',
  },
  affiliation_confirmed: {
    audit: ({ personId, bodyId }) => ({ personId, facts: { bodyId } }),
    tells: 'nobody',
  },
  affiliation_ended: { audit: ({ personId, bodyId }) => ({ personId, facts: { bodyId } }), tells: 'nobody' },
  focal_point_named: { audit: ({ personId, bodyId }) => ({ personId, facts: { bodyId } }), tells: 'nobody' },
  focal_point_ended: {
    audit: ({ personId, focalPointId }) => ({ personId, facts: { focalPointId } }),
    tells: 'nobody',
  },
  hand_over_offered: {
    audit: ({ personId, contributions, drafts }) => ({ personId, facts: { contributions, drafts } }),
    tells: async (tx, ctx, { personId, contributions, drafts }) => {
      const { name, email } = requireActor(ctx);
      await announce(tx, ctx, 'hand-over-offered', newId(), await personsById(tx, [personId]), {
        from: name || email,
        contributions,
        drafts,
        link: `${ctx.publicUrl}${paths.me()}`,
      });
    },
  },
  hand_over_withdrawn: {
    audit: ({ personId, contributions, drafts }) => ({ personId, facts: { contributions, drafts } }),
    tells: 'nobody',
  },
  hand_over_answered: {
    audit: ({ personId, isAccepted, contributions, drafts }) => ({
      personId,
      facts: { isAccepted, contributions, drafts },
    }),
    tells: async (tx, ctx, { personId, ...answer }) => {
      const { name, email } = requireActor(ctx);
      await announce(tx, ctx, 'hand-over-answered', newId(), await personsById(tx, [personId]), {
        ...answer,
        by: name || email,
        link: `${ctx.publicUrl}${paths.me()}`,
      });
    },
  },
};

/** Writes the audit row of an event and puts its notices into the outbox, in the transaction of the change. */
export async function writePersonEvent(tx: Tx, ctx: Ctx, event: PersonEvent): Promise<void> {
  // The table has an entry for each name; that it fits this very event is what the compiler cannot follow.
  const { audit, tells } = PERSON_EVENTS[event.name] as Rules<PersonEvent>;
  const kept = audit(event);
  if (kept) {
    await record(tx, {
      actorId: kept.actorId ?? ctx.actor?.id ?? null,
      action: event.name,
      meetingId: null,
      objectType: 'person',
      objectId: kept.personId,
      requestId: ctx.requestId,
      network: ctx.network,
      facts: kept.facts,
      ...(kept.personal ? { personal: kept.personal } : {}),
      now: ctx.now,
    });
  }
  if (tells !== 'nobody') await tells(tx, ctx, event);
}
