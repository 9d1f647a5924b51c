/** What the browser knows of the collection: its units without their texts, and the texts on demand. */
import { unitId } from '../../policy/ids.ts';
import type { UnitKind } from '../../policy/kinds.ts';
import { type IndexedDocument, indexFormat, type Manifest, type TextChunk, type UnitTable } from '../../policy/search-index/index-files.ts';
import { fetchIndexFile, fetchJson, onceEach, SearchUnavailable } from './site-files.ts';

/** A unit as ranking, totals and filters see it. `number` counts through the collection. */
export interface IndexedUnit {
  number: number;
  id: string;
  anchor: string;
  kind: UnitKind;
  document: IndexedDocument;
  /** It tells of the situation, of aims or principles. */
  background: boolean;
  /** Ids of its topics; absent where it has none. */
  topics?: string[];
  /** Characters in the title, and in title, label and text together. */
  titleLength: number;
  length: number;
}

/** The words of a unit, as published. */
export interface UnitText {
  label: string | null;
  title: string | null;
  /** Headings above the unit, from the outermost. */
  path: string[];
  text: string;
  /** Its inner parts (款, 项, rows, cells), each before what lies in it. */
  parts: UnitPart[];
}

/** Offsets in the text of the unit; `name`: 第二款第三项. */
export interface UnitPart {
  start: number;
  end: number;
  anchor: string;
  name: string;
}

export interface Collection {
  units: readonly IndexedUnit[];
  documents: readonly IndexedDocument[];
  /** Loads the few units around it as well. */
  textOf(unit: IndexedUnit): Promise<UnitText>;
}

/** Where the search's files lie: beside the client module, whatever page asks. */
export interface Places {
  /** …/search/ */
  search: URL;
  /** …/pagefind/ */
  pagefind: URL;
  /** The site's root, with its base path. */
  site: URL;
}

export function placesBeside(client: string): Places {
  const search = new URL('./', client);
  return { search, pagefind: new URL('../pagefind/', search), site: new URL('../', search) };
}

/** The manifest is always asked for anew: it says which of the other, unchanging files are to be used. */
export async function loadManifest(places: Places): Promise<Manifest> {
  const manifest = await fetchJson<Manifest>(new URL('index.json', places.search), 'no-cache');
  if (manifest?.format !== indexFormat) throw new SearchUnavailable('stale', `index.json has format ${manifest?.format}, expected ${indexFormat}`);
  return manifest;
}

export async function loadCollection(places: Places, { index }: Manifest): Promise<Collection> {
  const table = await fetchIndexFile<UnitTable>(new URL(`${index}/units.json`, places.search), index);
  const units = unitsOf(table);
  if (units.length !== table.kindOfUnit.length) throw new SearchUnavailable('damaged', 'units.json does not hold together');
  const chunk = onceEach((number) => fetchIndexFile<TextChunk>(new URL(`${index}/text-${number}.json`, places.search), index));
  return { units, documents: table.documents, textOf };

  async function textOf(unit: IndexedUnit): Promise<UnitText> {
    return textIn(await chunk(chunkOf(unit.number, table.chunks)), unit);
  }
}

/** The units of the table, numbered. */
export function unitsOf({ documents, kinds, kindOfUnit, titleLengths, lengths, background, topics }: UnitTable): IndexedUnit[] {
  const places = documents.flatMap((document) =>
    document.anchors
      .split(' ')
      .filter(Boolean)
      .map((anchor) => ({ document, anchor })),
  );
  const outside = new Set(background);
  const units: IndexedUnit[] = places.map(({ document, anchor }, number) => ({
    number,
    id: unitId(document.id, anchor),
    anchor,
    kind: kinds[kindOfUnit.charCodeAt(number) - 97] ?? 'measure',
    document,
    titleLength: titleLengths[number] ?? 0,
    length: lengths[number] ?? 0,
    background: outside.has(number),
  }));
  for (const [topic, numbers] of topics) {
    for (const number of numbers) {
      const unit = units[number];
      if (unit) unit.topics = [...(unit.topics ?? []), topic];
    }
  }
  return units;
}

/** Number of the last chunk whose first unit is not behind `unit`. */
export function chunkOf(unit: number, firsts: readonly number[]): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function textIn(chunk: TextChunk, unit: IndexedUnit): UnitText {
  const entry = chunk.units[unit.number - chunk.first];
  if (!entry) throw new SearchUnavailable('damaged', `the text of ${unit.id} is missing`);
  const [label, title, path, text, parts = []] = entry;
  return { label, title, path: chunk.paths[path] ?? [], text, parts: parts.map(([start, end, anchor, name]) => ({ start, end, anchor, name })) };
}
