/** What can be cited in a document, each under what stands above it: chapters, articles and measures, and 款、项、目 in them. */
import { locatorOf } from '../citing/locator.ts';
import { namesOfParts } from '../citing/part-names.ts';
import { anchorOf, isNumberedThrough } from '../policy/ids.ts';
import type { PartKind, UnitKind } from '../policy/kinds.ts';
import type { KnownUnit } from '../policy/model/verify-file.ts';
import type { Corpus } from './corpus.ts';
import { lastStepOf, type PlaceLanguage, type Step } from './text/place-written.ts';

export interface PlaceNode {
  id: string;
  /** How the library itself cites it, with the form of its label; null where it has no number. */
  own: Step | null;
  above: PlaceNode | null;
  unit: KnownUnit;
  kind: UnitKind | PartKind;
  /** The name of its level is printed: 第二章, not 二、. */
  isPrinted: boolean;
  /** Its number runs through the document, or through the attachment: what stands above it need not be said. */
  runsThrough: boolean;
  /** What is right below it is numbered from one again. */
  countsAnew: boolean;
}

/** Everything in a document that has a place, in the order of its text. */
export function placeTree(document: string, corpus: Corpus): PlaceNode[] {
  const units = corpus.units.filter((entry) => entry.document.id === document);
  const nodes = new Map(units.map(({ unit }) => [unit.id, unitNode(unit, corpus.collection)]));
  for (const node of nodes.values()) node.above = nodes.get(node.unit.parent ?? '') ?? null;
  const all = [...nodes.values()].flatMap((node) => [node, ...partNodes(node, corpus.collection)]);
  for (const { own, above, runsThrough } of all) if (own && !runsThrough) markAbove(above);
  return all;
}

/** The nearest above that has a number, and what stands between. */
function markAbove(above: PlaceNode | null): void {
  if (!above) return;
  above.countsAnew = true;
  if (!above.own) markAbove(above.above);
}

/** From the nearest above to the outermost. */
export function nodesAbove(node: PlaceNode): PlaceNode[] {
  return node.above ? [node.above, ...nodesAbove(node.above)] : [];
}

export const isPart = ({ id, unit }: PlaceNode): boolean => id !== unit.id;

function unitNode(unit: KnownUnit, language: PlaceLanguage): PlaceNode {
  const anchor = anchorOf(unit.id);
  const own = unit.label ? lastStepOf(locatorOf([{ ...unit, anchor }], null), language) : null;
  return {
    id: unit.id,
    own: own && withForm(own, unit.label),
    above: null,
    unit,
    kind: unit.kind,
    isPrinted: own?.level ? (unit.label ?? '').includes(own.level) : false,
    runsThrough: isNumberedThrough(anchor),
    countsAnew: false,
  };
}

function partNodes(above: PlaceNode, language: PlaceLanguage): PlaceNode[] {
  const { unit } = above;
  const names = namesOfParts(unit.kind, unit.parts);
  let around: { node: PlaceNode; end: number }[] = [];
  return unit.parts.map(({ id, kind, label, start, end }) => {
    around = around.filter((outer) => outer.end > start);
    const own = lastStepOf(names.get(id) ?? '', language) ?? lastStepOf(label ?? '', language);
    const place = { own: own && withForm(own, label), above: around.at(-1)?.node ?? above, isPrinted: false, runsThrough: false, countsAnew: false };
    const node = { id, unit, kind, ...place };
    around.push({ node, end });
    return node;
  });
}

/** The form is that of the label as printed: items of articles are cited without brackets. */
const withForm = (own: Step, label: string | null): Step => ({ ...own, bracketed: own.bracketed || /[（(）)]/u.test(label ?? '') });
