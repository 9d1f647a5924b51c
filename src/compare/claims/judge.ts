/** What may be claimed of a quotation after the other texts were searched: all of it, a part, or nothing. */
import type { Question } from './question.ts';
import type { Findings, Near } from './search.ts';

/** A stretch of a quotation that no other text holds, in UTF-16 units of it. */
export interface Claimable {
  start: number;
  end: number;
  nearest: Near[];
}

/**
 * A clause of which one sentence elsewhere holds this much says much the same in other words; of a short one, in which few words
 * tell, less will do. Of 60 clauses of the five texts that were read beside what is nearest to them, those above these shares mostly do.
 */
export const sameInOtherWords = 0.5;
const [shortClause, sameOfShort] = [20, 0.45];
/** So many concepts in one unit, though in several of its sentences, are no chance. */
const conceptsInUnit = 3;
const mostNearest = 2;
/** What holds less of every clause is not near. */
const leastNear = 0.35;
/** A concept that more units name says nothing of how near they are. */
const mostNaming = 12;

/** The stretches of clauses that were not found, in order. Neighbouring ones are one, unless their joint was found. */
export function claimable(question: Question, findings: Findings): Claimable[] {
  const kept = question.clauses.map((_, clause) => !isFound(question, findings, clause));
  const stretches: number[][] = [];
  for (const clause of kept.keys()) {
    if (!kept[clause]) continue;
    const last = stretches.at(-1);
    if (last?.at(-1) === clause - 1 && !jointIsFound(question, findings, last[0] ?? 0, clause)) last.push(clause);
    else stretches.push([clause]);
  }
  return stretches.filter((clauses) => !standTogether(question, findings, clauses)).map((clauses) => stretchOf(question, findings, clauses));
}

function isFound(question: Question, findings: Findings, clause: number): boolean {
  const { start = 0, end = 0, bare = '' } = question.clauses[clause] ?? {};
  const runFound = [...findings.runs].some((run) => isWithin(question.runs[run], start, end));
  const near = findings.near[clause]?.[0]?.share ?? 0;
  return (
    runFound ||
    findings.clauses.has(clause) ||
    near >= (bare.length <= shortClause ? sameOfShort : sameInOtherWords) ||
    standTogether(question, findings, [clause])
  );
}

const isWithin = (range: { start: number; end: number } | undefined, start: number, end: number): boolean =>
  range !== undefined && range.start >= start && range.end <= end;

/** Whether a run that was found goes over from a stretch into the clause behind it. */
function jointIsFound(question: Question, findings: Findings, first: number, clause: number): boolean {
  const { start = 0, end = 0 } = { start: question.clauses[first]?.start, end: question.clauses[clause]?.end };
  return [...findings.runs].some((run) => isWithin(question.runs[run], start, end));
}

/** Whether all concepts of some clauses, two at least, or all items of their lists stand together elsewhere. */
function standTogether({ elements }: Question, { inSentence, inUnit }: Findings, clauses: readonly number[]): boolean {
  const bitsOf = (concepts: boolean): number =>
    elements.reduce(
      (bits, element, i) => (element.isConcept === concepts && element.clauses.some((clause) => clauses.includes(clause)) ? bits | (1 << i) : bits),
      0,
    );
  const [concepts, items] = [bitsOf(true), bitsOf(false)];
  const holds = (sets: ReadonlyMap<number, string>, bits: number): boolean => [...sets.keys()].some((set) => (set & bits) === bits);
  return [concepts, items].some((bits) => count(bits) > 1 && holds(inSentence, bits)) || (count(concepts) >= conceptsInUnit && holds(inUnit, concepts));
}

const count = (bits: number): number => bits.toString(2).replaceAll('0', '').length;

function stretchOf(question: Question, findings: Findings, clauses: readonly number[]): Claimable {
  const [first, last] = [question.clauses[clauses[0] ?? 0], question.clauses[clauses.at(-1) ?? 0]];
  return { start: first?.start ?? 0, end: last?.end ?? 0, nearest: nearestOf(question, findings, clauses) };
}

/** The units that hold most of any of the clauses; failing them, those that name its rarest concept. */
function nearestOf(question: Question, findings: Findings, clauses: readonly number[]): Near[] {
  const shares = new Map<string, number>();
  for (const clause of clauses)
    for (const { unit, share } of findings.near[clause] ?? []) if (share >= leastNear) shares.set(unit, Math.max(shares.get(unit) ?? 0, share));
  const ordered = [...shares].map(([unit, share]) => ({ unit, share })).sort((a, b) => b.share - a.share || (a.unit < b.unit ? -1 : 1));
  return ordered.length > 0 ? ordered.slice(0, mostNearest) : namingRarest(question, findings, clauses);
}

function namingRarest({ elements }: Question, { holders }: Findings, clauses: readonly number[]): Near[] {
  const held = elements.flatMap(({ isConcept, clauses: own }, i) =>
    isConcept && own.some((clause) => clauses.includes(clause)) ? (holders.get(i) ?? []) : [],
  );
  const [rarest] = held.filter(({ count: units }) => units <= mostNaming).sort((a, b) => a.count - b.count);
  return (rarest?.units ?? []).map((unit) => ({ unit, share: 0 }));
}
