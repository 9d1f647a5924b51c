import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../scripts/match/reading/agreement.ts';
import { referredText } from '../../../scripts/match/reading/conduct.ts';
import { anyWording } from '../../../scripts/match/reading/formula-patterns.ts';
import { mattersNamed, mattersOfDocument } from '../../../scripts/match/reading/matters.ts';
import { ownSubject } from '../../../scripts/match/reading/own-subject.ts';
import { ruleTypeOf } from '../../../scripts/match/reading/rule-type.ts';
import { paragraphsOf, sentencesOf } from '../../../scripts/match/reading/sentences.ts';
import { language } from '../../language.ts';

describe('anyWording', () => {
  it('lets some characters of one clause stand for a gap, none across a mark', () => {
    const pattern = new RegExp(anyWording(['处…罚款', '责令改正']), 'gu');
    expect('责令改正，处一万元以上罚款；处分，罚款'.replaceAll(pattern, '·')).toBe('·，·；处分，罚款');
  });
});

describe('ruleTypeOf', () => {
  it.each([
    ['为了防治噪声污染，制定本条例。', 'purpose'],
    ['本条例自2031年3月1日起施行。', 'effect'],
    ['本条例所称扬尘，是指道路和工地产生的颗粒物。', 'definition'],
    ['违反本条例规定，未设置围挡的，处一万元罚款。', 'penalty'],
    ['工作人员滥用职权、玩忽职守的，依法给予处分。', 'officials'],
    ['水行政主管部门负责本行政区域节约用水的监督管理工作。', 'departments'],
    ['施工单位应当设置围挡。', 'norm'],
  ])('%s is %s', (sentence, name) => expect(ruleTypeOf(sentence, language.ruleTypes).name).toBe(name));
});

const subjectOf = (title: string) => ownSubject(title, { names: ['云溪', '云溪市'], fullName: '云溪市' }, language);

describe('matters', () => {
  it.each([
    ['云溪市大气污染防治条例', ['air']],
    ['云溪市实施《中华人民共和国固体废物污染环境防治法》办法', ['waste']],
    ['云溪市城市绿化条例', ['greening']],
    ['关于构建现代环境治理体系的实施意见', ['general']],
    ['云溪市养犬管理条例', ['养犬']],
    ['云溪市公共数据管理办法', ['公共', '共数', '数据']],
    ['云溪市人民政府关于加快冷链物流发展的实施意见', ['冷链', '链物', '物流']],
    ['云溪市城市管理条例', ['城市管理条例']],
    ['', ['']],
  ])('of %s', (title, matters) => expect([...mattersOfDocument(title, [], language.matters, subjectOf(title))]).toEqual(matters));

  it('of a title that tells none are also what a quarter of the units name, not what one of them mentions', () => {
    const units = ['每户限养一只犬。', '不得遗弃犬只。', '犬吠产生噪声的，予以制止。', '携犬出户应当牵绳。', '养犬应当登记。'];
    const mattersOf = (texts: readonly string[]): string[] => [...mattersOfDocument('云溪市养犬管理条例', texts, language.matters, subjectOf('养犬'))];
    expect(mattersOf(units)).toEqual(['养犬']);
    expect(mattersOf(units.slice(1, 4))).toEqual(['养犬', 'noise']);
  });

  it('of a text are those named most, titles of other documents apart', () =>
    expect([...mattersNamed('依照《大气污染防治法》，生活垃圾分类投放，厨余单独收集。', language.matters)]).toEqual(['waste']));

  const placed = (document: string, own: readonly string[]) => ({ documentMatters: new Set([document]), matters: new Set(own) });
  it.each([
    ['documents on one matter, which they name or do not', placed('air', ['air']), placed('air', []), 'whole'],
    ['documents on one matter, of which one strays', placed('air', ['greening']), placed('air', ['air']), 'whole'],
    ['documents on one matter that both stray apart', placed('air', ['greening']), placed('air', ['noise']), 'apart'],
    ['documents on different matters, clauses on one', placed('air', ['waste']), placed('waste', []), 'crossing'],
    ['documents and clauses on different matters', placed('air', ['air']), placed('waste', ['waste']), 'apart'],
    ['documents on the environment as a whole', placed('general', ['air']), placed('general', ['waste']), 'whole'],
  ])('%s', (_, one, other, agreement) => expect(agreementOf(one, other)).toBe(agreement));
});

describe('sentences', () => {
  it('hold the items that they introduce', () => {
    const text = '禁止下列行为：\n（一）倾倒垃圾；\n（二）捕鸟。\n确需调整的，应当公告。违者处罚。';
    expect(paragraphsOf(text)).toEqual(['禁止下列行为：\n（一）倾倒垃圾；\n（二）捕鸟。', '确需调整的，应当公告。违者处罚。']);
    expect(sentencesOf(text)).toEqual(['禁止下列行为：\n（一）倾倒垃圾；\n（二）捕鸟。', '确需调整的，应当公告。', '违者处罚。']);
  });
});

describe('referredText', () => {
  const articles = new Map([
    [3, '禁止倾倒垃圾。\n禁止捕鸟。'],
    [21, '设置围挡。'],
  ]);
  it.each([
    ['违反本条例第三条规定的', ['禁止倾倒垃圾。', '禁止捕鸟。']],
    ['违反本条例第三条第二款、第二十一条规定的', ['禁止捕鸟。', '设置围挡。']],
    ['违反《水法》第三条规定的', []],
    ['违反《水法》第三条第一款、第二十一条或者第三条规定的', []],
    ['违反《水法》第二十一条、本条例第三条第一款规定的', ['禁止倾倒垃圾。']],
    ['违反本条例第五条规定的', []],
    ['违反第一条、第二条、第三条、第四条、第二十一条规定的', []],
  ])('%s', (sentence, text) => expect(referredText(sentence, articles)).toEqual(text));
});
