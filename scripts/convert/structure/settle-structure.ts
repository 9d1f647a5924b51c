/** What can be settled only when a whole text is known: opening paragraphs, kinds, titles, boxes that belong elsewhere. */
import { clauseEnds } from '../../../src/policy/marks.ts';
import { isStatute, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';
import { isSameLabel } from './number-order.ts';
import { withoutEffect } from './settings-without-effect.ts';
import { type ClosingWords, takesEffect } from './settle-closing.ts';
import type { UnitDraft } from './unit-draft.ts';

/** Unnumbered paragraphs before the first of the headings that stand below one are its own text, behind tables and boxes too. */
export function settleOpenings(units: readonly UnitDraft[]): void {
  for (const unit of units) {
    const first = unit.children.findIndex(({ level }) => level !== null);
    const openings = new Set(unit.children.slice(0, Math.max(first, 0)).filter((child) => child.kind === 'measure' && child.title === null));
    unit.children = unit.children.filter((child) => !openings.has(child));
    for (const opening of openings) {
      for (const each of opening.paragraphs) unit.paragraphs.push(each);
      for (const each of opening.spans) unit.spans.push(each);
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
  for (const unit of units.splice(0)) {
    settleKinds(unit.children, numbering);
    units.push(unit);
    for (const freed of settleKind(unit, numbering)) units.push(freed);
  }
}

/** What followed it below a heading that is a measure now. */
function settleKind(unit: UnitDraft, numbering: Numbering): UnitDraft[] {
  if (unit.level === null || unit.children.some(({ kind }) => ['section', 'subsection', 'measure'].includes(kind))) return [];
  if (unit.sentence && unit.paragraphs.length === 0) {
    unit.paragraphs = [unit.sentence];
    unit.title = null;
  }
  if (unit.level === measureLevel(numbering) || unit.paragraphs.length === 0) return [];
  unit.kind = 'measure';
  return unit.children.splice(0);
}

/**
 * Not every sentence before a stop is a title: one that says when the text takes effect is the text of its number, and so is one that
 * reads as a sentence among clauses that have no titles.
 */
export function settleTitles(units: readonly UnitDraft[], words: ClosingWords): void {
  for (const unit of units) {
    if (takesEffect(unit.title?.text ?? '', words)) dissolveTitle(unit);
    settleTitles(unit.children, words);
  }
  const numbered = units.filter(({ number }) => number !== null);
  for (const level of new Set(numbered.map((unit) => unit.level))) {
    const clauses = numbered.filter((unit) => unit.level === level);
    const titled = clauses.filter(({ title }) => title !== null);
    const others = clauses.filter(({ title }) => title === null);
    if (titled.length > others.length) continue;
    const isLikeOthers = titled.length < others.length && others.every(isShortSentence);
    if (titled.every((unit) => isStopped(unit) && (isLikeOthers || isLikeSentence(unit)))) titled.forEach(dissolveTitle);
  }
}

/** A clause without title that is one short sentence: with text behind it, it would have been read as a title. */
const isShortSentence = ({ sentence, children }: UnitDraft): boolean => sentence !== null && children.length === 0;

/** A stop ends the title, and no headings stand below it. */
const isStopped = ({ whole, sentence, children }: UnitDraft): boolean => whole !== null || (sentence !== null && !children.some(({ level }) => level !== null));

const pause = new RegExp(`[${clauseEnds}]`, 'u');
/** As long as a heading that opens a paragraph may be; marks are not counted. */
const longestTitle = 16;

/** In one line with its text, and with a pause or so long that only its siblings tell it from a sentence. */
function isLikeSentence({ whole, title }: UnitDraft): boolean {
  const words = title?.text ?? '';
  return whole !== null && (pause.test(words) || words.replace(/[^\p{L}\p{N}]/gu, '').length > longestTitle);
}

/** Title and text as the sentences that they are. */
function dissolveTitle(unit: UnitDraft): void {
  if (unit.whole) unit.paragraphs.splice(0, 1, unit.whole);
  else if (unit.sentence) unit.paragraphs.unshift(unit.sentence);
  else return;
  unit.title = null;
}

/** Boxes that document.yaml puts under another heading than the one they stand in. */
export function attachBoxes(roots: UnitDraft[], seed: Seed): Issue[] {
  const { metadata, paths, metadataLine } = seed;
  return metadata.boxes.flatMap(({ box, under }, i) => {
    const from = withPaths(roots).find(({ unit }) => unit.kind === 'box' && isSameLabel(unit.label ?? '', box));
    const to = withPaths(roots).filter(({ unit, path }) => isSameLabel(path, under) && unit.level !== null);
    const target = to.length === 1 ? to[0]?.unit : undefined;
    const stands = from !== undefined && target !== undefined && target.children.at(-1) === from.unit;
    if (stands) return [withoutEffect(seed, 'boxes', ['boxes', i], `“${box}” stands at the end of “${under}” already`)];
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
