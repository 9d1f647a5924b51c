/** Numbers of pages among the lines: which certainly are, which may as well be figures of the text, and which those are. */

import { labelDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { closingBrackets, closingMarks, pauses } from '../../../../src/policy/marks.ts';
import type { DocumentMetadata, LineBreaks } from '../../../../src/policy/model/document-metadata.ts';
import { isNumberStyle } from '../../../../src/policy/model/numbering.ts';
import { foldCharacters } from '../../../../src/policy/normal-form.ts';
import { parseLabelNumber } from '../../../../src/policy/numerals.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';
import { readNumber } from '../../numbers/numbering.ts';
import { isDateLine } from '../../numbers/printed-dates.ts';
import type { Line } from '../split-lines.ts';
import { isRow, isTornOff } from './torn-lines.ts';

/** A line that is, or may be, the number of a page; or that holds one among its words. */
export interface PageNumber {
  line: Line;
  certain: boolean;
}

const numeral = `(?:\\d{1,4}|[${labelDigits}]{1,5})`;
const anyNumeral = `(?:${numeral}|[ivxlc]{1,7}|[①-⑳Ⅰ-Ⅻⅰ-ⅻ])`;
/** What stands round a number of a page; signs of amounts and marks of sentences do not. */
const ornament = '(?:(?![%‰°℃℉$¥€£+±≤≥#§№,.;:!?、。…()\\[\\]〔〕“”‘’「」《》<>])[\\p{P}\\p{S}])';
const pageOf = `第\\s*${numeral}\\s*[页頁](?:\\s*[,、/(]?\\s*共\\s*${numeral}\\s*[页頁]\\)?)?`;
/** — 3 —, ·3·, ≪3≫, 第3页 共12页, 页码：3, Page 3 of 12: nothing else looks so. */
const decorated = new RegExp(
  [
    `^${ornament}{1,3}\\s*${anyNumeral}\\s*${ornament}{1,3}$`,
    `^${pageOf}$`,
    `^共\\s*${numeral}\\s*[页頁]\\s*[,、/]?\\s*第\\s*${numeral}\\s*[页頁]$`,
    `^[页頁][码碼]?\\s*[:]?\\s*${numeral}$`,
    '^(?:page|p\\.?)\\s*[:]?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?$',
    '^\\d{1,4}\\s*of\\s*\\d{1,4}$',
  ].join('|'),
  'iu',
);
/** The same among the words of a line: 完善环境— 3 —治理. */
const amongWords =
  /(?<=[\p{Script=Han}\p{P}])(?<![-—–―─━])\s*([-—–―─━]{1,3})\s*\d{1,4}\s*\1(?![-—–―─━])(?=\s*(?:[\p{Script=Han}\p{P}]|$))|第\s*\d{1,4}\s*页\s*[,，、/]?\s*共\s*\d{1,4}\s*页/u;
/** Forms of numbers of pages that figures of the text have as well, where a column or a table breaks them off. */
const bareForms: readonly [form: string, pattern: RegExp][] = [
  ['3', /^(\d{1,4})(?:\s*\/\s*\d{1,4})?$/u],
  ['3页', new RegExp(`^共?\\s*(${numeral})\\s*[页頁]$`, 'u')],
  ['—3', new RegExp(`^(?:${ornament}{1,3}\\s*(\\d{1,4})|(\\d{1,4})\\s*${ornament}{1,3})$`, 'u')],
];
/** 〔3〕, [3], iii, 三: pages only where they break off a sentence. */
const breakingOff = new RegExp(`^(?:[〔[<]\\s*(?:\\d{1,4}|[ivxlc]{1,7})\\s*[〕\\]>]|[ivxlc]{1,7}|${numeral}|[Ⅰ-Ⅻⅰ-ⅻ])$`, 'iu');
/** (3), ③, 3.: even there they may be the labels of items. */
const likeLabel = new RegExp(`^(?:[(《]\\s*${numeral}\\s*[)》]|\\d{1,4}\\s*[.、)]|[①-⑳])$`, 'u');

/** 128, 1,234, 12.5, 3-1: whatever it counts, it counts nothing here. */
const figureAlone = /^\d{1,9}(?:[.,，]\d{1,9}|\s?[-—–/]\s?\d{1,4}|\s\d{1,4}){0,3}$/u;

/** No page of a text holds fewer characters, on the average. */
const shortestPage = 100;
/** Between two numbers of pages that stand in sentences no more pages than one lack theirs. */
const widestGap = 2;
const fewestInOrder = 3;

interface Candidate {
  line: Line;
  form: string;
  value: number;
  torn: boolean;
  /** So many characters stand before it. */
  offset: number;
}

type Words = Pick<Language, 'amounts' | 'frontLines'>;

/** Lines that are figures of the text all the same are not among them. */
export function pageNumbers(lines: readonly Line[], { numbering, lineBreaks }: Pick<DocumentMetadata, 'numbering' | 'lineBreaks'>, words: Words): PageNumber[] {
  const found: PageNumber[] = [];
  const candidates: Candidate[] = [];
  const styles = numbering.levels.filter(isNumberStyle);
  const highest = 10 + lines.reduce((sum, { text }) => sum + text.text.length, 0) / shortestPage;
  let offset = 0;
  for (const [i, line] of lines.entries()) {
    const printed = foldCharacters(line.text.text).trim();
    offset += printed.length;
    const isHeading = styles.some((style) => readNumber(line.text.text, style)?.length === line.text.text.length);
    if (decorated.test(printed)) found.push({ line, certain: true });
    else if (amongWords.test(line.text.text) && !isRow(line)) found.push({ line, certain: false });
    else if (!isFigure(lines, i, words)) {
      const torn = isTornOff(lines[i - 1]);
      const candidate = candidateIn(printed, torn);
      if (candidate && (candidate.value <= highest || candidate.form === '3页')) candidates.push({ ...candidate, line, torn, offset });
      else if (!isHeading && isOutOfPlace(printed, torn, lineBreaks)) found.push({ line, certain: false });
    }
  }
  const pages = [...Map.groupBy(candidates, ({ form }) => form).values()].flatMap(inOrder);
  return [...found, ...candidates.map((candidate) => ({ line: candidate.line, certain: pages.includes(candidate) }))];
}

/** A label that breaks off a sentence; a figure that is said to be a paragraph, whatever it counts: no words stand with it. */
function isOutOfPlace(printed: string, torn: boolean, lineBreaks: LineBreaks): boolean {
  if (torn && likeLabel.test(printed)) return true;
  return lineBreaks === 'paragraph-per-line' && !isDateLine(printed) && (figureAlone.test(printed) || breakingOff.test(printed));
}

function candidateIn(printed: string, torn: boolean): Pick<Candidate, 'form' | 'value'> | null {
  for (const [form, pattern] of bareForms) {
    const match = pattern.exec(printed);
    if (match) return { form, value: readPage(match.slice(1).find((each) => each !== undefined) ?? '') };
  }
  if (!torn || !breakingOff.test(printed)) return null;
  return { form: printed.replace(/\d+/u, '1').replace(/[^\d\p{P}\p{S}]+/u, '一'), value: readPage(printed) };
}

/** Roman numerals are read as far as a front matter goes. */
const readPage = (printed: string): number => parseLabelNumber(printed.replace(/^[〔[<]\s*|\s*[〕\]>]$/gu, '')) ?? 0;

const patterns = oncePer(({ amounts, frontLines }: Words) => {
  const units = anyOf([...amounts.scales, ...amounts.units, ...amounts.counters, ...frontLines.figureUnits]);
  const marks = `[${pauses}${closingMarks}%％‰℃°,.;:!?]|${anyOf([...closingBrackets])}`;
  return {
    goesOn: new RegExp(`^(?:${marks}|(?!${anyOf(frontLines.notUnits)})${units})`, 'u'),
    wanting: new RegExp(`${anyOf(frontLines.figureOpenings)}$`, 'u'),
  };
});

/** A number that the line before it asks for, or with which the line behind it goes on; or a cell of a table. */
function isFigure(lines: readonly Line[], i: number, words: Words): boolean {
  const [before, after] = [lines[i - 1], lines[i + 1]];
  if ((before && isRow(before)) || (after && isRow(after))) return true;
  const { goesOn, wanting } = patterns(words);
  return (after !== undefined && goesOn.test(after.text.text)) || (before !== undefined && wanting.test(before.text.text));
}

/** Those that rise through the text as pages do; of one alone whether it stands in the middle of a sentence. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const [first, ...others] = candidates;
  if (first && others.length === 0) return first.torn ? [first] : [];
  const chain = longestChain(candidates);
  const [one, two] = chain;
  if (chain.length >= fewestInOrder) return chain;
  return one && two && two.value === one.value + 1 ? chain : [];
}

function longestChain(candidates: readonly Candidate[]): Candidate[] {
  const chains: Candidate[][] = [];
  for (const candidate of candidates) {
    let best: Candidate[] = [];
    for (const chain of chains) if (chain.length > best.length && mayFollow(chain.at(-1) as Candidate, candidate)) best = chain;
    chains.push([...best, candidate]);
  }
  return chains.reduce<Candidate[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}

function mayFollow(one: Candidate, other: Candidate): boolean {
  const pages = other.value - one.value;
  if (pages <= 0) return false;
  return (one.torn && other.torn && pages <= widestGap) || other.offset - one.offset >= pages * shortestPage;
}
