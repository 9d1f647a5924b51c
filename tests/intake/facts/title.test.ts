/** Which lines are the title, and which of two titles is that of the text. */
import { describe, expect, it } from 'vitest';
import { body, factsOf } from './received.ts';

const title = (text: string, beside = {}, file?: string) => factsOf(text, beside, file).title;

describe('the title in the text', () => {
  it.each([
    ['in the middle', `^ 湖南省水源保护实施方案\n${body}`, '湖南省水源保护实施方案', [1, 1]],
    ['a heading of the format', `# 湖南省水源保护实施方案\n${body}`, '湖南省水源保护实施方案', [1, 1]],
    ['a plain line', `湖南省水源保护实施方案\n\n${body}`, '湖南省水源保护实施方案', [1, 1]],
    [
      'broken over lines',
      `^ 湖南省人民政府关于加快水源地\n^ 保护与修复的指导意见\n湘政发〔2031〕7号\n各市州人民政府：\n${body}`,
      '湖南省人民政府关于加快水源地保护与修复的指导意见',
      [1, 2],
    ],
    [
      'broken before its last word',
      `湖南省水利厅关于做好水源地\n巡查工作的\n通　知\n各市州水利局：\n${body}`,
      '湖南省水利厅关于做好水源地巡查工作的通知',
      [1, 3],
    ],
    [
      'below a letterhead and a number',
      `湖南省水利厅文件\n湘水发〔2031〕7号\n湖南省水利厅\n关于做好水源地巡查工作的通知\n各市州水利局：\n${body}`,
      '湖南省水利厅关于做好水源地巡查工作的通知',
      [3, 4],
    ],
    [
      'of joint issuers',
      `湖南省水利厅\n湖南省财政厅\n关于做好水源地巡查工作的通知\n湘水发〔2031〕7号\n各市州水利局：\n${body}`,
      '湖南省水利厅 湖南省财政厅关于做好水源地巡查工作的通知',
      [1, 3],
    ],
    ['with its bracket on the next line', `^ 湖南省水源保护办法\n^ （试行）\n第一条　为保护水源，制定本办法。`, '湖南省水源保护办法（试行）', [1, 2]],
    [
      'above a long contents list, not the name of a standard that the text cites',
      `湖南省水源治理技术指南（试行）\n目  录\n${Array.from({ length: 16 }, (_, i) => `${i + 1} 水源${i + 1}号..........${i + 1}`).join('\n')}\n1 范围\n适用于水源。\n2 引用文件\n下列文件必不可少。\nGB 37822 水源水质标准\n3 术语\n水源是取水的水体。`,
      '湖南省水源治理技术指南（试行）',
      [1, 1],
    ],
    ['with a mark of a footnote', `^ 湖南省水源保护规划*\n${body}`, '湖南省水源保护规划', [1, 1]],
    [
      'twice on a web page',
      `湖南省水利厅关于做好巡查工作的通知\n发布时间：2031-03-05\n湖南省水利厅关于做好巡查工作的通知\n湘水发〔2031〕7号\n各市州水利局：\n${body}`,
      '湖南省水利厅关于做好巡查工作的通知',
      [3, 3],
    ],
    [
      'below words of a web page',
      `首页\n政务公开\n政策文件\n湖南省水利厅关于做好巡查工作的通知\n各市州水利局：\n${body}`,
      '湖南省水利厅关于做好巡查工作的通知',
      [4, 4],
    ],
    [
      'of a statute',
      '湖南省水源保护条例\n（2031年3月1日湖南省第二十届人民代表大会常务委员会第三次会议通过）\n第一章　总则\n第一条　为保护水源，制定本条例。',
      '湖南省水源保护条例',
      [1, 1],
    ],
    ['of a list', `^ 重点水源地保护项目清单\n序号\t名称\n1\t白水湖`, '重点水源地保护项目清单', [1, 1]],
    ['of an announcement', `湖南省水利厅公告\n2031年第5号\n为保护水源，现将有关事项公告如下。\n一、公告内容。`, '湖南省水利厅公告', [1, 1]],
    [
      'of a letter',
      `湖南省水利厅关于白水湖取水许可有关问题的复函\n湘水函〔2031〕9号\n长沙市水利局：\n${body}`,
      '湖南省水利厅关于白水湖取水许可有关问题的复函',
      [1, 1],
    ],
    ['that ends as none does', `# 致全体取水户\n${body}`, '致全体取水户', [1, 1]],
    ['with quotation marks across lines', `^ 湖南省“十六五”水源\n^ 保护规划\n${body}`, '湖南省“十六五”水源保护规划', [1, 2]],
    ['in traditional characters', '香港特別行政區水源保護條例\n第一條　為保護水源，制定本條例。', '香港特別行政區水源保護條例', [1, 1]],
  ])('%s', (_, text, value, lines) => expect(title(text)).toMatchObject({ value, lines }));

  it('is certain where what stands beside says the same', () =>
    expect(title(`湖南省水源保护实施方案\n${body}`, { 标题: '湖南省水源保护实施方案' })).toMatchObject({ confidence: 'certain', lines: [1, 1] }));
});

describe('a title that stands only beside the text', () => {
  it.each([
    ['in the front matter', { title: '湖南省水源保护规定（试行）' }, '湖南省水源保护规定（试行）'],
    ['in a field', { 法規名稱: '水源保護法' }, '水源保護法'],
    ['with the name of the site', { title: '关于加强水源保护的通知 - 湖南省水利厅门户网站' }, '关于加强水源保护的通知'],
  ])('%s', (_, beside, value) =>
    expect(title('为保护水源，保障供水安全，现就有关事项作出如下规定。\n一、巡查\n每月巡查一次。', beside)).toMatchObject({ value, lines: null }),
  );

  it('is the name of the file where there is no other', () => {
    const facts = factsOf('为保护水源，作出如下规定。', {}, '湖南省水源保护规定(2031-03-01).docx');
    expect([facts.title?.value, facts.title?.confidence, facts.doubts]).toEqual(['湖南省水源保护规定', 'uncertain', ['no-title']]);
  });
  it('is none where the file is called 1.docx', () => expect(factsOf('为保护水源，作出如下规定。', {}, '1.docx').title).toBeNull());
  it('is asked about where it differs from that in the text', () =>
    expect(factsOf(`# 湖南省水源保护实施方案\n${body}`, { 标题: '湖南省湿地修复三年行动计划' }).doubts).toContain('two-titles'));
});

describe('a notice that carries a text', () => {
  const notice = (name: string) =>
    `湖南省水利厅关于印发${name}的通知\n湘水发〔2031〕7号\n各市州水利局：\n现将方案印发给你们，请认真执行。\n湖南省水利厅\n2031年3月1日`;

  it('gives way to the text behind it', () => {
    const facts = factsOf(`${notice('《湖南省水源保护方案》')}\n湖南省水源保护方案\n${body}`);
    expect(facts).toMatchObject({
      title: { value: '湖南省水源保护方案', lines: [7, 7] },
      carriedBy: { title: '湖南省水利厅关于印发《湖南省水源保护方案》的通知', documentNumber: '湘水发〔2031〕7号', attachment: null },
      form: { value: '通知' },
      genre: { value: '方案' },
      dateSigned: { value: '2031-03-01' },
      issuers: { value: ['湖南省水利厅'] },
      asAttachment: false,
    });
  });
  it('names it without title marks', () =>
    expect(factsOf(`${notice('湖南省水源保护方案')}\n湖南省水源保护方案\n${body}`).title?.value).toBe('湖南省水源保护方案'));
  it('has it broken over lines', () => expect(factsOf(`${notice('《湖南省水源保护方案》')}\n湖南省水源\n保护方案\n${body}`).title?.lines).toEqual([7, 8]));
  it('has it with its bracket', () =>
    expect(factsOf(`${notice('《湖南省水源保护方案（试行）》')}\n湖南省水源保护方案\n（试行）\n${body}`).title?.value).toBe('湖南省水源保护方案（试行）'));
  it('has it as an attachment', () =>
    expect(factsOf(`${notice('《湖南省水源保护方案》')}\n附件\n湖南省水源保护方案\n${body}`)).toMatchObject({
      title: { value: '湖南省水源保护方案' },
      carriedBy: { attachment: '附件' },
      asAttachment: false,
    }));
  it('names it in other words', () =>
    expect(factsOf(`${notice('《湖南省水源地保护工作方案》')}\n湖南省水源地保护方案\n${body}`).title).toMatchObject({
      value: '湖南省水源地保护方案',
      confidence: 'likely',
    }));
  it('keeps its own title without the text', () =>
    expect(factsOf(notice('《湖南省水源保护方案》')).title?.value).toBe('湖南省水利厅关于印发《湖南省水源保护方案》的通知'));
  it('keeps its own title before several texts', () => {
    const facts = factsOf(`${notice('《湖南省水源巡查办法》《湖南省水源监测办法》')}\n湖南省水源巡查办法\n第一条　巡查。\n湖南省水源监测办法\n第一条　监测。`);
    expect([facts.title?.lines, facts.carriedBy, facts.doubts]).toEqual([[1, 1], null, ['title-or-notice']]);
  });
  it('is an order', () =>
    expect(
      factsOf(
        '湖南省人民政府令\n第312号\n《湖南省取水管理办法》已经省人民政府常务会议通过，现予公布，自2031年5月1日起施行。\n省长　张三\n2031年3月1日\n湖南省取水管理办法\n第一条　为规范取水，制定本办法。',
      ),
    ).toMatchObject({
      title: { value: '湖南省取水管理办法', lines: [6, 6] },
      documentNumber: { value: '湖南省人民政府令第312号' },
      form: { value: '命令' },
      genre: { value: '办法' },
      dateSigned: { value: '2031-03-01' },
      dateEffective: { value: '2031-05-01' },
      issuers: { value: ['湖南省人民政府'] },
    }));
  it('asks for comments on it', () =>
    expect(
      factsOf(
        `湖南省水利厅关于公开征求《湖南省水源保护方案（征求意见稿）》意见的公告\n现公开征求意见，请于2031年4月1日前反馈意见。\n湖南省水利厅\n2031年3月1日\n湖南省水源保护方案（征求意见稿）\n${body}`,
      ),
    ).toMatchObject({
      title: { value: '湖南省水源保护方案（征求意见稿）' },
      stage: { value: '征求意见稿' },
      commentsUntil: { value: '2031-04-01' },
      form: { value: '公告' },
    }));
  it('that only amends a text is not one', () =>
    expect(
      factsOf('湖南省水利厅关于修改《湖南省取水管理办法》的决定\n将第三条修改为“每月巡查一次”。\n湖南省取水管理办法\n第一条　巡查。').title?.lines,
    ).toEqual([1, 1]));
});

describe('an attachment without its notice', () => {
  it.each([
    ['附件2', '附件2'],
    ['附件 2', '附件2'],
    ['附件', '附件'],
  ])('%s', (label, attachment) =>
    expect(factsOf(`${label}\n湖南省水源保护任务清单\n${body}`)).toMatchObject({
      title: { value: '湖南省水源保护任务清单' },
      asAttachment: true,
      carriedBy: { title: null, attachment },
    }),
  );
});

describe('other ways of issuing', () => {
  it('news of a notice', () =>
    expect(
      factsOf(
        `中共中央办公厅　国务院办公厅印发《关于加强水源保护的意见》\n近日，有关意见印发，并发出通知，要求认真贯彻落实。\n关于加强水源保护的意见\n（2031年2月20日）\n${body}`,
      ),
    ).toMatchObject({
      title: { value: '关于加强水源保护的意见' },
      carriedBy: { title: '中共中央办公厅 国务院办公厅印发《关于加强水源保护的意见》' },
      dateSigned: { value: '2031-02-20' },
      issuers: { value: ['中共中央办公厅', '国务院办公厅'] },
      maker: { value: { level: 'national', kind: '党政联合' } },
    }));
  it('a standard', () =>
    expect(factsOf('HJ 1234—2031\n水源保护技术规范\n2031-03-01 发布\n2031-05-01 实施\n前　言\n本标准规定了技术要求。')).toMatchObject({
      title: { value: '水源保护技术规范', lines: [2, 2] },
      documentNumber: { value: 'HJ1234—2031' },
      dateEffective: { value: '2031-05-01' },
    }));
  it('an announcement of a congress', () =>
    expect(
      factsOf(
        '湖南省人民代表大会常务委员会公告\n第12号\n《湖南省水源保护条例》由湖南省第二十届人民代表大会常务委员会第三次会议于2031年3月1日通过，现予公布，自2031年5月1日起施行。\n湖南省人民代表大会常务委员会\n2031年3月2日\n湖南省水源保护条例\n（2031年3月1日湖南省第二十届人民代表大会常务委员会第三次会议通过）\n第一条　为保护水源，制定本条例。',
      ),
    ).toMatchObject({
      title: { value: '湖南省水源保护条例' },
      documentNumber: { value: '湖南省人民代表大会常务委员会公告第12号' },
      dateSigned: { value: '2031-03-01' },
      dateEffective: { value: '2031-05-01' },
    }));
  it('all in one line', () => {
    const facts = factsOf(
      `湖南省水利厅关于做好水源地巡查工作的通知 湘水发〔2031〕7号 各市州水利局： ${body.replaceAll('\n', ' ').repeat(2)} 湖南省水利厅 2031年3月1日`,
    );
    expect(facts).toMatchObject({
      title: { value: '湖南省水利厅关于做好水源地巡查工作的通知', lines: null },
      documentNumber: { value: '湘水发〔2031〕7号' },
      dateSigned: { value: '2031-03-01' },
    });
  });
});

describe('words round a title', () => {
  it('a word of the page above it is none of it', () => expect(title(`水利信息网\n水源保护技术规范\n${body}`)?.value).toBe('水源保护技术规范'));
  it('what the head of a page says confirms it', () =>
    expect(title(`湖南省水源保护方案\n${body}`, { 'meta:ArticleTitle': '湖南省水源保护方案' })?.evidence).toHaveLength(2));
  it('an order with its number on its line has its own signature', () =>
    expect(
      factsOf(
        '湖南省人民政府令第312号\n《湖南省取水管理办法》已经通过，现予公布，自2031年5月1日起施行。\n省长　张三\n2031年3月1日\n湖南省取水管理办法\n第一条　为规范取水，制定本办法。',
      ),
    ).toMatchObject({
      title: { value: '湖南省取水管理办法' },
      documentNumber: { value: '湖南省人民政府令第312号' },
      dateSigned: { value: '2031-03-01' },
      form: { value: '命令' },
    }));
  it('several labels on a line are told apart', () =>
    expect(factsOf(`湖南省水源保护方案\n文号：湘水发〔2031〕7号　发布时间：2031-03-05 10:05　来源：水利信息网\n${body}`)).toMatchObject({
      documentNumber: { value: '湘水发〔2031〕7号' },
      datePublished: { value: '2031-03-05' },
      issuers: null,
    }));
  it('an empty label takes no other as its value', () =>
    expect(factsOf(`文号：\n发布机构：水利信息网\n湖南省水源保护方案\n${body}`).documentNumber).toBeNull());
});

it('a title in a cell that spans its table', () =>
  expect(title('附件2\n重点水源地保护项目清单\t\t\n序号\t名称\t面积\n1\t白水湖\t12')).toMatchObject({ value: '重点水源地保护项目清单', lines: [2, 2] }));

describe('a label before the title on its line', () => {
  it.each([
    ['附件2：湖南省水源保护任务清单', '附件2'],
    ['附件2　湖南省水源保护任务清单', '附件2'],
    ['附件 2 湖南省水源保护任务清单', '附件2'],
  ])('%s', (line, attachment) =>
    expect(factsOf(`${line}\n${body}`)).toMatchObject({
      title: { value: '湖南省水源保护任务清单' },
      asAttachment: true,
      carriedBy: { title: null, attachment },
    }),
  );
});

it('the text that a notice carries is none of its attachments', () => {
  const facts = factsOf(
    '湖南省水利厅关于印发《湖南省水源保护办法》的通知\n各市州水利局：\n现印发给你们。\n附件：1.湖南省水源保护办法\n2.任务分工表\n湖南省水利厅\n2031年3月1日\n附件1\n湖南省水源保护办法\n第一条　为保护水源，制定本办法。\n附件2\n任务分工表\n序号\t任务',
  );
  expect([facts.title?.value, facts.carriedBy?.attachment, facts.attachments.map(({ title: name }) => name)]).toEqual([
    '湖南省水源保护办法',
    '附件1',
    ['任务分工表'],
  ]);
});

it('rows of a table of metadata are no number', () =>
  expect(
    factsOf(`发文机关\t湖南省水利厅\t发文字号\t湘水发〔2031〕7号\n湖南省水利厅关于做好巡查工作的通知\n各市州水利局：\n${body}`).documentNumber?.value,
  ).toBe('湘水发〔2031〕7号'));
