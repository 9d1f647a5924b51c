/** What the stages after the conversion of each document work on: those converted now, and those that the content folder holds. */
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Member } from './convert-member.ts';

export interface HeldDocument {
  document: PolicyDocument;
  /** In document order. */
  units: readonly Unit[];
}

/** Of members that are set aside: as the content folder holds them; those of which nothing is known are left out. */
export function heldDocuments(members: readonly Member[]): HeldDocument[] {
  return members.flatMap(({ document, units }) => (document && units ? [{ document, units }] : []));
}
