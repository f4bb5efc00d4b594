/** An author withdraws a contribution, or restores it; the secretariat strikes out what is published. */
import { stepOf } from '#app/domain/contributions/life.ts';
import { cancelDocuments } from '#db/publication/documents.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

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

const EVENTS = {
  withdraw: 'contribution_withdrawn',
  cancel: 'document_cancelled',
  restore: 'contribution_restored',
} as const;

function change(ctx: Ctx, publicId: string, version: number, action: keyof typeof EVENTS): Promise<void> {
  return changeContribution(ctx, publicId, { right: action, version }, async (c) => {
    const { contribution, life } = c.before;
    const step = stepOf(action, life);
    if (!step) throw new Refused('wrong_state');
    const withdrawnFrom = action === 'restore' ? null : life.state;
    await c.take(step, { withdrawn_from: withdrawnFrom, merged_into: null });
    if (action === 'cancel') await cancelDocuments(c.write(), contribution.id, ctx.now);
    c.record({ name: EVENTS[action], from: life.state, to: step.to });
  });
}
