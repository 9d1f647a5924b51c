import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IssuerWords, splitIssuers } from '../../src/policy/issuer-names.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';

const places = jurisdictions.all.map(({ fullName }) => fullName);
const known: IssuerWords = { issuers: language.issuers, agencyEndings: language.frontLines.agencyEndings, places };

describe('splitIssuers', () => {
  it.each<[string, string[]]>([
    ['生态环境部国家发展和改革委员会财政部', ['生态环境部', '国家发展和改革委员会', '财政部']],
    ['云溪省生态环境厅云溪省财政厅', ['云溪省生态环境厅', '云溪省财政厅']],
    ['云溪省生态环境厅　　云溪省财政厅', ['云溪省生态环境厅', '云溪省财政厅']],
    ['云溪市水利局、财政局', ['云溪市水利局', '财政局']],
    ['中共湖南省委湖南省人民政府', ['中共湖南省委', '湖南省人民政府']],
    ['中共湖南省委办公厅湖南省人民政府办公厅', ['中共湖南省委办公厅', '湖南省人民政府办公厅']],
    ['中共中央办公厅国务院办公厅', ['中共中央办公厅', '国务院办公厅']],
    ['中共云溪市委员会云溪市人民政府', ['中共云溪市委员会', '云溪市人民政府']],
    ['最高人民法院最高人民检察院', ['最高人民法院', '最高人民检察院']],
    ['云溪市人民代表大会常务委员会', ['云溪市人民代表大会常务委员会']],
    ['中共云溪市委宣传部云溪市教育局', ['中共云溪市委宣传部', '云溪市教育局']],
    ['云溪市人民政府国有资产监督管理委员会', ['云溪市人民政府国有资产监督管理委员会']],
    ['国家税务总局湖南省税务局湖南省财政厅', ['国家税务总局湖南省税务局', '湖南省财政厅']],
    ['国家税务总局湖南省财政厅', ['国家税务总局', '湖南省财政厅']],
    ['生态环境部办公厅住房城乡建设部办公厅', ['生态环境部办公厅', '住房城乡建设部办公厅']],
    ['水利部长江水利委员会', ['水利部长江水利委员会']],
    ['财政部湖南监管局', ['财政部湖南监管局']],
    ['云溪市生态环境局东城区分局', ['云溪市生态环境局东城区分局']],
    ['云溪市交通运输局港航管理中心', ['云溪市交通运输局港航管理中心']],
    ['云溪市生态环境局东城分局', ['云溪市生态环境局东城分局']],
    ['云溪市环境保护委员会办公室', ['云溪市环境保护委员会办公室']],
    ['云溪市市场监督管理局', ['云溪市市场监督管理局']],
    ['张三', ['张三']],
    ['', []],
  ])('%s', (words, expected) => expect(splitIssuers(words, known)).toEqual(expected));

  const place = fc.constantFrom(...jurisdictions.all.filter(({ level }) => level === 'province' || level === 'prefecture').map(({ fullName }) => fullName));
  const organ = fc.constantFrom(
    ...['人民政府', '人民政府办公厅', '人民代表大会常务委员会', '高级人民法院', '人民检察院', '总工会'],
    ...['生态环境厅', '财政局', '水利局', '发展和改革委员会', '住房和城乡建设厅', '市场监督管理局', '城市管理局', '卫生健康委员会'],
    ...['农业农村局', '公安厅', '环境保护委员会办公室', '人民政府国有资产监督管理委员会'],
  );
  const local = fc.tuple(place, organ).map((names) => names.join(''));
  const party = fc.tuple(place, fc.constantFrom('委员会', '委员会办公厅', '委员会宣传部')).map(([at, body]) => `中共${at}${body}`);
  const issuer = fc.oneof(local, party, fc.constantFrom(...language.issuers.nationalBodies, '国务院办公厅', '中共中央办公厅'));

  it('gives back every list of issuers that was run together, or put in columns', () => {
    fc.assert(
      fc.property(fc.array(issuer, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '　　', '、', '\n'), (issuers, gap) => {
        expect(splitIssuers(issuers.join(gap), known)).toEqual(issuers);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing of any words', () => {
    const words = fc.array(fc.constantFrom('财政', '部', '局', '委员会', '委', '云溪市', '办公室', '水利', '院', '人民政府'), { maxLength: 8 });
    fc.assert(
      fc.property(words, (parts) => {
        expect(splitIssuers(parts.join(''), known).join('')).toBe(parts.join(''));
      }),
    );
  });
});
