/** What a collection and the language know of letters that stand together: words that are used, and neighbours that never are. */
import type { Language } from '../../../src/policy/language.ts';

/** A word of a dictionary with the number of its uses there (scripts/language/dictionary.ts). */
export interface KnownWord {
  word: string;
  uses: number;
}

export interface ErrataKnowledge {
  /** Two letters that stand beside each other: in words, or in the texts, in large collections more than by chance. */
  pairs: ReadonlySet<string>;
  /** Words of the dictionary and of the field. */
  lexicon: ReadonlySet<string>;
  /** Letters that are words of their own, much used: 由, 对. */
  letterWords: ReadonlySet<string>;
  /** Three letters in a row that make, or stand in, a word that is used. */
  triples: ReadonlySet<string>;
  /** The same of four. */
  fours: ReadonlySet<string>;
  /** For each letter those that stand behind it. */
  behind: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each letter those that look like it. */
  lookalikes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names with a point in them (PM2.5), by what is left without it (PM25). */
  pointed: ReadonlyMap<string, string>;
  words: Language['proofreading'];
}

/** So much of a collection is read, in UTF-16 units: what is usual shows in less. */
const mostRead = 3_000_000;
/** What stands in the texts so often is in use: a misprint is not. */
const leastUses = { three: 4, four: 3 };
/** In so many letters of a collection a pair may stand once by chance: a misprint, the end of a word before the beginning of another. */
const pairEvery = 400_000;
/** Rarer words of the dictionary are old, dialect or names. */
const leastInDictionary = 20;
const leastOfLetterWord = 20_000;

const runsOfHan = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? [];

/** `texts` are those of the collection without the one that is looked at; `terms` the names of the field's vocabulary; `dictionary` the words of the language. */
export function errataKnowledgeOf(
  texts: readonly string[],
  { terms, dictionary, language }: { terms: readonly string[]; dictionary: readonly KnownWord[]; language: Pick<Language, 'proofreading'> },
): ErrataKnowledge {
  const read = withinBounds(texts).flatMap(runsOfHan);
  const names = [...terms.flatMap(runsOfHan), ...dictionary.filter(({ uses }) => uses >= leastInDictionary).map(({ word }) => word)];
  const length = read.reduce((sum, run) => sum + run.length, 0);
  const pairs = usedRuns(read, names, 2, Math.ceil(length / pairEvery) || 1);
  return {
    pairs,
    lexicon: new Set(names),
    letterWords: new Set(dictionary.filter(({ word, uses }) => word.length === 1 && uses >= leastOfLetterWord).map(({ word }) => word)),
    triples: usedRuns(read, names, 3, leastUses.three),
    fours: usedRuns(read, names, 4, leastUses.four),
    behind: neighbours(pairs),
    lookalikes: lookalikesOf(language.proofreading.lookalikes),
    pointed: pointedNames(texts),
    words: language.proofreading,
  };
}

function withinBounds(texts: readonly string[]): string[] {
  const taken: string[] = [];
  let left = mostRead;
  for (const text of texts) {
    if (left <= 0) break;
    taken.push(text.slice(0, left));
    left -= text.length;
  }
  return taken;
}

/** How often each run of so many letters stands in the texts. */
export function countRuns(texts: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let at = 0; at + length <= text.length; at++) {
      const run = text.slice(at, at + length);
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  return counts;
}

function usedRuns(texts: readonly string[], names: readonly string[], length: number, least: number): Set<string> {
  const used = new Set(countRuns(names, length).keys());
  for (const [run, count] of countRuns(texts, length)) if (count >= least) used.add(run);
  return used;
}

function neighbours(pairs: Iterable<string>): Map<string, Set<string>> {
  const behind = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const known = behind.get(pair.charAt(0));
    if (known) known.add(pair.charAt(1));
    else behind.set(pair.charAt(0), new Set(pair.charAt(1)));
  }
  return behind;
}

function lookalikesOf(groups: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const letter of group) {
      const others = found.get(letter) ?? new Set();
      for (const other of group) if (other !== letter) others.add(other);
      found.set(letter, others);
    }
  }
  return found;
}

/** PM2.5 by PM25. */
function pointedNames(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.flatMap((text) => text.match(/(?<![A-Za-z\d.])[A-Za-z]{1,6}\d{1,2}\.\d{1,2}(?![\d.])/gu) ?? []).map((name) => [name.replace('.', ''), name]),
  );
}
