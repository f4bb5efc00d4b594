import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';

import { expect, onTestFinished, test } from 'vitest';

import { admitInTurn } from '#app/platform/http/arrival-time.ts';
import { until } from '#tests/support/wait.ts';

const NOW = '2026-09-07T12:00:00.000Z';
const VISITORS = 20;

/** A worker sends requests and counts what the kernel has accepted, while the event loop of the server is blocked. */
const VISIT = `
  const { connect } = require('node:net');
  const { port, visitors, sent } = require('node:worker_threads').workerData;
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const socket = connect(port, '127.0.0.1');
    const request = 'GET / HTTP/1.1\\r\\nhost: portal.example\\r\\nconnection: close\\r\\n\\r\\n';
    socket.write(request, () => {
      Atomics.add(sent, 0, 1);
      Atomics.notify(sent, 0);
    });
    socket.resume();
  }
`;

test('all who come together have come before the second of them is served', async () => {
  const events: string[] = [];
  const inside = admitInTurn(
    (_req, res) => {
      events.push('served');
      res.end();
    },
    () => {
      events.push('came');
      return NOW;
    },
  );
  const server = createServer(inside);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const { port } = server.address() as AddressInfo;
  const worker = new Worker(VISIT, { eval: true, workerData: { port, visitors: VISITORS, sent } });
  onTestFinished(async () => {
    await worker.terminate();
    server.close();
  });
  await new Promise((resolve) => worker.once('online', resolve));
  for (let count = 0; count < VISITORS; count = Atomics.load(sent, 0)) Atomics.wait(sent, 0, count, 1000);

  const served = () => events.filter((event) => event === 'served').length;
  await until(() => served() === VISITORS, 'everybody is served');
  // The server may answer the first request before the second arrives.
  const cameBefore = events.slice(0, events.indexOf('served', events.indexOf('served') + 1));
  expect(cameBefore.filter((event) => event === 'came')).toHaveLength(VISITORS);
});

test('whoever has left while others were served is not worked for', async () => {
  let served = 0;
  const inside = admitInTurn(
    (_req, res) => {
      served += 1;
      res.end();
    },
    () => NOW,
  );
  const gone = { socket: { destroyed: true } };
  const here = { socket: { destroyed: false } };
  const answer = { end: () => {} };
  inside(gone as never, answer as never);
  inside(here as never, answer as never);
  // The server admits requests in order, so it has already skipped the client that has disconnected.
  await until(() => served > 0, 'somebody is served');
  expect(served).toBe(1);
});
