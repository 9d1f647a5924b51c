/**
 * A query → what else it may mean, and the units found so. Each way of reading is one finding with its `via`; nothing is
 * decided here by what a reader has switched off, so that switching one off never brings another one up.
 */

import { normalForm } from '../policy/normal-form.ts';
import type { Note, Reason, Related, Suggestion, Via } from './answer.ts';
import type { Collection, IndexedUnit } from './collection.ts';
import { type Knowledge, type Terms, type Vocabulary, withoutMarks } from './knowledge.ts';
import { type Held, holdingsOf, type Near, nearUnits, rarity, withSentences } from './nearness.ts';
import { documentsNamed, readCitation, unitsCited } from './understand/citation.ts';
import { conceptOf } from './understand/concepts.ts';
import { fullNames, otherNames } from './understand/names.ts';
import { numberIn, readNumber } from './understand/number.ts';
import { slackPlaces } from './understand/slack.ts';
import { byPinyin, corrected, type Guess, isLatin, likeWord, termsByPinyin } from './understand/spelling.ts';
import { isQuestion, partsOf, type Split, split } from './understand/split.ts';
import { simplified } from './understand/variants.ts';
import type { Positions } from './word-index.ts';

/** What a reading stands on. */
export interface Ground {
  collection: Collection;
  knowledge: Knowledge;
  /** Places of a wording in normal form: complete and exact. */
  find(wording: string): Promise<Positions>;
  /** How often parts of a wording stand elsewhere in a unit that holds it so many times. */
  akin(wording: string): Promise<(unit: number, times: number) => number>;
  /** Whether a character stands in the collection. */
  knows(character: string): boolean;
}

export interface FoundUnit {
  unit: IndexedUnit;
  /** Where the wordings stand, as in the record. */
  positions: readonly number[];
  /** How often parts of the wording stand elsewhere in the unit. */
  akin?: number;
  wordings: readonly string[];
  reasons: Reason[];
  /** For order among the hits of findings of one tier: smaller first, before rank; `detail` after the turns of the documents. */
  order: readonly number[];
  detail?: readonly number[];
}

export interface Finding {
  via: Via;
  /** Findings of one tier are ranked together; smaller ones come first. */
  tier: number;
  found: FoundUnit[];
}

export interface Expansion {
  findings: Finding[];
  notes: Note[];
  suggestions: Suggestion[];
  related: Related[];
}

const tiers = { cited: 0, named: 1, further: 1.5, wording: 2, terms: 3, near: 4 } as const;
/** Longer ones are passages: nobody means anything but the words themselves. */
const longestQuery = 120;
/** A query in more parts than that is a passage. */
const mostParts = 12;
/** So many nearest units are enough to look through. */
const enough = 12;
/** What words count for that do not stand near each other. */
const apart = 0.7;
/** A word that stands nowhere weighs as much in a question as one that so many units hold. */
const typicalCount = 8;
/** Units whose texts are read to learn what stands in one sentence: those that a reader sees first. */
const readClosely = 12;

export async function expand(query: string, exact: number, ground: Ground): Promise<Expansion> {
  const typed = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  if (typed.length > longestQuery || !withoutMarks(typed).trim()) return nothing();
  const number = await asNumber(typed, exact, ground);
  if (number) return number;
  const citation = await asCitation(typed, ground);
  if (citation) return citation;
  return asWords(typed, exact, ground);
}

function nothing(): Expansion {
  return { findings: [], notes: [], suggestions: [], related: [] };
}

// --- document numbers and citations

async function asNumber(typed: string, exact: number, ground: Ground): Promise<Expansion | null> {
  const asked = readNumber(typed);
  if (!asked) return null;
  const citing = await ground.knowledge.citing();
  const known = numberIn(citing, asked);
  if (!known) return exact > 0 ? nothing() : { ...nothing(), notes: [{ kind: 'no-such-number', number: asked.usual }] };
  if (asked.rest) return known.document ? asCitation(typed, ground) : null;
  const via: Via = { kind: 'number', from: typed, to: known.number };
  const bearing = unitsOf(ground, known.document ?? '').slice(0, 1);
  const cited = await Promise.all(known.wordings.map((wording) => unitsWith(wording, ground)));
  const found = [
    ...bearing.map((unit): FoundUnit => ({ unit, positions: [], wordings: known.wordings, reasons: [{ kind: 'document' }], order: [0] })),
    ...cited.flat().map((unit) => ({ ...unit, order: [1] })),
  ];
  return { ...nothing(), findings: [{ via, tier: tiers.cited, found: once(found) }] };
}

async function asCitation(typed: string, ground: Ground): Promise<Expansion | null> {
  const citation = readCitation(typed);
  if (!citation) return null;
  const citing = await ground.knowledge.citing();
  const provinces = new Map(ground.collection.documents.map(({ id, province }) => [id, province]));
  const number = readNumber(citation.name);
  const named = number ? [numberIn(citing, number)?.document ?? ''].filter(Boolean) : documentsNamed(citation.name, citing, provinces);
  if (named.length === 0) return null;
  const units = named.flatMap((document) => unitsCited(citation.steps, unitsOf(ground, document), citing.labels));
  if (units.length === 0) {
    const document = ground.collection.documents.find(({ id }) => id === named[0])?.shortTitle ?? '';
    const clear = citation.steps.some(({ form }) => form !== 'plain');
    return clear ? { ...nothing(), notes: [{ kind: 'no-such-unit', document, cited: citation.place }] } : null;
  }
  const found = units.map((unit, at): FoundUnit => ({ unit, positions: [], wordings: [], reasons: [{ kind: 'cited' }], order: [at] }));
  return { ...nothing(), findings: [{ via: { kind: 'citation', from: typed, to: citedName(units, ground, citing.labels) }, tier: tiers.cited, found }] };
}

/** 湖南“十四五”《规划》三、（五）; of several the first. */
function citedName([unit]: readonly IndexedUnit[], ground: Ground, labels: readonly string[]): string {
  if (!unit) return '';
  const steps = unit.anchor.split('-');
  const anchors = steps.map((_, index) => steps.slice(0, index + 1).join('-'));
  const path = unitsOf(ground, unit.document.id).filter(({ anchor }) => anchors.includes(anchor));
  return unit.document.shortTitle + path.map(({ number }) => labels[number] ?? '').join('');
}

function unitsOf({ collection }: Ground, document: string): IndexedUnit[] {
  return collection.units.filter((unit) => unit.document.id === document);
}

// --- words

async function asWords(typed: string, exact: number, ground: Ground): Promise<Expansion> {
  const vocabulary = await ground.knowledge.vocabulary();
  const plain = await inOwnCharacters(typed, ground);
  const findings = await asOneWording(typed, plain, exact, vocabulary, ground);
  const sofar: Expansion = { ...nothing(), findings, related: relatedTo(normalForm(plain), vocabulary) };
  const anything = exact > 0 || findings.length > 0;
  if (anything && !parted(plain, exact) && !isQuestion(plain)) return sofar;
  if (!anything && isLatin(plain)) return { ...sofar, ...(await asPinyin(plain, vocabulary, ground)) };
  return asSeveralWords(plain, exact, sofar, vocabulary, ground);
}

/** The query as one wording: in other writing, under other names, in other shapes. */
async function asOneWording(typed: string, plain: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Finding[]> {
  const wording = normalForm(plain);
  const ways = [
    exact === 0 && !isLatin(plain) ? asMarked(plain, ground) : [],
    asPhrase(normalForm(typed), wording, exact, vocabulary, ground),
    asOtherShapes(plain, wording, exact, vocabulary, ground),
  ];
  return (await Promise.all(ways)).flat();
}

async function asSeveralWords(plain: string, exact: number, before: Expansion, vocabulary: Vocabulary, ground: Ground): Promise<Expansion> {
  const terms = await ground.knowledge.terms();
  const nothingYet = exact === 0 && before.findings.length === 0;
  const parts = split(plain, terms, vocabulary, provincesOf(ground), await standing(plain, ground));
  const { findings, notes } = await asTerms(plain, parts, nothingYet, terms, vocabulary, ground);
  const sofar: Expansion = { ...before, findings: [...before.findings, ...findings], notes };
  return exact > 0 || sofar.findings.length > 0 ? sofar : asMeant(plain, parts, sofar, terms, vocabulary, ground);
}

/** Only words and what stands nowhere have other shapes; a passage that was copied has none. */
async function asOtherShapes(plain: string, wording: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Finding[]> {
  const names = fullNames(wording, vocabulary);
  const all = names.length > 0 ? names : exact === 0 ? [wording] : [];
  return (await Promise.all(all.map((name) => asSlack(plain, name, ground)))).flat();
}

/** Parts of the query that stand in the collection as they are. */
async function standing(plain: string, { find }: Ground): Promise<Set<string>> {
  const parts = partsOf(plain);
  if (parts.length < 2 || parts.length > mostParts) return new Set();
  const found = await Promise.all(parts.map(async (part) => ((await find(part)).size > 0 ? [part] : [])));
  return new Set(found.flat());
}

/** The reader set words apart: by spaces, or by punctuation where that does not stand so in the collection. */
function parted(plain: string, exact: number): boolean {
  return /\S\s+\S/u.test(plain) || (exact === 0 && /[^\s,，、;；][,，、;；]+[^\s,，、;；]/u.test(plain));
}

/** Almost the same wording. What is found is checked against the text: nothing may end between head and tail. */
async function asSlack(from: string, wording: string, ground: Ground): Promise<Finding[]> {
  if (parted(from, 0) || isQuestion(from)) return [];
  const ways = await slackPlaces(wording, ground.find);
  const findings = await Promise.all(
    ways.map(async ({ shape, head, tail, positions }): Promise<Finding> => {
      const units = [...positions].flatMap(([number, places]) => {
        const unit = ground.collection.units[number];
        return unit ? [{ unit, places }] : [];
      });
      const kept = await inOneBreath(units, head, tail, ground);
      const found = kept.map(
        ({ unit, places }): FoundUnit => ({
          unit,
          positions: places,
          wordings: [head, tail],
          reasons: [{ kind: 'in-sentence', words: [head, tail] }],
          order: [],
        }),
      );
      return { via: { kind: 'wording', from, to: shape }, tier: tiers.wording, found };
    }),
  );
  return findings.filter(({ found }) => found.length > 0);
}

/** So many are checked against their texts, which readers are about to see; more than that are taken as they are. */
async function inOneBreath<T extends { unit: IndexedUnit }>(units: readonly T[], head: string, tail: string, { collection }: Ground): Promise<readonly T[]> {
  if (units.length > readClosely) return units;
  const checked = await Promise.all(
    units.map(async (one) => {
      const { title, text } = await collection.textOf(one.unit);
      const fields = [title ?? '', ...text.split(/[。；！？\n]/u)].map(normalForm);
      return fields.some((field) => field.includes(head) && field.includes(tail)) ? [one] : [];
    }),
  );
  return checked.flat();
}

function provincesOf({ collection }: Ground): string[] {
  return [...new Set(collection.documents.map(({ province }) => province))];
}

/** Traditional and variant characters replaced; the file is loaded only for characters that the collection does not have. */
async function inOwnCharacters(typed: string, { knows, knowledge }: Ground): Promise<string> {
  const foreign = Array.from(typed).some((character) => /\p{Script=Han}/u.test(character) && !knows(character));
  return foreign ? simplified(typed, await knowledge.variants()) : typed;
}

/** The wording itself where it is not the one typed, without punctuation, and under its other names. */
async function asPhrase(typed: string, wording: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Finding[]> {
  // A passage that stands so in the collection needs no other punctuation.
  const bare = exact === 0 ? withoutMarks(wording) : wording;
  const readings: { via: Via; wording: string; tier?: number }[] = [
    ...(wording === typed ? [] : [{ via: { kind: 'traditional' as const, from: typed, to: wording }, wording }]),
    ...(bare === wording || bare.length < 2 || /^\d+$/u.test(bare) ? [] : [{ via: { kind: 'punctuation' as const, from: wording, to: bare }, wording: bare }]),
    ...otherNames(wording, vocabulary).map(({ kind, from, to, wording: other, further }) => ({
      via: { kind, from, to },
      wording: other,
      ...(further && { tier: tiers.further }),
    })),
  ];
  return findingsOf(readings, tiers.named, ground);
}

async function findingsOf(readings: readonly { via: Via; wording: string; tier?: number }[], usual: number, ground: Ground): Promise<Finding[]> {
  const findings = await Promise.all(readings.map(async ({ via, wording, tier = usual }) => ({ via, tier, found: await unitsWith(wording, ground) })));
  return findings.filter(({ found }) => found.length > 0);
}

async function unitsWith(wording: string, { collection, find, akin: akinTo }: Ground): Promise<FoundUnit[]> {
  const places = await find(wording);
  if (places.size === 0) return [];
  const akin = await akinTo(wording);
  return [...places].flatMap(([number, positions]) => {
    const unit = collection.units[number];
    if (!unit) return [];
    const title: Reason[] = (positions[0] ?? 0) < unit.titleLength ? [{ kind: 'in-title', words: [wording] }] : [];
    return [
      {
        unit,
        positions,
        akin: akin(number, positions.length),
        wordings: [wording],
        reasons: [...title, { kind: 'occurrences', count: positions.length }],
        order: [],
      },
    ];
  });
}

/** 双随机一公开 → 双随机、一公开: a term that is the same without punctuation. */
async function asMarked(plain: string, ground: Ground): Promise<Finding[]> {
  const wording = normalForm(plain);
  const term = (await ground.knowledge.terms()).byPlain.get(withoutMarks(wording));
  if (!term || term.normal === wording) return [];
  return findingsOf([{ via: { kind: 'punctuation', from: plain, to: term.printed }, wording: term.normal }], tiers.named, ground);
}

function relatedTo(wording: string, { related }: Vocabulary): Related[] {
  return (related.get(wording) ?? []).slice(0, 6).map(({ to, why }) => ({ query: to, why }));
}

// --- several words, questions

interface ByTerms {
  findings: Finding[];
  notes: Note[];
}

/** `nothingYet`: nothing else was found, so that units further off are better than none. */
async function asTerms(plain: string, parts: Split, nothingYet: boolean, terms: Terms, vocabulary: Vocabulary, ground: Ground): Promise<ByTerms> {
  const { words, missing, question, parted, places } = parts;
  const notes: Note[] = places.map(({ province, word }) => ({ kind: 'place', province, word }));
  if (words.length === 0 || (words.length === 1 && !question && !parted && places.length === 0)) return { findings: [], notes: [] };
  if (missing.length > 0 && !question) return { findings: [], notes: nothingYet ? [{ kind: 'terms', lookedFor: words, missing }] : [] };
  const concepts = words.map((word) => conceptOf(word, terms, vocabulary));
  const asked = await holdingsOf(concepts, terms.units, ground.find);
  const held = question ? telling(asked, terms.units) : asked;
  const lost = missing.length * rarity(typicalCount, terms.units);
  const all = nearUnits(held, ground.collection.units, lost).filter((near) => inPlaces(near, places));
  const chosen = question ? nearest(all) : parted ? severalTerms(all, held) : oneWording(all, plain);
  const read = await readFirst(chosen, held, lost, ground);
  if (read.length === 0) return { findings: [], notes: nothingYet ? [{ kind: 'terms', lookedFor: words, missing }] : [] };
  const kind = question ? 'question' : parted ? 'terms' : 'wording';
  if (kind !== 'wording') notes.push(question ? { kind: 'nearest', lookedFor: words, missing } : { kind: 'terms', lookedFor: words, missing });
  const who = parts.who ? await inCharge(ground) : new Set<number>();
  const found = read.map((near) => foundNear(near, who));
  return { findings: [{ via: { kind, from: plain, to: words.join('、') }, tier: question ? tiers.near : parted ? tiers.terms : tiers.wording, found }], notes };
}

function inPlaces({ unit, words }: Near, places: Split['places']): boolean {
  return places.length === 0 || places.some(({ province, word }) => unit.document.province === province || words.includes(word));
}

/** Units that name who is in charge (（省生态环境厅牵头）, 按职责分工负责). */
async function inCharge(ground: Ground): Promise<Set<number>> {
  const all = await Promise.all(['牵头', '分工负责', '责任单位'].map((wording) => ground.find(wording)));
  return new Set(all.flatMap((places) => [...places.keys()]));
}

/** Of a question: words that so many units hold say nothing about which one is meant, unless there are no others. */
function telling(held: readonly Held[], units: number): readonly Held[] {
  const rare = held.filter(({ units: of }) => of.size <= units * 0.15);
  return rare.length > 0 ? rare : held;
}

/**
 * Of a question: units that hold most of it, near together. Where these are few, the next best as well, until there are
 * enough to look through.
 */
function nearest(all: readonly Near[]): Near[] {
  const together = ({ score, inSentence }: Near) => (inSentence > 0 ? score : score * apart);
  const able = all.filter((near) => together(near) >= (near.words.length > 1 ? 0.3 : 0.55)).toSorted((a, b) => together(b) - together(a));
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
  const best = Math.max(0, ...partly.map(({ score }) => score));
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

// --- what was probably meant

async function asPinyin(plain: string, vocabulary: Vocabulary, ground: Ground): Promise<Pick<Expansion, 'findings' | 'notes' | 'suggestions'>> {
  const [terms, sounds] = await Promise.all([ground.knowledge.terms(), ground.knowledge.sounds()]);
  const guesses = byPinyin(plain, terms, sounds);
  const words = guesses[0] ? [guesses[0].term.normal] : termsByPinyin(plain, terms, sounds);
  const suggestions = guesses.slice(1).map(suggestionOf);
  if (words.length === 0) return { findings: [], notes: [{ kind: 'absent' }], suggestions };
  const { findings, notes } = await instead(plain, 'pinyin', words.join(''), words, terms, vocabulary, ground);
  return { findings, notes, suggestions };
}

/** The hits of another wording in place of the one typed, and of its other names. */
async function instead(
  plain: string,
  kind: 'pinyin' | 'typing',
  wording: string,
  words: readonly string[],
  terms: Terms,
  vocabulary: Vocabulary,
  ground: Ground,
): Promise<Expansion> {
  const to = terms.byNormal.get(wording)?.printed ?? wording;
  const own = await findingsOf([{ via: { kind, from: plain, to }, wording }], tiers.named, ground);
  const names = await asPhrase(wording, wording, 0, vocabulary, ground);
  const findings = [...own, ...names, ...(await asOtherShapes(plain, wording, 1, vocabulary, ground))];
  if (findings.length > 0 || words.length < 2) return { ...nothing(), findings };
  const parts: Split = { words: [...words], missing: [], question: false, who: false, places: [], parted: true };
  const { findings: byTerms, notes } = await asTerms(wording, parts, true, terms, vocabulary, ground);
  return { ...nothing(), findings: byTerms.map((finding) => ({ ...finding, via: { kind, from: plain, to: finding.via.to } })), notes };
}

function suggestionOf({ term, kind }: Guess): Suggestion {
  return { query: term.printed, kind, count: term.count };
}

/** Nothing was found in any reading: typing errors. */
async function asMeant(plain: string, parts: Split, sofar: Expansion, terms: Terms, vocabulary: Vocabulary, ground: Ground): Promise<Expansion> {
  const wording = withoutMarks(normalForm(plain));
  const sounds = await ground.knowledge.sounds();
  const guesses = likeWord(wording, terms, sounds);
  const suggestions = guesses.map(suggestionOf);
  const [best] = guesses.filter(({ sure }) => sure);
  if (best) {
    const meant = await instead(plain, 'typing', best.term.normal, [best.term.normal], terms, vocabulary, ground);
    const shorter = guesses.filter(({ term }) => term !== best.term && best.term.normal.includes(term.normal)).slice(0, 1);
    const also = await findingsOf(
      shorter.map(({ term }) => ({ via: { kind: 'typing', from: plain, to: term.printed }, wording: term.normal })),
      tiers.named,
      ground,
    );
    if (meant.findings.length > 0) {
      const findings = [...meant.findings, ...also];
      return { ...sofar, findings, suggestions: suggestions.slice(1), notes: [{ kind: 'typing', from: plain, to: best.term.printed }] };
    }
  }
  const mended = parts.missing.length > 0 ? corrected(normalForm(plain), parts.missing, terms, sounds) : null;
  if (mended) {
    const words = split(mended, terms, vocabulary, provincesOf(ground), new Set()).words;
    const meant = await instead(plain, 'typing', mended, words, terms, vocabulary, ground);
    if (meant.findings.length > 0) return { ...sofar, ...meant, related: sofar.related, notes: [{ kind: 'typing', from: plain, to: mended }, ...meant.notes] };
  }
  return { ...sofar, suggestions, notes: [...sofar.notes, { kind: 'absent' }] };
}

function once(found: readonly FoundUnit[]): FoundUnit[] {
  return [...new Map(found.toReversed().map((one) => [one.unit.number, one])).values()].toReversed();
}
