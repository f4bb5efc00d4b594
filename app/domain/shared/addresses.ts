/** E-mail addresses, checked more strictly than the standards allow: nothing that a header could be made of. */

const ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-][\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]*";
const LOCAL = new RegExp(`^${ATOM}(\\.${ATOM})*$`, 'u');
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
/** RFC 5321, in bytes. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const MAX_ADDRESS = 254;

/**
 * True for `local@domain`, in ASCII or any other script, without quotes, comments, groups, commas, blanks,
 * control characters or an IP address for a domain.
 */
export function isAddress(text: string): boolean {
  if (text.length > MAX_ADDRESS) return false;
  const parts = text.split('@');
  const [local, domain] = parts;
  if (parts.length !== 2 || !local || !domain || !LOCAL.test(local)) return false;
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return false;
  if (!/\p{L}/u.test(labels.at(-1) ?? '')) return false;
  return bytes(local) <= MAX_LOCAL && bytes(domain) <= MAX_DOMAIN && bytes(text) <= MAX_ADDRESS;
}

/** In UTF-8. @throws on half letters, which the patterns above do not let through */
function bytes(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '.').length;
}

/** The form in which addresses are compared. */
export function addressKey(email: string): string {
  return email.normalize('NFC').toLowerCase().normalize('NFC').trim();
}

/** Text that is safe in a header: no control characters, no line separators, no half letters, no runs of blanks. */
export function cleanHeader(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}
