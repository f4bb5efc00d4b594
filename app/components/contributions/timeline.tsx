import type { Step } from '#app/domain/contributions/life.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

/** Where a contribution stands: what is done, where it is, what is to come. */
export function Timeline(props: {
  /** `at`: when it was taken. */
  steps: readonly { step: Step; is: 'done' | 'here' | 'next'; at: string | null }[];
}) {
  const t = useTexts();
  return (
    <ol className="timeline">
      {props.steps.map(({ step, is, at }) => (
        <li
          key={step}
          className={is === 'next' ? undefined : is}
          aria-current={is === 'here' ? 'step' : undefined}
        >
          {is === 'here' ? <b>{t(`steps.${step}`)}</b> : t(`steps.${step}`)}
          <span className="skip"> – {t(`steps.${is}`)}</span>
          {at !== null && is !== 'next' ? (
            <>
              <br />
              <small className="muted">{at}</small>
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
