/** What reports tell in their own words, without quotation marks: words left out or put in are the writer's, a number, year, name or prohibition is not. */
import { describe, expect, it } from 'vitest';
import { sentencesWithin } from '../../src/verify/retold/sentences.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { corpus } from './corpus.ts';
import { alarmsIn } from './reports/measure.ts';

const faults = (report: string): string[] => alarmsIn(report).map(({ text }) => text);

describe('a sentence of the report’s own raises no alarm', () => {
  it.each([
    '2020年，全省化学需氧量、二氧化硫排放量较2015年分别降低11.6%和28.7%。',
    '与2015年相比，氨氮、氮氧化物排放量分别降低17.1%、18.8%。',
    '化学需氧量、氨氮、二氧化硫、氮氧化物的排放量分别下降11.6%、17.1%、28.7%、18.8%。',
    '全省目标是完成农村环境整治行政村3200个。',
    '煤炭消费占比降到52%左右（目前55%），天然气消费量提高至100亿立方米。',
    '城市生活垃圾资源化利用率达到六成，城市生活污水集中收集率达到七成。',
    '畜禽粪污综合利用率达到八成以上，秸秆综合利用率近九成。',
    '建筑垃圾资源化率达到百分之五十，一般工业固体废物资源综合利用率达到五分之四。',
    '污染地块安全利用率过半。',
    '市级城市中，到2025年PM2.5年平均浓度小于35μg/m³的市级城市由7个增加到10个。',
    '到2025年城镇新增绿色建筑竣工面积占新增民用建筑竣工面积比例、城镇新开工装配式建筑面积占新建建筑面积比例分别为75%、40%。',
    '洞庭湖总磷浓度下降到0.06毫克/升，较2015年下降46.4%。',
    '地级城市空气质量优良天数比例达到91.7%，比2015年提高10.3个百分点。',
    '农村生活污水治理率由22.1%提高到35%，提高12.9个百分点。',
    '县级城市集中式饮用水水源地水质达标率由91.7%提高到95.8%，上升4.1个百分点。',
    '非化石能源消费占比达到23%，比2020年提高2个百分点。',
    '地级城市市区PM2.5年平均浓度由2015年的51微克/立方米下降到2020年的35微克/立方米。',
    '到2022年底，省级以上园区基本实现环境污染第三方治理全覆盖。',
    '到2035年，美丽湖南建设目标基本实现。',
    '截至2023年底，省级以上园区基本实现环境污染第三方治理全覆盖。',
    '我市农村生活污水治理率由52%提高到60%，提高9个百分点。',
    '干部作风一成不变，三分之二的受访者表示满意。',
  ])('%s', (report) => expect(faults(report)).toEqual([]));

  it('and is cut where the report’s sentences end', () => {
    const report = '煤炭消费占比下降至52%左右（现状55%）\n• 天然气消费量提高至120亿立方米\n• 非化石能源消费占比提升至23%';
    expect(faults(report)).toEqual(expect.arrayContaining(['120亿立方米']));
    expect(alarmsIn(report).every(({ text }) => !text.includes('55%') && !text.includes('23%'))).toBe(true);
  });
});

describe('what contradicts the text is said', () => {
  it.each<[string, string]>([
    ['2020年，全省化学需氧量、二氧化硫排放量较2015年分别降低11.6%和27.8%。', '27.8%'],
    ['与2015年相比，氨氮、氮氧化物排放量分别降低18.8%、17.1%。', '18.8%'],
    ['城市生活污水集中收集率达到七成五。', '七成五'],
    ['建筑垃圾资源化率达到三分之二。', '三分之二'],
    ['到2025年PM2.5年平均浓度小于35μg/m³的市级城市由7个增加到12个。', '12个'],
    ['洞庭湖总磷浓度下降到0.06毫克/升，较2015年下降64.4%。', '64.4'],
    ['农村生活污水治理率由22.1%提高到35%，提高11.9个百分点。', '11.9个百分点'],
    ['县级城市集中式饮用水水源地水质达标率由91.7%提高到95.8%，上升5.1个百分点。', '5.1个百分点'],
    ['非化石能源消费占比达到23%，比2020年提高3个百分点。', '3个百分点'],
    ['煤炭消费占比降到52%左右（目前58%）。', '58%'],
    ['到2025年底，省级以上园区基本实现环境污染第三方治理全覆盖。', '2025年底'],
    ['到2030年，美丽湖南建设目标基本实现。', '2030年'],
    ['到2024年基本完成全省“千人以上”集中式水源地保护区规范化建设。', '2024年'],
    ['辽宁《实施方案》提出的农村生活污水治理率不低于35%。', '35%'],
  ])('%s', (report, fault) => expect(faults(report).some((text) => text.includes(fault))).toBe(true));

  const sentence =
    '因地制宜、加快推行园区环境污染第三方治理，建立健全“污染者付费+第三方治理”等机制，到2022年底，省级以上园区基本实现环境污染第三方治理全覆盖。';
  const verdicts = (report: string): string[] => verdictsOf(report, corpus).quotations.map(({ verdict }) => verdict);

  it.each<[string, string, string]>([
    ['a year', '2022', '2024'],
    ['a prohibition', '加快推行', '不得推行'],
    ['a turning word', '因地制宜、加快', '停止'],
    ['a level', '省级', '县级'],
  ])('%s', (_, from, to) => expect(verdicts(sentence.replace(from, to))).toContain('different'));

  it.each<[string, string, string]>([
    ['words left out', '因地制宜、', ''],
    ['words put in', '加快推行', '在全省范围内加快推行'],
    ['a synonym beside a figure', '基本实现', '大体实现'],
  ])('but not %s', (_, from, to) => expect(verdicts(sentence.replace(from, to))).not.toContain('different'));

  it('another place in a list of places, and not one that is left out', () => {
    const places = '长沙、株洲、湘潭、岳阳、益阳、常德、邵阳等7个未达标城市要制定实施大气环境质量限期达标规划并向社会公布。';
    expect(verdicts(places.replace('常德', '郴州'))).toContain('different');
    expect(verdicts(places.replace('常德、', ''))).not.toContain('different');
  });
});

describe('sentences of a passage', () => {
  it.each<[string, string[]]>([
    ['甲已完成。乙正在推进；丙尚未开始', ['甲已完成。', '乙正在推进；', '丙尚未开始']],
    ['”甲已完成。', ['甲已完成。']],
    ['• 甲已完成\n• 乙正在推进', ['甲已完成', '乙正在推进']],
    ['甲“已完成。”乙正在推进', ['甲“已完成。”', '乙正在推进']],
  ])('%j', (text, sentences) =>
    expect(sentencesWithin(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(sentences),
  );
});
