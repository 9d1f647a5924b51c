/** Drafts of units for tests, and how they are drawn. */
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { readNumber } from '../../../scripts/convert/numbers/numbering.ts';
import { newDraft, textOf, type UnitDraft } from '../../../scripts/convert/structure/unit-draft.ts';

/** A unit with a span for each of its paragraphs. */
export function unit(kind: UnitDraft['kind'], label: string | null, paragraphs: string[], children: UnitDraft[] = []): UnitDraft {
  const spans = paragraphs.map((_, i) => ({ start: i, end: i + 1 }));
  const number = label === null ? null : readNumber(label, kind === 'section' ? '一、' : '（一）');
  return {
    ...newDraft(kind, 1, spans),
    label,
    number,
    level: number && (kind === 'section' ? 0 : 1),
    paragraphs: paragraphs.map((text) => fromSeed(text, { start: 0, end: text.length })),
    children,
  };
}
/** Units with their texts, children indented. */
export const drawn = (units: readonly UnitDraft[], indent = ''): string[] =>
  units.flatMap((each) => [`${indent}${each.kind} ${textOf(each).replaceAll('\n', '/')}`, ...drawn(each.children, `${indent}  `)]);
