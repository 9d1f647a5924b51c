/** Lines as they are read: with the declared typography, and what was taken away with its marks. */
import type { DocumentMetadata, TypographyRule } from '../../../src/policy/model/document-metadata.ts';
import { type SourcedText, sliceSourced } from '../correct/sourced-text.ts';
import { settleMarks, withTabs } from '../correct/typography.ts';
import type { Line } from './split-lines.ts';

export interface SettledLine extends Line {
  /** Marked as a paragraph of its own by `<p>`. */
  item: boolean;
  /** How much of its head is bold. */
  bold: number;
}

/** Lines as they are read: with the declared typography, and what their marks said. */
export function settleLines(lines: readonly Line[], { typography }: Pick<DocumentMetadata, 'typography'>): SettledLine[] {
  const readsRows = typography.includes('markdown-marks');
  return lines.map((received) => {
    const line = readsRows ? { ...received, text: withTabs(received.text), whole: withTabs(received.whole) } : received;
    const { text } = line.text;
    const bold = /^(?:[-*]\s+)?(?:\*\*|__|<b>|<strong>)/u.test(text) ? boldLength(line.text, typography) : 0;
    return { ...line, item: /^<p>/u.test(text), bold, text: settleMarks(line.text, typography) };
  });
}

/** Length, in the settled line, of what is bold at its head; 0 where the bold mark is never closed. */
function boldLength(line: SourcedText, typography: readonly TypographyRule[]): number {
  const [whole] = /^(?:[-*]\s+)?(?:\*\*.+?\*\*|__.+?__|<b>.+?<\/b>|<strong>.+?<\/strong>)/u.exec(line.text) ?? [''];
  return settleMarks(sliceSourced(line, 0, whole.length), typography).text.length;
}
