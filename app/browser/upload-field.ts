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

/** A file field, what is shown beside it, and the upload that is under way. */
interface Field {
  /** Name of the field in the form. */
  readonly name: FileField;
  readonly words: UploadWords;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly panel: HTMLElement;
  readonly line: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly retry: HTMLButtonElement;
  /** Names the upload in the form, once the file has arrived. */
  readonly receipt: HTMLInputElement;
  running: ResumableUpload | null;
  ticking: number | undefined;
  /** How much had arrived when the line broke; null while it carries. */
  stalledAt: number | null;
  /** The button that was pressed while the file was on its way. */
  waitingPress: { button: HTMLElement | null } | null;
}

/** Gives a file input in an element with `data-upload` the means to send its file at once. */
export function enhanceUpload(frame: HTMLElement): void {
  const find = <T extends HTMLElement>(selector: string) => frame.querySelector<T>(selector)!;
  const receipt = document.createElement('input');
  receipt.type = 'hidden';
  receipt.name = `upload.${frame.dataset.upload}`;
  const field: Field = {
    name: frame.dataset.upload as FileField,
    words: JSON.parse(frame.dataset.words ?? '{}') as UploadWords,
    input: find('input[type=file]'),
    status: find('[role=status]'),
    panel: find('[data-panel]'),
    line: find('[data-line]'),
    bar: find('progress'),
    retry: find('[data-do=retry]'),
    receipt,
    running: null,
    ticking: undefined,
    stalledAt: null,
    waitingPress: null,
  };
  const { input, retry } = field;
  const sendChosen = () => {
    const file = input.files?.[0];
    if (file) void send(field, file);
  };
  input.addEventListener('change', sendChosen);
  retry.addEventListener('click', () => {
    if (field.running) field.running.tryNow();
    else sendChosen();
  });
  find('[data-do=cancel]').addEventListener('click', () => cancel(field));
  input.form?.addEventListener('submit', (event) => waitForUpload(field, event));
  // A browser that comes back to the page may have kept the choice.
  sendChosen();
}

function say({ status }: Field, text: string, values: Record<string, string> = {}, isBad = false): void {
  status.textContent = filled(text, values);
  status.classList.toggle('error', isBad);
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Chromium before 119 asks for this as well.
  event.returnValue = true;
}

function stop(field: Field): void {
  field.running = null;
  clearInterval(field.ticking);
  field.panel.hidden = true;
  window.removeEventListener('beforeunload', warn);
}

function cancel(field: Field): void {
  const { input, words } = field;
  const name = input.files?.[0]?.name ?? '';
  field.running?.cancel();
  stop(field);
  field.waitingPress = null;
  input.value = '';
  say(field, words.cancelled, { name });
  input.focus();
}

/** The form waits for the file; pressed again while the line is down, it goes and takes the file along. */
function waitForUpload(field: Field, event: SubmitEvent): void {
  const { running, words } = field;
  if (!running) return;
  if (field.waitingPress && field.stalledAt !== null) {
    // On some networks only the form itself gets through, and it still has the file.
    running.cancel();
    return stop(field);
  }
  event.preventDefault();
  field.waitingPress = { button: event.submitter };
  say(field, field.stalledAt === null ? words.submit_pending : words.submit_stalled);
}

/** The file is not taken: another one has to be chosen. */
function refuse(field: Field): void {
  field.input.value = '';
  field.input.setAttribute('aria-invalid', 'true');
  field.waitingPress = null;
}

/** What has been sent goes on being shown by the control, but without a name its bytes do not go with the form. */
function travelsWithForm({ input, name }: Field, does: boolean): void {
  if (does) input.name = name;
  else input.removeAttribute('name');
}

/** Takes away what the portal said about an earlier choice. */
function forgetError({ input }: Field): void {
  const error = document.getElementById(`${input.id}-error`);
  input.removeAttribute('aria-invalid');
  if (!error) return;
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  input.setAttribute('aria-describedby', described.filter((id) => id !== error.id).join(' '));
  error.parentElement?.classList.remove('wrong');
  error.remove();
}

async function send(field: Field, file: File): Promise<void> {
  const { input, words } = field;
  field.running?.cancel();
  stop(field);
  field.receipt.remove();
  travelsWithForm(field, true);
  forgetError(field);
  const problem = await problemOf(field.name, file);
  if (input.files?.[0] !== file) return;
  if (problem) {
    refuse(field);
    return say(field, words.problems[problem.code] ?? '', problem.values, true);
  }
  const upload = begin(field, file);
  const outcome = await upload.run();
  if (field.running !== upload) return;
  stop(field);
  finish(field, file, outcome);
}

/** Shows the progress of a new upload from now on; `run` sends it. */
function begin(field: Field, file: File): ResumableUpload {
  const { words, retry } = field;
  const key = `${fingerprint(file)} ${field.name}`;
  const pace = new Pace(file.size);
  let shown = 0;
  const show = (bytes: number) => {
    shown = bytes;
    showProgress(field, file.size, bytes, pace);
  };
  const upload = new ResumableUpload(file, field.name, UPLOADS, remembered(key), {
    progressed(bytes) {
      if (field.running !== upload) return;
      // Asking how much has arrived may work where sending does not.
      if (field.stalledAt !== null && bytes > field.stalledAt) {
        say(field, field.waitingPress ? words.submit_pending : words.started, { name: file.name });
        field.stalledAt = null;
        retry.hidden = true;
      }
      show(bytes);
    },
    waits(safe, why) {
      if (field.running !== upload) return;
      // Said once; each further try would say it again.
      if (field.stalledAt === null) {
        const said = why === 'disk_full' ? words.waiting_for_disk : words.waiting;
        say(field, said, { percent: percentText(safe / file.size) });
      }
      field.stalledAt = safe;
      retry.hidden = false;
      pace.forget();
      show(safe);
    },
    remember: (address) => remember(key, address),
  });
  field.running = upload;
  field.stalledAt = null;
  // Speed changes although nothing is said to have left.
  field.ticking = window.setInterval(() => {
    if (field.stalledAt === null) show(shown);
  }, 1000);
  field.panel.hidden = false;
  retry.hidden = true;
  window.addEventListener('beforeunload', warn);
  say(field, words.started, { name: file.name });
  show(0);
  return upload;
}

function showProgress({ bar, line, words }: Field, total: number, bytes: number, pace: Pace): void {
  bar.value = bytes / total;
  const size = sizeText(total);
  const percent = percentText(bytes / total);
  const { speed, left } = pace.at(bytes, performance.now());
  line.textContent =
    speed && left
      ? filled(words.progress_left, { percent, size, speed, left })
      : filled(words.progress, { percent, size });
}

function finish(field: Field, file: File, outcome: Outcome): void {
  const { input, words, receipt } = field;
  const waiting = field.waitingPress;
  field.waitingPress = null;
  if ('problem' in outcome) {
    // What has nothing to do with the file itself leaves it to the form.
    if (outcome.problem in words.problems) refuse(field);
    return say(field, words.problems[outcome.problem] ?? words.refused, outcome.values, true);
  }
  if ('failed' in outcome) {
    say(field, words[outcome.failed], {}, true);
    field.panel.hidden = outcome.failed === 'refused';
    field.retry.hidden = false;
    if (waiting && outcome.failed === 'refused') input.form?.requestSubmit(waiting.button);
  } else if ('id' in outcome) {
    receipt.value = outcome.id;
    input.after(receipt);
    travelsWithForm(field, false);
    say(field, words.received, { name: file.name, size: sizeText(file.size) });
    if (waiting) input.form?.requestSubmit(waiting.button);
  }
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
