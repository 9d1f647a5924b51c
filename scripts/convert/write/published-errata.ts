/** The errata of a document as published: each with its unit, its number on the page, and where in the text it shows. */
import { unitId } from '../../../src/policy/ids.ts';
import type { Erratum } from '../../../src/policy/model/erratum.ts';
import { errataInReadingOrder } from '../../../src/policy/model/number-errata.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { LocatedErratum } from '../correct/apply-errata.ts';
import { type AnchoredUnit, inDocumentOrder } from '../identity/assign-anchors.ts';
import type { Seed } from '../read/read-seed.ts';
import type { Misplaced } from '../structure/move-headings.ts';
import type { UnitDraft } from '../structure/unit-draft.ts';

/** An erratum as the text points to it. */
export interface NumberedErratum {
  /** On the document's page, from 1. */
  number: number;
  erratum: Erratum;
}

export interface PublishedErrata {
  /** In the order of the seed. */
  errata: Erratum[];
  /** What the marks of the text point to; null for a mark that lies in no unit. */
  marks: (NumberedErratum | null)[];
  /** Numbers of the errata that no words of the running text show, by the anchor of the unit whose heading bears them. */
  inHeadings: ReadonlyMap<string, number[]>;
}

export function publishErrata(
  located: readonly LocatedErratum[],
  tree: readonly AnchoredUnit[],
  units: readonly Unit[],
  seed: Seed,
): { value: PublishedErrata; issues: Issue[] } {
  const anchored = inDocumentOrder(tree);
  const drafts = new Map(anchored.map(({ anchor, draft }) => [unitId(seed.metadata.id, anchor), draft]));
  const placed = located.map((erratum, mark) => placeErratum(erratum, mark, units, drafts, seed));
  const moved = anchored.flatMap((unit) => (unit.draft.moved ? [misplacement(unit, unit.draft.moved, seed)] : []));
  const errata = [...placed.flatMap(({ erratum }) => erratum ?? []), ...moved].sort((a, b) => a.start - b.start || a.end - b.end);
  const numbers = new Map(errataInReadingOrder(units, errata).map((erratum, index) => [erratum, index + 1]));
  const marks = placed.map(({ erratum }) => erratum && { erratum, number: numbers.get(erratum) ?? 0 });
  const shown = new Set(anchored.flatMap(({ draft }) => [...marksOf(draft)]).flatMap((mark) => marks[mark]?.erratum ?? []));
  const unshown = [...numbers].filter(([erratum]) => !shown.has(erratum));
  const byClause = Map.groupBy(unshown, ([{ clause }]) => clause);
  const inHeadings = new Map(units.flatMap(({ id, anchor }) => (byClause.has(id) ? [[anchor, (byClause.get(id) ?? []).map(([, number]) => number)]] : [])));
  return { value: { errata, marks, inHeadings }, issues: placed.flatMap(({ issues }) => issues) };
}

/** In which unit an erratum stands; the unit that errata.yaml names is checked. */
function placeErratum(
  erratum: LocatedErratum,
  mark: number,
  units: readonly Unit[],
  drafts: ReadonlyMap<string, UnitDraft>,
  seed: Seed,
): { erratum: Erratum | null; issues: Issue[] } {
  const { start, end, corrected, status, kind, reason, confidence, readers } = erratum;
  const unit = units.find(({ source }) => source.some((span) => start >= span.start && end <= span.end && !(start === end && start === span.end)));
  const found = unit?.anchor ?? 'no unit, or in more than one';
  const elsewhere = () => issue('erratum-elsewhere', seed.paths.errata, erratum.entryLine, { original: erratum.original, unit: erratum.unit, found });
  const issues = found === erratum.unit ? [] : [elsewhere()];
  if (!unit) return { erratum: null, issues };
  const original = seed.text.slice(start, end);
  const place = placeInText(drafts.get(unit.id), mark);
  return { erratum: { clause: unit.id, start, end, original, corrected, status, kind, reason, confidence, readers, ...place }, issues };
}

/** Where in a unit's text (paragraphs joined by a line feed) the words of an erratum stand; of tables nowhere. */
function placeInText(draft: UnitDraft | undefined, mark: number): Pick<Erratum, 'textStart' | 'textEnd'> {
  const marks = draft?.table ? [] : (draft?.paragraphs ?? []).flatMap((paragraph) => [...paragraph.mark, -1]);
  const textStart = marks.indexOf(mark);
  return textStart < 0 ? { textStart: null, textEnd: null } : { textStart, textEnd: marks.lastIndexOf(mark) + 1 };
}

/** The marks that the body of a unit shows, cells of a table included. */
function marksOf({ paragraphs, table }: UnitDraft): Set<number> {
  const texts = table ? table.rows.flat().map((cell) => cell.text) : paragraphs;
  return new Set(texts.flatMap(({ mark }) => [...mark]));
}

/** A heading read elsewhere than it stands is published as a noted erratum: its words are untouched, and it claims what document.yaml records. */
function misplacement({ anchor, draft }: AnchoredUnit, { reason, confidence, readers }: Misplaced, seed: Seed): Erratum {
  const { start, end } = draft.spans[0] ?? { start: 0, end: 0 };
  return {
    clause: unitId(seed.metadata.id, anchor),
    start,
    end,
    original: seed.text.slice(start, end),
    corrected: '',
    status: 'noted',
    kind: 'misplaced',
    reason,
    confidence,
    readers,
    textStart: null,
    textEnd: null,
  };
}
