import type { DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

/** The dates of a call for contributions. */
export function CallDates({
  dates,
}: {
  dates: readonly { stage: DeadlineStage; text: string; isPassed?: boolean; isLate?: boolean }[];
}) {
  const t = useTexts();
  if (dates.length === 0) return null;
  return (
    <>
      <dl className="facts dates">
        {dates.map((date) => (
          <div key={date.stage}>
            <dt>{t(date.isPassed ? `dates.passed.${date.stage}` : `dates.${date.stage}`)}</dt>
            <dd>{date.text}</dd>
          </div>
        ))}
      </dl>
      {dates.some((date) => date.isLate) ? <p className="muted">{t('dates.late')}</p> : null}
    </>
  );
}
