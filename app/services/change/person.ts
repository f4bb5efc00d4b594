/**
 * The one door for a change that is about a person and no meeting: signing in and out, a profile, an affiliation, who
 * speaks for a body in all meetings.
 */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { paths } from '#app/paths.ts';
import { offeredContributions } from '#db/contributions/contributions.ts';
import { type Facts, record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { administrators, personsById } from '#db/people/persons.ts';
import { offeredDrafts } from '#db/submissions/drafts.ts';
import type { NoticeFacts } from '#emails/index.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { announce } from './announce.ts';
import type { EventOf } from './event-of.ts';
import { requireFreshCode } from './fresh-code.ts';
import { callBack } from './mail-limits.ts';
import { requireOpenAccount } from './open-account.ts';
import type { AccountsEvent, PersonEvent } from './person-events.ts';
import { tellOfAddress } from './telling-of-addresses.ts';

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

/**
 * @throws Refused sign_in_first when the right is `signed in` and nobody is, and confirm_first when what happens needs
 * a fresh code and there is none
 */
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

type AddressEvent = Named<'address_added' | 'address_preferred' | 'address_removed' | 'address_taken'>;

const addressRules = (change: NoticeFacts<'address-changed'>['change']): Rules<AddressEvent> => ({
  audit: ({ person, address }) => ({ ...ofThemselves(person.id), personal: { address } }),
  tells: async (tx, ctx, { person, address, mails }) => {
    for (const mail of mails) await tellOfAddress(tx, ctx, person, { change, address, mail });
  },
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
  own_code_requested: {
    audit: () => null,
    tells: (tx, ctx, { notice, codeId, to, facts, expiresAt }) =>
      announce(tx, ctx, notice, codeId, [to], facts, { lane: 'code', expiresAt }),
  },
  presence_confirmed: { audit: ({ personId }) => ofThemselves(personId), tells: 'nobody' },
  address_added: addressRules('added'),
  address_preferred: addressRules('preferred'),
  address_removed: addressRules('removed'),
  address_taken: addressRules('taken'),
  addresses_reverted: {
    audit: ({ person, takenOff, sessions }) => ({
      ...ofThemselves(person.id, { takenOff: takenOff.length, sessions }),
      personal: { takenOff: takenOff.join(' ') },
    }),
    tells: async (tx, ctx, { person, restored, takenOff }) => {
      const link = `${ctx.publicUrl}${paths.requestCode()}`;
      const to = { ...person, email: restored };
      const owed = { isOwed: true };
      await announce(tx, ctx, 'address-restored', newId(), [to], { isBack: true, link }, owed);
      const off = takenOff.map((email) => ({ ...person, id: null, email }));
      await announce(tx, ctx, 'address-restored', newId(), off, { isBack: false, link }, owed);
    },
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

/**
 * Writes the audit row of an event and puts its notices into the outbox, in the transaction of the change.
 * @throws Refused confirm_first, by which the change is undone, when it needs a fresh code and there is none
 */
export async function writePersonEvent(tx: Tx, ctx: Ctx, event: PersonEvent): Promise<void> {
  requireFreshCode(ctx, event.name);
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
