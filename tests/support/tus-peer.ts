/** Speaks tus 1.0.0 as a program would, so that tests see each request. */
import type { Answer, WebPortal, WebRequest } from './web-portal.ts';

export interface TusPeer {
  begin(name: string, size: number, change?: WebRequest): Promise<Answer>;
  /** Begins one and gives its path. @throws when it was refused */
  begun(name: string, size: number): Promise<string>;
  send(path: string, offset: number, body: Buffer, change?: WebRequest): Promise<Answer>;
  state(path: string, change?: WebRequest): Promise<Answer>;
  cancel(path: string): Promise<Answer>;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** @param cookie of whoever uploads; empty for nobody */
export function tusPeer(web: Pick<WebPortal, 'request'>, cookie: string): TusPeer {
  const call = (method: string, path: string, headers: Record<string, string>, change: WebRequest = {}) =>
    web.request(path, {
      method,
      ...change,
      headers: { 'tus-resumable': '1.0.0', ...(cookie ? { cookie } : {}), ...headers, ...change.headers },
    });
  const begin: TusPeer['begin'] = (name, size, change) =>
    call(
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
      call(
        'PATCH',
        path,
        { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        { body, ...change },
      ),
    state: (path, change) => call('HEAD', path, {}, change),
    cancel: (path) => call('DELETE', path, {}),
  };
}
