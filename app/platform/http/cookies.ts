/** The cookies of the portal: their names, reading and writing them. */
import { parseCookie, stringifySetCookie } from 'cookie';

export interface Cookies {
  /** Name of the cookie of a signed-in session. */
  session: string;
  /** Name of the cookie that binds a sign-in code to the browser that asked for it. */
  signIn: string;
  /** Name of the cookie that stays with a browser in which somebody has signed in. */
  browser: string;
  /** Name of the cookie that binds the link of an administrator to the browser in which it was opened. */
  link: string;
  isSecure: boolean;
}

/** Without `isSecure`: what a cookie is for. */
export type CookieUse = Exclude<keyof Cookies, 'isSecure'>;

/** Browsers accept `__Host-` only over https, so the names follow the scheme of PUBLIC_URL. */
export function cookiesFor(publicUrl: URL): Cookies {
  const isSecure = publicUrl.protocol === 'https:';
  const prefix = isSecure ? '__Host-' : '';
  return {
    session: `${prefix}sid`,
    signIn: `${prefix}signin`,
    browser: `${prefix}browser`,
    link: `${prefix}link`,
    isSecure,
  };
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
export function writeCookie(cookies: Cookies, which: CookieUse, value: string, seconds: number): string {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: seconds } as const;
  return stringifySetCookie(cookies[which], value, { ...options, secure: cookies.isSecure });
}
