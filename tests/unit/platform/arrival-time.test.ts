import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';

import { expect, onTestFinished, test } from 'vitest';

import { epochOf, instantOf } from '#app/domain/shared/time.ts';
import { admitInTurn, arrivedAt } from '#app/platform/http/arrival-time.ts';

/** Somebody else's event loop: this one is busy. */
const VISITORS = `
  const { connect } = require('node:net');
  const { workerData } = require('node:worker_threads');
  for (let visitor = 0; visitor < workerData.visitors; visitor += 1) {
    const socket = connect(workerData.port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\\r\\nhost: portal.example\\r\\nconnection: close\\r\\n\\r\\n');
    socket.resume();
  }
`;

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('all who come together have come before the work for the first of them is done', async () => {
  const visitors = 20;
  const arrivals: number[] = [];
  const served: number[] = [];
  const all = new Promise<void>((resolve) => {
    const inside = admitInTurn(
      (req, res) => {
        arrivals.push(epochOf(arrivedAt(req)!));
        work(20);
        served.push(Date.now());
        res.end(() => served.length === visitors && resolve());
      },
      () => instantOf(Date.now()),
    );
    const server = createServer(inside).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const worker = new Worker(VISITORS, { eval: true, workerData: { port, visitors } });
      onTestFinished(async () => {
        await worker.terminate();
        server.close();
      });
    });
  });
  await all;
  // Serving takes 400 ms; the first may be at work before the second has knocked.
  expect(Math.max(...arrivals) - Math.min(...arrivals)).toBeLessThan(150);
  expect(Math.max(...served) - Math.min(...served)).toBeGreaterThan(350);
});

test('whoever has left while others were served is not worked for', async () => {
  let served = 0;
  const inside = admitInTurn(
    (_req, res) => {
      served += 1;
      res.end();
    },
    () => '2026-09-07T12:00:00.000Z',
  );
  const gone = { socket: { destroyed: true } };
  const here = { socket: { destroyed: false } };
  const answer = { end: () => {} };
  inside(gone as never, answer as never);
  inside(here as never, answer as never);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(served).toBe(1);
});
