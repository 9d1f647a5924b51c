/** Paragraphs out of lines of print: the format does not say where they are, places do. */
import type { PrintedLine } from '../lines/printed-line.ts';
import { isClosed, isLed, joinWrapped, opensWithNumber, tokenWidth } from '../lines/wrapping.ts';
import { isCentred, isRight, type SetLine } from './margins.ts';

export interface Paragraph {
  text: string;
  first: SetLine;
  faces: PrintedLine['faces'];
  afterGap: boolean;
}

/** What all lines of a document have in common. */
export interface Setting {
  body: number;
  /** From baseline to baseline, in ems. */
  pitch: number;
  /** What tells paragraphs in this document: lines without it go on. */
  mark: 'indent' | 'gap' | undefined;
}

const largerGap = 1.4;

const indentOf = ({ line, margins }: SetLine): number => (line.x0 - margins.left) / line.size;
const isIndented = (set: SetLine): boolean => indentOf(set) > 1.2;

/** The next word would not have gone into the line. */
export function isFull({ line, margins }: SetLine, next: PrintedLine): boolean {
  return margins.right - line.x1 < tokenWidth(next.text, line.size) + 0.45 * line.size;
}

function larger(upper: SetLine, lower: SetLine, setting: Omit<Setting, 'mark'>): boolean {
  const distance = lower.line.y - upper.line.y;
  return upper.line.page === lower.line.page && distance > 0 && distance > largerGap * setting.pitch * Math.max(upper.line.size, setting.body);
}

/** Whether `lower` goes on with the paragraph whose last line is `upper`; `opens`: that line is its first as well. */
export function goesOn(upper: SetLine, lower: SetLine, opens: boolean, setting: Setting): boolean {
  const { body } = setting;
  if (upper.boxed !== lower.boxed || Math.abs(upper.line.size - lower.line.size) > 0.08 * upper.line.size) return false;
  if (isLed(upper.line.text) || isCentred(upper, body) || isRight(upper, body) || !isFull(upper, lower.line) || larger(upper, lower, setting)) return false;
  if (isCentred(lower, body) && indentOf(lower) > 4) return false;
  if (!isIndented(lower)) return !opensAnew(upper, lower, opens, setting);
  const alike = Math.abs(upper.line.x0 - upper.margins.left - (lower.line.x0 - lower.margins.left)) < 0.5 * lower.line.size;
  return alike && !isClosed(upper.line.text) && !opensWithNumber.test(lower.line.text);
}

/** Where neither gap nor indent can tell, a full line that ends a sentence before a number ends its paragraph. */
function opensAnew(upper: SetLine, lower: SetLine, opens: boolean, { mark }: Setting): boolean {
  const overPages = upper.line.page !== lower.line.page;
  const open = mark === 'gap' ? overPages : mark === undefined && (opens || overPages);
  return open && !isIndented(upper) && isClosed(upper.line.text) && opensWithNumber.test(lower.line.text);
}

export function paragraphsOf(lines: readonly SetLine[], setting: Setting, join: boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let upper: SetLine | undefined;
  for (const lower of lines) {
    const last = paragraphs.at(-1);
    if (join && last && upper && goesOn(upper, lower, last.first === upper, setting)) addLine(last, upper, lower);
    else paragraphs.push(opened(lower, upper !== undefined && larger(upper, lower, setting)));
    upper = lower;
  }
  return paragraphs;
}

const opened = (first: SetLine, afterGap: boolean): Paragraph => ({ text: first.line.text, first, faces: [...first.line.faces], afterGap });

function addLine(paragraph: Paragraph, upper: SetLine, { line }: SetLine): void {
  const filled = upper.margins.right - upper.line.x1 < 0.6 * line.size;
  const text = joinWrapped(paragraph.text, line.text, { filled, spaced: upper.line.spaced });
  const space = text.length - paragraph.text.length - line.text.length;
  paragraph.text = text;
  paragraph.faces.push({ face: paragraph.faces.at(-1)?.face ?? '', length: space });
  for (const run of line.faces) paragraph.faces.push(run);
}

/** Lines that end in the middle of a sentence end at the right margin: then places tell paragraphs. */
export function keepsToMargins(lines: readonly SetLine[], body: number): boolean {
  let [open, full] = [0, 0];
  for (const [i, set] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || next.line.page !== set.line.page || isClosed(set.line.text) || isCentred(set, body) || isRight(set, body) || isIndented(next)) continue;
    open++;
    if (isFull(set, next.line)) full++;
  }
  return open < 6 || full >= 0.6 * open;
}

/** The usual distance from baseline to baseline, in ems of the body. */
export function pitchOf(lines: readonly SetLine[], body: number): number {
  const distances = lines.flatMap((set, i) => {
    const next = lines[i + 1];
    const distance = next ? (next.line.y - set.line.y) / body : 0;
    return distance > 0.8 && distance < 4 && Math.abs(set.line.size - body) < 0.1 * body ? [distance] : [];
  });
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 1.5;
}

/** What comes behind most of the lines that surely end a paragraph, since they are short. */
export function markOfParagraphs(lines: readonly SetLine[], setting: Omit<Setting, 'mark'>): Setting['mark'] {
  let [ends, indents, gaps] = [0, 0, 0];
  for (const [i, upper] of lines.entries()) {
    const lower = lines[i + 1];
    if (!lower || lower.line.page !== upper.line.page || isCentred(upper, setting.body) || isFull(upper, lower.line)) continue;
    ends++;
    if (isIndented(lower)) indents++;
    if (larger(upper, lower, setting)) gaps++;
  }
  if (ends <= 2) return undefined;
  return indents > 0.7 * ends ? 'indent' : gaps > 0.7 * ends ? 'gap' : undefined;
}
