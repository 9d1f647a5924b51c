import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const textWith = (words: string): string =>
  `关于测试的意见\n一、总体要求\n（一）明确目标。汛前进一步完${words}善水环境质量。\n（二）落实责任。严格落实责任。\n二、保障措施\n（三）加大投入。加大财政投入。\n`;
const converted = (words: string, properties: Record<string, unknown> = {}, errata: unknown[] = []) => {
  const { issues, units, document } = convert(smallSeedFiles(textWith(words), properties, errata));
  return {
    faults: issues.map(({ rule, line }) => `${rule}:${line}`),
    text: units.find(({ anchor }) => anchor === 'm1')?.text,
    dropped: document.dropped.length,
  };
};

describe('a character that no policy text holds', () => {
  it.each([
    ...['\ufffd', '\ufffc', '\u0080', '\u0085', '\u0092', '\u009f', '\uf06c', '\u{f0001}', '\u{100001}', '\ufffe', '\u{1fffe}', '\ufdd0', '\u2800', '\u20dd'],
    ...['\u0301', '\ufff9', '\u{2ffff}'],
  ])('is a fault with its line: %j', (character) => expect(converted(character).faults).toEqual(['foreign-character:3']));

  it.each(['\u200b', '\u00ad', '\u200e', '\u202e', '\u2060', '\u{e0041}', '\ufe0f', '\u{e0100}', '\u034f', '\u3164', '\u180e'])(
    'is left out where nobody sees it, and that is recorded: %j',
    (character) => expect(converted(character)).toEqual({ faults: [], text: '汛前进一步完善水环境质量。', dropped: 1 }),
  );

  it.each(['𬭊', '𠮷', '㎡', '①', '·', '★', '≤', '℃', '\u{3134b}', 'α', '￥'])('is not one that is printed: %s', (character) =>
    expect(converted(character)).toEqual({ faults: [], text: `汛前进一步完${character}善水环境质量。`, dropped: 0 }),
  );

  it('is gone where an erratum says what was printed', () => {
    const erratum = {
      unit: 'm1',
      original: '\uf06c',
      corrected: '●',
      status: 'corrected',
      kind: 'wrong-char',
      confidence: 'certain',
      readers: 1,
      reason: '底本',
    };
    expect(converted('\uf06c', {}, [erratum])).toMatchObject({ faults: [], text: '汛前进一步完●善水环境质量。' });
  });
});

describe('a text that was read in a wrong encoding', () => {
  it.each(['å®Œå–„', 'Ã—', 'â€œ', 'ï¼Œ', 'Â·', 'ä¸\u00ad', 'é•‡', '锟斤拷', '烫烫烫', '屯屯屯', '鈥�'.slice(0, 1), '鈥斺', '銆', '銆傛', '锛屽'])(
    'is one fault with its line: %s',
    (words) => expect(converted(words).faults).toEqual(['foreign-character:3']),
  );
  it.each(['é', '×', '“烫”', '屯田', 'Ö', 'α·β', '±5', 'naïve', 'Ångström', '锛'])('is not one with a letter that is printed: %s', (words) =>
    expect(converted(words).faults).toEqual([]),
  );
});

describe('a radical that stands for an ideograph', () => {
  it.each(['⻛', '⽔', '⼀', '\uf900'])('is a fault with its line: %s', (radical) => expect(converted(radical).faults).toEqual(['lookalike-character:3']));
  it('is read as the ideograph where that is declared', () =>
    expect(converted('⻛⽔', { typography: ['unified-ideographs'] })).toMatchObject({ faults: [], text: '汛前进一步完风水善水环境质量。' }));
  it('is none where nothing stands for it: compatibility ideographs that are ideographs', () => expect(converted('\ufa0e').faults).toEqual([]));
});

describe('markup', () => {
  it.each([
    ...['&nbsp;', '&nbsp', '&amp;', '&#x4E00;', '&#160;', '&ldquo;', '<br>', '<BR />', '<p>', '</span>', '<span style="color:red">', '<!-- 注 -->'],
    ...['<svg>', '<w:t>', '<mark>', '<foo/>', '<![CDATA[注]]>', '<?xml version="1.0"?>', '\\n', '\\u4e00', '_x000D_'],
  ])('is a fault with its line: %s', (words) => expect(converted(words).faults).toEqual(['markup-in-text:3']));

  it.each([
    ...['[b]粗[/b]', '[url=https://a.example]文[/url]', '[/font]', '[color=#ff0000]', '[sup]2[/sup]', '[img]a.png[/img]'],
    ...[
      "'''粗'''",
      "''斜''",
      '[[文件:图.png|缩略图]]',
      '\n== 标题 ==\n',
      '__NOTOC__',
      '{{引用|来源}}',
      '{% if a %}',
      '<?php echo 1 ?>',
      '<%= title %>',
      '#{title}',
    ],
    ...['$PM_{2.5}$', '$x$', '$10\\%$', '$2.5$', '\\(x+y\\)', '\\[x\\]', '\\frac{1}{2}', '\\times', '$$x$$', '1\\.', 'PM\\_10'],
    ...[
      ':smile:',
      ':white_check_mark:',
      ':+1:',
      'function show() {',
      '(function(){',
      'var a = 1',
      'document.write("x")',
      '$(".a")',
      'javascript:void(0)',
      'onclick="a()"',
    ],
    ...[
      '.TRS_Editor P{margin:0;}',
      '#content { color: red; }',
      '\np.MsoNormal {',
      '\nbody{',
      'font-size:16px',
      'mso-font-charset:134',
      '@media print',
      '!important',
    ],
    ...[
      '&#x4e00',
      '&#160',
      'HYPERLINK "https://a.example"',
      'PAGE \\* MERGEFORMAT',
      '_Toc12345',
      '错误！未找到引用源。',
      '错误!未定义书签。',
      'data:image/png;base64,AA',
      '{"title": "文"}',
    ],
    ...['[object Object]', 'undefined'],
  ])('of another system is a fault with its line: %j', (words) =>
    expect(converted(words).faults).toContain(`markup-in-text:${words.startsWith('\n') ? 4 : 3}`),
  );

  it.each([
    ...['**粗**', '*斜*', '~~删~~', '`码`', '[文](https://a.example/b)', '[文](#s1)', '![图](a.png)', '[^1]'],
    ...['[文](b.html)', '[附件](附件/一.docx)', '![](a.png)', '[文][1]', '\n[1]: https://a.example', '\n- [ ] 待办'],
    ...['\n> 引文', '\n# 标题', '\n### 标题', '\n- 列项', '\n* 列项\n* 列项', '\n```\n', '\n~~~\n', '\n---\n', '\n===\n', '\n:::note', '\n__粗体字__'],
  ])('of Markdown is a fault with its line where that is not declared: %j', (words) =>
    expect(converted(words).faults).toEqual([`markdown-in-text:${words.startsWith('\n') ? 4 : 3}`]),
  );

  it.each(['**粗**', '~~粗~~', '`粗`', '[粗](https://a.example/b)'])('of Markdown goes where it is declared: %s', (words) =>
    expect(converted(words, { typography: ['markdown-marks'] })).toMatchObject({ faults: [], text: '汛前进一步完粗善水环境质量。' }),
  );
  it.each(['\n> 粗', '\n- 粗', '\n* 粗', '\n## 粗'])('of Markdown goes from the head of a line: %j', (words) =>
    expect(converted(words, { typography: ['markdown-marks'] })).toMatchObject({ faults: [], text: '汛前进一步完\n粗善水环境质量。' }),
  );
  it.each(['\n```\n粗\n```\n', '\n***\n', '\n===\n', '\n---\n'])('of Markdown goes with its line: %j', (words) => {
    const { faults, text } = converted(words, { typography: ['markdown-marks'] });
    expect([faults, text?.replace(/[\n粗]/gu, '')]).toEqual([[], '汛前进一步完善水环境质量。']);
  });
  it.each(['[^1]', '\n:::note', '<b id="x">', '<br>'])('for which there is no rule is a fault even so: %j', (words) =>
    expect(converted(words, { typography: ['markdown-marks'] }).faults).toHaveLength(1),
  );

  it.each([
    ...[
      '《云溪市实施<中华人民共和国土壤污染防治法>办法》',
      'PM<10',
      '每吨$30',
      '$30至$40',
      'US$5/t、HK$6/t',
      '[2021]',
      '〔2021〕3号',
      '[注]',
      'C[i]',
      '{x|x>0}',
      'Q={q1,q2}',
      '“‘十四五’规划”',
      '8:00—12:00',
      '1:100万',
      '比例为3:2:1',
      'a=b',
      'f(x)=ax+b',
      'http://a.example:8080/b',
      'pH≥6.5',
      '5%>3%',
      'A/B',
      'Class A',
      '≤5',
      '3<a<b',
      '#1机组',
      '1#机组',
      '*注',
      'a_b',
      'C#',
      'R&D',
      'R&D;',
      '3*5*2',
      '____年____月',
    ],
    ...['（*为约束性指标，*为预期性指标）', '[2021]3号', '>59%', '<VOCs>', '附件[1]', '1~3', '--', '\n* 为约束性指标', '\n>59%', '\n# 1 机组', '\n- 3 度'],
  ])('is not what policies print: %j', (words) => expect(converted(words).faults).toEqual([]));
});

describe('a character of another script', () => {
  it.each(['エ', 'РМ2.5', 'PМ2.5', 'VОCs', 'СО2', 'ロ', 'ㄧ', 'ΡΜ2.5'])('that looks like the one that is meant is a fault with its line: %s', (words) =>
    expect(new Set(converted(words).faults)).toEqual(new Set(['other-script:3'])),
  );
  it.each(['μm', 'α·β', 'Ω', 'γ射线', 'エコ', 'トヨタ', 'Россия', 'ΔT', 'λ', 'π', '·'])('is none in a word of its own, or as a sign: %s', (words) =>
    expect(converted(words).faults).toEqual([]),
  );
});

describe('marks of Markdown', () => {
  const converted7 = (text: string, properties: Record<string, unknown> = {}) => convert(smallSeedFiles(text, properties));
  it('are named where no heading has so many of them', () => {
    const { issues } = converted7(`${textWith('').replace('一、总体', '####### 一、总体')}`, { typography: ['markdown-marks'] });
    expect(issues.map(({ rule }) => rule)).toContain('markdown-in-text');
  });
  it('that part paragraphs are left out as such, not as lines of a table', () => {
    const { issues, document } = converted7(textWith('').replace('二、保障', '***\n二、保障'), { typography: ['markdown-marks'] });
    expect([issues, document.dropped.map(({ reason }) => reason)]).toEqual([[], ['分隔线或代码框之类的 Markdown 标记，不是文件内容']]);
  });
});
