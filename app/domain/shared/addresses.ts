/**
 * E-mail addresses, checked more strictly than the standards allow: nothing that a header could be made of, and one
 * spelling for each mailbox.
 */
/* eslint-disable no-restricted-syntax -- an address has at most 254 letters, and two that differ in marks are two */
import tr46 from 'tr46';

const ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-][\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]*";
const LOCAL = new RegExp(`^${ATOM}(\\.${ATOM})*$`, 'u');
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
/** RFC 5321, in bytes. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const MAX_ADDRESS = 254;

/** Seen by nobody: two addresses that differ in these alone look the same. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * True for `local@domain`, in ASCII or any other script, without quotes, comments, groups, commas, blanks,
 * control or invisible characters, letters that stand for others, or an IP address for a domain.
 */
export function isAddress(text: string): boolean {
  return spellingOf(text) !== null;
}

/**
 * The one spelling of a mailbox: in capitals or not, with letters and accents written apart or together, with a domain
 * in its own script or in ASCII (UTS 46). Programs look letters up that were made for old character sets, such as the
 * Kelvin sign, as the ones that they resemble, and mail servers do not: an address with such a letter before the @ is
 * none, so that nobody gets the code of somebody else.
 * @returns null when the text is no address
 */
function spellingOf(text: string): string | null {
  if (text.length > MAX_ADDRESS || INVISIBLE.test(text)) return null;
  const parts = text.split('@');
  const [local, domain] = parts;
  if (parts.length !== 2 || !local || !domain || !LOCAL.test(local)) return null;
  if ([...local].some(standsForAnother)) return null;
  if (bytes(local) > MAX_LOCAL || bytes(text) > MAX_ADDRESS) return null;
  const host = domain.split('.').every((label) => LABEL.test(label)) ? asciiDomain(domain) : null;
  return host === null ? null : `${local.normalize('NFC').toLowerCase().normalize('NFC')}@${host}`;
}

/** A letter that Unicode writes as another one: the Kelvin sign as K, letters of full width, ligatures. */
function standsForAnother(letter: string): boolean {
  const composed = letter.normalize('NFC');
  if (composed !== letter.normalize('NFKC')) return true;
  return composed !== letter && [...composed].length === 1;
}

function asciiDomain(domain: string): string | null {
  const ascii = tr46.toASCII(domain, {
    checkBidi: true,
    checkJoiners: true,
    useSTD3ASCIIRules: true,
    verifyDNSLength: true,
  });
  const labels = ascii?.split('.') ?? [];
  if (ascii === null || labels.length < 2 || !/[a-z]/.test(labels.at(-1) ?? '')) return null;
  return ascii.length <= MAX_DOMAIN ? ascii : null;
}

/** In UTF-8. @throws on half letters, which the patterns above do not let through */
function bytes(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '.').length;
}

/**
 * The form in which addresses are compared: the same for every spelling of a mailbox, different for any two mailboxes.
 * What is no address is compared as it stands, so that it equals no address.
 */
export function addressKey(email: string): string {
  const text = email.trim();
  return spellingOf(text) ?? text;
}

/** Text that is safe in a header: no control characters, no line separators, no half letters, no runs of blanks. */
export function cleanHeader(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}
