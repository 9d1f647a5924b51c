/** The lines of an extract as they are read further: scraped nodes rejoined, running text cut before its headings, print as white space. */
import type { Language } from '../../../src/policy/language.ts';
import type { Doubt } from '../findings/finding.ts';
import type { Extract, ExtractLine, LeftOut } from '../received/extract.ts';
import { joinNodes } from './join-nodes.ts';
import { printedLines } from './printed-lines.ts';
import { splitRunningText } from './split-running-text.ts';

export interface ReadableLines {
  lines: ExtractLine[];
  lineation: Extract['lineation'];
  leftOut: LeftOut[];
  doubts: Doubt[];
  /** Chinese: what was done to the lines, if anything. */
  remarks: string[];
}

/** The characters of the text stay, in their order; what was among them and is none of them is in `leftOut`. */
export function readableLines({ lines: given, lineation }: Pick<Extract, 'lines' | 'lineation'>, language: Language): ReadableLines {
  const held = given.filter(({ text }) => text.trim() !== '');
  const joined = joinNodes(held);
  const split = splitRunningText(joined.lines, language);
  const isCut = split.splits > 0;
  const lines = isCut ? split.lines : joined.lines;
  return {
    lines: lineation === 'printed' && !isCut && joined.joined === 0 ? printedLines(lines) : lines.map(trimmed).flatMap(withGapBehindBox),
    lineation: isCut || joined.joined > 0 ? 'paragraphs' : lineation,
    leftOut: split.furniture.length ? [{ reason: '页码、页眉', words: split.furniture.map(({ words }) => words).join('\n') }] : [],
    doubts: split.uncertain.map(({ line, words }) => uncertainCut(line + 1, words)),
    remarks: [...(joined.joined > 0 ? ['断碎的行已接起'] : []), ...(isCut ? ['文本没有断行，按标号断开'] : [])],
  };
}

/** A box (专栏) goes on to the next empty line: the format knows where it ends. */
const withGapBehindBox = (line: ExtractLine, at: number, lines: readonly ExtractLine[]): ExtractLine[] =>
  line.form?.box !== undefined && at + 1 < lines.length && lines[at + 1]?.form?.box !== line.form.box ? [line, { text: '' }] : [line];

function trimmed(line: ExtractLine): ExtractLine {
  const text = line.text.includes('\t') ? line.text : line.text.trim();
  const moved = line.text.length - line.text.trimStart().length;
  const restored = line.restored?.map((span) => ({ ...span, start: span.start - moved, end: span.end - moved }));
  return text === line.text ? line : { ...line, text, ...(restored && { restored }) };
}

const uncertainCut = (line: number, words: string): Doubt => ({
  rule: 'uncertain-line-break',
  line,
  words,
  message: '收到的文本没有断行，这一行从这里开始只是推断。请与原件核对。',
  choices: [
    { words: '就从这里断开', set: {} },
    { words: '不对，收录之后在 errata.yaml 改', set: {} },
  ],
});
