/** Fields: places whose text Word computes. What they say is in their results; their instructions are no text. */
import { printSign } from '../../../../src/policy/numerals.ts';
import { symbolOf } from './symbols.ts';
import { elementsIn, textIn, type XmlElement } from './xml-tree.ts';

export interface Field {
  instruction: string;
  hasResult: boolean;
}

/**
 * The fields in a part by the marks that begin, part and end them (w:fldChar). A field that is not ended is none: its marks are not
 * there, and what stands behind its beginning is text.
 */
export function fieldsIn(root: XmlElement): Map<XmlElement, Field> {
  const fields = new Map<XmlElement, Field>();
  const open: { field: Field; marks: XmlElement[] }[] = [];
  for (const element of elementsIn(root)) {
    const last = open.at(-1);
    if (element.name === 'w:instrText' && last && !last.field.hasResult) last.field.instruction += textIn(element);
    if (element.name !== 'w:fldChar') continue;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') open.push({ field: { instruction: '', hasResult: false }, marks: [element] });
    else last?.marks.push(element);
    if (type === 'separate' && last) last.field.hasResult = true;
    if (type === 'end' && last) for (const mark of open.pop()?.marks ?? []) fields.set(mark, last.field);
  }
  return fields;
}

export const fieldName = (instruction: string): string => /^\s*\\?([a-z]+)/iu.exec(instruction)?.[1]?.toUpperCase() ?? '';

/** Numbers of pages, which are no words of the text. */
const pageFields = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);
export const isPageField = (instruction: string): boolean => pageFields.has(fieldName(instruction));

/** Fields that print nothing: entries of indexes, bookmarks, settings. */
const silentFields = new Set(['', 'TC', 'XE', 'TA', 'RD', 'SET', 'ASK', 'ADVANCE', 'PRINT', 'PRIVATE', 'ADDIN', 'BIBLIOGRAPHY', 'HYPERLINK']);
export const isSilent = (instruction: string): boolean => silentFields.has(fieldName(instruction));

export const linkOf = (instruction: string): string | undefined => /^\s*HYPERLINK\s+"([^"]{1,2000})"/iu.exec(instruction)?.[1];

/** A character in a circle, as Word builds it: `eq \o\ac(○,1)` is ①. */
const enclosed = /^\s*eq\s*\\o\s*(?:\\ac)?\s*\(\s*[○◯〇]\s*[,;]\s*([^\s,;()]{1,3})\s*\)/iu;
const drawn = /^\s*SYMBOL\s+(\d{1,5}|0x[\da-f]{1,4})\b[^"]{0,20}(?:\\f\s*"([^"]{1,40})")?/iu;

const longestInstruction = 200;

/** What a field prints that keeps no result; null where that is not known. */
export function printedBy(instruction: string): string | null {
  const words = instruction.slice(0, longestInstruction);
  const inside = enclosed.exec(words)?.[1];
  if (inside) return printSign(Number(inside), '①') ?? inside;
  const [, code, font] = drawn.exec(words) ?? [];
  return code ? symbolOf(font, Number(code)) : null;
}
