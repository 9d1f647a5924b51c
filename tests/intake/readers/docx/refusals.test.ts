/** Files that are no readable documents of Word, and documents that are made to harm. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../scripts/intake/readers/docx/read-docx.ts';
import { p, text, wordEntries, wordFile } from '../../made/word-file.ts';

/** A file of the old binary kind, with one stream of this name. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [i, letter] of Array.from(stream).entries()) bytes[640 + 2 * i] = letter.charCodeAt(0);
  return bytes;
}

const entries = wordEntries({ body: text('甲') });
const withDocument = (xml: string): Uint8Array => zipSync({ ...entries, 'word/document.xml': strToU8(xml) });
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('refused', () => {
  it.each<[string, string, Uint8Array, string, string]>([
    ['an old document', 'a.doc', oleFile('WordDocument'), 'unsupported-format', '.doc'],
    ['an old document under a new name', 'a.docx', oleFile('WordDocument'), 'unsupported-format', '.doc'],
    ['a document of WPS', 'a.wps', oleFile('WordDocument'), 'unsupported-format', 'WPS'],
    ['an old workbook', 'a.docx', oleFile('Workbook'), 'unsupported-format', 'Office'],
    ['a document with a password', 'a.docx', oleFile('EncryptedPackage'), 'encrypted-file', '密码'],
    ['rich text', 'a.doc', strToU8('{\\rtf1 a}'), 'unsupported-format', 'RTF'],
    ['something else', 'a.docx', strToU8('%PDF-1.7'), 'unsupported-format', 'Word'],
    ['an archive', 'a.docx', zipSync({ 'a.txt': strToU8('甲') }), 'unsupported-format', '正文'],
    ['a part of an archive', 'a.docx', wordFile({ body: text('甲') }).slice(0, 300), 'damaged-file', '损坏'],
    ['a document without words', 'a.docx', wordFile({ body: p('') }), 'no-text', '文字'],
    ['XML that breaks off', 'a.docx', withDocument(`<w:document ${w}><w:body>`), 'damaged-file', '损坏'],
    ['a type of documents', 'a.docx', withDocument(`<!DOCTYPE x [<!ENTITY a "甲">]><w:document ${w}><w:body/></w:document>`), 'damaged-file', '损坏'],
    ['an entity', 'a.docx', withDocument(`<w:document ${w}><w:body>&a;</w:body></w:document>`), 'damaged-file', '损坏'],
    ['elements too deep', 'a.docx', withDocument(`<w:document ${w}>${'<w:p>'.repeat(600)}`), 'beyond-limits', '庞大'],
    ['relations that cannot be read', 'a.docx', zipSync({ ...entries, 'word/_rels/document.xml.rels': strToU8('<') }), 'damaged-file', '损坏'],
    [
      'numbers that cannot be read',
      'a.docx',
      zipSync({ ...wordEntries({ body: text('甲'), numbering: '' }), 'word/numbering.xml': strToU8('<') }),
      'damaged-file',
      '损坏',
    ],
  ])('%s', (_, name, bytes, rule, words) => {
    const { refusal } = readDocx({ name, bytes });
    expect(refusal?.rule).toBe(rule);
    expect(refusal?.message).toContain(words);
  });
});

describe('read all the same', () => {
  const strict = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>甲</d:t></d:r></d:p></d:body></d:document>`;
  const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  const elsewhere = {
    '_rels/.rels': strToU8(
      `${relations}<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/x/Main.xml"/></Relationships>`,
    ),
    'x/main.xml': entries['word/document.xml'] as Uint8Array,
  };
  it.each([
    ['the strict form, with prefixes of its own', withDocument(strict)],
    ['a text that stands elsewhere', zipSync(elsewhere)],
    ['an archive without relations', zipSync({ 'word/document.xml': entries['word/document.xml'] as Uint8Array })],
    ['names with backslashes', zipSync({ 'word\\document.xml': entries['word/document.xml'] as Uint8Array })],
  ])('%s', (_, bytes) => expect(readDocx({ name: 'a.docx', bytes }).extract?.lines.map((line) => line.text)).toEqual(['甲']));

  it('a document with macros, whose type is another', () =>
    expect(readDocx({ name: 'a.docm', bytes: wordFile({ body: text('甲') }) }).extract?.mediaType).toContain('macro'));
});
