/** The only file that knows nodemailer: sends one message, or writes it as a file where there is no server. */
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import nodemailer from 'nodemailer';

import { cleanHeader, isAddress } from '#app/domain/shared/addresses.ts';
import { makeFolder } from '#app/platform/files/durable-folders.ts';

export interface Message {
  /** Id of the outbox row; names the file of a captured message. */
  id: string;
  /** `<row@host>`: the same on every try, so that a repeat can be recognised. */
  messageId: string;
  /** When it was written (ISO instant), not when it is sent: a repeat carries the same date. */
  date: string;
  to: { name: string; address: string };
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
}

/**
 * `temporary`: try again. `recipient_refused`: the server will never take this message for this address.
 * `our_fault`: the server refuses us, so that no message will go through.
 */
export type SendResult = { kind: 'sent' | 'temporary' | 'recipient_refused' | 'our_fault'; reply: string };

export interface Mailer {
  /** Never throws for what the server does; the result says it. */
  send(message: Message): Promise<SendResult>;
  close(): void;
}

export type MailSettings =
  | { mode: 'smtp'; url: string; from: string; requireTls: boolean }
  | { mode: 'capture'; folder: string; from: string };

/** No conversation lasts longer, even with a server that answers one letter at a time. */
export const MAX_SEND_SECONDS = 180;
/** As many messages as may be sent at the same time. */
export const CONNECTIONS = 5;

/**
 * @param settings `url`: smtp:// (587) or smtps:// (465), with user and password where the server asks
 * @throws on unusable settings
 */
export function createMailer(settings: MailSettings): Mailer {
  if (!isAddress(settings.from)) throw new Error('The sender of mail (MAIL_FROM) is not an e-mail address.');
  return settings.mode === 'capture' ? captureInto(settings.folder, settings.from) : sendOver(settings);
}

function sendOver(settings: Extract<MailSettings, { mode: 'smtp' }>): Mailer {
  const transport = openTransport(settings);
  return {
    async send(message) {
      const refusal = refuse(message);
      if (refusal) return refusal;
      const signal = AbortSignal.timeout(MAX_SEND_SECONDS * 1000);
      try {
        const info = await transport.sendMail({ ...compose(settings.from, message), signal });
        return { kind: 'sent', reply: info.response ?? '' };
      } catch (error) {
        return judge(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

function openTransport(settings: Extract<MailSettings, { mode: 'smtp' }>) {
  const url = new URL(settings.url);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') {
    throw new Error('The mail server (SMTP_URL) must begin with smtp:// or smtps://.');
  }
  return nodemailer.createTransport({
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    requireTLS: settings.requireTls,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    maxConnections: CONNECTIONS,
    // A repeat is the business of the outbox, which counts tries and waits in between.
    maxRequeues: 0,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Opens a conversation with the mail server and logs in, without sending. @returns what went wrong, or null */
export async function tryMailServer(
  settings: Extract<MailSettings, { mode: 'smtp' }>,
): Promise<string | null> {
  const transport = openTransport(settings);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    transport.close();
  }
}

function captureInto(folder: string, from: string): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message) {
      const refusal = refuse(message);
      if (refusal) return refusal;
      if (!/^[\w-]+$/.test(message.id)) throw new Error('The id of a message cannot name a file.');
      const { message: bytes } = await transport.sendMail(compose(from, message));
      const file = path.join(folder, `${message.id}.eml`);
      // A program that lists the folder sees a whole message or none.
      const part = `${file}.part`;
      try {
        await makeFolder(folder);
        await writeFile(part, bytes as Buffer);
        await rename(part, file);
      } catch (error) {
        await rm(part, { force: true });
        return { kind: 'temporary', reply: String(error) };
      }
      return { kind: 'sent', reply: 'captured' };
    },
    close: () => transport.close(),
  };
}

/** What must never reach nodemailer, which reads a second recipient out of a text with a line break. */
function refuse(message: Message): SendResult | null {
  return isAddress(message.to.address)
    ? null
    : { kind: 'recipient_refused', reply: 'not sent: this is not an e-mail address' };
}

function compose(from: string, message: Message) {
  const replyTo = message.replyTo !== null && isAddress(message.replyTo) ? message.replyTo : null;
  return {
    from: { name: 'Sessional', address: from },
    to: [{ name: headerText(message.to.name), address: message.to.address }],
    ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
    envelope: { from, to: [message.to.address] },
    subject: headerText(message.subject),
    messageId: message.messageId,
    date: new Date(message.date),
    text: message.text,
    html: message.html,
    // No out-of-office replies, please (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * What somebody has typed, for a header. Text that looks like an encoded word goes out as it is, or in quotes, and mail
 * programs show what it decodes to. A joiner of words, which nobody sees, makes the library encode the whole.
 */
function headerText(text: string): string {
  return cleanHeader(text).replaceAll('=?', '=\u2060?');
}

/** What nodemailer says about a failure; `command` is the step of the conversation that failed. */
interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
  code?: string;
  /** The server's own words. */
  response?: string;
}

function judge(error: SmtpError): SendResult {
  const reply = error.response ?? error.message;
  const step = error.command ?? '';
  const status = error.responseCode ?? 0;
  // The server named no reason: a wrong login is the only such failure that waiting does not mend.
  if (status === 0) return { kind: error.code === 'ENOAUTH' ? 'our_fault' : 'temporary', reply };
  // 503 says that the conversation got out of step, not that the message is refused.
  if (status < 500 || status === 503) return { kind: 'temporary', reply };
  // After the addresses, a refusal is about this message and would come again with each try.
  const isAboutThisMessage = step === 'RCPT TO' || step === 'DATA';
  return { kind: isAboutThisMessage ? 'recipient_refused' : 'our_fault', reply };
}
