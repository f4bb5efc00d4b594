import type { Step } from '#app/domain/life.ts';

import { useTexts } from './texts.tsx';

/** Where a contribution stands: what is done, where it is, what is to come. */
export function Timeline(props: {
  steps: readonly { step: Step; is: 'done' | 'here' | 'next' }[];
  received: string | null;
}) {
  const t = useTexts();
  return (
    <ol className="timeline">
      {props.steps.map(({ step, is }) => (
        <li
          key={step}
          className={is === 'next' ? undefined : is}
          aria-current={is === 'here' ? 'step' : undefined}
        >
          {is === 'here' ? <b>{t(`steps.${step}`)}</b> : t(`steps.${step}`)}
          <span className="skip"> – {t(`steps.${is}`)}</span>
          {step === 'submitted' && props.received ? (
            <>
              <br />
              <small className="muted">{props.received}</small>
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
