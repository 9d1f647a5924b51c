/** Several words, and questions in plain words: the units that hold them, or most of them. */
import { greatest } from '../../policy/extremes.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { WordGroup } from '../../policy/search-index/index-files.ts';
import { gap } from '../../policy/search-index/vocabulary-blocks.ts';
import type { Note, Reason } from '../answer/answer.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Terms } from '../index/knowledge.ts';
import { isHeld, type Vocabulary } from '../index/vocabulary.ts';
import { type Concept, conceptOf, furtherStrength } from '../understand/concepts.ts';
import { holdsFigure, standsWhole } from '../understand/figures.ts';
import type { Split } from '../understand/split.ts';
import { type Expansion, type FoundUnit, type Ground, mostNearest, readClosely, tiers } from './finding.ts';
import { type Held, holdingsOf, type Near, nearUnits, rarity, withSentences } from './nearness.ts';

/** So many nearest units are enough to look through. */
const enough = 12;
/** What words count for that do not stand near each other. */
const apart = 0.7;
/** A word that stands nowhere weighs as much in a question as one that so many units hold. */
const typicalCount = 8;

type ByTerms = Pick<Expansion, 'findings' | 'nearest' | 'notes'>;

/** `nothingYet`: nothing else was found, so that units further off are better than none. */
export async function asTerms(plain: string, parts: Split, nothingYet: boolean, terms: Terms, vocabulary: Vocabulary, ground: Ground): Promise<ByTerms> {
  const { words, question, parted, places } = parts;
  const asked = nothingYet ? askedConcepts(vocabulary) : [];
  const missing = parts.missing.filter((text) => !asked.some(({ heard }) => heard.some((part) => text.includes(part))));
  const notes: Note[] = places.map(({ place, word }) => ({ kind: 'place', place, word }));
  if (words.length + asked.length === 0 || (words.length === 1 && asked.length === 0 && !question && !parted && places.length === 0))
    return { findings: [], nearest: [], notes: [] };
  const all = await holdingsOf([...words.map((word) => conceptOf(word, terms, vocabulary)), ...asked], terms.units, ground.find);
  const [held, nowhere] = [all.filter(({ units }) => units.size > 0), all.filter(({ units }) => units.size === 0)];
  const lost = [...missing, ...nowhere.map(({ concept }) => concept.said)];
  const looking: Looking = { held: question ? telling(held, terms.units) : held, lost: lost.length * rarity(typicalCount, terms.units), ground };
  const near = await nearIn(looking, await placeFilter(places, ground));
  const absent = absentConcepts(plain, vocabulary);
  const chosen = lost.length > 0 && (!question || absent.length > 0) ? [] : await chosenFrom(near, looking, { plain, question, parted });
  if (chosen.length === 0) return lacking();
  const kind = question ? 'question' : parted ? 'terms' : 'wording';
  if (kind !== 'wording') notes.push(question ? { kind: 'nearest', lookedFor: words, missing: lost } : { kind: 'terms', lookedFor: words, missing: lost });
  const who = parts.who ? await inCharge(vocabulary, ground) : new Set<number>();
  const closing = vocabulary.language.responsibility.inBrackets;
  const found = chosen.map((one) => ({ ...foundNear(one, who), ...(who.has(one.unit.number) && { closing }) }));
  const to = [...words, ...asked.map(({ said }) => said)].join('、');
  return { findings: [{ via: { kind, from: plain, to }, tier: question ? tiers.near : parted ? tiers.terms : tiers.wording, found }], nearest: [], notes };

  async function lacking(): Promise<ByTerms> {
    if (!nothingYet) return { findings: [], nearest: [], notes: [] };
    const nearest = (await readFirst(near, looking)).toSorted(byNearness).slice(0, mostNearest);
    return {
      findings: [],
      nearest: nearest.map((one) => foundNear(one, new Set())),
      notes: [
        ...(absent.length > 0 ? [{ kind: 'not-held' as const, words: absent }] : []),
        { kind: 'terms', lookedFor: words, missing: lost },
        ...(await eachApart(words, lost.length > 0, ground)),
      ],
    };
  }
}

/** A concept that a question asks for without naming it, and the parts of the query by which it was heard. */
interface Asked extends Concept {
  heard: string[];
}

/** 举报…给钱 → 举报奖励. */
function askedConcepts({ questions }: Vocabulary): Asked[] {
  const byGroup = Map.groupBy(
    questions.filter(({ group }) => isHeld(group)),
    ({ group }) => group,
  );
  return [...byGroup].map(([group, own]) => {
    const wordings = [
      ...group.here.map((text) => ({ text: normalForm(text), strength: 1 })),
      ...(group.narrower ?? []).map((text) => ({ text: normalForm(text), strength: furtherStrength })),
    ];
    return { said: nameOf(group), wordings, heard: own.flatMap(({ question }) => question.split(gap)) };
  });
}

const nameOf = ({ name, here }: WordGroup): string => name ?? here[0] ?? '';

/** Concepts of the field that the query names, by the longest word of each, and the collection does not hold. */
function absentConcepts(plain: string, { absent, questions, groupsOf }: Vocabulary): { query: string; name: string }[] {
  const named = [...absent].filter(
    ([word]) => !groupsOf.has(word) && ![...absent.keys(), ...groupsOf.keys()].some((other) => other !== word && other.includes(word)),
  );
  const asked = questions.filter(({ group }) => !isHeld(group)).map(({ group }) => ({ query: plain, name: nameOf(group) }));
  const all = [...named.flatMap(([query, groups]) => groups.map((group) => ({ query, name: nameOf(group) }))), ...asked];
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}

/** What is looked for, and the weight of what stands nowhere. */
interface Looking {
  held: readonly Held[];
  lost: number;
  ground: Ground;
}

async function nearIn({ held, lost, ground }: Looking, inPlaces: (unit: IndexedUnit) => boolean): Promise<Near[]> {
  return nearUnits(held, ground.collection.units, lost).filter((near) => inPlaces(near.unit) && holdsFigures(near));
}

async function chosenFrom(
  near: readonly Near[],
  looking: Looking,
  { plain, question, parted }: { plain: string; question: boolean; parted: boolean },
): Promise<Near[]> {
  const { held, ground } = looking;
  const chosen = question ? nearest(near, held.length) : parted ? severalTerms(near, held) : oneWording(near, plain);
  return readFirst(await withWholeFigures(chosen, held, ground), looking);
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
async function inCharge({ language }: Vocabulary, ground: Ground): Promise<Set<number>> {
  const all = await Promise.all(language.responsibility.named.map((wording) => ground.find(wording)));
  return new Set(all.flatMap((places) => [...places.keys()]));
}

/** Of a question: words that so many units hold say nothing about which one is meant, unless there are no others. */
function telling(held: readonly Held[], units: number): readonly Held[] {
  const rare = held.filter(({ units: of }) => of.size <= units * 0.15);
  return rare.length > 0 ? rare : held;
}

/**
 * Of a question: units that hold most of it, near together. Where these are few, the next best as well, until there are
 * enough to look through. Of a question about one thing: all units that name it; those that name a part of it until there are enough.
 */
function nearest(all: readonly Near[], words: number): Near[] {
  const able = all.filter((near) => together(near) >= (near.words.length > 1 ? 0.3 : 0.55)).toSorted(byNearness);
  if (words === 1) return able.filter(({ score }, at) => score >= furtherStrength || at < enough);
  const [best] = able;
  const last = able[Math.min(able.length, enough) - 1];
  if (!best || !last) return [];
  const least = Math.min(together(best) * 0.6, together(last));
  return able.filter((near) => together(near) >= least);
}

const together = ({ score, inSentence }: Near): number => (inSentence > 0 ? score : score * apart);
const byNearness = (a: Near, b: Near): number => together(b) - together(a) || b.inTitle - a.inTitle || a.unit.number - b.unit.number;

/** Of several terms: units with all of them; where these are few, those with most of the weight as well. */
function severalTerms(all: readonly Near[], held: readonly Held[]): Near[] {
  const full = all.filter((near) => near.full);
  const partly = all.filter((near) => !near.full && (near.words.length > 1 || held.length === 1 ? near.score >= 0.6 : full.length < 3 && near.score >= 0.4));
  const best = greatest(
    partly.map(({ score }) => score),
    0,
  );
  return full.length > 5 ? full : [...full, ...partly.filter(({ score }) => score >= best * 0.75)];
}

/** Of one wording, its words near each other. */
function oneWording(all: readonly Near[], plain: string): Near[] {
  const most = plain.length + Math.max(12, plain.length);
  return all.filter((near) => near.full && near.words.length > 1 && near.span <= most);
}

async function readFirst(chosen: readonly Near[], { held, lost, ground: { collection } }: Looking): Promise<Near[]> {
  const total = held.reduce((sum, { weight }) => sum + weight, lost);
  const sorted = chosen.toSorted((a, b) => b.score - a.score || b.inTitle - a.inTitle || a.span - b.span || a.unit.number - b.unit.number);
  return Promise.all(sorted.map(async (near, at) => (at < readClosely ? withSentences(near, held, await collection.textOf(near.unit), total) : near)));
}

function foundNear(near: Near, who: ReadonlySet<number>): FoundUnit {
  const { unit, words, lacks, wordings, spots, score, full, inSentence, inTitle, closeness } = near;
  const inOne = inSentence >= score - 0.001;
  const reasons: Reason[] = [{ kind: inOne ? 'in-sentence' : 'in-unit', words }, ...(lacks.length > 0 ? [{ kind: 'lacks' as const, words: lacks }] : [])];
  const steps = (share: number) => -Math.round(share * 5);
  const order = [who.has(unit.number) || who.size === 0 ? 0 : 1, full ? 0 : 1, steps(score), unit.background ? 1 : 0];
  return { unit, positions: spots.map(({ at }) => at).sort((a, b) => a - b), wordings, reasons, order, detail: [-inTitle, steps(inSentence), closeness] };
}
