/**
 * What a written place means in a document. Levels may be left out where the rest is clear (第三条第（一）项 with the items in the second
 * 款) and may be said where they need not be (第二章第三条); of several that fit equally well none is chosen.
 */
import { itemLevels, paragraphLevel } from '../citing/part-names.ts';
import { isMeasureKind, nameOfKind } from '../policy/kinds.ts';
import type { VerifyCollection } from '../policy/model/verify-file.ts';
import type { Corpus } from './corpus.ts';
import { isPart, nodesAbove, type PlaceNode, placeTree } from './place-tree.ts';
import type { Step } from './text/place-written.ts';

/** `isKnownWay`: such places are cited so in this document, so that none found means that there is none. */
export interface FoundPlaces {
  ids: string[];
  isKnownWay: boolean;
}

export function placesOf(steps: readonly Step[], document: string, corpus: Corpus): FoundPlaces {
  const map = mapOf(document, corpus);
  const found = nodesCalled(steps, map);
  return { ids: found.map(({ id }) => id), isKnownWay: found.length > 0 || isKnownWay(steps, map) };
}

/** A document as citations see it. */
interface PlaceMap {
  nodes: readonly PlaceNode[];
  byNumber: ReadonlyMap<string, PlaceNode[]>;
  isStatute: boolean;
  /** Levels whose names are printed in the labels of this document. */
  printed: ReadonlySet<string>;
  /** Levels by which the library itself cites places of this document. */
  own: ReadonlySet<string>;
  levels: VerifyCollection['citations'];
}

const known = new WeakMap<Corpus, Map<string, PlaceMap>>();

function mapOf(document: string, corpus: Corpus): PlaceMap {
  const maps = known.get(corpus) ?? new Map<string, PlaceMap>();
  known.set(corpus, maps);
  const map = maps.get(document) ?? computeMap(document, corpus);
  maps.set(document, map);
  return map;
}

function computeMap(document: string, corpus: Corpus): PlaceMap {
  const nodes = placeTree(document, corpus);
  const numbered = nodes.filter(({ own }) => own !== null);
  const levels = (some: readonly PlaceNode[]): Set<string> => new Set(some.flatMap(({ own }) => own?.level ?? []));
  return {
    nodes,
    byNumber: Map.groupBy(numbered, ({ own }) => own?.number ?? ''),
    isStatute: nodes.some(({ kind }) => kind === 'article'),
    printed: levels(numbered.filter(({ isPrinted }) => isPrinted)),
    own: levels(numbered),
    levels: corpus.collection.citations,
  };
}

/** A way to read the steps as a path: how far it is from the words, and how many numbered levels it leaves out. */
interface Way {
  form: number;
  skipped: number;
  /** The first step names an inner part, or brackets are written where none are printed: read so only for want of another. */
  isUnlikely: boolean;
}

function nodesCalled(steps: readonly Step[], map: PlaceMap): PlaceNode[] {
  const last = steps.at(-1);
  if (!last) return [];
  const found = (map.byNumber.get(last.number) ?? []).flatMap((node) => waysTo(node, steps, map).map((way) => ({ node, way })));
  const likely = found.filter(({ way }) => !way.isUnlikely);
  const among = likely.length > 0 ? likely : found;
  const best = among.filter(({ way }) => !among.some((other) => isNearer(other.way, way)));
  return [...new Set(best.map(({ node }) => node))];
}

/** Nearer in one respect, and not further off in the other. */
const isNearer = (one: Way, other: Way): boolean =>
  one.form <= other.form && one.skipped <= other.skipped && (one.form < other.form || one.skipped < other.skipped);

function waysTo(node: PlaceNode, steps: readonly Step[], map: PlaceMap): Way[] {
  const step = steps.at(-1) as Step;
  const form = formOf(node, step, map);
  if (form === null) return [];
  const isUnlikely = step.bracketed && !node.own?.bracketed;
  const above = nodesAbove(node);
  if (steps.length === 1) return [{ form, skipped: leftOutAbove(node), isUnlikely: isUnlikely || isPart(node) }];
  return above.flatMap((outer, n) =>
    waysTo(outer, steps.slice(0, -1), map).map((way) => ({
      form: way.form + form,
      skipped: way.skipped + above.slice(0, n).filter(({ own }) => own !== null).length,
      isUnlikely: way.isUnlikely || isUnlikely,
    })),
  );
}

function leftOutAbove(node: PlaceNode): number {
  const above = nodesAbove(node);
  return above.filter(({ own, kind }) => kind === 'attachment' || (own !== null && !node.runsThrough)).length;
}

/** 0 as the library cites it, 1 and 2 as people do besides; null where the step does not mean it. */
function formOf(node: PlaceNode, step: Step, map: PlaceMap): 0 | 1 | 2 | null {
  const { own } = node;
  if (own?.number !== step.number) return null;
  const isSameForm = own.arabic === step.arabic;
  if (step.level === null) return isSameForm && own.bracketed === step.bracketed ? 0 : null;
  if (step.level === own.level) return 0;
  if (own.level !== null && !isCalledFreely(node, step.level, map)) return null;
  // Who writes figures reads figures; Chinese numerals stand for either.
  return isSameForm || !step.arabic ? 1 : 2;
}

/** Levels that hold others, at the top of a document. */
const tops = [nameOfKind('part'), nameOfKind('chapter'), nameOfKind('section')];

/** Whether people may call it so, though its label says nothing of the level: 第五条, 第五点 for 五、 and for （五）. */
function isCalledFreely(node: PlaceNode, level: string, { levels, printed }: PlaceMap): boolean {
  const names = [...levels.article, ...levels.section, ...levels.chapter, ...(isPart(node) ? itemLevels : [])];
  if (node.isPrinted || !hasFreeName(node) || !names.includes(level) || printed.has(level)) return false;
  const isTop = !nodesAbove(node).some(({ own, kind }) => own !== null && kind !== 'attachment');
  if (tops.includes(level) || levels.section.includes(level)) return isTop;
  if (level === nameOfKind('division')) return !isTop;
  // Where a text has paragraphs, they may be meant.
  return level !== paragraphLevel || !(isPart(node) ? node.unit.text : (node.above?.unit.text ?? '')).includes('\n');
}

const hasFreeName = ({ kind, unit }: PlaceNode): boolean =>
  kind === 'item' ? unit.kind !== 'article' : isMeasureKind(kind) || kind === 'section' || kind === 'subsection';

/** Levels of statutes, whatever the document has of them. */
const ofStatutes = [nameOfKind('part'), nameOfKind('chapter'), nameOfKind('division'), nameOfKind('article')];

/**
 * Of statutes every level is known. Of other texts a place is known not to be there if it is called as the library would, below
 * something that numbers its own parts (where numbers run on, people may count anew); or if nothing at all has its number.
 */
function isKnownWay(steps: readonly Step[], map: PlaceMap): boolean {
  const { levels, own } = map;
  if (map.isStatute) return steps.every(({ level }) => level !== null && (own.has(level) || ofStatutes.includes(level) || levels.part.includes(level)));
  const isOwn = ({ level, number, bracketed }: Step): boolean =>
    level === null
      ? bracketed && !map.byNumber.has(number) && map.nodes.some((node) => node.own?.bracketed)
      : own.has(level) || ([...levels.article, ...levels.section].includes(level) && !map.byNumber.has(number));
  return steps.every(isOwn) && nodesAround(steps, map).every(({ countsAnew }) => countsAnew);
}

/** What the longest beginning of the steps means that means anything. */
function nodesAround(steps: readonly Step[], map: PlaceMap): PlaceNode[] {
  for (let length = steps.length - 1; length > 0; length--) {
    const found = nodesCalled(steps.slice(0, length), map);
    if (found.length > 0) return found;
  }
  return [];
}
