/** Speaks tus 1.0.0 as a program would, so that tests see each request. */
import type { Answer, Asking, WebPortal } from './web-portal.ts';

export interface TusPeer {
  begin(name: string, size: number, change?: Asking): Promise<Answer>;
  /** Begins one and gives its path. @throws when it was refused */
  begun(name: string, size: number): Promise<string>;
  send(path: string, offset: number, body: Buffer, change?: Asking): Promise<Answer>;
  state(path: string, change?: Asking): Promise<Answer>;
  cancel(path: string): Promise<Answer>;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** @param cookie of whoever uploads; empty for nobody */
export function tusPeer(web: Pick<WebPortal, 'ask'>, cookie: string): TusPeer {
  const ask = (method: string, path: string, headers: Record<string, string>, change: Asking = {}) =>
    web.ask(path, {
      method,
      ...change,
      headers: { 'tus-resumable': '1.0.0', ...(cookie ? { cookie } : {}), ...headers, ...change.headers },
    });
  const begin: TusPeer['begin'] = (name, size, change) =>
    ask(
      'POST',
      '/uploads',
      {
        'upload-length': String(size),
        'upload-metadata': `filename ${base64(name)},field ${base64('file')}`,
      },
      change,
    );
  return {
    begin,
    async begun(name, size) {
      const answer = await begin(name, size);
      if (answer.status !== 201) throw new Error(`the upload was answered with ${answer.status}`);
      return new URL(answer.headers.location!).pathname;
    },
    send: (path, offset, body, change) =>
      ask(
        'PATCH',
        path,
        { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        { body, ...change },
      ),
    state: (path, change) => ask('HEAD', path, {}, change),
    cancel: (path) => ask('DELETE', path, {}),
  };
}
