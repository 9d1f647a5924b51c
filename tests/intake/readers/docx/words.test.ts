/** What stands in paragraphs: every word that is printed, once, in its order; the rest with its reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../scripts/intake/readers/docx/read-docx.ts';
import { p, r, text, type WordParts, wordFile } from '../../made/word-file.ts';

const read = (parts: WordParts) => readDocx({ name: '通知.docx', bytes: wordFile(parts) }).extract;
const linesOf = (body: string, parts: Partial<WordParts> = {}) => read({ body, ...parts })?.lines.map((line) => line.text);

const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const field = (code: string, result?: string): string =>
  fieldMark('begin') + instruction(code) + (result === undefined ? '' : fieldMark('separate') + r(result)) + fieldMark('end');
const box = (words: string): string => `<w:txbxContent>${text(words)}</w:txbxContent>`;
const shape = (words: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(words)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(words)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('a paragraph is a line', () => {
  it.each([
    ['of its runs', p(r('大气') + r('污染')), ['大气污染']],
    ['without white space at its ends', text('　　大气 '), ['大气']],
    ['and none where it is empty', text(' ') + text('水'), ['水']],
    ['of several where it is broken', p(`${r('湖南省')}<w:r><w:br/></w:r>${r('通知')}`), ['湖南省', '通知']],
    ['but a heading is one', p(`${r('第一章')}<w:r><w:br/></w:r>${r('总则')}`, '<w:outlineLvl w:val="0"/>'), ['第一章 总则']],
    ['with gaps for tabs', p(`${r('总则')}<w:r><w:tab/></w:r>${r('3')}`), ['总则  3']],
    ['with hyphens, without soft ones', p('<w:r><w:t>PM</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>.5</w:t></w:r>'), ['PM-2.5']],
    ['without line ends of its XML', p('<w:r><w:t>大气\n污染</w:t></w:r>'), ['大气 污染']],
    [
      'of what stands in links, tags and controls',
      p(`<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:sdt><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt>`),
      ['甲乙丙'],
    ],
    ['also in a control of blocks', `<w:sdt><w:sdtContent>${text('甲')}</w:sdtContent></w:sdt>`, ['甲']],
    ['with entities and escaped characters', text('a&b<c'), ['a&b<c']],
    ['with symbols as they are seen', p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>'), ['☑□']],
    ['with typed symbols as well', p(r('R', '<w:rFonts w:ascii="Wingdings 2"/>')), ['☑']],
    ['with formulas in the order of reading', p(`${r('按')}<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>`), ['按E=mc']],
    [
      'with the base of ruby',
      p('<w:r><w:ruby><w:rt><w:r><w:t>cháng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>长</w:t></w:r></w:rubyBase></w:ruby></w:r>'),
      ['长'],
    ],
  ])('%s', (_, body, lines) => expect(linesOf(body)).toEqual(lines));

  it('keeps a symbol that nobody knows, with a remark', () => {
    const extract = read({ body: p('<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>') });
    expect(extract?.lines[0]?.text).toBe('\uf041');
    expect(extract?.remarks).toHaveLength(1);
  });

  it('every text that is put in comes out', () => {
    const words = fc.string({ unit: fc.constantFrom('大', '气', 'a', '&', '<', '，', ' '), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 4 }), { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const expected = paragraphs.map((runs) => runs.join('').trim()).filter((line) => line);
        expect(linesOf(paragraphs.map((runs) => p(runs.map((run) => r(run)).join(''))).join('')) ?? []).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('fields', () => {
  it.each([
    ['print their results', p(r('见') + field('REF _Ref1', '附件1')), ['见附件1']],
    ['in each other too', p(field(`TOC ${field('PAGEREF', '9')}`, '总则')), ['总则']],
    [
      'over several paragraphs',
      p(fieldMark('begin') + instruction('TOC') + fieldMark('separate') + r('总则 1')) + p(r('附则 9') + fieldMark('end')),
      ['总则 1', '附则 9'],
    ],
    ['that are not ended are none', p(fieldMark('begin') + r('甲')) + text('乙'), ['甲', '乙']],
    ['build circled characters', p(field('eq \\o\\ac(○,3)') + r('水')), ['③水']],
    ['of the simple kind', p(`<w:fldSimple w:instr="DATE">${r('5月')}</w:fldSimple>`), ['5月']],
  ])('%s', (_, body, lines) => expect(linesOf(body)).toEqual(lines));

  it('with numbers of pages are left out', () => {
    const extract = read({ body: p(r('第') + field('PAGE', '7')) });
    expect([extract?.lines[0]?.text, extract?.leftOut]).toEqual(['第', [{ reason: '页码', words: '7' }]]);
  });

  it('whose beginning was deleted print what is left of them', () => {
    const body = p(`<w:del>${fieldMark('begin')}${instruction('REF')}</w:del>${fieldMark('separate')}${r('附件')}${fieldMark('end')}`);
    expect(linesOf(body + text('乙'))).toEqual(['附件', '乙']);
  });

  it('whose end was deleted do not hide what follows', () => {
    const inner = fieldMark('begin') + instruction('REF');
    const body = p(`${fieldMark('begin')}${instruction('TOC')}${fieldMark('separate')}${inner}<w:del>${fieldMark('end')}</w:del>${fieldMark('end')}${r('乙')}`);
    expect(linesOf(body)).toEqual(['乙']);
  });

  it('without a result are remarked', () => expect(read({ body: p(r('甲') + field('AUTONUM')) })?.remarks.join('')).toContain('AUTONUM'));
});

describe('changes are taken as accepted', () => {
  const deleted = '<w:del><w:r><w:delText>三</w:delText></w:r></w:del>';
  it('words', () => {
    const extract = read({ body: p(`${r('第')}${deleted}<w:ins>${r('四')}</w:ins>${r('条')}`) });
    expect(extract?.lines[0]?.text).toBe('第四条');
    expect(extract?.leftOut).toEqual([{ reason: '修订中删去的文字', words: '三' }]);
    expect(extract?.remarks).toHaveLength(2);
  });
  it('words that were moved stand where they are now', () =>
    expect(linesOf(p(`<w:moveFrom>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo>${r('甲')}</w:moveTo>`))).toEqual(['乙甲']));
  it('a deleted mark joins two paragraphs', () => expect(linesOf(text('大气', '<w:rPr><w:del/></w:rPr>') + text('污染'))).toEqual(['大气污染']));
});

describe('what is not printed is left out with its reason', () => {
  const hiddenStyle = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
  it.each<[string, WordParts, string, string]>([
    ['hidden words', { body: p(r('甲') + r('密', '<w:vanish/>')) }, '隐藏文字', '密'],
    ['words hidden by a style', { body: p(r('甲') + r('密', '<w:rStyle w:val="H"/>')), styles: hiddenStyle }, '隐藏文字', '密'],
    ['running heads', { body: text('甲'), header: text('内部资料') }, '页眉', '内部资料'],
    ['running feet', { body: text('甲'), footer: p(r('— ') + field('PAGE', '1') + r(' —')) }, '页脚', '— 1 —'],
    ['words drawn as art', { body: p(`${r('甲')}<w:r><w:pict><v:shape><v:textpath string="红头"/></v:shape></w:pict></w:r>`) }, '艺术字', '红头'],
    [
      'placeholders',
      { body: p(`${r('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('点击此处')}</w:sdtContent></w:sdt>`) },
      '内容控件的占位文字',
      '点击此处',
    ],
    ['comments', { body: text('甲'), comments: `<w:comment w:id="0">${text('核对')}</w:comment>` }, '批注', '核对'],
  ])('%s', (_, parts, reason, words) => {
    const extract = read(parts);
    expect(extract?.lines.map((line) => line.text)).toEqual(['甲']);
    expect(extract?.leftOut).toEqual([{ reason, words }]);
  });
});

describe('what stands beside a paragraph comes behind it', () => {
  it('a text box, once', () => {
    const extract = read({ body: p(r('甲') + shape('盒')) + text('乙') });
    expect(extract?.lines).toEqual([{ text: '甲' }, { text: '盒', form: { box: '文本框' } }, { text: '乙' }]);
  });

  const footnotes = `<w:footnote w:type="separator" w:id="0">${text('—')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('见附件')}`)}</w:footnote>`;
  const cited = p(`${r('达到50')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`);
  it.each([
    ['raised digits', '', '⁰¹'.charAt(1)],
    ['the format of the document', '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>', '①'],
  ])('a note, with its mark in %s', (_, settings, mark) => {
    const extract = read({ body: cited + text('乙'), footnotes, settings });
    expect(extract?.lines.map((line) => line.text)).toEqual([`达到50${mark}。`, `${mark}见附件`, '乙']);
    expect(extract?.lines[1]?.form).toEqual({ note: true });
    expect(extract?.lines[0]?.restored).toEqual([{ start: 4, end: 5, what: '注号' }]);
  });
});

it('a note comes once, however often it is cited, and also by itself', () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const footnotes = `<w:footnote w:id="2">${p(r('注文') + reference)}</w:footnote>`;
  expect(linesOf(p(r('甲') + reference + reference), { footnotes })).toEqual(['甲¹²', '注文³']);
});

it('a picture is remarked, a line that is drawn is not', () => {
  const drawing = (inner: string): string => p(`${r('甲')}<w:r><w:drawing>${inner}</w:drawing></w:r>`);
  expect(read({ body: drawing('<a:graphic><a:graphicData uri="x/wordprocessingShape"/></a:graphic>') })?.remarks).toEqual([]);
  expect(read({ body: drawing('<a:blip/>') })?.remarks).toHaveLength(1);
});

describe('how lines are set', () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="T3"><w:name w:val="mine"/><w:basedOn w:val="T2"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
  ].join('');
  const rest = text('加强领导。其余文字都用同一种字体来排。');
  it.each([
    ['bold at the head', p(r('加强领导。', '<w:b/>') + r('各地要')), { bold: 5 }],
    ['not bold where it is switched off', p(r('加强', '<w:b w:val="0"/>')), undefined],
    ['bold in the middle only', p(r('加强') + r('领导', '<w:b/>')), undefined],
    ['another font at the head', p(r('加强领导。', '<w:rFonts w:eastAsia="楷体_GB2312"/>') + r('各地要')), { bold: 5 }],
    ['another font', p(r('加强领导', '<w:rFonts w:eastAsia="黑体"/>')), { bold: 4 }],
    ['centred', text('加强', '<w:jc w:val="center"/>'), { centred: true }],
    ['flush right', text('加强', '<w:jc w:val="right"/>'), { right: true }],
    ['indented by half a line', text('加强', '<w:ind w:leftChars="1600" w:left="5120"/>'), { right: true }],
    ['shifted by spaces', text(`${'　'.repeat(16)}加强`), { right: true }],
    ['a level of its own', text('加强', '<w:outlineLvl w:val="2"/>'), { heading: 3 }],
    ['a heading by its style', text('加强', '<w:pStyle w:val="T2"/>'), { heading: 2, bold: 2, size: 16 }],
    ['a style that is based on another', text('加强', '<w:pStyle w:val="T3"/>'), { centred: true, heading: 2, bold: 2, size: 16 }],
  ])('%s', (_, body, form) => expect(read({ body: body + rest, styles })?.lines[0]?.form).toEqual(form));

  it('a paragraph that is one link has its address', () => {
    const body = p(`<w:hyperlink r:id="l1">${r('附件.doc')}</w:hyperlink>`) + p(`${r('见')}<w:hyperlink r:id="l1">${r('附件')}</w:hyperlink>`);
    expect(read({ body, links: { l1: 'https://example.org/1.doc' } })?.lines).toEqual([
      { text: '附件.doc', form: { href: 'https://example.org/1.doc' } },
      { text: '见附件' },
    ]);
  });
});
