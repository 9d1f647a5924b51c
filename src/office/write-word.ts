/**
 * Writes Word files (.docx): real headings (标题 1 …, by which Word makes contents), real footnotes, tables with repeated heads; 宋体 for
 * text and 黑体 for headings, set for Chinese characters as well as for others. The same file gives the same bytes.
 */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { placesOf } from '../browser/copying/table.ts';
import { printable } from '../facts/files/printable.ts';
import { withFixedLinks } from './fixed-package.ts';
import type { WordBlock, WordCell, WordFile, WordRun } from './word-file.ts';

const fontOf = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });
const songti = fontOf('宋体');
const heiti = fontOf('黑体');
/** Half points: 小四 for text, 五号 in tables, 小五 below. */
const sizes = { text: 24, cell: 21, note: 18, title: 36, headings: [32, 30, 28, 26, 24, 24] };
/** Twentieths of a point: A4 given upright, as the library turns it. */
const paper = { width: 11_906, height: 16_838, margin: 1418 };
const twoCharacters = 480;
const grey = '7F7F7F';
/** Darker than what stands beside the text: it is read by itself. */
const quietInk = '595959';

export async function writeWord(file: WordFile): Promise<Uint8Array> {
  const notes: string[] = [];
  const measure = (file.landscape ? paper.height : paper.width) - 2 * paper.margin;
  const children = file.blocks.flatMap((block) => elementsOf(block, measure, notes));
  const document = new Document({
    title: printable(file.title),
    creator: '',
    lastModifiedBy: '',
    styles,
    footnotes: Object.fromEntries(notes.map((note, n) => [n + 1, { children: [new Paragraph({ children: [new TextRun(` ${printable(note)}`)] })] }])),
    sections: [{ properties: { page: pageOf(file) }, children }],
  });
  return withFixedLinks(new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer()), file);
}

function pageOf({ landscape }: WordFile) {
  const { width, height, margin } = paper;
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { size: { width, height, orientation }, margin: { top: margin, right: margin, bottom: margin, left: margin } };
}

const headingStyle = (level: number) => ({
  run: { font: heiti, size: sizes.headings[level] ?? sizes.text, color: '000000' },
  paragraph: { keepNext: true, spacing: { before: 240, after: 120 }, outlineLevel: level },
});

const [heading1, heading2, heading3, heading4, heading5, heading6] = [0, 1, 2, 3, 4, 5].map(headingStyle);
const paragraphStyle = (id: string, name: string, paragraph: IParagraphOptions, run: IRunOptions = {}) => ({ id, name, basedOn: 'Normal', paragraph, run });

/** `form` of a paragraph → its style. */
const paragraphStyles = {
  text: 'BodyText',
  quotation: 'Quote',
  source: 'QuoteSource',
  plain: undefined,
  fact: 'DocumentFact',
  around: 'DocumentAround',
  entry: 'Bibliography',
} as const;

const styles = {
  default: {
    document: { run: { font: songti, size: sizes.text }, paragraph: { spacing: { line: 360 } } },
    title: { run: { font: heiti, size: sizes.title }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 360 } } },
    ...{ heading1, heading2, heading3, heading4, heading5, heading6 },
    footnoteText: { run: { font: songti, size: sizes.note }, paragraph: { spacing: { line: 240 } } },
  },
  paragraphStyles: [
    paragraphStyle(paragraphStyles.text, 'Body Text', { indent: { firstLine: twoCharacters } }),
    paragraphStyle(paragraphStyles.quotation, 'Quote', { indent: { left: twoCharacters, right: twoCharacters, firstLine: twoCharacters } }),
    paragraphStyle(paragraphStyles.source, 'Quote Source', { alignment: AlignmentType.RIGHT, indent: { left: twoCharacters, right: twoCharacters } }),
    // Space stands around all paragraphs of the kind, not between them.
    paragraphStyle(
      paragraphStyles.fact,
      'Document Fact',
      { contextualSpacing: true, spacing: { line: 300, after: 360 } },
      { size: sizes.cell, color: quietInk },
    ),
    paragraphStyle(paragraphStyles.around, 'Document Around', { contextualSpacing: true, spacing: { before: 240, after: 240 } }),
    paragraphStyle(paragraphStyles.entry, 'Bibliography', { indent: { left: twoCharacters, hanging: twoCharacters }, spacing: { after: 80 } }),
  ],
};

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Notes are put behind those that there are. */
function elementsOf(block: WordBlock, measure: number, notes: string[]): (Paragraph | Table)[] {
  if (block.kind === 'title') {
    const marks = (block.notes ?? []).map((note) => new FootnoteReferenceRun(notes.push(note)));
    return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printable(block.text)), ...marks] })];
  }
  if (block.kind === 'heading') {
    const heading = headingLevels[Math.min(6, Math.max(1, block.level)) - 1];
    return [new Paragraph({ heading, children: block.runs.flatMap((run) => runsOf(run, notes)) })];
  }
  if (block.kind === 'table') return [tableOf(block.rows, measure, notes), new Paragraph({ children: [] })];
  const style = paragraphStyles[block.form];
  return [new Paragraph({ ...(style && { style }), children: block.runs.flatMap((run) => runsOf(run, notes)) })];
}

function runsOf({ text, bold, quiet, link, note }: WordRun, notes: string[], size?: number): ParagraphChild[] {
  const look: IRunOptions = {
    ...(bold && { bold: true, font: heiti }),
    ...(quiet && { color: grey }),
    ...(size && { size }),
    ...(link && { style: 'Hyperlink' }),
  };
  const lines = printable(text)
    .split('\n')
    .map((line, n) => new TextRun({ text: line, ...look, ...(n > 0 && { break: 1 }) }));
  return [...(link ? [new ExternalHyperlink({ link, children: lines })] : lines), ...(note ? [new FootnoteReferenceRun(notes.push(note))] : [])];
}

function tableOf(rows: readonly (readonly WordCell[])[], measure: number, notes: string[]): Table {
  const grid = placesOf(rows.map((row) => row.map((cell) => ({ cell, columns: cell.columns ?? 1, rows: cell.rows ?? 1 }))));
  const widths = columnWidths(
    grid.map((row) => row.map(({ cell, columns }) => lengthOf(cell) / columns)),
    measure,
  );
  const widthIn = (y: number, cell: WordCell): number => sumOf(widths.filter((_, x) => grid[y]?.[x]?.cell === cell));
  const heads = rows.findIndex((row) => row.some(({ isHead }) => !isHead));
  return new Table({
    width: { size: sumOf(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (row, n) =>
        new TableRow({ ...(n < heads && { tableHeader: true, cantSplit: true }), children: row.map((cell) => cellOf(cell, widthIn(n, cell), notes)) }),
    ),
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const lengthOf = ({ runs }: WordCell): number => sumOf(runs.map(({ text }) => text.length));

/** Characters by which a column is the wider: of fewer it would be too narrow for a head, of more the others would be. */
const weights = { least: 5, most: 18 };

/** By what the columns hold. `lengths`: characters by row and column. */
function columnWidths(lengths: readonly (readonly number[])[], measure: number): number[] {
  const longest = (lengths[0] ?? [0]).map((_, x) => lengths.reduce((most, row) => Math.max(most, row[x] ?? 0), weights.least));
  const wanted = longest.map((length) => Math.min(length, weights.most));
  return wanted.map((length) => Math.floor((measure * length) / sumOf(wanted)));
}

function cellOf({ runs, isHead, columns = 1, rows = 1 }: WordCell, width: number, notes: string[]): TableCell {
  const children = runs.flatMap((run) => runsOf({ ...run, ...(isHead && { bold: true }) }, notes, sizes.cell));
  const spans = { ...(columns > 1 && { columnSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
  return new TableCell({ width: { size: width, type: WidthType.DXA }, ...spans, children: [new Paragraph({ spacing: { line: 280 }, children })] });
}
