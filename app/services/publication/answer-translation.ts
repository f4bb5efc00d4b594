/** The secretariat answers a request for a translation: it agrees, names who delivers, or refuses. */
import { answered, TRANSLATION_ANSWERS } from '#app/domain/publication/translations.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { answerTranslation, translationsOf } from '#db/publication/translations.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { type FieldErrors, Invalid, Refused } from '#app/services/outcome.ts';

import { translationFiles } from './translations.view.ts';

/**
 * The same answer given twice is one answer.
 * @param version of the contribution that the page showed
 */
export function answerTranslationRequest(
  ctx: Ctx,
  publicId: string,
  input: { language: string; answer: string; reason: string },
  version: number,
): Promise<void> {
  const answer = TRANSLATION_ANSWERS.find((known) => known === input.answer);
  const reason = answer === 'refuse' ? input.reason : '';
  return changeContribution(ctx, publicId, { right: 'translate', version }, async (c) => {
    const { contribution } = c.before;
    const request = (await translationsOf(c.db, contribution.id)).find(
      (translation) => translation.language === input.language,
    );
    if (!request || translationFiles(c.before, request.language).length > 0) throw new Refused('wrong_state');
    const errors = problemsOf(answer, reason);
    if (!answer || Object.keys(errors).length > 0) throw new Invalid(errors);
    const status = answered(answer);
    if (
      request.state === status.state &&
      request.deliverer === status.deliverer &&
      request.reason === reason
    ) {
      return;
    }
    await c.touch();
    const language = request.language;
    await answerTranslation(
      c.write(),
      { contribution_id: contribution.id, language, ...status, reason, answeredBy: c.actor.id },
      ctx.now,
    );
    c.record({ name: 'translation_answered', language, answer, reason });
  });
}

function problemsOf(answer: string | undefined, reason: string): FieldErrors {
  if (!answer) return { answer: { key: 'problems.translation_answer_missing' } };
  if (answer !== 'refuse') return {};
  if (reason === '') return { reason: { key: 'problems.reason_missing' } };
  if (reason.length <= LIMITS.letter) return {};
  return { reason: { key: 'problems.too_long', values: { limit: LIMITS.letter } } };
}
