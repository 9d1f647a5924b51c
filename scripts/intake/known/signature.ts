/** What is kept of a text to find others like it: some of its runs of letters, always the same ones of the same words (FracMinHash). */
import { lettersOf } from '../../convert/read/read-seed.ts';

export interface Signature {
  /** Of all letters and digits: the same texts have the same, whatever their white space, width and marks. */
  whole: string;
  letters: number;
  /** Hashes of those runs of letters that are divisible by `every`, ascending. */
  samples: Uint32Array;
  /** One run in so many is kept; a power of two. */
  every: number;
}

/** Letters that stand together (as in scripts/convert/text-twins.ts). */
const runLength = 6;
/** So many samples tell a likeness well enough. */
const wantedSamples = 400;
const coarsest = 64;

/** Linear in the length of the text; about 400 to 800 numbers for most texts. */
export function signatureOf(text: string): Signature {
  const letters = lettersOf(text);
  let every = 1;
  while (every < coarsest && letters.length / every > 2 * wantedSamples) every *= 2;
  const samples = new Set<number>();
  for (let start = 0; start + runLength <= letters.length; start++) {
    const hash = hashOf(letters, start, start + runLength);
    if (hash % every === 0) samples.add(hash);
  }
  return {
    whole: `${letters.length}-${hashOf(letters, 0, letters.length)}-${hashOf(letters, letters.length >> 1, letters.length)}`,
    letters: letters.length,
    samples: Uint32Array.from(samples).sort(),
    every,
  };
}

/** An evenly spread number of 32 bits (FNV-1a, its bits mixed as in MurmurHash3). */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How much of the shorter and of the longer text stands in the other, 0 to 1; estimated. */
export interface SharedRuns {
  ofShorter: number;
  ofLonger: number;
}

/** Linear in the samples of both. */
export function sharedRuns(one: Signature, other: Signature): SharedRuns {
  const every = Math.max(one.every, other.every);
  const [mine, theirs] = [one, other].map(({ samples }) => samples.filter((sample) => sample % every === 0)) as [Uint32Array, Uint32Array];
  const shared = countShared(mine, theirs);
  const [fewer, more] = mine.length < theirs.length ? [mine.length, theirs.length] : [theirs.length, mine.length];
  return { ofShorter: fewer ? shared / fewer : 0, ofLonger: more ? shared / more : 0 };
}

/** Of two ascending lists. */
function countShared(one: Uint32Array, other: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}
