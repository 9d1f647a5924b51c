import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { WordFileEntry } from '../../src/policy/search-index/index-files.ts';
import {
  addPlaces,
  chunkContent,
  lastPage,
  metaContent,
  movedPostings,
  type Postings,
  packPagefindFile,
  pagefindMeta,
  readPagefindFile,
  unpackPagefindFile,
  type WordChunk,
  wordChunk,
} from '../../src/policy/search-index/pagefind-files.ts';
import { filesWith, wordIndexOver } from '../../src/search/index/word-index.ts';

describe('filesWith', () => {
  const files = ['aa', 'abc', 'abd', 'b', 'bz'].map((from): WordFileEntry => [from, 1]);
  it.each([
    ['ab', [0, 1, 2]],
    ['abcx', [1]],
    ['abcz', [1]],
    ['b', [3, 4]],
    ['ba', [3]],
    ['zz', [4]],
    ['a', [0, 1, 2]],
    ['A', []],
  ])('words beginning with %j may stand in the files %j', (prefix, expected) => expect(filesWith(prefix, files)).toEqual(expected));
  it('knows no file of an empty index', () => expect(filesWith('ab', [])).toEqual([]));
});

describe('wordIndexOver', () => {
  const files: WordFileEntry[] = [
    ['aa', 300],
    ['ba', 20],
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
  const fetchTwo = () => vi.fn(async (_file: number) => two);

  it('gives positions in ascending order by unit, of all words that begin so', async () => {
    expect([...(await wordIndexOver(files, fetchTwo()).positionsOf('bb'))]).toEqual([
      [1, [2, 3, 5]],
      [4, [7]],
    ]);
  });
  it('loads a file once, and says what is still to be loaded', async () => {
    const fetchWords = fetchTwo();
    const index = wordIndexOver(files, fetchWords);
    expect([index.missingBytes('bb'), index.missingBytes('aa')]).toEqual([20, 300]);
    await Promise.all([index.positionsOf('bb'), index.positionsOf('bc')]);
    expect([fetchWords.mock.calls, index.missingBytes('bd'), index.bytes('bd')]).toEqual([[[1]], 0, 20]);
  });
  it('fails where a file could not be loaded, and tries again when asked again', async () => {
    const index = wordIndexOver(files, fetchTwo().mockRejectedValueOnce(new Error('offline')));
    await expect(index.positionsOf('bb')).rejects.toThrow('offline');
    expect((await index.positionsOf('bb')).size).toBe(2);
  });
  it.each<[string, WordChunk]>([
    ['no list of places', [['bb', [[1, 2, []]]]]],
    ['a word for a number', [['bb', [['1', [2], []]]]]],
  ])('says that an index is damaged that has %s', async (_, chunk) => {
    await expect(wordIndexOver(files, async () => chunk).positionsOf('bb')).rejects.toMatchObject({ reason: 'damaged' });
  });
});

const meta = ['1.5.2', [['p0', 300]], [['aa', 'b', 'h']], [], [], []];

describe('Pagefind files', () => {
  it('are read packed and unpacked', async () => {
    const file = packPagefindFile(meta);
    for (const form of [new Uint8Array(gzipSync(file)), file]) {
      expect(pagefindMeta(await readPagefindFile(form))).toEqual({ version: '1.5.2', pages: [['p0', 300]], chunks: [['aa', 'b', 'h']], rest: [[], [], []] });
      expect(await unpackPagefindFile(form)).toHaveLength(file.length - 12);
    }
  });
  it('are read with lists of unknown length, as Pagefind writes them', async () => {
    // ["1.5.2", [["p0", 300]], [_ ["aa", "b", "h"]], [], [], []]
    const cbor = Buffer.from('86 65 312e352e32 81 82 627030 19012c 9f 83 626161 6162 6168 ff 80 80 80'.replaceAll(' ', ''), 'hex');
    expect(await readPagefindFile(Buffer.concat([Buffer.from('pagefind_dcd'), cbor]))).toEqual(meta);
  });
  it.each([
    ['cut short', gzipSync(packPagefindFile(meta)).subarray(0, 30)],
    ['cut short, unpacked', packPagefindFile(meta).subarray(0, 20)],
    ['something else', Buffer.from('<!doctype html>')],
    ['empty', Buffer.alloc(0)],
  ])('are refused when %s', async (_, bytes) => {
    await expect(readPagefindFile(new Uint8Array(bytes))).rejects.toThrow();
  });
  it.each<[unknown]>([[[1, 2, 3]], [['1.5.2', [['p0']], [], [], []]], [['1.5.2', [['p0', 1]], [['a', 'b']], []]], ['1.5.2'], [null]])(
    'are refused in another shape: %j',
    (content) => expect(() => pagefindMeta(content)).toThrow('unexpected form'),
  );
  it.each([[[]], [[[['aa']]]], [[[[1, []]]]], ['x']])('with words are refused in another shape: %j', (content) => {
    expect(() => wordChunk(content)).toThrow('unexpected form');
  });
  it('are written as they were read', async () => {
    expect(await readPagefindFile(packPagefindFile(metaContent(pagefindMeta(meta))))).toEqual(meta);
    const words: WordChunk = [['aa', asPostings(new Map([[3, [1, 5]]]))]];
    expect(wordChunk(await readPagefindFile(packPagefindFile(chunkContent(words))))).toEqual(words);
  });
});

describe('postings', () => {
  const places = fc.uniqueArray(fc.nat(300), { minLength: 1 }).map((all) => all.sort((a, b) => a - b));
  const pages = fc.dictionary(fc.nat(5000).map(String), places).map((all) => new Map(Object.entries(all).map(([page, at]) => [Number(page), at])));
  const read = (postings: Postings) => {
    const found = new Map<number, number[]>();
    addPlaces(postings, found);
    return found;
  };

  it('give back the places that were written into them', () => {
    fc.assert(fc.property(pages, (expected) => void expect(read(asPostings(expected))).toEqual(expected)));
  });
  it('move as a whole to later pages, and name their last one', () => {
    fc.assert(
      fc.property(pages, fc.nat(1000), (expected, by) => {
        const moved = movedPostings(asPostings(expected), by);
        expect(read(moved)).toEqual(new Map([...expected].map(([page, positions]) => [page + by, positions])));
        if (expected.size > 0) expect(lastPage(moved)).toBe(by + Math.max(...expected.keys()));
      }),
    );
  });
});

function asPostings(pages: ReadonlyMap<number, readonly number[]>): unknown[] {
  const differences = (values: readonly number[]) => values.map((value, n) => value - (values[n - 1] ?? 0));
  const numbers = differences([...pages.keys()]);
  return [...pages.values()].map((positions, n) => [numbers[n], [-25, ...differences(positions)], []]);
}
