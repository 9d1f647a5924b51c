/** What the collection says of amounts, for the page that checks reports: its targets, and the figures that its texts tell beside a name. */
import type { WholeCollection } from '../../src/library/content-folder.ts';
import type { Language } from '../../src/policy/language.ts';
import type { Indicators } from '../../src/policy/model/facts/indicators.ts';
import type { Target } from '../../src/policy/model/facts/target.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { AmountWords, KnownValue } from '../../src/policy/model/verify-file.ts';
import { type Amount, amountsIn, bareNameOf, usualUnit } from '../../src/verify/numbers/amounts.ts';
import { type ReadingWords, relatedAmounts } from '../../src/verify/numbers/related.ts';

/** The words that amounts are read by, from the language of the facts. */
export function amountWords({ amounts, targets, retelling }: Pick<Language, 'amounts' | 'targets' | 'retelling'>): AmountWords {
  const { tenths, notTenths, fractions, beyondHalf, pointUnits, presently, sharedEndings, countEndings, deadlineOpenings, reachedBy } = retelling;
  const { reaching, lowering, plain, rising, falling, atLeast, atMost, above, below, about, modals, behindVerb, behindChange, joiningShort } = targets;
  return {
    units: [...amounts.units, ...targets.units],
    counters: amounts.counters,
    perUnits: targets.perUnits,
    sameUnits: amounts.sameUnits,
    shares: amounts.shares,
    leading: [
      ...new Set([reaching, lowering, plain, rising, falling, atLeast, atMost, above, below, about, modals, behindVerb, behindChange, joiningShort].flat()),
    ]
      .map(bareNameOf)
      .filter(Boolean),
    scopes: targets.scopes,
    yearEnds: targets.yearEnds.filter((word) => word.startsWith('年')),
    baselines: targets.baselines,
    startingFrom: amounts.startingFrom,
    approximate: amounts.approximate,
    changing: [...rising, ...falling],
    tenths,
    notTenths,
    fractions,
    beyondHalf,
    pointUnits,
    presently,
    sharedEndings,
    countEndings,
    deadlineOpenings,
    reachedBy,
  };
}

export function knownValues({ clauses, targets }: Pick<WholeCollection, 'clauses' | 'targets'>, words: ReadingWords, indicators: Indicators): KnownValue[] {
  const ofTargets = targets.flatMap((target) => valuesOfTarget(target, indicators, words.amounts));
  const told = clauses.flatMap((unit) => (unit.kind === 'table' ? cellsOf(unit, words.amounts) : toldIn(unit, words, targets, indicators)));
  return [...ofTargets, ...told];
}

/** The names of an indicator: as it is printed, and those that the list has for it. */
function namesOfTarget({ indicator, indicatorId }: Target, indicators: Indicators, { countEndings }: AmountWords): string[] {
  const listed = indicatorId ? indicators.namesOf(indicatorId) : [];
  const counted = countEndings.filter((ending) => indicator.endsWith(ending)).map((ending) => indicator.slice(0, -ending.length));
  return [...new Set([indicator, ...counted, ...listed].map(bareNameOf))].filter((name) => name.length > 2);
}

function valuesOfTarget(target: Target, indicators: Indicators, words: AmountWords): KnownValue[] {
  const { id, evidence, value, valueTo, unitOfMeasure, deadline, baseline } = target;
  const common = { clause: evidence.clause, fact: id, names: namesOfTarget(target, indicators, words) };
  const due =
    value === null || !unitOfMeasure
      ? []
      : [{ ...common, value, valueTo, unit: usualUnit(unitOfMeasure, words), year: deadline ? Number(deadline.slice(0, 4)) : null }];
  const [, year, base = ''] = /^(\d{4})年：(.*)$/u.exec(baseline ?? '') ?? [];
  return [...due, ...amountsIn(base, words).map(({ value: was, valueTo: to, unit }) => ({ ...common, value: was, valueTo: to, unit, year: Number(year) }))];
}

/** Shorter names say too little. */
const shortest = 4;

function toldIn({ id, text }: Unit, words: ReadingWords, targets: readonly Target[], indicators: Indicators): KnownValue[] {
  return relatedAmounts(amountsIn(text, words.amounts), text, words).flatMap((amount): KnownValue[] => {
    const { value, valueTo, unit, year, counts, name, change, own, qualifies } = amount;
    if (name.length < shortest || counts || qualifies) return [];
    const proven = targets.find((target) => proves(target, id, amount));
    const names = [name, ...namesLike(name, indicators), ...(proven ? namesOfTarget(proven, indicators, words.amounts) : [])];
    const isChange = amount.inherits || (own !== null && amount.isChange);
    // The year of a change is the one that it ends with.
    const ofYear = change === 'from' ? (year?.value ?? null) : (year?.value ?? yearOf(proven));
    return [{ clause: id, fact: proven?.id ?? null, names: [...new Set(names)], value, valueTo, unit, year: ofYear, ...(isChange && { isChange }) }];
  });
}

/** A plain figure, with or without a remark. */
const plainFigure = /^(\d+(?:\.\d+)?)\s*(?:（[^（）]*）?|[①-⑳])?$/u;

/** The figures of a table whose columns are years: each row's name and unit with it. */
function cellsOf({ id, text }: Unit, words: AmountWords): KnownValue[] {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
  const years = head.flatMap((cell, n) => (/^(?:19|20)\d{2}年/u.test(cell) ? [{ n, year: Number(cell.slice(0, 4)) }] : []));
  return rows.flatMap((cells) => {
    const named = cells[(years[0]?.n ?? 0) - 1] ?? '';
    const [, written = '', unit = ''] = /^(.+)（([^（）]+)）$/u.exec(named) ?? [];
    const name = bareNameOf(written);
    if (!saysWhat(name, words) || !isUnit(unit, words)) return [];
    return years.flatMap(({ n, year }) => {
      const [, figure] = plainFigure.exec(cells[n]?.trim() ?? '') ?? [];
      return figure ? [{ clause: id, fact: null, names: [name], value: Number(figure), valueTo: null, unit: usualUnit(unit, words), year }] : [];
    });
  });
}

/** A row has its whole name only if it says more than the thing, 二氧化硫, of which many things are measured. */
const saysWhat = (name: string, { sharedEndings }: AmountWords): boolean => name.length >= 6 || sharedEndings.some((ending) => name.endsWith(ending));

const isUnit = (unit: string, { units, sameUnits }: AmountWords): boolean => [...units, ...sameUnits.flatMap((same) => same.split('='))].includes(unit);

/** The list's names of what a text calls so. */
function namesLike(name: string, indicators: Indicators): string[] {
  const known = indicators.named(name);
  return known ? indicators.namesOf(known.id).map(bareNameOf) : [];
}

const proves = ({ evidence, value }: Target, clause: string, amount: Amount): boolean =>
  evidence.clause === clause && value === amount.value && evidence.start <= amount.start && amount.end <= evidence.end;

const yearOf = (target: Target | undefined): number | null => (target?.deadline ? Number(target.deadline.slice(0, 4)) : null);
