/** Markdown files: CommonMark with tables and notes, HTML in it, front matter and containers of VuePress. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Language } from '../../../../src/policy/language.ts';
import type { ExtractLine, LabelledFact, Reading, ReceivedFile } from '../../received/extract.ts';
import { refused } from '../../received/refusals.ts';
import { lineationOf } from '../plain/lineation.ts';
import { receivedText } from '../plain/read-plain.ts';
import { blockLines, noteLines, notesCited, type PlacedLine } from './block-lines.ts';
import { boxedLines } from './box-lines.ts';
import { type FrontMatter, frontMatterOf } from './front-matter.ts';
import { isTooDeep } from './nesting.ts';
import type { Page } from './page.ts';
import { markedSource } from './source-marks.ts';

/** What is not set off by spaces in Chinese is no markup: `3~5` strikes nothing out, and a paragraph set in by four spaces is no code. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(function withoutIndentedCode() {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
  });

/** Lists in lists are set in by two columns each; what is set in further is so for its looks, and would cost the parser much. */
const furthestIndent = 40;
const farIndent = new RegExp(`^[ \\t]{${furthestIndent + 1},}`, 'gmu');

/** Every line of the source is one of the extract; refused is what readPlain refuses, and what is nested too deeply. */
export function readMarkdown(file: ReceivedFile, { webPages }: Pick<Language, 'webPages'>): Reading {
  const received = receivedText(file.bytes);
  if ('refusal' in received) return received;
  const source = received.text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n').replace(farIndent, ' '.repeat(furthestIndent));
  if (isTooDeep(source)) return { refusal: refused('too-deep') };
  const front = frontMatterOf(source);
  const read = textLines(front ? source.slice(front.end) : source, webPages);
  if (read.lines.length === 0) return { refusal: refused('empty') };
  return {
    extract: {
      mediaType: 'text/markdown',
      lines: read.lines,
      lineation: lineationIn(read.lines),
      labelled: [...(front?.facts ?? []), ...read.labelled],
      leftOut: [...received.leftOut, ...(front ? [{ reason: '文件头的元数据', words: front.words }] : []), ...read.page.leftOut],
      remarks: [...received.remarks, ...remarksOn(front)],
    },
  };
}

const remarksOn = (front: FrontMatter | null): string[] => (front && !front.wellFormed ? ['文件头的元数据不合 YAML 格式，按“名称: 值”逐行读取，请核对'] : []);

function textLines(source: string, words: Page['words']): { lines: ExtractLine[]; labelled: LabelledFact[]; page: Page } {
  const marked = markedSource(source);
  const root: Root = parser.parse(marked.text);
  const page = pageOf(marked.text, root, words);
  const placed = [...blockLines(root, page), ...lastNotes(page)];
  const boxed = boxedLines(placed, marked.containers, page);
  return { ...boxed, page: { ...page, leftOut: [...marked.leftOut, ...page.leftOut] } };
}

/** Notes that nothing but notes cites: these stand no better than at the end. */
function lastNotes(page: Page): PlacedLine[] {
  const due = notesCited(page, page.end);
  const uncited = [...page.notes.values()].flatMap((note) =>
    page.cited.has(note.identifier) ? [] : [...noteLines(note, page), ...notesCited(page, page.end)],
  );
  return [...due, ...uncited];
}

function pageOf(source: string, root: Root, words: Page['words']): Page {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return { words, source, definitions, notes, cited: new Set(), notesDue: [], isInNote: false, readTo: 0, end: source.length, leftOut: [], tables: 0 };
}

/** Headings, items, rows and bold lines are whole in any case; the rest may be wrapped, or torn at the ends of pages. */
function lineationIn(lines: readonly ExtractLine[]): 'paragraphs' | 'printed' {
  const running = lines.map(({ text, form }) => (form?.heading || form?.item || form?.table || form?.bold === text.length ? '' : text));
  return lines.length > 1 && running.filter((line) => line !== '').length < 2 ? 'paragraphs' : lineationOf(running);
}
