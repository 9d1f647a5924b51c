/** What a hit offers to whoever asked. */
import { nameOfSentence, partNamed } from '../../citing/part-names.ts';
import { placeIn, sentenceId } from '../../policy/ids.ts';
import type { IndexedDocument } from '../../policy/search-index/index-files.ts';
import { splitSentences } from '../../policy/sentences.ts';
import type { Collection, IndexedUnit, UnitPart, UnitText } from '../index/collection.ts';
import type { Hit, HitText, Reason, Via } from './answer.ts';
import { excerptLength, excerptOf, firstShown, markAll, nearestLength } from './excerpt.ts';
import type { Rank } from './rank.ts';
import { excerptOfRows, rowsShown } from './table-rows.ts';

/** What is known of a hit before it is handed out. */
export interface HitSource {
  unit: IndexedUnit;
  rank: Rank;
  match: Hit['match'];
  /** It was found by a wording as it is. */
  asItIs?: true;
  via?: Via;
  interpretation?: string;
  wordings: readonly string[];
  reasons: Reason[];
  /** Words in the brackets with which the passage ends (excerpt.ts). */
  closing?: readonly string[];
}

/** Hits in the order given. Addresses are made once for each document: there may be many thousand hits. */
export function hitsOf(found: readonly HitSource[], collection: Collection, site: URL): Hit[] {
  const documents = new Map(collection.documents.map((document) => [document.id, shownDocument(document, site)]));
  return found.map((source) => {
    const { unit, rank, match, via, interpretation, wordings, reasons } = source;
    const document = documents.get(unit.document.id) ?? shownDocument(unit.document, site);
    return {
      id: unit.id,
      match,
      ...(via && { via, interpretation }),
      kind: unit.kind,
      document,
      province: document.province,
      place: document.place.name,
      url: placeIn(document.url, unit.anchor),
      rank,
      reasons,
      wordings,
      load: () => loadText(source, document.url, collection),
    };
  });
}

export function shownDocument({ id, title, shortTitle, province, place, path }: IndexedDocument, site: URL): Hit['document'] {
  return { id, title, shortTitle, province, place, url: new URL(path, site).href };
}

async function loadText({ unit, match, wordings, reasons, closing }: HitSource, page: string, collection: Collection): Promise<HitText> {
  const words = await collection.textOf(unit);
  const cited = reasons.find((reason) => reason.kind === 'cited');
  const asked = cited && partCited(cited, unit, words);
  const length = match === 'nearest' ? nearestLength : excerptLength;
  const rows = rowsShown(words, wordings, asked?.start);
  const part = asked ?? rows[0] ?? partWith(words, wordings, length);
  return {
    ...words,
    part: part && { name: part.name, url: placeIn(page, part.anchor) },
    labelParts: markAll(words.label ?? '', wordings),
    titleParts: markAll(words.title ?? '', wordings),
    excerpt: rows.length > 0 ? excerptOfRows(words, rows, wordings) : excerptOf(words.text, wordings, length, asked?.start, closing),
  };
}

/** The sentence or else the part that a citation names in its unit; null where it names none that is there. */
function partCited({ part, sentence }: Extract<Reason, { kind: 'cited' }>, { anchor }: IndexedUnit, { text, parts }: UnitText): UnitPart | null {
  if (sentence === undefined) return part === undefined ? null : partNamed(part, parts);
  const range = splitSentences(text)[sentence - 1];
  return range ? { ...range, anchor: sentenceId(anchor, sentence), name: nameOfSentence(sentence) } : null;
}

/** The innermost part that holds the first of the words that the passage shows; the one paragraph of an article is the article. */
function partWith({ text, parts }: UnitText, wordings: readonly string[], length: number): UnitPart | null {
  const hit = firstShown(text, wordings, length);
  const isParagraph = ({ name }: UnitPart): boolean => /^第[^款]+款$/u.test(name);
  const tellApart = parts.filter((part) => !isParagraph(part) || parts.filter(isParagraph).length > 1);
  return (hit && tellApart.findLast(({ start, end }) => start <= hit.start && hit.end <= end)) ?? null;
}
