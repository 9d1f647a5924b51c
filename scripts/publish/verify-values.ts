/** What the collection says of amounts, for the page that checks reports: its targets, and the figures that its texts tell beside a name. */
import type { WholeCollection } from '../../src/library/content-folder.ts';
import { documentOf } from '../../src/policy/ids.ts';
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
    leading: [...new Set([reaching, lowering, plain, rising, falling, atLeast, atMost, above, below, about, modals, behindVerb, behindChange, joiningShort].flat())].map(bareNameOf).filter(Boolean),
    baselines: targets.baselines,
  };
}

export function knownValues({ clauses, targets }: Pick<WholeCollection, 'clauses' | 'targets'>, words: AmountWords, indicators: Indicators): KnownValue[] {
  const names = namesOfTargets(targets, indicators);
  const ofTargets = targets.flatMap((target) => valuesOfTarget(target, names, words));
  const told = clauses.flatMap((unit) => (unit.kind === 'table' ? [] : toldIn(unit, words, targets, names)));
  return [...ofTargets, ...told];
}

/** Every name of an indicator, of the list and as the texts print it. */
function namesOfTargets(targets: readonly Target[], indicators: Indicators): (target: Pick<Target, 'indicator' | 'indicatorId'>) => string[] {
  const printed = Map.groupBy(targets, ({ indicatorId }) => indicatorId);
  return ({ indicator, indicatorId }) => {
    const others = indicatorId ? [...indicators.namesOf(indicatorId), ...(printed.get(indicatorId) ?? []).map((other) => other.indicator)] : [];
    return [...new Set([indicator, ...others].map(bareNameOf))].filter((name) => name.length > 2);
  };
}

function valuesOfTarget(target: Target, names: ReturnType<typeof namesOfTargets>, words: AmountWords): KnownValue[] {
  const { id, evidence, value, valueTo, unitOfMeasure, deadline, baseline } = target;
  const common = { document: documentOf(evidence.clause), fact: id, names: names(target) };
  const due = value === null || !unitOfMeasure ? [] : [{ ...common, value, valueTo, unit: usualUnit(unitOfMeasure, words), year: deadline ? Number(deadline.slice(0, 4)) : null }];
  const [, year, base = ''] = /^(\d{4})年：(.*)$/u.exec(baseline ?? '') ?? [];
  return [...due, ...amountsIn(base, words).map(({ value: was, valueTo: to, unit }) => ({ ...common, value: was, valueTo: to, unit, year: Number(year) }))];
}

/** Shorter names say too little. */
const shortest = 4;

function toldIn({ id, document, text }: Unit, words: AmountWords, targets: readonly Target[], names: ReturnType<typeof namesOfTargets>): KnownValue[] {
  return amountsIn(text, words).flatMap((amount): KnownValue[] => {
    if (amount.name.length < shortest || amount.counts) return [];
    const proven = targets.find((target) => proves(target, id, amount));
    const { value, valueTo, unit, year } = amount;
    return [{ document, fact: proven?.id ?? null, names: [...new Set([amount.name, ...(proven ? names(proven) : [])])], value, valueTo, unit, year: year?.value ?? yearOf(proven) }];
  });
}

const proves = ({ evidence, value }: Target, clause: string, amount: Amount): boolean =>
  evidence.clause === clause && value === amount.value && evidence.start <= amount.start && amount.end <= evidence.end;

const yearOf = (target: Target | undefined): number | null => (target?.deadline ? Number(target.deadline.slice(0, 4)) : null);
