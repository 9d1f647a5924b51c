/** Units to measures as the matcher sees them: title, theme, clauses; without what says nothing about the subject. */

import { isMeasureKind } from '../../src/policy/kinds.ts';
import type { Language } from '../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../src/policy/marks.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { anyOf, oncePer } from '../../src/policy/word-patterns.ts';

/** A unit that can be linked: the kinds that people cite as measures. */
export interface Measure {
  id: string;
  document: string;
  /** Number of the document among those that have measures. */
  documentNumber: number;
  title: string;
  /** Titles of the section and what stands above it, nearest first; empty where there are none. */
  themes: string[];
  /** Clauses (between commas or stronger marks) of at least five Han characters, in order. */
  clauses: string[];
  /** Where it stands among the measures of its document, 0 to 1. */
  position: number;
}

/**
 * “（省财政厅牵头）”, “（… 按职责分工负责）” at the end of a sentence: who carries a measure out, not what it is.
 * Half of the 2020 work plan's measures share such a list and nothing else.
 */
const carriersOf = oncePer(
  ({ inBrackets }: Language['responsibility']) => new RegExp(String.raw`（[^（）]*${anyOf(inBrackets)}[^（）]*）(?=[。；\n]|$)`, 'gu'),
);
const clauseEnd = new RegExp(`[${sentenceEnds}${clauseEnds}\\n]`, 'u');

/** The linkable units in document order. `units` may be of several documents and holds their parents. */
export function splitMeasures(units: readonly Unit[], language: Pick<Language, 'responsibility'>): Measure[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const linkable = units.filter((unit) => isMeasureKind(unit.kind));
  const documents = Map.groupBy(linkable, (unit) => unit.document);
  return [...documents.values()].flatMap((own, documentNumber) =>
    own.map((unit, index) => ({
      id: unit.id,
      document: unit.document,
      documentNumber,
      title: unit.title ?? '',
      themes: themesOf(unit, byId),
      clauses: splitClauses(unit.text, language),
      position: index / own.length,
    })),
  );
}

/** A clause of fewer Han characters (“到2022年底”, “同时”) names no action. */
export function splitClauses(text: string, { responsibility }: Pick<Language, 'responsibility'>): string[] {
  const clauses = text.replaceAll(carriersOf(responsibility), '').split(clauseEnd);
  return clauses.map((clause) => clause.trim()).filter((clause) => (clause.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5);
}

function themesOf(unit: Unit, byId: ReadonlyMap<string, Unit>): string[] {
  const parent = unit.parent === null ? undefined : byId.get(unit.parent);
  if (!parent) return [];
  return [...(parent.title ? [parent.title] : []), ...themesOf(parent, byId)];
}
