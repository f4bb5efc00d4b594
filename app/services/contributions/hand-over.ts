/** Somebody leaves, or a colleague takes over: a contribution is handed to another person. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { contributionsOfPerson } from '#db/contributions/contributions.ts';
import { emailByKey } from '#db/people/person-emails.ts';
import { draftOf, giveDraft, openDrafts } from '#db/submissions/drafts.ts';
import { changeContribution, changeContributions } from '#app/services/change/contribution.ts';
import type { ContributionChange } from '#app/services/change/contribution-change.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';
import { NEW_DRAFT, readDraft, UPDATE_DRAFT } from '#app/services/submissions/draft.ts';

import { recordChangedConflicts } from './changed-conflicts.ts';
import type { ContributionContext } from './load.ts';

/**
 * @param to is made a person when the portal does not know the address
 * @param version of the contribution that the page showed
 */
export function handOver(
  ctx: Ctx,
  publicId: string,
  to: { email: string; name: string },
  version: number,
): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'handOver', version }, async (c) => {
    // Judged before the address is: a form that hands nothing over tells nothing about who is known here.
    const { person } = await enterPerson(c.write(), ctx, to);
    // Nobody takes the contribution of somebody else: it is given, and not to the giver, under whichever address.
    if (person.id === c.actor.id) throw new Invalid({ email: { key: 'problems.own_address' } });
    await transfer(ctx, c, person);
  });
}

/** One contribution gets another holder. @param isOneOfMany the one mail to the receiver tells of all of them */
async function transfer(
  ctx: Ctx,
  c: ContributionChange,
  person: { id: PersonId },
  isOneOfMany = false,
): Promise<void> {
  const { contribution } = c.before;
  const tx = c.write();
  await c.touch({ submitter_id: person.id });
  await recordChangedConflicts(tx, ctx, c.before, await c.after());
  // What had been typed and not handed in goes along, if it is the author who gives it.
  const draft =
    contribution.submitter_id === c.actor.id
      ? await draftOf(tx, c.actor.id, UPDATE_DRAFT, contribution.public_id)
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
 * Somebody leaves: everything that they look after, drafts included, goes to one colleague, who gets one mail. Roles
 * are for the secretariat to give.
 */
export async function handOverEverything(
  ctx: Ctx,
  to: { email: string; name: string; isSure: boolean },
): Promise<void> {
  const actor = requireActor(ctx);
  // It cannot be undone by the sender: only the receiver can hand it back.
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
      for (const loaded of transferable) await transfer(ctx, change(loaded, null), person, true);
      for (const draft of drafts) await giveDraft(tx, draft.id, person.id, withoutConsent(draft.body));
      recordOfPerson({
        name: 'everything_handed_over',
        personId: person.id,
        titles: transferable.map((loaded) => loaded.contribution.title),
        drafts: drafts.length,
      });
    },
  );
}
