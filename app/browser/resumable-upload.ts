/** Sends one file by tus 1.0.0 and goes on by itself after the line broke. */

/** How it ended: with the public id, with what is wrong with the file, or because the portal did not want it. */
export type Outcome =
  | { id: string }
  | { problem: string; values: Record<string, string> }
  | { failed: 'signed_out' | 'refused' }
  | { cancelled: true };

export interface UploadListener {
  /** @param sent bytes that have left, the portal may not have all of them */
  progressed(sent: number): void;
  /**
   * The line broke, or the portal has no room now.
   * @param safe bytes that the portal has confirmed
   */
  waits(safe: number, why: 'connection' | 'disk_full'): void;
  /** @param address of the upload, to go on with it later; null when it is of no use any more */
  remember(address: string | null): void;
}

/** The line broke, or the portal asks to try again. */
class Broken extends Error {
  readonly why: 'connection' | 'disk_full';
  constructor(status: number) {
    super();
    this.why = status === 507 ? 'disk_full' : 'connection';
  }
}

interface Answer {
  /** 0: there was none. */
  status: number;
  header(name: string): string | null;
}

/**
 * One request carries this much: what it brought is confirmed, a proxy that keeps bodies back loses no more, and
 * nginx lets it through unasked.
 */
const PIECE = 1024 * 1024;
const IDLE_MS = 30_000;
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 30_000;

export class ResumableUpload {
  readonly #file: File;
  readonly #field: string;
  readonly #endpoint: string;
  readonly #listener: UploadListener;
  #address: string | null;
  #safe = 0;
  #pause = FIRST_PAUSE_MS;
  #isCancelled = false;
  #running: XMLHttpRequest | null = null;
  #wakeUp = () => {};

  /** @param field of the form that will name it; @param address of an upload that an earlier page has begun */
  constructor(file: File, field: string, endpoint: string, address: string | null, listener: UploadListener) {
    this.#file = file;
    this.#field = field;
    this.#endpoint = endpoint;
    this.#address = address;
    this.#listener = listener;
  }

  /** Resolves when there is nothing more to do; a line that is down is waited for without end. */
  async run(): Promise<Outcome> {
    while (!this.#isCancelled) {
      let why: 'connection' | 'disk_full' = 'connection';
      try {
        return await this.#attempt();
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        ({ why } = error);
      }
      if (this.#isCancelled) break;
      this.#listener.waits(this.#safe, why);
      await this.#sleep();
    }
    return { cancelled: true };
  }

  /** Ends a pause at once. */
  tryNow(): void {
    this.#pause = FIRST_PAUSE_MS;
    this.#wakeUp();
  }

  /** Stops, and tells the portal to forget what has arrived. */
  cancel(): void {
    this.#isCancelled = true;
    this.#running?.abort();
    this.#wakeUp();
    if (this.#address) void this.#request('DELETE', this.#address);
    this.#listener.remember(null);
  }

  async #attempt(): Promise<Outcome> {
    let answer = this.#address ? await this.#request('HEAD', this.#address) : null;
    const isGone = answer !== null && [403, 404, 410].includes(answer.status);
    const isOther = answer?.status === 200 && Number(answer.header('Upload-Length')) !== this.#file.size;
    if (answer === null || isGone || isOther) answer = await this.#begin();
    for (;;) {
      const problem = answer.header('Upload-Problem');
      if (problem !== null) {
        this.#listener.remember(null);
        const values = answer.header('Upload-Problem-Values');
        return {
          problem,
          values: values === null ? {} : (JSON.parse(decodeURIComponent(values)) as Record<string, string>),
        };
      }
      if (answer.status === 401) return { failed: 'signed_out' };
      const told = answer.header('Upload-Offset');
      // A browser may have sent a piece twice by itself: the portal says where it stands.
      const isAhead = answer.status === 409 && told !== null && Number(told) > this.#safe;
      if (!isAhead && isWorthAnotherTry(answer.status)) throw new Broken(answer.status);
      if ((!isAhead && answer.status >= 300) || this.#address === null) {
        this.#listener.remember(null);
        return { failed: 'refused' };
      }
      const offset = Number(told ?? '0');
      if (offset > this.#safe) this.#pause = FIRST_PAUSE_MS;
      this.#safe = offset;
      this.#listener.progressed(offset);
      if (offset === this.#file.size) return { id: this.#address.split('/').pop() ?? '' };
      answer = await this.#send(this.#address, offset);
    }
  }

  async #begin(): Promise<Answer> {
    this.#address = null;
    this.#safe = 0;
    const answer = await this.#request('POST', this.#endpoint, {
      'Upload-Length': String(this.#file.size),
      'Upload-Metadata': `filename ${base64(this.#file.name)},field ${base64(this.#field)}`,
    });
    if (answer.status === 201) {
      this.#address = answer.header('Location');
      this.#listener.remember(this.#address);
    }
    return answer;
  }

  async #send(address: string, offset: number): Promise<Answer> {
    const piece = this.#file.slice(offset, offset + PIECE);
    const headers = {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
    };
    const answer = await this.#request('PATCH', address, headers, piece, (sent) =>
      this.#listener.progressed(offset + sent),
    );
    // The next try asks where to go on, or begins anew.
    if ([400, 404, 410].includes(answer.status)) throw new Broken(answer.status);
    return answer;
  }

  #request(
    method: string,
    address: string,
    headers: Record<string, string> = {},
    body: Blob | null = null,
    progressed: (sent: number) => void = () => {},
  ): Promise<Answer> {
    return new Promise((resolve) => {
      // fetch does not tell how much has left.
      const request = new XMLHttpRequest();
      let idle: number | undefined;
      const beat = () => {
        clearTimeout(idle);
        idle = window.setTimeout(() => request.abort(), IDLE_MS);
      };
      request.open(method, address);
      request.setRequestHeader('Tus-Resumable', '1.0.0');
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = (event) => {
        beat();
        progressed(event.loaded);
      };
      request.onloadend = () => {
        clearTimeout(idle);
        resolve({ status: request.status, header: (name) => request.getResponseHeader(name) });
      };
      this.#running = request;
      beat();
      request.send(body);
    });
  }

  async #sleep(): Promise<void> {
    const pause = this.#pause;
    this.#pause = Math.min(pause * 2, MAX_PAUSE_MS);
    const isBack = () => this.tryNow();
    window.addEventListener('online', isBack);
    await new Promise<void>((resolve) => {
      const timer = window.setTimeout(resolve, pause);
      this.#wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    window.removeEventListener('online', isBack);
  }
}

/** No answer, too slow, overtaken by another request, or something behind the proxy is down; not an unknown method. */
function isWorthAnotherTry(status: number): boolean {
  return [0, 408, 409, 423].includes(status) || (status >= 500 && status !== 501);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
