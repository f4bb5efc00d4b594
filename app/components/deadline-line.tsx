/** How much time is left; where the script runs, also the deadline in the reader's own time zone. */
import { timeLeft, type DeadlineWords } from '../browser/time-left.ts';

import { useTexts } from './texts.tsx';

/** @param props.due instant of the deadline, @param props.now instant at which the page is made */
export function DeadlineLine(props: { due: string; now: string }) {
  const t = useTexts();
  const { say, time } = timeLeft(Date.parse(props.due) - Date.parse(props.now), t.language);
  const sentences = {
    left: (left: string) => t('submit.time.left', { time: left }),
    soon: (left: string) => t('submit.time.soon', { time: left }),
    passed: () => t('submit.time.passed'),
  };
  const words: DeadlineWords = {
    left: sentences.left('{time}'),
    soon: sentences.soon('{time}'),
    passed: sentences.passed(),
    yours: t('submit.time.yours', { time: '{time}' }),
  };
  return (
    <p className="muted" data-due={props.due} data-now={props.now} data-words={JSON.stringify(words)}>
      {sentences[say](time)}
    </p>
  );
}
