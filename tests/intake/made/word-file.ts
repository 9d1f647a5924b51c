/** Documents of Word for tests, of XML written by hand: for what no program writes on request. */
import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Inner XML of the parts by their types; `links`: addresses by the ids of their relations. */
export interface WordParts {
  body: string;
  numbering?: string;
  styles?: string;
  settings?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  links?: Record<string, string>;
}

const part = (root: string, inner: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inner}</w:${root}>`);

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"${mode}/>`;

const relations = (inner: string): Uint8Array =>
  strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`);

const roots: Record<string, string> = { header: 'hdr', footer: 'ftr' };

/** The entries of the archive by their names. */
export function wordEntries({ body, links = {}, ...others }: WordParts): Record<string, Uint8Array> {
  const parts = Object.entries(others);
  const toParts = parts.map(([type], i) => relation(`part${i}`, type, `${type}.xml`));
  const toLinks = Object.entries(links).map(([id, address]) => relation(id, 'hyperlink', address, ' TargetMode="External"'));
  return {
    '_rels/.rels': relations(relation('main', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations([...toParts, ...toLinks].join('')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(parts.map(([type, inner]) => [`word/${type}.xml`, part(roots[type] ?? type, inner)])),
  };
}

export const wordFile = (parts: WordParts): Uint8Array => zipSync(wordEntries(parts), { level: 1 });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run. */
export const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs or other XML. */
export const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;

/** A paragraph of plain text. */
export const text = (words: string, properties = ''): string => p(r(words), properties);

/** The properties of a numbered paragraph. */
export const numbered = (numId: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export interface MadeLevel {
  format?: string;
  pattern: string;
  start?: number;
  /** Further elements: w:suff, w:isLgl, w:lvlRestart, w:pStyle. */
  more?: string;
}

export const levelXml = ({ format = 'decimal', pattern, start = 1, more = '' }: MadeLevel, level: number): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;

export const abstractXml = (id: number, levels: readonly MadeLevel[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(levelXml).join('')}</w:abstractNum>`;

export const numXml = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

/** A table of cells of inner XML, with properties before it where there are any. */
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
