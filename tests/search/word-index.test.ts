import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { WordChunkEntry } from '../../src/policy/index-files.ts';
import { addPlaces, pagefindMeta, readPagefindFile, unpackPagefindFile, type WordChunk, wordChunk } from '../../src/policy/pagefind-files.ts';
import { chunksWith, wordIndexOver } from '../../src/search/word-index.ts';

describe('chunksWith', () => {
  const chunks = ['aa', 'abc', 'abd', 'b', 'bz'].map((from): WordChunkEntry => [from, from, 1]);
  it.each([
    ['ab', ['aa', 'abc', 'abd']],
    ['abcx', ['abc']],
    ['abcz', ['abc']],
    ['b', ['b', 'bz']],
    ['ba', ['b']],
    ['zz', ['bz']],
    ['a', ['aa', 'abc', 'abd']],
  ])('words beginning with %j may stand in %j', (prefix, expected) => expect(chunksWith(prefix, chunks).map(([from]) => from)).toEqual(expected));
  it('knows no chunk of an empty index', () => expect(chunksWith('ab', [])).toEqual([]));
});

describe('wordIndexOver', () => {
  const chunks: WordChunkEntry[] = [
    ['aa', 'one', 300],
    ['ba', 'two', 20],
  ];
  // In unit 1 bb stands at 2 and 5, in unit 4 at 7; bbc stands in unit 1 at 3.
  const two: WordChunk = [
    [
      'bb',
      [
        [1, [-25, 2, 3], []],
        [3, [-25, 7], []],
      ],
    ],
    ['bbc', [[1, [-25, 3], []]]],
    ['bd', [[9, [-25, 0], []]]],
  ];
  const fetchTwo = () => vi.fn(async (_hash: string) => two);

  it('gives positions in ascending order by unit, of all words that begin so', async () => {
    expect([...(await wordIndexOver(chunks, fetchTwo()).positionsOf('bb'))]).toEqual([
      [1, [2, 3, 5]],
      [4, [7]],
    ]);
  });
  it('loads a chunk once, and says what is still to be loaded', async () => {
    const fetchChunk = fetchTwo();
    const index = wordIndexOver(chunks, fetchChunk);
    expect([index.missingBytes('bb'), index.missingBytes('aa')]).toEqual([20, 300]);
    await Promise.all([index.positionsOf('bb'), index.positionsOf('bc')]);
    expect([fetchChunk.mock.calls, index.missingBytes('bd')]).toEqual([[['two']], 0]);
  });
  it('fails where a chunk could not be loaded, and tries again when asked again', async () => {
    const index = wordIndexOver(chunks, fetchTwo().mockRejectedValueOnce(new Error('offline')));
    await expect(index.positionsOf('bb')).rejects.toThrow('offline');
    expect((await index.positionsOf('bb')).size).toBe(2);
  });
  it.each<[string, WordChunk]>([
    ['no list of places', [['bb', [[1, 2, []]]]]],
    ['a word for a number', [['bb', [['1', [2], []]]]]],
  ])('says that an index is damaged that has %s', async (_, chunk) => {
    await expect(wordIndexOver(chunks, async () => chunk).positionsOf('bb')).rejects.toMatchObject({ reason: 'damaged' });
  });
});

const pagefindFile = (content: unknown): Uint8Array => Buffer.concat([Buffer.from('pagefind_dcd'), encode(content)]);
const meta = ['1.5.2', [['p0', 300]], [['aa', 'b', 'h']], [], []];

describe('Pagefind files', () => {
  it('are read packed and unpacked', async () => {
    const file = pagefindFile(meta);
    for (const form of [new Uint8Array(gzipSync(file)), file]) {
      expect(pagefindMeta(await readPagefindFile(form))).toEqual({ version: '1.5.2', pages: ['p0'], chunks: [{ from: 'aa', hash: 'h' }] });
      expect(await unpackPagefindFile(form)).toHaveLength(file.length - 12);
    }
  });
  it('are read with lists of unknown length, as Pagefind writes them', async () => {
    // [_ ["1.5.2", [["p0", 300]], _ [["aa", "b", "h"]], [], []]]
    const cbor = Buffer.from('85 65 312e352e32 81 82 627030 19012c 9f 83 626161 6162 6168 ff 80 80'.replaceAll(' ', ''), 'hex');
    expect(await readPagefindFile(Buffer.concat([Buffer.from('pagefind_dcd'), cbor]))).toEqual(meta);
  });
  it.each([
    ['cut short', gzipSync(pagefindFile(meta)).subarray(0, 30)],
    ['cut short, unpacked', pagefindFile(meta).subarray(0, 20)],
    ['something else', Buffer.from('<!doctype html>')],
    ['empty', Buffer.alloc(0)],
  ])('are refused when %s', async (_, bytes) => {
    await expect(readPagefindFile(new Uint8Array(bytes))).rejects.toThrow();
  });
  it.each([[[1, 2, 3]], [['1.5.2', [[1]], [], [], []]], ['1.5.2'], [null]])('are refused in another shape: %j', (content) => {
    expect(() => pagefindMeta(content)).toThrow('unexpected form');
  });
  it.each([[[]], [[[['aa']]]], [[[[1, []]]]], ['x']])('with words are refused in another shape: %j', (content) => {
    expect(() => wordChunk(content)).toThrow('unexpected form');
  });
  it('give back the places that were written into them', () => {
    const places = fc.uniqueArray(fc.nat(300), { minLength: 1 }).map((all) => all.sort((a, b) => a - b));
    const pages = fc.dictionary(fc.nat(5000).map(String), places).map((all) => new Map(Object.entries(all).map(([page, at]) => [Number(page), at])));
    fc.assert(
      fc.property(pages, (expected) => {
        const found = new Map<number, number[]>();
        addPlaces(asPostings(expected), found);
        expect(found).toEqual(expected);
      }),
    );
  });
});

function asPostings(pages: ReadonlyMap<number, readonly number[]>): unknown[] {
  const differences = (values: readonly number[]) => values.map((value, n) => value - (values[n - 1] ?? 0));
  const numbers = differences([...pages.keys()]);
  return [...pages.values()].map((positions, n) => [numbers[n], [-25, ...differences(positions)], []]);
}
