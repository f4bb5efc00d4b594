import { timeLeft, type DeadlineWords } from './time-left.ts';
import { filled } from './upload-words.ts';

/** Often enough that minutes are right; read out by nobody, as it is no live region. */
const EVERY_MS = 15_000;

/** Keeps the time that is left true, and adds the deadline in the time zone of the reader. */
export function enhanceDeadline(line: HTMLElement): void {
  const { due = '', now = '', words = '' } = line.dataset;
  const { lang } = document.documentElement;
  // Dates are written everywhere else as in `25 November`.
  const language = lang === 'en' ? 'en-GB' : lang;
  const said = JSON.parse(words) as DeadlineWords;
  // What counts is the clock of the server, not the one of this computer.
  const ahead = Date.parse(now) - Date.now();
  const yours = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(Date.parse(due));
  const show = () => {
    const { say, time } = timeLeft(Date.parse(due) - Date.now() - ahead, lang);
    line.textContent = `${filled(said[say], { time })} ${filled(said.yours, { time: yours })}`;
    if (say !== 'passed') setTimeout(show, EVERY_MS);
  };
  show();
}
