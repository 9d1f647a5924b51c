/** Headings that stand elsewhere than they belong. */
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { Span } from '../../../src/policy/model/values.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Block } from '../lines/blocks.ts';
import type { Seed } from '../read/read-seed.ts';
import { isSameLabel } from './number-order.ts';
import { withoutEffect } from './settings-without-effect.ts';

export type Misplaced = DocumentMetadata['misplaced'][number];

/** A block, what of the seed it is made of, and why it stands elsewhere. */
export interface Placed {
  block: Block;
  spans: Span[];
  moved: Misplaced | null;
}

/** Headings that document.yaml declares misplaced are read where they belong. */
export function moveHeadings(placed: Placed[], seed: Seed, issues: Issue[]): Placed[] {
  const ordered = [...placed];
  for (const [i, misplaced] of seed.metadata.misplaced.entries()) {
    const { heading, before } = misplaced;
    const line = seed.metadataLine('misplaced', i);
    const find = (label: string): number => {
      const found = ordered.flatMap(({ block }, index) => (block.kind === 'heading' && block.number && isSameLabel(block.number.label, label) ? [index] : []));
      if (found.length !== 1) issues.push(issue('heading-not-found', seed.paths.metadata, line, { key: 'misplaced', label, count: found.length }));
      return found.length === 1 ? (found[0] as number) : -1;
    };
    const [from, to] = [find(heading), find(before)];
    const item = ordered[from];
    if (!item || to < 0) continue;
    if (from === to) {
      issues.push(withoutEffect(seed, 'misplaced', ['misplaced', i], `“${heading}” cannot stand before itself`));
      continue;
    }
    if (ordered.slice(from + 1, to).every(({ block }) => block.kind === 'dropped') && from < to)
      issues.push(withoutEffect(seed, 'misplaced', ['misplaced', i], `“${heading}” stands right before “${before}” already`));
    ordered.splice(from, 1);
    ordered.splice(to < from ? to : to - 1, 0, { ...item, moved: misplaced });
  }
  return ordered;
}
