import type { Response } from 'express';

interface PlainPage {
  status: number;
  title: string;
  text: string;
}

/** A page for the cases in which the application itself must not or cannot answer. */
export function sendPlainPage(res: Response, page: PlainPage): void {
  const { requestId, cspNonce } = res.locals as { requestId?: string; cspNonce?: string };
  res.status(page.status);
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
${requestId ? `<p>Reference number: <b>${escape(requestId)}</b></p>` : ''}
</html>
`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
