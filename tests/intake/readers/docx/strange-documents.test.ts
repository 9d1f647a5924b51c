/** Documents in which elements stand where they should not: the reader never fails, and loses no words of runs. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocx } from '../../../../scripts/intake/readers/docx/read-docx.ts';
import { abstractXml, numbered, numXml, wordFile } from '../../made/word-file.ts';

const footnotes = '<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>';
const numbering = abstractXml(0, [{ format: 'chineseCounting', pattern: '%1、' }]) + numXml(1, 0);

const leaves = fc.constantFrom(
  '<w:t>字</w:t>',
  '<w:br/>',
  '<w:tab/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:instrText>PAGE</w:instrText>',
  '<w:sym w:font="Wingdings" w:char="F0FE"/>',
  '<w:footnoteReference w:id="1"/>',
  `<w:pPr>${numbered(1)}</w:pPr>`,
  '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
  '<w:rPr><w:vanish/><w:b/></w:rPr>',
  '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>',
);
const names = [
  'w:p',
  'w:r',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:ins',
  'w:del',
  'w:sdt',
  'w:sdtContent',
  'w:drawing',
  'w:txbxContent',
  'w:hyperlink',
  'm:oMath',
] as const;

/** Elements in elements, with the leaves anywhere. */
const xml = (of: typeof leaves | fc.Arbitrary<string>, within: readonly string[]) =>
  fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      of,
      fc.tuple(fc.constantFrom(...within), fc.array(tie('node'), { maxLength: 5 })).map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  })).node;

it('never fails', () => {
  fc.assert(
    fc.property(fc.array(xml(leaves, names), { maxLength: 6 }), (nodes) => {
      const { extract, refusal } = readDocx({ name: 'a.docx', bytes: wordFile({ body: nodes.join(''), footnotes, numbering }) });
      expect(extract === undefined).toBe(refusal !== undefined);
      for (const { text, restored = [] } of extract?.lines ?? []) {
        expect(text).not.toMatch(/^\s*$|\n/u);
        for (const { start, end } of restored) expect(text.slice(start, end).trim()).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});

it('has every word of every paragraph, whatever stands around it', () => {
  const word = fc.stringMatching(/^[甲-龥]{1,3}$/u).map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`);
  const table = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
  const around = fc.constantFrom(
    (inner: string) => inner,
    table,
    (inner: string) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  );
  const node = fc.tuple(word, around, around).map(([inner, a, b]) => a(b(inner)));
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), (nodes) => {
      const { extract } = readDocx({ name: 'a.docx', bytes: wordFile({ body: nodes.join('') }) });
      const words = nodes.join('').replace(/<[^>]*>/gu, '');
      expect(extract?.lines.map(({ text }) => text.replace(/\s/gu, '')).join('')).toBe(words);
    }),
    { numRuns: 100 },
  );
});
