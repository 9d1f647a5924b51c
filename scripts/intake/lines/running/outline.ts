/**
 * Which candidates are the numbers of headings: those that make the best sequence, level by level from the outermost. A number
 * behind a stop is likely, one in mid-sentence is not; a sequence begins at one, goes on with the next number, seldom skips one,
 * and begins anew below a new heading of a level above it.
 */
import { clauseEnds, sentenceEnds } from '../../../../src/policy/marks.ts';
import { type Before, type Candidate, ranks } from './candidates.ts';

/** How much what stands before a number tells for it. */
const likelihood: Record<Before, number> = { line: 3, stop: 3, bracket: 2.5, colon: 1, semicolon: -1, pause: -4, words: -2.5, citation: -6 };
/** Levels of which clauses, not items, are joined by ； and announced by ： */
const outerLikelihood: Record<Before, number> = { ...likelihood, colon: 2, semicolon: 1 };

/** Its own decimals below it tell it. */
const likelyBare = 2;
/** What a title without a stop may end with. */
const endsInWords: readonly Before[] = ['words', 'bracket', 'citation'];

/** Beginning to count: below a heading of a level above, else. */
const beginning = { below: 1.5, anywhere: 4 };
/** Counting on across a heading of a level above, and for each number that is lacking. */
const crossing = 0.5;
const skipping = 3.5;
const mostSkipped = 2;
/** The same number once more, behind a stop. */
const repeating = 2.5;
/** A title without a stop is not longer. */
const longestTitle = 40;
/** Further than this nothing is looked at. */
const titleWindow = 60;

interface Path {
  score: number;
  candidate: Candidate;
  before: Path | null;
}

/** A place at which all numbers may begin anew: the head of the text, an attachment, what is behind a signature. */
export interface Opening {
  at: number;
  /** Where its title begins. */
  end: number;
}

/** No heading's number, but above all of them. */
const above = { style: '第一部分', rank: -1, ordinal: 1, prefix: '', before: 'line' } as const;

/** The numbers of headings in the order of the text. Takes time in proportion to the number of candidates. */
export function chooseOutline(text: string, candidates: readonly Candidate[], openings: readonly Opening[]): Candidate[] {
  const begun = openings.map((opening): Candidate => ({ ...above, ...opening }));
  const scores = likelihoods(text, merged(begun, candidates));
  let chosen: Candidate[] = begun;
  for (const [rank] of ranks.entries()) {
    const own = candidates.filter((candidate) => candidate.rank === rank);
    if (own.length) chosen = merged(chosen, bestPath(own, chosen, scores));
  }
  return chosen.filter(({ rank }) => rank >= 0);
}

const merged = (outer: readonly Candidate[], inner: readonly Candidate[]): Candidate[] => [...outer, ...inner].sort((a, b) => a.at - b.at);

/** For each candidate how likely it is a heading's, its neighbours considered. */
function likelihoods(text: string, candidates: readonly Candidate[]): Map<Candidate, number> {
  const scores = new Map<Candidate, number>();
  for (const [i, candidate] of candidates.entries()) {
    const own = candidate.style === '1' ? likelyBare : (candidate.rank <= ranks.indexOf('一、') ? outerLikelihood : likelihood)[candidate.before];
    const behindTitle = endsInWords.includes(candidate.before) ? titleBefore(text, candidates[i - 1], candidate) : own;
    scores.set(candidate, Math.max(own, behindTitle) + titleBehind(text, candidate, candidates[i + 1]));
  }
  return scores;
}

const inSentence = new RegExp(`[${sentenceEnds}${clauseEnds}\\n]`, 'u');
/** The words between two numbers are a title and nothing else. */
const isTitle = (words: string): boolean => words.length <= longestTitle && !inSentence.test(words);

/** 一、总体要求（一）: a title without a stop stands between the number and one of a level above, or the one before it. */
function titleBefore(text: string, last: Candidate | undefined, candidate: Candidate): number {
  if (!last || candidate.at - last.end > titleWindow || last.style === '第一条' || !isTitle(text.slice(last.end, candidate.at))) return -Infinity;
  if (last.rank < candidate.rank) return candidate.at > last.end || last.rank < 0 ? 2.5 : 0;
  if (last.rank === candidate.rank) return candidate.ordinal === last.ordinal + 1 ? 1.5 : 0;
  return 1;
}

/** The first number of a level below follows the title at once. */
function titleBehind(text: string, { end, rank, style }: Candidate, next: Candidate | undefined): number {
  if (!next || next.at - end > titleWindow || next.rank <= rank || style === '第一条') return 0;
  return next.ordinal === 1 && next.at > end && isTitle(text.slice(end, next.at)) ? 2 : 0;
}

/** The best sequence of one level's numbers, given the numbers above. */
function bestPath(own: readonly Candidate[], headings: readonly Candidate[], scores: ReadonlyMap<Candidate, number>): Candidate[] {
  const level = new LevelPaths();
  let next = 0;
  for (const candidate of own) {
    for (; next < headings.length && (headings[next] as Candidate).at < candidate.at; next++) level.passHeading();
    level.take(candidate, scores.get(candidate) ?? 0);
  }
  return level.best();
}

/** Best ways through the candidates so far, by the number that they end with. */
class LevelPaths {
  #here = new Map<string, Path>();
  readonly #anywhere = new Map<string, Path>();
  #best: Path | null = null;
  /** The best of those that end before the last heading above. */
  #bestAbove: Path | null = null;
  #hasHeading = false;

  passHeading(): void {
    this.#here = new Map();
    this.#bestAbove = this.#best;
    this.#hasHeading = true;
  }

  take(candidate: Candidate, likely: number): void {
    const ways = [...this.#beginnings(candidate), ...this.#continuations(candidate)];
    const way = ways.reduce<{ score: number; before: Path | null } | null>((best, one) => (best && best.score >= one.score ? best : one), null);
    if (!way) return;
    const path: Path = { score: way.score + likely, candidate, before: way.before };
    const key = keyOf(candidate, candidate.ordinal);
    if (path.score >= (this.#here.get(key)?.score ?? -Infinity)) this.#here.set(key, path);
    if (path.score >= (this.#anywhere.get(key)?.score ?? -Infinity)) this.#anywhere.set(key, path);
    if (path.score > (this.#best?.score ?? 0)) this.#best = path;
  }

  /** At one; the first numbers may be lacking. */
  #beginnings({ ordinal }: Candidate): { score: number; before: Path | null }[] {
    if (ordinal > 1 + mostSkipped) return [];
    const lacking = (ordinal - 1) * skipping;
    const below = { score: (this.#bestAbove?.score ?? 0) - beginning.below - lacking, before: this.#bestAbove };
    return [{ score: (this.#best?.score ?? 0) - beginning.anywhere - lacking, before: this.#best }, ...(this.#hasHeading ? [below] : [])];
  }

  #continuations(candidate: Candidate): { score: number; before: Path }[] {
    const again = candidate.before === 'stop' ? this.#from(this.#here.get(keyOf(candidate, candidate.ordinal)), repeating) : [];
    const next = Array.from({ length: mostSkipped + 1 }, (_, skipped) => keyOf(candidate, candidate.ordinal - 1 - skipped)).flatMap((key, skipped) => [
      ...this.#from(this.#here.get(key), skipped * skipping),
      ...this.#from(this.#anywhere.get(key), skipped * skipping + crossing),
    ]);
    return [...again, ...next];
  }

  #from(path: Path | undefined, cost: number): { score: number; before: Path }[] {
    return path ? [{ score: path.score - cost, before: path }] : [];
  }

  best(): Candidate[] {
    const found: Candidate[] = [];
    for (let path = this.#best; path; path = path.before) found.push(path.candidate);
    return found.reverse();
  }
}

const keyOf = ({ prefix }: Candidate, ordinal: number): string => `${prefix} ${ordinal}`;
