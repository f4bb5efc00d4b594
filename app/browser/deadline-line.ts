import { DEADLINE_FORMAT, deadlineText, offsetText } from '#app/domain/shared/deadline-text.ts';

import { type Deadlines, type DeadlineWords, timeLeft } from './time-left.ts';
import { filled } from './upload-words.ts';

/** Often enough that minutes are right; read out by nobody, as it is no live region. */
const EVERY_MS = 15_000;

/** Keeps the time that is left true, for the session that is chosen, and adds the deadline in the zone of the reader. */
export function enhanceDeadline(line: HTMLElement): void {
  const { now = '' } = line.dataset;
  const deadlines = JSON.parse(line.dataset.due ?? '') as Deadlines;
  const words = JSON.parse(line.dataset.words ?? '') as DeadlineWords;
  const session = document.querySelector<HTMLSelectElement>('select#item');
  const head = document.querySelector<HTMLElement>('[data-due-sentence]');
  const { lang } = document.documentElement;
  // Dates are written everywhere else as in `25 November`.
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, DEADLINE_FORMAT);
  // What counts is the clock of the server, not the one of this computer.
  const ahead = Date.parse(now) - Date.now();
  const ofChoice = () => deadlines[session?.value ?? ''] ?? deadlines.meeting!;
  const show = () => {
    const { due } = ofChoice();
    line.hidden = due === null;
    if (due === null) return;
    const at = Date.parse(due);
    const { say, time } = timeLeft(at - Date.now() - ahead, lang);
    const offset = offsetText(-new Date(at).getTimezoneOffset());
    const yours = `${deadlineText(format, at)} (${offset})`;
    line.textContent = `${filled(words[say], { time })} ${filled(words.yours, { time: yours })}`;
  };
  const change = () => {
    if (head) head.textContent = ofChoice().sentence;
    show();
  };
  session?.addEventListener('change', change);
  setInterval(show, EVERY_MS);
  // A browser that comes back to the page may have kept another choice than the page was made with.
  change();
}
