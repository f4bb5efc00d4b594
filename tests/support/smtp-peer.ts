/** A mail server in the process that behaves as a test wants, and keeps what it was handed. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Received {
  from: string;
  to: string[];
  bytes: Buffer;
}

/** What the server says at each step; undefined lets the step pass. */
export interface Behaviour {
  login?: () => number | undefined;
  mailFrom?: () => number | undefined;
  recipient?: (address: string) => number | undefined;
  data?: () => number | undefined;
  /** Keeps the message, then cuts the connection instead of saying so. */
  dropAfterTheDot?: () => boolean;
}

function reply(status: number | undefined): Error | null {
  return status === undefined ? null : Object.assign(new Error(`says ${status}`), { responseCode: status });
}

export async function smtpPeer(behaviour: Behaviour = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: behaviour.login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !behaviour.login,
    logger: false,
    onAuth: (_auth, _session, done) => {
      const refusal = reply(behaviour.login?.());
      done(refusal, refusal ? undefined : { user: 'portal' });
    },
    onMailFrom: (_address, _session, done) => done(reply(behaviour.mailFrom?.())),
    onRcptTo: (address, _session, done) => done(reply(behaviour.recipient?.(address.address))),
    onData: (stream, session, done) => {
      void buffer(stream).then((bytes) => {
        const refusal = reply(behaviour.data?.());
        if (refusal) return done(refusal);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((address) => address.address),
          bytes,
        });
        if (!behaviour.dropAfterTheDot?.()) return done(null);
        for (const connection of server.connections as Set<{ close(): void; _socket: { destroy(): void } }>) {
          connection._socket.destroy();
        }
      });
    },
  });
  // A connection that we cut is an error to the server.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const login = behaviour.login ? 'portal:secret@' : '';
  return { url: `smtp://${login}127.0.0.1:${port}`, received };
}
