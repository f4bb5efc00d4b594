/** Who may open the files of something that is published: the row stays in the public list either way. */
import { VISIBILITIES, type Visibility } from '#app/domain/shared/vocabulary.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Done } from '#app/services/change/contribution-change.ts';
import type { Ctx } from '#app/services/context.ts';

/** @param version of the contribution that the page showed */
export function changeVisibility(ctx: Ctx, publicId: string, typed: string, version: number): Promise<Done> {
  return changeContribution(ctx, publicId, { right: 'setVisibility', version }, async (c) => {
    const visibility = VISIBILITIES.find((known) => known === typed);
    if (!visibility) return { errors: { visibility: { key: 'problems.visibility_missing' } } };
    await c.touch({ visibility });
    c.record({
      name: 'visibility_changed',
      from: c.before.contribution.visibility as Visibility | null,
      to: visibility,
    });
    return { done: true };
  });
}
