/**
 * Makes chance and the machine's clock steady in this process, so that two crawls of the same program store the same.
 * Import it before anything else.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

// Before React is loaded: it chooses its build by this variable.
process.env.NODE_ENV = 'production';

let drawn = 0;
/** Begins with a number that grows, one letter of a public id for each byte: ids sort as they were made. */
function bytes(size: number): Buffer {
  drawn += 1;
  const drawing = crypto.createHash('shake256', { outputLength: size }).update(`draw ${drawn}`).digest();
  const count = [58 ** 3, 58 ** 2, 58, 1].map((unit) => Math.floor(drawn / unit) % 58);
  return Buffer.concat([Buffer.from(count), drawing]).subarray(0, size);
}
Object.assign(crypto, {
  randomBytes: bytes,
  randomInt: (min: number, max: number) => min + (bytes(10).readUIntBE(4, 6) % (max - min)),
});
syncBuiltinESMExports();

// A step with each look: ids begin with the time, and must sort as they were made.
let time = Date.parse('2026-09-07T12:00:00.000Z');
const next = () => (time += 1);
globalThis.Date = new Proxy(Date, {
  construct: (real, args, target) => Reflect.construct(real, args.length > 0 ? args : [next()], target),
  get: (real, key) => (key === 'now' ? next : Reflect.get(real, key)),
});
