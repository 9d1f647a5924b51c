/** A query that gives numbers or dates, or asks when, how much, who: the units whose facts answer, and those facts where they are sure. */
import { greatest } from '../../policy/extremes.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedAssignment } from '../../policy/search-index/index-files.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { type Asked, readAsked, type Stretch, stretchesOf, stretchOf, uncoveredIn } from '../understand/asked.ts';
import { conceptOf } from '../understand/concepts.ts';
import { isIdle } from '../understand/idle.ts';
import { asksWhoIsInCharge, partsOf, placeNamesIn, type Split, split } from '../understand/split.ts';
import { foundBy, type NumbersFound, numbersFound, unitsDue } from './by-figures.ts';
import { almostSame, type Sureness, suitsTask } from './facts-matched.ts';
import { type Ground, tiers } from './finding.ts';
import { type Held, holdingsOf } from './holdings.ts';
import { type ByFacts, lookedThrough, mostLooked, none, ofTargets, type Subject, saidOf, spoken } from './targets-asked.ts';

/** Who is in charge of that many things is in charge of none that was asked for. */
const mostCharges = 3;
/** `plain`: thousands run together. Loads nothing where the query neither gives numbers or dates nor asks for them or for bodies. */
export async function asFacts(plain: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<ByFacts> {
  const asked = withShare(readAsked(plain, exact > 0, vocabulary.language), exact, vocabulary.language);
  const numbers = await numbersFound(asked, vocabulary, ground);
  const who = exact === 0 && asksWhoIsInCharge(plain, vocabulary.language);
  const terms = await wordsOf(plain, asked, who, numbers, vocabulary, ground);
  if (!terms) return none();
  const { parts, held, stretches } = terms;
  const there = isThere(parts, ground);
  const subject: Subject = { asked, held, stretches, there, holding: holdingAll(held, there) };
  if (numbers) return ofNumbers(plain, numbers, subject, ground);
  if (held.length === 0) return ofDates(plain, asked, ground);
  return who ? ofCharges(plain, subject, vocabulary.language, ground) : ofTargets(plain, subject, vocabulary.language, ground);
}

/** 大专以上学历比例: a share asks how much by itself, unless the texts have just that. */
function withShare(asked: Asked, exact: number, { questionWords }: QueryLanguage): Asked {
  const said = normalForm(asked.rest);
  return exact === 0 && questionWords.shares.some((word) => said.endsWith(word)) ? { ...asked, amount: true } : asked;
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
  const stretches = stretchesOf(rest, places, vocabulary.language);
  // What is no term may stand in the texts all the same; a character by itself is hardly a word, and 降 of 降到 belongs to none.
  const others = parts.missing
    .filter((text) => text.length > 1 && !isIdle(text, vocabulary.language))
    .filter((text) => numbers !== null || stretches.some((stretch) => stretch.includes(text)));
  const concepts = [...parts.words, ...others].map((word) => conceptOf(word, terms, vocabulary));
  const held = await holdingsOf(concepts, terms.units, ground.find);
  const known = [...parts.words, ...others, ...(await standing(stretches.join(' '), ground))];
  const uncovered = numbers ? [] : uncoveredIn(stretches, known, vocabulary.language);
  if (held.some(({ units }) => units.size === 0) || !(await allStand(uncovered, ground))) return null;
  return { parts, held, stretches: stretches.map((said) => stretchOf(said, who, vocabulary)) };
}

/** A character by itself stands anywhere: what is left over of a word is another word. */
async function allStand(runs: readonly string[], { find }: Ground): Promise<boolean> {
  const found = await Promise.all(runs.map(async (run) => run.length > 1 && (await find(run)).size > 0));
  return found.every(Boolean);
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

/** Units that hold all of the words. */
function holdingAll(held: readonly Held[], there: Subject['there']): Set<number> {
  const [first, ...others] = held.map(({ units }) => new Set([...units].filter(([, { strength }]) => strength >= almostSame).map(([unit]) => unit)));
  const all = others.reduce((both, units) => both.intersection(units), first ?? new Set<number>());
  return new Set([...all].filter(there));
}

/** Whether a unit is in a document of the places that are asked for. */
const isThere =
  ({ places }: Split, { collection }: Ground): Subject['there'] =>
  (number) => {
    const place = collection.units[number]?.document.place;
    return places.length === 0 || places.some(({ place: name }) => place?.area === name || place?.names[0] === name);
  };

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

/** Who is charged with it, as far as the text names a body; where headings speak of it, their tasks alone. Their units are answers. */
async function ofCharges(plain: string, subject: Subject, { responsibility }: QueryLanguage, ground: Ground): Promise<ByFacts> {
  const { held, stretches } = subject;
  const units = await lookedThrough(subject, ground);
  if (stretches.length === 0 || units.length > mostLooked) return none();
  const found = (await Promise.all(units.map(async (number) => chargesIn(number, stretches, ground)))).flat();
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
