/** What a query is made of, when the texts themselves have their say: what stands in them is a word, what says nothing by itself is left out. */
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { holdsFigure } from '../understand/figures.ts';
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
  const whole = await Promise.all([...new Set([...parts.words, ...found])].map((word) => asItStands(word, parts.words, query, ground)));
  const words = [...new Set(whole)].toSorted((a, b) => placeIn(query, a) - placeIn(query, b));
  const missing = cut.filter(({ known }) => !known).map(({ text }) => text);
  const isTelling = (text: string): boolean => !isIdle(text, vocabulary.language) && !isLevelOf(text, words, query, vocabulary.language);
  const idle = missing.filter((text) => !isTelling(text));
  const leftOver = parts.leftOver.filter(isTelling);
  return { ...parts, leftOver, words: await withEndings(words, idle, query, ground), missing: [...new Set(missing.filter(isTelling))] };
}

/** Characters before or behind a word that may belong to it. */
const mostBeside = 3;
/** Share of the units with a word in which it stands as a part of the longer one: there it is rather that. */
const mostlyInside = 0.5;

/** 东江湖 for 江湖: with the characters beside it that no word has, where the texts have the word mostly so. */
async function asItStands(word: string, words: readonly string[], query: string, { find }: Ground): Promise<string> {
  const units = (await find(word)).size;
  if (units === 0) return word;
  for (const longer of longerBy(word, words, query)) {
    const found = (await find(longer)).size;
    if (found > 0 && found >= units * mostlyInside) return longer;
  }
  return word;
}

/** The word as the query has it with characters before it or behind it, the longest first. */
function longerBy(word: string, words: readonly string[], query: string): string[] {
  const at = query.indexOf(word);
  if (at < 0 || holdsFigure(word)) return [];
  const taken = words.flatMap((other) => (other === word ? [] : placesOf(other, query)));
  const isFree = (place: number): boolean => /\p{Script=Han}/u.test(query.charAt(place)) && !taken.includes(place);
  const end = at + word.length;
  const reach = Array.from({ length: mostBeside }, (_, more) => more + 1);
  const before = reach.filter((more) => reach.slice(0, more).every((back) => isFree(at - back))).map((more) => query.slice(at - more, end));
  const behind = reach.filter((more) => reach.slice(0, more).every((on) => isFree(end + on - 1))).map((more) => query.slice(at, end + more));
  return [...before, ...behind].toSorted((a, b) => b.length - a.length);
}

/** Every place of a text that a word covers where it first stands. */
function placesOf(word: string, text: string): number[] {
  const at = text.indexOf(word);
  return at < 0 ? [] : Array.from(word, (_, on) => at + on);
}

/** 治理率 for 治理 and 率, where texts have it. */
async function withEndings(words: readonly string[], idle: readonly string[], query: string, { find }: Ground): Promise<string[]> {
  const longer = words.map(async (word) => {
    const ending = idle.find((text) => query.includes(word + text));
    return ending && (await find(word + ending)).size > 0 ? word + ending : word;
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
