/** From blocks to the tree of units: which heading stands under which, and whose text a paragraph is. */
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence } from '../../../src/policy/marks.ts';
import { isStatute, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import type { Span } from '../../../src/policy/model/values.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Drop } from '../correct/apply-errata.ts';
import { type SourcedText, sliceSourced } from '../correct/sourced-text.ts';
import { settleMarks, settleSpaces } from '../correct/typography.ts';
import type { AttachedBlock, Block, CaptionedBlock, HeadingBlock, MoreBlock, ParagraphBlock, PrefaceBlock, TextBlock } from '../lines/blocks.ts';
import { lineNumbers } from '../lines/split-lines.ts';
import type { Seed } from '../read/read-seed.ts';
import { headingDraft } from './heading-draft.ts';
import { type Misplaced, moveHeadings, type Placed } from './move-headings.ts';
import { NumberOrder } from './number-order.ts';
import { parseTable, type Table } from './parse-table.ts';
import { numberingsWithoutEffect, withoutEffect } from './settings-without-effect.ts';
import { settleCaptions } from './settle-captions.ts';
import { detachClosing, settleClosing } from './settle-closing.ts';
import { settleInsets } from './settle-insets.ts';
import { attachBoxes, settleKinds, settleOpenings, settleTitles } from './settle-structure.ts';
import { endsInFullStop, withoutFullStop } from './split-title.ts';
import { isCaptioned, newDraft, type UnitDraft } from './unit-draft.ts';

export interface Structure {
  units: UnitDraft[];
  /** Lines that are no text of the document. */
  drops: Drop[];
  /** Which of the declared anomalies are those of headings. */
  anomalies: ReadonlySet<number>;
}

/** Builds the tree. Faults of numbering are reported; every block ends up in a unit or a drop whatever the faults. */
export function parseStructure(
  blocks: readonly Block[],
  spans: readonly Span[][],
  seed: Seed,
  { frontLines }: Pick<Language, 'frontLines'>,
): { value: Structure; issues: Issue[] } {
  const placed = blocks.map((block, i) => ({ block, spans: spans[i] ?? [], moved: null }));
  const parser = new StructureParser(seed, frontLines);
  const ordered = moveHeadings(placed, seed, parser.issues);
  for (const item of ordered) parser.add(item);
  const { units, anomalies } = parser.finish();
  const issues = [...parser.issues, ...attachBoxes(units, seed), ...numberingsWithoutEffect(seed)];
  const drops = placed.flatMap(({ block, spans: own }) => (block.kind === 'dropped' ? own.map((span) => ({ ...span, reason: block.reason })) : []));
  return { value: { units, drops, anomalies }, issues };
}

class StructureParser {
  readonly issues: Issue[] = [];
  /** All units, and those of the text that is being read: of the document or of an attachment. */
  readonly #all: UnitDraft[] = [];
  #roots: UnitDraft[] = this.#all;
  /** The attachments that the text stands in, outermost first. */
  #attached: UnitDraft[] = [];
  #numbering: Numbering;
  /** Open headings, outermost first. */
  #path: UnitDraft[] = [];
  /** The unit whose text a paragraph would continue. */
  #open: UnitDraft | null = null;
  readonly #numbers: NumberOrder;
  readonly #seed: Seed;
  readonly #words: Language['frontLines'];
  readonly #lineAt: (offset: number) => number;

  constructor(seed: Seed, words: Language['frontLines']) {
    this.#seed = seed;
    this.#words = words;
    this.#numbering = seed.metadata.numbering;
    this.#lineAt = lineNumbers(seed.text);
    this.#numbers = new NumberOrder(seed);
  }

  add({ block, spans, moved }: Placed): void {
    switch (block.kind) {
      case 'heading':
        this.#addHeading(block, block.line, spans, moved);
        break;
      case 'preface':
        this.#addPreface(block, block.line, spans);
        break;
      case 'paragraph':
        this.#addParagraph(block, block.line, spans);
        break;
      case 'table':
      case 'box':
        this.#addCaptioned(block, block.line, spans);
        break;
      case 'more':
        this.#addMore(block, spans);
        break;
      case 'attached':
        this.#openAttached(block, block.line, spans);
        break;
      case 'front':
      case 'back':
      case 'note':
      case 'attachment':
        this.#addTextUnit(block, block.line, spans);
        break;
      case 'dropped':
    }
  }

  finish(): Pick<Structure, 'units' | 'anomalies'> {
    this.#finishText();
    settleInsets(this.#all);
    this.#numbers.endText(Number.POSITIVE_INFINITY);
    const { issues, anomalies } = this.#numbers.finish();
    for (const each of issues) this.issues.push(each);
    return { units: this.#all, anomalies };
  }

  /** What can be settled of a text only when the whole of it is known. */
  #finishText(): void {
    settleOpenings(this.#roots);
    const declared = this.#roots === this.#all && this.#seed.metadata.closing;
    const isPolicy = !isStatute(this.#numbering);
    const found = (declared || isPolicy) && detachClosing(this.#roots, this.#words, declared);
    if (declared && !found) this.issues.push(withoutEffect(this.#seed, 'closing', ['closing'], 'no further paragraph stands behind the last measure'));
    settleKinds(this.#roots, this.#numbering);
    if (!isPolicy) settleCaptions(this.#roots);
    if (isPolicy) settleTitles(this.#roots, this.#words);
    settleClosing(this.#roots, this.#words);
  }

  #settle(text: SourcedText): SourcedText {
    // Marks that a line break had parted (PM_ / {2.5}) are whole only now.
    const { typography } = this.#seed.metadata;
    return settleSpaces(settleMarks(text, typography), typography);
  }

  #siblings(): UnitDraft[] {
    return this.#path.at(-1)?.children ?? this.#roots;
  }

  #addHeading(block: HeadingBlock, line: number, spans: Span[], moved: Misplaced | null): void {
    this.#path = this.#path.filter(({ level }) => (level ?? -1) < block.level);
    if (block.number) this.#numbers.check({ number: block.number, level: block.level, line }, this.#path, this.#numbering);
    const unit = headingDraft(block, { line, spans, moved }, this.#numbering, (text) => this.#settle(text));
    this.#siblings().push(unit);
    const speaks = block.level === measureLevel(this.#numbering);
    // What stands under 附则 without a number is its text.
    const mayHaveText = isStatute(this.#numbering) && block.number === null;
    this.#open = speaks || mayHaveText || unit.paragraphs.length > 0 ? unit : null;
    if (!speaks) this.#path.push(unit);
  }

  #addParagraph(block: ParagraphBlock, line: number, spans: Span[]): void {
    const { levels } = this.#numbering;
    const opensMeasure = block.headingLength > 0 || levels.length === 0 || (levels.includes('run-in') && this.#path.length > 0);
    const goesOnWith = block.goesOn ? this.#torn() : opensMeasure ? null : this.#open;
    if (goesOnWith) {
      goesOnWith.paragraphs.push(this.#settle(block.text));
      for (const each of spans) goesOnWith.spans.push(each);
      return;
    }
    const heading = this.#settle(sliceSourced(block.text, 0, block.headingLength));
    const body = this.#settle(sliceSourced(block.text, block.headingLength));
    const unit = newDraft(this.#path.length || opensMeasure ? 'measure' : this.#outside(body.text), line, spans);
    unit.title = heading.text ? withoutFullStop(heading) : null;
    unit.stopped = endsInFullStop(heading);
    unit.paragraphs = [body];
    if (unit.kind === 'measure') this.#siblings().push(unit);
    else this.#pushOutside(unit);
  }

  /** The unit in whose text a box stands: the last before it that is none. */
  #torn(): UnitDraft | null {
    return this.#open ?? this.#siblings().findLast(({ kind }) => !isCaptioned(kind)) ?? null;
  }

  /** What stands before or behind the text is one unit with what stands right before it and is of its kind, but for tables and boxes. */
  #pushOutside(unit: UnitDraft): void {
    const before = this.#roots.findLast(({ kind }) => !isCaptioned(kind));
    if (before?.kind !== unit.kind || unit.kind === 'attachment' || unit.kind === 'front') this.#roots.push(unit);
    else {
      for (const each of unit.paragraphs) before.paragraphs.push(each);
      for (const each of unit.spans) before.spans.push(each);
    }
  }

  /** What stands under 前言 up to the first heading is its text. */
  #addPreface({ title }: PrefaceBlock, line: number, spans: Span[]): void {
    const unit = newDraft('preamble', line, spans);
    unit.title = this.#settle(title);
    this.#siblings().push(unit);
    this.#open = unit;
  }

  /** A paragraph under no heading opens the text; behind the list of attachments a sentence closes it, and all else is the back. */
  #outside(words: string): 'preamble' | 'closing' | 'back' {
    const before = this.#roots.findLast(({ kind }) => !isCaptioned(kind))?.kind;
    if (before === 'back') return 'back';
    if (before !== 'attachment' && before !== 'closing') return 'preamble';
    return endsSentence(words) ? 'closing' : 'back';
  }

  /** What stands behind it goes on with the unit that was open before it. */
  #addCaptioned(block: CaptionedBlock, line: number, spans: Span[]): void {
    const unit = newDraft(block.kind, line, spans);
    const title = this.#settle(block.title);
    unit.label = block.label;
    unit.title = title.text ? title : null;
    if (block.kind === 'table') unit.table = this.#table(block.parts);
    else unit.paragraphs = block.parts.map((part) => this.#settle(part));
    this.#siblings().push(unit);
  }

  #addMore({ of, parts }: MoreBlock, spans: Span[]): void {
    const unit = this.#siblings().findLast(({ kind }) => kind === of);
    if (!unit) return;
    if (of === 'table') unit.table = this.#table(parts);
    else for (const part of parts) unit.paragraphs.push(this.#settle(part));
    for (const each of spans) unit.spans.push(each);
  }

  #table(rows: readonly SourcedText[]): Table {
    const { paths } = this.#seed;
    const { value, ragged } = parseTable(rows, (cell) => this.#settle(cell));
    for (const { offset, ...details } of ragged) this.issues.push(issue('ragged-table', paths.text, this.#lineAt(offset), details));
    return value;
  }

  /** An attachment has a text of its own: its numbers begin anew. 附件1-1 stands below 附件1 where that is there. */
  #openAttached(block: AttachedBlock, line: number, spans: Span[]): void {
    this.#finishText();
    const unit = newDraft('attachment', line, spans);
    unit.label = block.label;
    unit.title = block.title && this.#settle(block.title);
    unit.paragraphs = block.words ? [this.#settle(block.words)] : [];
    unit.attached = { number: block.number, numbering: block.numbering };
    this.#attached = this.#attached.filter(({ attached }) => block.number.startsWith(`${attached?.number}-`));
    (this.#attached.at(-1)?.children ?? this.#all).push(unit);
    this.#attached.push(unit);
    this.#roots = unit.children;
    this.#numbering = block.numbering;
    this.#path = [];
    this.#open = null;
    this.#numbers.endText(line);
  }

  #leaveAttachment(): void {
    this.#finishText();
    this.#roots = this.#all;
    this.#attached = [];
  }

  #addTextUnit(block: TextBlock, line: number, spans: Span[]): void {
    const unit = newDraft(block.kind, line, spans);
    unit.paragraphs = block.parts.map((part) => this.#settle(part));
    unit.label = block.label ?? null;
    if (block.kind === 'note') this.#siblings().at(-1)?.children.push(unit);
    else {
      // Copies and printing office close the whole document, behind its attachments too.
      if (block.kind === 'back' && block.ofDocument) this.#leaveAttachment();
      this.#pushOutside(unit);
      this.#path = [];
      this.#open = null;
    }
  }
}
