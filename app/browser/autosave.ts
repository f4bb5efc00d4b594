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

interface Kept {
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

/** @param form with `data-autosave`, the address that keeps it, and `data-words` */
export function enhanceAutosave(form: HTMLFormElement): void {
  const address = form.dataset.autosave ?? '';
  const words = JSON.parse(form.dataset.words ?? '{}') as AutosaveWords;
  const status = form.querySelector<HTMLElement>('[data-saved]')!;
  const lastSavedAt = form.elements.namedItem('lastSavedAt') as HTMLInputElement;
  const suggestions = form.querySelector<HTMLElement>('[data-suggestions]');

  let timer: number | undefined;
  let pause = FIRST_RETRY_MS;
  let isSaving = false;
  /** Something was typed since the last save began. */
  let isDirty = false;
  /** Something newer is there, or nothing can be kept any more: only the person can go on. */
  let isStopped = false;

  const warn = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    event.returnValue = true;
  };
  const say = (text: string, isBad = false) => {
    status.textContent = text;
    status.classList.toggle('error', isBad);
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), ms);
  };

  async function save(): Promise<void> {
    if (isSaving || isStopped) return;
    isSaving = true;
    isDirty = false;
    say(words.saving);
    const answer = await send().catch(() => null);
    isSaving = false;
    if (answer?.ok) {
      const kept = (await answer.json()) as Kept;
      lastSavedAt.value = kept.savedAt;
      pause = FIRST_RETRY_MS;
      say(filled(words.saved, { time: clock.format(new Date()) }));
      suggest(kept);
      if (isDirty) plan(PAUSE_MS);
      else {
        window.removeEventListener('beforeunload', warn);
        // A reload shows the draft, and so does another device.
        history.replaceState(null, '', form.action);
      }
    } else if (answer && (answer.type === 'opaqueredirect' || answer.status === 401)) {
      // The person signs in in another window: the next key or the way back to this window tries again.
      isDirty = true;
      say(words.signed_out, true);
    } else if (answer && isFinal(answer.status)) {
      isStopped = true;
      say(answer.status === 409 ? words.elsewhere : words.refused, true);
    } else {
      say(words.retrying, true);
      isDirty = true;
      plan(pause);
      pause = Math.min(pause * 2, MAX_RETRY_MS);
    }
  }

  function send(): Promise<Response> {
    const fields = new FormData(form);
    // Files go by themselves, or with the form.
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]'))
      fields.delete(input.name);
    fields.set('do', 'autosave');
    return fetch(address, { method: 'POST', body: fields, redirect: 'manual' });
  }

  function suggest({ suggestions: found }: Kept): void {
    if (!suggestions) return;
    suggestions.replaceChildren();
    if (found.length === 0) return;
    const head = document.createElement('p');
    head.textContent = words.suggestions;
    const list = document.createElement('ul');
    for (const entry of found) {
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
    suggestions.append(head, list);
  }

  form.addEventListener('input', (event) => {
    if ((event.target as HTMLElement).matches('input[type=file]')) return;
    isDirty = true;
    window.addEventListener('beforeunload', warn);
    if (!isStopped) plan(PAUSE_MS);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    isStopped = true;
    window.removeEventListener('beforeunload', warn);
  });
  for (const event of ['online', 'focus']) {
    window.addEventListener(event, () => {
      if (isDirty && !isStopped) plan(0);
    });
  }
}
