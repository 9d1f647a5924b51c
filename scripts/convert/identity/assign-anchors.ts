/** Gives every unit the anchor that its place gives. Identity comes from structure, not from words. */
import { anchorBelow, chapterInPart, firstFreeAnchor, type NumberedKind, noteAnchor, numberedAnchor } from '../../../src/policy/ids.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { PrintedNumber } from '../lines/numbering.ts';
import type { Seed } from '../read/read-seed.ts';
import type { UnitDraft } from '../structure/unit-draft.ts';

export interface AnchoredUnit {
  anchor: string;
  draft: UnitDraft;
  parent: string | null;
  children: AnchoredUnit[];
}

/** Anchors are different in the result even where two units ask for the same: that is a fault. */
export function assignAnchors(roots: readonly UnitDraft[], seed: Seed): { value: AnchoredUnit[]; issues: Issue[] } {
  const assigning = new Assigning(seed);
  return { value: roots.map((draft) => assigning.visit(draft, null)), issues: assigning.issues };
}

class Assigning {
  readonly issues: Issue[] = [];
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #seed: Seed;

  constructor(seed: Seed) {
    this.#seed = seed;
  }

  visit(draft: UnitDraft, parent: AnchoredUnit | null): AnchoredUnit {
    const unit: AnchoredUnit = { anchor: this.#claim(draft, parent), draft, parent: parent?.anchor ?? null, children: [] };
    unit.children = draft.children.map((child) => this.visit(child, unit));
    return unit;
  }

  #claim(draft: UnitDraft, parent: AnchoredUnit | null): string {
    const wanted = this.#anchorOf(draft, parent);
    if (this.#taken.has(wanted)) {
      this.issues.push(issue('duplicate-anchor', this.#seed.paths.text, draft.line, { anchor: wanted, label: draft.label ?? draft.kind }));
    }
    const anchor = firstFreeAnchor(wanted, this.#taken);
    this.#taken.add(anchor);
    return anchor;
  }

  #anchorOf(draft: UnitDraft, parent: AnchoredUnit | null): string {
    const { kind, number } = draft;
    switch (kind) {
      case 'front':
      case 'preamble':
      case 'closing':
      case 'attachment':
        return kind;
      case 'note':
        return noteAnchor(parent?.anchor ?? '');
      case 'section':
      case 'part':
        return numberedAnchor(kind, number?.ordinal ?? this.#count(kind));
      case 'chapter':
        return this.#chapter(number?.ordinal ?? this.#count(kind), parent);
      case 'article':
        return numberedAnchor(kind, number?.ordinal ?? this.#count(kind), number?.insertion);
      case 'table':
      case 'box':
        return numberedAnchor(kind, labelNumber(draft) ?? this.#count(kind));
      case 'measure':
        if (number?.ordinal && runsThrough(number, this.#seed.metadata.numbering)) return numberedAnchor(kind, number.ordinal);
        return this.#byPath(kind, draft, parent);
      default:
        return this.#byPath(kind, draft, parent);
    }
  }

  /** Chapters that begin anew in every part carry the part's anchor, so that none is given twice. */
  #chapter(ordinal: number, parent: AnchoredUnit | null): string {
    const own = numberedAnchor('chapter', ordinal);
    return parent?.draft.kind === 'part' && this.#taken.has(own) ? chapterInPart(parent.anchor, ordinal) : own;
  }

  /** By the printed number, else by the place among its like. */
  #byPath(kind: NumberedKind, { number }: UnitDraft, parent: AnchoredUnit | null): string {
    const place = number?.ordinal ?? this.#count(`${parent?.anchor} ${kind}`);
    return parent ? anchorBelow(parent.anchor, place) : numberedAnchor(kind, place);
  }

  #count(key: string): number {
    const next = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, next);
    return next;
  }
}

function runsThrough(number: PrintedNumber, numbering: DocumentMetadata['numbering']): boolean {
  return numbering.form === 'policy' && numbering.measuresRun === 'document' && number.style === numbering.measure;
}

function labelNumber(draft: UnitDraft): number | null {
  const match = /(\d+)$/u.exec(draft.label ?? '');
  return match ? Number(match[1]) : null;
}

/** All units in document order, parents before children. */
export function inDocumentOrder(units: readonly AnchoredUnit[]): AnchoredUnit[] {
  return units.flatMap((unit) => [unit, ...inDocumentOrder(unit.children)]);
}
