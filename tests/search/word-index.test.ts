import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { contentsOf, decodePagefindMeta, unpackPagefindFile } from '../../src/policy/pagefind-meta.ts';
import { chunksWith, wordIndexOver } from '../../src/search/word-index.ts';

describe('chunksWith', () => {
  const chunks = ['aa', 'abc', 'abd', 'b', 'bz'].map((from) => ({ from }));
  it.each([
    ['ab', ['aa', 'abc', 'abd']],
    ['abcx', ['abc']],
    ['abcz', ['abc']],
    ['b', ['b', 'bz']],
    ['ba', ['b']],
    ['zz', ['bz']],
    ['a', ['aa', 'abc', 'abd']],
  ])('words beginning with %j may stand in %j', (prefix, expected) => expect(chunksWith(prefix, chunks).map(({ from }) => from)).toEqual(expected));
  it('knows no chunk of an empty index', () => expect(chunksWith('ab', [])).toEqual([]));
});

describe('wordIndexOver', () => {
  const meta = {
    version: '1.5.2',
    pages: ['p0', 'p1'],
    chunks: [
      { from: 'aa', hash: 'one' },
      { from: 'ba', hash: 'two' },
    ],
  };
  const instance = () => ({ search: vi.fn(async () => ({ results: [{ id: 'p1', words: [5, 2] }] })), preload: vi.fn(async () => {}) });

  it('gives positions in ascending order by unit', async () => {
    expect([...(await wordIndexOver(instance(), meta, async () => {}).positionsOf('bb'))]).toEqual([[1, [2, 5]]]);
  });
  it('loads a chunk once, and asks Pagefind only after that', async () => {
    const [pagefind, fetchChunk] = [instance(), vi.fn(async () => {})];
    const index = wordIndexOver(pagefind, meta, fetchChunk);
    expect(index.missingChunks('bb')).toBe(1);
    await Promise.all([index.positionsOf('bb'), index.positionsOf('bc')]);
    expect([fetchChunk.mock.calls, index.missingChunks('bd')]).toEqual([[['two']], 0]);
  });
  it('fails where a chunk could not be loaded, and tries again when asked again', async () => {
    const fetchChunk = vi.fn(async () => {}).mockRejectedValueOnce(new Error('offline'));
    const index = wordIndexOver(instance(), meta, fetchChunk);
    await expect(index.positionsOf('bb')).rejects.toThrow('offline');
    expect((await index.positionsOf('bb')).size).toBe(1);
  });
  it('refuses a page of another index', async () => {
    const pagefind = { ...instance(), search: async () => ({ results: [{ id: 'elsewhere', words: [0] }] }) };
    await expect(wordIndexOver(pagefind, meta, async () => {}).positionsOf('bb')).rejects.toMatchObject({ reason: 'stale' });
  });
});

describe('Pagefind files', () => {
  // ["1.5.2", [["p0", 300]], _ [["aa", "b", "h"]], [], []]
  const cbor = Buffer.from('85 65 312e352e32 81 82 627030 19012c 9f 83 626161 6162 6168 ff 80 80'.replaceAll(' ', ''), 'hex');
  const file = Buffer.concat([Buffer.from('pagefind_dcd'), cbor]);

  it('are read packed and unpacked', async () => {
    for (const form of [gzipSync(file), file]) {
      const unpacked = await unpackPagefindFile(new Uint8Array(form));
      expect(decodePagefindMeta(unpacked)).toEqual({ version: '1.5.2', pages: ['p0'], chunks: [{ from: 'aa', hash: 'h' }] });
      expect(contentsOf(unpacked)).toHaveLength(cbor.length);
    }
  });
  it.each([
    ['cut short', gzipSync(file).subarray(0, 30)],
    ['something else', Buffer.from('<!doctype html>')],
    ['empty', Buffer.alloc(0)],
  ])('are refused when %s', async (_, bytes) => {
    await expect(unpackPagefindFile(new Uint8Array(bytes))).rejects.toThrow();
  });
  it('are refused in another shape', () => {
    expect(() => decodePagefindMeta(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from('83010203', 'hex')]))).toThrow();
    expect(() => decodePagefindMeta(file.subarray(0, 20))).toThrow();
  });
});
