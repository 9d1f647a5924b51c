/** Whether the numbers of headings follow each other: through the document, or anew under each heading above. */
import { sentenceEnds } from '../../../src/policy/marks.ts';
import type { Numbering } from '../../../src/policy/model/numbering.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { type PrintedNumber, printNumber } from '../lines/numbering.ts';
import type { Seed } from '../read/read-seed.ts';
import type { UnitDraft } from './unit-draft.ts';

interface PlacedNumber {
  number: PrintedNumber;
  level: number;
  line: number;
}

export class NumberOrder {
  readonly #seed: Seed;
  readonly #issues: Issue[] = [];
  readonly #usedAnomalies = new Set<number>();
  /** The last number of each level, below each heading. */
  #last = new Map<string, PlacedNumber>();

  constructor(seed: Seed) {
    this.#seed = seed;
  }

  /** A text with numbers of its own begins: an attachment. */
  beginAnew(): void {
    this.#last = new Map();
  }

  /** The next number of the text, below the headings of `path`. */
  check(placed: PlacedNumber, path: readonly UnitDraft[], { runOn }: Numbering): void {
    const { number, level, line } = placed;
    if (number.ordinal === null) {
      this.#issues.push(issue('bad-numeral', this.#seed.paths.text, line, { label: number.label }));
      return;
    }
    const through = number.style === '第一条' || runOn.includes(number.style);
    const scope = through ? String(level) : `${level} ${path.map((open) => open.label ?? open.title?.text ?? '').join(' ')}`;
    const previous = this.#last.get(scope) ?? null;
    this.#last.set(scope, placed);
    if (!follows(previous?.number ?? null, number)) this.#report(placed, previous);
  }

  /** The faults; anomalies that were declared and not met are among them. */
  finish(): Issue[] {
    const { metadata, paths, metadataLine } = this.#seed;
    const unused = metadata.anomalies.flatMap(({ label }, i) =>
      this.#usedAnomalies.has(i) ? [] : [issue('unused-anomaly', paths.metadata, metadataLine('anomalies', i), { label })],
    );
    return [...this.#issues, ...unused];
  }

  #report({ number, line }: PlacedNumber, previous: PlacedNumber | null): void {
    const { metadata, paths, text } = this.#seed;
    const expected = printNumber((previous?.number.ordinal ?? 0) + 1, number.style, 0, number.prefix);
    const anomaly = metadata.anomalies.findIndex((entry, i) => !this.#usedAnomalies.has(i) && entry.label === number.label && entry.expected === expected);
    const inside = tornFrom(text, expected, previous?.line ?? 1, line);
    if (anomaly >= 0) this.#usedAnomalies.add(anomaly);
    else if (inside !== null) this.#issues.push(issue('heading-inside-line', paths.text, inside, { label: expected, before: number.label }));
    else this.#issues.push(issue('number-order', paths.text, line, { label: number.label, expected, after: previous?.number.label ?? null }));
  }
}

/** The line between two headings that has the number of a third inside it, behind a finished sentence; null where there is none. */
function tornFrom(seed: string, label: string, from: number, to: number): number | null {
  const wanted = normalForm(label);
  const lines = seed.split(/\r\n|\r|\n/u).slice(from - 1, to);
  const found = lines.findIndex((line) => {
    const flat = normalForm(line);
    return [...sentenceEnds, '；', '：'].some((end) => flat.includes(`${normalForm(end)}${wanted}`));
  });
  return found < 0 ? null : from + found;
}

function follows(previous: PrintedNumber | null, number: PrintedNumber): boolean {
  if (number.insertion > 0) return previous?.ordinal === number.ordinal && number.insertion === (previous?.insertion ?? 0) + 1;
  return number.ordinal === (previous?.ordinal ?? 0) + 1;
}
