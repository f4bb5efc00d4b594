/** What this process holds of the bytes that went through it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in buffers that something still refers to. What is only waiting for the collector does not count. */
export function heldBytes(): number {
  collect();
  // The buffers that the first collection finds are given back in the background, by the second at the latest.
  collect();
  return process.memoryUsage().arrayBuffers;
}
