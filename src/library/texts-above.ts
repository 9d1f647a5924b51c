/** The texts above documents, and where measures come from, by whom they are asked for. */
import { saysEffect } from '../policy/effect-clause.ts';
import { documentOf } from '../policy/ids.ts';
import type { MeasureAbove, TextAbove } from '../policy/model/above.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import { aboveAmong } from './content-folder.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { language } from './language.ts';
import { documents, folderOf, unitsOf } from './library.ts';

const { basis, above } = aboveAmong(documents.map(({ id }) => folderOf(id)));
const aboveDocument = Map.groupBy(basis, ({ document }) => document);
const belowDocument = Map.groupBy(basis, ({ above: upper }) => upper);
const aboveUnit = Map.groupBy(above, ({ unit }) => unit);
const belowUnit = Map.groupBy(
  above.flatMap((measure) => measure.items.map((item) => ({ item, measure }))),
  ({ item }) => item,
);
const documentsById = new Map(documents.map((document) => [document.id, document]));

/** The texts that a document carries out, in the order in which it names them; empty where none is held. */
export const textsAbove = (document: string): readonly TextAbove[] => aboveDocument.get(document) ?? [];

/** The documents that carry a text out, in the order of the shelf. */
export const documentsBelow = (document: string): PolicyDocument[] =>
  (belowDocument.get(document) ?? []).flatMap(({ document: lower }) => documentsById.get(lower) ?? []);

/** A measure beside each text above its document, in their order; empty where none is held. */
export const originsOf = (unit: string): readonly MeasureAbove[] => aboveUnit.get(unit) ?? [];

/** The measures that come from an item, in the order of the shelf. */
export const measuresBelow = (item: string): readonly MeasureAbove[] => (belowUnit.get(item) ?? []).map(({ measure }) => measure);

/** How far a document covers a text above it; what only says from when on that holds is not asked for. */
export function coverageBy(document: string, upper: string): Coverage {
  return coverageOf(
    folderOf(document).above.filter((measure) => measure.above === upper),
    unitsOf(upper).filter(({ text }) => !saysEffect(text, language)),
  );
}

/** Counts of things by the area of their documents, in the order in which areas come. */
export function countByArea(ids: readonly string[]): { area: string; count: number }[] {
  const areas = Map.groupBy(ids, (id) => documentsById.get(documentOf(id))?.place.area ?? '');
  return [...areas].map(([area, own]) => ({ area, count: own.length }));
}
