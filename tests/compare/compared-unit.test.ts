import { describe, expect, it } from 'vitest';
import { comparedUnitOf } from '../../src/compare/collection/compared-unit.ts';
import { compareColumns } from '../../src/compare/compare.ts';
import { anchorOfSentence } from '../../src/compare/view/addresses.ts';
import { noFacts } from '../../src/policy/model/facts/facts.ts';
import { sentenceInWords } from '../../src/wording/compare.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';
import { reading } from './collection.ts';

const text = [
  '关于测试的意见',
  '一、目标',
  '（一）指标。见表。',
  '表1 主要指标',
  '名称\t目标',
  '水质优良比例\t九成',
  '空气优良天数\t八成',
  '附件1',
  '考核办法',
  '第一条 为了规范考核，制定本办法。考核每季度一次。',
].join('\n');
const { units, sentences, parts } = convert(
  smallSeedFiles(text, { attachments: [{ label: '附件1', title: '考核办法', state: 'received', numbering: { levels: ['第一条'] } }] }),
);
const compared = (anchor: string) => {
  const unit = units.find((candidate) => candidate.anchor === anchor)!;
  const own = <T extends { clause: string }>(list: readonly T[]): T[] => list.filter(({ clause }) => clause === unit.id);
  return comparedUnitOf(
    unit,
    own(sentences),
    own(parts),
    units.find(({ id, kind }) => id === unit.parent && kind === 'attachment') ?? null,
    noFacts,
    () => false,
  );
};

describe('a unit in a comparison', () => {
  it('is its sentences', () => {
    expect(compared('x1-a1').sentences).toEqual([
      { index: 1, text: '为了规范考核，制定本办法。' },
      { index: 2, text: '考核每季度一次。' },
    ]);
  });

  it('of an attachment is named with it', () => expect(compared('x1-a1').name).toBe('附件1 第一条'));

  it('without sentences is its lines, of a table its rows', () => {
    expect(compared('t1').sentences).toEqual([
      { index: null, text: '名称 目标' },
      { index: null, text: '水质优良比例 九成', row: 1 },
      { index: null, text: '空气优良天数 八成', row: 2 },
    ]);
    expect(compared('front').sentences).toEqual([{ index: null, text: '关于测试的意见' }]);
  });

  it('leads to its rows, and names them', () => {
    const column = { document: 'test', place: '湖南', area: '湖南', documentTitle: '意见', units: [compared('t1')] };
    const [rows = []] = compareColumns([column, column], reading).sentences;
    expect(rows.map(anchorOfSentence)).toEqual(['t1', 't1-r1', 't1-r2']);
    expect(rows.map((row) => sentenceInWords(row, false))).toEqual(['表1 主要指标', '第1行', '第2行']);
  });

  it('whose rows correspond stands beside them row by row', () => {
    const other = { ...compared('t1'), sentences: [...compared('t1').sentences].reverse() };
    const columns = [compared('t1'), other].map((unit, i) => ({ document: `d${i}`, place: '湖南', area: '湖南', documentTitle: '意见', units: [unit] }));
    const [first = []] = compareColumns(columns, reading).sentences;
    expect(first[1]?.partners).toContainEqual({ column: 1, sentence: 1 });
  });
});
