/**
 * The public search module, published as /search/client.js. Any page can import it:
 *
 *   const { search } = await import('https://…/search/client.js');
 *   const { total, hits } = await search('排污许可', { filters: { province: ['湖南'] } });
 *   const { title, excerpt } = await hits[0].load();
 *
 * Its types are published beside it, /search/client.d.ts (made by `npm run client-types`).
 *
 * query → interpretation → places in the Pagefind index → ranked hits. Hits are complete and in a stable order.
 */

import { normalForm } from '../policy/normal-form.ts';
import type { AroundFile, Manifest } from '../policy/search-index/index-files.ts';
import { type Alphabet, alphabetOf } from '../policy/search-index/index-tokens.ts';
import type { Completion, SearchAnswer, SearchOptions } from './answer/answer.ts';
import { type Around, aroundOver, type LikeUnit, type PageAround } from './around/around.ts';
import { answerWith, emptyAnswer, type Further } from './engine.ts';
import { type Collection, loadCollection, loadManifest, placesBeside } from './index/collection.ts';
import { filesOf, type Knowledge, knowledgeOf } from './index/knowledge.ts';
import { fetchIndexFile, once, SearchUnavailable } from './index/site-files.ts';
import { openWordIndex, type WordIndex } from './index/word-index.ts';
import { longestQuery } from './standing.ts';
import { completionsFor } from './suggest.ts';
import { textsMeant } from './texts-meant.ts';
import { readLiterally } from './understand/literal.ts';

/** In which queries and texts are compared: for those who search the published lines in an index of their own. */
export { normalForm } from '../policy/normal-form.ts';
export type {
  Completion,
  Hit,
  HitText,
  Interpretation,
  Note,
  Reason,
  Related,
  SearchAnswer,
  SearchOptions,
  Suggestion,
  Via,
  ViaKind,
} from './answer/answer.ts';
export type { Excerpt, Part } from './answer/excerpt.ts';
export type { FacetName, Facets, FacetValue, Filters } from './answer/facets.ts';
export type { LikeUnit, PageAround } from './around/around.ts';
export { SearchUnavailable } from './index/site-files.ts';

interface Index {
  manifest: Manifest;
  alphabet: Alphabet;
  knowledge: Knowledge;
  collection: () => Promise<Collection>;
  words: () => Promise<WordIndex>;
  around: () => Promise<Around>;
}

/** Changes with the module beside this one (scripts/index/bundle-client.ts): no copy of an older one is taken for it. */
declare const furtherVersion: string;

const places = placesBeside(import.meta.url);
let openIndex = once(open);

async function open(): Promise<Index> {
  const manifest = await loadManifest(places);
  const collection = once(() => loadCollection(places, manifest));
  return {
    manifest,
    alphabet: alphabetOf(Array.from(manifest.characters)),
    knowledge: knowledgeOf(filesOf(places, manifest)),
    collection,
    words: once(() => openWordIndex(places, manifest)),
    around: once(async () => aroundOver(await collection(), aroundFiles(manifest), places.site)),
  };
}

const aroundFiles =
  ({ index }: Manifest) =>
  (number: number): Promise<AroundFile> =>
    fetchIndexFile(new URL(`${index}/around-${number}.json`, places.search), index);

let attempts = 0;
const further = once(loadFurther);

/** A browser remembers that a module failed; under another address it tries again. */
async function loadFurther(): Promise<Further> {
  const address = new URL(`further.js?${furtherVersion}${attempts > 0 ? `&attempt=${attempts}` : ''}`, places.search);
  return import(/* @vite-ignore */ address.href).catch((cause: unknown) => {
    attempts++;
    throw new SearchUnavailable('offline', address.href, cause);
  });
}

/** Throws SearchUnavailable where the index cannot be loaded; calling again tries anew. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const asked = String(query ?? '');
  options.signal?.throwIfAborted();
  if (!normalForm(asked)) return emptyAnswer(asked);
  return orAnew(() => answer(asked, options));
}

/** Completions of what is being typed, best first; at most `limit`. */
export async function suggest(text: string, limit = 8): Promise<Completion[]> {
  return orAnew(async () => {
    const { alphabet, knowledge, collection } = await openIndex();
    return completionsFor(String(text ?? ''), { alphabet, collection: await collection(), knowledge, site: places.site }, limit);
  });
}

/** Units that are most like this one (`<document>#<anchor>`): of its family, then such as speak of the same; at most five, best first. */
export async function unitsLike(id: string): Promise<LikeUnit[]> {
  return orAnew(async () => (await (await openIndex()).around()).like(id));
}

/** Pages of topics, bodies in charge, indicators and instruments on which these units stand, those with most of them first; at most five of each kind. */
export async function pagesAround(ids: readonly string[]): Promise<PageAround[]> {
  return orAnew(async () => (await (await openIndex()).around()).pages(ids));
}

/** The numbers of those among a few texts (headings, say) that hold what was typed: in its own characters or in others (計畫), or as it is read (jihua, jh). */
export async function among(texts: readonly string[], text: string): Promise<number[]> {
  return orAnew(async () => {
    const { alphabet, knowledge } = await openIndex();
    return textsMeant(texts, String(text ?? ''), { knowledge, knows: (character) => alphabet.has(character) });
  });
}

/** Files of two builds, or a file that came damaged: forget all of them, the next call begins anew. */
async function orAnew<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SearchUnavailable) openIndex = once(open);
    throw error;
  }
}

async function answer(query: string, options: SearchOptions): Promise<SearchAnswer> {
  const opened = await openIndex();
  const { manifest, alphabet, knowledge, collection, words } = opened;
  options.signal?.throwIfAborted();
  loadAhead(query, opened);
  const [known, index] = await Promise.all([collection(), words()]);
  options.signal?.throwIfAborted();
  return answerWith({ alphabet, longest: manifest.longest, collection: known, index, knowledge, site: places.site, further }, query, options);
}

/** What the answer will want after the places of the words is asked for now, to be on its way meanwhile. Who needs it hears of a failure. */
function loadAhead(query: string, { manifest, alphabet, knowledge }: Index): void {
  if (query.length > longestQuery) return;
  const mayStand = readLiterally(query, alphabet, manifest.longest).characters.length > 0 && !/\s/u.test(query.trim());
  knowledge.vocabulary(query, mayStand).catch(() => {});
  if (!mayStand) further().catch(() => {});
}
