/** Matches that follow each other in the report and in one unit: candidates for a quotation with differences in it. */
import { greatest } from '../policy/extremes.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { type Corpus, type CorpusUnit, gramLength } from './corpus.ts';
import type { Match } from './matches.ts';

export interface Chain {
  /** Number of the unit in the corpus. */
  unit: number;
  matches: Match[];
  /** Units of the report, matched. */
  matched: number;
  /** What the matches say for a quotation (see Corpus.weights). */
  evidence: number;
  /** `matched` less half of what is not equal within its ends: of two that match as much, the closer one is worth more. */
  worth: number;
}

/** How many words one quotation may replace by others, add, leave out in passing, and leave out at all (between longer runs). */
const mostReplaced = 16;
const mostAdded = 40;
const mostMissing = 40;
const mostLeftOut = 400;
/** Equal words by chance on either side of what was added or left out. */
const chance = 4;

/** May the words between two matches belong to one quotation? */
export type Joins = (before: Match, after: Match) => boolean;

/** The chains of all units, best first; no match stands in two of them. `joins` may forbid what the widths allow. */
export function chainsOf(matches: readonly Match[], corpus: Corpus, joins: Joins): Chain[] {
  const byUnit = Map.groupBy(matches, ({ source }) => corpus.unitAt[source] ?? 0);
  return [...byUnit].flatMap(([unit, inUnit]) => chainsOfUnit(inUnit, unit, corpus, joins)).sort((x, y) => y.worth - x.worth || x.unit - y.unit);
}

function chainsOfUnit(matches: readonly Match[], unit: number, corpus: Corpus, joins: Joins): Chain[] {
  const best = bestPaths(matches, joins);
  const byScore = matches.map((_, index) => index).sort((x, y) => (best[y]?.score ?? 0) - (best[x]?.score ?? 0));
  const used = new Set<number>();
  return byScore.flatMap((last) => {
    const path: number[] = [];
    for (let at = last; at >= 0 && !used.has(at); at = best[at]?.before ?? -1) path.push(at);
    for (const at of path) used.add(at);
    return path.length > 0
      ? [
          chain(
            unit,
            path.reverse().map((at) => matches[at] as Match),
            corpus,
          ),
        ]
      : [];
  });
}

interface Step {
  score: number;
  before: number;
}

/** For each match the best path that ends in it; a path's score is what it matches, less something for each leap. */
function bestPaths(matches: readonly Match[], joins: Joins): Step[] {
  const best: Step[] = [];
  let from = 0;
  matches.forEach((match, index) => {
    const step: Step = { score: match.length, before: -1 };
    while (match.report - endInReport(matches[from] as Match) > mostAdded && from < index) from++;
    for (let before = from; before < index; before++) {
      const gain = gainOf(matches[before] as Match, match);
      const score = (best[before]?.score ?? 0) + gain;
      if (gain > 0 && score > step.score && joins(matches[before] as Match, match)) Object.assign(step, { score, before });
    }
    best.push(step);
  });
  return best;
}

/** What `after` adds to a path that ends in `before`; 0 if it cannot follow. Overlapping words count once. */
function gainOf(before: Match, after: Match): number {
  const inReport = after.report - endInReport(before);
  const inSource = after.source - (before.source + before.length);
  if (!isPassable(inReport, inSource, Math.min(before.length, after.length))) return 0;
  const length = after.length + Math.min(0, inReport, inSource);
  if (length < 2 || after.source <= before.source || after.report <= before.report) return 0;
  return length - Math.min(4, 0.25 * Math.abs(inReport - inSource));
}

function isPassable(inReport: number, inSource: number, shorterRun: number): boolean {
  if (inReport <= mostReplaced && inSource <= mostReplaced) return true;
  if (inReport <= mostAdded && inSource <= chance) return true;
  return inReport <= chance && (inSource <= mostMissing || (inSource <= mostLeftOut && shorterRun >= 8));
}

const endInReport = ({ report, length }: Match): number => report + length;

/** A chain of these matches, which stand in order in one unit. */
export function chain(unit: number, matches: Match[], { weights }: Pick<Corpus, 'weights'>): Chain {
  let [matched, evidence, reached, reachedInSource] = [0, 0, 0, 0];
  for (const { report, source, length } of matches) {
    const skip = Math.max(0, reached - report, reachedInSource - source);
    matched += Math.max(0, length - skip);
    for (let at = source + skip; at <= source + length - gramLength; at++) evidence += weights[at] ?? 0;
    reached = report + length;
    reachedInSource = source + length;
  }
  const unequal = reached - (matches[0]?.report ?? 0) + reachedInSource - (matches[0]?.source ?? 0) - 2 * matched;
  return { unit, matches, matched, evidence, worth: matched - unequal / 2 };
}

export function rangeInReport({ matches }: Chain): TextRange {
  return {
    start: matches[0]?.report ?? 0,
    end: greatest(
      matches.map(({ report, length }) => report + length),
      0,
    ),
  };
}

export function rangeInSource({ matches }: Chain, { offset }: CorpusUnit): TextRange {
  return {
    start: (matches[0]?.source ?? 0) - offset,
    end:
      greatest(
        matches.map(({ source, length }) => source + length),
        0,
      ) - offset,
  };
}
