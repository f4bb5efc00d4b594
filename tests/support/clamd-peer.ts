/** A virus scanner in the process that speaks clamd's INSTREAM over TCP and behaves as a test wants. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

import { onTestFinished } from 'vitest';

export interface ClamdBehaviour {
  /**
   * Bytes of one stream; more is answered with an error, as `StreamMaxLength` does it, and not read. The line stays until
   * the other side has gone: one that is closed over unread bytes can lose the answer, and is then one that `hangsUp`.
   */
  streamMax?: number;
  /** Bytes of a file that is looked at; in more nothing is found, as with `MaxFileSize`. */
  fileMax?: number;
  /** Says so when a file is over its limit, as `AlertExceedsMax yes` does it. */
  alertsExceeded?: boolean;
  /** The name of what it finds in these bytes, besides EICAR. */
  finds?: (bytes: Buffer) => string | null;
  /** Takes everything and never answers. */
  hangs?: boolean;
  /** The same, for files of this many bytes alone. */
  hangsAt?: number;
  /** Answers with this instead. */
  says?: string;
  /** Closes the line after the first bytes, without a word. */
  hangsUp?: boolean;
}

export interface ClamdPeer {
  /** For CLAMD_URL. */
  url: string;
  address: { host: string; port: number };
  /** What it is from now on. */
  behaviour: ClamdBehaviour;
  /** Sizes of the streams that have come whole. */
  received: number[];
  /** Stops listening and closes open connections; `start` listens on the same port again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const COMMAND = 'zINSTREAM\0';
const EICAR = /EICAR-STANDARD-ANTIVIRUS/;

/** Reads the frames of one connection; anything that breaks the protocol is answered with an error. */
function serve(socket: Socket, peer: ClamdPeer): void {
  let waiting = Buffer.alloc(0);
  let isOpen = false;
  let size = 0;
  const kept: Buffer[] = [];
  const answer = (text: string) => socket.end(`${text}\0`);
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    const { behaviour } = peer;
    if (behaviour.hangsUp) return void socket.destroy();
    waiting = Buffer.concat([waiting, chunk]);
    if (!isOpen) {
      if (waiting.length < COMMAND.length) return;
      if (waiting.toString('latin1', 0, COMMAND.length) !== COMMAND) return void answer('UNKNOWN COMMAND');
      isOpen = true;
      waiting = waiting.subarray(COMMAND.length);
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0);
      if (length === 0) {
        peer.received.push(size);
        return void (
          behaviour.hangs ||
          behaviour.hangsAt === size ||
          answer(verdictOn(Buffer.concat(kept), size, behaviour))
        );
      }
      if (waiting.length < 4 + length) return;
      size += length;
      if (size > (behaviour.streamMax ?? Infinity)) {
        socket.pause();
        return void answer('INSTREAM size limit exceeded. ERROR');
      }
      // The beginning is enough to find what a test has put there.
      if (kept.length < 8) kept.push(waiting.subarray(4, 4 + length));
      waiting = waiting.subarray(4 + length);
    }
  });
}

function verdictOn(bytes: Buffer, size: number, behaviour: ClamdBehaviour): string {
  if (behaviour.says !== undefined) return behaviour.says;
  if (size > (behaviour.fileMax ?? Infinity)) {
    return behaviour.alertsExceeded ? 'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND' : 'stream: OK';
  }
  const found = EICAR.test(bytes.toString('latin1')) ? 'Eicar-Signature' : behaviour.finds?.(bytes);
  return found ? `stream: ${found} FOUND` : 'stream: OK';
}

/** Call it inside a test, or give it the hook that ends it. */
export async function clamdPeer(
  behaviour: ClamdBehaviour = {},
  atEnd: (stop: () => Promise<void>) => void = onTestFinished,
): Promise<ClamdPeer> {
  let server: Server | undefined;
  const open = new Set<Socket>();
  const peer: ClamdPeer = {
    url: '',
    address: { host: '127.0.0.1', port: 0 },
    behaviour,
    received: [],
    async stop() {
      for (const socket of open) socket.destroy();
      const closing = server;
      server = undefined;
      if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
    },
    async start() {
      server = createServer((socket) => {
        open.add(socket);
        socket.on('close', () => open.delete(socket));
        serve(socket, peer);
      });
      server.listen(peer.address.port, '127.0.0.1');
      await once(server, 'listening');
      peer.address.port = (server.address() as AddressInfo).port;
      peer.url = `127.0.0.1:${peer.address.port}`;
    },
  };
  await peer.start();
  atEnd(() => peer.stop());
  return peer;
}
