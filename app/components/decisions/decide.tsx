/** Deciding on a contribution, and the decision that waits for its letter. */
import { DECISION_OUTCOMES, type DecisionOutcome } from '#app/domain/shared/vocabulary.ts';
import { Choices, type Errors, TextArea } from '#app/components/form/field.tsx';
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

export function DecideForm(props: {
  version: number;
  errors: Errors | undefined;
  typed: { outcome: string; letter: string } | undefined;
}) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('contribution.decide')}</h2>
      <form method="post" className="form">
        <input type="hidden" name="do" value="decide" />
        <input type="hidden" name="version" value={props.version} />
        <Choices
          name="outcome"
          label={t('contribution.decision')}
          value={props.typed?.outcome}
          errors={props.errors}
          options={DECISION_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <TextArea
          name="letter"
          label={t('contribution.letter')}
          hint={t('contribution.letter_hint')}
          value={props.typed?.letter}
          errors={props.errors}
        />
        <button className="button">{t('contribution.to_letter')}</button>
      </form>
    </section>
  );
}
