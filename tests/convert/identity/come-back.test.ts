/** Words that come back character for character have their ids back, however often they go and come, and whatever goes and comes with them. */
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { confirmChanges } from '../../../scripts/convert/identity/confirm-anchors.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';
import { language } from '../../language.ts';
import { smallSeedFiles } from '../seeds.ts';

function convertWith(text: string, locked: readonly AnchorEntry[]): ReturnType<typeof convertDocument>['value'] {
  const { seed } = readSeed(smallSeedFiles(text));
  if (!seed) throw new Error('unreadable seed');
  return convertDocument(seed, { language, locked }).value;
}

/** The lock file after a conversion in which all that vanished is said to be what is proposed. */
function lockAfter(text: string, locked: readonly AnchorEntry[] = []): AnchorEntry[] {
  const { anchors, changes } = convertWith(text, locked);
  if (!changes.some(({ change }) => change === 'vanished')) return anchors;
  return convertWith(text, confirmChanges({ entries: locked, becoming: anchors, changes }, 'all', null)).anchors;
}

/** id → words, of all that is live. */
const live = (entries: readonly AnchorEntry[]): Record<string, string> =>
  Object.fromEntries(entries.filter(({ state }) => state === 'live').map(({ id, quote }) => [id, quote.exact]));

const measures = '关于测试的意见\n一、要求\n（一）目标。到2035年建成美丽城市，主要指标见表。\n（二）投入。加大财政投入力度，落实地方责任。';
const rows = [
  '序号\t指标\t2030年\t2035年\t属性',
  '1\t地表水优良比例（%）\t85\t88\t约束性',
  '2\t城市黑臭水体比例（%）\t—\t0\t预期性',
  '3\t空气优良天数比例（%）\t—\t≥70\t预期性',
  '4\t森林覆盖率（%）\t—\t0\t预期性',
];
const withTable = (...lines: string[]): string => [measures, '表1 主要指标', ...lines, '注：以国家下达的为准。'].join('\n');
const columns = (keep: (column: number) => boolean): string[] =>
  rows.map((row) =>
    row
      .split('\t')
      .filter((_, column) => keep(column))
      .join('\t'),
  );
const list = (...items: string[]): string => `${measures}\n（三）任务。应当：${items.map((words, i) => `${i + 1}.${words}`).join('；')}。`;
const tasks = ['清理河道垃圾', '修复湖泊岸线', '关停沿江小化工', '改造雨污管网'];
const box = (...lines: string[]): string => [measures, '专栏1 重点工程', ...lines].join('\n');
const merged = ['类别\t\t目标', '水质\t国控断面\t90', '\t省控断面\t85', '护岸\t\t60'];

describe('have their ids back', () => {
  it.each<[string, string, string]>([
    ['a table with its note', withTable(...rows), measures],
    ['the first column', withTable(...rows), withTable(...columns((column) => column !== 0))],
    ['a column of words between others', withTable(...rows), withTable(...columns((column) => column !== 1))],
    ['a column of figures that another resembles', withTable(...rows), withTable(...columns((column) => column !== 2))],
    ['the last column', withTable(...rows), withTable(...columns((column) => column !== 4))],
    ['two columns', withTable(...rows), withTable(...columns((column) => column !== 2 && column !== 4))],
    ['a row', withTable(...rows), withTable(...rows.filter((_, row) => row !== 2))],
    ['a row and a column', withTable(...rows), withTable(...columns((column) => column !== 3).filter((_, row) => row !== 2))],
    ['rows that were exchanged', withTable(...rows), withTable(rows[0] ?? '', rows[3] ?? '', rows[2] ?? '', rows[1] ?? '')],
    ['a table with merged cells', withTable(...merged), measures],
    ['a column of a table with merged cells', withTable(...merged), withTable(...merged.map((row) => row.split('\t').slice(0, 2).join('\t')))],
    ['the words of one cell', withTable(...rows), withTable(...rows.map((row) => row.replace('85\t88', '85\t')))],
    ['an item of a list', list(...tasks), list(...tasks.filter((_, item) => item !== 1))],
    ['all items of a list', list(...tasks), `${measures}\n（三）任务。按照国家规定办理。`],
    ['a box', box('清淤工程：疏浚河道三条。', '绿化工程：植树造林百亩。'), measures],
    ['a line of a box', box('清淤工程：疏浚河道三条。', '绿化工程：植树造林百亩。'), box('清淤工程：疏浚河道三条。')],
    ['a measure', measures, measures.replace(/\n（二）.*/u, '')],
    ['a sentence', measures, measures.replace('加大财政投入力度，落实地方责任。', '另行规定。')],
    ['a heading', measures, measures.replace('一、要求\n', '')],
  ])('%s, twice taken out and put back', (_, whole, less) => {
    const first = lockAfter(whole);
    let locked = first;
    for (let round = 0; round < 2; round++) {
      locked = lockAfter(less, locked);
      expect(live(locked)).not.toEqual(live(first));
      locked = lockAfter(whole, locked);
      expect(live(locked)).toEqual(live(first));
    }
  });

  it('where something else that resembles them goes as they come', () => {
    const first = lockAfter(list(...tasks));
    const without = lockAfter(list('清理河道垃圾', '关停沿江小化工', '改造雨污管网'), first);
    const other = lockAfter(list('清理河道垃圾', '修复湖泊岸线带', '关停沿江小化工', '改造雨污管网'), without);
    const back = lockAfter(list(...tasks), other);
    expect(live(back)).toEqual(live(first));
  });
});
