/**
 * One session is set up: which kinds and themes it takes, and its own deadlines. The secretariat does all of it; the
 * organizers of the session name its themes.
 */

import { CALL_LIMITS } from '#app/domain/meetings/call-for-papers.ts';
import { hasHiddenLetters, isBlank } from '#app/domain/shared/visible-text.ts';
import { CONTRIBUTION_KINDS } from '#app/domain/shared/vocabulary.ts';
import { replaceKinds, replaceThemes, setGuidance } from '#db/meetings/items.ts';
import { changeSession } from '#app/services/change/meeting.ts';
import { type Ctx } from '#app/services/context.ts';
import { requireValid } from '#app/services/outcome.ts';

import { deadlineProblems, type TypedDeadlines, writeDeadlines } from './typed-deadlines.ts';

const MAX_THEMES = 30;
const MAX_THEME = 200;

/**
 * @param input.themes one in a line; `guidance`, `kinds` and `deadlines` count for the secretariat only
 * @param input.version of the session that the page showed
 * @throws Refused stale_version when somebody else has changed it since
 */
export async function saveSessionSettings(
  ctx: Ctx,
  slug: string,
  sessionId: string,
  input: {
    themes: string;
    guidance?: string;
    kinds: readonly string[];
    deadlines: TypedDeadlines;
    version: number;
  },
): Promise<void> {
  const themes = [
    ...new Set(input.themes.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())),
  ].filter((theme) => !isBlank(theme));
  const errors = deadlineProblems(input.deadlines);
  if (themes.length > MAX_THEMES || themes.some((theme) => theme.length > MAX_THEME)) {
    errors.themes = {
      key: 'problems.themes_too_many',
      values: { most: MAX_THEMES, longest: MAX_THEME },
    };
  }
  if (themes.some(hasHiddenLetters)) errors.themes = { key: 'problems.hidden_letters' };
  const { guidance } = input;
  if (guidance !== undefined && guidance.length > CALL_LIMITS.guidance) {
    errors.guidance = { key: 'problems.too_long', values: { limit: CALL_LIMITS.guidance } };
  }
  const kinds = CONTRIBUTION_KINDS.filter((kind) => input.kinds.includes(kind));
  const rules = { right: 'setUpSession', version: input.version } as const;
  return changeSession(ctx, slug, sessionId, rules, async (change) => {
    const { meeting, item } = change;
    const isSecretariat = change.rights.decideSession.allowed;
    if (isSecretariat && item.policy !== 'closed' && kinds.length === 0) {
      errors.kinds = { key: 'problems.kind_missing' };
    }
    requireValid(errors);
    await change.revise();
    const tx = change.write();
    await replaceThemes(tx, item.id, themes);
    if (isSecretariat) {
      await replaceKinds(tx, item.id, kinds);
      if (guidance !== undefined) await setGuidance(tx, item.id, guidance || null);
      await writeDeadlines(tx, meeting, item.id, input.deadlines);
    }
    change.record({
      name: 'session_changed',
      item,
      facts: {
        themes: themes.length,
        ...(isSecretariat
          ? { kinds: kinds.join(' '), guidance: guidance?.length ?? '', ...input.deadlines }
          : {}),
      },
    });
  });
}
