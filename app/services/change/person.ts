/** The one door for a change that is about a person and no meeting: signing in and out, a profile, an affiliation. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import { type Facts, record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { administrators, personsById } from '#db/people/persons.ts';
import type { NoticeFacts } from '#emails/index.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { announce, type Recipient } from './announce.ts';
import type { EventOf } from './event-of.ts';
import { requireOpenAccount } from './open-account.ts';

/** What is done to two accounts of one person, each of which is told at its own address. */
interface AccountsEvent {
  joinId: string;
  keptId: PersonId;
  joinedId: PersonId;
  /** Both, as they are written to. */
  told: readonly [kept: Recipient, joined: Recipient];
}

export type PersonEvent =
  | {
      name: 'join_codes_requested';
      codeId: string;
      to: Recipient;
      facts: NoticeFacts<'join-code'>;
      expiresAt: string;
    }
  | (AccountsEvent & {
      name: 'accounts_joined';
      /** Of an administrator; null where the person has shown both mailboxes. */
      reason: string | null;
      /** How many rows of which table. */
      moved: Facts;
      stayed: number;
    })
  | (AccountsEvent & { name: 'join_undone'; reason: string; goneBack: number; left: Facts })
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
  | { name: 'profile_completed'; personId: PersonId; bodyId: string }
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
    if (rules.right === 'signed in') await requireOpenAccount(tx, ctx);
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
interface Kept {
  actorId?: PersonId;
  personId: PersonId;
  facts: Facts;
  personal?: Record<string, string>;
}
interface Rules<Event> {
  /** What the audit keeps; null where nobody has done anything yet. */
  audit(event: Event): Kept | null;
  /** `nobody` is said where nobody gets mail, so that no notice is forgotten. */
  tells: 'nobody' | ((tx: Tx, ctx: Ctx, event: Event) => Promise<void>);
}

const ofThemselves = (personId: PersonId, facts: Facts = {}) => ({
  actorId: personId,
  personId,
  facts,
});

/** What both notices about two accounts say, to both mailboxes. */
async function accountsFacts(tx: Tx, ctx: Ctx, { told: [kept, joined] }: AccountsEvent) {
  return {
    kept: kept.email,
    joined: joined.email,
    administrators: (await administrators(tx)).map((person) => person.email),
    link: `${ctx.publicUrl}${paths.me()}`,
  };
}
const byActor = (ctx: Ctx, reason: string) => {
  const { name, email } = requireActor(ctx);
  return { name: name || email, reason };
};

const PERSON_EVENTS: { [Name in PersonEvent['name']]: Rules<Named<Name>> } = {
  code_requested: {
    audit: () => null,
    tells: (tx, ctx, { codeId, to, facts, expiresAt }) =>
      announce(tx, ctx, 'sign-in-code', codeId, [to], facts, { lane: 'code', expiresAt }),
  },
  join_codes_requested: {
    audit: () => null,
    tells: (tx, ctx, { codeId, to, facts, expiresAt }) =>
      announce(tx, ctx, 'join-code', codeId, [to], facts, { lane: 'code', expiresAt }),
  },
  accounts_joined: {
    audit: ({ joinId, keptId, joinedId, reason, moved, stayed }) => ({
      personId: keptId,
      facts: { joinId, joinedId, byCodes: reason === null, stayed, ...moved },
      ...(reason === null ? {} : { personal: { reason } }),
    }),
    tells: async (tx, ctx, event) =>
      announce(
        tx,
        ctx,
        'accounts-joined',
        event.joinId,
        event.told,
        {
          ...(await accountsFacts(tx, ctx, event)),
          by: event.reason === null ? null : byActor(ctx, event.reason),
        },
        { isOwed: true },
      ),
  },
  join_undone: {
    audit: ({ joinId, keptId, joinedId, reason, goneBack, left }) => ({
      personId: keptId,
      facts: { joinId, joinedId, goneBack, ...left },
      personal: { reason },
    }),
    tells: async (tx, ctx, event) =>
      announce(
        tx,
        ctx,
        'join-undone',
        event.joinId,
        event.told,
        {
          ...(await accountsFacts(tx, ctx, event)),
          by: byActor(ctx, event.reason),
          left: Object.values(event.left).reduce<number>((sum, count) => sum + Number(count), 0),
        },
        { isOwed: true },
      ),
  },
  signed_in: { audit: ({ personId, facts }) => ofThemselves(personId, facts), tells: 'nobody' },
  signed_out: { audit: ({ personId }) => ofThemselves(personId), tells: 'nobody' },
  sessions_ended: {
    audit: ({ personId, sessions }) => ofThemselves(personId, { sessions }),
    tells: 'nobody',
  },
  profile_completed: { audit: ({ personId, bodyId }) => ofThemselves(personId, { bodyId }), tells: 'nobody' },
  affiliation_confirmed: {
    audit: ({ personId, bodyId }) => ({ personId, facts: { bodyId } }),
    tells: 'nobody',
  },
  affiliation_ended: { audit: ({ personId, bodyId }) => ({ personId, facts: { bodyId } }), tells: 'nobody' },
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
