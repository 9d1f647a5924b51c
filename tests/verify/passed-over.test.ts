/** Marks of notes and numbers of pages in quoted words are the report's own; digits and marks of the text are data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { passedOverInWords } from '../../src/wording/verify.ts';
import { check, corpus, drawn, sentence } from './corpus.ts';

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
  ])('%j is no difference, and is said to be passed over', (inside, mark) => {
    expect(checked(inside)).toEqual({ verdict: 'verbatim', passedOver: [mark], answered: 'same' });
  });

  it.each(['\n', '\r\n', '\n\u3000\u3000', '\u200b', '\u00ad', '\u3164', '\u034f', '\u0001', '\ufffc', '-\n', '**'])(
    '%j is none, and nothing is said',
    (inside) => {
      expect(checked(inside)).toEqual({ verdict: 'verbatim', passedOver: [], answered: 'same' });
    },
  );

  it.each(['3', '（1）', '第3', '1000', '\n1000吨\n', '\n第3项\n', '\n3.5\n', '-50-', '—50—', '²⁰²⁵', '\n三\n', '\n3\n%', '三', '第三页'])(
    '%j is a difference',
    (inside) => {
      expect(checked(inside)).toMatchObject({ verdict: 'altered', passedOver: [], answered: 'different' });
    },
  );

  it('several are passed over together, and named once', () => {
    const report = `“${head}①${tail.replace('，', '②，\n— 4 —\n').replace('原则', '原则①')}”`;
    expect(check(report)).toMatchObject([{ verdict: 'verbatim', passedOver: ['— 4 —', '①', '②'] }]);
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
  expect(passedOverInWords(['①', '— 3\n—'])).toBe('报告自有的注码、页码（①、— 3 —）不算出入。');
  expect(passedOverInWords(['①', '②', '③', '④', '⑤', '⑥'])).toBe('报告自有的注码、页码（①、②、③、④、⑤等）不算出入。');
});
