/** Somebody leaves, or a colleague takes over: a contribution is handed to another person. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { contributionsOfPerson, offeredContributions } from '#db/contributions/contributions.ts';
import { lockKey } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import { emailByKey } from '#db/people/person-emails.ts';
import { personByPublicId } from '#db/people/persons.ts';
import {
  countOpenDrafts,
  draftOf,
  giveDraft,
  keepOffered,
  offerDrafts,
  offeredDrafts,
  openDrafts,
} from '#db/submissions/drafts.ts';
import { changeContributions } from '#app/services/change/contribution.ts';
import type { ContributionChange } from '#app/services/change/contribution-change.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';
import { NEW_DRAFT, readDraft, UPDATE_DRAFT } from '#app/services/submissions/draft.ts';

import { recordChangedConflicts } from './changed-conflicts.ts';
import type { ContributionContext } from './load.ts';

/**
 * The secretariat gives a contribution to somebody; its submitter only offers it, see `answerOffer`.
 * @param to is made a person when the portal does not know the address
 * @param version of the contribution that the page showed
 */
export function handOver(
  ctx: Ctx,
  publicId: string,
  to: { email: string; name: string },
  version: number,
): Promise<void> {
  return changeContributions(ctx, { right: 'handOver' }, async (changes) => {
    const loaded = await changes.load(publicId);
    changes.require(loaded);
    const c = changes.change(loaded, version);
    // Judged before the address is: a form that hands nothing over tells nothing about who is known here.
    const { person } = await enterPerson(c.write(), ctx, to);
    // Nobody takes the contribution of somebody else: it is given, and not to the giver, under whichever address.
    if (person.id === changes.actor.id) throw new Invalid({ email: { key: 'problems.own_address' } });
    if (loaded.contribution.submitter_id !== changes.actor.id) return transfer(ctx, c, person);
    await offer(c, person);
    changes.recordOfPerson({ name: 'hand_over_offered', personId: person.id, contributions: 1, drafts: 0 });
  });
}

/** The submitter would hand it over: until that is accepted, everything stays as it is. */
async function offer(c: ContributionChange, person: { id: PersonId }): Promise<void> {
  await c.touch({ offered_to: person.id });
  c.record({ name: 'contribution_offered', to: person.id });
}

/** One contribution gets another holder. @param isOneOfMany one mail tells of all of them */
async function transfer(
  ctx: Ctx,
  c: ContributionChange,
  person: { id: PersonId },
  isOneOfMany = false,
): Promise<void> {
  const { contribution } = c.before;
  const tx = c.write();
  await c.touch({ submitter_id: person.id, offered_to: null });
  await recordChangedConflicts(tx, ctx, c.before, await c.after());
  // What had been typed and not handed in goes along, if it is the author who has offered it.
  const giver = contribution.submitter_id;
  const draft =
    contribution.offered_to === person.id
      ? await draftOf(tx, giver, UPDATE_DRAFT, contribution.public_id)
      : null;
  if (draft && !(await draftOf(tx, person.id, UPDATE_DRAFT, contribution.public_id))) {
    await giveDraft(tx, draft.id, person.id, withoutConsent(draft.body));
  }
  c.record({
    name: 'contribution_handed_over',
    from: contribution.submitter_id,
    to: person.id,
    isOneOfMany,
  });
}

/** The person who submits a draft agrees to the declaration, not the person who began the draft. */
function withoutConsent(body: string): string {
  return JSON.stringify({ ...readDraft(body), declared: false });
}

/**
 * Somebody leaves: everything that they look after, drafts included, is offered to one colleague, who gets one mail.
 * Roles are for the secretariat to give.
 */
export async function handOverEverything(
  ctx: Ctx,
  to: { email: string; name: string; isSure: boolean },
): Promise<void> {
  const actor = requireActor(ctx);
  if (!to.isSure) throw new Invalid({ sure: { key: 'problems.not_sure' } });
  const known = await emailByKey(ctx.database.reader, addressKey(to.email));
  if (known?.person_id === actor.id) throw new Invalid({ email: { key: 'problems.own_address' } });
  return changeContributions(
    ctx,
    { right: 'handOver' },
    async ({ db, write, load, change, recordOfPerson }) => {
      const drafts = await openDrafts(db, actor.id, NEW_DRAFT);
      const own = await contributionsOfPerson(db, actor.id);
      const transferable: ContributionContext[] = [];
      // Locked in the order of their ids, as a merge locks them, so that two transactions never wait for each other.
      for (const id of own.map((contribution) => contribution.public_id).sort()) {
        const loaded = await load(id);
        if (loaded.contribution.submitter_id === actor.id && loaded.rights.handOver.allowed) {
          transferable.push(loaded);
        }
      }
      // Judged before the address is: who hands nothing over learns nothing about who is known here.
      if (transferable.length + drafts.length === 0) throw new Refused('wrong_state');
      const tx = write();
      const { person } = await enterPerson(tx, ctx, to);
      for (const loaded of transferable) await offer(change(loaded, null), person);
      await offerDrafts(tx, actor.id, NEW_DRAFT, person.id);
      recordOfPerson({
        name: 'hand_over_offered',
        personId: person.id,
        contributions: transferable.length,
        drafts: drafts.length,
      });
    },
  );
}

/**
 * Whoever is offered something takes all of it over from one person, or nothing. Nobody has anything in their lists
 * that they have not accepted.
 * @param from public id of the person who has offered it
 * @throws Refused wrong_state when nothing is offered any more
 * @throws Invalid when the person has too many drafts for it
 */
export function answerOffer(ctx: Ctx, from: string, isAccepted: boolean): Promise<void> {
  return changeContributions(
    ctx,
    { right: 'takeOver' },
    async ({ actor, db, write, loadById, change, recordOfPerson }) => {
      const giver = await personByPublicId(db, from);
      if (!giver) throw new Refused('wrong_state');
      const offered: ContributionContext[] = [];
      for (const id of await offeredContributions(db, giver.id, actor.id)) {
        // The offer leads to it: whoever is asked may not find the contribution yet.
        const loaded = await loadById(id);
        if (loaded.rights.takeOver.allowed) offered.push(loaded);
      }
      const tx = write();
      await lockKey(ctx.database.kind, tx, `drafts ${actor.id}`);
      const drafts = await offeredDrafts(db, giver.id, actor.id);
      if (offered.length + drafts.length === 0) throw new Refused('wrong_state');
      if (isAccepted) await takeDrafts(tx, giver, actor, drafts);
      else
        await keepOffered(
          tx,
          drafts.map((draft) => draft.id),
        );
      for (const loaded of offered) {
        const c = change(loaded, null);
        await (isAccepted ? transfer(ctx, c, actor, true) : c.touch({ offered_to: null }));
      }
      const counts = { contributions: offered.length, drafts: drafts.length };
      recordOfPerson({ name: 'hand_over_answered', personId: giver.id, isAccepted, ...counts });
    },
  );
}

/**
 * Takes back everything that the actor has offered to somebody and that has not been accepted.
 * @param to public id of the person who has been asked
 * @throws Refused wrong_state when nothing is offered any more
 */
export function withdrawOffer(ctx: Ctx, to: string): Promise<void> {
  return changeContributions(
    ctx,
    { right: 'see' },
    async ({ actor, db, write, loadById, change, recordOfPerson }) => {
      const receiver = await personByPublicId(db, to);
      if (!receiver) throw new Refused('wrong_state');
      const offered: ContributionContext[] = [];
      for (const id of await offeredContributions(db, actor.id, receiver.id))
        offered.push(await loadById(id));
      const tx = write();
      const drafts = await offeredDrafts(db, actor.id, receiver.id);
      if (offered.length + drafts.length === 0) throw new Refused('wrong_state');
      for (const loaded of offered) await change(loaded, null).touch({ offered_to: null });
      await keepOffered(
        tx,
        drafts.map((draft) => draft.id),
      );
      const counts = { contributions: offered.length, drafts: drafts.length };
      recordOfPerson({ name: 'hand_over_withdrawn', personId: receiver.id, ...counts });
    },
  );
}

/** @throws Invalid when there would be more drafts than one person may have */
async function takeDrafts(
  tx: Tx,
  giver: { id: PersonId },
  receiver: { id: PersonId },
  drafts: readonly { draft_key: string }[],
): Promise<void> {
  const limit = USAGE_LIMITS.openDrafts;
  if (drafts.length > 0 && (await countOpenDrafts(tx, receiver.id, NEW_DRAFT)) + drafts.length > limit) {
    throw new Invalid({ offer: { key: 'problems.too_many_drafts_offered', values: { limit } } });
  }
  for (const { draft_key: key } of drafts) {
    const kept = await draftOf(tx, giver.id, NEW_DRAFT, key);
    if (kept) await giveDraft(tx, kept.id, receiver.id, withoutConsent(kept.body));
  }
}
