import { describe, expect, it } from 'vitest';
import { type FrontRole, frontRole } from '../../../scripts/convert/write/front-roles.ts';
import { language } from '../../language.ts';

const document = { title: '云溪市清洁河湖 行动意见', documentNumber: '云水发〔2031〕7号', issuers: ['云溪市水利局', '云溪市财政局'] };
const roleOf = (line: string, properties: Partial<Parameters<typeof frontRole>[1]> = {}): FrontRole =>
  frontRole(line, { ...document, ...properties }, language.frontLines);

describe('frontRole', () => {
  it.each<[FrontRole, string[]]>([
    ['title', ['云溪市清洁河湖行动意见', ' 云溪市 清洁河湖行动意见']],
    ['number', ['云水发〔2031〕7号', '（云水发〔2031〕7号）', '(云水发〔2031〕 7 号)']],
    ['issuer', ['云溪市水利局', '云溪市　财政局']],
    ['masthead', ['云溪市人民政府文件']],
    ['date', ['2031年3月1日', '2031 年 12 月 31 日']],
    ['addressees', ['各区人民政府，市直各单位：']],
    ['remark', ['（此件公开发布）']],
    ['prose', ['现将意见印发给你们，请认真落实。', '各区要抓紧清淤；']],
    ['notice', ['云溪市水利局关于印发', '印发《云溪市清洁河湖行动意见》的函', '关于做好河道清淤工作的通知']],
    ['other', ['', '第一期', '云水发〔2031〕8号', '公开印制', '2031年3月', '2031年3月1日起施行']],
  ])('%s', (role, lines) => expect(lines.map((line) => [line, roleOf(line)])).toEqual(lines.map((line) => [line, role])));

  it('the facts come before the form, and the sooner form before the later', () => {
    const cases: [string, string, Partial<typeof document>, FrontRole][] = [
      ['a title that ends as a notice does', '关于清洁河湖的通知', { title: '关于清洁河湖的通知' }, 'title'],
      ['an issuer whose name ends as a masthead does', '云溪市文件', { issuers: ['云溪市文件'] }, 'issuer'],
      ['a document number in brackets, which is no remark', '（云水发〔2031〕7号）', {}, 'number'],
      ['a notice that is told in a sentence', '关于印发意见的事项，另行通知。', {}, 'prose'],
      ['a notice that ends as a masthead does', '关于印发第七号文件', {}, 'masthead'],
    ];
    expect(cases.map(([what, line, facts]) => [what, roleOf(line, facts)])).toEqual(cases.map(([what, , , role]) => [what, role]));
  });

  it('has no number and no issuer where the document has none', () => {
    expect(roleOf('', { documentNumber: null, issuers: [] })).toBe('other');
    expect(roleOf('云水发〔2031〕7号', { documentNumber: null })).toBe('other');
    expect(roleOf('云溪市水利局', { issuers: [] })).toBe('other');
  });

  it('goes by the words that it is given', () => {
    const words = { ...language.frontLines, mastheadEndings: ['公报'], noticeEndings: [], noticeOpenings: [], noticePhrases: [] };
    expect(['云溪市公报', '云溪市文件', '关于印发意见的通知'].map((line) => frontRole(line, document, words))).toEqual(['masthead', 'other', 'other']);
  });
});
