import type { IncomingMessage } from 'node:http';

import type { RequestHandler } from 'express';

import { sendPlainPage } from './plain-page.ts';

export type HostVerdict = 'ours' | 'move' | 'refuse';

/** `move`: one of the loopback names in the demo, where people type whichever they are used to. */
export function checkHost(
  facts: { host: string | undefined; method: string },
  rules: { publicUrl: URL; movesLoopback: boolean },
): HostVerdict {
  const host = facts.host?.toLowerCase();
  if (!host || !/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/.test(host)) return 'refuse';
  const url = `${rules.publicUrl.protocol}//${host}`;
  if (!URL.canParse(url)) return 'refuse';
  // Parsed, so that the scheme's default port may be written out or not.
  const target = new URL(url);
  if (target.host === rules.publicUrl.host) return 'ours';
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(target.hostname);
  const isRead = facts.method === 'GET' || facts.method === 'HEAD';
  return rules.movesLoopback && isLoopback && isRead ? 'move' : 'refuse';
}

/** A second Host header may be the one that a proxy in front of us has looked at; Node keeps the first. */
export function namesOneHost({ rawHeaders }: IncomingMessage): boolean {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length === 1;
}

/** Probes come by address rather than by name, and their answer depends on nothing in the request. */
const probes = new Set(['/healthz', '/readyz']);

/**
 * Refuses requests for another host with 421, so that no page, cache entry or cookie is ever made
 * for a name an attacker chose. Afterwards Host is exactly PUBLIC_URL's, which Remix compares with Origin.
 */
export function hostCheck(rules: { publicUrl: URL; movesLoopback: boolean }): RequestHandler {
  return (req, res, next) => {
    if (probes.has(req.path)) return next();
    // "GET http://elsewhere/ HTTP/1.1" and "GET //elsewhere/" name a host of their own.
    const verdict =
      /^\/(?!\/)/.test(req.originalUrl) && namesOneHost(req)
        ? checkHost({ host: req.headers.host, method: req.method }, rules)
        : 'refuse';
    if (verdict === 'move') {
      res.redirect(307, rules.publicUrl.origin + req.originalUrl);
    } else if (verdict === 'refuse') {
      sendPlainPage(res, 421, 'unknown_host');
    } else {
      req.headers.host = rules.publicUrl.host;
      next();
    }
  };
}
