/**
 * The page that shows the demonstration's mail: what the outbox has handed over. It exists nowhere else. Codes and links
 * stand in it, since no mail leaves the demonstration; those of an earlier start are gone.
 */
import { sentMessages } from '#db/core/outbox.ts';
import { mailSettings, type Portal } from '#app/platform/runtime/portal.ts';
import { Refused } from '#app/services/outcome.ts';

const SHOWN = 50;

/** @param isForwarded a proxy stood between, or the other end is not this machine */
export async function demoMail({ config, database, demoMail: sent }: Portal, isForwarded: boolean) {
  const isCaptured = mailSettings(config).mode === 'capture';
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(config.host);
  if (config.mode !== 'demo' || !isCaptured || !isLoopback || isForwarded) throw new Refused('not_found');
  const messages = await sentMessages(database.reader, SHOWN);
  return messages.map((message) => ({
    id: message.id,
    to: message.to_name ? `${message.to_name} <${message.to_address}>` : message.to_address,
    subject: sent.get(message.id)?.subject ?? message.subject,
    text: sent.get(message.id)?.text ?? message.body_text,
  }));
}
