import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const articles = '第一条 为了让河湖常清，制定本办法。\n第二条 本办法自2031年5月1日起施行。\n';
const statute = { title: '云溪省河湖办法', numbering: { levels: ['第一条'] }, maker: { level: 'province', kind: '政府' } };
const notice = '关于测试的意见\n云政发〔2031〕7号\n一、总体要求\n（一）目标。两年见底。\n';

describe('rank and system of a document', () => {
  it.each<[string, string, Record<string, unknown>, string | null, string | null]>([
    [
      'an order that the number names',
      `云溪省河湖办法\n云溪省人民政府令第12号\n${articles}`,
      { ...statute, documentNumber: '云溪省人民政府令第12号' },
      '地方政府规章',
      '政府',
    ],
    ['an order that the front tells of', `云溪省河湖办法\n（2031年3月1日云溪省人民政府令第12号公布）\n${articles}`, statute, '地方政府规章', '政府'],
    ['no order that is cited', `云溪省河湖办法\n根据《河湖管理条例》（国务院令第736号），制定本办法。\n${articles}`, statute, null, '政府'],
    ['articles without an order', `云溪省河湖办法\n${articles}`, statute, null, '政府'],
    [
      'a numbered notice',
      notice,
      { form: '通知', sources: { form: { from: 'page', words: '通知' } }, documentNumber: '云政发〔2031〕7号', maker: { level: 'province', kind: '政府' } },
      '规范性文件',
      '政府',
    ],
    ['what the editor states', notice, { maker: { level: 'province', kind: '党政联合' }, rank: '党内法规' }, '党内法规', '联合'],
    ['no maker', notice, {}, null, null],
  ])('by %s', (_, text, properties, rank, system) => {
    const { document, issues } = convert(smallSeedFiles(text, properties));
    expect(issues).toEqual([]);
    expect([document.rank, document.system]).toEqual([rank, system]);
  });
});
