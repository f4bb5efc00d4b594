/** Deciding on a contribution, and the decision that waits for its letter. */
import { DECISION_OUTCOMES, type DecisionOutcome } from '#app/domain/shared/vocabulary.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { Choices, TextArea } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export function OpenDecision({ outcome, letterHref }: { outcome: DecisionOutcome; letterHref: string }) {
  const t = useTexts();
  return (
    <section className="note wait stack">
      <h2>{t('contribution.decided', { outcome: t(`outcomes.${outcome}`) })}</h2>
      <p>
        <a className="button" href={letterHref}>
          {t('contribution.see_letter')}
        </a>
      </p>
    </section>
  );
}

export function DecideForm({ version }: { version: number }) {
  const t = useTexts();
  const { errors, typed } = useCommand<ContributionCommand>('decide');
  return (
    <section className="stack">
      <h2>{t('contribution.decide')}</h2>
      <CommandForm<ContributionCommand> command="decide" version={version} className="form">
        <Choices
          name="outcome"
          label={t('contribution.decision')}
          value={typed.outcome}
          errors={errors}
          options={DECISION_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <TextArea
          name="letter"
          label={t('contribution.letter')}
          hint={t('contribution.letter_hint')}
          value={typed.letter}
          errors={errors}
        />
        <button className="button">{t('contribution.to_letter')}</button>
      </CommandForm>
    </section>
  );
}
