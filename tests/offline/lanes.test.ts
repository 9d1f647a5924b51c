import { expect, it } from 'vitest';
import { inLanes } from '../../src/offline/lanes.ts';

/** Work that ends when it is told to. */
function slowWork() {
  const begun = new Map<number, { end: () => void; fail: (cause: unknown) => void }>();
  const work = (one: number): Promise<void> => new Promise((end, fail) => begun.set(one, { end, fail }));
  return { begun, work };
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it('begins the next as soon as one has ended, however long another takes', async () => {
  const { begun, work } = slowWork();
  const all = inLanes([0, 1, 2, 3], 2, work);
  expect([...begun.keys()]).toEqual([0, 1]);
  for (const one of [1, 2, 3]) {
    begun.get(one)?.end();
    await soon();
  }
  expect([...begun.keys()]).toEqual([0, 1, 2, 3]);
  begun.get(0)?.end();
  await all;
});

it('begins none after a failure, which it throws, and tells nothing more', async () => {
  const { begun, work } = slowWork();
  const told: number[] = [];
  const all = inLanes([0, 1, 2, 3], 2, work, (count) => told.push(count));
  begun.get(0)?.fail(new Error('no network'));
  await expect(all).rejects.toThrow('no network');
  begun.get(1)?.end();
  await soon();
  expect([...begun.keys()]).toEqual([0, 1]);
  expect(told).toEqual([]);
});

it('tells how many have ended', async () => {
  const told: number[] = [];
  await inLanes(
    ['a', 'b', 'c'],
    2,
    async () => {},
    (count) => told.push(count),
  );
  expect(told).toEqual([1, 2, 3]);
});

it('does nothing for nothing', async () => expect(await inLanes([], 6, () => Promise.reject(new Error()))).toBeUndefined());
