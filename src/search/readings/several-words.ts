/** Several words, and questions in plain words: the units that hold them, or most of them. */
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Note, Reason } from '../answer/answer.ts';
import { readClosely } from '../answer/read-closely.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Terms } from '../index/knowledge.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { conceptOf } from '../understand/concepts.ts';
import { holdsFigure, standsWhole } from '../understand/figures.ts';
import { isIdle } from '../understand/idle.ts';
import type { Split } from '../understand/split.ts';
import { type AbsentConcept, type Asked, absentConcepts, askedConcepts, conceptsInstead } from './asked.ts';
import { byNearness, ofOneWording, ofQuestion, ofTerms } from './choice.ts';
import { type Expansion, type Finding, type FoundUnit, type Ground, mostNearest, tiers } from './finding.ts';
import { type Held, holdingsOf, isTelling, rarity } from './holdings.ts';
import { type Looking, type Near, nearUnits, withSentences } from './nearness.ts';
import { withStanding } from './standing.ts';

/** A word that stands nowhere weighs as much in a question as one that so many units hold. */
const typicalCount = 4;

type ByTerms = Pick<Expansion, 'findings' | 'nearest' | 'notes'>;

/** `nothingYet`: nothing else was found, so that units further off are better than none. */
export async function asTerms(plain: string, split: Split, nothingYet: boolean, terms: Terms, vocabulary: Vocabulary, ground: Ground): Promise<ByTerms> {
  const parts = await withStanding(split, plain, vocabulary, ground);
  const asked = nothingYet ? await heldAsked(vocabulary, terms, ground) : [];
  const absent = absentConcepts(plain, vocabulary, new Set(asked.map(({ concept }) => concept.said)), terms);
  if (saysNothing(parts, plain, asked.length + absent.length)) return { findings: [], nearest: [], notes: [] };
  const all = await holdingsOf(
    parts.words.map((word) => conceptOf(word, terms, vocabulary)),
    terms.units,
    ground.find,
  );
  const nowhere = all.filter(({ units }) => units.size === 0).map(({ concept }) => concept.said);
  const lost = [...parts.missing, ...nowhere].filter((text) => !asked.some(({ concept }) => concept.heard.some((part) => text.includes(part))));
  const looking: Looking = { held: all.filter(({ units }) => units.size > 0), asked, lost: lost.length * rarity(typicalCount, terms.units) };
  const isWanted = await filterOf(parts, ground);
  const ruledOut = lost.length > 0 && asked.length === 0;
  const chosen = ruledOut ? [] : await chosenFrom(looking, isWanted, plain, parts, vocabulary, ground);
  if (chosen.length > 0) return answering(plain, parts, asked, lost, chosen, vocabulary, ground);
  if (!nothingYet) return { findings: [], nearest: [], notes: [] };
  const instead = await holdingsOf(conceptsInstead(absent, terms, vocabulary), terms.units, ground.find);
  const saying = [...looking.held, ...instead].filter(({ units }) => isTelling(units.size, terms.units));
  const nearest = nearUnits({ ...looking, held: saying }, ground.collection.units).filter(isWanted);
  return lacking(await nearestOf(nearest, looking, ground), parts.words, lost, absent, ground);
}

/** One word alone, or nothing that anybody would look for. */
function saysNothing({ words, missing, question, parted, places }: Split, plain: string, concepts: number): boolean {
  const whole =
    withoutMarks(normalForm(plain)) === withoutMarks(words.join('')) &&
    words.length === 1 &&
    missing.length === 0 &&
    !question &&
    !parted &&
    places.length === 0;
  return concepts === 0 && (words.length === 0 || whole);
}

async function answering(
  plain: string,
  { words, question, parted, places, who }: Split,
  asked: readonly Held<Asked>[],
  missing: string[],
  chosen: readonly Near[],
  vocabulary: Vocabulary,
  ground: Ground,
): Promise<ByTerms> {
  const kind = question ? 'question' : parted ? 'terms' : 'wording';
  const to = [...words, ...asked.map(({ concept }) => concept.said)].join('、');
  const inCharge = who ? await unitsInCharge(vocabulary, ground) : new Set<number>();
  const closing = vocabulary.language.responsibility.inBrackets;
  const finding = (tier: number, found: readonly Near[]): Finding => ({
    via: { kind, from: plain, to },
    tier,
    found: found.map((one) => ({ ...foundNear(one, inCharge), ...(inCharge.has(one.unit.number) && { closing }) })),
  });
  const whole = kind === 'terms' ? chosen.filter(({ full }) => full) : [];
  const others = chosen.filter((one) => !whole.includes(one));
  const findings = [finding(tiers.parted, whole), finding({ question: tiers.near, terms: tiers.terms, wording: tiers.wording }[kind], others)];
  const notes: Note[] = places.map(({ place, word }) => ({ kind: 'place', place, word }));
  if (kind !== 'wording') notes.push({ kind: question ? 'nearest' : 'terms', lookedFor: words, missing });
  return { findings: findings.filter(({ found }) => found.length > 0), nearest: [], notes };
}

async function lacking(nearest: readonly Near[], words: string[], missing: string[], absent: readonly AbsentConcept[], ground: Ground): Promise<ByTerms> {
  const notes: Note[] = [
    ...(absent.length > 0 ? [{ kind: 'not-held' as const, words: absent.map(({ query, name }) => ({ query, name })) }] : []),
    ...(words.length + missing.length > 0 ? [{ kind: 'terms' as const, lookedFor: words, missing }] : []),
    ...(await eachApart(words, missing.length > 0, ground)),
  ];
  const named = new Set(absent.map(({ query }) => query));
  return { findings: [], nearest: nearest.map((one) => foundNear(withoutNamed(one, named), new Set())), notes };
}

/** What came near in place of a concept does not hold it. */
function withoutNamed(near: Near, named: ReadonlySet<string>): Near {
  const stands = near.words.filter((word) => !named.has(word));
  return { ...near, words: stands, lacks: [...near.lacks, ...near.words.filter((word) => named.has(word))] };
}

async function nearestOf(near: readonly Near[], looking: Looking, ground: Ground): Promise<Near[]> {
  return (await readFirst(near, looking, ground)).toSorted(byNearness).slice(0, mostNearest);
}

/** What the question asks for, as far as some unit holds it. */
async function heldAsked(vocabulary: Vocabulary, terms: Terms, { find }: Ground): Promise<Held<Asked>[]> {
  const asked = await holdingsOf(askedConcepts(vocabulary, terms), terms.units, find);
  return asked.filter(({ units }) => units.size > 0);
}

async function chosenFrom(
  looking: Looking,
  isWanted: (near: Near) => boolean,
  plain: string,
  { question, parted, leftOver }: Split,
  { language }: Vocabulary,
  ground: Ground,
): Promise<Near[]> {
  const meant = question ? { ...looking, held: tellingOf(looking.held, ground.collection.units.length, language) } : looking;
  const near = nearUnits(meant, ground.collection.units).filter(isWanted);
  const saying = question && meant.held.length === 1 && leftOver.length > 0 ? await sayingOf(meant.held, leftOver, ground) : null;
  const saysNothing = (word: string): boolean => isIdle(word, language);
  const chosen = question
    ? ofQuestion(near, meant, saysNothing, saying)
    : parted
      ? ofTerms(near, meant.held.length, saysNothing)
      : ofOneWording(near, plain, saysNothing);
  return readFirst(await withWholeFigures(chosen, meant.held, ground), meant, ground);
}

/** So near, a character is said of a word. */
const saidOf = 12;

/** Units with one of the characters beside the word: 垃圾 and 埋 in 垃圾填埋. */
async function sayingOf([held]: readonly Held[], characters: readonly string[], { find }: Ground): Promise<(near: Near) => boolean> {
  const places = await Promise.all(characters.map(find));
  return ({ unit }) => {
    const spots = held?.units.get(unit.number)?.spots ?? [];
    return places.some(
      (of) => of.get(unit.number)?.some((at) => spots.some((spot) => at >= spot.at - saidOf && at <= spot.at + spot.length + saidOf)) ?? false,
    );
  };
}

/** Units of the places asked for that hold what must not be missing. */
async function filterOf(parts: Split, ground: Ground): Promise<(near: Near) => boolean> {
  const inPlaces = await placeFilter(parts.places, ground);
  return (near) => inPlaces(near.unit) && holdsFigures(near) && holdsQuoted(near, parts);
}

/** Where nothing holds all of the words: what each finds by itself, and, where one stands nowhere, where the collection is from: it may be a place. */
async function eachApart(words: readonly string[], lost: boolean, { find, collection }: Ground): Promise<Note[]> {
  const counted = await Promise.all(words.map(async (query) => ({ query, count: (await find(query)).size })));
  const standing = counted.filter(({ query, count }) => count > 0 && Array.from(query).length > 1 && !holdsFigure(query));
  const places = lost ? [...new Set(collection.documents.map(({ place }) => place.area))] : [];
  return standing.length > 0 ? [{ kind: 'apart', words: standing, places }] : [];
}

/** Numbers that were asked for stand in every answer. */
const holdsFigures = ({ lacks }: Near): boolean => !lacks.some(holdsFigure);

const holdsQuoted = ({ wordings }: Near, { quoted }: Split): boolean => quoted.every((word) => wordings.includes(word));

/** Texts that are read for it, at most; units beyond them are taken as they are. */
const mostLooked = 40;

/** Where numbers were asked for: units that give them whole, not 10 in 100. */
async function withWholeFigures(chosen: readonly Near[], held: readonly Held[], { collection }: Ground): Promise<readonly Near[]> {
  const figures = held.map(({ concept }) => concept).filter(({ said }) => holdsFigure(said));
  if (figures.length === 0) return chosen;
  const kept = await Promise.all(
    chosen.map(async (near, at) => {
      if (at >= mostLooked) return [near];
      const { title, label, text } = await collection.textOf(near.unit);
      const fields = [title, label, text].map((field) => normalForm(field ?? ''));
      return figures.every(({ wordings }) => wordings.some((wording) => fields.some((field) => standsWhole(wording.text, field)))) ? [near] : [];
    }),
  );
  return kept.flat();
}

/** Units of documents of these places or of what lies in them, and those elsewhere that name them; all where none is asked for. */
async function placeFilter(places: Split['places'], { find }: Ground): Promise<(unit: IndexedUnit) => boolean> {
  const naming = await Promise.all(places.map(({ word }) => find(word)));
  const isOf = ({ document }: IndexedUnit): boolean => places.some(({ place }) => document.place.area === place || document.place.names[0] === place);
  return (unit) => places.length === 0 || isOf(unit) || naming.some((found) => found.has(unit.number));
}

/** Units that name who is in charge (（省生态环境厅牵头）, 按职责分工负责). */
async function unitsInCharge({ language }: Vocabulary, ground: Ground): Promise<Set<number>> {
  const all = await Promise.all(language.responsibility.named.map((wording) => ground.find(wording)));
  return new Set(all.flatMap((places) => [...places.keys()]));
}

/** Of a question: words that so many units hold say nothing about which one is meant, unless there are no others. */
function tellingOf(held: readonly Held[], units: number, language: QueryLanguage): readonly Held[] {
  const saying = held.filter(({ concept }) => !isIdle(concept.said, language));
  const rare = saying.filter(({ units: of }) => of.size <= units * 0.15);
  return [rare, saying, held].find((some) => some.length > 0) ?? held;
}

async function readFirst(chosen: readonly Near[], looking: Looking, { collection }: Ground): Promise<Near[]> {
  const sorted = chosen.toSorted((a, b) => b.score - a.score || b.inTitle - a.inTitle || a.span - b.span || a.unit.number - b.unit.number);
  return Promise.all(sorted.map(async (near, at) => (at < readClosely ? withSentences(near, looking, await collection.textOf(near.unit)) : near)));
}

function foundNear(near: Near, who: ReadonlySet<number>): FoundUnit {
  const { unit, words, lacks, wordings, spots, score, full, answers, inSentence, inTitle, prominence, closeness } = near;
  const inOne = inSentence >= score - 0.001;
  const standing: Reason[] = words.length > 0 ? [{ kind: inOne ? 'in-sentence' : 'in-unit', words }] : [];
  const reasons: Reason[] = [...standing, ...(lacks.length > 0 ? [{ kind: 'lacks' as const, words: lacks }] : [])];
  const steps = (share: number) => -Math.round(share * 5);
  const order = [
    who.has(unit.number) || who.size === 0 ? 0 : 1,
    answers ? 0 : 1,
    full ? 0 : 1,
    steps(score),
    unit.background ? 1 : 0,
    full ? 0 : steps(prominence),
  ];
  return { unit, positions: spots.map(({ at }) => at).sort((a, b) => a - b), wordings, reasons, order, detail: [-inTitle, steps(inSentence), closeness] };
}
