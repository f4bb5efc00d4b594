/** Keeps what is typed on the server, a moment after the typing has stopped. Nothing is kept in the browser. */
import { filled } from './upload-words.ts';

/** What the page says about it, in the language of its reader. */
export interface AutosaveWords {
  saving: string;
  /** time */
  saved: string;
  retrying: string;
  /** It goes on when the person has signed in in another window. */
  signed_out: string;
  /** Something newer was saved in another window. */
  elsewhere: string;
  /** For any other reason that does not pass. */
  refused: string;
  /** number, title, words */
  suggestion: string;
  suggestions: string;
}

interface Saved {
  savedAt: string;
  suggestions: { id: string; number: string; title: string; words: string[] }[];
}

/** `14:32:05`, as everywhere in the portal. */
const clock = new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
  timeStyle: 'medium',
  hourCycle: 'h23',
});

const PAUSE_MS = 1500;
const FIRST_RETRY_MS = 2000;
const MAX_RETRY_MS = 30_000;

/** Asking again would be answered in the same way. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** A form that is kept while somebody types. */
interface Kept {
  readonly form: HTMLFormElement;
  readonly words: AutosaveWords;
  timer: number | undefined;
  /** Until the next try, in milliseconds. */
  pause: number;
  isSaving: boolean;
  /** Something was typed since the last save began. */
  isDirty: boolean;
  /** Something newer is there, or nothing can be kept any more: only the person can go on. */
  isStopped: boolean;
}

/** @param form with `data-autosave`, the address that keeps it, and `data-words` */
export function enhanceAutosave(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset.words ?? '{}') as AutosaveWords;
  const kept: Kept = {
    form,
    words,
    timer: undefined,
    pause: FIRST_RETRY_MS,
    isSaving: false,
    isDirty: false,
    isStopped: false,
  };
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLElement && event.target.matches('input[type=file]')) return;
    kept.isDirty = true;
    window.addEventListener('beforeunload', warn);
    if (!kept.isStopped) plan(kept, PAUSE_MS);
  });
  form.addEventListener('submit', () => {
    clearTimeout(kept.timer);
    kept.isStopped = true;
    window.removeEventListener('beforeunload', warn);
  });
  for (const event of ['online', 'focus']) {
    window.addEventListener(event, () => {
      if (kept.isDirty && !kept.isStopped) plan(kept, 0);
    });
  }
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
  event.returnValue = true;
}

function plan(kept: Kept, ms: number): void {
  clearTimeout(kept.timer);
  kept.timer = window.setTimeout(() => void save(kept), ms);
}

function say({ form }: Kept, text: string, isBad = false): void {
  const status = form.querySelector<HTMLElement>('[data-saved]')!;
  status.textContent = text;
  status.classList.toggle('error', isBad);
}

async function save(kept: Kept): Promise<void> {
  if (kept.isSaving || kept.isStopped) return;
  const { words } = kept;
  kept.isSaving = true;
  kept.isDirty = false;
  say(kept, words.saving);
  const answer = await send(kept.form).catch(() => null);
  kept.isSaving = false;
  if (answer?.ok) saved(kept, (await answer.json()) as Saved);
  else if (answer && (answer.type === 'opaqueredirect' || answer.status === 401)) {
    // The person signs in in another window: the next key or the way back to this window tries again.
    kept.isDirty = true;
    say(kept, words.signed_out, true);
  } else if (answer?.status === 422) {
    // What is too long may be shortened by the next key: then it is tried again.
    kept.isDirty = true;
    say(kept, words.refused, true);
  } else if (answer && isFinal(answer.status)) {
    kept.isStopped = true;
    say(kept, answer.status === 409 ? words.elsewhere : words.refused, true);
  } else {
    say(kept, words.retrying, true);
    kept.isDirty = true;
    plan(kept, kept.pause);
    kept.pause = Math.min(kept.pause * 2, MAX_RETRY_MS);
  }
}

function send(form: HTMLFormElement): Promise<Response> {
  const fields = new FormData(form);
  // Files go by themselves, or with the form.
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) fields.delete(input.name);
  fields.set('do', 'autosave');
  return fetch(form.dataset.autosave ?? '', { method: 'POST', body: fields, redirect: 'manual' });
}

function saved(kept: Kept, { savedAt, suggestions }: Saved): void {
  const { form, words } = kept;
  form.querySelector<HTMLInputElement>('[name=lastSavedAt]')!.value = savedAt;
  kept.pause = FIRST_RETRY_MS;
  say(kept, filled(words.saved, { time: clock.format(new Date()) }));
  suggest(form, words, suggestions);
  if (kept.isDirty) return plan(kept, PAUSE_MS);
  window.removeEventListener('beforeunload', warn);
  // A reload shows the draft, and so does another device.
  history.replaceState(null, '', form.action);
}

/** Sessions that fit, each a button that chooses the session. */
function suggest(form: HTMLFormElement, words: AutosaveWords, suggestions: Saved['suggestions']): void {
  const frame = form.querySelector<HTMLElement>('[data-suggestions]');
  frame?.replaceChildren();
  if (!frame || suggestions.length === 0) return;
  const head = document.createElement('p');
  head.textContent = words.suggestions;
  const list = document.createElement('ul');
  for (const entry of suggestions) {
    const button = document.createElement('button');
    button.className = 'link';
    button.name = 'do';
    button.value = `session.${entry.id}`;
    const { number, title } = entry;
    button.textContent = filled(words.suggestion, { number, title, words: entry.words.join(', ') });
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  frame.append(head, list);
}
