/** Several words, and questions in plain words: the units that hold them, or most of them. */
import { normalForm } from '../../policy/normal-form.ts';
import type { Note, Reason } from '../answer/answer.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Terms } from '../index/knowledge.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { conceptOf } from '../understand/concepts.ts';
import { holdsFigure, standsWhole } from '../understand/figures.ts';
import type { Split } from '../understand/split.ts';
import { type Asked, absentConcepts, askedConcepts } from './asked.ts';
import { byNearness, ofOneWording, ofQuestion, ofTerms } from './choice.ts';
import { type Expansion, type Finding, type FoundUnit, type Ground, mostNearest, readClosely, tiers } from './finding.ts';
import { type Held, holdingsOf, rarity } from './holdings.ts';
import { type Looking, type Near, nearUnits, withSentences } from './nearness.ts';

/** A word that stands nowhere weighs as much in a question as one that so many units hold. */
const typicalCount = 8;

type ByTerms = Pick<Expansion, 'findings' | 'nearest' | 'notes'>;

/** `nothingYet`: nothing else was found, so that units further off are better than none. */
export async function asTerms(plain: string, found: Split, nothingYet: boolean, terms: Terms, vocabulary: Vocabulary, ground: Ground): Promise<ByTerms> {
  const parts = await withStanding(found, ground);
  const { words, question, parted, places } = parts;
  const asked = nothingYet ? await heldAsked(vocabulary, terms, ground) : [];
  const heard = (text: string): boolean => asked.some(({ concept }) => concept.heard.some((part) => text.includes(part)));
  const notes: Note[] = places.map(({ place, word }) => ({ kind: 'place', place, word }));
  if (words.length + asked.length === 0 || (words.length === 1 && asked.length === 0 && !question && !parted && places.length === 0))
    return { findings: [], nearest: [], notes: [] };
  const all = await holdingsOf(
    words.map((word) => conceptOf(word, terms, vocabulary)),
    terms.units,
    ground.find,
  );
  const [held, nowhere] = [all.filter(({ units }) => units.size > 0), all.filter(({ units }) => units.size === 0)];
  const lost = [...parts.missing, ...nowhere.map(({ concept }) => concept.said)].filter((text) => !heard(text));
  const looking: Looking = {
    held: question ? telling(held, terms.units) : held,
    asked,
    lost: lost.length * rarity(typicalCount, terms.units),
  };
  const inPlaces = await placeFilter(places, ground);
  const near = nearUnits(looking, ground.collection.units).filter((one) => inPlaces(one.unit) && holdsFigures(one) && holdsQuoted(one, parts));
  const absent = absentConcepts(plain, vocabulary, new Set(asked.map(({ concept }) => concept.said)));
  const chosen = lost.length > 0 && (!question || absent.length > 0) ? [] : await chosenFrom(near, looking, { plain, question, parted }, ground);
  if (chosen.length === 0) return lacking();
  const kind = question ? 'question' : parted ? 'terms' : 'wording';
  if (kind !== 'wording') notes.push(question ? { kind: 'nearest', lookedFor: words, missing: lost } : { kind: 'terms', lookedFor: words, missing: lost });
  const who = parts.who ? await inCharge(vocabulary, ground) : new Set<number>();
  const to = [...words, ...asked.map(({ concept }) => concept.said)].join('、');
  const finding = (tier: number, found: readonly Near[]): Finding => ({ via: { kind, from: plain, to }, tier, found: found.map((one) => foundNear(one, who)) });
  const whole = parted && !question ? chosen.filter(({ full }) => full) : [];
  const others = chosen.filter((one) => !whole.includes(one));
  const findings = [finding(tiers.parted, whole), finding(question ? tiers.near : parted ? tiers.terms : tiers.wording, others)];
  return { findings: findings.filter(({ found }) => found.length > 0), nearest: [], notes };

  async function lacking(): Promise<ByTerms> {
    if (!nothingYet) return { findings: [], nearest: [], notes: [] };
    const nearest = (await readFirst(near, looking, ground)).toSorted(byNearness).slice(0, mostNearest);
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

/** No list of terms is complete (空气 stands only in longer ones): what stands in the collection is a word, too. */
async function withStanding(parts: Split, { find }: Ground): Promise<Split> {
  const stands = await Promise.all(parts.missing.map(async (text) => Array.from(text).length > 1 && (await find(text)).size > 0));
  const words = [...parts.words, ...parts.missing.filter((_, at) => stands[at])];
  return { ...parts, words, missing: parts.missing.filter((_, at) => !stands[at]) };
}

/** What the question asks for, as far as some unit holds it. */
async function heldAsked(vocabulary: Vocabulary, terms: Terms, { find }: Ground): Promise<Held<Asked>[]> {
  const asked = await holdingsOf(askedConcepts(vocabulary, terms), terms.units, find);
  return asked.filter(({ units }) => units.size > 0);
}

async function chosenFrom(
  near: readonly Near[],
  looking: Looking,
  { plain, question, parted }: { plain: string; question: boolean; parted: boolean },
  ground: Ground,
): Promise<Near[]> {
  const { held } = looking;
  const chosen = question ? ofQuestion(near, held.length, looking.lost > 0) : parted ? ofTerms(near, held.length) : ofOneWording(near, plain);
  return readFirst(await withWholeFigures(chosen, held, ground), looking, ground);
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
async function inCharge({ language }: Vocabulary, ground: Ground): Promise<Set<number>> {
  const all = await Promise.all(language.responsibility.named.map((wording) => ground.find(wording)));
  return new Set(all.flatMap((places) => [...places.keys()]));
}

/** Of a question: words that so many units hold say nothing about which one is meant, unless there are no others. */
function telling(held: readonly Held[], units: number): readonly Held[] {
  const rare = held.filter(({ units: of }) => of.size <= units * 0.15);
  return rare.length > 0 ? rare : held;
}

async function readFirst(chosen: readonly Near[], looking: Looking, { collection }: Ground): Promise<Near[]> {
  const sorted = chosen.toSorted((a, b) => b.score - a.score || b.inTitle - a.inTitle || a.span - b.span || a.unit.number - b.unit.number);
  return Promise.all(sorted.map(async (near, at) => (at < readClosely ? withSentences(near, looking, await collection.textOf(near.unit)) : near)));
}

function foundNear(near: Near, who: ReadonlySet<number>): FoundUnit {
  const { unit, words, lacks, wordings, spots, score, full, inSentence, inTitle, closeness } = near;
  const inOne = inSentence >= score - 0.001;
  const reasons: Reason[] = [{ kind: inOne ? 'in-sentence' : 'in-unit', words }, ...(lacks.length > 0 ? [{ kind: 'lacks' as const, words: lacks }] : [])];
  const steps = (share: number) => -Math.round(share * 5);
  const order = [who.has(unit.number) || who.size === 0 ? 0 : 1, full ? 0 : 1, steps(score), unit.background ? 1 : 0];
  return { unit, positions: spots.map(({ at }) => at).sort((a, b) => a - b), wordings, reasons, order, detail: [-inTitle, steps(inSentence), closeness] };
}
