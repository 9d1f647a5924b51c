/** The units of a document as a tree, and their names in running text. */

import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Place } from '../../src/policy/places.ts';
import { missingAttachmentsInWords } from '../../src/wording/particulars.ts';

export interface UnitNode {
  unit: Unit;
  children: UnitNode[];
}

/** The tree by `parent`, in document order. */
export function unitTree(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] as UnitNode[] }]));
  const roots: UnitNode[] = [];
  for (const node of nodes.values()) (nodes.get(node.unit.parent ?? '')?.children ?? roots).push(node);
  return roots;
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
