/** Who issued a document, who they are, and where it holds. */
import { describe, expect, it } from 'vitest';
import { body, doubtsOf, factsOf } from './received.ts';

const issuers = (text: string, beside = {}) => factsOf(text, beside).issuers?.value ?? [];

describe('issuers', () => {
  it.each([
    ['who signed', `关于做好巡查工作的通知\n${body}\n湖南省水利厅\n2031年3月1日`, ['湖南省水利厅']],
    ['several who signed', `关于做好巡查工作的通知\n${body}\n湖南省水利厅\n湖南省财政厅\n2031年3月1日`, ['湖南省水利厅', '湖南省财政厅']],
    ['several on a line', `关于做好巡查工作的通知\n${body}\n湖南省水利厅　　湖南省财政厅\n2031年3月1日`, ['湖南省水利厅', '湖南省财政厅']],
    ['several run together', `关于做好巡查工作的通知\n${body}\n湖南省水利厅湖南省财政厅\n2031年3月1日`, ['湖南省水利厅', '湖南省财政厅']],
    ['with a seal', `关于做好巡查工作的通知\n${body}\n湖南省水利厅（印章）\n2031年3月1日`, ['湖南省水利厅']],
    ['on the line of the day', `关于做好巡查工作的通知\n${body}\n湖南省水利厅　2031年3月1日`, ['湖南省水利厅']],
    ['whom the title names', `湖南省水利厅关于做好巡查工作的通知\n${body}`, ['湖南省水利厅']],
    ['several whom the title names', `湖南省水利厅　湖南省财政厅关于做好巡查工作的通知\n${body}`, ['湖南省水利厅', '湖南省财政厅']],
    ['whose letterhead it is', `湖南省水利厅文件\n湘水发〔2031〕7号\n关于做好巡查工作的通知\n各市州水利局：\n${body}`, ['湖南省水利厅']],
    ['by their full name', `湖南省水利厅关于做好巡查工作的通知\n${body}\n省水利厅\n2031年3月1日`, ['湖南省水利厅']],
    ['the State Council', `国务院关于加强水源保护的意见\n国发〔2031〕7号\n各省人民政府：\n${body}\n国务院\n2031年3月1日`, ['国务院']],
    ['none', `湖南省水源保护方案\n${body}`, []],
  ])('%s', (_, text, names) => expect(issuers(text)).toEqual(names));

  it.each([
    ['the field says', { 发文机关: '湖南省水利厅' }, ['湖南省水利厅']],
    ['not who reprints', { 发布机构: '湖南省政府门户网站办公室', 来源: '湖南日报社' }, []],
    ['the author, likely', { author: '湖南省水利厅' }, ['湖南省水利厅']],
    ['the author, a former body', { author: '原环境保护部' }, ['环境保护部']],
    ['not a person', { author: '张三' }, []],
  ])('beside the text: %s', (_, beside, names) => expect(issuers(`水源保护方案\n${body}`, beside)).toEqual(names));

  it('an author is asked about', () =>
    expect(doubtsOf(`水源保护方案\n${body}`, { author: '原环境保护部' }).map(({ rule }) => rule)).toEqual(['author-as-issuer']));
  it('two that differ are asked about, the signature first', () => {
    const [doubt] = doubtsOf(`湖南省水利厅关于做好巡查工作的通知\n${body}\n湖南省财政厅\n2031年3月1日`);
    expect([doubt?.rule, doubt?.choices[0]?.set]).toEqual(['two-issuers', { issuers: ['湖南省财政厅'] }]);
  });
});

describe('maker and place', () => {
  const made = (issuer: string) => {
    const { maker, territories, province } = factsOf(`关于做好巡查工作的通知\n${body}\n${issuer}\n2031年3月1日`);
    return [maker?.value.level ?? null, maker?.value.kind ?? null, territories?.value.join() ?? null, province];
  };
  it.each([
    ['国务院办公厅', ['national', '政府', 'cn', null]],
    ['生态环境部', ['national', '部门', 'cn', null]],
    ['湖南省人民政府办公厅', ['province', '政府', 'cn-430000', '湖南']],
    ['湖南省水利厅', ['province', '部门', 'cn-430000', '湖南']],
    ['中共湖南省委办公厅', ['province', '党委', 'cn-430000', '湖南']],
    ['中共湖南省委办公厅\n湖南省人民政府办公厅', ['province', '党政联合', 'cn-430000', '湖南']],
    ['湖南省高级人民法院', ['province', '法院', 'cn-430000', '湖南']],
    ['长沙市人民政府', ['prefecture', '政府', 'cn-430100', null]],
    ['湖南省长沙市水利局', ['prefecture', '部门', 'cn-430100', null]],
    ['长沙市云溪县人民政府', ['county', '政府', null, null]],
    ['云溪市人民政府', [null, null, null, null]],
    ['上海市生态环境局', ['province', '部门', 'cn-310000', '上海']],
  ])('%s', (issuer, found) => expect(made(issuer)).toEqual(found));

  it.each([
    ['湖南省水源保护方案', 'cn-430000', '湖南'],
    ['长沙市水源保护方案', 'cn-430100', null],
    ['云溪市水源保护方案', null, null],
    ['香港特别行政区水源保护条例', 'cn-810000', '香港'],
    ['水源保护技术规范', null, null],
  ])('by the title: %s', (title, id, province) => {
    const facts = factsOf(`${title}\n${body}`);
    expect([facts.territories?.value.join() ?? null, facts.province, facts.maker]).toEqual([id, province, null]);
  });
});
