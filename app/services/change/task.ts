/** The door for a change that a reviewer makes: of the own task, and through it of the contribution. */
import type { ContributionRight } from '#app/domain/contributions/rights.ts';
import { assignmentByPublicId, type AssignmentRow } from '#db/reviews/assignments.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

import { changeContributions } from './contribution.ts';
import type { ContributionChange } from './contribution-change.ts';

/**
 * @param rules.right asked after the work has looked at the state of the task, when it begins to write
 * @throws Refused not_found when the task is not that of the actor; while nobody knows where the actor belongs
 */
export function changeTask<T>(
  ctx: Ctx,
  assignmentPublicId: string,
  rules: { right: ContributionRight },
  work: (change: ContributionChange, task: AssignmentRow) => Promise<T>,
): Promise<T> {
  return changeContributions(ctx, rules, async ({ db, actor, loadById, change }) => {
    const task = await assignmentByPublicId(db, assignmentPublicId);
    if (!task || task.reviewer_id !== actor.id) throw new Refused('not_found');
    const loaded = await loadById(task.contribution_id);
    // Whoever has not said where they belong may be bound by the paper: they answer when they have.
    if (!loaded.belongsSomewhere) throw new Refused('conflict_unknown_affiliation');
    return work(change(loaded, null), task);
  });
}
