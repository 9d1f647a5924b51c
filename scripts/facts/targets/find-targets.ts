/** The targets of a document. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import { longestEvidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Indicators } from '../../../src/policy/model/facts/indicators.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type DocumentTime, documentTime } from '../reading/document-time.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { unitsLookingBack } from '../reading/units-looking-back.ts';
import { bracketTargets, completeTarget } from './complete-targets.ts';
import { type DatedClause, datedClauses } from './dated-clauses.ts';
import type { Sighting } from './make-target.ts';
import { numberTargets } from './number-targets.ts';
import { tableTargets } from './table-targets.ts';

/** In the order of the text. Articles of statutes set rules, not targets: nothing is looked for in them. */
export function findTargets({ document, units }: FactsSource, { language, indicators }: FieldKnowledge): Found<Target>[] {
  const time = documentTime(document);
  const looking = unitsLookingBack(units, language);
  return units.flatMap((unit) => {
    if (unit.kind === 'article' || unit.kind === 'front' || looking.has(unit.id)) return [];
    const seen = unit.rows
      ? tableTargets(unit, time, language)
      : [...titleTargets(unit.title ?? '', time, language), ...textTargets(unit.text, time, language)];
    const provable = seen.filter(({ start, end }) => end - start <= longestEvidence);
    return provable.map((sighting) => dated(joined(placed(unit, sighting), indicators), time));
  });
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

/** Under the indicator that the words name, and read by its direction. A task that is done is no value of an indicator, unless it has its very name: 森林覆盖率不降低. */
function joined(target: Found<Target>, indicators: Indicators): Found<Target> {
  const isTask = target.comparator === 'complete' && !target.assigned && target.unitOfMeasure === null;
  const indicator = isTask ? indicators.called(target.indicator) : indicators.named(target.indicator);
  if (!indicator) return target;
  const reading = target.comparator === '=' && target.reading !== null ? byDirection[indicator.direction] : target.reading;
  return { ...target, indicatorId: indicator.id, reading };
}

/** Where nothing says by when, by the end of what the document plans: the same in every place. What is to be reached each year has no end. */
function dated(target: Found<Target>, { periodEnd }: DocumentTime): Found<Target> {
  if (target.deadline !== null || periodEnd === null || target.basis === 'annual') return target;
  return { ...target, deadline: periodEnd, deadlineSource: 'document-period' };
}

const byDirection = { up: '>=', down: '<=' } as const;
