import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { FileStore } from '#app/platform/files/file-store.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'file-store-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a file whose body breaks leaves nothing, however early', async () => {
  const store = new FileStore(root);
  const broken = Array.from({ length: 200 }, async (_, ticks) => {
    const source = new PassThrough();
    source.on('error', () => {});
    source.write('half a file');
    const put = store.put(source, 100);
    put.catch(() => {});
    for (let n = 0; n < ticks % 40; n++) await new Promise((resolve) => setImmediate(resolve));
    source.destroy(new Error('the line is cut'));
    await expect(put).rejects.toThrow('the line is cut');
  });
  await Promise.all(broken);
  expect(readdirSync(path.join(root, 'incoming'))).toEqual([]);
});
