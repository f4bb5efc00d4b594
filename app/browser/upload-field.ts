/**
 * Sends a file as soon as it has been chosen, and goes on after the line broke. Without this script the file goes along
 * with the form. Nothing that the reader has typed is kept in the browser.
 */
import { contentProblem, kindOfName, nameProblem } from '#app/domain/files/file-kinds.ts';
import { FILE_FIELDS, type FileField } from '#app/domain/submissions/contribution-draft.ts';
import { UPLOADS } from '#app/paths.ts';

import { type Outcome, ResumableUpload } from './resumable-upload.ts';
import { filled, type UploadWords } from './upload-words.ts';

/** Over which the speed is taken. */
const SPEED_MS = 5000;
const SAMPLE = 2048;

/** Gives a file input in an element with `data-upload` the means to send its file at once. */
export function enhanceUpload(frame: HTMLElement): void {
  const field = frame.dataset.upload ?? '';
  const words = JSON.parse(frame.dataset.words ?? '{}') as UploadWords;
  const find = <T extends HTMLElement>(selector: string) => frame.querySelector<T>(selector)!;
  const input = find<HTMLInputElement>('input[type=file]');
  const status = find<HTMLElement>('[role=status]');
  const panel = find<HTMLElement>('[data-panel]');
  const line = find<HTMLElement>('[data-line]');
  const bar = find<HTMLProgressElement>('progress');
  const retry = find<HTMLButtonElement>('[data-do=retry]');
  const cancel = find<HTMLButtonElement>('[data-do=cancel]');
  const { form } = input;
  const receipt = document.createElement('input');
  receipt.type = 'hidden';
  receipt.name = `upload.${field}`;

  let running: ResumableUpload | null = null;
  let ticking: number | undefined;
  /** How much had arrived when the line broke; null while it carries. */
  let stalledAt: number | null = null;
  /** The button that was pressed while the file was on its way. */
  let waitingPress: { button: HTMLElement | null } | null = null;

  const say = (text: string, values: Record<string, string> = {}, isBad = false) => {
    status.textContent = filled(text, values);
    status.classList.toggle('error', isBad);
  };
  const warn = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // Chromium before 119 asks for this as well.
    event.returnValue = true;
  };
  const stop = () => {
    running = null;
    clearInterval(ticking);
    panel.hidden = true;
    window.removeEventListener('beforeunload', warn);
  };

  const refuse = () => {
    input.value = '';
    input.setAttribute('aria-invalid', 'true');
    waitingPress = null;
  };
  /** What has been sent goes on being shown by the control, but without a name its bytes do not go with the form. */
  const travelsWithForm = (does: boolean) => {
    if (does) input.name = field;
    else input.removeAttribute('name');
  };
  /** What the portal said about an earlier choice. */
  const forgetError = () => {
    const error = document.getElementById(`${field}-error`);
    input.removeAttribute('aria-invalid');
    if (!error) return;
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    input.setAttribute('aria-describedby', described.filter((id) => id !== error.id).join(' '));
    error.parentElement?.classList.remove('wrong');
    error.remove();
  };

  async function send(file: File): Promise<void> {
    running?.cancel();
    stop();
    receipt.remove();
    travelsWithForm(true);
    forgetError();
    const problem = await problemOf(field as FileField, file);
    if (input.files?.[0] !== file) return;
    if (problem) {
      refuse();
      return say(words.problems[problem.code] ?? '', problem.values, true);
    }
    const key = `${fingerprint(file)} ${field}`;
    const size = sizeText(file.size);
    const pace = new Pace(file.size);
    stalledAt = null;
    let shown = 0;
    const show = (bytes: number) => {
      shown = bytes;
      bar.value = bytes / file.size;
      const percent = percentText(bytes / file.size);
      const { speed, left } = pace.at(bytes, performance.now());
      line.textContent =
        speed && left
          ? filled(words.progress_left, { percent, size, speed, left })
          : filled(words.progress, { percent, size });
    };
    const upload = new ResumableUpload(file, field, UPLOADS, remembered(key), {
      progressed(bytes) {
        if (running !== upload) return;
        // Asking how much has arrived may work where sending does not.
        if (stalledAt !== null && bytes > stalledAt) {
          say(waitingPress ? words.held : words.started, { name: file.name });
          stalledAt = null;
          retry.hidden = true;
        }
        show(bytes);
      },
      waits(safe, why) {
        if (running !== upload) return;
        // Said once; each further try would say it again.
        if (stalledAt === null) {
          const said = why === 'room' ? words.waiting_for_room : words.waiting;
          say(said, { percent: percentText(safe / file.size) });
        }
        stalledAt = safe;
        retry.hidden = false;
        pace.forget();
        show(safe);
      },
      remember: (address) => remember(key, address),
    });
    running = upload;
    // Speed changes although nothing is said to have left.
    ticking = window.setInterval(() => {
      if (stalledAt === null) show(shown);
    }, 1000);
    panel.hidden = false;
    retry.hidden = true;
    window.addEventListener('beforeunload', warn);
    say(words.started, { name: file.name });
    show(0);
    const outcome = await upload.run();
    if (running !== upload) return;
    stop();
    finish(file, outcome);
  }

  function finish(file: File, outcome: Outcome): void {
    const waiting = waitingPress;
    waitingPress = null;
    if ('problem' in outcome) {
      // What has nothing to do with the file itself leaves it to the form.
      if (outcome.problem in words.problems) refuse();
      return say(words.problems[outcome.problem] ?? words.refused, outcome.values, true);
    }
    if ('failed' in outcome) {
      say(words[outcome.failed], {}, true);
      panel.hidden = outcome.failed === 'refused';
      retry.hidden = false;
      if (waiting && outcome.failed === 'refused') form?.requestSubmit(waiting.button);
    } else if ('id' in outcome) {
      receipt.value = outcome.id;
      input.after(receipt);
      travelsWithForm(false);
      say(words.received, { name: file.name, size: sizeText(file.size) });
      if (waiting) form?.requestSubmit(waiting.button);
    }
  }

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void send(file);
  });
  retry.addEventListener('click', () => {
    const file = input.files?.[0];
    if (running) running.tryNow();
    else if (file) void send(file);
  });
  cancel.addEventListener('click', () => {
    const name = input.files?.[0]?.name ?? '';
    running?.cancel();
    stop();
    waitingPress = null;
    input.value = '';
    say(words.cancelled, { name });
    input.focus();
  });
  form?.addEventListener('submit', (event) => {
    if (!running) return;
    if (waitingPress && stalledAt !== null) {
      // Pressed again: on some networks only the form itself gets through, and it still has the file.
      running.cancel();
      return stop();
    }
    event.preventDefault();
    waitingPress = { button: event.submitter };
    say(stalledAt === null ? words.held : words.held_waiting);
  });
  // A browser that comes back to the page may have kept the choice.
  if (input.files?.[0]) void send(input.files[0]);
}

/** The rule of the portal, as far as the name and the ends of the file tell. */
async function problemOf(field: FileField, file: File) {
  const { name, size } = file;
  let found = nameProblem(FILE_FIELDS[field].slot, { name, size });
  // What is inside an archive is looked at by the portal.
  if (!found && kindOfName(name) === 'pdf') {
    const [head, tail] = await Promise.all([latin1(file.slice(0, SAMPLE)), latin1(file.slice(-SAMPLE))]);
    found = contentProblem({ name, size, head, tail, isEncrypted: false, archive: null });
  }
  if (!found) return null;
  const values = (found.values ?? {}) as Record<string, string>;
  return { code: found.key.replace('file_problems.', ''), values };
}

async function latin1(part: Blob): Promise<string> {
  return String.fromCharCode(...new Uint8Array(await part.arrayBuffer()));
}

/** Speed over the last seconds, and how long the rest takes at it. */
class Pace {
  readonly #size: number;
  #marks: { bytes: number; at: number }[] = [];
  constructor(size: number) {
    this.#size = size;
  }
  forget(): void {
    this.#marks = [];
  }
  /** @param now in milliseconds */
  at(bytes: number, now: number): { speed?: string; left?: string } {
    this.#marks = [...this.#marks.filter((mark) => now - mark.at < SPEED_MS), { bytes, at: now }];
    const first = this.#marks[0]!;
    const perSecond = ((bytes - first.bytes) / (now - first.at)) * 1000;
    if (now - first.at < 1000 || !(perSecond > 0)) return {};
    return {
      speed: unitText(perSecond / 1000, 'kilobyte-per-second'),
      left: timeText((this.#size - bytes) / perSecond),
    };
  }
}

const language = document.documentElement.lang || 'en';

function unitText(value: number, unit: string, digits = 0, unitDisplay: 'short' | 'long' = 'short'): string {
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, ...fraction }).format(value);
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? unitText(bytes / 1000, 'kilobyte') : unitText(bytes / 1_000_000, 'megabyte', 1);
}

function timeText(seconds: number): string {
  return seconds < 90
    ? unitText(Math.max(1, seconds), 'second', 0, 'long')
    : unitText(seconds / 60, 'minute', 0, 'long');
}

/** Never 100 before everything has arrived. */
function percentText(part: number): string {
  return String(Math.floor(part * 100));
}

/** Names of files may be confidential, so that only a number made of them stays in the browser. */
function fingerprint({ name, size, lastModified }: File): string {
  let entry = 0x811c9dc5;
  let two = 0x1000193;
  for (const byte of new TextEncoder().encode(`${name}/${size}/${lastModified}`)) {
    entry = Math.imul(entry ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x5bd1e995);
  }
  return `upload ${(entry >>> 0).toString(36)} ${(two >>> 0).toString(36)}`;
}

/** Storage may be forbidden: then a reload begins anew. */
function remembered(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, address: string | null): void {
  try {
    if (address) sessionStorage.setItem(key, address);
    else sessionStorage.removeItem(key);
  } catch {
    // See remembered.
  }
}
