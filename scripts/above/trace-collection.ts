/** All texts above of a collection, and all measures that are traced to them: the stage between conversion and pages. */
import type { MeasureAbove, TextAbove } from '../../src/policy/model/above.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import type { AboveLanguage } from './named-texts.ts';
import { readItems } from './read-items.ts';
import { type HeldText, textsAbove } from './texts-above.ts';
import { traceMeasures } from './trace-measures.ts';

export interface TracedCollection {
  texts: TextAbove[];
  /** For each of `texts`, in their order, the measures of the document in document order. */
  measures: MeasureAbove[];
}

/**
 * Compares each document with the texts above it and with no other, so that what is said of two of them does not hang on a third. The
 * cost grows with the pairs, of which a document has as many as it names.
 */
export function traceCollection(held: readonly HeldText[], language: AboveLanguage, jurisdictions: Jurisdictions): TracedCollection {
  const texts = textsAbove(held, language, jurisdictions);
  const units = new Map(held.map(({ document, units: own }) => [document.id, own]));
  const numbers = new Map<string, number>();
  const wanted = new Set(texts.flatMap(({ document, above }) => [document, above]));
  const items = new Map([...wanted].map((id) => [id, readItems(units.get(id) ?? [], language, numbers)] as const));
  const words = new Map([...wanted].flatMap((id) => (units.get(id) ?? []).map((unit) => [unit.id, unit.text] as const)));
  return { texts, measures: texts.flatMap(({ document, above }) => traceMeasures(items.get(document) ?? [], items.get(above) ?? [], above, words)) };
}
