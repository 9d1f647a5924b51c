/** Everything in a running text that has the form of a heading's number, and how likely it is one from what stands round it. */
import { labelDigits } from '../../../../src/policy/chinese-digits.ts';
import { closingBrackets, closingMarks, pauses, sentenceEnds } from '../../../../src/policy/marks.ts';
import { type NumberStyle, numberStyles } from '../../../../src/policy/model/numbering.ts';
import { OpenPairs, type SentenceRange, unitsInside } from '../../../../src/policy/sentences.ts';
import { isAnnexDecimal, isDecimal, readNumber } from '../../../convert/numbers/numbering.ts';

export interface Candidate {
  /** Where it begins and where its words begin, in the scanned text. */
  at: number;
  end: number;
  style: NumberStyle;
  /** Outermost 0. */
  rank: number;
  ordinal: number;
  /** Of 3.2.1 what stands before the last: 3.2; else empty. */
  prefix: string;
  /** What stands right before it. */
  before: Before;
}

/** Figures with points between them, and the bare ones above these. */
const decimals = numberStyles.filter((style) => isDecimal(style) && !isAnnexDecimal(style));

/** The order in which levels of headings contain each other. */
export const ranks: readonly NumberStyle[] = [...numberStyles.slice(0, numberStyles.indexOf('1、')), ...decimals, '（1）', '1）', '①'];

/** Styles by the sign that they begin with. 1、 is read as 1. */
const stylesBySign: readonly (readonly [sign: RegExp, styles: readonly NumberStyle[]])[] = [
  [/^第/u, numberStyles.filter((style) => style.startsWith('第'))],
  [/^[（(〔【㈠-㈩]/u, ['（一）', '（1）']],
  [/^[①-⑳]/u, ['①']],
  [/^[0-9０-９]/u, [...decimals.filter((style) => style !== '1').toReversed(), '1.', '1）']],
  [new RegExp(`^[${labelDigits}]`, 'u'), ['一、']],
];

const signs = new RegExp(`第|[（(〔【](?=[${labelDigits}0-9０-９])|[㈠-㈩①-⑳]|[0-9０-９]+(?:[.．][0-9０-９]+)*|[${labelDigits}]+`, 'gu');
/** No number with what shows it to be cited is longer. */
const longest = 80;

/** All of them in the order of the text; none that stands in a quotation or a title. `citing` matches the end of words that cite what follows. */
export function findCandidates(text: string, citing: RegExp): Candidate[] {
  const inside = quotedUnits(text);
  const found: Candidate[] = [];
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (inside[index] || goesOnFrom(text, index, sign)) continue;
    const number = numberAt(text, index, sign);
    if (number) found.push({ ...number, before: citing.test(text.slice(Math.max(0, index - 8), index)) ? 'citation' : beforePlace(text, index) });
  }
  return found;
}

/** 2021.3, PM2.5, 3—5, 第一、二: the figure is the rest of something. */
const goesOnFrom = (text: string, at: number, sign: string): boolean =>
  /^[0-9０-９]/u.test(sign) && /[0-9０-９A-Za-zＡ-Ｚａ-ｚ.．:：〔/~～≥≤<>＜＞=±-]/u.test(text.charAt(at - 1)) && !/[。：]/u.test(text.charAt(at - 1));

/** 1总则1.1编制目的: a bare figure numbers what its own decimals stand below. */
const bare = new RegExp(`^(?<n>[0-9]{1,2})\\p{Script=Han}[^${pauses}\\n]{1,30}?(?<![0-9.])\\k<n>[.]1(?![0-9])`, 'u');

function numberAt(text: string, at: number, sign: string): Omit<Candidate, 'before'> | null {
  const words = text.slice(at, at + longest);
  if (bare.test(words)) return { at, end: at + sign.length, style: '1', rank: ranks.indexOf('1'), ordinal: Number(sign), prefix: '' };
  const styles = stylesBySign.find(([opening]) => opening.test(sign))?.[1] ?? [];
  for (const style of styles) {
    const number = readNumber(words, style);
    if (number?.ordinal && number.ordinal > 0 && !(style === '一、' && !number.certain)) {
      return { at, end: at + number.length, style, rank: ranks.indexOf(style), ordinal: number.ordinal, prefix: number.prefix };
    }
  }
  return null;
}

/** A quotation or title in marks that is longer has lost a mark. */
const longestQuotation = 1500;
const longestTitle = 150;
const marks: Readonly<Record<string, { closing: string; longest: number }>> = {
  '“': { closing: '”', longest: longestQuotation },
  '「': { closing: '」', longest: longestQuotation },
  '《': { closing: '》', longest: longestTitle },
};

/** For each unit whether it stands inside of marks that are closed. */
export function quotedUnits(text: string): boolean[] {
  const open = new OpenPairs();
  const pairs: SentenceRange[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const mark = marks[character];
    if (mark) open.open(mark.closing, at);
    const opened = open.close(character);
    if (opened !== null && at - opened <= (marks[text.charAt(opened)]?.longest ?? 0)) pairs.push({ start: opened + 1, end: at });
  }
  return unitsInside(text.length, pairs);
}

const stop = new RegExp(`[${sentenceEnds}!?][${closingMarks})”]*$`, 'u');

/** What stands before a place: the head of a line, a stop, a bracket closed, a mark that announces or lists, words that cite, others. */
export type Before = 'citation' | 'line' | 'stop' | 'bracket' | 'colon' | 'semicolon' | 'pause' | 'words';

function beforePlace(text: string, at: number): Before {
  const words = text.slice(Math.max(0, at - 4), at);
  const last = words.at(-1);
  if (last === undefined || last === '\n') return 'line';
  if (stop.test(words)) return 'stop';
  if (closingBrackets.includes(last)) return 'bracket';
  if (/[：:]/u.test(last)) return 'colon';
  if (/[；;]/u.test(last)) return 'semicolon';
  return /[，,、]/u.test(last) ? 'pause' : 'words';
}
