/** Paragraphs and tables of a story, in the order of the document. */
import type { Counters } from './counters.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import type { Note } from './notes.ts';
import { type DraftLine, emptyDraft, hasWords, linesOfDraft, type ParagraphDraft } from './paragraph-draft.ts';
import { type PartContext, RunReader, wordsIn } from './run-reader.ts';
import { rowLine } from './table-rows.ts';
import { childOf, childrenOf, switchOf, type XmlElement } from './xml-tree.ts';

/** What notes are read with: fields and links of their own parts. */
export type NoteContext = (note: Note) => PartContext;

export interface BlockReaderParts {
  body: PartContext;
  noteContext: NoteContext;
  counters: Counters;
}

/** In a cell of a table, a text box, a note; all at once where they stand in each other. */
interface Setting {
  inCell?: boolean;
  box?: string;
  note?: boolean;
}

/** A text box or a note, which stands behind its paragraph. */
interface Behind {
  content: XmlElement;
  context: PartContext;
  setting: Setting;
}

const boxName = '文本框';

export class BlockReader {
  readonly #parts: BlockReaderParts;
  /** Boxes and notes of paragraphs in a table stand behind the table. */
  #behind: Behind[] = [];
  #tables = 0;
  /** A table has more rows or columns than one may have. */
  tooWide = false;

  constructor(parts: BlockReaderParts) {
    this.#parts = parts;
  }

  read(body: XmlElement): DraftLine[] {
    return this.#story(body, this.#parts.body, {});
  }

  #story(parent: XmlElement, context: PartContext, setting: Setting): DraftLine[] {
    const lines: DraftLine[] = [];
    const runs = new RunReader(context, emptyDraft());
    const add = (more: readonly DraftLine[]): void => {
      for (const line of more) lines.push(line);
    };
    this.#blocks(parent, context, runs, setting, add);
    return lines;
  }

  #blocks(parent: XmlElement, context: PartContext, runs: RunReader, setting: Setting, add: (lines: readonly DraftLine[]) => void): void {
    let draft = emptyDraft();
    let properties: XmlElement | undefined;
    const finish = (): void => {
      add(this.#finished(draft, properties, context, setting));
      draft = emptyDraft();
      properties = undefined;
      if (!setting.inCell) add(this.#linesBehind(setting));
    };
    for (const block of blocksIn(parent, context)) {
      if (block.name === 'w:p') {
        properties = childOf(block, 'w:pPr');
        runs.read(block, context.styles.runsOf(properties), draft);
        if (!isMarkDeleted(properties)) finish();
      } else {
        if (holdsAnything(draft)) finish();
        add(this.#table(block, context, runs, setting));
        if (!setting.inCell) add(this.#linesBehind(setting));
      }
    }
    if (holdsAnything(draft)) finish();
  }

  #finished(draft: ParagraphDraft, properties: XmlElement | undefined, context: PartContext, setting: Setting): DraftLine[] {
    const look = context.styles.paragraph(properties);
    const isHidden = !hasWords(draft) && (draft.hidden || isMarkHidden(properties));
    const label = isHidden ? null : this.#parts.counters.next(look.numbering);
    for (const content of draft.boxes) this.#behind.push({ content, context, setting: { box: boxName } });
    for (const note of draft.notes) {
      if (note.content) this.#behind.push({ content: note.content, context: this.#parts.noteContext(note), setting: { note: true } });
    }
    if (label?.label && !setting.inCell && !hasWords(draft)) {
      context.account.count('emptyNumbered');
      context.account.leaveOut('没有文字的自动编号', label.label);
      return [];
    }
    return linesOfDraft(draft, look, label).map((line) => withSetting(line, setting));
  }

  #linesBehind(around: Setting): DraftLine[] {
    const lines: DraftLine[] = [];
    while (this.#behind.length > 0) {
      const behind = this.#behind;
      this.#behind = [];
      for (const { content, context, setting } of behind) {
        for (const line of this.#story(content, context, { ...around, ...setting })) lines.push(line);
      }
    }
    return lines;
  }

  #table(table: XmlElement, context: PartContext, runs: RunReader, setting: Setting): DraftLine[] {
    const grid = gridOf(rowsIn(table, context));
    this.tooWide ||= grid === null;
    if (!grid) return [];
    if (setting.inCell) context.account.count('nestedTables');
    if (grid.columns === 1) return this.#frame(grid, context, runs, setting);
    const cells = { ...setting, inCell: true };
    const rows = grid.rows.map((row) => row.map((cell) => ({ ...cell, lines: this.#cell(cell, context, runs, cells) })));
    const filled = rows.map((row) => rowLine(row, grid.columns)).filter(({ line }) => line.text.trim());
    if (setting.inCell) return filled.map(({ line, stretches }) => ({ line: { ...line, text: line.text.replaceAll('\t', ' ') }, stretches }));
    if (filled.length > 0) this.#tables++;
    return filled.map(({ line, stretches }) => withSetting({ line: { ...line, form: { table: this.#tables } }, stretches }, setting));
  }

  /** A table of one column is a box around its paragraphs. */
  #frame({ rows }: Grid, context: PartContext, runs: RunReader, setting: Setting): DraftLine[] {
    const inBox = setting.inCell ? setting : { ...setting, box: boxName };
    return rows.flatMap((row) => row.flatMap((cell) => this.#cell(cell, context, runs, inBox)));
  }

  #cell({ element, isCovered }: GridCell, context: PartContext, runs: RunReader, setting: Setting): DraftLine[] {
    const lines: DraftLine[] = [];
    if (isCovered) context.account.leaveOut('合并单元格遮住的文字', wordsIn(element));
    else
      this.#blocks(element, context, runs, setting, (more) => {
        for (const line of more) lines.push(line);
      });
    return lines;
  }
}

function withSetting({ line, stretches }: DraftLine, { box, note }: Setting): DraftLine {
  return { line: { ...line, form: { ...line.form, ...(box && { box }), ...(note && { note }) } }, stretches };
}

const holdsAnything = ({ pieces, boxes, notes }: ParagraphDraft): boolean => pieces.length + boxes.length + notes.length > 0;

/** Word does not count paragraphs of which nothing is shown. */
const isMarkHidden = (properties: XmlElement | undefined): boolean => switchOf(childOf(properties, 'w:rPr'), 'w:vanish') ?? false;

/** The paragraph runs into the next one: its mark was deleted or moved elsewhere. */
const isMarkDeleted = (properties: XmlElement | undefined): boolean => {
  const mark = childOf(properties, 'w:rPr');
  return Boolean(childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom'));
};

/** Paragraphs and tables, also those in controls and in custom XML. */
function* blocksIn(parent: XmlElement, context: PartContext): Generator<XmlElement> {
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:p' || child.name === 'w:tbl') yield child;
    else if (child.name === 'w:altChunk' || child.name === 'w:subDoc') context.account.count('parts');
    else if (!child.name.endsWith('Pr')) yield* blocksIn(child, context);
  }
}

/** Rows that are not deleted; the words of those that are, are left out. */
function rowsIn(table: XmlElement, context: PartContext): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name !== 'w:tr') return child.name.endsWith('Pr') || child.name === 'w:tblGrid' ? [] : rowsIn(child, context);
    if (!childOf(childOf(child, 'w:trPr'), 'w:del')) return [child];
    context.account.count('deleted');
    context.account.leaveOut('修订中删去的文字', wordsIn(child));
    return [];
  });
}
