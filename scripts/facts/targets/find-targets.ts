/** The targets of a document. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import { longestEvidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Indicators } from '../../../src/policy/model/facts/indicators.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { type DocumentTime, documentTime } from '../reading/document-time.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { bracketTargets, completeTarget } from './complete-targets.ts';
import { type DatedClause, datedClauses } from './dated-clauses.ts';
import type { Sighting } from './make-target.ts';
import { numberTargets } from './number-targets.ts';
import { tableTargets } from './table-targets.ts';

const pastHeading = oncePer((words: Language['targets']) => new RegExp(anyOf(words.pastHeadings), 'u'));

/** In the order of the text. Articles of statutes set rules, not targets: nothing is looked for in them. */
export function findTargets({ document, units }: FactsSource, { language, indicators }: FieldKnowledge): Found<Target>[] {
  const time = documentTime(document);
  const looking = unitsThatLookBack(units, language.targets);
  return units.flatMap((unit) => {
    if (unit.kind === 'article' || unit.kind === 'front' || looking.has(unit.id)) return [];
    const seen = unit.rows
      ? tableTargets(unit, time, language)
      : [...titleTargets(unit.title ?? '', time, language), ...textTargets(unit.text, time, language)];
    return seen.filter(({ start, end }) => end - start <= longestEvidence).map((sighting) => joined(placed(unit, sighting), indicators));
  });
}

/** Units whose heading says that they tell of what has been, and those below them. */
function unitsThatLookBack(units: readonly Unit[], words: Language['targets']): Set<string> {
  const found = new Set<string>();
  for (const { id, title, parent } of units) {
    if ((parent !== null && found.has(parent)) || (title && pastHeading(words).test(title))) found.add(id);
  }
  return found;
}

/** Those of running text, with offsets in it. */
export function textTargets(text: string, time: DocumentTime, language: Pick<Language, 'amounts' | 'targets'>): Sighting[] {
  const found: Sighting[] = [];
  for (const clause of datedClauses(text, language.targets, time)) {
    for (const one of clauseTargets(clause, found.at(-1)?.indicator ?? null, time, language)) found.push(one);
  }
  return found;
}

/** Those with numbers; else the state or task that is to be brought to its end. */
function clauseTargets(clause: DatedClause, named: string | null, time: DocumentTime, language: Pick<Language, 'amounts' | 'targets'>): Sighting[] {
  const numbers = numberTargets(clause, language, named);
  if (numbers.length) return numbers;
  const complete = completeTarget(clause, time.periodEnd, language.targets, named);
  return complete.length ? complete : bracketTargets(clause, language.targets, time);
}

/** Those of a heading: its words are no text of the unit. */
const titleTargets = (title: string, time: DocumentTime, language: Pick<Language, 'amounts' | 'targets'>): Sighting[] =>
  textTargets(title, time, language)
    .filter(({ deadlineSource }) => deadlineSource === 'stated')
    .map((sighting) => ({ ...sighting, start: 0, end: 0 }));

function placed(unit: Unit, { start, end, row, ...target }: Sighting & { row?: number }): Found<Target> {
  return { evidence: { clause: unit.id, start, end, ...(row === undefined ? {} : { row }) }, ...target };
}

/**
 * Under the indicator that the words name, and read by its direction. A task that is done is no value of an indicator; what is limited on the side
 * that is better measures something else (排放总量控制在12万吨以内 is no 排放总量减少).
 */
function joined(target: Found<Target>, indicators: Indicators): Found<Target> {
  const isTask = target.comparator === 'complete' && !target.assigned && target.unitOfMeasure === null;
  const indicator = isTask ? null : indicators.named(target.indicator);
  if (!indicator || worseLimits[indicator.direction].has(target.comparator === '=' ? target.reading : target.comparator)) return target;
  const reading = target.comparator === '=' && target.reading !== null ? byDirection[indicator.direction] : target.reading;
  return { ...target, indicatorId: indicator.id, reading };
}

const worseLimits = { up: new Set<Target['reading']>(['<=', '<']), down: new Set<Target['reading']>(['>=', '>']) };

const byDirection = { up: '>=', down: '<=' } as const;
