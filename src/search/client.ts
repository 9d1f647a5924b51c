/**
 * The public search module, published as /search/client.js. Any page can import it:
 *
 *   const { search } = await import('https://…/search/client.js');
 *   const { total, hits } = await search('排污许可', { filters: { province: ['湖南'] } });
 *   const { title, excerpt } = await hits[0].load();
 *
 * query → interpretation → places in the Pagefind index → ranked hits. Hits are complete and in a stable order.
 */

import type { Manifest } from '../policy/index-files.ts';
import { type Alphabet, alphabetOf } from '../policy/index-tokens.ts';
import { normalForm } from '../policy/normal-form.ts';
import { type Collection, loadCollection, loadManifest, placesBeside } from './collection.ts';
import { type Facets, type Filters, facetsOf, passes } from './facets.ts';
import { type Hit, hitsOf } from './hits.ts';
import { readLiterally } from './interpret.ts';
import { inOrder } from './rank.ts';
import { placesOf } from './retrieve.ts';
import { once, SearchUnavailable } from './site-files.ts';
import { openWordIndex, type WordIndex } from './word-index.ts';

export type { Excerpt, Part } from './excerpt.ts';
export type { Facets, FacetValue, Filters } from './facets.ts';
export type { Hit, HitText } from './hits.ts';
export { SearchUnavailable } from './site-files.ts';

export interface SearchOptions {
  filters?: Filters;
  /** Rejects the search with the signal's reason. */
  signal?: AbortSignal;
}

export interface SearchAnswer {
  /** As asked. */
  query: string;
  /** In normal form: what exact hits contain. */
  wording: string;
  total: number;
  /** How many hits are exact. */
  exact: number;
  hits: Hit[];
  /** Documents and provinces that the hits come from. */
  documents: number;
  provinces: number;
  facets: Facets;
}

interface Index {
  manifest: Manifest;
  alphabet: Alphabet;
  collection: () => Promise<Collection>;
  words: () => Promise<WordIndex>;
}

const places = placesBeside(import.meta.url);
let openIndex = once(open);

async function open(): Promise<Index> {
  const manifest = await loadManifest(places);
  return {
    manifest,
    alphabet: alphabetOf(Array.from(manifest.characters)),
    collection: once(() => loadCollection(places, manifest)),
    words: once(() => openWordIndex(places, manifest)),
  };
}

/** Throws SearchUnavailable where the index cannot be loaded; calling again tries anew. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const asked = String(query ?? '');
  options.signal?.throwIfAborted();
  if (!normalForm(asked)) return emptyAnswer(asked);
  try {
    return await answer(asked, options);
  } catch (error) {
    // Files of two builds, or a file that came damaged: forget all of them, the next search begins anew.
    if (error instanceof SearchUnavailable) openIndex = once(open);
    throw error;
  }
}

async function answer(query: string, { filters = {}, signal }: SearchOptions): Promise<SearchAnswer> {
  const { manifest, alphabet, collection, words } = await openIndex();
  signal?.throwIfAborted();
  const reading = readLiterally(query, alphabet, manifest.longest);
  if (reading.characters.length === 0) return emptyAnswer(query);
  const [known, index] = await Promise.all([collection(), words()]);
  signal?.throwIfAborted();
  const found = await placesOf(reading.characters, alphabet, index, (unit) => fieldsOf(known, unit));
  signal?.throwIfAborted();
  const all = [...found].map(([number, positions]) => ({ unit: unitNumber(known, number), positions }));
  const ranked = inOrder(
    all.filter(({ unit }) => passes(unit, filters)),
    reading.characters.length,
  );
  const hits = hitsOf(ranked, reading, known, places.site);
  return {
    ...totals(hits),
    query,
    wording: reading.wording,
    hits,
    facets: facetsOf(
      all.map(({ unit }) => unit),
      filters,
    ),
  };
}

function unitNumber({ units }: Collection, number: number) {
  const unit = units[number];
  if (!unit) throw new SearchUnavailable('stale', `the index names unit ${number} of ${units.length}`);
  return unit;
}

async function fieldsOf(collection: Collection, number: number): Promise<string[]> {
  const { label, title, text } = await collection.textOf(unitNumber(collection, number));
  return [title, label, text].map((field) => normalForm(field ?? ''));
}

function totals(hits: readonly Hit[]) {
  return {
    total: hits.length,
    exact: hits.filter((hit) => hit.match === 'exact').length,
    documents: new Set(hits.map((hit) => hit.document.id)).size,
    provinces: new Set(hits.map((hit) => hit.province)).size,
  };
}

function emptyAnswer(query: string): SearchAnswer {
  const facets: Facets = { total: 0, province: [], document: [], kind: [] };
  return { query, wording: normalForm(query), total: 0, exact: 0, hits: [], documents: 0, provinces: 0, facets };
}
