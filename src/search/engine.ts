/** query → exact hits and hits of other readings → one ranked answer. No network here: an engine is handed in. */
import { normalForm } from '../policy/normal-form.ts';
import { isProvinceLevel, nationalArea } from '../policy/places.ts';
import { type Alphabet, lookupsFor } from '../policy/search-index/index-tokens.ts';
import type { Card, Reason, Scope, SearchAnswer, SearchOptions } from './answer/answer.ts';
import type { CardSource } from './answer/cards.ts';
import { type Facets, type Filters, facetsOf, passes } from './answer/facets.ts';
import { hitsOf } from './answer/hits.ts';
import { isBySeveral } from './answer/nearest.ts';
import { inOrder, type Rank } from './answer/rank.ts';
import { type RankedSource, readClosely, readInOrder } from './answer/read-closely.ts';
import type { Collection, IndexedUnit } from './index/collection.ts';
import type { Knowledge } from './index/knowledge.ts';
import { placesOf } from './index/retrieve.ts';
import { SearchUnavailable } from './index/site-files.ts';
import type { Positions, WordIndex } from './index/word-index.ts';
import { claim } from './readings/claims.ts';
import type { Expansion, Ground } from './readings/finding.ts';
import type { Said } from './said/said.ts';
import { asStanding } from './standing.ts';
import { isBody } from './understand/bodies.ts';
import { readLiterally } from './understand/literal.ts';
import { filtersOf } from './understand/scope/narrowing.ts';
import { holdsWord, placesThatStand, type SpelledOut, spelledOutIn } from './understand/spelled-out.ts';

export interface Engine {
  alphabet: Alphabet;
  /** Length in characters of the longest field. */
  longest: number;
  collection: Collection;
  index: WordIndex;
  knowledge: Knowledge;
  /** The site's root. */
  site: URL;
  /** The readings that few queries need (further.ts). */
  further: () => Promise<Further>;
}

export type Further = typeof import('./further.ts');

/** Guarantees: exact hits come first, complete, in an order that nothing else changes; `without` takes away what it names and nothing more. */
export async function answerWith(engine: Engine, query: string, { filters = {}, without = [], signal }: SearchOptions): Promise<SearchAnswer> {
  const wording = normalForm(query);
  const ground = groundOf(engine, spelledOutIn(query));
  const places = await ground.find(wording);
  signal?.throwIfAborted();
  const literal = foundLiterally(places, wording, await partsElsewhere(wording, engine), engine.collection);
  const asRead = !without.includes('*');
  const expansion = asRead
    ? ((await asStanding(query, literal.length, ground)) ?? (await (await engine.further()).expand(query, literal.length, ground)))
    : nothing;
  signal?.throwIfAborted();
  const { interpretations, claimed } = claim(expansion, new Set(places.keys()), new Set(without));
  const answers = await readFirst([literal, ...claimed], wording, engine);
  const answered = !asRead || answers.length + interpretations.length > 0;
  const { notes, hits: all } = await saidOf(query, answers, answered, expansion, engine, ground);
  const scope = scopeOf(expansion, new Set(without));
  const chosen = { ...filtersOf(scope.filter(({ on }) => on)), ...withoutEmpty(filters) };
  const let_through = all.filter(({ unit }) => passes(unit, chosen));
  const cards = await cardsOf(
    expansion.cards.filter(({ unit }) => passes(unit, chosen)),
    engine,
  );
  const hits = hitsOf(let_through, engine.collection, engine.site);
  return {
    query,
    wording,
    total: hits.length,
    answers: hits.filter(({ match }) => match !== 'nearest').length,
    nearestBeyond: answered ? 0 : all.length - hits.length,
    exact: hits.filter(({ match }) => match === 'exact').length,
    hits,
    documents: new Set(hits.map(({ document }) => document.id)).size,
    provinces: new Set(hits.map(({ document }) => document.place.area).filter(isProvinceLevel)).size,
    national: hits.some(({ document }) => document.place.area === nationalArea),
    facets: facetsOf(
      answers.map(({ unit }) => unit),
      chosen,
    ),
    scope,
    interpretations: interpretations.map(({ adds, ...of }) => ({ ...of, total: adds.filter((unit) => passes(unit, chosen)).length })),
    suggestions: expansion.suggestions,
    related: expansion.related,
    notes,
    cards,
  };
}

/** What is said of the query and of its hits, which are the nearest ones where nothing answers. */
async function saidOf(query: string, answers: RankedSource[], answered: boolean, expansion: Expansion, engine: Engine, ground: Ground): Promise<Said> {
  if (answered && expansion.notes.length === 0 && !answers.some(isBySeveral)) return { notes: [], hits: answers };
  return (await engine.further()).saidOf(query, answered ? answers : null, expansion, ground);
}

async function cardsOf(sources: readonly CardSource[], engine: Engine): Promise<Card[]> {
  return sources.length > 0 ? (await engine.further()).cardsOf(sources, engine) : [];
}

/** One list after another, each in its order; of those that a reader sees first it is told from the texts. */
async function readFirst(lists: readonly (readonly RankedSource[])[], wording: string, { collection, knowledge }: Engine): Promise<RankedSource[]> {
  const { language } = await knowledge.vocabulary('');
  const { contrary: contraries, placing: places, charged } = language;
  const signs = { contraries, places, leading: isBody(wording, language) ? charged.leading : [] };
  const read = lists.map((hits, at) => {
    const isSeen = lists.slice(0, at).flat().length < readClosely;
    return isSeen ? readInOrder(hits, signs, collection.textOf) : hits;
  });
  return (await Promise.all(read)).flat();
}

const nothing: Expansion = { findings: [], nearest: [], notes: [], suggestions: [], related: [], cards: [] };

function scopeOf({ scope = [] }: Expansion, without: ReadonlySet<string>): Scope[] {
  return scope.map(({ word, facet, values, leavesOut }) => {
    const key = `scope:${word}`;
    return { key, word, facet, values, ...(leavesOut !== undefined && { leavesOut }), on: !without.has(key) };
  });
}

const withoutEmpty = (filters: Filters): Filters => Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));

export function emptyAnswer(query: string): SearchAnswer {
  const facets = facetsOf([], {}) satisfies Facets;
  return {
    query,
    wording: normalForm(query),
    total: 0,
    answers: 0,
    nearestBeyond: 0,
    exact: 0,
    hits: [],
    documents: 0,
    provinces: 0,
    national: false,
    facets,
    scope: [],
    interpretations: [],
    suggestions: [],
    related: [],
    notes: [],
    cards: [],
  };
}

/** Wordings are looked up once for a query, whatever reading asks for them; words that it writes in signs of their own are found as such. */
export function groundOf(engine: Engine, spelled: readonly SpelledOut[]): Ground {
  const { alphabet, longest, collection, index, knowledge } = engine;
  const asked = new Map<string, Promise<Positions>>();
  const literally = (wording: string): Promise<Positions> => placesOf(readLiterally(wording, alphabet, longest).characters, alphabet, index, fields);
  const find = (wording: string): Promise<Positions> => {
    const concerned = spelled.filter((word) => holdsWord(wording, word));
    const answer = asked.get(wording) ?? literally(wording).then((places) => (concerned.length > 0 ? thatStand(wording, concerned, places, printed) : places));
    asked.set(wording, answer);
    return answer;
  };
  return {
    collection,
    knowledge,
    find,
    akin: (wording) => partsElsewhere(wording, engine),
    bytes: (wording) => lookupsFor(Array.from(wording), alphabet).reduce((sum, { prefix }) => sum + index.bytes(prefix), 0),
    knows: (character) => alphabet.has(character),
    inSigns: spelled.length > 0,
  };

  async function printed(number: number): Promise<string[]> {
    const { label, title, text } = await collection.textOf(unitNumber(collection, number));
    return [title, label, text].map((field) => field ?? '');
  }

  async function fields(number: number): Promise<string[]> {
    return (await printed(number)).map(normalForm);
  }
}

/** Texts that are read to tell m² from the M2 of PM2.5, at most; units beyond them are taken as they are. */
const mostLooked = 200;

/** The places at which words stand that the query writes in signs of their own. `read`: the fields of a unit in the order of its record. */
async function thatStand(wording: string, spelled: readonly SpelledOut[], places: Positions, read: (unit: number) => Promise<string[]>): Promise<Positions> {
  const kept = await Promise.all(
    [...places].map(async ([unit, positions], at) => {
      if (at >= mostLooked) return [[unit, positions] as const];
      const stand = (await read(unit)).flatMap((field) => placesThatStand(wording, spelled, field));
      const left = positions.filter((_, place) => stand[place]);
      return left.length > 0 ? [[unit, left] as const] : [];
    }),
  );
  return new Map(kept.flat());
}

function unitNumber({ units }: Collection, number: number): IndexedUnit {
  const unit = units[number];
  if (!unit) throw new SearchUnavailable('stale', `the index names unit ${number} of ${units.length}`);
  return unit;
}

/** Bytes of the index that the order of hits is worth, whether they are loaded already or not: the order must not depend on it. */
const mostForOrder = 64_000;

/**
 * How often the first two and the last two characters of a short wording stand in each unit outside of it: 党政 and 同责 of
 * 党政同责. Nothing is known of longer ones, nor of words so frequent that their places are much to load.
 */
async function partsElsewhere(wording: string, { alphabet, longest, index }: Engine): Promise<(unit: number, times: number) => number> {
  const { characters } = readLiterally(wording, alphabet, longest);
  if (characters.length < 3 || characters.length > 4) return () => 0;
  const ends = [characters.slice(0, 2), characters.slice(-2)].flatMap((pair) => lookupsFor(pair, alphabet));
  if (ends.reduce((sum, { prefix }) => sum + index.bytes(prefix), 0) > mostForOrder) return () => 0;
  const places = await Promise.all(ends.map(({ prefix }) => index.positionsOf(prefix)));
  return (unit, times) => places.reduce((sum, of) => sum + (of.get(unit)?.length ?? 0) - times, 0);
}

function foundLiterally(places: Positions, wording: string, akin: (unit: number, times: number) => number, collection: Collection): RankedSource[] {
  const found = [...places].map(([number, positions]) => ({ unit: unitNumber(collection, number), positions, akin: akin(number, positions.length) }));
  return inOrder(found, Array.from(wording).length).map(({ unit, rank, key }) => ({
    unit,
    rank,
    key,
    match: 'exact',
    asItIs: true,
    wordings: [wording],
    reasons: reasonsOf(rank, wording),
  }));
}

function reasonsOf({ inTitle, occurrences }: Rank, wording: string): Reason[] {
  return [...(inTitle ? [{ kind: 'in-title' as const, words: [wording] }] : []), { kind: 'occurrences', count: occurrences }];
}
