/** The page that shows the demonstration's mail. It exists nowhere else. */
import { listCapturedMail, type CapturedMail } from '#app/platform/captured-mail.server.ts';
import { mailSettings, type Portal } from '#app/platform/portal.server.ts';

import { Refused } from './context.ts';

/** @param isForwarded a proxy stood between, or the other end is not this machine */
export async function demoMail(portal: Portal, isForwarded: boolean): Promise<CapturedMail[]> {
  const { mode, host } = portal.config;
  const mail = mailSettings(portal.config);
  const isLoopback = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  if (mode !== 'demo' || mail.mode !== 'capture' || !isLoopback || isForwarded)
    throw new Refused('not_found');
  return listCapturedMail(mail.folder, 50);
}
