/** What a page tells its copy menu beyond what it shows: /policies/<id>/citing.json, loaded when the menu is first opened. */
import type { Erratum } from '../policy/model/erratum.ts';
import type { CitedDocument, UnitName } from './reference.ts';

export interface CitingFacts {
  document: CitedDocument;
  /** Of the document: places in it stand behind it as fragments. */
  shortAddress: string;
  units: (UnitName & { parent: string | null; shortAddress: string })[];
  /** Names of inner parts by anchor: 第二款第三项. */
  parts: Record<string, string>;
  /** Corrections by the number that they bear on the page. */
  corrections: Record<number, Pick<Erratum, 'original' | 'corrected' | 'kind'>>;
}

/** The file: facts, and their version, by which a page knows whether it was made with them. */
export type CitingFile = CitingFacts & { version: string };

/** From the outermost unit to the one with this anchor; empty for an unknown anchor, and for the head of the document, which is cited as the document. */
export function pathTo(facts: CitingFacts, anchor: string | null): UnitName[] {
  const unit = facts.units.find((candidate) => candidate.anchor === anchor);
  return unit && unit.kind !== 'front' ? [...pathTo(facts, unit.parent), unit] : [];
}
