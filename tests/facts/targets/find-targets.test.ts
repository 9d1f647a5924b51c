/** Targets of a document: by when they are due where their sentence does not say so, and what they measure. */
import { describe, expect, it } from 'vitest';
import { findTargets } from '../../../scripts/facts/targets/find-targets.ts';
import { knowledge, sourceOf, unitOf } from '../knowledge.ts';

const found = (title: string, ...units: [title: string, text: string][]) => {
  const made = units.map(([heading, text], i) => unitOf(text, { id: `test#m${i}`, title: heading, parent: i === 0 ? null : 'test#m0' }));
  return findTargets(sourceOf(made, { title }), knowledge);
};
const due = (...given: Parameters<typeof found>) => found(...given).map(({ deadline, deadlineSource }) => [deadline, deadlineSource]);

describe('where the sentence does not say by when', () => {
  it('is due by the end of what the document plans, in every place', () =>
    expect(due('青州省2021年水环境工作要点', ['目标', '断面水质优良率达到90%以上。'], ['任务', '完成年度整改任务。'])).toEqual([
      ['2021', 'document-period'],
      ['2021', 'document-period'],
    ]));
  it('is due by the date of the heading, or of the one above', () =>
    expect(due('青州省水环境治理行动方案', ['2023年目标', '断面水质优良率达到90%以上。'], ['任务', '新建水厂3座以上。'])).toEqual([
      ['2023', 'sentence-before'],
      ['2023', 'sentence-before'],
    ]));
  it('has no date where nothing tells', () => expect(due('青州省水环境治理行动方案', ['目标', '断面水质优良率达到90%以上。'])).toEqual([[null, null]]));
});

describe('what it measures', () => {
  const ids = (text: string) => found('青州省水环境治理行动方案', ['目标', text]).map(({ indicatorId }) => indicatorId);
  it.each<[string, (string | null)[]]>([
    ['到2025年，森林覆盖率不降低。', ['forest-cover']],
    ['到2025年，森林覆盖率达到60%。', ['forest-cover']],
    ['到2025年，设区城市PM2.5年平均浓度下降10%。', ['pm25']],
    ['到2025年，完成森林覆盖率调查。', [null]],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));
});

it('tells nothing of chapters that look back, but does of those that ask for a better base', () => {
  expect(found('青州省水环境规划', ['工作基础', '实现管网全覆盖。'])).toEqual([]);
  expect(found('青州省水环境规划', ['夯实治理基础', '实现管网全覆盖。'])).toHaveLength(1);
});
