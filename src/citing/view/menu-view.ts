/** What the copy menu shows for a target. */
import { button, element } from '../../browser/elements.ts';
import { partsName, rowsName, selectedWords, sentenceName, sentencesName, wholeUnit } from '../../wording/citing.ts';
import { headingInWords } from '../../wording/units.ts';
import type { CitingFacts } from '../facts.ts';
import { locatorOf, locatorOfPassage } from '../locator.ts';
import type { Reference } from '../reference.ts';
import { partsOfUnit, sentencesOf, type Target } from './target.ts';

/** （五）依法严格排污管理, or its place where it has no heading or is a range; the title of a document that is cited as a whole. */
export function titleOf(reference: Reference): string {
  const { path, until, document } = reference;
  if (path.length === 0) return document.title;
  if (until) return locatorOfPassage(reference);
  const unit = path.at(-1);
  return (unit && headingInWords(unit)) || locatorOf(path, null);
}

/** What can be cited of the unit: the whole of it, its sentences, its parts, the selected words. `choose` hears a sentence or part, or null for the whole. */
export function scopeChoices(
  { unit, sentence, part, selection }: Target,
  { parts: names }: Pick<CitingFacts, 'parts'>,
  choose: (inner: HTMLElement | null) => void,
): HTMLElement[] {
  if (!unit.matches('.unit')) return [];
  const sentences = sentencesOf(unit);
  const each = sentences.map((one, i) => choice(`${i + 1}`, one === sentence && !selection, () => choose(one), sentenceName(i + 1)));
  const parts = partsOfUnit(unit, part).map((one) => choice(names[one.id] ?? one.id, one === part && !selection, () => choose(one)));
  return [
    choice(wholeUnit, !sentence && !part && !selection, () => choose(null)),
    ...(each.length > 1 ? [element('span', { class: 'cite-scope-name' }, sentencesName), ...each] : []),
    ...(parts.length > 0 ? [element('span', { class: 'cite-scope-name' }, unit.matches('.table') ? rowsName : partsName), ...parts] : []),
    ...(selection ? [choice(selectedWords, true, () => {})] : []),
  ];
}

function choice(words: string, chosen: boolean, act: () => void, name?: string): HTMLElement {
  return button(words, act, { 'aria-pressed': String(chosen), 'aria-label': name });
}

const gap = 6;

/**
 * Where the menu stands: beside the text if there is room to the left of what it belongs to (a unit's link mark on wide
 * screens); else below it, or above it, and never beyond the edge of the screen.
 */
export function placeBeside(at: DOMRect, menu: { width: number; height: number }, screen: { width: number; inner: number; height: number }) {
  const lowest = Math.max(gap, screen.height - menu.height - gap);
  const fitsBeside = at.right - menu.width >= gap && at.right < screen.inner / 3;
  const left = fitsBeside ? at.right - menu.width : Math.min(at.left, screen.width - menu.width - gap);
  // What it belongs to may be out of sight.
  const above = Math.min(lowest, Math.max(gap, at.top - menu.height - gap));
  return { top: at.bottom + gap <= lowest ? at.bottom + gap : fitsBeside ? lowest : above, left: Math.max(gap, left) };
}
