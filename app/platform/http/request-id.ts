import { randomBytes } from 'node:crypto';

/** The reference number of one request: short enough to be read out on the telephone. */
export function newRequestId(): string {
  return randomBytes(6).toString('hex').toUpperCase();
}
