/** Links to documents, units and sentences in a report, on whatever host: what they lead to now. */
import { readQuotation } from '../citing/quotation-link.ts';
import { anchorOfShort, unfoldShortName } from '../policy/addresses.ts';
import { fragmentInWords, readAnchor } from '../policy/from-outside/anchor.ts';
import { decoded, parametersOf } from '../policy/from-outside/decode.ts';
import { findLinks, type WrittenLink } from '../policy/from-outside/links.ts';
import { anchorOf, documentOf, namesByNumber, placeIn, sentenceId, unitId, unitIdOf } from '../policy/ids.ts';
import { type FormerId, wordingOf } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import type { Corpus } from './corpus.ts';
import { inOwnWriting } from './own-writing.ts';
import { pathTo } from './reference.ts';
import { wordsOf } from './text/words.ts';

/** Stands for the words of a quotation that was cut or damaged. */
const unreadable = '';

export interface FoundLink extends Pick<WrittenLink, 'address' | 'short' | 'document' | 'anchor' | 'fragment' | 'page' | 'beside'> {
  /** In the report. */
  range: TextRange;
  /** The quotation that the link carries; empty where nothing of it can be read, null where it carries none. */
  quotation: string | null;
}

/**
 * `live`: leads to the unit or sentence; `moved`: its words are now at `to`; `withdrawn`: its words are gone;
 * `changed`: leads there, but the wording that it carries is not found in it; `unread`: … cannot be read; `unknown`: was never
 * published here.
 */
export interface CheckedLink extends FoundLink {
  state: 'live' | 'changed' | 'unread' | 'moved' | 'withdrawn' | 'unknown';
  /** The id that it leads to: a document's, a unit's, a sentence's, a part's. */
  to: string | null;
  note: string | null;
}

export function linksIn(report: string): FoundLink[] {
  return findLinks(report).map(({ start, query, directive, ...link }) => ({
    range: { start, end: start + link.address.length },
    ...link,
    quotation: carriedWords(query) ?? quotationOf(directive),
  }));
}

/** What a link with a quotation carries for the page's own script; of a long one how it begins. */
function carriedWords(query: string): FoundLink['quotation'] {
  const q = parametersOf(query).get('q');
  const carried = readQuotation(q);
  if (!carried) return q === null ? null : unreadable;
  return carried.kind === 'whole' ? carried.quotation.exact : carried.quotation.head.exact;
}

/** The words of `text=[prefix-,]start[,end][,-suffix]`; only the start of a long one. */
function quotationOf(directive: string): FoundLink['quotation'] {
  const value = /(?:^|&)text=([^&]*)/u.exec(directive)?.[1];
  if (value === undefined) return null;
  const parts = value.split(',').filter((part) => !part.endsWith('-') && !part.startsWith('-'));
  const words = decoded(parts[0] ?? '');
  return wordsOf(words).text === '' || /%[0-9a-f]/iu.test(words) ? unreadable : words;
}

export function checkLinks(links: readonly FoundLink[], corpus: Corpus): CheckedLink[] {
  const documents = new Set(corpus.collection.documents.map(({ id }) => id));
  const former = new Map(corpus.collection.former.map((entry) => [entry.id, entry]));
  return links.map((link) => ({ ...link, ...stateOf(named(link.short ? unfolded(link, corpus) : link)) })).filter(isMeant);

  /** Words in letters behind a link that name no place are no link: PM2.5. */
  function isMeant({ beside, anchor, state }: CheckedLink): boolean {
    return !beside || state !== 'unknown' || namesByNumber(anchor);
  }

  /** The link with the anchor that it means, whatever stands behind it. */
  function named(link: FoundLink): FoundLink {
    const exists = (each: string): boolean => existed(unitId(link.document, each));
    const anchor = readAnchor(link.fragment, exists);
    if (!anchor) return { ...link, anchor: fragmentInWords(link.fragment) || link.anchor };
    const page = link.page && readAnchor(link.page, exists);
    const isThere = page === '' || isOnPage(unitId(link.document, anchor), unitId(link.document, page ?? ''), corpus);
    return { ...link, anchor: isThere ? anchor : placeIn(page ?? '', anchor) };
  }

  function existed(id: string): boolean {
    return former.has(id) || hasId(corpus, id);
  }

  function stateOf({ document, anchor, quotation }: FoundLink): Pick<CheckedLink, 'state' | 'to' | 'note'> {
    const id = anchor ? unitId(document, anchor) : document;
    const gone = lastOf(id, former);
    if (gone) return { state: gone.state === 'withdrawn' ? 'withdrawn' : 'moved', to: gone.to ?? null, note: gone.note ?? null };
    const exists = anchor ? hasId(corpus, id) : documents.has(id);
    if (!exists) return { state: 'unknown', to: documents.has(document) ? document : null, note: null };
    return { state: quotationState(id, quotation), to: id, note: null };
  }

  function quotationState(id: string, quotation: FoundLink['quotation']): CheckedLink['state'] {
    if (quotation === unreadable) return 'unread';
    return quotation === null || carries(corpus, id, quotation) ? 'live' : 'changed';
  }
}

/** The page of a unit has nothing of the other units of its document. */
function isOnPage(id: string, page: string, corpus: Corpus): boolean {
  return unitIdOf(id) === page || pathTo(unitIdOf(id), corpus).some(({ anchor }) => anchor === anchorOf(page));
}

/** Where a chain of moves ends: the last former id, whose `to` is in use; undefined where the id is no former one. */
function lastOf(id: string, former: ReadonlyMap<string, FormerId>): FormerId | undefined {
  const seen = new Set<string>();
  let last = former.get(id);
  for (let next = last; next && !seen.has(next.id); next = next.to === undefined ? undefined : former.get(next.to)) {
    seen.add(next.id);
    last = next;
  }
  return last;
}

/** hunan-yijian-5 → document and m5; an anchor that is no number of a measure stands as it is. */
function unfolded(link: FoundLink, { collection }: Corpus): FoundLink {
  const gone = collection.former.flatMap(({ id, shortNames = [] }) => shortNames.map((shortName) => ({ id, shortName })));
  const unfolding = unfoldShortName(link.document, [...collection.documents, ...gone]);
  if (!unfolding) return link;
  const { document, rest } = unfolding;
  const own = anchorOfShort(rest);
  // What stands behind its # is another place.
  const fragment = placeIn(own, link.fragment);
  return { ...link, document: document.id, ...(own && !link.beside && { anchor: own, fragment }) };
}

/** Units, their sentences and inner parts. */
function hasId(corpus: Corpus, id: string): boolean {
  if (corpus.byId.has(id)) return true;
  const unit = corpus.byId.get(unitIdOf(id))?.unit;
  if (!unit) return false;
  return unit.parts.some((part) => part.id === id) || unit.sentences.some(({ index }) => sentenceId(unit.id, index) === id);
}

function carries(corpus: Corpus, id: string, quotation: string): boolean {
  const wanted = inOwnWriting(wordsOf(quotation), corpus).text;
  const wording = (unit: string) => corpus.byId.get(unit)?.words.text ?? '';
  if (anchorOf(id)) return wording(unitIdOf(id)).includes(wanted);
  return corpus.units.some(({ unit }) => documentOf(unit.id) === id && wordsOf(wordingOf(unit)).text.includes(wanted));
}

/** The unit that a link leads to now, to look for its words near by. */
export function unitOfLink({ to }: CheckedLink): string[] {
  return to && anchorOf(to) ? [unitIdOf(to)] : [];
}
