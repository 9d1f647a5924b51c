/** What keeps a document from publication, and what in it tells of persons. */
import { describe, expect, it } from 'vitest';
import { keptFromPublication } from '../../../scripts/intake/gate/kept-from-publication.ts';
import { personalData } from '../../../scripts/intake/gate/personal-data.ts';
import { language } from '../../language.ts';

const words = language.intake;
const linesOf = (text: string) => text.split('\n').map((line) => ({ text: line }));
const title = '湖南省水利厅关于做好巡查工作的通知';
const body = Array.from({ length: 40 }, (_, i) => `第${i + 1}项任务按期完成。`).join('\n');

describe('kept from publication', () => {
  const kept = (text: string) => keptFromPublication(linesOf(text), words).map(({ line, why }) => [line, why]);

  it.each([
    ['机密★1年', '标有密级'],
    ['秘密', '标有密级'],
    ['机 密 ★ 十 年', '标有密级'],
    ['000012机密★1年', '标有密级'],
    ['绝密★长期', '标有密级'],
    ['密级：秘密', '标有密级'],
    ['份号：000012', '标有份号，是涉密公文'],
    ['内部资料　注意保存', '标明只供内部'],
    ['（内部文件，不得外传）', '标明只供内部'],
    ['此件不公开', '标明不公开'],
    ['（不予公开）', '标明不公开'],
    ['公开方式：不予公开', '标明不公开'],
    ['（送审稿）', '还是没有定稿的稿子'],
    ['湖南省水源保护方案（讨论稿）', '还是没有定稿的稿子'],
  ])('%s at the head', (line, why) => expect(kept(`${line}\n${title}\n${body}`)).toEqual([[1, why]]));

  it.each([
    ['（此件不公开）', '标明不公开'],
    ['此件不予公开。', '标明不公开'],
    ['信息公开属性：不予公开', '标明不公开'],
    ['内部资料，请勿外传', '标明只供内部'],
  ])('%s at the foot', (line, why) => expect(kept(`${title}\n${body}\n湖南省水利厅\n2031年3月1日\n${line}`)).toEqual([[44, why]]));

  it.each([
    '（此件公开发布）',
    '（此件依申请公开）',
    '（此件正文公开发布，附件不公开）',
    '涉密信息不予公开。',
    '涉及国家秘密、商业秘密的，不予公开。',
    '对内部资料应当妥善保管。',
    '湖南省水源保护方案（征求意见稿）',
    '公开方式：主动公开',
    '加强机密文件管理',
    '机密',
  ])('%s at the foot is nothing against it', (line) => expect(kept(`${title}\n${body}\n${line}`)).toEqual([]));

  it('the same words in the middle of the text are nothing against it', () => expect(kept(`${title}\n${body}\n此件不公开\n${body}`)).toEqual([]));
  it('nor in a cell', () => expect(keptFromPublication([{ text: '秘密', form: { table: 1 } }], words)).toEqual([]));
});

describe('personal data', () => {
  const found = (text: string) => personalData(linesOf(text), words).map(({ words: said, why }) => [said, why]);

  it.each([
    ['联系电话：13800138000', '13800138000', '手机号码'],
    ['联系电话：138 0013 8000', '138 0013 8000', '手机号码'],
    ['联系电话：１３８００１３８０００', '13800138000', '手机号码'],
    ['电话：0731-88881234', '0731-88881234', '固定电话号码'],
    ['传真：（0731）88881234', '(0731)88881234', '固定电话号码'],
    ['身份证号：11010519491231002X', '11010519491231002x', '身份证件号码'],
    ['邮箱：zhangsan@example.com', 'zhangsan@example.com', '电子邮箱'],
    ['联系人：张某', '联系人:张某', '联系人、经办人姓名'],
    ['联系人：张 三', '联系人:张 三', '联系人、经办人姓名'],
    ['当事人：李四', '当事人:李四', '当事人姓名'],
    ['法定代表人：王小五', '法定代表人:王小五', '当事人姓名'],
    ['法定代表人（负责人）：王小五', '法定代表人(负责人):王小五', '当事人姓名'],
    ['被处罚人：阿依古丽·买买提', '被处罚人:阿依古丽·买买提', '当事人姓名'],
  ])('%s', (text, said, why) => expect(found(text)).toEqual([[said, why]]));

  it.each([
    '举报电话：12369',
    '服务热线12345',
    '身份证号：110105194912310021',
    '统一社会信用代码：91430000000012345X',
    '邮箱：slt@example.hunan.gov.cn',
    '联系人：办公室',
    '当事人：云溪市白水化工有限公司',
    '当事人应当配合调查。',
    '联系人：电话：',
    '湘水发〔2031〕13800138号',
    '网址 http://example.gov.cn/t13800138000_1.html',
    '2031-88881234',
    '索引号：000014349/2031-00223',
  ])('%s tells of nobody', (text) => expect(found(text)).toEqual([]));

  it('has its line and several on one', () => {
    const all = personalData(linesOf('联系人和方式\n联系人：张三，13800138000，zhangsan@example.com'), words);
    expect(all.map(({ line, why }) => [line, why])).toEqual([
      [2, '手机号码'],
      [2, '电子邮箱'],
      [2, '联系人、经办人姓名'],
    ]);
  });
});
