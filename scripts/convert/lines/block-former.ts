/** The lines of a text, one after the other, made into blocks: headings, paragraphs, tables, boxes, notes. */

import type { Language } from '../../../src/policy/language.ts';
import { endsInPause } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { replaceSourced, trimSourced } from '../correct/sourced-text.ts';
import { isRule } from '../correct/typography.ts';
import { opensWithNumber } from '../numbers/numbering.ts';
import type { Block } from './blocks.ts';
import { CaptionedLines } from './captioned-lines.ts';
import { isPreface } from './front-lines.ts';
import { HeadingReader, type ReadHeading } from './heading-reader.ts';
import { OpenBlocks } from './open-blocks.ts';
import { opensWithRunInHeading } from './run-in-headings.ts';
import type { SettledLine } from './settle-lines.ts';
import { longestCell } from './tables/torn-cells.ts';
import { unnumberedChapters } from './unnumbered-chapters.ts';

type Words = Pick<Language, 'amounts' | 'frontLines'>;
type Metadata = Pick<DocumentMetadata, 'lineBreaks' | 'numbering' | 'typography'>;

/** What a line is may depend on so many lines behind it. */
const linesAhead = longestCell + 2;

/** The blocks of a text in its order: every line is in exactly one. */
export function textBlocks(lines: readonly SettledLine[], metadata: Metadata, { amounts, frontLines }: Words): Block[] {
  const former = new BlockFormer(metadata, lines, { amounts, frontLines });
  const isKept = ({ text }: SettledLine): boolean => !(metadata.typography.includes('markdown-marks') && isRule(text));
  for (const [i, line] of lines.entries()) former.add(line, lines.slice(i + 1, i + 1 + linesAhead).filter(isKept));
  return former.finish();
}

class BlockFormer {
  readonly #metadata: Metadata;
  readonly #words: Words['frontLines'];
  readonly #headings: HeadingReader;
  readonly #blocks: OpenBlocks;
  readonly #captioned: CaptionedLines;
  /** Lines that are titles of chapters without a number. */
  readonly #unnumbered: ReadonlySet<SettledLine>;
  /** The highest level of the headings so far. */
  #highest = Number.POSITIVE_INFINITY;

  constructor(metadata: Metadata, lines: readonly SettledLine[], { amounts, frontLines }: Words) {
    this.#metadata = metadata;
    this.#words = frontLines;
    this.#headings = new HeadingReader(metadata.numbering, lines, { amounts, frontLines });
    this.#blocks = new OpenBlocks(metadata.lineBreaks, metadata.numbering, lines);
    this.#captioned = new CaptionedLines(this.#blocks, this.#headings, frontLines);
    const unnumbered = unnumberedChapters(lines, metadata.numbering, frontLines);
    this.#unnumbered = new Set(lines.filter((_, at) => unnumbered[at]));
  }

  add(line: SettledLine, following: readonly SettledLine[]): void {
    const closed = this.#blocks.closedBefore(line);
    if (this.#openPreface(line) || this.#openUnnumbered(line)) return;
    if (this.#addRule(line, following) || this.#captioned.addToBox(line, following)) return;
    const opensInset = closed || this.#captioned.opensInset(line, following);
    if (opensInset && this.#captioned.openBox(line)) return;
    if ((opensInset || this.#captioned.opensGrid(line, following)) && this.#captioned.openTable(line, following)) return;
    if (this.#captioned.addRow(line, following) || this.#captioned.addNote(line)) return;
    if ((closed || this.#goesOn(line)) && this.#openHeading(line)) return;
    this.#addProse(line, closed);
  }

  finish(): Block[] {
    return this.#blocks.finish();
  }

  /** A number that is indented, or next in its order, opens a heading although the line before it has no stop. */
  #goesOn(line: SettledLine): boolean {
    const heading = this.#headings.read(line);
    if (heading === null) return false;
    const indented = this.#blocks.isIndented(line);
    if (indented && heading.number?.certain) return true;
    if (!this.#headings.goesOn(heading)) return false;
    if (indented) return true;
    if (endsInPause(this.#blocks.openText(line) ?? '')) return false;
    return this.#metadata.lineBreaks !== 'wrapped' || this.#isLineOfItsOwn(heading, line);
  }

  /** In a wrapped text every line may go on with the one before: nothing but a heading looks like this one, and it comes only once. */
  #isLineOfItsOwn(heading: ReadHeading, line: SettledLine): boolean {
    const { lastLine } = this.#headings;
    if (lastLine && this.#blocks.isIndented(lastLine)) return false;
    return heading.number?.certain === true && !this.#headings.comesLater(heading, line);
  }

  /** Between rows it is a mark of their table, elsewhere no text. */
  #addRule(line: SettledLine, following: readonly SettledLine[]): boolean {
    if (!this.#metadata.typography.includes('markdown-marks') || !isRule(line.text)) return false;
    if (!this.#captioned.goesOnWith(following)) this.#blocks.push({ kind: 'dropped', reason: ruleReason(line.text.text) }, line);
    return true;
  }

  /** 前言 above the text, before any heading: the first of its kind. */
  #openPreface(line: SettledLine): boolean {
    const { levels } = this.#metadata.numbering;
    if (levels.length === 0 || this.#headings.started || this.#blocks.last()?.kind === 'preface' || !isPreface(line, this.#words)) return false;
    this.#blocks.push({ kind: 'preface', title: replaceSourced(line.text, /\s+/gu, () => '') }, line);
    return true;
  }

  /** A chapter of a statute without a number: as high as the highest heading before it, and above the articles. */
  #openUnnumbered(line: SettledLine): boolean {
    if (!this.#unnumbered.has(line)) return false;
    const title = trimSourced(line.text);
    const article = this.#metadata.numbering.levels.indexOf('第一条');
    const level = Number.isFinite(this.#highest) ? Math.min(this.#highest, article - 1) : Math.min(0, article - 1);
    this.#blocks.push({ kind: 'heading', level, number: null, rest: title, titleLength: title.text.length }, line);
    return true;
  }

  #openHeading(line: SettledLine): boolean {
    const heading = this.#headings.read(line);
    if (!heading) return false;
    this.#headings.accept(heading, line);
    this.#highest = Math.min(this.#highest, heading.level);
    this.#blocks.push({ kind: 'heading', ...heading }, line);
    return true;
  }

  #addProse(line: SettledLine, closed: boolean): void {
    const { lineBreaks } = this.#metadata;
    const numbered = lineBreaks === 'page-breaks' && closed && opensWithNumber(line.text.text);
    if (!numbered && this.#blocks.continueWith(line)) return;
    const goesOn = this.#captioned.takesUp(line);
    if (lineBreaks === 'wrapped') this.#blocks.pushWrapped(line, goesOn);
    else
      this.#blocks.push({ kind: 'paragraph', text: line.text, headingLength: goesOn ? 0 : this.#runInLength(line.text.text), ...(goesOn && { goesOn }) }, line);
  }

  #runInLength(text: string): number {
    if (!this.#metadata.numbering.levels.includes('run-in') || !opensWithRunInHeading(text, 'paragraph')) return 0;
    return text.indexOf('。') + 1;
  }
}

/** |---| stands among the rows of a table, *** between paragraphs. */
const ruleReason = (rule: string): string =>
  /^[-|:\s]+$/u.test(rule) ? '文本提取留下的表格线，不是文件内容' : '分隔线或代码框之类的 Markdown 标记，不是文件内容';
