import { describe, expect, it } from 'vitest';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { checkFacts } from '../../../scripts/convert/structure/check-facts.ts';
import { language } from '../../language.ts';
import { smallSeedFiles } from '../seeds.ts';

/** Keys of the facts that a text does not give. */
function missing(text: string, facts: Record<string, unknown>): string[] {
  const { seed } = readSeed(smallSeedFiles(text, facts));
  if (!seed) throw new Error('the seed must be readable');
  return checkFacts(seed).map(({ what }) => what.split(' ', 1)[0] ?? '');
}

describe('checkFacts', () => {
  it.each([
    ['2031年3月1日', '2031-03-01'],
    ['2031年03月01日', '2031-03-01'],
    ['二〇三一年三月一日', '2031-03-01'],
    ['二〇三一年十二月二十一日', '2031-12-21'],
    ['2031-03-01', '2031-03-01'],
    ['2031/03/01', '2031-03-01'],
    ['2031/3/1', '2031-03-01'],
    ['2031-3-1 10:05', '2031-03-01'],
    ['2031-03-01 10:05', '2031-03-01'],
    ['2031．3．1', '2031-03-01'],
    ['二○三一年三月一日', '2031-03-01'],
    ['二0三一年三月一日', '2031-03-01'],
    ['二O三一年十月一日', '2031-10-01'],
    ['中華民國110年3月1日', '2021-03-01'],
    ['2031 年 3 月\n1 日', '2031-03-01'],
  ])('takes %j for the date %s', (words, dateSigned) => expect(missing(`意见\n${words}\n`, { dateSigned })).toEqual([]));

  it.each([
    ['another day', '2031年3月11日', { dateSigned: '2031-03-01' }],
    ['another day in dots', '2031.3.11', { dateSigned: '2031-03-01' }],
    ['another number', '云政办发〔2031〕17号', { documentNumber: '云政办发〔2031〕7号' }],
    ['another issuer', '云溪市水利局', { issuers: ['云溪市人民政府'] }],
  ])('reports %s', (_, words, facts) => expect(missing(`意见\n${words}\n`, facts)).toEqual(Object.keys(facts)));

  it('takes 令 for the form 命令（令）', () => {
    expect(missing('云溪市人民政府令\n第7号\n', { form: '命令' })).toEqual([]);
    expect(missing('云溪市人民政府通告\n', { form: '命令' })).toEqual(['form']);
  });

  it('takes a number for itself wherever lines were broken', () =>
    expect(missing('意见\n云政办发\n〔2031〕 7 号\n', { documentNumber: '云政办发〔2031〕7号' })).toEqual([]));
});

describe('a fact that the text has only as something else', () => {
  const told = (text: string, facts: Record<string, unknown>): string[] => {
    const { seed } = readSeed(smallSeedFiles(text, facts));
    if (!seed) throw new Error('the seed must be readable');
    return checkFacts(seed, language.issuers.placeEndings).map(({ rule }) => rule);
  };

  it.each<[string, string, Record<string, unknown>]>([
    ['the tail of a name', '云溪市生态环境局', { issuers: ['生态环境局'] }],
    ['the tail of a name that begins with its unit', '云溪市生态环境局', { issuers: ['市生态环境局'] }],
    ['the tail of a number', '云环发〔2031〕12号', { documentNumber: '环发〔2031〕12号' }],
    ['the number of a text that is repealed', '《云溪市河道管理办法》（云政发〔2030〕5号）同时废止。', { documentNumber: '云政发〔2030〕5号' }],
    ['the day of effect', '本办法自2031年1月1日起施行。', { dateSigned: '2031-01-01' }],
    ['the day of effect in Chinese digits', '本办法自二〇三一年一月一日起施行。', { datePublished: '2031-01-01' }],
  ])('is a fault: %s', (_, words, facts) => expect(told(`关于测试的意见\n${words}\n`, facts)).toEqual(['fact-of-another']));

  it.each<[string, string, Record<string, unknown>]>([
    ['a name whole elsewhere', '各区生态环境局：\n生态环境局', { issuers: ['生态环境局'] }],
    ['a number behind the name of its issuer, on the next line', '云溪市人民政府文件\n云政发〔2031〕12号', { documentNumber: '云政发〔2031〕12号' }],
    ['a number in brackets below its title', '关于清淤的意见\n（云政发〔2031〕12号）', { documentNumber: '云政发〔2031〕12号' }],
    ['the number of an order', '云溪市人民政府令第12号', { documentNumber: '第12号' }],
    ['a day that is also the day of effect', '2031年1月1日\n本办法自2031年1月1日起施行。', { dateSigned: '2031-01-01' }],
    [
      'what the editor has reasons for',
      '本办法自2031年1月1日起施行。',
      { dateSigned: '2031-01-01', sources: { dateSigned: { from: 'editor', words: '公报' } } },
    ],
  ])('is none: %s', (_, words, facts) => expect(told(`关于测试的意见\n${words}\n`, facts)).toEqual([]));
});
