/** Who is served next, and how many at a time. */
import { expect, test } from 'vitest';

import { createFairQueue } from '#app/platform/documents/fair-queue.ts';

/** Work that is ended by hand, in the order in which it is begun. */
function workshop(places: number) {
  const queue = createFairQueue(places);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const all: Promise<void>[] = [];
  return {
    begun,
    add(who: string, name: string) {
      const work = () => {
        begun.push(name);
        return new Promise<void>((done) => ends.set(name, done));
      };
      all.push(queue.run(who, work));
    },
    async end(...names: string[]) {
      for (const name of names) {
        await new Promise(setImmediate);
        ends.get(name)?.();
        await new Promise(setImmediate);
      }
    },
    over: () => Promise.all(all),
  };
}

test('people take turns, however many pieces somebody brings', async () => {
  const { add, begun, end, over } = workshop(1);
  for (const name of ['a1', 'a2', 'a3']) add('anna', name);
  add('bela', 'b1');
  add('carla', 'c1');
  add('bela', 'b2');
  await end('a1', 'b1', 'c1', 'a2', 'b2', 'a3');
  await over();
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('one person never fills two places, and places that are free are used', async () => {
  const { add, begun, end, over } = workshop(2);
  add('anna', 'a1');
  add('anna', 'a2');
  await new Promise(setImmediate);
  expect(begun).toEqual(['a1']);
  add('bela', 'b1');
  add('carla', 'c1');
  await new Promise(setImmediate);
  expect(begun).toEqual(['a1', 'b1']);
  await end('b1');
  expect(begun).toEqual(['a1', 'b1', 'c1']);
  await end('a1', 'c1', 'a2');
  await over();
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
});

test('work that fails gives its place back', async () => {
  const queue = createFairQueue(1);
  await expect(queue.run('anna', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queue.run('bela', () => Promise.resolve('done'))).toBe('done');
});
