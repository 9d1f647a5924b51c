/** Units that have their ids for good, and what happened to ids since they were published. */
import type { UnitPart } from '../parts/read-parts.ts';
import type { UnitDraft } from '../structure/unit-draft.ts';
import type { AnchoredUnit } from './assign-anchors.ts';

export interface KeptSentence {
  /** Number for good, in the order of first publication. */
  index: number;
  /** Offsets in the unit's text. */
  start: number;
  end: number;
  text: string;
}

/** A part with its words; its steps are those of its id for good. */
export interface KeptPart extends UnitPart {
  text: string;
}

export interface KeptUnit {
  anchor: string;
  draft: UnitDraft;
  sentences: KeptSentence[];
  parts: KeptPart[];
}

export interface AnchorChange {
  /** `new`: not published before; `reworded`: same unit, other words; `relabelled`: same unit and words, another number; `vanished`: its words are gone. */
  change: 'new' | 'reworded' | 'relabelled' | 'vanished';
  id: string;
  /** Of a vanished id: where its words seem to be now. */
  likely?: { state: 'moved' | 'merged'; to: string };
}

/** The tree with other anchors; parents are named anew. */
export function renameUnits(units: readonly AnchoredUnit[], anchors: ReadonlyMap<AnchoredUnit, string>, parent: string | null = null): AnchoredUnit[] {
  return units.map((unit) => {
    const anchor = anchors.get(unit) ?? unit.anchor;
    return { ...unit, anchor, parent, children: renameUnits(unit.children, anchors, anchor) };
  });
}
