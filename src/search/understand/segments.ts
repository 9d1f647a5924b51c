/** Words of the collection and of the field that make up a text: longest match. */
import { enclosedSigns } from '../../policy/normal-form.ts';
import type { Terms } from '../index/knowledge.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

export interface Piece {
  text: string;
  /** A word; else characters that belong to none. */
  known: boolean;
}

const betweenWords = new RegExp(`[^\\p{L}\\p{N}+${enclosedSigns}]+`, 'u');

type IsWord = (word: string) => boolean;
/** What a word costs in a cut, or a character that none has. */
type Cost = (text: string, known: boolean) => number;

/** Of as few words those that the field has names for: 环保督察 and 回头看, not 环保 and 督察回头看. */
const namedCost = 0.99;
/** Of a character that no word has; less of one that says little by itself: 治 and 污水, not 治污 and 水. */
const lostCost = 5;
const idleCost = 4.9;

/** The fewest words that cover the text with the fewest characters left over. */
export function segments(text: string, terms: Terms, vocabulary: Vocabulary): Piece[] {
  const most = Math.max(terms.longest, vocabulary.longest);
  const { idle } = vocabulary.language.questionWords;
  const costOf = (word: string, known: boolean): number =>
    known ? (vocabulary.groupsOf.has(word) ? namedCost : 1) : idle.includes(word) ? idleCost : lostCost;
  return text.split(betweenWords).flatMap((run) => (run ? piecesBy(run, most, wordOf(terms, vocabulary), costOf) : []));
}

/** The words that make up a longer one, in its order; none where it is made of others than words. */
export function wordsMakingUp(word: string, terms: Terms, vocabulary: Vocabulary): string[] {
  const isWord = wordOf(terms, vocabulary);
  const pieces = piecesBy(word, word.length, (part) => part !== word && isWord(part));
  return pieces.length > 1 && pieces.every(({ known }) => known) ? pieces.map(({ text }) => text) : [];
}

const wordOf =
  ({ byNormal, byPlain }: Terms, { groupsOf }: Vocabulary): IsWord =>
  (word) =>
    byNormal.has(word) || byPlain.has(word) || groupsOf.has(word);

interface Step {
  cost: number;
  from: number;
  known: boolean;
}

/** The same of words that are told otherwise; none is longer than `most`. */
export function piecesBy(run: string, most: number, isWord: IsWord, costOf: Cost = (_, known) => (known ? 1 : lostCost)): Piece[] {
  const characters = Array.from(run);
  const best: Step[] = [{ cost: 0, from: 0, known: true }];
  for (let end = 1; end <= characters.length; end++) {
    let step: Step = { cost: (best[end - 1]?.cost ?? 0) + costOf(characters[end - 1] ?? '', false), from: end - 1, known: false };
    for (let from = Math.max(0, end - most); from < end - 1; from++) {
      const word = characters.slice(from, end).join('');
      if (!isWord(word)) continue;
      const cost = (best[from]?.cost ?? 0) + costOf(word, true);
      if (cost < step.cost) step = { cost, from, known: true };
    }
    best.push(step);
  }
  return readBack(characters, best);
}

/** The pieces from the left; neighbouring characters that are left over make one. */
function readBack(characters: readonly string[], best: readonly Step[]): Piece[] {
  const pieces: Piece[] = [];
  for (let end = characters.length; end > 0; ) {
    const { from, known } = best[end] as Step;
    const text = characters.slice(from, end).join('');
    const behind = pieces[0];
    if (!known && behind && !behind.known) behind.text = text + behind.text;
    else pieces.unshift({ text, known });
    end = from;
  }
  return pieces;
}
