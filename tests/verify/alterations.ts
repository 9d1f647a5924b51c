/** Seeded alterations of real sentences, as they happen in reports. */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const common = Array.from('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经');
const isWord = (character: string): boolean => /\p{Script=Han}/u.test(character);

function wordPlaces(sentence: string): number[] {
  return [...sentence].flatMap((character, index) => (isWord(character) ? index : []));
}

/** One character becomes another one. */
export function oneChanged(sentence: string, random: Random): string {
  const at = pick(random, wordPlaces(sentence));
  const other = pick(
    random,
    common.filter((character) => character !== sentence[at]),
  );
  return sentence.slice(0, at) + other + sentence.slice(at + 1);
}

/** One character comes in. */
export function oneAdded(sentence: string, random: Random): string {
  const at = pick(random, wordPlaces(sentence).slice(1));
  const other = pick(
    random,
    common.filter((character) => character !== sentence[at] && character !== sentence[at - 1]),
  );
  return sentence.slice(0, at) + other + sentence.slice(at);
}

/** A run of two characters up to a third of the sentence falls out of its middle. */
export function wordsDropped(sentence: string, random: Random): string {
  const inner = wordPlaces(sentence).slice(2, -3);
  const from = pick(random, inner);
  const length = 2 + Math.floor(random() * Math.max(1, Math.min(24, sentence.length / 3) - 2));
  const to = Math.min(from + length, (inner.at(-1) ?? from) + 1);
  return sentence.slice(0, from) + sentence.slice(Math.max(to, from + 1));
}

/** Some comma becomes another mark; null where there is none inside. */
export function punctuationChanged(sentence: string, random: Random): string | null {
  const marks = [...sentence.slice(0, -1)].flatMap((character, index) => ('，、；：'.includes(character) ? index : []));
  if (marks.length === 0) return null;
  const at = pick(random, marks);
  return (
    sentence.slice(0, at) +
    pick(
      random,
      ['，', '、', '；'].filter((mark) => mark !== sentence[at]),
    ) +
    sentence.slice(at + 1)
  );
}

const half: Record<string, string> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '。': '.' };

/** Full-width marks and digits become half-width, or half-width digits full-width; null where there are none inside. */
export function widthChanged(sentence: string): string | null {
  const changed = sentence
    .replace(/[，；：（）。]/gu, (mark) => half[mark] ?? mark)
    .replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return changed.slice(0, -1) === sentence.slice(0, -1) ? null : changed;
}
