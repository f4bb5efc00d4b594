/**
 * What a message says. Where a part of it opens something, such as a code, its row shows "(code)" in that place, and
 * the whole text stands sealed beside it until the message has been sent or is worth nothing any more.
 */
import { z } from 'zod';

import type { OutboxRow } from '#db/core/outbox.ts';
import { seal, unseal } from '#app/platform/runtime/sealing.ts';

export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

const schema = z.object({ subject: z.string(), text: z.string(), html: z.string() });

/** @param id of the row of the outbox */
export function sealContent(secret: string, id: string, content: MailContent): string {
  return seal(secret, 'outbox', id, JSON.stringify(content));
}

/** What is to be sent; null when it was sealed with another APP_SECRET. */
export function contentOf(
  secret: string,
  row: Pick<OutboxRow, 'id' | 'subject' | 'body_text' | 'body_html' | 'sealed'>,
): MailContent | null {
  if (row.sealed === null) return { subject: row.subject, text: row.body_text, html: row.body_html };
  const opened = unseal(secret, 'outbox', row.id, row.sealed);
  return opened === null ? null : schema.parse(JSON.parse(opened));
}

/** What a mail server answered, without the secrets of the message, which some servers quote. */
export function replyWithoutSecrets(
  reply: string,
  row: Pick<OutboxRow, 'subject' | 'body_text'>,
  content: MailContent,
): string {
  const shown = new Set(wordsIn(`${row.subject}\n${row.body_text}`));
  const secrets = wordsIn(`${content.subject}\n${content.text}`).filter((word) => !shown.has(word));
  // The longest first: a short one may be a part of it.
  secrets.sort((a, b) => b.length - a.length);
  return secrets.reduce((text, word) => text.replaceAll(word, '…'), reply);
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_-]+/u).filter((word) => word.length > 0);
}
