import type { Response } from 'express';

import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { type TextKey, textsOf, type TextValues } from '#app/domain/shared/texts/texts.ts';

/** Why the application itself must not or cannot answer; the words are `plain.*` in the catalogue. */
export type PlainReason = 'unknown_host' | 'bad_path' | 'foreign' | 'too_many' | 'broken' | 'not_understood';

/** A page for these cases. Nobody knows yet who is asking, so it is in English. */
export function sendPlainPage(
  res: Response,
  status: number,
  reason: PlainReason,
  values: TextValues = {},
): void {
  const t = textsOf('en');
  send(res, status, { title: t(`plain.${reason}`), text: t(`plain.${reason}_text`, values) });
}

/** The disk is full: nothing was changed, and the same request will do later. */
export function sendDiskFull(res: Response): void {
  const t = textsOf('en');
  res.set('Retry-After', '300');
  send(res, 507, { title: t('trouble.disk_full'), text: t('trouble.disk_full_text') });
}

const HEADINGS: Record<number, TextKey> = {
  401: 'errors.heading_401',
  403: 'errors.heading_403',
  404: 'errors.heading_404',
  409: 'errors.heading_409',
};

/** The same for a file or a list that the application has refused: those have no page of their own. */
export function sendRefusal(res: Response, status: number, why: RefusalCode | null): void {
  const t = textsOf('en');
  send(res, status, {
    title: t(HEADINGS[status] ?? 'errors.heading_4xx'),
    text: why && why !== 'not_found' ? t(`refusals.${why}`) : t('refusals.not_found'),
  });
}

function send(res: Response, status: number, page: { title: string; text: string }): void {
  const { requestId, cspNonce } = res.locals as { requestId?: string; cspNonce?: string };
  const t = textsOf('en');
  res.status(status);
  res.set('Content-Type', 'text/html; charset=utf-8').set('Cache-Control', 'no-store');
  res.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)}</title>
<style nonce="${escape(cspNonce ?? '')}">
  :root { color-scheme: light dark }
  body { font: 1rem/1.55 system-ui, sans-serif; max-width: 40rem; margin: 10vh auto; padding: 0 1rem }
  h1 { font: 600 1.75rem/1.2 Charter, "Noto Serif", Georgia, serif }
</style>
<h1>${escape(page.title)}</h1>
<p>${escape(page.text)}</p>
<p><a href="/">${escape(t('errors.to_meetings'))}</a></p>
${requestId ? `<p>${escape(t('plain.reference'))} <b>${escape(requestId)}</b></p>` : ''}
</html>
`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
