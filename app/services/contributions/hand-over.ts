/** Somebody leaves, or a colleague takes over: a contribution is handed to another person. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { contributionsOfPerson, moveTo } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { personsById } from '#db/people/persons.ts';
import { draftOf, giveDraft, openDrafts } from '#db/submissions/drafts.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { NotPossible, type OperatorProblem } from '#app/services/installation/operator.ts';
import { enterPerson } from '#app/services/installation/users.ts';
import { NEW_DRAFT, readDraft,UPDATE_DRAFT } from '#app/services/submissions/draft.ts';

import { recordChangedConflicts } from './changed-conflicts.ts';
import { type ContributionContext, loadForUpdate,requireAllowed } from './load.ts';
import { sharedFacts } from './notify.ts';

/** @param to is made a person when the portal does not know the address */
export async function handOver(
  ctx: Ctx,
  publicId: string,
  to: { email: string; name: string },
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  try {
    await inTransaction(ctx.database, async (tx) => {
      const loaded = await loadForUpdate(ctx, tx, publicId);
      requireAllowed(loaded.rights.see);
      requireAllowed(loaded.rights.handOver);
      const { contribution, meeting } = loaded;
      // Judged before the address is: a form that hands nothing over tells nothing about who is known here.
      if (contribution.version !== version) throw new Refused('stale_version');
      const { person } = await enterPerson(tx, ctx, to);
      const isOwn = contribution.submitter_id === actor.id;
      await transfer(tx, ctx, loaded, person);
      await announce(
        tx,
        ctx,
        'handed-over',
        newId(),
        [person],
        { ...sharedFacts(ctx, loaded), from: actor.name, receiver: null },
        { meetingId: meeting.id, contributionId: contribution.id },
      );
      if (isOwn) return;
      await announce(
        tx,
        ctx,
        'handed-over',
        newId(),
        await personsById(tx, [contribution.submitter_id]),
        { ...sharedFacts(ctx, loaded), from: actor.name, receiver: person.name },
        { meetingId: meeting.id, contributionId: contribution.id },
      );
    });
  } catch (error) {
    const errors = error instanceof NotPossible ? RECEIVER[error.problem] : undefined;
    if (!errors) throw error;
    return { errors };
  }
  ctx.wakeOutbox();
  return { done: true };
}

/** One contribution gets another holder; the caller tells who has to know. */
async function transfer(
  tx: Tx,
  ctx: Ctx,
  loaded: ContributionContext,
  person: { id: string },
): Promise<void> {
  const actor = requireActor(ctx);
  const { contribution, meeting } = loaded;
  if (!(await moveTo(tx, contribution, contribution.state, ctx.now, { submitter_id: person.id }))) {
    throw new Refused('stale_version');
  }
  await recordChangedConflicts(tx, ctx, loaded, await loadForUpdate(ctx, tx, contribution.public_id));
  // What had been typed and not handed in goes along, if it is the author who gives it.
  const draft =
    contribution.submitter_id === actor.id
      ? await draftOf(tx, actor.id, UPDATE_DRAFT, contribution.public_id)
      : null;
  if (draft && !(await draftOf(tx, person.id, UPDATE_DRAFT, contribution.public_id))) {
    await giveDraft(tx, draft.id, person.id, undeclared(draft.body));
  }
  await record(tx, {
    actorId: actor.id,
    action: 'contribution_handed_over',
    meetingId: meeting.id,
    objectType: 'contribution',
    objectId: contribution.id,
    requestId: ctx.requestId,
    facts: { from: contribution.submitter_id, to: person.id },
    now: ctx.now,
  });
}

/** Whoever submits a draft agrees to the declaration, and not who has begun it. */
function undeclared(body: string): string {
  return JSON.stringify({ ...readDraft(body), declared: false });
}

/**
 * Somebody leaves: everything that they look after, drafts included, goes to one colleague, who gets one mail. Roles
 * are for the secretariat to give.
 */
export async function handOverEverything(
  ctx: Ctx,
  to: { email: string; name: string; isSure: boolean },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  // Only who gets it can give it back.
  if (!to.isSure) return { errors: { sure: { key: 'problems.not_sure' } } };
  if (addressKey(to.email) === actor.email_key) return { errors: { email: { key: 'problems.own_address' } } };
  try {
    await inTransaction(ctx.database, async (tx) => {
      const drafts = await openDrafts(tx, actor.id, NEW_DRAFT);
      const transferred: ContributionContext[] = [];
      // In one order, as merging does it: two that wait for each other would both have to begin anew.
      const own = (await contributionsOfPerson(tx, actor.id, actor.email_key)).map(
        (contribution) => contribution.public_id,
      );
      for (const id of own.sort()) {
        const loaded = await loadForUpdate(ctx, tx, id);
        if (loaded.contribution.submitter_id === actor.id && loaded.rights.handOver.allowed)
          transferred.push(loaded);
      }
      // Judged before the address is: who hands nothing over learns nothing about who is known here.
      if (transferred.length + drafts.length === 0) throw new Refused('wrong_state');
      const { person } = await enterPerson(tx, ctx, to);
      for (const loaded of transferred) await transfer(tx, ctx, loaded, person);
      for (const draft of drafts) await giveDraft(tx, draft.id, person.id, undeclared(draft.body));
      await record(tx, {
        actorId: actor.id,
        action: 'everything_handed_over',
        meetingId: null,
        objectType: 'person',
        objectId: person.id,
        requestId: ctx.requestId,
        facts: { contributions: transferred.length, drafts: drafts.length },
        now: ctx.now,
      });
      await announce(tx, ctx, 'everything-handed-over', newId(), [person], {
        from: actor.name || actor.email,
        portal: 'Sessional',
        titles: transferred.map((contributionContext) => contributionContext.contribution.title),
        drafts: drafts.length,
        link: `${ctx.publicUrl}/me`,
      });
    });
  } catch (error) {
    const errors = error instanceof NotPossible ? RECEIVER[error.problem] : undefined;
    if (!errors) throw error;
    return { errors };
  }
  ctx.wakeOutbox();
  return { done: true };
}

/** Of what the operator's commands may refuse about a person, this form can meet these. */
export const RECEIVER: Partial<Record<OperatorProblem, FieldErrors>> = {
  email_malformed: { email: { key: 'problems.email_wrong' } },
  person_disabled: { email: { key: 'problems.person_disabled' } },
  name_missing: { name: { key: 'problems.person_name_missing' } },
  name_too_long: { name: { key: 'problems.too_long', values: { limit: LIMITS.name } } },
};
