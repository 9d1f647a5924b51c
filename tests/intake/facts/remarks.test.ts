/** Form, genre, stage, addressees, attachments and what stands round a text. */
import { describe, expect, it } from 'vitest';
import { proposeId } from '../../../scripts/intake/facts/propose-id.ts';
import { body, factsOf, field } from './received.ts';

describe('form and genre', () => {
  it.each([
    ['湖南省水利厅关于做好巡查工作的通知', '通知', '通知'],
    ['湖南省人民政府关于加强水源保护的实施意见', '意见', '意见'],
    ['湖南省水利厅关于巡查问题的复函', '函', '复函'],
    ['湖南省水利厅关于划定巡查范围的公告', '公告', '公告'],
    ['湖南省人民代表大会常务委员会关于保护水源的决定', '决定', '决定'],
    ['湖南省水源保护规划', null, '规划'],
    ['湖南省水源保护条例', null, '条例'],
    ['湖南省取水管理办法（试行）', null, '办法'],
    ['湖南省2031年水源保护工作要点', null, '要点'],
    ['湖南省加强水源保护若干措施', null, '措施'],
    ['湖南省水源保护三年行动计划（2031—2033年）', null, '计划'],
    ['湖南省重点水源名录', null, '名录'],
  ])('%s', (title, form, genre) => {
    const facts = factsOf(`^ ${title}\n${body}`);
    expect([facts.form?.value ?? null, facts.genre?.value ?? null]).toEqual([form, genre]);
  });
  it('an attachment alone has no form', () => expect(factsOf(`附件1\n关于加强水源保护的意见\n${body}`).form).toBeNull());
});

it.each([
  ['湖南省水源保护方案（征求意见稿）', '征求意见稿'],
  ['湖南省水源保护条例（草案征求意见稿）', '征求意见稿'],
  ['关于公开征求《湖南省水源保护方案》意见的公告', '征求意见稿'],
  ['湖南省水源保护方案', null],
])('stage: %s', (title, stage) => expect(factsOf(`${title}\n${body}`).stage?.value ?? null).toBe(stage));

describe('what stands round a text', () => {
  const title = '湖南省水利厅关于做好巡查工作的通知';
  it.each([
    ['各市州水利局：', '各市州水利局'],
    ['湘水发〔2031〕7号\n各市州水利局，省直有关单位：', '各市州水利局，省直有关单位'],
    ['各市州水利局，各县市区\n人民政府：', '各市州水利局，各县市区人民政府'],
  ])('addressees: %s', (lines, value) => expect(factsOf(`${title}\n${lines}\n${body}`).addressees?.value).toBe(value));
  it('a clause that ends in a colon is none', () => expect(factsOf(`${title}\n现将有关事项通知如下：\n${body}`).addressees).toBeNull());

  it.each([
    ['（此件公开发布）', '此件公开发布'],
    ['(此件主动公开)', '此件主动公开'],
    ['此件正文公开发布，附件不公开', '此件正文公开发布，附件不公开'],
    ['公开方式：主动公开', '主动公开'],
    ['各单位应当主动公开巡查结果。', null],
  ])('disclosure: %s', (line, value) => expect(factsOf(`${title}\n${body}\n${line}`).disclosure?.value ?? null).toBe(value));

  it.each([
    ['（原载《湖南省人民政府公报》2031年第5期）', '《湖南省人民政府公报》2031年第5期'],
    ['请查阅《湖南省人民政府公报》。', null],
  ])('gazette: %s', (line, value) => expect(factsOf(`${title}\n${body}\n${line}`).gazette?.value ?? null).toBe(value));

  it.each([
    ['HNPR—2031—01020', 'HNPR—2031—01020'],
    ['统一登记号：HNPR-2031-01020', 'HNPR-2031-01020'],
  ])('registration: %s', (line, value) => expect(factsOf(`${line}\n${title}\n${body}`).registrationNumber?.value).toBe(value));

  it('the address of the page', () => {
    expect(factsOf(`${title}\n${body}\n原文链接：\nhttp://slt.example.gov.cn/a.html`).officialUrl?.value).toBe('http://slt.example.gov.cn/a.html');
    expect(factsOf(`${title}\n${body}`, { canonical: 'https://slt.example.gov.cn/a.html' }).officialUrl?.value).toBe('https://slt.example.gov.cn/a.html');
    expect(factsOf(`${title}\n${body}\n详见 http://slt.example.gov.cn/a.html`).officialUrl).toBeNull();
    expect(factsOf(`${title}\n${body}`, { url: 'https://me:word@slt.example.gov.cn/' }).officialUrl).toBeNull();
  });
});

describe('attachments', () => {
  const listed = (lines: string) =>
    factsOf(`湖南省水利厅关于做好巡查工作的通知\n${body}\n${lines}\n湖南省水利厅\n2031年3月1日`).attachments.map(({ label, title, state }) => [
      label,
      title,
      state,
    ]);
  it.each([
    ['附件：巡查表', [[null, '巡查表', 'not-received']]],
    [
      '附件：1.巡查表\n2.水源名录',
      [
        ['附件1', '巡查表', 'not-received'],
        ['附件2', '水源名录', 'not-received'],
      ],
    ],
    [
      '附件：\n1．巡查表\n2．水源名录',
      [
        ['附件1', '巡查表', 'not-received'],
        ['附件2', '水源名录', 'not-received'],
      ],
    ],
    ['附件：1.巡查表\n（此件公开发布，附件不公开）', [['附件1', '巡查表', 'withheld']]],
    [
      '附件1：巡查表.doc\n附件2：水源名录.xlsx',
      [
        ['附件1', '巡查表', 'not-received'],
        ['附件2', '水源名录', 'not-received'],
      ],
    ],
    ['请填写附件1。', []],
  ])('%s', (lines, found) => expect(listed(lines)).toEqual(found));
});

describe('a proposed id', () => {
  const id = (text: string) => proposeId(factsOf(text), field.jurisdictions);
  it.each([
    [`湖南省水源保护条例\n2031年3月1日湖南省第二十届人民代表大会常务委员会第三次会议通过\n第一条　巡查。`, 'hunan-2031-tiaoli'],
    [`长沙市2031年水源保护工作要点\n${body}`, 'changsha-2031-yaodian'],
    [`国务院关于加强水源保护的意见\n${body}\n国务院\n2031年3月1日`, 'china-2031-yijian'],
    [`水源保护技术规范\n${body}`, 'guifan'],
    [`水源保护法\n第一条　巡查。`, 'fa-wenben'],
  ])('%s', (text, expected) => expect(id(text)).toBe(expected));
});

it('an empty extract has no facts and asks for a title', () => {
  const facts = factsOf('', {}, '');
  expect([facts.title, facts.documentNumber, facts.issuers, facts.doubts]).toEqual([null, null, null, ['no-title']]);
});
