/** Somebody leaves, or a colleague takes over: a contribution is handed to another person. */
import { record } from '#db/audit.ts';
import { moveTo } from '#db/contributions.ts';
import { draftOf, giveDraft } from '#db/drafts.ts';
import { newId } from '#db/ids.ts';
import { personsById } from '#db/persons.ts';
import { inTransaction } from '#db/transaction.ts';
import { LIMITS } from '#app/domain/contribution-draft.ts';

import { enterPerson } from './add-user.server.ts';
import { announce } from './announce.server.ts';
import { recordChangedConflicts } from './conflicts-over-time.server.ts';
import { CHANGE_FORM } from './contribution-draft.server.ts';
import { Refused, requireActor, type Ctx, type FieldErrors } from './context.ts';
import { NotPossible, type OperatorProblem } from './operator.ts';
import { sharedFacts } from './receipts.server.ts';
import { insist, loadForChange } from './viewer.server.ts';

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
      const loaded = await loadForChange(ctx, tx, publicId);
      insist(loaded.rights.see);
      insist(loaded.rights.handOver);
      const { it, meeting } = loaded;
      const { person } = await enterPerson(tx, ctx, to);
      const change = { submitter_id: person.id };
      if (!(await moveTo(tx, { id: it.id, version }, it.state, ctx.now, change))) {
        throw new Refused('stale_version');
      }
      await recordChangedConflicts(tx, ctx, loaded, await loadForChange(ctx, tx, publicId));
      // What had been typed and not handed in goes along, if it is the author who gives it.
      const isOwn = it.submitter_id === actor.id;
      const draft = isOwn ? await draftOf(tx, actor.id, CHANGE_FORM, publicId) : null;
      if (draft && !(await draftOf(tx, person.id, CHANGE_FORM, publicId))) {
        await giveDraft(tx, draft.id, person.id);
      }
      await record(tx, {
        actorId: actor.id,
        action: 'contribution_handed_over',
        meetingId: meeting.id,
        objectType: 'contribution',
        objectId: it.id,
        requestId: ctx.requestId,
        facts: { from: it.submitter_id, to: person.id },
        now: ctx.now,
      });
      await announce(
        tx,
        ctx,
        'handed-over',
        newId(),
        [person],
        { ...sharedFacts(ctx, loaded), from: actor.name, receiver: null },
        { meetingId: meeting.id, contributionId: it.id },
      );
      if (isOwn) return;
      await announce(
        tx,
        ctx,
        'handed-over',
        newId(),
        await personsById(tx, [it.submitter_id]),
        { ...sharedFacts(ctx, loaded), from: actor.name, receiver: person.name },
        { meetingId: meeting.id, contributionId: it.id },
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

/** Of what the operator's commands may refuse about a person, this form can meet these. */
export const RECEIVER: Partial<Record<OperatorProblem, FieldErrors>> = {
  email_malformed: { email: { key: 'problems.email_wrong' } },
  person_disabled: { email: { key: 'problems.person_disabled' } },
  name_missing: { name: { key: 'problems.person_name_missing' } },
  name_too_long: { name: { key: 'problems.too_long', values: { limit: LIMITS.name } } },
};
