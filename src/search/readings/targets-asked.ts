/** Targets of units that are what a question asks for, and what it speaks of. */
import type { QueryLanguage } from '../../policy/language.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedTarget } from '../../policy/search-index/index-files.ts';
import { anyOf } from '../../policy/word-patterns.ts';
import type { CardSource } from '../answer/cards.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Asked, Stretch } from '../understand/asked.ts';
import { foundBy } from './by-figures.ts';
import { isNamed, measuresSo, type Sureness, suits } from './facts-matched.ts';
import { type Finding, type Ground, tiers } from './finding.ts';
import type { Held } from './holdings.ts';

export interface ByFacts {
  findings: Finding[];
  cards: CardSource[];
}

/** What a query speaks of beside its numbers and dates. */
export interface Subject {
  asked: Asked;
  held: readonly Held[];
  stretches: readonly Stretch[];
  /** Units that hold all of its words. */
  holding: ReadonlySet<number>;
  there: (unit: number) => boolean;
}

/** So many units with the words of a query are looked through for facts; where more hold them, they say too little. */
export const mostLooked = 80;
/** More facts than these are a list, not an answer. */
const mostCards = 8;
/** Characters that name a target; a measure by itself (覆盖率) names none. */
const leastSaid = 3;
export const none = (): ByFacts => ({ findings: [], cards: [] });

/** A target of a unit that is what is asked for. */
interface Met {
  unit: IndexedUnit;
  target: IndexedTarget;
  sureness: Sureness;
  /** Whether it is the very one that was named, by its own name or by the words that prove it. */
  named: Sureness;
}

export async function ofTargets(plain: string, subject: Subject, language: QueryLanguage, ground: Ground): Promise<ByFacts> {
  const { asked, held } = subject;
  const met = await targetsMet(await lookedThrough(subject, ground), subject, language, ground);
  if (met.length === 0) return none();
  const sureness = (one: Met): number => Math.max(one.sureness, one.named > 0 ? 2 : 0);
  const surest = new Map(met.toSorted((a, b) => sureness(a) - sureness(b)).map((one) => [one.unit.number, [2 - sureness(one)]]));
  const via = { kind: asked.amount && !asked.time ? ('amount' as const) : ('deadline' as const), from: plain, to: saidOf(subject).join('、') };
  const finding = await foundBy(via, surest, spoken(held), ground);
  return { findings: [{ ...finding, tier: tiers.asked }], cards: sureOf(plain, met, subject, language).map((one) => targetCard(one, asked, spoken(held))) };
}

/** The units that hold all of the words, and those with the ends of every stretch, which may hold it in order; too many are of no use. */
export async function lookedThrough({ holding, stretches, there }: Subject, { find }: Ground): Promise<number[]> {
  const withEnds = async (wording: string): Promise<Set<number>> => {
    const ends = wording.length > leastSaid ? [wording.slice(0, 2), wording.slice(-2)] : [wording];
    const [head, tail = head] = await Promise.all(ends.map(find));
    return new Set(head?.keys()).intersection(new Set(tail?.keys()));
  };
  const words = stretches.filter(({ said }) => said.length > 1);
  const each = await Promise.all(
    words.map(async ({ same, shared }) => (await Promise.all([...same, ...shared].map(withEnds))).reduce((all, units) => all.union(units))),
  );
  const [first = new Set<number>(), ...others] = each;
  const inOrder = [...others.reduce((both, units) => both.intersection(units), first)].filter(there);
  return holding.size > mostLooked ? inOrder : [...holding.union(new Set(inOrder))];
}

/** None where the question names too little, or there are many. */
function sureOf(plain: string, met: readonly Met[], { asked, stretches }: Subject, language: QueryLanguage): Met[] {
  const { questionWords } = language;
  const said = stretches.map((stretch) => stretch.said).join('');
  const isMeasure = questionWords.measuring.some((word) => said.endsWith(word));
  const tells = said.length > leastSaid || (said.length === leastSaid && !isMeasure) || (asked.dates.length > 0 && said.length > 1);
  if (!tells) return [];
  const all = met.filter((one) => one.named > 0 && (asked.time || measuresSo(one.target, normalForm(plain), normalForm(asked.rest), language)));
  const indicators = new Set(all.map(({ target }) => target.indicator));
  const named = asked.time || !asked.amount || isMeasure ? all : all.filter(({ target }) => isMeasured(target, stretches, indicators, language));
  const sure = named.filter((one) => one.named === 2 || !named.some((other) => other.unit === one.unit && other.named === 2));
  return sure.length > mostCards ? [] : sure.toSorted((a, b) => b.named - a.named || a.target.indicator.length - b.target.indicator.length);
}

/** 建筑垃圾 is not what 建筑垃圾资源化率 measures, 示范工程 is what is counted; of what nothing else is measured it may be. */
function isMeasured(
  { value, indicator }: IndexedTarget,
  stretches: readonly Stretch[],
  indicators: ReadonlySet<string>,
  { questionWords }: QueryLanguage,
): boolean {
  const name = normalForm(indicator).replace(new RegExp(`${anyOf(questionWords.changing)}$`, 'u'), '');
  const said = stretches.map((stretch) => stretch.said).join('');
  const ends = stretches.some(({ same }) => same.some((wording) => name.endsWith(wording.slice(-2))));
  return ends || (indicators.size === 1 && value !== undefined && said.length * 2 >= name.length);
}

async function targetsMet(
  units: readonly number[],
  { asked, held, holding, stretches }: Subject,
  language: QueryLanguage,
  { collection, knowledge }: Ground,
): Promise<Met[]> {
  if (units.length > mostLooked) return [];
  const met = await Promise.all(
    units.map(async (number) => {
      const unit = collection.units[number];
      const targets = (await knowledge.facts.of(number)).targets.filter((target) => answers(target, asked));
      if (!unit || targets.length === 0) return [];
      const text = await collection.textOf(unit);
      return targets.map(
        (target): Met => ({
          unit,
          target,
          sureness: holding.has(number) ? suits(target, text, held) : 0,
          named: isNamed(target, text.text, stretches, language),
        }),
      );
    }),
  );
  return met.flat().filter(({ sureness, named }) => sureness + named > 0);
}

/** Whether a target gives what is asked for, whatever it is about. A document's period is no deadline of what it says, but the year of its values. */
function answers({ deadline, deadlineSource, value, state }: IndexedTarget, { time, amount, dates }: Asked): boolean {
  const given = value !== undefined || state !== undefined;
  const due = typeof deadline === 'string' && (deadlineSource !== 'document-period' || (given && !time));
  if (dates.length > 0 && !dates.some(({ year, month }) => due && deadline.startsWith(month === null ? year : `${year}-${month}`))) return false;
  return (!time || due) && (!amount || given);
}

function targetCard({ unit, target }: Met, { time }: Asked, about: readonly string[]): CardSource {
  // What has come to some state by then is not completed.
  const given = target.state !== undefined || (target.value !== undefined && !time);
  return { kind: given ? 'amount' : 'deadline', unit, target, about };
}

export const saidOf = ({ asked, held }: Pick<Subject, 'asked' | 'held'>): string[] => [
  ...asked.dates.map(({ day }) => day),
  ...held.map(({ concept }) => concept.said),
];

/** With which words a text may speak of it. */
export const spoken = (held: readonly Held[]): string[] => held.flatMap(({ concept }) => concept.wordings.map(({ text }) => text));
