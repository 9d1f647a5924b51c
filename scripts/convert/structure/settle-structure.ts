/** What can be settled only when a whole text is known: the closing, opening paragraphs, kinds, boxes that belong elsewhere. */

import type { Language } from '../../../src/policy/language.ts';
import { isStatute, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';
import { isSameLabel } from './number-order.ts';
import { newDraft, type UnitDraft } from './unit-draft.ts';

/** The last paragraph after the last measure belongs to none (closing: true in document.yaml). False where there is none such. */
export function detachClosing(roots: UnitDraft[]): boolean {
  const measure = lastSpeaking(roots);
  if (!measure || measure.paragraphs.length + (measure.sentence ? 1 : 0) < 2 || measure.spans.length < 2) return false;
  const unit = newDraft('closing', measure.line, measure.spans.splice(-1));
  unit.paragraphs = measure.paragraphs.splice(-1);
  const root = roots.findIndex((one) => holds(one, measure));
  const next = roots[root + 1];
  if (next?.kind === 'closing') {
    next.paragraphs.unshift(...unit.paragraphs);
    next.spans.unshift(...unit.spans);
  } else roots.splice(root + 1, 0, unit);
  return true;
}

/** A last paragraph that says when the text takes effect, or takes leave (特此通知), is the closing without being declared. */
export function detachKnownClosing(roots: UnitDraft[], words: ClosingWords): void {
  const last = lastSpeaking(roots)?.paragraphs.at(-1)?.text ?? '';
  if (!takesLeave(last, words) && !takesEffect(last, words)) return;
  const single = roots.findIndex((root) => root === lastSpeaking(roots) && root.level === null && root.paragraphs.length === 1);
  if (single >= 0) (roots[single] as UnitDraft).kind = 'closing';
  else if (detachClosing(roots)) detachKnownClosing(roots, words);
}

const takesLeave = (text: string, { closingOpenings }: ClosingWords): boolean =>
  text.length <= longestLeave && closingOpenings.some((opening) => text.startsWith(opening));

/** 本办法自…起施行, 本意见由…负责解释: of the text itself, not of what it rules. */
const takesEffect = (text: string, { closingSubjects, closingClauses }: ClosingWords): boolean =>
  text.length <= longestClosing && closingSubjects.some((subject) => text.startsWith(subject)) && closingClauses.some((clause) => text.includes(clause));

const longestLeave = 30;
const longestClosing = 120;
type ClosingWords = Pick<Language['frontLines'], 'closingClauses' | 'closingOpenings' | 'closingSubjects'>;

const holds = (unit: UnitDraft, wanted: UnitDraft): boolean => unit === wanted || unit.children.some((child) => holds(child, wanted));

/** The last measure, or heading that has a text of its own. */
function lastSpeaking(units: readonly UnitDraft[]): UnitDraft | null {
  for (const unit of units.filter(({ attached }) => !attached).reverse()) {
    const inner = lastSpeaking(unit.children);
    if (inner) return inner;
    if (unit.kind === 'measure' || (unit.level !== null && unit.paragraphs.length > 0)) return unit;
  }
  return null;
}

/** Unnumbered paragraphs before the first of the headings that stand below one are its own text, behind tables and boxes too. */
export function settleOpenings(units: readonly UnitDraft[]): void {
  for (const unit of units) {
    const first = unit.children.findIndex(({ level }) => level !== null);
    const openings = unit.children.slice(0, Math.max(first, 0)).filter((child) => child.kind === 'measure' && child.title === null);
    for (const opening of openings) {
      unit.children.splice(unit.children.indexOf(opening), 1);
      unit.paragraphs.push(...opening.paragraphs);
      unit.spans.push(...opening.spans);
    }
    settleOpenings(unit.children);
  }
}

/**
 * A heading above the measures that speaks for itself and has no measure below it is a measure: then tables and boxes that
 * followed it stand beside it, as they do behind every measure. A number before one whole sentence is no heading: the
 * sentence is the text.
 */
export function settleKinds(units: UnitDraft[], numbering: Numbering): void {
  if (isStatute(numbering)) return;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as UnitDraft;
    settleKinds(unit.children, numbering);
    if (unit.level === null) continue;
    const groups = unit.children.some(({ kind }) => ['section', 'subsection', 'measure'].includes(kind));
    if (groups) continue;
    if (unit.sentence && unit.paragraphs.length === 0) {
      unit.paragraphs = [unit.sentence];
      unit.title = null;
    }
    if (unit.level === measureLevel(numbering) || unit.paragraphs.length === 0) continue;
    unit.kind = 'measure';
    units.splice(i + 1, 0, ...unit.children.splice(0));
  }
}

/**
 * A numbered clause on when the text takes effect (七、本通知自…起施行) that comes after headings is the closing, with its number.
 * Among clauses it is one of them.
 */
export function settleClosing(roots: readonly UnitDraft[], words: ClosingWords): void {
  const outermost = roots.filter(({ level }) => level === 0);
  const last = outermost.at(-1);
  if (last?.kind !== 'measure' || last.title || last.children.length || last.paragraphs.length !== 1) return;
  if (!outermost.slice(0, -1).some(({ kind }) => kind === 'section')) return;
  if (takesEffect(last.paragraphs[0]?.text ?? '', words)) last.kind = 'closing';
}

/** Boxes that document.yaml puts under another heading than the one they stand in. */
export function attachBoxes(roots: UnitDraft[], { metadata, paths, metadataLine }: Seed): Issue[] {
  return metadata.boxes.flatMap(({ box, under }, i) => {
    const from = withPaths(roots).find(({ unit }) => unit.kind === 'box' && isSameLabel(unit.label ?? '', box));
    const to = withPaths(roots).filter(({ unit, path }) => isSameLabel(path, under) && unit.level !== null);
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
