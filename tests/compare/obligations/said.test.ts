import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedUnit } from '../../../src/compare/compare.ts';
import { countsOf, ofKind, perThousand, summed, wordCounts } from '../../../src/compare/obligations/counts.ts';
import { piecesOf } from '../../../src/compare/obligations/pieces.ts';
import { bindingSentences, isCounted, occurrencesIn } from '../../../src/compare/obligations/said.ts';
import { comparisonLanguage } from '../collection.ts';

const unit = (anchor: string, ...texts: string[]): ComparedUnit => ({
  document: 'some-law',
  anchor,
  name: anchor,
  sentences: texts.map((text, i) => ({ index: i + 1, text })),
});

describe('occurrencesIn', () => {
  it.each([
    ['排污单位应当安装监测设备，应当保证其正常运行。', ['must 应当', 'must 应当']],
    ['严禁新建，不得扩建；鼓励企业退出，探索补偿办法，力争提前完成。', ['forbid 严禁', 'forbid 不得', 'encourage 鼓励', 'explore 探索', 'strive 力争']],
    ['按照《排污许可管理办法（试行）》执行。', []],
    ['按照《关于印发〈生态补偿试点方案〉的通知》开展试点。', ['explore 试点']],
    ['“《”之后试行，没有合上的书名号不算。', ['explore 试行']],
    ['到2025年，建成30个示范县。', []],
    ['应急响应、相应措施、政策支持。', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(occurrencesIn(text, comparisonLanguage).map(({ kind, word }) => `${kind} ${word}`)).toEqual(expected);
  });

  it('says where each word stands', () => {
    const text = '企业应当公开信息，严禁造假。';
    for (const { start, end, word } of occurrencesIn(text, comparisonLanguage)) expect(text.slice(start, end)).toBe(word);
  });
});

describe('what is counted', () => {
  const units = [unit('a1', '企业应当记录，应当公开。', '国家鼓励技术创新。'), unit('a2', '县级以上政府负责。'), unit('a3', '不得应当记录而不记录。')];
  const found = bindingSentences(units, comparisonLanguage);
  const counts = countsOf(units, found);

  it('are occurrences, not sentences or units', () => {
    expect(found.map(({ unit: { anchor }, index }) => `${anchor}.${index}`)).toEqual(['a1.1', 'a1.2', 'a3.1']);
    expect(counts.kinds).toEqual({ must: 3, forbid: 1, encourage: 1, explore: 0, strive: 0 });
    expect(counts.total).toBe(5);
  });

  it('are characters without punctuation', () => expect(counts.characters).toBe(10 + 8 + 8 + 10));
  it('stand beside the length of the text', () => expect(perThousand(counts)).toBe(((5 * 1000) / 36).toFixed(1)));
  it('of a document without text have no density', () => expect(perThousand(countsOf([], []))).toBe(null));

  it('are told apart by word, the most frequent first', () => {
    expect(wordCounts(found, 'must')).toEqual([{ word: '应当', count: 3 }]);
    expect(wordCounts(bindingSentences([unit('m1', '确保安全，必须、必须。')], comparisonLanguage), 'must')).toEqual([
      { word: '必须', count: 2 },
      { word: '确保', count: 1 },
    ]);
  });

  it('lists a sentence once for a kind, however often it says so', () => expect(ofKind(found, 'must').map(({ index }) => index)).toEqual([1, 1]));

  it('add up', () => {
    const both = summed([counts, counts]);
    expect([both.total, both.kinds.must, both.characters]).toEqual([10, 6, 72]);
  });

  it.each([
    ['article', true],
    ['measure', true],
    ['box', true],
    ['table', true],
    ['front', false],
    ['back', false],
    ['attachment', false],
  ] as const)('of %s: %s', (kind, expected) => expect(isCounted(kind)).toBe(expected));
});

it('the pieces of a sentence are the sentence', () => {
  const parts = fc.constantFrom('应当', '严禁', '鼓励', '《', '》', '企业', '，', '2025年', '𠮷', '试行');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
      const text = words.join('');
      const occurrences = occurrencesIn(text, comparisonLanguage);
      const pieces = piecesOf({ text, occurrences });
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.filter(({ kind }) => kind !== null).map((piece) => piece.text)).toEqual(occurrences.map(({ word }) => word));
    }),
  );
});
