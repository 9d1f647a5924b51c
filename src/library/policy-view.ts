/** What the page of one document knows about it: its units as a tree, their heading levels, their errata. */
import { type ExplainedTerm, explainedTerms, termsBySentence } from '../facts/terms/explained.ts';
import { unitId } from '../policy/ids.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Unit } from '../policy/model/unit.ts';
import { errataOf, folderOf, type NumberedErratum, sentencesOf, unitsOf } from './library.ts';

/** A unit with the units below it: the table of contents. */
export interface OutlineEntry {
  unit: Unit;
  children: OutlineEntry[];
}

export interface PolicyView {
  document: PolicyDocument;
  units: readonly Unit[];
  outline: OutlineEntry[];
  errata: NumberedErratum[];
  /** The anchor of the unit that is shown alone, null where the whole document is shown. */
  only: string | null;
  /** Whether a unit is shown. */
  shows(anchor: string): boolean;
  /** Throws for an anchor that is no unit of the document. */
  unit(anchor: string): Unit;
  /** Level of a unit's heading on the page: 2 for a unit without parent, one more for each parent; at most 6. */
  headingLevel(anchor: string): number;
  errataIn(anchor: string): NumberedErratum[];
  /** Terms that a sentence shows the meaning of, by its anchor m5.2. */
  termsIn(sentence: string): readonly ExplainedTerm[];
}

/** `only`: the anchor of the one unit to be shown, null for all. */
export function viewPolicy(document: PolicyDocument, only: string | null = null): PolicyView {
  const units = unitsOf(document.id);
  const errata = errataOf(document.id);
  const terms = termsOf(document.id);
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  const unitsById = new Map(units.map((unit) => [unit.id, unit]));
  const unitsByAnchor = new Map(units.map((unit) => [unit.anchor, unit]));
  const errataByAnchor = Map.groupBy(errata, (erratum) => erratum.unit.anchor);
  return {
    document,
    units,
    outline: outlineOf(units),
    errata,
    only,
    shows: (anchor) => only === null || isPartOf(unitId(document.id, anchor), unitId(document.id, only), unitsById),
    unit: (anchor) => unitAt(anchor, unitsByAnchor, document),
    headingLevel: (anchor) => Math.min(6, 2 + ancestors(unitId(document.id, anchor), parents)),
    errataIn: (anchor) => errataByAnchor.get(anchor) ?? [],
    termsIn: (sentence) => terms.get(unitId(document.id, sentence)) ?? [],
  };
}

const termsByDocument = new Map<string, ReadonlyMap<string, readonly ExplainedTerm[]>>();

/** By the id of the sentence that shows them. */
function termsOf(document: string): ReadonlyMap<string, readonly ExplainedTerm[]> {
  const known = termsByDocument.get(document);
  if (known) return known;
  const units = new Map(unitsOf(document).map((unit) => [unit.id, unit]));
  const found = termsBySentence(explainedTerms(folderOf(document).facts.terms, units), sentencesOf(document));
  termsByDocument.set(document, found);
  return found;
}

function unitAt(anchor: string, units: ReadonlyMap<string, Unit>, document: PolicyDocument): Unit {
  const unit = units.get(anchor);
  if (!unit) throw new Error(`${document.id} has no unit ${anchor}: text.mdx and units.json do not come from the same run of scripts/build-content.ts.`);
  return unit;
}

/** Whether a unit is the one that is shown alone, or a table or box within its text, or a note of that. */
function isPartOf(id: string, only: string, units: ReadonlyMap<string, Unit>): boolean {
  if (id === only) return true;
  const unit = units.get(id);
  const holder = unit?.within?.clause ?? (unit?.kind === 'note' ? unit.parent : null);
  return holder !== null && holder !== undefined && isPartOf(holder, only, units);
}

function ancestors(id: string, parents: ReadonlyMap<string, string | null>): number {
  const parent = parents.get(id);
  return parent ? 1 + ancestors(parent, parents) : 0;
}

/** Units as a tree by `parent`, in document order. */
function outlineOf(units: readonly Unit[]): OutlineEntry[] {
  const entries = new Map(units.map((unit) => [unit.id, { unit, children: [] as OutlineEntry[] }]));
  const roots: OutlineEntry[] = [];
  for (const entry of entries.values()) {
    const siblings = entry.unit.parent ? entries.get(entry.unit.parent)?.children : roots;
    siblings?.push(entry);
  }
  return roots;
}
