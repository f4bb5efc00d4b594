/** What an expert does in a browser, as requests of which every answer is seen. */
import { createHash } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

import { sampleBytes } from './sample-bytes.ts';
import type { SeededExpert } from './seeded-meeting.ts';

export interface Paper {
  title: string;
  bytes: Buffer;
  sha256: string;
}

/** A whole PDF of about so many bytes that is unlike every other. */
export function aPaper(title: string, size: number): Paper {
  const bytes = sampleBytes(title, size);
  return { title, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Where a redirect leads to, without the origin; empty for other answers. */
  to: string;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** Told when every byte has been given to the network, in milliseconds since 1970. */
  left?: (at: number) => void;
  /** Keeps the last byte of the body back until this resolves. */
  holdEnd?: Promise<void>;
  /** Told when everything but that byte has been given to the network. */
  begun?: (at: number) => void;
}

export interface Expert {
  request(target: string, sending?: Sending): Promise<Answered>;
  /** The form of a new contribution, or of a change; the file goes along unless its upload is named. */
  fillIn(target: string, paper: Paper, how?: Filling): Promise<Answered>;
  /** Sends the form of a page. */
  press(target: string, fields?: Record<string, string>, sending?: Sending): Promise<Answered>;
  beginUpload(paper: Paper): Promise<Answered>;
  sendPiece(address: string, offset: number, piece: Buffer): Promise<Answered>;
  stateOfUpload(address: string): Promise<Answered>;
  leave(): void;
}

export interface Filling extends Sending {
  /** Public id of an upload that brought the file before. */
  upload?: string;
  /** Sends no file, so that the draft keeps its file. */
  withoutFile?: boolean;
  button?: string;
}

/** @param url of the portal */
export function expertAt(url: string, who: SeededExpert): Expert {
  const agent = new Agent({ keepAlive: true });
  const tus = { 'tus-resumable': '1.0.0', accept: '*/*' };

  function send(target: string, sending: Sending = {}): Promise<Answered> {
    const { method = 'GET', headers = {}, body, holdEnd, left, begun } = sending;
    return new Promise((resolve, reject) => {
      const going = request(
        url + target,
        {
          method,
          agent,
          headers: {
            cookie: `sid=${who.token}`,
            accept: 'text/html',
            ...(method === 'GET' || method === 'HEAD' ? {} : { origin: url }),
            ...(body ? { 'content-length': String(body.length) } : {}),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const to = answer.headers.location ?? '';
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString('utf8'),
              to: to.startsWith(url) ? to.slice(url.length) : to,
            });
          });
        },
      );
      going.on('error', reject);
      if (left) going.on('finish', () => left(Date.now()));
      if (!holdEnd || !body) return void going.end(body);
      going.write(body.subarray(0, -1), () => begun?.(Date.now()));
      void holdEnd.then(() => going.end(body.subarray(-1)));
    });
  }

  return {
    request: send,
    async fillIn(target, paper, { upload, withoutFile, button = 'check', ...sending } = {}) {
      const form = new FormData();
      const fields = { ...who.form, title: paper.title, abstract: `What ${paper.title} is about.` };
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('do', button);
      if (upload) form.set('upload.file', upload);
      else if (!withoutFile) {
        form.set('file', new Blob([new Uint8Array(paper.bytes)], { type: 'application/pdf' }), 'paper.pdf');
      }
      const coded = new Response(form);
      return send(target, {
        method: 'POST',
        headers: { 'content-type': coded.headers.get('content-type') ?? '' },
        body: Buffer.from(await coded.arrayBuffer()),
        ...sending,
      });
    },
    press: (target, fields = {}, sending = {}) =>
      send(target, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from(new URLSearchParams(fields).toString()),
        ...sending,
      }),
    beginUpload: (paper) =>
      send('/uploads', {
        method: 'POST',
        headers: {
          ...tus,
          'upload-length': String(paper.bytes.length),
          'upload-metadata': `filename ${Buffer.from('paper.pdf').toString('base64')},field ${Buffer.from('file').toString('base64')}`,
          'content-length': '0',
        },
      }),
    sendPiece: (address, offset, piece) =>
      send(address, {
        method: 'PATCH',
        headers: {
          ...tus,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
        },
        body: piece,
      }),
    stateOfUpload: (address) => send(address, { method: 'HEAD', headers: tus }),
    leave: () => agent.destroy(),
  };
}
