import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/policy/sentences.ts';

const sentences = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['加快改革，健全制度。推进融合。', ['加快改革，健全制度。', '推进融合。']],
    ['推进整治；加强监管；严格执法。', ['推进整治；加强监管；严格执法。']],
    ['落实“谁污染、谁付费”政策。', ['落实“谁污染、谁付费”政策。']],
    ['他指出：“保护环境。要久久为功。”省委要求落实。', ['他指出：“保护环境。要久久为功。”', '省委要求落实。']],
    ['落实“保护环境。久久为功。”的要求。', ['落实“保护环境。久久为功。”的要求。']],
    ['印发《怎么办？关于治理的意见》的通知。', ['印发《怎么办？关于治理的意见》的通知。']],
    ['加大力度（省财政厅牵头）。加强审计（省审计厅牵头。）完善机制。', ['加大力度（省财政厅牵头）。', '加强审计（省审计厅牵头。）', '完善机制。']],
    ['引领“业转型发展。健全机制。', ['引领“业转型发展。', '健全机制。']],
    ['治理工程。（1）修复。（2）监测', ['治理工程。', '（1）修复。', '（2）监测']],
    ['甲\n乙。丙\n', ['甲', '乙。', '丙']],
    ['', []],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('gives every visible character to exactly one sentence, in order', () => {
    const character = fc.constantFrom(...'环境。！？；“”‘’《》（）\n 　a1');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
        const found = splitSentences(text);
        expect(sentences(text).join('').replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
        for (const [i, { start, end }] of found.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
