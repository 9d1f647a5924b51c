/** Gives every unit its anchor (contract: Documents, units, anchors). Identity comes from structure, not from words. */
import type { DocumentMetadata } from '../../../src/policy/model.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';
import type { UnitDraft } from '../structure/unit-draft.ts';

export interface AnchoredUnit {
  anchor: string;
  draft: UnitDraft;
  parent: string | null;
  children: AnchoredUnit[];
}

export function assignAnchors(roots: readonly UnitDraft[], seed: Seed): { value: AnchoredUnit[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const numbering = seed.metadata.numbering;

  const anchorOf = (draft: UnitDraft, parent: AnchoredUnit | null): string => {
    const ordinal = draft.number?.ordinal ?? null;
    const below = (separator: string, first: string): string => {
      const place = ordinal ?? count(`${parent?.anchor} ${draft.kind}`);
      return parent ? `${parent.anchor}${separator}${place}` : `${first}${place}`;
    };
    switch (draft.kind) {
      case 'front':
      case 'preamble':
      case 'closing':
      case 'attachment':
        return draft.kind;
      case 'section':
        return `s${ordinal ?? count('s')}`;
      case 'subsection':
        return below('-', 's');
      case 'part':
        return `b${ordinal}`;
      case 'chapter':
        // Chapters that begin anew in every part carry the part's anchor, so that none is given twice.
        return parent?.draft.kind === 'part' && taken.has(`c${ordinal}`) ? `${parent.anchor}-c${ordinal}` : `c${ordinal}`;
      case 'division':
        return below('-', 'c');
      case 'article':
        return `a${ordinal}${draft.number?.insertion ? `-${draft.number.insertion}` : ''}`;
      case 'measure':
        return runsThrough(draft, numbering) ? `m${ordinal}` : below('-', 'm');
      case 'table':
        return `t${labelNumber(draft) ?? count('t')}`;
      case 'box':
        return `box${labelNumber(draft) ?? count('box')}`;
      case 'note':
        return `${parent?.anchor ?? ''}-note`;
    }
  };
  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
  const visit = (draft: UnitDraft, parent: AnchoredUnit | null): AnchoredUnit => {
    const wanted = anchorOf(draft, parent);
    if (taken.has(wanted)) issues.push(issue('duplicate-anchor', seed.paths.text, draft.line, { anchor: wanted, label: draft.label ?? draft.kind }));
    let anchor = wanted;
    for (let n = 2; taken.has(anchor); n++) anchor = `${wanted}-again${n}`;
    taken.add(anchor);
    const unit: AnchoredUnit = { anchor, draft, parent: parent?.anchor ?? null, children: [] };
    unit.children = draft.children.map((child) => visit(child, unit));
    return unit;
  };
  return { value: roots.map((draft) => visit(draft, null)), issues };
}

function runsThrough(draft: UnitDraft, numbering: DocumentMetadata['numbering']): boolean {
  return numbering.form === 'policy' && numbering.measuresRun === 'document' && draft.number?.style === numbering.measure;
}

function labelNumber(draft: UnitDraft): number | null {
  const match = /(\d+)$/u.exec(draft.label ?? '');
  return match ? Number(match[1]) : null;
}

/** All units in document order, parents before children. */
export function inDocumentOrder(units: readonly AnchoredUnit[]): AnchoredUnit[] {
  return units.flatMap((unit) => [unit, ...inDocumentOrder(unit.children)]);
}
