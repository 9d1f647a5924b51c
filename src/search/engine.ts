/** query → exact hits and hits of other readings → one ranked answer. No network here: an engine is handed in. */
import { normalForm } from '../policy/normal-form.ts';
import { isProvinceLevel, nationalArea } from '../policy/places.ts';
import { type Alphabet, lookupsFor } from '../policy/search-index/index-tokens.ts';
import type { Card, Reason, Scope, SearchAnswer, SearchOptions } from './answer/answer.ts';
import type { CardSource } from './answer/cards.ts';
import { type Facets, type Filters, facetsOf, passes } from './answer/facets.ts';
import { type HitSource, hitsOf } from './answer/hits.ts';
import { inOrder, type Rank } from './answer/rank.ts';
import { type BesideIn, besideOf } from './index/beside.ts';
import type { Collection, IndexedUnit } from './index/collection.ts';
import type { Knowledge } from './index/knowledge.ts';
import { placesOf } from './index/retrieve.ts';
import { SearchUnavailable } from './index/site-files.ts';
import type { Positions, WordIndex } from './index/word-index.ts';
import { claim } from './readings/claims.ts';
import type { Expansion, Ground } from './readings/finding.ts';
import type { Said } from './said/said.ts';
import { asStanding } from './standing.ts';
import { readLiterally } from './understand/literal.ts';
import { filtersOf } from './understand/scope.ts';
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
  const exact = foundLiterally(places, wording, await besideWording(wording, engine), engine.collection);
  const asRead = !without.includes('*');
  const expansion = asRead
    ? ((await asStanding(query, exact.length, ground)) ?? (await (await engine.further()).expand(query, exact.length, ground)))
    : nothing;
  signal?.throwIfAborted();
  const { interpretations, claimed } = claim(expansion, new Set(places.keys()), new Set(without));
  const answers = [...exact, ...claimed];
  const { notes, hits: all } = await saidOf(query, answers, !asRead || answers.length + interpretations.length > 0, expansion, engine, ground);
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
async function saidOf(query: string, answers: HitSource[], answered: boolean, expansion: Expansion, engine: Engine, ground: Ground): Promise<Said> {
  if (answered && expansion.notes.length === 0) return { notes: [], hits: answers };
  return (await engine.further()).saidOf(query, answered ? answers : null, expansion, ground);
}

async function cardsOf(sources: readonly CardSource[], engine: Engine): Promise<Card[]> {
  return sources.length > 0 ? (await engine.further()).cardsOf(sources, engine) : [];
}

const nothing: Expansion = { findings: [], nearest: [], notes: [], suggestions: [], related: [], cards: [] };

function scopeOf({ scope = [] }: Expansion, without: ReadonlySet<string>): Scope[] {
  return scope.map(({ word, facet, values }) => {
    const key = `scope:${word}`;
    return { key, word, facet, values, on: !without.has(key) };
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
function groundOf(engine: Engine, spelled: readonly SpelledOut[]): Ground {
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
    beside: (wording) => besideWording(wording, engine),
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

async function besideWording(wording: string, { alphabet, longest, index, knowledge }: Engine): Promise<BesideIn> {
  const { language } = await knowledge.vocabulary('');
  return besideOf(readLiterally(wording, alphabet, longest).characters, language.contrary, { alphabet, index });
}

function foundLiterally(places: Positions, wording: string, beside: BesideIn, collection: Collection): HitSource[] {
  const found = [...places].map(([number, positions]) => ({
    unit: unitNumber(collection, number),
    positions,
    beside: beside(number, positions),
  }));
  return inOrder(found, Array.from(wording).length).map(({ unit, rank }) => ({
    unit,
    rank,
    match: 'exact',
    wordings: [wording],
    reasons: reasonsOf(rank, wording),
  }));
}

function reasonsOf({ inTitle, occurrences }: Rank, wording: string): Reason[] {
  return [...(inTitle ? [{ kind: 'in-title' as const, words: [wording] }] : []), { kind: 'occurrences', count: occurrences }];
}
