/** From blocks to the tree of units: which heading stands under which, and whose text a paragraph is. */
import { containerDepths, depthOf } from '../../../src/policy/kinds.ts';
import type { Span } from '../../../src/policy/model/values.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { emptySourced, type SourcedText, sliceSourced } from '../correct/sourced-text.ts';
import { settleMarks, settleSpaces } from '../correct/typography.ts';
import type { Block, CaptionedBlock, HeadingBlock, ParagraphBlock, TextBlock } from '../lines/blocks.ts';
import { type PrintedNumber, printNumber } from '../lines/numbering.ts';
import { lineNumbers } from '../lines/split-lines.ts';
import type { Seed } from '../read/read-seed.ts';
import { parseTable, type Table } from './parse-table.ts';
import { attachBoxes, detachClosing, settleOpenings } from './settle-structure.ts';
import { newDraft, type UnitDraft } from './unit-draft.ts';

export interface Structure {
  units: UnitDraft[];
  /** Spans of lines that are no text. */
  rules: Span[];
}

/** Builds the tree. Faults of numbering are reported; every block ends up in a unit whatever the faults. */
export function parseStructure(blocks: readonly Block[], spans: readonly Span[][], seed: Seed): { value: Structure; issues: Issue[] } {
  const placed = blocks.map((block, i) => ({ block, spans: spans[i] ?? [], moved: null as string | null }));
  const parser = new StructureParser(seed);
  const ordered = moveHeadings(placed, seed, parser.issues);
  parser.checkHeadings(blocks);
  for (const item of ordered) parser.add(item);
  const units = parser.finish();
  if (seed.metadata.closing) detachClosing(units);
  settleOpenings(units);
  parser.issues.push(...attachBoxes(units, seed));
  const rules = placed.filter(({ block }) => block.kind === 'rule').flatMap((item) => item.spans);
  return { value: { units, rules }, issues: parser.issues };
}

interface Placed {
  block: Block;
  spans: Span[];
  moved: string | null;
}

/** Headings that document.yaml declares misplaced are read where they belong. */
function moveHeadings(placed: Placed[], seed: Seed, issues: Issue[]): Placed[] {
  const ordered = [...placed];
  for (const [i, { heading, before, reason }] of seed.metadata.misplaced.entries()) {
    const line = seed.metadataLine('misplaced', i);
    const find = (label: string): number => {
      const found = ordered.flatMap(({ block }, index) => (block.kind === 'heading' && block.number.label === label ? [index] : []));
      if (found.length !== 1) issues.push(issue('heading-not-found', seed.paths.metadata, line, { key: 'misplaced', label, count: found.length }));
      return found.length === 1 ? (found[0] as number) : -1;
    };
    const [from, to] = [find(heading), find(before)];
    const item = ordered[from];
    if (!item || to < 0) continue;
    ordered.splice(from, 1);
    ordered.splice(to < from ? to : to - 1, 0, { ...item, moved: reason });
  }
  return ordered;
}

class StructureParser {
  readonly issues: Issue[] = [];
  readonly #roots: UnitDraft[] = [];
  /** Open containers, outermost first. */
  #path: UnitDraft[] = [];
  /** The measure or article that a paragraph would continue. */
  #measure: UnitDraft | null = null;
  readonly #last = new Map<string, PrintedNumber>();
  readonly #usedAnomalies = new Set<number>();
  readonly #seed: Seed;
  readonly #lineAt: (offset: number) => number;

  constructor(seed: Seed) {
    this.#seed = seed;
    this.#lineAt = lineNumbers(seed.text);
  }

  checkHeadings(blocks: readonly Block[]): void {
    const { metadata, paths } = this.#seed;
    if (!blocks.some((block) => block.kind === 'front')) this.issues.push(issue('title-not-found', paths.text, 1, { title: metadata.title }));
    const style = metadata.numbering.form === 'statute' ? '第一条' : metadata.numbering.section;
    const found = blocks.some((block) => block.kind === 'heading' && block.number.style === style);
    if (!found) this.issues.push(issue('no-heading', paths.text, null, { style }));
  }

  add({ block, spans, moved }: Placed): void {
    switch (block.kind) {
      case 'heading':
        this.#addHeading(block, block.line, spans, moved);
        break;
      case 'paragraph':
        this.#addParagraph(block, block.line, spans);
        break;
      case 'table':
      case 'box':
        this.#addCaptioned(block, block.line, spans);
        break;
      case 'front':
      case 'note':
      case 'attachment':
        this.#addTextUnit(block, block.line, spans);
        break;
      case 'rule':
    }
  }

  finish(): UnitDraft[] {
    for (const [i, { label }] of this.#seed.metadata.anomalies.entries()) {
      if (!this.#usedAnomalies.has(i)) this.issues.push(issue('unused-anomaly', this.#seed.paths.metadata, this.#seed.metadataLine('anomalies', i), { label }));
    }
    return this.#roots;
  }

  #settle(text: SourcedText): SourcedText {
    // Marks that a line break had parted (PM_ / {2.5}) are whole only now.
    const { typography } = this.#seed.metadata;
    return settleSpaces(settleMarks(text, typography), typography);
  }

  #siblings(): UnitDraft[] {
    return this.#path.at(-1)?.children ?? this.#roots;
  }

  #addHeading(block: HeadingBlock, line: number, spans: Span[], moved: string | null): void {
    const [title, body] = block.level === 'article' ? [emptySourced, block.rest] : splitTitle(block.rest);
    const [settledTitle, settledBody] = [this.#settle(title), this.#settle(body)];
    const groups = depthOf(block.level) >= 0 && settledBody.text === '';
    const kind = groups ? block.level : block.level === 'article' ? 'article' : 'measure';
    this.#path = this.#path.filter((open) => depthOf(open.kind) < (depthOf(block.level) < 0 ? containerDepths : depthOf(block.level)));
    this.#checkNumber(block, line);
    const unit: UnitDraft = {
      ...newDraft(kind, line, spans),
      number: block.number,
      label: block.number.label,
      title: settledTitle.text ? settledTitle : null,
      paragraphs: settledBody.text ? [settledBody] : [],
      moved,
    };
    this.#siblings().push(unit);
    this.#measure = groups ? null : unit;
    if (groups) this.#path.push(unit);
  }

  /** Numbers of a level follow each other: through the document, or anew under each heading above. */
  #checkNumber({ level, number }: HeadingBlock, line: number): void {
    const { metadata, paths } = this.#seed;
    if (number.ordinal === null) {
      this.issues.push(issue('bad-numeral', paths.text, line, { label: number.label }));
      return;
    }
    const through = level === 'article' || (level === 'measure' && metadata.numbering.form === 'policy' && metadata.numbering.measuresRun === 'document');
    const scope = through ? level : `${level} ${this.#path.map((open) => open.label).join('')}`;
    const previous = this.#last.get(scope) ?? null;
    this.#last.set(scope, number);
    if (follows(previous, number)) return;
    const expected = printNumber((previous?.ordinal ?? 0) + 1, number.style);
    const anomaly = metadata.anomalies.findIndex((entry, i) => !this.#usedAnomalies.has(i) && entry.label === number.label && entry.expected === expected);
    if (anomaly >= 0) this.#usedAnomalies.add(anomaly);
    else this.issues.push(issue('number-order', paths.text, line, { label: number.label, expected, after: previous?.label ?? null }));
  }

  #addParagraph(block: ParagraphBlock, line: number, spans: Span[]): void {
    const { numbering } = this.#seed.metadata;
    const opensMeasure = block.headingLength > 0 || (numbering.form === 'policy' && numbering.measure === 'run-in' && this.#path.length > 0);
    if (this.#measure && !opensMeasure) {
      this.#measure.paragraphs.push(this.#settle(block.text));
      this.#measure.spans.push(...spans);
      return;
    }
    const heading = this.#settle(sliceSourced(block.text, 0, block.headingLength));
    const body = this.#settle(sliceSourced(block.text, block.headingLength));
    const unit = newDraft(this.#path.length || block.headingLength ? 'measure' : 'preamble', line, spans);
    unit.title = heading.text ? withoutFullStop(heading) : null;
    unit.paragraphs = [body];
    const siblings = this.#siblings();
    const before = siblings.at(-1);
    if (unit.kind === 'preamble' && before?.kind === 'preamble') {
      before.paragraphs.push(body);
      before.spans.push(...spans);
    } else siblings.push(unit);
  }

  #addCaptioned(block: CaptionedBlock, line: number, spans: Span[]): void {
    const unit = newDraft(block.kind, line, spans);
    const title = this.#settle(block.title);
    unit.label = block.number === null ? null : `${block.kind === 'table' ? '表' : '专栏'}${block.number}`;
    unit.title = title.text ? title : null;
    if (block.kind === 'table') unit.table = this.#table(block.parts);
    else unit.paragraphs = block.parts.map((part) => this.#settle(part));
    this.#siblings().push(unit);
    this.#measure = null;
  }

  #table(rows: readonly SourcedText[]): Table {
    const { paths } = this.#seed;
    const { value, ragged } = parseTable(rows, (cell) => this.#settle(cell));
    for (const { offset, ...details } of ragged) this.issues.push(issue('ragged-table', paths.text, this.#lineAt(offset), details));
    return value;
  }

  #addTextUnit(block: TextBlock, line: number, spans: Span[]): void {
    const unit = newDraft(block.kind, line, spans);
    unit.paragraphs = block.parts.map((part) => this.#settle(part));
    if (block.kind === 'note') {
      unit.label = '注：';
      this.#siblings().at(-1)?.children.push(unit);
    } else {
      unit.label = block.kind === 'attachment' ? '附件：' : null;
      this.#roots.push(unit);
    }
    this.#measure = null;
  }
}

/** Titles end with the first 。 and are short; a text without one has no title (groups have no body at all). */
function splitTitle(rest: SourcedText): [SourcedText, SourcedText] {
  const end = rest.text.search(/[。]/u);
  if (end < 0) return rest.text.length <= 60 ? [rest, emptySourced] : [emptySourced, rest];
  if (end > 60) return [emptySourced, rest];
  return [sliceSourced(rest, 0, end), sliceSourced(rest, end + 1)];
}

function withoutFullStop(heading: SourcedText): SourcedText {
  return heading.text.endsWith('。') ? sliceSourced(heading, 0, heading.text.length - 1) : heading;
}

function follows(previous: PrintedNumber | null, number: PrintedNumber): boolean {
  if (number.insertion > 0) return previous?.ordinal === number.ordinal && number.insertion === (previous?.insertion ?? 0) + 1;
  return number.ordinal === (previous?.ordinal ?? 0) + 1;
}
