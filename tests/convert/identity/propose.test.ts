/** What is proposed for ids whose words are gone: that they stand elsewhere only where that place has gained them whole. */
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';
import { language } from '../../language.ts';
import { smallSeedFiles } from '../seeds.ts';

function convertWith(text: string, properties: Record<string, unknown>, locked: readonly AnchorEntry[] = []): ReturnType<typeof convertDocument>['value'] {
  const { seed } = readSeed(smallSeedFiles(text, properties));
  if (!seed) throw new Error('unreadable seed');
  return convertDocument(seed, { language, locked }).value;
}

/** Anchor → what is proposed, of all that vanishes where the second text takes the place of the first. */
function proposed(before: string, now: string, properties: Record<string, unknown> = {}): Record<string, string> {
  const { changes } = convertWith(now, properties, convertWith(before, properties).anchors);
  const vanished = changes.filter(({ change }) => change === 'vanished');
  return Object.fromEntries(vanished.map(({ id, likely }) => [id.split('#')[1] ?? '', likely ? `${likely.state} ${likely.to.split('#')[1]}` : 'withdrawn']));
}
const fates = (found: Record<string, string>): string[] => [...new Set(Object.values(found))];

const head = '关于测试的意见\n一、要求\n';
const table = (...rows: string[]): string => `${head}（一）目标。见表。\n表1 指标\n序号\t指标\t2030年\t2035年\t属性\n${rows.join('\n')}`;
const good = '1\t地表水优良比例（%）\t85\t88\t约束性';
const black = '2\t城市黑臭水体比例（%）\t—\t0\t预期性';
const clear = (n: number): string => `${n}\t城市清洁水体比例（%）\t—\t≥70\t预期性`;
const days = (n: number): string => `${n}\t空气优良天数比例（%）\t80\t10\t预期性`;

describe('a figure or a cell says nothing by itself', () => {
  it.each<[string, string, string]>([
    ['a row goes and the next is renumbered', table(good, black, clear(3)), table(good, clear(2))],
    ['the last row goes', table(good, clear(2), black.replace('2', '3')), table(good, clear(2))],
    ['the first row goes', table(black.replace('2', '1'), good.replace('1', '2'), days(3)), table(good, days(2))],
    ['a row goes as another is put in', table(good, black), table(good, '2\t县城污水处理率（%）\t60\t70\t预期性')],
    ['a row goes and figures are corrected', table(good, black, days(3)), table(good.replace('85', '80'), days(2).replace('10', '20'))],
    ['a cell is emptied', table(good, days(2)), table(good, days(2).replace('10', ''))],
    ['the notes of a row go with it', table(good, black.replace('预期性', '2'), days(3).replace('预期性', '12')), table(good, days(2).replace('预期性', '12'))],
    ['a column goes', table(good, black, days(3)), table(good, black, days(3)).replaceAll(/\t[^\t\n]+(?=\t[^\t\n]+(?:\n|$))/gu, '')],
  ])('where %s, all that vanished is withdrawn', (_, before, now) => {
    const found = proposed(before, now);
    expect(Object.keys(found)).not.toEqual([]);
    expect(fates(found)).toEqual(['withdrawn']);
  });

  it.each<[string, string, string]>([
    ['a sentence', '（一）泵站。新建泵站3座。\n（二）管网。改造管网。', '（一）管网。改造管网。扩建泵站13座。'],
    ['a sentence, of years and shares', '（一）目标。到2030年达到7%。\n（二）管网。改造管网。', '（一）管网。改造管网。到2035年达到97%。'],
    ['an item', '（一）任务。应当：①治理池塘2亩；②治理河道5公里。', '（一）任务。应当：①治理河道5公里；②推广测土配方，治理池塘12亩。'],
    ['a short item that any text may hold', '（一）任务。应当：①清淤；②截污。', '（一）任务。应当：①截污；②推进河湖清淤疏浚，改造雨污管网。'],
  ])('%s does not stand in a wording that only has its figure or word inside another', (_, before, now) => {
    const found = proposed(head + before, head + now);
    expect(Object.keys(found)).not.toEqual([]);
    expect(fates(found)).toEqual(['withdrawn']);
  });
});

describe('what had its own words already has gained none', () => {
  const attached = (...sections: string[]): string => `${head}（一）下放。下放审批权限，名录见附件。\n附件1\n审批名录\n${sections.join('\n')}`;
  const properties = { attachments: [{ label: '附件1', title: '审批名录', state: 'received', numbering: { levels: ['一、', '（一）'] } }] };
  it.each<[string, string, string]>([
    [
      'the opposite heading of an attachment',
      attached('一、市级审批的项目', '（一）水库。大型水库工程。', '二、县级审批的项目', '（一）河道。中小河流治理。'),
      attached('一、县级审批的项目', '（一）河道。中小河流治理。'),
    ],
    [
      'the same, corrected',
      attached('一、市级审批的项目', '（一）水库。大型水库工程。', '二、县级审批的项目', '（一）河道。中小河流治理。'),
      attached('一、县级审批的建设项目', '（一）河道。中小河流治理。'),
    ],
  ])('%s', (_, before, now) => {
    const found = proposed(before, now, properties);
    expect(found['x1-s1']).toBe('withdrawn');
  });

  it.each<[string, string, string, string]>([
    ['a measure with the same words for another', '（一）气。市级负责审批工作。\n（二）水。县级负责审批工作。', '（一）水。县级负责审批工作。', 'm1'],
    ['a sentence that stands in two measures', '（一）气。明确责任。抓好落实。\n（二）水。制定方案。抓好落实。', '（一）水。制定方案。抓好落实。', 'm1.2'],
    ['an item that resembles another', '（一）任务。应当：①治理甲河水体；②治理乙河水体。', '（一）任务。应当：①治理乙河水体。', 'm1-i1'],
  ])('%s', (_, before, now, gone) => {
    expect(proposed(head + before, head + now)[gone]).toBe('withdrawn');
  });
});

describe('what was taken into another unit is proposed there', () => {
  it('a measure as it is joined with the next', () => {
    const found = proposed(`${head}（一）气。落实企业责任。\n（二）水。制定方案。`, `${head}（一）水。制定方案。落实企业责任。`);
    expect(found['m1.1']).toMatch(/^(moved|merged) m2/u);
  });
  it('a sentence that became a clause', () => {
    const found = proposed(`${head}（一）气。制定全市大气污染防治方案。落实企业责任。`, `${head}（一）气。制定全市大气污染防治方案，落实企业责任。`);
    expect(found).toEqual({ 'm1.2': 'merged m1.1' });
  });
});
