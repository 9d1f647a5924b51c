import { describe, expect, it } from 'vitest';
import { splitClauses, splitMeasures } from '../../scripts/match/split-measure.ts';
import { anchorOf } from '../../src/policy/ids.ts';
import { language } from '../language.ts';
import { realDocuments, realUnits } from './units.ts';

describe('splitClauses', () => {
  it.each([
    ['sentences and their parts', '加强执法检查，依法追究责任。完善监测网络；公开监测数据', ['加强执法检查', '依法追究责任', '完善监测网络', '公开监测数据']],
    ['who is responsible, at the end of a paragraph', '完成年度整改任务。（省整改办牵头）', ['完成年度整改任务']],
    [
      'who is responsible, before the full stop',
      '加大资金争取力度（省财政厅牵头）。开展资金审计（省审计厅按职责分工负责）。',
      ['加大资金争取力度', '开展资金审计'],
    ],
    ['other parentheses stay', '在各级党校（行政学院）开设课程', ['在各级党校（行政学院）开设课程']],
    ['a date or a filler is no clause', '到2022年底，同时，完成整治任务', ['完成整治任务']],
    ['nothing', '', []],
  ])('%s', (_, text, clauses) => expect(splitClauses(text, language).map((clause) => clause.text)).toEqual(clauses));
});

describe('splitMeasures', () => {
  const measures = splitMeasures(realDocuments, realUnits, language);

  it('takes measures and nothing else', () => {
    const anchors = measures.filter((measure) => measure.document === 'jiangxi-2020-governance').map((measure) => anchorOf(measure.id));
    expect(anchors).toEqual(Array.from({ length: 24 }, (_, index) => `m${index + 1}`));
  });

  it('knows the headings above each, nearest first', () => {
    expect(measures.find((measure) => measure.id === 'hunan-2020-work-plan#m20')?.themes).toEqual(['防范化解重大生态环境风险', '重点工作']);
  });

  it('leaves no list of departments in the work plan', () => {
    const ends = measures.filter((measure) => measure.document === 'hunan-2020-work-plan').flatMap((measure) => measure.clauses);
    expect(ends.filter(({ text }) => /牵头|分工负责/u.test(text))).toEqual([]);
  });
});
