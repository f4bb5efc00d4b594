/** Where to report a flaw of this installation (RFC 9116). */
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import type { Config } from '#app/platform/runtime/config.ts';

export const SECURITY_TXT = '/.well-known/security.txt';

const HALF_A_YEAR = 182 * 24 * 3600;

/** @returns null when nobody is named who could be written to */
export function securityText(
  { securityContact, publicUrl }: Pick<Config, 'securityContact' | 'publicUrl'>,
  now: Instant,
): string | null {
  if (securityContact === null) return null;
  return [
    `Contact: ${securityContact}`,
    // The standard asks for less than a year; it moves on with each request.
    `Expires: ${plusSeconds(`${now.slice(0, 10)}T00:00:00.000Z`, HALF_A_YEAR)}`,
    'Preferred-Languages: en',
    `Canonical: ${publicUrl.origin}${SECURITY_TXT}`,
    '',
  ].join('\n');
}
