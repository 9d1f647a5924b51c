/** What can be settled only when the whole tree is known: the closing, opening paragraphs, boxes that belong elsewhere. */

import { depthOf } from '../../../src/policy/kinds.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';
import { newDraft, type UnitDraft } from './unit-draft.ts';

/** The last paragraph after the last measure belongs to none (closing: true in document.yaml). */
export function detachClosing(roots: UnitDraft[]): void {
  const measure = lastMeasure(roots);
  if (!measure || measure.paragraphs.length < 2 || measure.spans.length < 2) return;
  const unit = newDraft('closing', measure.line, measure.spans.splice(-1));
  unit.paragraphs = measure.paragraphs.splice(-1);
  const attachment = roots.findIndex((root) => root.kind === 'attachment');
  roots.splice(attachment < 0 ? roots.length : attachment, 0, unit);
}

function lastMeasure(units: readonly UnitDraft[]): UnitDraft | null {
  for (const unit of [...units].reverse()) {
    const inner = lastMeasure(unit.children);
    if (inner) return inner;
    if (unit.kind === 'measure') return unit;
  }
  return null;
}

/** Unnumbered paragraphs that open a heading with numbered parts below are the heading's own text. */
export function settleOpenings(units: readonly UnitDraft[]): void {
  for (const unit of units) {
    const numbered = unit.children.some((child) => child.number !== null);
    const isOpening = (child: UnitDraft): boolean => child.kind === 'measure' && child.number === null && child.title === null;
    while (numbered && unit.children[0] && isOpening(unit.children[0])) {
      const opening = unit.children.shift() as UnitDraft;
      unit.paragraphs.push(...opening.paragraphs);
      unit.spans.push(...opening.spans);
    }
    settleOpenings(unit.children);
  }
}

/** Boxes that document.yaml puts under another heading than the one they stand in. */
export function attachBoxes(roots: UnitDraft[], { metadata, paths, metadataLine }: Seed): Issue[] {
  return metadata.boxes.flatMap(({ box, under }, i) => {
    const from = withPaths(roots).find(({ unit }) => unit.kind === 'box' && unit.label === box);
    const to = withPaths(roots).filter(({ unit, path }) => path === under && depthOf(unit.kind) >= 0);
    const target = to.length === 1 ? to[0]?.unit : undefined;
    if (from && target) {
      from.siblings.splice(from.siblings.indexOf(from.unit), 1);
      target.children.push(from.unit);
    }
    const found: [string, number][] = [
      [box, from ? 1 : 0],
      [under, to.length],
    ];
    return found
      .filter(([, count]) => count !== 1)
      .map(([label, count]) => issue('heading-not-found', paths.metadata, metadataLine('boxes', i), { key: 'boxes', label, count }));
  });
}

function withPaths(units: UnitDraft[], prefix = ''): { unit: UnitDraft; siblings: UnitDraft[]; path: string }[] {
  return units.flatMap((unit) => {
    const path = prefix + (unit.label ?? '');
    return [{ unit, siblings: units, path }, ...withPaths(unit.children, path)];
  });
}
