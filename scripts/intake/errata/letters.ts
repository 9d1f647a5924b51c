/** Letters that do not go with those beside them: misread (误字) or left out (脱字). */
import { countRuns, type ErrataKnowledge } from './knowledge.ts';
import { isHan, type Passage, type Suspicion } from './passage.ts';

/** What is used in a text twice is its own way of writing. */
const leastOwn = 2;

/** Linear in the text, but for the letters that are suspected: each of these is tried with the letters that may stand in its place. */
export function wrongLetters(passage: Passage, knowledge: ErrataKnowledge): Suspicion[] {
  const isKnown = knownPairs(passage, knowledge);
  if (isOtherWriting(passage, knowledge)) return [];
  const found: Suspicion[] = [];
  for (let at = 0; at < passage.text.length; at++) {
    if (!isHan(passage.text.charAt(at))) continue;
    const suspicion = lostAt(at, passage, knowledge, isKnown) ?? misreadAt(at, passage, knowledge, isKnown);
    if (suspicion) found.push(suspicion);
  }
  return found;
}

/** Whether two letters beside each other are usual: one of them no ideograph or on another line, they are not judged. */
type KnownPair = (at: number) => boolean;

function knownPairs(passage: Passage, { pairs }: ErrataKnowledge): KnownPair {
  const { text } = passage;
  const own = countRuns([text], 2);
  return (at) => {
    if (!isPair(at, passage)) return true;
    const pair = text.slice(at - 1, at + 1);
    return pairs.has(pair) || (own.get(pair) ?? 0) >= leastOwn;
  };
}

/** Where most pairs of letters are unknown, the text is in traditional characters or of a field that the collection has nothing of. */
const mostUnknown = 0.5;
/** In fewer pairs the share says nothing. */
const fewestJudged = 500;

function isOtherWriting(passage: Passage, { pairs }: ErrataKnowledge): boolean {
  let [unknown, all] = [0, 0];
  for (let at = 0; at < passage.text.length; at++) {
    if (!isPair(at, passage)) continue;
    all++;
    if (!pairs.has(passage.text.slice(at - 1, at + 1))) unknown++;
  }
  return all > fewestJudged && unknown > all * mostUnknown;
}

/** Whether letters of words stand on both sides of a place, on one line. */
const isPair = (at: number, { text, parted }: Passage): boolean =>
  at > 0 && at < text.length && !parted[at] && isHan(text.charAt(at - 1)) && isHan(text.charAt(at));

/** 生态坏境: neither 态坏 nor 坏境 is ever written, 生态环境 often. */
function misreadAt(at: number, passage: Passage, knowledge: ErrataKnowledge, isKnown: KnownPair): Suspicion | null {
  if (isKnown(at) && isKnown(at + 1)) return null;
  const stands = [at, at + 1].filter((place) => isKnown(place) && isPair(place, passage)).length;
  const letter = passage.text.charAt(at);
  const similar = knowledge.lookalikes.get(letter) ?? new Set<string>();
  const isolated = stands === 0;
  const meant = [...similar].filter((other) => fits(at, other, passage, knowledge, isolated ? 1 : 2) || (isolated && makesWord(at, other, passage, knowledge)));
  const [one, ...further] = meant;
  if (one === undefined || further.length > 0) return null;
  const words = around(at, at + 1, one, passage);
  return {
    start: at,
    end: at + 1,
    corrected: one,
    kind: 'wrong-char',
    confidence: 'likely',
    reason: `“${letter}”与“${one}”形近，“${words}”为常用的说法，疑为“${one}”之误。`,
  };
}

/** 生态境保护: 态境 is never written, 态环境保 and 生态环境 often. */
function lostAt(at: number, passage: Passage, knowledge: ErrataKnowledge, isKnown: KnownPair): Suspicion | null {
  const beside = isKnown(at) ? 2 : wordsBeside(at, at, passage, knowledge);
  if (beside === 2) return null;
  const { text } = passage;
  const meant = between(at - 1, at, passage, knowledge).filter((one) => isLeftOut(at, one, passage, knowledge, beside + 1));
  const [one, ...further] = meant;
  if (one === undefined || further.length > 0) return null;
  const words = text.slice(at - 2, at) + one + text.slice(at, at + 2);
  return {
    start: at - 1,
    end: at + 1,
    corrected: text.charAt(at - 1) + one + text.charAt(at),
    kind: 'missing',
    confidence: 'likely',
    reason: `“${words}”为常用的说法，此处疑脱“${one}”字。`,
  };
}

/** With the letter a word of four that is in the lexicon is made, and words of four that are in use: one where the letters beside it are of no other words, else two. */
function isLeftOut(at: number, one: string, passage: Passage, { triples, fours, lexicon }: ErrataKnowledge, least: number): boolean {
  const { text } = passage;
  const three = text.charAt(at - 1) + one + text.charAt(at);
  if (!triples.has(three)) return false;
  const behind = isLine(at - 1, at + 2, passage) && fours.has(three + text.charAt(at + 1));
  const before = isLine(at - 2, at + 1, passage) && fours.has(text.charAt(at - 2) + three);
  const isTerm = termLengths.some((length) => makesTerm(at, one, length, passage, lexicon));
  return isTerm && Number(behind) + Number(before) >= least;
}

const termLengths = [4, 5, 6];

/** Whether a word of the lexicon with so many letters stands there once the letter is put in before `at`. */
const makesTerm = (at: number, one: string, length: number, passage: Passage, lexicon: ReadonlySet<string>): boolean =>
  Array.from({ length: length - 1 }, (_, i) => at - 1 - i).some((start) => {
    const end = start + length - 1;
    return isLine(start, end, passage) && lexicon.has(passage.text.slice(start, at) + one + passage.text.slice(at, end));
  });

/** 鼓励工业: on how many sides of a place a word ends or begins. Where both do, any letters may meet. */
function wordsBeside(end: number, start: number, { text }: Passage, { lexicon }: ErrataKnowledge): number {
  const ends = [2, 3].some((length) => lexicon.has(text.slice(Math.max(0, end - length), end)));
  const begins = [2, 3].some((length) => lexicon.has(text.slice(start, start + length)));
  return Number(ends) + Number(begins);
}

/** Letters that stand behind the one and before the other somewhere. */
function between(before: number, behind: number, { text, parted }: Passage, knowledge: ErrataKnowledge): string[] {
  if (before < 0 || parted[behind]) return [];
  const next = text.charAt(behind);
  return [...(knowledge.behind.get(text.charAt(before)) ?? [])].filter((one) => knowledge.behind.get(one)?.has(next));
}

const isLine = (start: number, end: number, { text, parted }: Passage): boolean => {
  if (start < 0 || end > text.length) return false;
  for (let i = start; i < end; i++) if (!isHan(text.charAt(i)) || (i > start && parted[i])) return false;
  return true;
};

/** Whether so many of the words of four letters that the other letter would make are in use, those where it is neither first nor last. */
function fits(at: number, other: string, passage: Passage, { fours }: ErrataKnowledge, least: number): boolean {
  let found = 0;
  for (const start of [at - 3, at - 2, at - 1, at]) {
    if (!isLine(start, start + 4, passage)) continue;
    const words = passage.text.slice(start, at) + other + passage.text.slice(at + 1, start + 4);
    if (fours.has(words) && !fours.has(passage.text.slice(start, start + 4))) found++;
  }
  return found >= least;
}

/** The other letter makes a word with the one before or behind, and goes with both. A letter at the edge of a phrase stands alone, and so do some anywhere: 由土地…, 废水由间接…. */
function makesWord(at: number, other: string, passage: Passage, { pairs, lexicon, letterWords }: ErrataKnowledge): boolean {
  if (!isLine(at - 1, at + 2, passage) || letterWords.has(passage.text.charAt(at))) return false;
  const [before, behind] = [passage.text.charAt(at - 1) + other, other + passage.text.charAt(at + 1)];
  return pairs.has(before) && pairs.has(behind) && (lexicon.has(before) || lexicon.has(behind));
}

function around(start: number, end: number, corrected: string, { text, parted }: Passage): string {
  let [from, to] = [start, end];
  while (from > Math.max(0, start - 3) && !parted[from] && isHan(text.charAt(from - 1))) from--;
  while (to < Math.min(text.length, end + 3) && !parted[to] && isHan(text.charAt(to))) to++;
  return text.slice(from, start) + corrected + text.slice(end, to);
}
