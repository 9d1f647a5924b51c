/** Brackets, quotation marks and title marks of which the other one is lost. */
import { openingQuotationMarks, quotationPairs, speechPairs } from '../../../src/policy/marks.ts';
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
export function unbalanced(passage: Passage): Suspicion[] {
  const found: Suspicion[] = [];
  let open: Open[] = [];
  for (let at = 0; at < passage.text.length; at++) {
    const sign = widened[passage.text.charAt(at)] ?? passage.text.charAt(at);
    if (closers.has(sign)) open.push({ sign, at });
    else if (closing.has(sign)) open = close(sign, at, open, passage, found);
  }
  closeAll(open, found);
  return found;
}

/** What was opened last is closed; what was opened inside it and stands open is at fault. */
function close(sign: string, at: number, open: Open[], passage: Passage, found: Suspicion[]): Open[] {
  const from = open.findLastIndex((one) => closers.get(one.sign) === sign && at - one.at <= farthest);
  if (from < 0) {
    if (!isLabel(at, passage) && !Object.values(quotationPairs).includes(sign)) found.push(lost(at, passage.text.charAt(at), '前'));
    return open;
  }
  closeAll(open.slice(from + 1), found);
  return open.slice(0, from);
}

/** 1）, a）, 一）: the bracket of a number has no other. */
const isLabel = (at: number, { text }: Passage): boolean => /[\dA-Za-z一二三四五六七八九十]$/u.test(text.slice(Math.max(0, at - 1), at));

function closeAll(open: readonly Open[], found: Suspicion[]): Open[] {
  for (const { sign, at } of open) if (!openingQuotationMarks.includes(sign)) found.push(lost(at, sign, '后'));
  return [];
}

function lost(at: number, sign: string, side: '前' | '后'): Suspicion {
  return { start: at, end: at + 1, corrected: '', kind: 'punctuation', confidence: 'doubtful', reason: `“${sign}”没有与之相配的${side}一半，疑脱标点或误衍。` };
}
