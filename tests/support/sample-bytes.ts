/** Papers of a given size for tests that send many. */
import { randomFillSync } from 'node:crypto';

import { samplePdf } from '#app/services/demo/sample-pdf.ts';

/** A PDF that readers open, filled up with noise to this size; no two are alike. */
export function sampleBytes(title: string, size: number): Buffer {
  const sample = samplePdf(title);
  const filling = randomFillSync(Buffer.alloc(Math.max(32, size - sample.length)));
  // Nothing in it may look like the marks that a PDF is judged by.
  for (let at = 0; at < filling.length; at += 1) filling[at] = 97 + (filling[at]! % 26);
  return Buffer.concat([sample.subarray(0, 300), filling, sample.subarray(300)]);
}
