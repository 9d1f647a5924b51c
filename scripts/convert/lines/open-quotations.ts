/**
 * Quotations that run over several lines: a decision that amends a statute quotes whole articles. Each quoted paragraph may
 * begin with “ again, and the quotation closes only at the last of them (GB/T 15834-2011, 4.8).
 */
import { sentenceEnds } from '../../../src/policy/marks.ts';

/** A quotation that does not close in so many lines, counted from the last that begins with “, has probably lost its closing mark. */
const longestSilence = 40;
/** One that nothing announces is torn by a line break, or has lost its mark. */
const longestUnannounced = 10;

const announced = /(?:^|[：:])\s*[“"]$/u;
const closesLine = new RegExp(`[${sentenceEnds}；]?[”"][${sentenceEnds}，；]?$`, 'u');

export interface OpenQuotations {
  /** For each line whether it begins inside a quotation. */
  quoted: boolean[];
  /** Lines whose quotation is announced and never closes; no line counts as quoted by them. */
  unclosed: number[];
}

/** Which of the lines stand in a quotation that an earlier line opens. */
export function openQuotations(lines: readonly string[]): OpenQuotations {
  const quoted = lines.map(() => false);
  const unclosed: number[] = [];
  for (let from = 0; from < lines.length; from++) {
    const opening = openingIn(lines[from] ?? '');
    if (!opening) continue;
    const to = closingLine(lines, from, opening.announced);
    if (to !== null) {
      quoted.fill(true, from + 1, to + 1);
      // What the last line opens anew is looked at in its turn.
      from = reopens(lines[to] ?? '') ? to - 1 : to;
    } else if (opening.announced) unclosed.push(from);
  }
  return { quoted, unclosed };
}

/** The line in which the quotation that `from` opens is closed; null where it is not, or another is opened as if it were not open. */
function closingLine(lines: readonly string[], from: number, isAnnounced: boolean): number | null {
  let silence = 0;
  for (let i = from + 1; i < lines.length; i++) {
    const line = (lines[i] ?? '').trim();
    silence = beginsQuoted(line) ? 0 : silence + 1;
    if (silence > (isAnnounced ? longestSilence : longestUnannounced)) return null;
    const state = continues(line);
    if (state === 'closes') return i;
    if (state === 'opens another') return null;
  }
  return null;
}

const beginsQuoted = (line: string): boolean => /^[“"]/u.test(line);
const marksIn = (line: string): RegExpExecArray[] => [...line.matchAll(/[“”"]/gu)];

/** What a line does to the quotation that it stands in: pairs inside it are quotations in the quotation. */
function continues(line: string): 'closes' | 'opens another' | 'goes on' {
  const inner = beginsQuoted(line) ? line.slice(1) : line;
  const count = marksIn(inner).length;
  // “重点单位”是指…… is a pair of its own, ……”是指……。” one behind which the quotation closes.
  if (inner !== line && marksIn(inner).filter(([mark]) => mark === '”').length === 2 && !inner.includes('“')) return 'closes';
  if (count % 2 === 0) return 'goes on';
  if (inner !== line && !closesLine.test(line)) return 'goes on';
  const opening = openingIn(inner);
  return opening?.announced && !/”/u.test(inner.slice(0, opening.at)) ? 'opens another' : 'closes';
}

/** The mark that a line leaves open; null where its marks are in pairs. */
function openingIn(line: string): { at: number; announced: boolean } | null {
  const marks = marksIn(line);
  if (marks.length % 2 === 0) return null;
  const open: number[] = [];
  for (const { 0: mark, index } of marks) {
    const closes = mark === '”' || (mark === '"' && open.length > 0);
    if (closes) open.pop();
    else open.push(index);
  }
  const at = open.at(0);
  return at === undefined ? null : { at, announced: announced.test(line.slice(0, at + 1).trimStart()) };
}

/** Whether a line that closes a quotation opens another one behind it. */
function reopens(line: string): boolean {
  const behind = line.slice(line.indexOf('”') + 1);
  return openingIn(behind) !== null;
}
