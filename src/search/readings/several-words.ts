/** Several words, and questions in plain words: the units that hold them, or most of them. */
import { greatest } from '../../policy/extremes.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Note, Reason } from '../answer/answer.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Terms } from '../index/knowledge.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { conceptOf, furtherStrength } from '../understand/concepts.ts';
import { holdsFigure, standsWhole } from '../understand/figures.ts';
import type { Split } from '../understand/split.ts';
import { type Finding, type FoundUnit, type Ground, readClosely, tiers } from './finding.ts';
import { type Held, holdingsOf, type Near, nearUnits, rarity, withSentences } from './nearness.ts';

/** So many nearest units are enough to look through. */
const enough = 12;
/** What words count for that do not stand near each other. */
const apart = 0.7;
/** A word that stands nowhere weighs as much in a question as one that so many units hold. */
const typicalCount = 8;

interface ByTerms {
  findings: Finding[];
  notes: Note[];
}

/** `nothingYet`: nothing else was found, so that units further off are better than none. */
export async function asTerms(plain: string, parts: Split, nothingYet: boolean, terms: Terms, vocabulary: Vocabulary, ground: Ground): Promise<ByTerms> {
  const { words, missing, question, parted, places } = parts;
  const notes: Note[] = places.map(({ place, word }) => ({ kind: 'place', place, word }));
  if (words.length === 0 || (words.length === 1 && !question && !parted && places.length === 0)) return { findings: [], notes: [] };
  const lacking = async (): Promise<ByTerms> => ({
    findings: [],
    notes: nothingYet ? [{ kind: 'terms', lookedFor: words, missing }, ...(await eachApart(words, missing.length > 0, ground))] : [],
  });
  if (missing.length > 0 && !question) return lacking();
  const concepts = words.map((word) => conceptOf(word, terms, vocabulary));
  const asked = await holdingsOf(concepts, terms.units, ground.find);
  const held = question ? telling(asked, terms.units) : asked;
  const lost = missing.length * rarity(typicalCount, terms.units);
  const inPlaces = await placeFilter(places, ground);
  const all = nearUnits(held, ground.collection.units, lost).filter((near) => inPlaces(near.unit) && holdsFigures(near));
  const chosen = question ? nearest(all, held.length) : parted ? severalTerms(all, held) : oneWording(all, plain);
  const read = await readFirst(await withWholeFigures(chosen, held, ground), held, lost, ground);
  if (read.length === 0) return lacking();
  const kind = question ? 'question' : parted ? 'terms' : 'wording';
  if (kind !== 'wording') notes.push(question ? { kind: 'nearest', lookedFor: words, missing } : { kind: 'terms', lookedFor: words, missing });
  const who = parts.who ? await inCharge(vocabulary, ground) : new Set<number>();
  const found = read.map((near) => foundNear(near, who));
  return { findings: [{ via: { kind, from: plain, to: words.join('、') }, tier: question ? tiers.near : parted ? tiers.terms : tiers.wording, found }], notes };
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
  const together = ({ score, inSentence }: Near) => (inSentence > 0 ? score : score * apart);
  const able = all
    .filter((near) => together(near) >= (near.words.length > 1 ? 0.3 : 0.55))
    .toSorted((a, b) => together(b) - together(a) || b.inTitle - a.inTitle || a.unit.number - b.unit.number);
  if (words === 1) return able.filter(({ score }, at) => score >= furtherStrength || at < enough);
  const [best] = able;
  const last = able[Math.min(able.length, enough) - 1];
  if (!best || !last) return [];
  const least = Math.min(together(best) * 0.6, together(last));
  return able.filter((near) => together(near) >= least);
}

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

async function readFirst(chosen: readonly Near[], held: readonly Held[], missing: number, { collection }: Ground): Promise<Near[]> {
  const total = held.reduce((sum, { weight }) => sum + weight, missing);
  const sorted = chosen.toSorted((a, b) => b.score - a.score || b.inTitle - a.inTitle || a.span - b.span || a.unit.number - b.unit.number);
  return Promise.all(sorted.map(async (near, at) => (at < readClosely ? withSentences(near, held, await collection.textOf(near.unit), total) : near)));
}

function foundNear(near: Near, who: ReadonlySet<number>): FoundUnit {
  const { unit, words, lacks, wordings, spots, score, full, inSentence, inTitle, closeness } = near;
  const together = inSentence >= score - 0.001;
  const reasons: Reason[] = [{ kind: together ? 'in-sentence' : 'in-unit', words }, ...(lacks.length > 0 ? [{ kind: 'lacks' as const, words: lacks }] : [])];
  const steps = (share: number) => -Math.round(share * 5);
  const order = [who.has(unit.number) || who.size === 0 ? 0 : 1, full ? 0 : 1, steps(score), unit.background ? 1 : 0];
  return { unit, positions: spots.map(({ at }) => at).sort((a, b) => a - b), wordings, reasons, order, detail: [-inTitle, steps(inSentence), closeness] };
}
