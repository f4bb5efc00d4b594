/** What the page says about an upload, in the language of its reader; `{name}` and the like are filled in here. */
export interface UploadWords {
  /** name */
  started: string;
  /** percent, size */
  progress: string;
  /** percent, size, speed, left */
  progress_left: string;
  /** percent */
  waiting: string;
  /** percent; the portal has no room now */
  waiting_for_disk: string;
  /** name, size */
  received: string;
  /** name */
  cancelled: string;
  /** The form is waiting for the file. */
  submit_pending: string;
  /** The same, and the line is down: it may be sent with the file all the same. */
  submit_stalled: string;
  signed_out: string;
  /** The file goes along with the form. */
  refused: string;
  /** By the code of what is wrong with the file. */
  problems: Record<string, string>;
}

/** Puts values into words: `{name}`. */
export function filled(words: string, values: Record<string, string> = {}): string {
  return words.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
