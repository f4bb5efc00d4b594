export interface CookieNames {
  /** A signed-in session. */
  session: string;
  /** Binds a sign-in code to the browser that asked for it. */
  signIn: string;
}

/** Browsers accept `__Host-` only over https, so the names follow the scheme of PUBLIC_URL. */
export function cookieNames(publicUrl: URL): CookieNames {
  const prefix = publicUrl.protocol === 'https:' ? '__Host-' : '';
  return { session: `${prefix}sid`, signIn: `${prefix}signin` };
}

/** Does a Cookie header carry any of these cookies? The values do not matter here. */
export function hasCookie(header: string | undefined, ...names: string[]): boolean {
  if (!header) return false;
  return header.split(';').some((pair) => names.includes(pair.slice(0, pair.indexOf('=')).trim()));
}
