import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, squeezeSeed } from '../../../scripts/convert/correct/locate-quotes.ts';
import { accounted } from '../../../scripts/intake/accounted/accounted.ts';
import { errataKnowledgeOf } from '../../../scripts/intake/errata/knowledge.ts';
import { mostProposals, proposeErrata } from '../../../scripts/intake/errata/propose-errata.ts';
import { convert, smallSeedFiles } from '../../convert/seeds.ts';
import { language } from '../../language.ts';
import { unit } from '../unit.ts';

const terms = ['生态环境保护', '水污染防治', '排污许可证', '应税污染物'];
const common = ['环境', '保护', '生态', '加强', '部门', '河道', '管理', '单位', '位于', '目的', '鼓励', '工业', '企业', '水质', '监测', '达到', '防治', '规定'];
const dictionary = common.map((word) => ({ word, uses: 1000 }));
const collection = Array.from({ length: 4 }, () => '加强生态环境保护部门的河道管理。PM2.5年均浓度下降。依法办理排污许可证。');
const knowledge = errataKnowledgeOf(collection, { terms, dictionary, language });
const whole = (text: string) => [unit('m1', { source: [{ start: 0, end: text.length }] })];
const proposed = (text: string) => proposeErrata(text, whole(text), knowledge).map(({ original, corrected }) => `${original}→${corrected}`);

describe('what is proposed', () => {
  it.each([
    ['a look-alike', '加强生态坏境保护部门的管理。', ['坏→环']],
    ['a look-alike at the end', '加强水污染防冶。', ['冶→治']],
    ['a letter that is lost', '加强生态境保护部门的河道管理。', ['态境→态环境']],
    ['a particle twice', '部门的的河道管理。', ['的的→的']],
    ['a particle twice across lines', '部门的\n的河道管理。', ['的\n的→的']],
    ['a letter twice', '加强生态态环境保护。', ['态态→态']],
    ['a word twice', '按照规定规定办理。', ['规定规定→规定']],
    ['a clause twice', '加强河道管理，加强河道管理，保护水质。', ['加强河道管理，加强河道管理，→加强河道管理，']],
    ['a year in pieces', '到2 025年达到目标。', ['2 025→2025']],
    ['a decimal in pieces', '浓度下降1. 2个百分点。', ['1. 2→1.2']],
    ['PM2.5 in pieces', '降低PM2. 5浓度。', ['2. 5→2.5']],
    ['a point that is lost', '降低PM25浓度。', ['PM25→PM2.5']],
    ['a month that is none', '自2021年13月起施行。', ['2021年13月→']],
    ['a day that is none', '3月32日报送。', ['3月32日→']],
    ['the 30th of February', '2021年2月30日印发。', ['2021年2月30日→']],
    ['a letter for a digit', '到2O21年，达到1l0个。', ['2O21→2021', '1l0→110']],
    ['一 for a dash', '2021一2025年实施。', ['一→—']],
    ['a share without its sign', '绿化率达到30%，利用率达到85以上。', ['85→85%']],
    ['00 for %', '绿化率达到30%，普及率提高到2000以上。', ['2000→20%']],
    ['a power that was lowered', '面积5m²，浓度8μg/m3。', ['m3→m³']],
    ['an item of a list twice', '控制汞、汞、砷等污染物。', ['汞、汞→']],
    ['a foreign word', '重点行业 and 重点区域。', ['and→和']],
    ['private use', '保护\ue123河道。', ['\ue123→']],
    ['U+FFFD', '保护\ufffd河道。', ['\ufffd→']],
    ['signs for title marks', '《云溪省实施<水污染防治法>办法》', ['<水污染防治法>→〈水污染防治法〉']],
    ['brackets round nothing', '河道管理工程。（）新建泵站。', ['（）→']],
    ['a box to be ticked', '是否达标：口是 口否', ['口→□', '口→□']],
    ['a bracket that never closes', '河道（含支流。', ['（→']],
    ['a title mark that never opened', '依照水法》办理。', ['》→']],
  ])('%s', (_, text, expected) => expect(proposed(text)).toEqual(expected));

  it.each([
    ['reduplication', '人人参与，天天监测，一一对应，层层落实，等等。'],
    ['two words that meet', '单位位于河道。目的的确定。地表水水质监测。'],
    ['words between which any letters meet', '鼓励工业企业。'],
    ['powers that are all on the line', '面积5m2，浓度8μg/m3。'],
    ['items of two words', '跨区域、区域内的河道。'],
    ['a list of levels', '占用、征用、征收林地。'],
    ['numbers of items', '1）河道\n2）支流\n（3）湖泊'],
    ['signs of chemistry', 'CO2、H2O2、O3和NO2，5l容器，2.5×10'],
    ['a rate without a sign', '绿地率达到30%，容积率不超过3。'],
    ['ranges of months', '1—12月。2020年2月29日。'],
    ['a citation of items', '第四十九条、第五十条、第五十一条'],
    ['a version number', '见表1.2。第3.1节。'],
    ['quotations over paragraphs', '“第一段。\n“第二段。”'],
    ['brackets of either width', '河道（含支流)管理。'],
    ['white space of layout', '目　　录\n总　则'],
  ])('nothing for %s', (_, text) => expect(proposed(text)).toEqual([]));

  it('is noted, with the anchor of its unit and a reason in Chinese', () => {
    const text = '一、加强管理\n保护生态坏境。';
    const units = [unit('s1', { source: [{ start: 0, end: 6 }] }), unit('m1', { source: [{ start: 7, end: text.length }] })];
    const [entry, ...others] = proposeErrata(text, units, knowledge);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ unit: 'm1', original: '坏', corrected: '环', status: 'noted', kind: 'wrong-char', confidence: 'likely', readers: 1 });
    expect(entry?.reason).toContain('形近');
  });

  it('is nothing where no unit holds the words', () => expect(proposeErrata('部门的的河道。', [], knowledge)).toEqual([]));
  it('goes by what the text itself writes twice', () => expect(proposed('坏境谷的河道。坏境谷的管理。')).toEqual([]));
});

describe('what is proposed of a converted text', () => {
  const text = [
    '关于测试的意见',
    '一、总体要求',
    '（一）加强管理。加强生态坏境保护部门的的河道管理。',
    '（二）严格执法。到2 025年重点行业 and 重点区域达到目标，降低PM25浓度。',
    '二、保障措施',
    '（三）强化监督。按照规定规定办理（含支流。',
  ].join('\n');
  it('is taken by the converter, and leaves the text as it is', () => {
    const before = convert(smallSeedFiles(text));
    const errata = proposeErrata(text, before.units, knowledge);
    expect(errata.map(({ unit: anchor }) => anchor)).toEqual(['m1', 'm1', 'm2', 'm2', 'm2', 'm3', 'm3']);
    const after = convert(smallSeedFiles(text, {}, errata));
    expect(after.issues).toEqual(before.issues);
    expect(after.units).toEqual(before.units);
    expect(after.errata).toHaveLength(errata.length);
    expect(accounted(text, after.document, after.units)).toEqual({ missing: [], twice: [] });
  });
});

describe('every proposal', () => {
  const pieces = fc.constantFrom(
    '生态坏境',
    '的的',
    '\n',
    '（',
    '》',
    '2 025年',
    '河道',
    '，',
    '。',
    '\ue000',
    '规定规定',
    ' and ',
    '好',
    '3月32日',
    '\t',
    '𠮷',
  );
  it('is found once by its quotation, apart from the others', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const squeezed = squeezeSeed(text);
        const places = proposeErrata(text, whole(text), knowledge).map((entry) => findQuote(squeezed, entry));
        expect(places.every(({ length }) => length === 1)).toBe(true);
        for (const [i, [place]] of places.entries()) expect(place?.start ?? 0).toBeGreaterThanOrEqual(places[i - 1]?.[0]?.end ?? 0);
      }),
    );
  });

  it('comes in time, however the text is made', () => {
    const length = 200_000;
    const texts = ['（', '的', '生态坏境', '《（', '（》', '2 ', '1. 2', '<', '率达到8'].map((piece) => piece.repeat(length / piece.length));
    for (const text of texts) {
      const start = performance.now();
      expect(proposeErrata(text, whole(text), knowledge).length).toBeLessThanOrEqual(mostProposals);
      // What grows with the square of the length takes minutes; a busy machine takes a few seconds.
      expect(performance.now() - start).toBeLessThan(30_000);
    }
  });
});
