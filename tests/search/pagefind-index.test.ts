import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { joinedWords } from '../../scripts/index/pagefind/join-words.ts';
import { beginningAfter, writePagefindIndex } from '../../scripts/index/pagefind/pagefind-index.ts';
import { wordFiles } from '../../scripts/index/pagefind/word-files.ts';
import type { SearchRecord } from '../../scripts/index/records.ts';
import { wordFilePath } from '../../src/policy/search-index/index-files.ts';
import { addPlaces, type IndexedWord, readPagefindFile, wordChunk } from '../../src/policy/search-index/pagefind-files.ts';
import { wordIndexOver } from '../../src/search/index/word-index.ts';
import { modelIndex, unit } from './model-index.ts';

/** A word on the first page of an index, or on a later one. */
const word = (name: string, page = 0, units = 1): IndexedWord => [name, Array.from({ length: units }, (_, n) => [n === 0 ? page : 1, [-25, 7], []])];
const source = async function* (words: IndexedWord[]) {
  yield* words;
};

describe('joinedWords', () => {
  const joined = async (...indexes: [pages: number, words: IndexedWord[]][]) => {
    let firstPage = 0;
    const sources = indexes.map(([pages, words]) => {
      const from = firstPage;
      firstPage += pages;
      return { words: source(words), firstPage: from };
    });
    const words = await Array.fromAsync(joinedWords(sources));
    return words.map(([name, postings]) => {
      const found = new Map<number, number[]>();
      addPlaces(postings, found);
      return [name, [...found.keys()]];
    });
  };

  it('counts the pages of an index after those of the indexes before it', async () => {
    const first: IndexedWord[] = [word('aa', 1), word('cc', 0, 2)];
    const second: IndexedWord[] = [word('bb', 2), word('cc', 4)];
    const third: IndexedWord[] = [word('aa'), word('cc', 1, 3), word('dd', 5)];
    expect(await joined([2, first], [5, second], [6, third])).toEqual([
      ['aa', [1, 7]],
      ['bb', [4]],
      ['cc', [0, 1, 6, 8, 9, 10]],
      ['dd', [12]],
    ]);
  });
  it('gives the words of one index as they are', async () => expect(await joined([3, [word('aa', 2)]])).toEqual([['aa', [2]]]));
  it('passes over an index without words', async () => expect(await joined([1, []], [1, [word('aa')]])).toEqual([['aa', [1]]]));
  it('gives nothing for no index', async () => expect(await joined()).toEqual([]));
});

describe('wordFiles', () => {
  const cut = async (words: IndexedWord[]) => {
    const files = await Array.fromAsync(wordFiles(source(words)));
    return Promise.all(files.map(async ({ from, to, content }) => ({ from, to, words: wordChunk(await readPagefindFile(content)) })));
  };

  it('keeps all words, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3000), { maxLength: 12 }), async (sizes) => {
        const words = sizes.map((units, n) => word(String.fromCharCode(97 + n), 0, units + 1));
        const files = await cut(words);
        expect(files.flatMap((file) => file.words)).toEqual(words);
        for (const file of files) expect([file.from, file.to]).toEqual([file.words[0]?.[0], file.words.at(-1)?.[0]]);
      }),
      { numRuns: 30 },
    );
  });
  it('puts a frequent word into a file of its own, and many rare ones together', async () => {
    const words = [word('aa'), word('bb', 0, 9000), word('cc'), word('dd')];
    expect((await cut(words)).map(({ from, to }) => [from, to])).toEqual([
      ['aa', 'aa'],
      ['bb', 'bb'],
      ['cc', 'dd'],
    ]);
  });
});

describe('beginningAfter', () => {
  it.each([
    ['', 'abcd', 'a'],
    ['abca', 'abcd', 'abcd'],
    ['abaa', 'abcd', 'abc'],
    ['ab', 'abcd', 'abc'],
    ['zz', 'zza', 'zza'],
  ])('after %j, %j is told by %j', (before, of, expected) => expect(beginningAfter(before, of)).toBe(expected));
});

describe('writePagefindIndex', () => {
  const texts = ['全面实行排污许可制', '', '推进排污权交易', '生态环境损害赔偿', '加强排污口排查整治', '生态环境监测网络', '排污许可'];
  const { records, alphabet, index: model } = modelIndex(texts.map((text, number) => unit({ text }, number)));
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const written = async (of: SearchRecord[], atOnce?: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
    folders.push(folder);
    return { folder, output: await writePagefindIndex(of, folder, atOnce) };
  };

  it('is the same whether Pagefind ran once or for every few records', async () => {
    const [once, often] = [await written(records), await written(records, 60)];
    expect(often.output).toEqual(once.output);
    for (const { folder, output } of [once, often]) {
      const index = wordIndexOver(output.files, async (file) => wordChunk(await readPagefindFile(readFileSync(join(folder, wordFilePath(output.hash, file))))));
      for (const { code } of alphabet.values()) expect(await index.positionsOf(code)).toEqual(await model.positionsOf(code));
      expect(readdirSync(join(folder, 'fragment'))).toHaveLength(texts.length);
      expect(readdirSync(folder)).toHaveLength(6);
    }
  });
  it('says so where Pagefind does not have the words of the records', async () => {
    // Pagefind does not index marks: a record of marks has fewer words than it should.
    const broken = records.map((record, number) => (number === 3 ? { ...record, content: `${record.content} ！` } : record));
    await expect(written(broken)).rejects.toThrow('places');
  });
});
