import { describe, expect, it } from 'vitest';
import { centralTitle, nameFamilies } from '../../scripts/families/name-families.ts';

/** Families of clauses (title, text) to their names. */
function names(...families: [title: string | null, text: string][][]): string[] {
  const units = new Map(families.flatMap((members, at) => members.map(([title, text], i) => [`${at}-${i}`, { title, text }] as const)));
  const circles = families.map((members, at) => ({ leader: `${at}-0`, members: members.map((_, i) => `${at}-${i}`) }));
  return nameFamilies(circles, units);
}

const measures: [string | null, string][] = [
  ['推进信用建设', '健全信用评价。'],
  ['健全企业环境信用评价制度', '完善评价结果应用。'],
  ['完善企业环境信用评价', '公布评价结果。'],
];
const duty = '县级以上人民政府生态环境主管部门应当按照职责';
const articles = (words: readonly string[]): [null, string][] => words.map((text) => [null, `${duty}${text}。`]);

describe('nameFamilies', () => {
  it('takes the most central title', () => {
    expect(names(measures)).toEqual(['完善企业环境信用评价']);
    expect(centralTitle(['甲乙丙', '丁戊己'])).toBe('甲乙丙');
  });

  it('where titles are few takes what most members say and other families do not', () => {
    const found = names(
      articles(['加强饮用水水源地保护，公布名录', '划定饮用水水源地保护范围', '做好饮用水水源地保护']),
      articles(['安装机动车排放检验设备', '检查机动车排放检验机构', '公布机动车排放检验结果']),
      articles(['开展土壤污染状况普查', '组织土壤污染状况普查']),
      articles(['划定畜禽养殖禁养区', '公布畜禽养殖禁养区']),
    );
    expect(found).toEqual(['饮用水水源地', '机动车排放检验', '土壤污染状况普查', '畜禽养殖']);
  });

  it('else the first words of the leader', () => {
    const first = '沿海地方负责管理海域的海洋垃圾清理，建立监测制度';
    expect(
      names([
        [null, `${first}。`],
        [null, '另一份文件用别的话说同一件事。'],
      ]),
    ).toEqual(['沿海地方负责管理海域的海洋垃…']);
  });

  it('never names more than a line', () => {
    const title = '落实党中央国务院关于深入打好污染防治攻坚战和加快建设美丽中国先行区的各项决策部署';
    expect(
      names([
        [title, ''],
        [title, ''],
      ])[0],
    ).toHaveLength(30);
  });
});
