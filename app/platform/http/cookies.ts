/** The two cookies of the portal: their names, reading and writing them. */
import { parseCookie, stringifySetCookie } from 'cookie';

export interface Cookies {
  /** Name of the cookie of a signed-in session. */
  session: string;
  /** Name of the cookie that binds a sign-in code to the browser that asked for it. */
  signIn: string;
  isSecure: boolean;
}

/** Browsers accept `__Host-` only over https, so the names follow the scheme of PUBLIC_URL. */
export function cookiesFor(publicUrl: URL): Cookies {
  const isSecure = publicUrl.protocol === 'https:';
  const prefix = isSecure ? '__Host-' : '';
  return { session: `${prefix}sid`, signIn: `${prefix}signin`, isSecure };
}

/** Does a Cookie header carry any of these cookies? The values do not matter here. */
export function hasCookie(header: string | undefined, ...names: string[]): boolean {
  if (!header) return false;
  const cookies = parseCookie(header, { decode: (value) => value });
  return names.some((name) => cookies[name] !== undefined);
}

export function readCookie(header: string | null | undefined, name: string): string | null {
  return parseCookie(header ?? '')[name] || null;
}

/** A Set-Cookie header. @param seconds 0 removes the cookie */
export function writeCookie(
  cookies: Cookies,
  which: 'session' | 'signIn',
  value: string,
  seconds: number,
): string {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: seconds } as const;
  return stringifySetCookie(cookies[which], value, { ...options, secure: cookies.isSecure });
}
