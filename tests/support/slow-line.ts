/** A proxy in front of a server that delays, limits and cuts connections. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface LineRules {
  /** In each direction, shared by all connections; without it as fast as it goes. */
  bytesPerSecond?: number;
  /** One way, in milliseconds. */
  latencyMs?: number;
  /**
   * After a cut the server is left waiting for this long, as when a telephone loses its network; without it both ends
   * learn of the cut at once.
   */
  silentMs?: number;
}

export interface SlowLine {
  url: string;
  /** Where the line leads to; needed before the first connection. */
  leadTo(port: number): void;
  /** Cuts whatever connection carries the byte, each time so many bytes in all have gone up from now on. */
  cutAfter(bytes: readonly number[]): void;
  /** Since the last `cutAfter`. */
  cuts(): number;
  stop(): Promise<void>;
}

const SLICE = 8 * 1024;

/** @returns a line on a free port of this machine */
export async function slowLine({
  bytesPerSecond,
  latencyMs = 0,
  silentMs = 0,
}: LineRules): Promise<SlowLine> {
  const open = new Set<Socket>();
  let port = 0;
  let cutsAt: number[] = [];
  let cuts = 0;
  let carried = 0;
  /** When each direction is free again. */
  const free = { up: 0, down: 0 };

  async function wait(direction: 'up' | 'down', bytes: number): Promise<void> {
    if (!bytesPerSecond) return;
    const now = performance.now();
    free[direction] = Math.max(free[direction], now) + (bytes / bytesPerSecond) * 1000;
    await sleep(free[direction] - now);
  }

  function carry(from: Socket, to: Socket, direction: 'up' | 'down', cut: () => void): void {
    const work = async () => {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length; at += SLICE) {
          let slice = chunk.subarray(at, at + SLICE);
          await wait(direction, slice.length);
          const limit = direction === 'up' ? cutsAt[0] : undefined;
          const isLast = limit !== undefined && carried + slice.length >= limit;
          if (isLast) slice = slice.subarray(0, limit - carried);
          if (direction === 'up') carried += slice.length;
          const goesOn = await deliver(to, slice);
          if (isLast) {
            cutsAt = cutsAt.slice(1);
            cuts += 1;
            return cut();
          }
          if (!goesOn) return;
        }
      }
      if (latencyMs) await sleep(latencyMs);
      to.end();
    };
    work().catch(() => to.destroy());
  }

  /** With latency many slices are under way at once; without it the writer waits for the reader. */
  async function deliver(to: Socket, slice: Buffer): Promise<boolean> {
    if (to.destroyed) return false;
    if (latencyMs) {
      setTimeout(() => {
        if (!to.destroyed) to.write(slice);
      }, latencyMs);
      return true;
    }
    if (!to.write(slice)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
    return true;
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    for (const socket of [near, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
    }
    near.on('close', () => {
      if (silentMs === 0) far.destroy();
    });
    far.on('close', () => near.destroy());
    const cut = () => {
      near.destroy();
      setTimeout(() => far.destroy(), silentMs);
    };
    carry(near, far, 'up', cut);
    carry(far, near, 'down', cut);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (target) => (port = target),
    cutAfter(bytes) {
      carried = 0;
      cuts = 0;
      cutsAt = [...bytes];
    },
    cuts: () => cuts,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const once = (socket: Socket, event: string) => new Promise((resolve) => socket.once(event, resolve));
