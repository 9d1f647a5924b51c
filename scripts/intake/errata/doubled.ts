/** Letters and words that stand twice (衍字): 的的, 要求要求. */
import { clauseEnds, pauses, sentenceEnds } from '../../../src/policy/marks.ts';
import type { ErrataKnowledge } from './knowledge.ts';
import { isHan, isWhole, type Passage, type Suspicion, suspicionsOf } from './passage.ts';

export function doubled(passage: Passage, knowledge: ErrataKnowledge): Suspicion[] {
  return [...doubledLetters(passage, knowledge), ...doubledWords(passage, knowledge), ...doubledItems(passage, knowledge)];
}

function doubledLetters(passage: Passage, knowledge: ErrataKnowledge): Suspicion[] {
  const { text } = passage;
  const [never, often] = [new Set(knowledge.words.neverDoubled), new Set(knowledge.words.doubled)];
  const found: Suspicion[] = [];
  for (let at = 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter !== text.charAt(at - 1) || !isHan(letter) || often.has(letter) || text.charAt(at + 1) === letter || text.charAt(at - 2) === letter) continue;
    if (isShared(at, text, knowledge)) continue;
    const isParticle = never.has(letter);
    const isFault = isParticle ? !knowledge.lexicon.has(text.slice(at - 2, at)) : isWhole(passage, at - 1, at + 1) && isTooMany(at, text, knowledge);
    if (isFault) found.push(once(at - 1, at, at + 1, text, isParticle ? 'certain' : 'likely'));
  }
  return found;
}

/** 地表水水质, 单位位于: the one belongs to the word before, the other begins the word behind. */
function isShared(at: number, text: string, { lexicon, triples, pairs }: ErrataKnowledge): boolean {
  if (pairs.has(text.slice(at - 1, at + 1))) return true;
  return lexicon.has(text.slice(at, at + 2)) && (lexicon.has(text.slice(at - 2, at)) || triples.has(text.slice(at - 3, at)));
}

/** Without the one of them what stands there is a word that is used: 生态态环境, 生态环境境。 */
function isTooMany(at: number, text: string, { lexicon, triples, fours, pairs }: ErrataKnowledge): boolean {
  const [before, behind] = [text.slice(at - 2, at), text.slice(at, at + 2)];
  if (triples.has(before + text.charAt(at + 1)) || (lexicon.has(before) && !pairs.has(behind))) return true;
  if (fours.has(text.slice(at - 2, at) + text.slice(at + 1, at + 3))) return true;
  return fours.has(text.slice(at - 4, at)) && !pairs.has(text.slice(at, at + 2));
}

function once(start: number, middle: number, end: number, text: string, confidence: Suspicion['confidence']): Suspicion {
  const words = text.slice(middle, end);
  return { start, end, corrected: words, kind: 'duplicate', confidence, reason: `“${words}”重出，疑衍其一。` };
}

/** Longer repeats are looked for up to so many letters. */
const longest = 24;

/** Linear in the text for each length. Of overlapping repeats the shortest is named: in ABAB AB is. */
function doubledWords(passage: Passage, knowledge: ErrataKnowledge): Suspicion[] {
  const { text } = passage;
  const found: Suspicion[] = [];
  for (let length = 2; length <= longest; length++) {
    let same = 0;
    for (let at = length; at < text.length; at++) {
      same = text.charCodeAt(at) === text.charCodeAt(at - length) ? same + 1 : 0;
      if (same !== length) continue;
      const start = at - 2 * length + 1;
      if (isRepeat(passage, start, length, knowledge)) found.push(once(start, start + length, start + 2 * length, text, length > 3 ? 'likely' : 'doubtful'));
      same = 0;
    }
  }
  return found;
}

/** A word, or a clause with its stop; what stands between two pauses may be alike: 风险管控和修复、风险管控和修复效果评估. */
const letters = new RegExp(`^\\p{Script=Han}+$|^\\p{Script=Han}{5,}[${clauseEnds}${sentenceEnds}]$`, 'u');

function isRepeat(passage: Passage, start: number, length: number, { triples, fours, words }: ErrataKnowledge): boolean {
  const { text } = passage;
  const word = text.slice(start, start + length);
  const end = start + 2 * length;
  if (!letters.test(word) || new Set(word).size < 2 || !isWhole(passage, start, end)) return false;
  if ([...word].every((letter) => words.doubled.includes(letter))) return false;
  const joins = (run: string): boolean => (run.length === 3 ? triples.has(run) : fours.has(run));
  const [before, behind] = [text.slice(Math.max(0, start - 1), start + length), text.slice(end - length, end + 1)];
  return length > 3 || !(joins(before) && joins(behind) && !fours.has(text.slice(start - 2, start + length) + text.slice(end, end + 4 - length - 2)));
}

/** What stands behind an item of a list. */
const itemEnd = `(?=[${pauses}等])`;
/** Longer items are whole ones: 石油化工、化工 are two. */
const twice = new RegExp(`(?<!\\p{Script=Han})(\\p{Script=Han}{2,8})、\\1${itemEnd}|(\\p{Script=Han})、\\2${itemEnd}`, 'gu');

/** 汞、汞、砷: an item of a list stands twice. 全省、省、市 has two items. */
function doubledItems({ text }: Passage, { lexicon }: ErrataKnowledge): Suspicion[] {
  return suspicionsOf(text, twice, ({ 1: item, 2: letter = '', index }) => {
    if (!item && lexicon.has(text.charAt(index - 1) + letter)) return null;
    return { corrected: '', kind: 'duplicate', confidence: 'doubtful', reason: `并列的两项都是“${item ?? letter}”，疑其一为衍文或误字。` };
  });
}
