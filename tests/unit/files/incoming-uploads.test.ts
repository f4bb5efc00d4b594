import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { IncomingUploads } from '#app/platform/files/incoming-uploads.ts';
import { LIMIT_MS, until } from '#tests/support/wait.ts';

function someFiles(): { root: string; files: IncomingUploads } {
  const root = mkdtempSync(path.join(tmpdir(), 'sessional-arriving-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { root, files: new IncomingUploads(root) };
}

/** A request body that ends, stalls or breaks off. */
function body(pieces: readonly string[], then: 'ends' | 'stands' | 'breaks' = 'ends') {
  let next = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[next++];
      if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
      else if (then === 'ends') controller.close();
      else if (then === 'breaks') controller.error(new Error('aborted'));
      else return new Promise(() => {});
    },
  });
}

test.each([
  ['ends', 'over'],
  ['stands', 'too_slow'],
  ['breaks', 'cut_off'],
] as const)('keeps what has arrived of a body that %s', async (then, ending) => {
  const { root, files } = someFiles();
  const rules = { from: 0, limit: 100, idleMs: then === 'stands' ? 20 : LIMIT_MS };
  expect(await files.append('a', body(['one ', 'two'], then), rules)).toEqual({ size: 7, ending });
  expect(readFileSync(path.join(root, 'a'), 'utf8')).toBe('one two');
  expect(await files.sizeOf('a')).toBe(7);
});

test('takes nothing of the piece that goes beyond the limit', async () => {
  const { files } = someFiles();
  const appended = await files.append('a', body(['one ', 'two']), { from: 0, limit: 5 });
  expect(appended).toEqual({ size: 4, ending: 'too_large' });
});

test('makes whoever writes make room for the next one', async () => {
  const { root, files } = someFiles();
  const first = files.hold('a', (overtaken) =>
    files.append('a', body(['one '], 'stands'), { from: 0, limit: 100, overtaken }),
  );
  await until(async () => (await files.sizeOf('a')) === 4, 'the first piece has been kept');
  const second = files.hold('a', async (overtaken) =>
    files.append('a', body(['two']), { from: await files.sizeOf('a'), limit: 100, overtaken }),
  );
  expect(await first).toEqual({ size: 4, ending: 'overtaken' });
  expect(await second).toEqual({ size: 7, ending: 'over' });
  expect(readFileSync(path.join(root, 'a'), 'utf8')).toBe('one two');
});

test('lets the next one work although the one before has failed', async () => {
  const { files } = someFiles();
  const failed = files.hold('a', () => Promise.reject(new Error('the disk is full')));
  const next = files.hold('a', () => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('the disk is full');
  expect(await next).toBe('done');
});

test.each(['../a', 'a/b', '', '.', 'a.b'])('does not take %j for a name', async (name) => {
  const { root, files } = someFiles();
  await expect(files.sizeOf(name)).rejects.toThrow('not the name');
  expect(readdirSync(root)).toEqual([]);
});

test('names only what it could have written', async () => {
  const { root, files } = someFiles();
  writeFileSync(path.join(root, '.hidden'), '');
  await files.append('a', body(['one']), { from: 0, limit: 100 });
  expect(await files.names()).toEqual(['a']);
});
