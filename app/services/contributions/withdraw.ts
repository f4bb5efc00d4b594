/** An author withdraws a contribution, or restores it; the secretariat strikes out what is published. */
import { stepOf } from '#app/domain/contributions/life.ts';
import { deadlineState, formatDeadline, formatReceived } from '#app/domain/shared/time.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { bumpPublicVersion } from '#db/meetings/meetings.ts';
import { cancelDocuments } from '#db/publication/documents.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, Refused, requireActor } from '#app/services/context.ts';

import { type ContributionContext, loadForUpdate,requireAllowed } from './load.ts';
import { activeTasks, notifyOfChange,sharedFacts } from './notify.ts';
import { recipientsOf } from './recipients.ts';

/** Takes a contribution back. Reviews and files stay as they are, and so does the number of what is published. */
export function withdraw(ctx: Ctx, publicId: string, version: number): Promise<void> {
  return change(ctx, publicId, version, 'withdraw');
}

/** Strikes out what is published: its row stays in the list as cancelled, its number is not used again. */
export function cancelPublished(ctx: Ctx, publicId: string, version: number): Promise<void> {
  return change(ctx, publicId, version, 'cancel');
}

/** Brings a withdrawn contribution back to where it stood. */
export function restore(ctx: Ctx, publicId: string, version: number): Promise<void> {
  return change(ctx, publicId, version, 'restore');
}

async function change(
  ctx: Ctx,
  publicId: string,
  version: number,
  action: 'withdraw' | 'cancel' | 'restore',
): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    requireAllowed(loaded.rights[action]);
    const step = stepOf(action, loaded.life);
    if (!step) throw new Refused('wrong_state');
    const { contribution, meeting } = loaded;
    const withdrawnFrom = action === 'restore' ? null : contribution.state;
    if (
      !(await moveTo(tx, { id: contribution.id, version }, step.to, ctx.now, {
        withdrawn_from: withdrawnFrom,
        merged_into: null,
      }))
    ) {
      throw new Refused('stale_version');
    }
    if (action === 'cancel') await cancelDocuments(tx, contribution.id, ctx.now);
    if (step.isPublic) await bumpPublicVersion(tx, meeting.id);
    await record(tx, {
      actorId: actor.id,
      action: ACTIONS[action],
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: { from: contribution.state, to: step.to },
      now: ctx.now,
    });
    const event = newId();
    await announce(
      tx,
      ctx,
      'withdrawal-receipt',
      event,
      await recipientsOf(tx, loaded),
      {
        ...sharedFacts(ctx, loaded),
        action,
        reference: contribution.reference,
        at: formatReceived(ctx.now, meeting.time_zone, ctx.language),
        ...whetherToRestore(ctx, loaded),
      },
      { meetingId: meeting.id, contributionId: contribution.id },
    );
    if (action !== 'cancel') {
      await notifyOfChange(tx, ctx, loaded, { event, action, letter: '', tasks: activeTasks(loaded) });
    }
  });
  ctx.wakeOutbox();
}

const ACTIONS = {
  withdraw: 'contribution_withdrawn',
  cancel: 'document_cancelled',
  restore: 'contribution_restored',
} as const;

/** Whether the author can bring it back alone, and until when. */
function whetherToRestore(ctx: Ctx, { deadline, meeting }: ContributionContext) {
  const state = deadlineState(ctx.now, deadline?.instant ?? null, meeting.grace_seconds);
  return {
    canRestore: state !== 'passed',
    until: deadline ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language) : null,
  };
}
