/** The one door for a change that is about a person and no meeting: signing in and out, a profile, an affiliation. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import { offeredContributions } from '#db/contributions/contributions.ts';
import { type Facts, record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { personsById } from '#db/people/persons.ts';
import { offeredDrafts } from '#db/submissions/drafts.ts';
import type { NoticeFacts } from '#emails/index.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { announce, type Recipient } from './announce.ts';
import type { EventOf } from './event-of.ts';
import { callBack } from './mail-limits.ts';

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
  audit(event: Event): { actorId?: PersonId; personId: PersonId; facts: Facts } | null;
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
  profile_completed: { audit: ({ personId, bodyId }) => ofThemselves(personId, { bodyId }), tells: 'nobody' },
  affiliation_confirmed: {
    audit: ({ personId, bodyId }) => ({ personId, facts: { bodyId } }),
    tells: 'nobody',
  },
  affiliation_ended: { audit: ({ personId, bodyId }) => ({ personId, facts: { bodyId } }), tells: 'nobody' },
  hand_over_offered: {
    audit: ({ personId, contributions, drafts }) => ({ personId, facts: { contributions, drafts } }),
    tells: async (tx, ctx, { personId }) => {
      const { id, name, email } = requireActor(ctx);
      const offered = {
        from: name || email,
        // All that is offered by now: the mail may take the place of an earlier one.
        contributions: (await offeredContributions(tx, id, personId)).length,
        drafts: (await offeredDrafts(tx, id, personId)).length,
        link: `${ctx.publicUrl}${paths.me()}`,
      };
      await announce(tx, ctx, 'hand-over-offered', newId(), await personsById(tx, [personId]), offered, {
        repeats: { offerFrom: id, to: personId },
      });
    },
  },
  hand_over_withdrawn: {
    audit: ({ personId, contributions, drafts }) => ({ personId, facts: { contributions, drafts } }),
    tells: async (tx, ctx, { personId }) => {
      await callBackOffer(tx, ctx, requireActor(ctx).id, await personsById(tx, [personId]));
    },
  },
  hand_over_answered: {
    audit: ({ personId, isAccepted, contributions, drafts }) => ({
      personId,
      facts: { isAccepted, contributions, drafts },
    }),
    tells: async (tx, ctx, { personId, ...answer }) => {
      const actor = requireActor(ctx);
      const { name, email } = actor;
      await callBackOffer(tx, ctx, personId, [actor]);
      await announce(tx, ctx, 'hand-over-answered', newId(), await personsById(tx, [personId]), {
        ...answer,
        by: name || email,
        link: `${ctx.publicUrl}${paths.me()}`,
      });
    },
  },
};

/** An offer that is answered or taken back is told no more, where the mail has not left yet. */
async function callBackOffer(
  tx: Tx,
  ctx: Ctx,
  offerFrom: PersonId,
  to: readonly { id: PersonId; email: string }[],
): Promise<void> {
  for (const { id, email } of to) await callBack(tx, ctx, 'hand-over-offered', email, { offerFrom, to: id });
}

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
      now: ctx.now,
    });
  }
  if (tells !== 'nobody') await tells(tx, ctx, event);
}
