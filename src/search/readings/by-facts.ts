/** A query that gives numbers or dates, or asks when, how much, who: the units whose facts answer, and those facts where they are sure. */
import { greatest } from '../../policy/extremes.ts';
import { withoutMarks } from '../../policy/marks.ts';
import type { IndexedTarget } from '../../policy/search-index/index-files.ts';
import type { CardSource } from '../answer/cards.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { type Asked, readAsked } from '../understand/asked.ts';
import { conceptOf } from '../understand/concepts.ts';
import { isIdle } from '../understand/idle.ts';
import { asksWhoIsInCharge, partsOf, placeNamesIn, type Split, split } from '../understand/split.ts';
import { foundBy, type NumbersFound, numbersFound, unitsDue } from './by-figures.ts';
import { almostSame, type Sureness, suits, suitsTask } from './facts-matched.ts';
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

const none = (): ByFacts => ({ findings: [], cards: [] });

/** `plain`: thousands run together. Loads nothing where the query neither gives numbers or dates nor asks for them or for bodies. */
export async function asFacts(plain: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<ByFacts> {
  const asked = readAsked(plain, exact > 0, vocabulary.language);
  const numbers = await numbersFound(asked, vocabulary, ground);
  const terms = await wordsOf(plain, asked, numbers, vocabulary, ground);
  if (!terms) return none();
  const { parts, held } = terms;
  const subject: Subject = { asked, held, holding: holdingAll(held, parts, ground) };
  if (numbers) return ofNumbers(plain, numbers, subject, ground);
  if (held.length === 0) return ofDates(plain, asked, ground);
  return parts.who ? { findings: [], cards: await charges(subject, ground) } : ofTargets(plain, subject, ground);
}

/** What a query speaks of beside its numbers and dates. */
interface Subject {
  asked: Asked;
  held: readonly Held[];
  /** Units that hold all of its words. */
  holding: ReadonlySet<number>;
}

/** Null where nothing is asked of facts, or something that is asked for stands nowhere. */
async function wordsOf(
  plain: string,
  asked: Asked,
  numbers: NumbersFound | null,
  vocabulary: Vocabulary,
  ground: Ground,
): Promise<{ parts: Split; held: Held[] } | null> {
  const who = asksWhoIsInCharge(plain, vocabulary.language);
  if (!numbers && !asked.time && !asked.amount && asked.dates.length === 0 && !who) return null;
  const terms = await ground.knowledge.terms();
  const rest = who ? plain : (numbers?.rest ?? asked.rest.trim());
  const parts = split(rest, terms, vocabulary, placeNamesIn(ground.collection), await standing(rest, ground));
  if (cutsAbsent(plain, parts.missing, vocabulary)) return null;
  // What is no term may stand in the texts all the same; a character by itself is hardly a word.
  const others = parts.missing.filter((text) => text.length > 1 && !isIdle(text, vocabulary.language));
  const concepts = [...parts.words, ...others].map((word) => conceptOf(word, terms, vocabulary));
  const held = await holdingsOf(concepts, terms.units, ground.find);
  return held.every(({ units }) => units.size > 0) ? { parts, held } : null;
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
}

async function ofTargets(plain: string, subject: Subject, ground: Ground): Promise<ByFacts> {
  const { asked, held, holding } = subject;
  const due = asked.dates.length > 0 ? await unitsDue(asked.dates, ground) : null;
  const met = await targetsMet(
    [...holding].filter((unit) => due === null || due.has(unit)),
    subject,
    ground,
  );
  if (met.length === 0) return none();
  const surest = new Map(met.toSorted((a, b) => a.sureness - b.sureness).map(({ unit, sureness }) => [unit.number, [2 - sureness]]));
  const via = { kind: asked.amount && !asked.time ? ('amount' as const) : ('deadline' as const), from: plain, to: saidOf(subject).join('、') };
  const finding = await foundBy(via, surest, spoken(held), ground);
  const sure = met.filter(({ sureness }) => sureness === 2).toSorted((a, b) => a.target.indicator.length - b.target.indicator.length);
  return { findings: [{ ...finding, tier: tiers.asked }], cards: sure.length > mostCards ? [] : sure.map((one) => targetCard(one, asked, spoken(held))) };
}

async function targetsMet(units: readonly number[], { asked, held }: Subject, { collection, knowledge }: Ground): Promise<Met[]> {
  if (units.length > mostLooked) return [];
  const met = await Promise.all(
    units.map(async (number) => {
      const unit = collection.units[number];
      const targets = (await knowledge.facts.of(number)).targets.filter((target) => answers(target, asked));
      if (!unit || targets.length === 0) return [];
      const text = await collection.textOf(unit);
      return targets.map((target): Met => ({ unit, target, sureness: suits(target, text, held) }));
    }),
  );
  return met.flat().filter(({ sureness }) => sureness > 0);
}

/** Whether a target gives what is asked for, whatever it is about. A document's period is no deadline of what it says. */
function answers({ deadline, deadlineSource, value, state }: IndexedTarget, { time, amount, dates }: Asked): boolean {
  const due = typeof deadline === 'string' && deadlineSource !== 'document-period';
  if (dates.length > 0 && !dates.some(({ year, month }) => due && deadline.startsWith(month === null ? year : `${year}-${month}`))) return false;
  return (!time || due) && (!amount || value !== undefined || state !== undefined);
}

function targetCard({ unit, target }: Met, { time }: Asked, about: readonly string[]): CardSource {
  const given = target.value !== undefined || target.state !== undefined;
  return { kind: given && !time ? 'amount' : 'deadline', unit, target, about };
}

/** Who is charged with it, as far as the text names a body; where headings speak of it, their tasks alone. */
async function charges({ held, holding }: Subject, { collection, knowledge }: Ground): Promise<CardSource[]> {
  if (holding.size > mostLooked) return [];
  const found = await Promise.all(
    [...holding].map(async (number) => {
      const unit = collection.units[number];
      const assignments = (await knowledge.facts.of(number)).assignments.filter(({ lead = [], charged = [] }) => lead.length + charged.length > 0);
      if (!unit || assignments.length === 0) return [];
      const text = await collection.textOf(unit);
      return assignments.map((assignment) => ({ sureness: suitsTask(assignment, text, held), unit, assignment }));
    }),
  );
  const surest = greatest(
    found.flat().map(({ sureness }) => sureness),
    1,
  );
  const cards = found.flat().filter(({ sureness }) => sureness === surest);
  return cards.length > mostCards ? [] : cards.map(({ unit, assignment }) => ({ kind: 'charge', unit, assignment, about: spoken(held) }));
}

/** With which words a text may speak of it. */
const spoken = (held: readonly Held[]): string[] => held.flatMap(({ concept }) => concept.wordings.map(({ text }) => text));
