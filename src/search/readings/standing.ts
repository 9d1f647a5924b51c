/** What a query is made of, when the texts themselves have their say: what stands in them is a word, what says nothing by itself is left out. */
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { betweenParticles, isIdle } from '../understand/idle.ts';
import { type Piece, piecesBy } from '../understand/segments.ts';
import type { Split } from '../understand/split.ts';
import type { Ground } from './finding.ts';

/** Longer stretches that no list of terms knows are sentences; shorter ones are one word or none. */
const longestCut = 12;
const shortestCut = 3;

/**
 * No list of terms is complete (空气 stands only in longer ones): what stands in the collection is a word, too, and a stretch may be
 * made up of such (岳阳空气). `missing` is what is left that says something.
 */
export async function withStanding(parts: Split, query: string, vocabulary: Vocabulary, ground: Ground): Promise<Split> {
  const cut = (await Promise.all(parts.missing.map(async (text) => cutStanding(text, vocabulary, ground)))).flat();
  const found = cut.filter(({ known }) => known).map(({ text }) => text);
  const words = [...new Set([...parts.words, ...found])].toSorted((a, b) => placeIn(query, a) - placeIn(query, b));
  const missing = cut.filter(({ known }) => !known).map(({ text }) => text);
  const isTelling = (text: string): boolean => !isIdle(text, vocabulary.language) && !isLevelOf(text, words, query, vocabulary.language);
  const idle = missing.filter((text) => !isTelling(text));
  const beside = [...idle, ...parts.leftOver];
  const leftOver = parts.leftOver.filter(isTelling);
  return { ...parts, leftOver, words: await withNeighbours(words, beside, query, ground), missing: [...new Set(missing.filter(isTelling))] };
}

/** 治理率 for 治理 and 率, 东江湖 for 东 and 江湖, where texts have it. */
async function withNeighbours(words: readonly string[], beside: readonly string[], query: string, { find }: Ground): Promise<string[]> {
  const longer = words.map(async (word) => {
    const wholes = beside.flatMap((text) => [word + text, text + word]).filter((whole) => query.includes(whole));
    const held = await Promise.all(wholes.map(async (whole) => ((await find(whole)).size > 0 ? [whole] : [])));
    return held.flat()[0] ?? word;
  });
  return Promise.all(longer);
}

/** Words that stand nowhere in the query as they are come behind. */
function placeIn(query: string, word: string): number {
  const at = query.indexOf(word);
  return at < 0 ? query.length : at;
}

/** 省 of 省环委会; what stands behind its word makes another of it: 县级市. */
const isLevelOf = (text: string, words: readonly string[], query: string, { charged }: QueryLanguage): boolean =>
  charged.levels.includes(text) && words.some((word) => query.includes(text + word));

async function cutStanding(text: string, vocabulary: Vocabulary, ground: Ground): Promise<Piece[]> {
  const length = Array.from(text).length;
  if (length > 1 && (await ground.find(text)).size > 0) return [{ text, known: true }];
  if (length < shortestCut || length > longestCut || withoutMarks(text) !== text) return [{ text, known: false }];
  const parts = betweenParticles(text, vocabulary.language);
  return (await Promise.all(parts.map(async (part) => inWords(part, vocabulary, ground)))).flat();
}

/** 厨余 and 分开丢 of 厨余要分开丢; what stands as a whole was found before. */
async function inWords(text: string, { places }: Vocabulary, { find, knowledge }: Ground): Promise<Piece[]> {
  const length = Array.from(text).length;
  if (length > 1 && (await find(text)).size > 0) return [{ text, known: true }];
  const [{ byNormal }, { words }] = await Promise.all([knowledge.terms(), knowledge.sounds()]);
  const spoken = new Set([...words, ...places.flatMap(({ names }) => names)]);
  return piecesBy(text, length, (word) => byNormal.has(word) || spoken.has(word));
}
