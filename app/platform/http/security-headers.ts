import { randomBytes } from 'node:crypto';

import type { RequestHandler } from 'express';

/** The content security policy of every page. */
function contentSecurityPolicy(nonce: string, options: { isDev: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // The development server inserts style elements of its own.
    options.isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    options.isDev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    'report-uri /csp-report',
  ].join('; ');
}

const permissions = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers every response carries. A route may replace the policy of its own response. */
export function headersOfEveryResponse(
  nonce: string,
  options: { publicUrl: URL; isDev: boolean },
): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, options),
    'X-Content-Type-Options': 'nosniff',
    // Not "no-referrer": forms would then be sent with "Origin: null" and be refused.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissions,
    ...(options.publicUrl.protocol === 'https:'
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}

/** A new one for each response: it allows the scripts and styles of that response and no others. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

export function securityHeaders(options: { publicUrl: URL; isDev: boolean }): RequestHandler {
  return (_req, res, next) => {
    const nonce = newNonce();
    res.locals.cspNonce = nonce;
    res.set(headersOfEveryResponse(nonce, options));
    next();
  };
}
