/** Documents of Word for tests, made of the words that a test gives: with automatic numbers, styles, tables, running heads. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { parseLabelNumber } from '../../../src/policy/numerals.ts';

export interface MadeCell {
  text: string;
  colspan?: number;
  rowspan?: number;
}

export type MadeParagraph =
  | {
      text: string;
      /** As it shall be printed: 一、 （二） 3. 第四章. Made an automatic number where the count allows it, else typed. */
      label?: string;
      heading?: 1 | 2 | 3 | 4 | 5 | 6;
      centred?: boolean;
      right?: boolean;
      /** So many UTF-16 units of the text are bold, from its head. */
      bold?: number;
      rows?: never;
    }
  | { rows: MadeCell[][] };

export interface MadeDocument {
  header?: string;
  title?: string;
  creator?: string;
}

/** Styles of labels that Word can count: what stands before and behind the number, and how it is printed. */
const styles: readonly { head: string; tail: string; format: ILevelsOptions['format']; digits: string }[] = [
  { head: '', tail: '、', format: LevelFormat.CHINESE_COUNTING, digits: '[一-龥]' },
  { head: '（', tail: '）', format: LevelFormat.CHINESE_COUNTING, digits: '[一-龥]' },
  { head: '', tail: '.', format: LevelFormat.DECIMAL, digits: '\\d' },
  { head: '', tail: '．', format: LevelFormat.DECIMAL, digits: '\\d' },
  { head: '', tail: '、', format: LevelFormat.DECIMAL, digits: '\\d' },
  { head: '（', tail: '）', format: LevelFormat.DECIMAL, digits: '\\d' },
  { head: '', tail: '', format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, digits: '[①-⑳]' },
  { head: '第', tail: '章', format: LevelFormat.CHINESE_COUNTING, digits: '[一-龥]' },
  { head: '第', tail: '节', format: LevelFormat.CHINESE_COUNTING, digits: '[一-龥]' },
  { head: '第', tail: '条', format: LevelFormat.CHINESE_COUNTING, digits: '[一-龥]' },
];

interface AutomaticNumber {
  reference: string;
  instance: number;
}

/** Counts as Word will: a label that is the next of its style goes on, the first of a style begins a list of its own. */
class Labels {
  readonly #counts = new Map<string, { next: number; instance: number }>();

  automatic(label: string): AutomaticNumber | null {
    const style = styles.findIndex(({ head, tail, digits }) => new RegExp(`^${head}${digits}{1,6}${tail}$`, 'u').test(label));
    const found = styles[style];
    const value = found && parseLabelNumber(label.slice(found.head.length, label.length - found.tail.length));
    if (!found || !value) return null;
    const reference = `style-${style}`;
    const count = this.#counts.get(reference) ?? { next: 1, instance: 0 };
    if (value !== 1 && value !== count.next) return null;
    const instance = value === 1 ? count.instance + 1 : count.instance;
    this.#counts.set(reference, { next: value + 1, instance });
    return { reference, instance };
  }
}

/** The bytes of a .docx. Page numbers stand in its footer. */
export async function docxOf(paragraphs: readonly MadeParagraph[], { header = '', title = '', creator = '' }: MadeDocument = {}): Promise<Uint8Array> {
  const labels = new Labels();
  const children = paragraphs.map((made) => (made.rows ? tableOf(made.rows) : paragraphOf(made, labels)));
  const document = new Document({
    title,
    creator,
    numbering: { config: styles.map(({ head, tail, format }, i) => ({ reference: `style-${i}`, levels: [levelOf(`${head}%1${tail}`, format)] })) },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(header)] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const levelOf = (text: string, format: ILevelsOptions['format']): ILevelsOptions => ({ level: 0, format, text, suffix: LevelSuffix.NOTHING });

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

function paragraphOf(made: Exclude<MadeParagraph, { rows: MadeCell[][] }>, labels: Labels): Paragraph {
  const { text, label = '', heading, centred, right, bold = 0 } = made;
  const automatic = label ? labels.automatic(label) : null;
  const typed = automatic ? '' : label;
  const options: IParagraphOptions = {
    children: [new TextRun({ text: typed + text.slice(0, bold), bold: bold > 0 }), new TextRun({ text: text.slice(bold) })],
    ...(automatic && { numbering: { ...automatic, level: 0 } }),
    ...(heading && { heading: headings[heading - 1] }),
    ...(centred && { alignment: AlignmentType.CENTER }),
    ...(right && { alignment: AlignmentType.RIGHT }),
  };
  return new Paragraph(options);
}

const tableOf = (rows: readonly MadeCell[][]): Table =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(({ text, colspan, rowspan }) => new TableCell({ columnSpan: colspan, rowSpan: rowspan, children: [new Paragraph(text)] })),
        }),
    ),
  });
