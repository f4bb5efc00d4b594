/** Reading and writing the two cookies of the portal. */
import { cookieNames as namesOf } from './cookie-names.ts';

export interface CookieNames {
  session: string;
  browser: string;
  secure: boolean;
}

/** @param publicUrl origin of the portal */
export function cookieNames(publicUrl: string): CookieNames {
  const url = new URL(publicUrl);
  const { session, signIn } = namesOf(url);
  return { session, browser: signIn, secure: url.protocol === 'https:' };
}

export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=') || null;
  }
  return null;
}

/** @param seconds 0 removes the cookie */
export function writeCookie(names: CookieNames, name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${names.secure ? '; Secure' : ''}`;
}
