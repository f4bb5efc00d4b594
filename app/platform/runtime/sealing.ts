/** Seals what the database may keep for a while and nobody may read there: AES-256-GCM with a key from APP_SECRET. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Each purpose has a key of its own, so that a value sealed for one of them opens for no other. */
export type SealPurpose = 'outbox';
export type HashPurpose = 'network' | 'link' | 'undo' | 'join';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function keyFor(secret: string, purpose: SealPurpose | HashPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `sessional sealed ${purpose}`, 32));
}

/**
 * @param about id of the row that keeps the value: in another row it does not open
 * @returns nonce, tag and sealed text, base64url
 */
export function seal(secret: string, purpose: SealPurpose, about: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyFor(secret, purpose), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @returns null when it was sealed with another secret, for another purpose or row, or has been changed since */
export function unseal(secret: string, purpose: SealPurpose, about: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, keyFor(secret, purpose), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(tag);
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Tells values apart that are too few to be hashed without a key, such as addresses of networks. */
export function keyedHash(secret: string, purpose: HashPurpose, text: string): string {
  return createHmac('sha256', keyFor(secret, purpose)).update(text).digest('base64url');
}
