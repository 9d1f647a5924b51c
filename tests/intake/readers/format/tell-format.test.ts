import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tellFormat } from '../../../../scripts/intake/readers/format/tell-format.ts';
import { refusalCases, refused } from '../../../../scripts/intake/received/refusals.ts';
import { gb18030Of } from '../../made/paragraphs-of.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const ole = (stream: string): Uint8Array => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0), ...utf16(stream));
const told = (name: string, bytes: Uint8Array): string => {
  const found = tellFormat({ name, bytes });
  return 'format' in found ? found.format : found.refused;
};

const page = '<!DOCTYPE html><html><body><p>第一条 试点。</p></body></html>';

describe('a format', () => {
  it.each([
    ['a.docx', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a.doc', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a.pdf', utf8('%PDF-1.7\n'), 'pdf'],
    ['a.txt', utf8('\n%PDF-1.7\n'), 'pdf'],
    ['a.html', utf8(page), 'html'],
    ['a.doc', utf8(page), 'html'],
    ['a', gb18030Of(`<!-- 存 -->\n${page}`), 'html'],
    ['a.txt', utf8(`<?xml version="1.0"?>\n<!-- 存 -->${page}`), 'html'],
    ['a.txt', utf8('<div><p>第一条</p><p>第二条</p></div>'), 'html'],
    ['a.mht', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n'), 'html'],
    ['a', utf8('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n'), 'html'],
    ['a.json', utf8('{"title": '), 'json'],
    ['a.txt', utf8('[{"title": "办法"}]'), 'json'],
    ['a.txt', utf8('[2031]8号\n各县人民政府：'), 'plain'],
    ['a.md', utf8('第一条 试点。'), 'markdown'],
    ['a.md', utf8('<p>第一条 试点。</p>\n<p>第二条</p>\n<p>第三条</p>'), 'markdown'],
    ['a.txt', utf8('# 办法\n\n第一条 试点。'), 'markdown'],
    ['a.txt', utf8('---\ntitle: 办法\n---\n第一条 试点。'), 'markdown'],
    ['a.txt', utf8('指标\n\n| 指标 | 单位 |\n|---|---|\n| 水耗 | 吨 |'), 'markdown'],
    ['a.txt', utf8('第一条 试点。\n#1 泵站'), 'plain'],
    ['a', utf8('第一条 试点，A<B。'), 'plain'],
  ])('is told by bytes, then by the name: %s', (name, bytes, expected) => expect(told(name, bytes)).toBe(expected));
});

describe('a file that is not read', () => {
  it.each([
    ['a.doc', ole('WordDocument'), 'old-word'],
    ['a.xls', ole('Workbook'), 'spreadsheet'],
    ['a.ppt', ole('PowerPoint Document'), 'presentation'],
    ['a.docx', ole('EncryptedPackage'), 'encrypted-office'],
    ['a.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet'],
    ['a.pptx', zip('ppt/presentation.xml'), 'presentation'],
    ['a.odt', zip('mimetype', 'content.xml'), 'open-document'],
    ['a.ofd', zip('OFD.xml'), 'fixed-layout'],
    ['a.epub', zip('META-INF/container.xml'), 'e-book'],
    ['a.zip', zip('办法.txt'), 'archive'],
    ['a.docx', zip('word/document.xml').subarray(0, 40), 'damaged-archive'],
    ['a.rar', utf8('Rar!\u001a\u0007'), 'archive'],
    ['a.doc', utf8('{\\rtf1\\ansi'), 'rich-text'],
    ['a.doc', utf8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'), 'xml'],
    ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'picture'],
    ['a.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'picture'],
    ['a.mp3', Uint8Array.of(0x49, 0x44, 0x33, 4, 0, 0), 'recording'],
    ['a.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0), 'program'],
    ['a.txt', new Uint8Array(), 'empty'],
    ['a.txt', utf8(' \n'), 'empty'],
    ['a.dat', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 7 + (i >> 3)) & 255), 'unknown-binary'],
  ])('is told: %s (%#)', (name, bytes, expected) => expect(told(name, bytes)).toBe(expected));

  it.each(refusalCases)('is refused with what is the matter and what to do: %s', (what) => {
    const { message, remedy } = refused(what);
    expect([message, remedy].filter((words) => !/^\p{Script=Han}.*。$/u.test(words))).toEqual([]);
  });

  it('may be damaged in any way', () => {
    const whole = zip('word/document.xml', '办法.txt');
    for (let length = 0; length < whole.length; length++) expect(told('a.docx', whole.subarray(0, length))).not.toBe('docx');
  });
});
