/**
 * A conversation with clamd by INSTREAM. It answers OK as well for what it has not looked at, unless it is set up
 * to say so; hence the self-test, and the care with which an answer is read: only `stream: OK` is clean.
 */
import { connect, type NetConnectOpts } from 'node:net';
import { Readable } from 'node:stream';

import { FILE_LIMIT } from '#app/domain/files/file-kinds.ts';

export type ScanVerdict =
  | { kind: 'clean' }
  /** `note`: the name that the scanner gives it. */
  | { kind: 'infected'; note: string }
  /** It has answered, but not judged: over its limits, say. */
  | { kind: 'error'; note: string }
  /** No answer at all: to be asked again. */
  | { kind: 'unreachable'; note: string };

/** Without a byte in either direction for this long the line is dead; unpacking a large archive takes a while. */
const IDLE_MS = 60_000;
const MAX_REPLY = 4_096;

/** @param text `tcp://host:port`, `host:port` or the path of a Unix socket; @returns null when it is none of them */
export function clamdAddress(text: string): NetConnectOpts | null {
  if (/^(unix:)?\//.test(text)) return { path: text.replace(/^unix:(\/\/)?/, '') };
  const [, host, port] = /^(?:tcp:\/\/)?(\[[0-9a-f:]+\]|[a-z0-9.-]+):(\d{1,5})\/?$/i.exec(text) ?? [];
  if (!host || !port || Number(port) > 65_535) return null;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Streams with constant memory. Never throws: what goes wrong is `unreachable`. */
export async function scan(
  address: NetConnectOpts,
  source: Readable,
  { idleMs = IDLE_MS, signal }: { idleMs?: number; signal?: AbortSignal } = {},
): Promise<ScanVerdict> {
  const socket = connect(address);
  let reply = '';
  let problem = 'the connection was closed without an answer';
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.setTimeout(idleMs, () => socket.destroy(new Error('no answer in time')));
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    reply += chunk;
    if (reply.includes('\0') || reply.length > MAX_REPLY) socket.destroy();
  });
  socket.on('error', (error) => (problem = error.message || String(error)));
  const stop = () => socket.destroy(new Error('stopped'));
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    const write = async (bytes: Buffer) => {
      if (socket.destroyed) return;
      if (!socket.write(bytes)) await Promise.race([new Promise((go) => socket.once('drain', go)), ended]);
    };
    await write(Buffer.from('zINSTREAM\0'));
    for await (const chunk of source as AsyncIterable<Buffer>) {
      // It has answered or gone before the end: what it does not take is not sent.
      if (socket.destroyed) break;
      await write(lengthOf(chunk.length));
      await write(chunk);
    }
    await write(lengthOf(0));
  } catch (error) {
    // The file cannot be read: that says nothing about what is in it.
    socket.destroy();
    await ended;
    return { kind: 'unreachable', note: String(error) };
  } finally {
    source.destroy();
  }
  await ended;
  signal?.removeEventListener('abort', stop);
  return verdictOf(reply.replace(/\0[^]*$/, '').trim()) ?? { kind: 'unreachable', note: problem };
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdictOf(reply: string): ScanVerdict | null {
  if (reply === 'stream: OK') return { kind: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found) {
    // Not a find: with AlertExceedsMax it says in this way that it has not looked at everything.
    const isLimit = found.startsWith('Heuristics.Limits.Exceeded');
    return { kind: isLimit ? 'error' : 'infected', note: found };
  }
  return reply === '' ? null : { kind: 'error', note: reply };
}

/** The harmless file that every scanner must find; in two halves, so that none finds it here. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/**
 * Asks for EICAR as it is, and padded to the size of the largest upload: a scanner that passes over large files says
 * OK to the second.
 * @returns null when both are found; else what is wrong, for the operator
 */
export async function selfTest(address: NetConnectOpts, idleMs?: number): Promise<string | null> {
  const options = idleMs === undefined ? {} : { idleMs };
  const small = await scan(address, Readable.from([Buffer.from(EICAR)]), options);
  if (small.kind === 'unreachable') return `clamd does not answer: ${small.note}`;
  if (small.kind !== 'infected') return `clamd does not find the EICAR test file: ${sayVerdict(small)}`;
  const large = await scan(address, Readable.from(padded()), options);
  if (large.kind === 'unreachable') return `clamd does not take a file of the largest size: ${large.note}`;
  // An alert about its limits is no find of the file, but neither would it pass.
  const isAlert = large.kind === 'error' && large.note.startsWith('Heuristics.Limits.Exceeded');
  if (large.kind === 'infected' || isAlert) return null;
  return `clamd does not look at files of the largest size: ${sayVerdict(large)}; raise StreamMaxLength, MaxFileSize and MaxScanSize, and set AlertExceedsMax yes`;
}

function sayVerdict(verdict: ScanVerdict): string {
  return verdict.kind === 'clean' ? 'it says OK' : `it says ${'note' in verdict ? verdict.note : ''}`;
}

function* padded(): Generator<Buffer> {
  yield Buffer.from(EICAR);
  const spaces = Buffer.alloc(64 * 1024, ' ');
  for (let left = FILE_LIMIT - EICAR.length; left > 0; left -= spaces.length) {
    yield spaces.subarray(0, Math.min(left, spaces.length));
  }
}
