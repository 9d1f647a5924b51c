/** A query that gives numbers or dates, or asks when, how much, who: the units whose facts answer, and those facts where they are sure. */
import { greatest } from '../../policy/extremes.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedAssignment, IndexedTarget } from '../../policy/search-index/index-files.ts';
import type { CardSource } from '../answer/cards.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { type Asked, readAsked, stretchesOf, uncoveredIn } from '../understand/asked.ts';
import { conceptOf } from '../understand/concepts.ts';
import { otherNames } from '../understand/names.ts';
import { asksWhoIsInCharge, partsOf, placeNamesIn, type Split, split } from '../understand/split.ts';
import { foundBy, type NumbersFound, numbersFound, unitsDue } from './by-figures.ts';
import { almostSame, isNamed, type Stretch, type Sureness, suits, suitsTask } from './facts-matched.ts';
import { type Finding, type Ground, tiers } from './finding.ts';
import { type Held, holdingsOf } from './holdings.ts';

export interface ByFacts {
  findings: Finding[];
  cards: CardSource[];
}

/** So many units with the words of a query are looked through for facts; where more hold them, they say too little. */
const mostLooked = 80;
/** More facts than these are a list, not an answer. */
const mostCards = 8;
/** Who is in charge of that many things is in charge of none that was asked for. */
const mostCharges = 3;
/** Characters that name a target; a measure by itself (覆盖率) names none. */
const leastSaid = 3;

const none = (): ByFacts => ({ findings: [], cards: [] });

/** `plain`: thousands run together. Loads nothing where the query neither gives numbers or dates nor asks for them or for bodies. */
export async function asFacts(plain: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<ByFacts> {
  const asked = readAsked(plain, exact > 0, vocabulary.language);
  const numbers = await numbersFound(asked, vocabulary, ground);
  const who = exact === 0 && asksWhoIsInCharge(plain, vocabulary.language);
  const terms = await wordsOf(plain, asked, who, numbers, vocabulary, ground);
  if (!terms) return none();
  const { parts, held, stretches } = terms;
  const subject: Subject = { asked, held, stretches, holding: holdingAll(held, parts, ground) };
  if (numbers) return ofNumbers(plain, numbers, subject, ground);
  if (held.length === 0) return ofDates(plain, asked, ground);
  return who ? ofCharges(plain, subject, vocabulary.language, ground) : ofTargets(plain, subject, vocabulary.language, ground);
}

/** What a query speaks of beside its numbers and dates. */
interface Subject {
  asked: Asked;
  held: readonly Held[];
  stretches: readonly Stretch[];
  /** Units that hold all of its words. */
  holding: ReadonlySet<number>;
}

/** Null where nothing is asked of facts, or something that is asked for stands nowhere. `who`: asks who is in charge. */
async function wordsOf(
  plain: string,
  asked: Asked,
  who: boolean,
  numbers: NumbersFound | null,
  vocabulary: Vocabulary,
  ground: Ground,
): Promise<{ parts: Split; held: Held[]; stretches: Stretch[] } | null> {
  if (!numbers && !asked.time && !asked.amount && asked.dates.length === 0 && !who) return null;
  const terms = await ground.knowledge.terms();
  const rest = who ? plain : (numbers?.rest ?? asked.rest.trim());
  const places = placeNamesIn(ground.collection);
  const parts = split(rest, terms, vocabulary, places, await standing(rest, ground));
  if (cutsAbsent(plain, parts.missing, vocabulary)) return null;
  // What is no term may stand in the texts all the same; a character by itself is hardly a word.
  const others = parts.missing.filter((text) => text.length > 1);
  const concepts = [...parts.words, ...others].map((word) => conceptOf(word, terms, vocabulary));
  const held = await holdingsOf(concepts, terms.units, ground.find);
  const stretches = stretchesOf(rest, places, vocabulary.language);
  const uncovered = numbers ? [] : uncoveredIn(stretches, [...parts.words, ...others], vocabulary.language);
  if (held.some(({ units }) => units.size === 0) || !(await allStand(uncovered, ground))) return null;
  return { parts, held, stretches: stretches.map((said) => ({ said, same: sameAs(said, vocabulary) })) };
}

/** A character by itself stands anywhere: what is left over of a word is another word. */
async function allStand(runs: readonly string[], { find }: Ground): Promise<boolean> {
  const found = await Promise.all(runs.map(async (run) => run.length > 1 && (await find(run)).size > 0));
  return found.every(Boolean);
}

/** A wording, itself under other names that are the same thing whatever is said of it: short forms, names in other letters, 钢铁 for 钢铁厂. */
function sameAs(said: string, vocabulary: Vocabulary): string[] {
  const latin = (text: string): boolean => /[a-z]/u.test(text);
  const names = otherNames(said, vocabulary).filter(({ kind, from, to }) => kind !== 'synonym' || latin(from) !== latin(normalForm(to)));
  const { plants } = vocabulary.language.questionWords;
  const trade = plants.filter((ending) => said.includes(ending)).map((ending) => said.replace(ending, ''));
  return [...new Set([said, ...names.map(({ wording }) => wording), ...trade.filter((word) => word.length > 1)])];
}

/** 城 is left over of 城管执法, of which no text speaks. */
function cutsAbsent(plain: string, missing: readonly string[], { absent, groupsOf }: Vocabulary): boolean {
  const named = [...absent.keys()].filter((word) => !groupsOf.has(word) && plain.includes(word));
  return named.some((word) => missing.some((text) => word.includes(text)));
}

/** Parts that stand in the collection as they are: 畜禽粪污综合利用率. */
async function standing(rest: string, { find }: Ground): Promise<Set<string>> {
  const found = await Promise.all(partsOf(rest).map(async (part) => ((await find(part)).size > 0 ? [part] : [])));
  return new Set(found.flat());
}

/** Units that hold all of the words, in documents of the places that are asked for. */
function holdingAll(held: readonly Held[], { places }: Split, { collection }: Ground): Set<number> {
  const [first, ...others] = held.map(({ units }) => new Set([...units].filter(([, { strength }]) => strength >= almostSame).map(([unit]) => unit)));
  const all = others.reduce((both, units) => both.intersection(units), first ?? new Set<number>());
  const isThere = (number: number): boolean => {
    const place = collection.units[number]?.document.place;
    return places.length === 0 || places.some(({ place: name }) => place?.area === name || place?.names[0] === name);
  };
  return new Set([...all].filter(isThere));
}

const saidOf = ({ asked, held }: Pick<Subject, 'asked' | 'held'>): string[] => [
  ...asked.dates.map(({ day }) => day),
  ...held.map(({ concept }) => concept.said),
];

async function ofNumbers(plain: string, numbers: NumbersFound, subject: Subject, ground: Ground): Promise<ByFacts> {
  const { asked, held, holding } = subject;
  const due = asked.dates.length > 0 ? await unitsDue(asked.dates, ground) : null;
  const units = [...numbers.units].filter((unit) => (held.length === 0 || holding.has(unit)) && (due === null || due.has(unit)));
  const via = { kind: 'amount' as const, from: plain, to: [...numbers.to, ...saidOf(subject)].join('、') };
  const marked = [...numbers.digits, ...held.flatMap(({ concept }) => concept.wordings.map(({ text }) => text))];
  return { findings: [await foundBy(via, new Map(units.map((unit) => [unit, []])), marked, ground)], cards: [] };
}

/** A year alone asks for nothing. */
async function ofDates(plain: string, { dates, rest }: Asked, ground: Ground): Promise<ByFacts> {
  if (withoutMarks(rest).trim() || !dates.some(({ within, month }) => within || month !== null)) return none();
  const due = await unitsDue(dates, ground);
  const via = { kind: 'deadline' as const, from: plain, to: dates.map(({ day }) => day).join('、') };
  const order = new Map([...due].map(([unit, place]) => [unit, [place]]));
  return {
    findings: [
      await foundBy(
        via,
        order,
        dates.flatMap(({ year, day }) => [day, day.slice(0, year.length + 1), year]),
        ground,
      ),
    ],
    cards: [],
  };
}

/** A target of a unit that is what is asked for. */
interface Met {
  unit: IndexedUnit;
  target: IndexedTarget;
  sureness: Sureness;
  /** Whether it is the very one that was named, by its own name or by the words that prove it. */
  named: Sureness;
}

async function ofTargets(plain: string, subject: Subject, language: QueryLanguage, ground: Ground): Promise<ByFacts> {
  const { asked, held, holding } = subject;
  const met = await targetsMet([...holding], subject, language, ground);
  if (met.length === 0) return none();
  const surest = new Map(met.toSorted((a, b) => a.sureness - b.sureness).map(({ unit, sureness }) => [unit.number, [2 - sureness]]));
  const via = { kind: asked.amount && !asked.time ? ('amount' as const) : ('deadline' as const), from: plain, to: saidOf(subject).join('、') };
  const finding = await foundBy(via, surest, spoken(held), ground);
  return { findings: [{ ...finding, tier: tiers.asked }], cards: sureOf(met, subject, language).map((one) => targetCard(one, asked, spoken(held))) };
}

/** None where the question names too little, or there are many. */
function sureOf(met: readonly Met[], { asked, stretches }: Subject, { questionWords }: QueryLanguage): Met[] {
  const said = stretches.map((stretch) => stretch.said).join('');
  const isMeasure = questionWords.measuring.some((word) => said.endsWith(word));
  const tells = said.length > leastSaid || (said.length === leastSaid && !isMeasure) || (asked.dates.length > 0 && said.length > 1);
  if (!tells) return [];
  const named = met.filter((one) => one.named > 0 && (asked.time || !asked.amount || isMeasure || endsSo(one.target, stretches)));
  const sure = named.filter((one) => one.named === 2 || !named.some((other) => other.unit === one.unit && other.named === 2));
  return sure.length > mostCards ? [] : sure.toSorted((a, b) => b.named - a.named || a.target.indicator.length - b.target.indicator.length);
}

/** 建筑垃圾 is not what 建筑垃圾资源化率 measures, 示范工程 is what is counted. */
function endsSo({ indicator }: IndexedTarget, stretches: readonly Stretch[]): boolean {
  const name = normalForm(indicator);
  return stretches.some(({ same }) => same.some((wording) => name.endsWith(wording.slice(-2))));
}

async function targetsMet(
  units: readonly number[],
  { asked, held, stretches }: Subject,
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
      return targets.map((target): Met => ({ unit, target, sureness: suits(target, text, held), named: isNamed(target, text.text, stretches, language) }));
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
  const given = target.value !== undefined || target.state !== undefined;
  return { kind: given && !time ? 'amount' : 'deadline', unit, target, about };
}

/** Who is charged with it, as far as the text names a body; where headings speak of it, their tasks alone. Their units are answers. */
async function ofCharges(plain: string, { held, holding, stretches }: Subject, { responsibility }: QueryLanguage, ground: Ground): Promise<ByFacts> {
  if (holding.size > mostLooked) return none();
  const found = (await Promise.all([...holding].map(async (number) => chargesIn(number, stretches, ground)))).flat();
  const surest = greatest(
    found.map(({ sureness }) => sureness),
    1,
  );
  const sure = found.filter(({ sureness }) => sureness === surest);
  if (sure.length === 0 || sure.length > mostCharges) return none();
  const about = spoken(held);
  const via = { kind: 'question' as const, from: plain, to: held.map(({ concept }) => concept.said).join('、') };
  const finding = await foundBy(via, new Map(sure.map(({ unit }) => [unit.number, []])), about, ground);
  const closed = finding.found.map((one) => ({ ...one, closing: responsibility.inBrackets }));
  return {
    findings: [{ ...finding, tier: tiers.asked, found: closed }],
    cards: sure.map(({ unit, assignment }) => ({ kind: 'charge', unit, assignment, about })),
  };
}

interface Charged {
  unit: IndexedUnit;
  assignment: IndexedAssignment;
  sureness: Sureness;
}

async function chargesIn(number: number, stretches: readonly Stretch[], { collection, knowledge }: Ground): Promise<Charged[]> {
  const unit = collection.units[number];
  const assignments = (await knowledge.facts.of(number)).assignments.filter(({ lead = [], charged = [] }) => lead.length + charged.length > 0);
  if (!unit || assignments.length === 0) return [];
  const text = await collection.textOf(unit);
  const found = assignments.map((assignment) => ({ sureness: suitsTask(assignment, text, stretches), unit, assignment }));
  return found.filter(({ sureness }) => sureness > 0);
}

/** With which words a text may speak of it. */
const spoken = (held: readonly Held[]): string[] => held.flatMap(({ concept }) => concept.wordings.map(({ text }) => text));
