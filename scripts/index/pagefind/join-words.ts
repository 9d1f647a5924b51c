/** The words of several indexes as those of one, whose pages are theirs one after another. */
import { type IndexedWord, lastPage, movedPostings, type Postings } from '../../../src/policy/search-index/pagefind-files.ts';

/** One of the indexes: its words in their order, and which page of all its first one is. */
export interface WordSource {
  words: AsyncIterator<IndexedWord>;
  firstPage: number;
}

/** A source, and the first of its words that was not yet given. */
interface Head extends WordSource {
  word: IndexedWord;
}

/** Each word once, in their order, with all its postings. Expects the sources in the order of their pages. */
export async function* joinedWords(sources: readonly WordSource[]): AsyncGenerator<IndexedWord> {
  let heads = await advance(sources);
  while (heads.length > 0) {
    const first = heads.map(({ word: [name] }) => name).reduce((least, name) => (name < least ? name : least));
    const holding = heads.filter(({ word: [name] }) => name === first);
    yield [first, joinedPostings(holding)];
    heads = (await Promise.all(heads.map(async (head) => (holding.includes(head) ? await advance([head]) : [head])))).flat();
  }
}

/** Those sources that have another word. */
async function advance(sources: readonly WordSource[]): Promise<Head[]> {
  const heads = await Promise.all(
    sources.map(async ({ words, firstPage }) => {
      const { value, done } = await words.next();
      return done ? [] : [{ words, firstPage, word: value as IndexedWord }];
    }),
  );
  return heads.flat();
}

/** Postings count pages from the one before: the first of each source counts from the last of the source before. */
function joinedPostings(heads: readonly Head[]): Postings {
  let page = 0;
  return heads.flatMap(({ firstPage, word: [, postings] }) => {
    const moved = movedPostings(postings, firstPage - page);
    page += lastPage(moved);
    return moved;
  });
}
