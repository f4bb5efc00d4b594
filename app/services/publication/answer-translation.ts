/** The secretariat answers a request for a translation: it agrees, names who delivers, or refuses. */
import { answered, TRANSLATION_ANSWERS } from '#app/domain/publication/translations.ts';
import type { PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { answerTranslation, translationsOf } from '#db/publication/translations.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { loadForUpdate,requireAllowed } from '#app/services/contributions/load.ts';
import { sharedFacts } from '#app/services/contributions/notify.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';

import { translationDue, translationFiles } from './translations.view.ts';

/**
 * The same answer given twice is one answer.
 * @param version of the contribution that the page showed
 */
export async function answerTranslationRequest(
  ctx: Ctx,
  publicId: string,
  input: { language: string; answer: string; reason: string },
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const answer = TRANSLATION_ANSWERS.find((entry) => entry === input.answer);
  const reason = answer === 'refuse' ? input.reason : '';
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    requireAllowed(loaded.rights.translate);
    const { contribution, meeting } = loaded;
    const request = (await translationsOf(tx, contribution.id)).find(
      (translation) => translation.language === input.language,
    );
    if (!request || translationFiles(loaded, request.language).length > 0) throw new Refused('wrong_state');
    const errors = problemsOf(input.language, answer, reason);
    if (!answer || Object.keys(errors).length > 0) return { errors };
    const stand = answered(answer);
    if (request.state === stand.state && request.deliverer === stand.deliverer && request.reason === reason) {
      return { done: true as const };
    }
    if (!(await moveTo(tx, { id: contribution.id, version }, contribution.state, ctx.now)))
      throw new Refused('stale_version');
    const { language } = request;
    await answerTranslation(
      tx,
      { contribution_id: contribution.id, language, ...stand, reason, answeredBy: actor.id },
      ctx.now,
    );
    await record(tx, {
      actorId: actor.id,
      action: 'translation_answered',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: { language, answer },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'translation-answered',
      newId(),
      await recipientsOf(tx, loaded),
      {
        ...sharedFacts(ctx, loaded),
        language: language as PaperLanguage,
        answer,
        reason,
        due: answer === 'refuse' ? null : translationDue(ctx, loaded),
      },
      { meetingId: meeting.id, contributionId: contribution.id },
    );
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}

function problemsOf(language: string, answer: string | undefined, reason: string): FieldErrors {
  if (!answer) return { [`answer.${language}`]: { key: 'problems.translation_answer_missing' } };
  if (answer !== 'refuse') return {};
  if (reason === '') return { [`reason.${language}`]: { key: 'problems.reason_missing' } };
  if (reason.length <= LIMITS.letter) return {};
  return { [`reason.${language}`]: { key: 'problems.too_long', values: { limit: LIMITS.letter } } };
}
