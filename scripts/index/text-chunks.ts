/** Cuts the texts of the collection into small files, so that an excerpt costs little to fetch. */
import { namesOfParts } from '../../src/citing/part-names.ts';
import { anchorOf } from '../../src/policy/ids.ts';
import type { Part } from '../../src/policy/model/part.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { IndexedPart, TextChunk } from '../../src/policy/search-index/index-files.ts';
import { headingInWords } from '../../src/wording/units.ts';
import type { Collection } from './read-collection.ts';

/** A chunk is closed when it holds this many characters: about 1 kB gzipped. */
export const chunkLength = 620;

/** Every unit stands in exactly one chunk, in the order of the collection. `index` is filled in when the index has its name. */
export function textChunksOf({ units, parts }: Collection, length = chunkLength): TextChunk[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const partsOf = Map.groupBy(parts, ({ clause }) => clause);
  const chunks: TextChunk[] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const [number, unit] of units.entries()) {
    if (held >= length) {
      chunks.push({ index: '', first: number, paths: [], units: [] });
      held = 0;
    }
    addUnit(chunks.at(-1) as TextChunk, unit, headingsAbove(unit, byId), indexedParts(unit, partsOf.get(unit.id) ?? []));
    held += unit.text.length + (unit.title?.length ?? 0);
  }
  return chunks;
}

function addUnit(chunk: TextChunk, unit: Unit, path: string[], parts: IndexedPart[]): void {
  const known = chunk.paths.findIndex((other) => other.join('\n') === path.join('\n'));
  const number = known < 0 ? chunk.paths.push(path) - 1 : known;
  chunk.units.push([unit.label, unit.title, number, unit.text, ...(parts.length > 0 ? [parts] : [])] as TextChunk['units'][number]);
}

function indexedParts({ kind }: Unit, parts: readonly Part[]): IndexedPart[] {
  const names = namesOfParts(kind, parts);
  return parts.map(({ id, start, end }): IndexedPart => [start, end, anchorOf(id), names.get(id) ?? '']);
}

/** Headings from the outermost to the one right above the unit: 三、健全监管体系. */
function headingsAbove(unit: Unit, byId: ReadonlyMap<string, Unit>): string[] {
  const path: string[] = [];
  for (let above = byId.get(unit.parent ?? ''); above; above = byId.get(above.parent ?? '')) {
    path.unshift(headingInWords(above));
    if (path.length > byId.size) throw new Error(`${unit.id}: its headings run in a circle`);
  }
  return path;
}
