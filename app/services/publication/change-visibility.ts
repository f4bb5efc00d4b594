/** Who may open the files of something that is published: the row stays in the public list either way. */
import { VISIBILITIES } from '#app/domain/shared/vocabulary.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

/** @param version of the contribution that the page showed */
export function changeVisibility(ctx: Ctx, publicId: string, typed: string, version: number): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'setVisibility', version }, async (c) => {
    const visibility = VISIBILITIES.find((known) => known === typed);
    if (!visibility) throw new Invalid({ visibility: { key: 'problems.visibility_missing' } });
    await c.touch({ visibility });
    c.record({
      name: 'visibility_changed',
      from: c.before.contribution.visibility,
      to: visibility,
    });
  });
}
