/** Until when, and how much time is left; where the script runs, also the deadline in the reader's own time zone. */
import { type Deadlines, type DeadlineWords, timeLeft } from '#app/browser/time-left.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Due {
  /** As it is written. */
  deadline: string | null;
  /** Its instant. */
  due: string | null;
  isLate: boolean;
}

/** What of the form tells which deadline holds. */
export interface DueView extends Due {
  draft: { item: string };
  offered: readonly (Due & { id: string; hasOwnDeadline: boolean })[];
}

/** The deadline of the session that is chosen, else the one of the meeting. */
function dueIn(view: DueView): Due {
  return view.offered.find((entry) => entry.id === view.draft.item) ?? view;
}

/** The sentence at the top of the form of something new; the script says another one when the session is changed. */
export function DueSentence({ view }: { view: DueView }) {
  const say = useDueSentence();
  return <span data-due-sentence>{say(dueIn(view))}</span>;
}

function useDueSentence(): (of: Due) => string {
  const t = useTexts();
  return ({ deadline, isLate }) =>
    deadline === null ? '' : t(isLate ? 'submit.over' : 'submit.due', { deadline });
}

/** @param props.view with the instant at which the page is made */
export function DeadlineLine({ view }: { view: DueView & { now: string } }) {
  const t = useTexts();
  const sentence = useDueSentence();
  const { due } = dueIn(view);
  const own = view.offered.filter((entry) => entry.hasOwnDeadline);
  if (!view.due && own.length === 0) return null;
  const of = (due: Due) => ({ due: due.due, sentence: sentence(due) });
  const deadlines: Deadlines = {
    ...Object.fromEntries(own.map((entry) => [entry.id, of(entry)])),
    meeting: of(view),
  };
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
  const { say, time } = timeLeft(Date.parse(due ?? '') - Date.parse(view.now), t.language);
  return (
    <p
      className="muted"
      hidden={due === null}
      data-due={JSON.stringify(deadlines)}
      data-now={view.now}
      data-words={JSON.stringify(words)}
    >
      {due ? sentences[say](time) : null}
    </p>
  );
}
