/** What the collection says of amounts, for the page that checks reports: its targets, and the figures that its texts tell beside a name. */
import type { WholeCollection } from '../../src/library/content-folder.ts';
import type { Language } from '../../src/policy/language.ts';
import type { Indicators } from '../../src/policy/model/facts/indicators.ts';
import type { Target } from '../../src/policy/model/facts/target.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { AmountWords, KnownValue } from '../../src/policy/model/verify-file.ts';
import { type Amount, amountsIn, bareNameOf, usualUnit } from '../../src/verify/numbers/amounts.ts';

/** The words that amounts are read by, from the language of the facts. */
export function amountWords({ amounts, targets }: Pick<Language, 'amounts' | 'targets'>): AmountWords {
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
  };
}

export function knownValues({ clauses, targets }: Pick<WholeCollection, 'clauses' | 'targets'>, words: AmountWords, indicators: Indicators): KnownValue[] {
  const ofTargets = targets.flatMap((target) => valuesOfTarget(target, indicators, words));
  const told = clauses.flatMap((unit) => (unit.kind === 'table' ? [] : toldIn(unit, words, targets, indicators)));
  return [...ofTargets, ...told];
}

/** The names of an indicator: as it is printed, and those that the list has for it. */
function namesOfTarget({ indicator, indicatorId }: Target, indicators: Indicators): string[] {
  const listed = indicatorId ? indicators.namesOf(indicatorId) : [];
  return [...new Set([indicator, ...listed].map(bareNameOf))].filter((name) => name.length > 2);
}

function valuesOfTarget(target: Target, indicators: Indicators, words: AmountWords): KnownValue[] {
  const { id, evidence, value, valueTo, unitOfMeasure, deadline, baseline } = target;
  const common = { clause: evidence.clause, fact: id, names: namesOfTarget(target, indicators) };
  const due =
    value === null || !unitOfMeasure
      ? []
      : [{ ...common, value, valueTo, unit: usualUnit(unitOfMeasure, words), year: deadline ? Number(deadline.slice(0, 4)) : null }];
  const [, year, base = ''] = /^(\d{4})年：(.*)$/u.exec(baseline ?? '') ?? [];
  return [...due, ...amountsIn(base, words).map(({ value: was, valueTo: to, unit }) => ({ ...common, value: was, valueTo: to, unit, year: Number(year) }))];
}

/** Shorter names say too little. */
const shortest = 4;

function toldIn({ id, text }: Unit, words: AmountWords, targets: readonly Target[], indicators: Indicators): KnownValue[] {
  return amountsIn(text, words).flatMap((amount): KnownValue[] => {
    if (amount.name.length < shortest || amount.counts) return [];
    const proven = targets.find((target) => proves(target, id, amount));
    const { value, valueTo, unit, year } = amount;
    return [
      {
        clause: id,
        fact: proven?.id ?? null,
        names: [...new Set([amount.name, ...namesLike(amount.name, indicators), ...(proven ? namesOfTarget(proven, indicators) : [])])],
        value,
        valueTo,
        unit,
        year: year?.value ?? yearOf(proven),
      },
    ];
  });
}

/** The list's names of what a text calls so. */
function namesLike(name: string, indicators: Indicators): string[] {
  const known = indicators.named(name);
  return known ? indicators.namesOf(known.id).map(bareNameOf) : [];
}

const proves = ({ evidence, value }: Target, clause: string, amount: Amount): boolean =>
  evidence.clause === clause && value === amount.value && evidence.start <= amount.start && amount.end <= evidence.end;

const yearOf = (target: Target | undefined): number | null => (target?.deadline ? Number(target.deadline.slice(0, 4)) : null);
