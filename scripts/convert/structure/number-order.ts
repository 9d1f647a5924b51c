/** Whether the numbers of headings follow each other: through the document, or anew under each heading above. */
import type { Numbering } from '../../../src/policy/model/numbering.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { type PrintedNumber, printNumber } from '../numbers/numbering.ts';
import type { Seed } from '../read/read-seed.ts';
import { gluedLine, isHeldByHeading, linesOf, tornLastLine, tornLine, type WantedNumber } from './torn-headings.ts';
import type { UnitDraft } from './unit-draft.ts';
import { type UnreadHeading, unreadHeading, unreadLast } from './unread-headings.ts';

interface PlacedNumber {
  number: PrintedNumber;
  level: number;
  line: number;
}

/** A number that stands where another is expected. */
interface Doubt {
  placed: PlacedNumber;
  previous: PlacedNumber | null;
  expected: number;
  /** Its fault; null where it is declared. */
  fault: number | null;
}

/** Behind so many faults no line is looked for that explains another: the text is not read as it is numbered. */
const mostExplained = 100;

export class NumberOrder {
  readonly #seed: Seed;
  readonly #lines: readonly string[];
  readonly #issues: Issue[] = [];
  readonly #usedAnomalies = new Set<number>();
  /** Styles of which was said that they run on, or begin anew. */
  readonly #saidOf = new Set<string>();
  /** The last number of each level, below each heading. */
  #last = new Map<string, PlacedNumber>();
  /** Of each such scope the last number that does not follow the one before it: the next one tells what is wrong with it. */
  #doubts = new Map<string, Doubt>();
  /** Lines that faults name as headings that were not read: what follows from one is said once. */
  readonly #named = new Set<number>();
  /** All numbers of the text that is being read. */
  #all: PlacedNumber[] = [];

  constructor(seed: Seed) {
    this.#seed = seed;
    this.#lines = linesOf(seed.text);
  }

  /** The text ends in the line before `end`: what comes then has numbers of its own. */
  endText(end: number): void {
    for (const last of this.#last.values()) this.#checkEnd(last, this.#endOf(last, end));
    this.#last = new Map();
    this.#doubts = new Map();
    this.#all = [];
  }

  /** The next number of the text, below the headings of `path`. */
  check(placed: PlacedNumber, path: readonly UnitDraft[], { runOn }: Numbering): void {
    const { number, level, line } = placed;
    if (number.ordinal === null) {
      this.#issues.push(issue('bad-numeral', this.#seed.paths.text, line, { label: number.label }));
      return;
    }
    const through = number.style === '第一条' || runOn.includes(number.style);
    const scope = through
      ? String(level)
      : `${level} ${counted(path)
          .map((open) => open.label ?? open.title?.text ?? '')
          .join(' ')}`;
    const last = this.#last.get(scope) ?? null;
    const previous = last && number.ordinal === 1 && isSubpart(path.at(-1), last) ? null : last;
    this.#last.set(scope, placed);
    this.#all.push(placed);
    if (follows(previous?.number ?? null, number)) return;
    if (through ? this.#beginsAnew(placed, previous, path) : previous === null && !this.#isHeld({ ...number, ordinal: 1 }, path.at(-1)) && this.#runsOn(placed))
      return;
    if (this.#explains(number, previous, this.#doubts.get(scope))) return;
    const fault = this.#report(placed, previous, path);
    if (fault !== undefined) this.#doubts.set(scope, { placed, previous, expected: (previous?.number.ordinal ?? 0) + 1, fault });
  }

  /** A number that goes on from what was expected in the place of the one before it, or from what stood before that: only that one is odd. */
  #explains(number: PrintedNumber, previous: PlacedNumber | null, doubt: Doubt | undefined): boolean {
    if (!doubt || doubt.placed !== previous || number.insertion > 0) return false;
    const misread = number.ordinal === doubt.expected + 1;
    if (!misread && (doubt.fault === null || !follows(doubt.previous?.number ?? null, number))) return false;
    const [anomaly] = this.#anomaliesOf(number, (doubt.placed.number.ordinal ?? 0) + 1);
    if (anomaly !== undefined) this.#usedAnomalies.add(anomaly);
    if (doubt.fault !== null) this.#issues[doubt.fault] = this.#outOfOrder(doubt, { next: number.label, misread });
    return true;
  }

  #outOfOrder({ placed, previous, expected }: Omit<Doubt, 'fault'>, reading: { next: string; misread: boolean } | null): Issue {
    const { number, line } = placed;
    const details = { label: number.label, expected: expectedLabel(number, expected), after: previous?.number.label ?? null, reading };
    return issue('number-order', this.#seed.paths.text, line, details);
  }

  /** A level that is said to begin anew, but goes on from the heading before: said once, of the first such heading. */
  #runsOn({ number, line }: PlacedNumber): boolean {
    const before = this.#all.findLast((one) => one.line < line && one.number.style === number.style)?.number;
    if (!before || !follows(before, number) || this.#anomaliesOf(number, 1).length > 0) return false;
    this.#sayOnce(number.style, issue('numbers-run-on', this.#seed.paths.text, line, { style: number.style, label: number.label, after: before.label }));
    return true;
  }

  /** A level that is said to run through the text, but begins anew under another heading. */
  #beginsAnew({ number, line }: PlacedNumber, previous: PlacedNumber | null, path: readonly UnitDraft[]): boolean {
    const parent = path.at(-1);
    if (number.style === '第一条' || number.ordinal !== 1 || !previous || !parent || parent.line <= previous.line) return false;
    if (this.#anomaliesOf(number, (previous.number.ordinal ?? 0) + 1).length > 0) return false;
    const label = previous.number.label;
    this.#sayOnce(number.style, issue('numbers-begin-anew', this.#seed.paths.text, line, { style: number.style, label: number.label, after: label }));
    return true;
  }

  #sayOnce(style: string, fault: Issue): void {
    if (!this.#saidOf.has(style)) this.#issues.push(fault);
    this.#saidOf.add(style);
  }

  /** Which of the declared anomalies say that a number stands where that of the ordinal is expected. */
  #anomaliesOf(number: PrintedNumber, ordinal: number): number[] {
    const expected = expectedLabel(number, ordinal);
    return this.#seed.metadata.anomalies.flatMap((entry, i) => (isSameLabel(entry.label, number.label) && isSameLabel(entry.expected, expected) ? [i] : []));
  }

  /** The faults, and which of the declared anomalies were met: the others may be those of items. */
  finish(): { issues: Issue[]; anomalies: ReadonlySet<number> } {
    return { issues: this.#issues, anomalies: this.#usedAnomalies };
  }

  /** Where the headings below the same heading end: the line of the next one above them, or the end of the text. */
  #endOf(last: PlacedNumber, end: number): number {
    const next = this.#all.slice(this.#all.indexOf(last) + 1).find(({ level }) => level < last.level);
    return next?.line ?? end;
  }

  /** Behind the last number nothing is missed: the one that would be next must not stand inside a line. */
  #checkEnd({ number, level, line }: PlacedNumber, end: number): void {
    if (number.ordinal === null) return;
    const next = { style: number.style, ordinal: number.ordinal + 1 };
    // The last article may stand on the line of its chapter.
    const held = number.style === '第一条' ? this.#all.find((one) => one.line > line && one.level < level && this.#isHeld(next, one)) : undefined;
    const inside = held?.line ?? tornLastLine(this.#lines, next, line, end);
    const label = printNumber(next.ordinal, next.style);
    if (inside !== null) this.#issues.push(issue('heading-inside-line', this.#seed.paths.text, inside, { label, before: null }));
    else if (this.#seed.metadata.lineBreaks !== 'paragraph-per-line') this.#checkLast(number, line, end);
  }

  /** Where lines go on with each other, the next number may stand at the head of one that was taken for the rest of a sentence. */
  #checkLast(number: PrintedNumber, line: number, end: number): void {
    const unread = unreadLast(this.#lines, number, line, end);
    if (!unread || this.#named.has(unread.line) || this.#isJoined(unread)) return;
    const expected = expectedLabel(number, (number.ordinal ?? 0) + 1);
    this.#issues.push(issue('unread-heading', this.#seed.paths.text, unread.line, { ...unread, expected, before: null }));
    this.#named.add(unread.line);
  }

  /** Whether a correction takes away the line break before a line. */
  #isJoined({ line, words }: UnreadHeading): boolean {
    const before = this.#lines.slice(0, line - 1).findLast((one) => one !== '') ?? '';
    const seam = `${before.slice(-1)}${words.slice(0, 1)}`;
    return this.#seed.errata.some(({ original, corrected }) => [original, corrected].every((side) => side.replace(/\s+/gu, '').includes(seam)));
  }

  /** The place of the fault among all; null where it is declared, undefined where another line explains it. */
  #report(placed: PlacedNumber, previous: PlacedNumber | null, path: readonly UnitDraft[]): number | null | undefined {
    const { number, line } = placed;
    const expected = (previous?.number.ordinal ?? 0) + 1;
    const anomaly = this.#anomaliesOf(number, expected).find((i) => !this.#usedAnomalies.has(i));
    if (anomaly !== undefined) {
      this.#usedAnomalies.add(anomaly);
      return null;
    }
    if (this.#issues.length > mostExplained) {
      this.#issues.push(this.#outOfOrder({ placed, previous, expected }, null));
      return this.#issues.length - 1;
    }
    if (this.#reportHeld({ ...number, ordinal: expected }, placed, path.at(-1), previous?.line ?? 0)) return undefined;
    const above = number.ordinal === 1 && previous ? path.flatMap((open) => open.number ?? []).reverse() : [];
    const wanted = [...above.map((one) => ({ ...one, ordinal: (one.ordinal ?? 0) + 1 })), { ...number, ordinal: expected }];
    if (wanted.some((one) => this.#reportUnread(one, placed, previous?.line ?? 0))) return undefined;
    this.#issues.push(this.#outOfOrder({ placed, previous, expected }, null));
    this.#named.add(line);
    return this.#issues.length - 1;
  }

  #isHeld(wanted: WantedNumber, heading: Pick<UnitDraft, 'number' | 'line'> | undefined): boolean {
    return !!heading?.number && isHeldByHeading(this.#lines[heading.line - 1] ?? '', heading.number, wanted);
  }

  /** Whether the number that is missing stands in the line of the heading above it. */
  #reportHeld(wanted: PrintedNumber & { ordinal: number }, { number }: PlacedNumber, parent: UnitDraft | undefined, from: number): boolean {
    if (!parent || parent.line <= from || !this.#isHeld(wanted, parent)) return false;
    const label = expectedLabel(wanted, wanted.ordinal);
    this.#issues.push(issue('heading-inside-line', this.#seed.paths.text, parent.line, { label, before: number.label }));
    this.#named.add(parent.line);
    return true;
  }

  /** Whether the number that is missing stands before another all the same: inside a line, or at the head of one that was not read as its heading. */
  #reportUnread(wanted: PrintedNumber & { ordinal: number }, { number, line }: PlacedNumber, from: number): boolean {
    const { text } = this.#seed.paths;
    const expected = expectedLabel(wanted, wanted.ordinal);
    const first = Math.max(from, 1);
    const torn = tornLine(this.#lines, wanted, first, line);
    const read = new Set(this.#all.flatMap((one) => (this.#named.has(one.line) ? [] : one.line)));
    const unread = torn === null ? unreadHeading(this.#lines, wanted, from, line, read) : null;
    const inside = torn ?? (unread ? null : gluedLine(this.#lines, wanted, first, line));
    const at = inside ?? unread?.line;
    if (at === undefined) return false;
    if (inside !== null) this.#issues.push(issue('heading-inside-line', text, inside, { label: expected, before: number.label }));
    else if (unread && !this.#named.has(unread.line))
      this.#issues.push(issue('unread-heading', text, unread.line, { ...unread, expected, before: number.label }));
    this.#named.add(at);
    return true;
  }
}

/** The headings below which the chapters are counted: they may go on through the 分编 of a 编. */
const counted = (path: readonly UnitDraft[]): readonly UnitDraft[] => (path.at(-1)?.number?.style === '第一分编' ? path.slice(0, -1) : path);

/** Whether a heading is a 分编 that begins behind a number: the chapters may begin anew in it. */
const isSubpart = (open: UnitDraft | undefined, { line }: PlacedNumber): boolean => open?.number?.style === '第一分编' && open.line > line;

const expectedLabel = ({ style, prefix }: PrintedNumber, ordinal: number): string => printNumber(ordinal, style, 0, prefix);

/** Labels as document.yaml writes them: white space and width do not tell them apart. */
export const isSameLabel = (one: string, other: string): boolean => normalForm(one) === normalForm(other);

function follows(previous: PrintedNumber | null, number: PrintedNumber): boolean {
  if (number.insertion > 0) return previous?.ordinal === number.ordinal && number.insertion === (previous?.insertion ?? 0) + 1;
  return number.ordinal === (previous?.ordinal ?? 0) + 1;
}
