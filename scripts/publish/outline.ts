/** The units of a document as a tree, and their names in running text. */

import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Place } from '../../src/policy/places.ts';
import { missingAttachmentsInWords } from '../../src/wording/particulars.ts';

export interface UnitNode {
  unit: Unit;
  /** Tables and boxes within its text. */
  insets: UnitNode[];
  children: UnitNode[];
}

/** The tree by `parent`, in document order; what stands within a text is no child, but an inset. */
export function unitTree(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, insets: [] as UnitNode[], children: [] as UnitNode[] }]));
  const roots: UnitNode[] = [];
  for (const node of nodes.values()) {
    const { within, parent } = node.unit;
    const holder = within && nodes.get(within.clause);
    (holder ? holder.insets : (nodes.get(parent ?? '')?.children ?? roots)).push(node);
  }
  return roots;
}

/** A stretch of a unit's text, without the line feed at its end, and the table or box that follows on it; null behind the last. */
export interface Stretch {
  start: number;
  text: string;
  inset: UnitNode | null;
}

/** The text of a unit, cut where a table or a box stands in it. */
export function stretchesOf({ unit, insets }: UnitNode): Stretch[] {
  let start = 0;
  const cut = insets.map((inset): Stretch => {
    const end = inset.unit.within?.at ?? start;
    const stretch = { start, text: unit.text.slice(start, Math.max(start, end - 1)), inset };
    start = end;
    return stretch;
  });
  return [...cut, { start, text: unit.text.slice(start), inset: null }];
}

/** Facts of a document in one line each; what the text does not give is left out. */
export function factsOf(document: {
  place: Place;
  type: string;
  issuers: readonly string[];
  documentNumber: string | null;
  date: string | null;
  datePublished: string | null;
  attachments: PolicyDocument['attachments'];
}): [name: string, value: string][] {
  const facts: [string, string | null][] = [
    ['地域', document.place.fullName],
    ['发文机关', document.issuers.join('、') || null],
    ['发文字号', document.documentNumber],
    ['成文日期', document.date],
    ['发布日期', document.datePublished],
    ['文种', document.type],
    ['所缺附件', missingAttachmentsInWords(document).join('；') || null],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}
