import { describe, expect, it } from 'vitest';
import { settleOpenings } from '../../../scripts/convert/structure/settle-structure.ts';
import { drawn, unit } from './drafts.ts';

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
