/** The life of a statute, from the lines under its title. */
import { describe, expect, it } from 'vitest';
import { factsOf } from './received.ts';

const text = '第一章　总则\n第一条　为保护水源，制定本条例。\n第九条　本条例自2031年5月1日起施行。';
const statute = (lines: string, beside = {}) => factsOf(`湖南省水源保护条例\n${lines}\n${text}`, beside);
const steps = (lines: string) => (statute(lines).history?.value ?? []).map(({ date, event }) => `${date} ${event}`);

describe('steps', () => {
  it.each([
    ['2031年3月1日湖南省第二十届人民代表大会常务委员会第三次会议通过', ['2031-03-01 通过']],
    ['（2031年3月1日湖南省第二十届人民代表大会常务委员会第三次会议通过）', ['2031-03-01 通过']],
    [
      '2031年3月1日长沙市第九届人民代表大会常务委员会第三次会议通过\n2031年4月1日湖南省第二十届人民代表大会常务委员会第四次会议批准',
      ['2031-03-01 通过', '2031-04-01 批准'],
    ],
    [
      '（2021年3月1日湖南省第十九届人民代表大会常务委员会第三次会议通过　根据2031年4月1日湖南省第二十届人民代表大会常务委员会第四次会议\n《关于修改〈湖南省水源保护条例〉的决定》修正）',
      ['2021-03-01 通过', '2031-04-01 修正'],
    ],
    ['2021年3月1日国务院令第900号公布\n2030年11月1日国务院第40次常务会议修订通过', ['2021-03-01 公布', '2030-11-01 修订']],
    ['2031年3月1日批准的《湖南省人民代表大会常务委员会关于修改〈水源保护条例〉的决定》第一次修正', ['2031-03-01 修正']],
    ['湘水发〔2031〕7号', []],
  ])('%s', (lines, found) => expect(steps(lines)).toEqual(found));
});

describe('of a statute', () => {
  it('the day of signature is its first adoption, the issuer who adopted it', () =>
    expect(
      statute('2021年3月1日湖南省第十九届人民代表大会常务委员会第三次会议通过\n2031年4月1日湖南省第二十届人民代表大会常务委员会第四次会议修订'),
    ).toMatchObject({
      dateSigned: { value: '2021-03-01', confidence: 'certain' },
      dateEffective: { value: '2031-05-01' },
      issuers: { value: ['湖南省人民代表大会常务委员会'] },
      maker: { value: { level: 'province', kind: '人大' } },
      form: null,
      genre: { value: '条例' },
    }));
  it.each([
    ['2031年3月1日湖南省第二十届人民代表大会第三次会议通过', '湖南省人民代表大会'],
    ['2031年3月1日第十八届全国人民代表大会常务委员会第三次会议通过', '全国人民代表大会常务委员会'],
    ['2031年3月1日中华人民共和国国务院令第900号公布', '国务院'],
    ['2031年3月1日国务院第40次常务会议通过', '国务院'],
    ['2031年3月1日湖南省人民政府令第312号公布', '湖南省人民政府'],
    ['2031年3月1日湖南省人民政府第9次常务会议通过', '湖南省人民政府'],
    ['2031年3月1日生态环境部令第7号公布', '生态环境部'],
  ])('%s: %s', (line, issuer) => expect(statute(line).issuers?.value).toEqual([issuer]));

  it('is that of the body that issued it, from the day on which it did; a higher one may have approved it before', () => {
    const facts = factsOf('湖南省取水管理办法\n2031年2月1日国务院批准\n2031年3月1日水利部发布\n第一条　为规范取水，制定本办法。\n第二条　全省适用。');
    expect(facts.issuers?.value).toEqual(['水利部']);
    expect(facts.dateSigned?.value).toBe('2031-03-01');
  });

  it('holds from its promulgation where it says so', () =>
    expect(
      factsOf('湖南省取水管理办法\n2031年2月1日国务院批准\n2031年3月1日水利部发布\n第一条　为规范取水，制定本办法。\n第九条　本办法自发布之日起施行。')
        .dateEffective?.value,
    ).toBe('2031-03-01'));

  it('its life may stand in a field, in the years of the Republic', () => {
    const facts = factsOf('第 1 條\n為保護水源，特制定本法。\n第 9 條\n本法自公布日施行。', {
      法規名稱: '水源保護法',
      沿革內容: '1.中華民國六十三年七月二十六日總統令制定公布全文 9 條\n2.中華民國一百零六年六月十四日總統令修正公布第 3 條條文',
    });
    expect(facts).toMatchObject({
      title: { value: '水源保護法' },
      dateSigned: { value: '1974-07-26' },
      dateEffective: { value: '1974-07-26' },
      territories: { value: ['cn-710000'] },
      issuers: null,
    });
    expect(facts.history?.value.map(({ date }) => date)).toEqual(['1974-07-26', '2017-06-14']);
  });
});
