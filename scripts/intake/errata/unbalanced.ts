/** Brackets, quotation marks and title marks of which the other one is lost. */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import { closingQuotationMarks, openingQuotationMarks, speechPairs } from '../../../src/policy/marks.ts';
import type { Passage, Suspicion } from './passage.ts';

/** Brackets of either width close each other. */
const closers = new Map<string, string>([...Object.entries(speechPairs), ['（', '）'], ['〔', '〕'], ['【', '】']]);
const widened: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const closing = new Set(closers.values());

interface Open {
  sign: string;
  at: number;
}

/** Between two halves stands no more than this: a bracket may run over paragraphs, but not over pages. */
const farthest = 1500;

/** Linear in the text. Quotation marks are not judged: each paragraph of a long quotation may open with one. */
export function unbalanced({ text }: Passage): Suspicion[] {
  const found: Suspicion[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = widened[text.charAt(at)] ?? text.charAt(at);
    if (closers.has(sign)) open.push({ sign, at });
    else if (closing.has(sign)) close(sign, at, open, text, found);
  }
  leaveOpen(open, 0, found);
  return found;
}

/** What was opened last is closed; what was opened inside it and stands open is at fault. */
function close(sign: string, at: number, open: Open[], text: string, found: Suspicion[]): void {
  let from = open.length - 1;
  while (from >= 0 && at - (open[from]?.at ?? 0) <= farthest && closers.get(open[from]?.sign ?? '') !== sign) from--;
  const opener = open[from];
  if (opener && at - opener.at <= farthest) {
    leaveOpen(open, from + 1, found);
    open.length = from;
  } else if (!isLabel(at, text) && !closingQuotationMarks.includes(sign)) found.push(lost(at, text.charAt(at), '前'));
}

/** 1）, a）, 一）: the bracket of a number has no other. */
const isLabel = (at: number, text: string): boolean => label.test(text.slice(Math.max(0, at - 1), at));
const label = new RegExp(`[\\dA-Za-z${labelDigits}]$`, 'u');

function leaveOpen(open: readonly Open[], from: number, found: Suspicion[]): void {
  for (const { sign, at } of open.slice(from)) if (!openingQuotationMarks.includes(sign)) found.push(lost(at, sign, '后'));
}

function lost(at: number, sign: string, side: '前' | '后'): Suspicion {
  return { start: at, end: at + 1, corrected: '', kind: 'punctuation', confidence: 'doubtful', reason: `“${sign}”没有与之相配的${side}一半，疑脱标点或误衍。` };
}
