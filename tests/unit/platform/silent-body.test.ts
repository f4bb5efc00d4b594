/** A body of which nothing arrives holds no connection for long, whoever reads it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

import { expect, test } from 'vitest';

import { TooSlowError } from '#app/platform/files/incoming-uploads.ts';
import { shortBody } from '#app/platform/http/request-body.ts';
import { NOW } from '#tests/factories/context.ts';

test.each(['', '{"csp'])('a short body that stops after %j is ended', async (begun) => {
  const endings: unknown[] = [];
  const server = createServer((req, res) => {
    // The clock of the portal stands still: only the silence counts.
    shortBody(req, 100, () => NOW, 20).catch((error: unknown) => {
      endings.push(error);
      res.writeHead(408).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 50\r\n\r\n${begun}`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  server.close();
  expect(answer.toString()).toMatch(/^HTTP\/1.1 408/);
  expect(endings).toEqual([expect.any(TooSlowError)]);
});
