import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { readNumber } from '../../../scripts/convert/numbers/numbering.ts';
import { settleOpenings } from '../../../scripts/convert/structure/settle-structure.ts';
import { newDraft, textOf, type UnitDraft } from '../../../scripts/convert/structure/unit-draft.ts';

/** A unit with a span for each of its paragraphs. */
function unit(kind: UnitDraft['kind'], label: string | null, paragraphs: string[], children: UnitDraft[] = []): UnitDraft {
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
const drawn = (units: readonly UnitDraft[], indent = ''): string[] =>
  units.flatMap((each) => [`${indent}${each.kind} ${textOf(each).replaceAll('\n', '/')}`, ...drawn(each.children, `${indent}  `)]);

describe('settleOpenings', () => {
  it('gives unnumbered paragraphs before numbered parts to their heading, with their place in the seed', () => {
    const roots = [unit('section', '一、', [], [unit('measure', null, ['河湖清洁，重在日常。']), unit('measure', '（一）', ['清淤。'])])];
    settleOpenings(roots);
    expect(drawn(roots)).toEqual(['section 河湖清洁，重在日常。', '  measure 清淤。']);
    expect(roots[0]?.spans).toHaveLength(1);
  });

  it('leaves them where nothing below is numbered', () => {
    const roots = [unit('section', '一、', [], [unit('measure', null, ['清淤。']), unit('measure', null, ['护岸。'])])];
    settleOpenings(roots);
    expect(drawn(roots)).toEqual(['section ', '  measure 清淤。', '  measure 护岸。']);
  });
});
