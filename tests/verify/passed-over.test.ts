/** Marks of notes and numbers of pages in quoted words are the report's own; digits and marks of the text are data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnNote } from '../../src/verify/report/passed-over.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { passedOverInWords } from '../../src/wording/verify.ts';
import { check, collection, corpus, drawn, sentence } from './corpus.ts';

const text = sentence('hunan-2021-governance#m5.2');
const cut = text.indexOf('清理整治');
const [head, tail] = [text.slice(0, cut), text.slice(cut)];

/** What is said of the sentence in quotation marks with something put into it. */
function checked(inside: string) {
  const report = `“${head}${inside}${tail}”`;
  const [quotation] = check(report);
  const [answered] = verdictsOf(report, corpus).quotations;
  return { verdict: quotation?.verdict, passedOver: quotation?.passedOver, answered: answered?.verdict };
}

describe('in the midst of quoted words', () => {
  it.each([
    ['①', '①'],
    ['⑫', '⑫'],
    ['㉑', '㉑'],
    ['❶', '❶'],
    ['①②', '①②'],
    ['¹', '¹'],
    ['¹²', '¹²'],
    ['[1]', '[1]'],
    ['[1,2]', '[1,2]'],
    ['［1］', '［1］'],
    ['〔12〕', '〔12〕'],
    ['【3】', '【3】'],
    ['[注1]', '[注1]'],
    ['†', '†'],
    ['※', '※'],
    ['\n— 3 —\n', '— 3 —'],
    ['\n\n— 12 —\n\n', '— 12 —'],
    ['\n-3-\n', '-3-'],
    ['\n– 3 –\n', '– 3 –'],
    ['\n－ 3 －\n', '－ 3 －'],
    ['\n· 3 ·\n', '· 3 ·'],
    ['\n3\n', '3'],
    ['\r\n3\r\n', '3'],
    ['\n３\n', '３'],
    ['\f3\f', '3'],
    ['\n3/12\n', '3/12'],
    ['\niii\n', 'iii'],
    ['\n第3页\n', '第3页'],
    ['\n第 3 页 共 12 页\n', '第 3 页 共 12 页'],
    ['\nPage 3 of 12\n', 'Page 3 of 12'],
    ['— 3 —', '3'],
    ['\n━ 3 ━\n', '━ 3 ━'],
    ['\n─ 3 ─\n', '─ 3 ─'],
    ['\n— 三 —\n', '— 三 —'],
    ['\n—十二—\n', '—十二—'],
    ['\n第三页\n', '第三页'],
    ['\n第三页 共十二页\n', '第三页 共十二页'],
    ['〖1〗', '〖1〗'],
    ['⑴', '⑴'],
    ['ⓐ', 'ⓐ'],
    ['Ⓑ', 'Ⓑ'],
    ['⒜', '⒜'],
    ['¹²³', '¹²³'],
    ['➀', '➀'],
    ['🄋', '🄋'],
    ['（注1）', '（注1）'],
    ['(注)', '(注)'],
    ['[a]', '[a]'],
    ['[ⅰ]', '[ⅰ]'],
    ['[iv]', '[iv]'],
    ['[^1]', '[^1]'],
    ['[^note]', '[^note]'],
    ['^1', '^1'],
    ['{1}', '{1}'],
    ['<sup>1</sup>', '<sup>1</sup>'],
    ['⁕', '⁕'],
    ['\np. 3\n', 'p. 3'],
    ['\npp. 3\n', 'pp. 3'],
    ['\n3 | 20\n', '3 | 20'],
    ['\n3 of 20\n', '3 of 20'],
    ['\n《 3 》\n', '《 3 》'],
  ])('%j is no difference, and is said to be passed over', (inside, mark) => {
    expect(checked(inside)).toEqual({ verdict: 'verbatim', passedOver: [mark], answered: 'same' });
  });

  it.each(['<b>', '</span>', '<br/>', '<!-- 3 -->', '&nbsp;', '&#8203;', '&#x200B;', '&emsp;', '\n• ', '\n- ', '__', '~~', '〔原文如此〕', '（sic）'])(
    '%j of markup and remarks is none, and nothing is said',
    (inside) => expect(checked(inside)).toEqual({ verdict: 'verbatim', passedOver: [], answered: 'same' }),
  );

  it.each(['\n', '\r\n', '\n\u3000\u3000', '\u200b', '\u00ad', '\u3164', '\u034f', '\u0001', '\ufffc', '-\n', '**'])(
    '%j is none, and nothing is said',
    (inside) => {
      expect(checked(inside)).toEqual({ verdict: 'verbatim', passedOver: [], answered: 'same' });
    },
  );

  it.each([
    '3',
    '（1）',
    '第3',
    '1000',
    '\n1000吨\n',
    '\n第3项\n',
    '\n3.5\n',
    '-50-',
    '—50—',
    '²⁰²⁵',
    '\n三\n',
    '\n3\n%',
    '三',
    '第三页',
    '[ab]',
    '{1000}',
    '^10.5',
    '<关于>',
    '&#21152;',
    '（略带）',
  ])('%j is a difference', (inside) => {
    expect(checked(inside)).toMatchObject({ verdict: 'altered', passedOver: [], answered: 'different' });
  });

  it('several are passed over together, and named once', () => {
    const report = `“${head}①${tail.replace('，', '②，\n— 4 —\n').replace('原则', '原则①')}”`;
    expect(check(report)).toMatchObject([{ verdict: 'verbatim', passedOver: ['— 4 —', '①', '②'] }]);
  });
});

describe('a line with the title of the document', () => {
  const { id, title } = corpus.collection.documents.find((document) => document.id === 'hunan-2021-governance')!;
  const other = corpus.collection.documents.find((document) => document.id === 'jiangxi-2020-governance')!.title;
  const [first, second] = [sentence(`${id}#m5.1`), text];

  it.each([
    `\n${title}\n`,
    `\n\n　${title}　\n\n`,
    `\n${title}  — 3 —\n`,
    `\n— 3 — ${title}\n`,
    `\n${title}\n— 3 —\n`,
    `\n— 3 —\n\n${title}\n`,
    `\n3 | ${title}\n`,
    `\n${title} 3\n`,
  ])('in quoted words, %j, is passed over', (inside) => {
    const [found, ...more] = check(`报告如下：\n“${head}${inside}${tail}”\n`);
    expect([found?.verdict, found?.place.unit, more]).toEqual(['verbatim', `${id}#m5`, []]);
    expect(found?.passedOver.join('')).toContain(title);
    expect(verdictsOf(`“${head}${inside}${tail}”`, corpus).quotations.map(({ verdict }) => verdict)).toEqual(['same']);
    expect(check(`前文。\n${first}${inside}${second}\n后文。`).map(({ verdict }) => verdict)).toEqual(['verbatim']);
  });

  it.each([`\n${other}\n`, `\n${title}（试行）\n`, `\n${title.replace('实施意见', '实施方案')}\n`, title])(
    'that is another, or part of one, %j, is a difference',
    (inside) => {
      expect(check(`“${head}${inside}${tail}”`).map(({ verdict }) => verdict)).toContain('altered');
    },
  );

  it('as a heading parts what stands before it from what follows', () => {
    const report = `前面是别的话，没有说完\n\n${title}\n\n${text}`;
    expect(check(report)).toMatchObject([{ verdict: 'verbatim', passedOver: [] }]);
  });
});

describe('words left out', () => {
  const shortened = (mark: string): string => `“${text.replace(/，.*，/u, mark)}”`;
  it.each(['……', '（略）', '（中略）', '〔中略〕', '[以下略]', '（省略）', '…（略）…'])('are said to be by %s', (mark) => {
    expect(check(shortened(mark))).toMatchObject([{ verdict: 'verbatim', elided: true }]);
  });
  it.each(['，', '（从严）', '略'])('are not by %s', (mark) => expect(check(shortened(mark))).toMatchObject([{ verdict: 'altered' }]));
});

describe('characters that are written in another way', () => {
  it.each([
    ['&#32511;', '绿'],
    ['&#x7EFF;', '绿'],
    ['&#65292;', '，'],
    ['&ldquo;', '“'],
    ['[绿色](https://example.org/a)', '绿色'],
  ])('%s is %s', (written, character) => {
    const holding = collection.sentences.find(({ text: words }) => words.includes(character) && words.length > 30)!.text;
    const report = holding.replace(character, written).replace('”', written === '&ldquo;' ? '&rdquo;' : '”');
    expect(check(report).map(({ verdict }) => verdict)).toEqual(['verbatim']);
    expect(check(report.replace(written, character === '绿' ? '&#34013;' : '')).map(({ verdict }) => verdict)).not.toEqual(['verbatim']);
  });

  const period = collection.sentences.find(({ text: words }) => /二〇三五年/u.test(words) && words.length > 20)?.text ?? '';
  it.each(['○', '◯', '零', 'O', 'Ｏ', '0'])('〇 is said to be of another form as %s', (zero) => {
    const report = `“${period.replace('二〇三五', `二${zero}三五`)}”`;
    expect(check(report).map(drawn).join('')).toContain(`[width 〇→${zero}]`);
    expect(verdictsOf(report, corpus).quotations.map(({ verdict }) => verdict)).toEqual(['same']);
  });
  it.each(['二〇三〇', '二〇二五', '二三五', '二〇〇三五', '三〇三五'])('another year, %s, is another', (year) => {
    expect(verdictsOf(`“${period.replace('二〇三五', year)}”`, corpus).quotations.map(({ verdict }) => verdict)).toEqual(['different']);
  });

  const rows = collection.clauses.find(({ id }) => id === 'hunan-2021-ecology-plan#t1')!.text.split('\n');
  const row = rows.findIndex((line) => line.includes('μg/m³'));
  const cells = rows.slice(row, row + 3).join('\n');
  it('m³ is of another form as ㎥, and another unit is another', () => {
    expect(verdictsOf(cells.replaceAll('m³', '㎥'), corpus).quotations.map(({ verdict }) => verdict)).toEqual(['same']);
    expect(verdictsOf(cells.replaceAll('m³', '㎡'), corpus).quotations.map(({ verdict }) => verdict)).toEqual(['different']);
    expect(verdictsOf(cells.replaceAll('m³', 'm'), corpus).quotations.map(({ verdict }) => verdict)).toEqual(['different']);
  });
});

describe('a note of the text’s own', () => {
  const table = collection.clauses.find(({ id }) => id === 'hunan-2021-ecology-plan#t2')!.text.split('\n');
  const row = table.findIndex((line) => line.includes('75.77①'));
  const rows = table.slice(row - 1, row + 2).join('\n');

  it.each([
    [rows, 'same'],
    [rows.replace('①', ''), 'same'],
    [rows.replace('75.77①', '75.78'), 'different'],
    [rows.replace('①', '②'), 'different'],
  ])('may be left out, and nothing else: %j is %s', (report, verdict) => {
    expect(verdictsOf(`“${report}”`, corpus).quotations.map((found) => found.verdict)).toEqual([verdict]);
  });

  it.each([
    ['75.77①\t国家', true],
    ['湿地保护率①达到', true],
    ['包括：①水面；②岸线。', false],
    ['包括水面①和岸线②的', false],
    ['①本表', false],
  ])('is told from what counts items: %s, %s', (unit, isNote) => {
    const at = unit.indexOf('①');
    expect(isOwnNote(unit, { start: at, end: at + 1 })).toBe(isNote);
  });
});

describe('the text’s own marks and digits', () => {
  const note = sentence('hunan-2021-ecology-plan#t2-note.1');
  const figures = sentence('hunan-2021-ecology-plan#s1-1-3.1');

  it.each([
    [note, 'verbatim'],
    [note.replace('①', '②'), 'altered'],
    [note.replace('①', '1'), 'altered'],
    [figures, 'verbatim'],
    [figures.replace('93.3%', '93.8%'), 'altered'],
    [figures.replace('93.3%', '93.3%①'), 'verbatim'],
    [figures.replace('93.3%', '93.3%³'), 'verbatim'],
    [figures.replace('0.06毫克', '0.061毫克'), 'altered'],
    [figures.replace('93.3%', '93.3\n0\n%'), 'altered'],
    [figures.replace('93.3%', '9\n0\n3.3%'), 'altered'],
    [figures.replace('60个', '60\n0\n个'), 'altered'],
    [figures.replace('93.3%', '93.3%\n— 3 —\n'), 'verbatim'],
    [figures.replace('60个', '6〔1〕0个'), 'verbatim'],
  ])('%s is %s', (report, verdict) => {
    expect(check(report).map((quotation) => quotation.verdict)).toEqual([verdict]);
  });
});

it.each([
  ['⼝', '口'],
  ['⻓', '长'],
  ['⽴', '立'],
])('the radical %s is the same as %s', (radical, ideograph) => {
  const holding = ['hunan-2021-governance#m5.2', 'hunan-2021-governance#m5.1', 'hunan-2021-ecology-plan#s1-1-1.1']
    .map(sentence)
    .find((one) => one.includes(ideograph));
  expect(holding).toBeDefined();
  const found = check(holding!.replaceAll(ideograph, radical));
  expect(found.map(({ verdict }) => verdict)).toEqual(['verbatim']);
  expect(found.map(drawn).join('')).not.toContain('width');
});

it('a mark of a note anywhere in any quotation changes no verdict', () => {
  const marks = fc.constantFrom('①', '⑳', '❷', '[7]', '〔3〕', '\n— 8 —\n', '\n第8页\n');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 2 }), marks, (at, mark) => {
      const [found] = check(`“${text.slice(0, at)}${mark}${text.slice(at)}”`);
      expect(found?.verdict).toBe('verbatim');
      expect(found?.passedOver).toEqual([mark.trim()]);
    }),
    { numRuns: 60 },
  );
});

it('a digit put in anywhere is a difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 2 }), fc.constantFrom('3', '７', '（二）', '1.5'), (at, digits) => {
      expect(check(`“${text.slice(0, at)}${digits}${text.slice(at)}”`)[0]?.verdict).toBe('altered');
    }),
    { numRuns: 40 },
  );
});

it('is told to the reader, the first few of many', () => {
  expect(passedOverInWords(['①', '— 3\n—'])).toBe('报告自有的注码、页码、页眉（①、— 3 —）不算出入。');
  expect(passedOverInWords(['①', '②', '③', '④', '⑤', '⑥'])).toBe('报告自有的注码、页码、页眉（①、②、③、④、⑤等）不算出入。');
});
