/** The targets of a document. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import { longestEvidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Indicators } from '../../../src/policy/model/facts/indicators.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { datesIn } from '../reading/dates-in-text.ts';
import { type DocumentTime, documentTime } from '../reading/document-time.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { unitsLookingBack } from '../reading/units-looking-back.ts';
import { bracketTargets, completeTarget } from './complete-targets.ts';
import { type DatedClause, datedClauses } from './dated-clauses.ts';
import { asPrinted, type Sighting } from './make-target.ts';
import { numberTargets } from './number-targets.ts';
import { tableTargets } from './table-targets.ts';

/** In the order of the text. Articles of statutes set rules, not targets: nothing is looked for in them. */
export function findTargets({ document, units }: FactsSource, { language, indicators }: FieldKnowledge): Found<Target>[] {
  const time = documentTime(document);
  const headings = headingDates(units, time, language.targets);
  const looking = unitsLookingBack(units, language);
  return units.flatMap((unit) => {
    if (unit.kind === 'article' || unit.kind === 'front' || looking.has(unit.id)) return [];
    const seen = unit.rows
      ? tableTargets(unit, time, language)
      : [...titleTargets(unit.title ?? '', time, language), ...textTargets(unit.text, time, language)];
    const provable = seen.filter(({ start, end }) => end - start <= longestEvidence);
    return provable.map((sighting) => dated(joined(placed(unit, sighting), indicators), headings.get(unit.id) ?? null, time));
  });
}

/** Those of running text, with offsets in it; none whose indicator is no whole phrase of it. */
export function textTargets(text: string, time: DocumentTime, language: Pick<Language, 'amounts' | 'targets'>): Sighting[] {
  const found: Sighting[] = [];
  for (const clause of datedClauses(text, language.targets, time)) {
    for (const one of clauseTargets(clause, found.at(-1)?.indicator ?? null, time, language)) {
      const indicator = asPrinted(one.indicator, clause);
      if (indicator) found.push({ ...one, indicator });
    }
  }
  return found;
}

/** Those with numbers; else the state or task that is to be brought to its end. */
function clauseTargets(clause: DatedClause, named: string | null, time: DocumentTime, language: Pick<Language, 'amounts' | 'targets'>): Sighting[] {
  const numbers = numberTargets(clause, language, named);
  if (numbers.length) return numbers;
  const complete = completeTarget(clause, language.targets, named);
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
 * Under the indicator that the words name, and read by its direction. A task that is done is no value of an indicator, unless it has
 * its very name (森林覆盖率不降低); what is limited on the side
 * that is better measures something else (排放总量控制在12万吨以内 is no 排放总量减少).
 */
function joined(target: Found<Target>, indicators: Indicators): Found<Target> {
  const isTask = target.comparator === 'complete' && !target.assigned && target.unitOfMeasure === null;
  const indicator = isTask ? indicators.called(target.indicator) : indicators.named(target.indicator);
  if (!indicator || worseLimits[indicator.direction].has(target.comparator === '=' ? target.reading : target.comparator)) return target;
  const reading = target.comparator === '=' && target.reading !== null ? byDirection[indicator.direction] : target.reading;
  return { ...target, indicatorId: indicator.id, reading };
}

/** Where its sentence does not say by when: by the date of the heading, else by the end of what the document plans; the same in every place. What is to be reached each year has no end. */
function dated(target: Found<Target>, heading: string | null, { periodEnd }: DocumentTime): Found<Target> {
  if (target.deadline !== null || target.basis === 'annual') return target;
  if (heading !== null) return { ...target, deadline: heading, deadlineSource: 'sentence-before' };
  return periodEnd === null ? target : { ...target, deadline: periodEnd, deadlineSource: 'document-period' };
}

/** The date in the heading of each unit, or in one above it: 2025年目标. */
function headingDates(units: readonly Unit[], time: DocumentTime, words: Language['targets']): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, title, parent } of units) {
    const own = title ? datesIn(title, words, time).findLast(({ role }) => role === 'due')?.value : undefined;
    found.set(id, own ?? (parent === null ? null : (found.get(parent) ?? null)));
  }
  return found;
}

const worseLimits = { up: new Set<Target['reading']>(['<=', '<']), down: new Set<Target['reading']>(['>=', '>']) };

const byDirection = { up: '>=', down: '<=' } as const;
