/** Identifiers, all made here and never by the database. */
import { createHash, randomBytes } from 'node:crypto';

/** UUIDv7: sorts by time of creation, so that new rows stand at the end of an index. */
export function newId<Id extends string = string>(now: Date = new Date()): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-') as Id;
}

/** When an id was made, in milliseconds since 1970. */
export function millisecondsOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 13 characters, 76 bits: stands in addresses and cannot be guessed. */
export function newPublicId(): string {
  let id = '';
  while (id.length < 13) {
    for (const byte of randomBytes(16)) {
      // 232 is the largest multiple of 58 below 256: above it the letters would not be equally likely.
      if (byte < 232 && id.length < 13) id += BASE58[byte % 58];
    }
  }
  return id;
}

/** No letters that are read for one another (0/O, 1/I/L, U/V, B/8). */
const SPOKEN = '2345679ACDEFGHJKMNPQRSTWXYZ';

/** `K7PX-4MWD`, for people to read out; it grants nothing. */
export function newReference(): string {
  const letters = Array.from(randomBytes(8), (byte) => SPOKEN[byte % SPOKEN.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** SHA-256 in hexadecimal: what the database keeps of a token. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
